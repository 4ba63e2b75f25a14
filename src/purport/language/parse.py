"""What a language pipeline hands on: tokens with syntax, by sentence. Knows no pipeline."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from typing import Final, Literal, Protocol

import msgspec

from purport.records import Block, Document, Model, Span, Spans


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


NameKind = Literal["person", "organisation", "place", "group", "other"]
NAME_KINDS: Final[dict[str, NameKind]] = {
    "PER": "person", "ORG": "organisation", "GPE": "place", "LOC": "place", "NORP": "group", "MISC": "other",
    "PERSON": "person", "FAC": "place", "EVENT": "other", "PRODUCT": "other", "WORK_OF_ART": "other", "LAW": "other",
}  # fmt: skip
"""Kinds of the names that models and spaCy's pipelines (OntoNotes) tell apart; "group" is a nationality, religion or
political group."""


_HYPHENS: Final = frozenset("-‐‑")


class Name(msgspec.Struct, frozen=True, gc=False):
    """A name: tokens `first` up to `last` (exclusive); `chance` is its probability, 1 where the method gives none."""

    first: int
    last: int
    kind: NameKind
    chance: float = 1.0


class Parse:
    """The tokens, sentences and names of a document, in the order of the text, with the tree over the tokens."""

    def __init__(
        self, tokens: tuple[Token, ...], sentences: tuple[Sentence, ...], names: tuple[Name, ...] = ()
    ) -> None:
        self.tokens = tokens
        self.sentences = sentences
        self.names = names

    @cached_property
    def _children(self) -> dict[int, list[int]]:
        """The dependents of each token that has any."""
        children: dict[int, list[int]] = {}
        for token in self.tokens:
            if token.head != token.index:
                children.setdefault(token.head, []).append(token.index)
        return children

    def children(self, token: Token, most: int | None = None) -> list[Token]:
        """The direct dependents of `token`, in the order of the text; no more than the first `most`, if that is given,
        so that a word with very many costs no more than others.
        """
        return [self.tokens[index] for index in self._children.get(token.index, ())[:most]]

    def subtree(self, token: Token) -> list[Token]:
        """`token` and all that depends on it, in the order of the text."""
        found, waiting = [], [token.index]
        while waiting:
            index = waiting.pop()
            found.append(index)
            waiting.extend(self._children.get(index, ()))
        return [self.tokens[index] for index in sorted(found)]

    @cached_property
    def _edges(self) -> tuple[list[int], list[int]]:
        """The first and the last token below each token, itself included."""
        left, right = list(range(len(self.tokens))), list(range(len(self.tokens)))
        order = [token.index for token in self.tokens if token.head == token.index]
        for index in order:
            order.extend(self._children.get(index, ()))
        for index in reversed(order):
            head = self.tokens[index].head
            if left[index] < left[head]:
                left[head] = left[index]
            if right[index] > right[head]:
                right[head] = right[index]
        return left, right

    def left_edge(self, token: Token) -> int:
        """The index of the first token of the subtree of `token`."""
        return self._edges[0][token.index]

    def right_edge(self, token: Token) -> int:
        """The index of the last token of the subtree of `token`."""
        return self._edges[1][token.index]

    @cached_property
    def _starts(self) -> list[int]:
        return [token.start for token in self.tokens]

    def at(self, offset: int) -> int:
        """The index of the first token that ends after `offset`; the number of tokens if there is none."""
        index = max(0, bisect_right(self._starts, offset) - 1)
        while index < len(self.tokens) and self.tokens[index].end <= offset:
            index += 1
        return index

    def within(self, spans: Spans) -> list[Token]:
        """The tokens that touch `spans`, in the order of the text."""
        found = []
        for span in sorted(spans):
            index = self.at(span.start)
            while index < len(self.tokens) and self.tokens[index].start < span.end:
                found.append(self.tokens[index])
                index += 1
        return found

    @cached_property
    def _name_firsts(self) -> list[int]:
        return [name.first for name in self.names]

    def names_between(self, first: int, last: int) -> list[Name]:
        """The names that stand wholly among the tokens `first` up to `last` (exclusive)."""
        at = bisect_left(self._name_firsts, first)
        found = []
        while at < len(self.names) and self.names[at].first < last:
            if self.names[at].last <= last:
                found.append(self.names[at])
            at += 1
        return found

    def is_named(self, index: int, kind: NameKind) -> bool:
        """Whether a token is part of a name of that kind."""
        at = bisect_right(self._name_firsts, index) - 1
        return at >= 0 and index < self.names[at].last and self.names[at].kind == kind

    def name_words(self, index: int) -> str | None:
        """The whole name that a token is part of, as it is written, with one space for any; None outside names."""
        at = bisect_right(self._name_firsts, index) - 1
        if at < 0 or index >= self.names[at].last:
            return None
        tokens = self.tokens[self.names[at].first : self.names[at].last]
        apart = [" " if one.end < after.start else "" for one, after in pairwise(tokens)]
        return "".join(one.text + gap for one, gap in zip(tokens, [*apart, ""], strict=True))

    def written(self, token: Token) -> str:
        """The words written together that end in `token`: 'Secretary-General' for its last word."""
        first = token.index
        while first > 1 and self.tokens[first - 1].text in _HYPHENS and self._together(first - 2, first):
            first -= 2
        return "".join(one.text for one in self.tokens[first : token.index + 1])

    def _together(self, first: int, last: int) -> bool:
        """Whether no space stands between two tokens and the one between them."""
        a, b, c = self.tokens[first], self.tokens[first + 1], self.tokens[last]
        return a.end == b.start and b.end == c.start and a.text[0].isalnum()

    def of_sentence(self, sentence: Sentence) -> tuple[Token, ...]:
        """The tokens of `sentence`."""
        return self.tokens[sentence.first : sentence.last]


def merged(parses: Sequence[Parse]) -> Parse:
    """One parse of several of the same document, none of which share a sentence; all in the order of the text."""
    if len(parses) < 2:
        return parses[0] if parses else Parse((), ())
    order = sorted(
        ((parse.tokens[sentence.first].start, parse, sentence) for parse in parses for sentence in parse.sentences),
        key=lambda one: one[0],
    )
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    moved: dict[tuple[int, int], int] = {}
    for _, parse, sentence in order:
        shift = len(tokens) - sentence.first
        for token in parse.of_sentence(sentence):
            moved[id(parse), token.index] = token.index + shift
            tokens.append(
                msgspec.structs.replace(
                    token, index=token.index + shift, head=token.head + shift, sentence=len(sentences)
                )
            )
        sentences.append(Sentence(sentence.first + shift, sentence.last + shift, sentence.block))
    names = (
        Name(moved[id(parse), name.first], moved[id(parse), name.last - 1] + 1, name.kind, name.chance)
        for parse in parses
        for name in parse.names
    )
    return Parse(tuple(tokens), tuple(sentences), tuple(sorted(names, key=lambda name: name.first)))


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
