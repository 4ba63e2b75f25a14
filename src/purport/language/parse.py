"""What a language pipeline hands on: tokens with syntax, by sentence. Knows no pipeline."""

from collections.abc import Iterator
from functools import cached_property
from typing import Protocol

import msgspec

from purport.records import Block, Document, Model, Span


class Token(msgspec.Struct, frozen=True, gc=False):
    """One token. `start` and `end` are offsets into `Document.text`; `index` and `head` into `Parse.tokens`.

    `tag` is the Penn Treebank tag, `pos` the universal one, `dep` the dependency label of spaCy's English pipelines
    (ClearNLP labels); a root's head is itself.
    """

    index: int
    start: int
    end: int
    text: str
    lemma: str
    tag: str
    pos: str
    dep: str
    head: int
    sentence: int


class Sentence(msgspec.Struct, frozen=True, gc=False):
    """Tokens `first` up to `last` (exclusive), in block number `block` of the document."""

    first: int
    last: int
    block: int


class Parse:
    """The tokens and sentences of a document, with the tree over them."""

    def __init__(self, tokens: tuple[Token, ...], sentences: tuple[Sentence, ...]) -> None:
        self.tokens = tokens
        self.sentences = sentences

    @cached_property
    def _children(self) -> list[list[int]]:
        children: list[list[int]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head != token.index:
                children[token.head].append(token.index)
        return children

    def children(self, token: Token) -> list[Token]:
        """The direct dependents of `token`, in the order of the text."""
        return [self.tokens[index] for index in self._children[token.index]]

    def subtree(self, token: Token) -> list[Token]:
        """`token` and all that depends on it, in the order of the text."""
        found, waiting = [], [token.index]
        while waiting:
            index = waiting.pop()
            found.append(index)
            waiting.extend(self._children[index])
        return [self.tokens[index] for index in sorted(found)]

    def of_sentence(self, sentence: Sentence) -> tuple[Token, ...]:
        """The tokens of `sentence`."""
        return self.tokens[sentence.first : sentence.last]


class Language(Protocol):
    """Anything that parses documents."""

    def parse(self, document: Document) -> Parse:
        """The tokens, sentences and syntax of what `readable` leaves of `document`."""
        ...

    @property
    def model(self) -> Model:
        """What does the parsing."""
        ...


def readable(document: Document) -> Iterator[tuple[int, Block]]:
    """The blocks that are read, with their number: all but furniture, and messages quoted in a reply."""
    for number, block in enumerate(document.blocks):
        if block.kind in ("paragraph", "heading", "caption"):
            yield number, block


def span_of(tokens: list[Token]) -> Span:
    """The span from the first to the last of `tokens`."""
    return Span(tokens[0].start, tokens[-1].end)
