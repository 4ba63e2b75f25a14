"""Signatures: lines of their own with the name of who wrote what stands before them, as below letters to the editor."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from typing import Final, NamedTuple

from purport.extract.actors.mentions.mentions import Mention, named_mention
from purport.language.parse import NameKind, Parse, Token, readable
from purport.records import Block, Document, Span, Spans

_LONGEST: Final = 5
"""Words of a line that may be a name."""
_SHORTEST: Final = 2
_MOST_LETTERS: Final = 80
_ENDS: Final = 2
"""Paragraphs that a signature and the place below it make at the end of a report."""
_CLOSES: Final = frozenset((".", ",", '"', "”", "''"))
_OPENS: Final = frozenset(("-", "--", "–", "—", "―"))
_APART: Final = frozenset(",;:()!?&")
_OTHER: Final[tuple[NameKind, ...]] = ("organisation", "place", "group", "other")
_SEVERAL: Final = 2
"""Signatures that make a page of letters or comments."""
_HANDLE: Final = "@"


class Signed(NamedTuple):
    """What one person wrote, and the mention of that person below it."""

    span: Span
    by: Mention


def signed(document: Document, parse: Parse, mentions: Sequence[Mention]) -> list[Signed]:
    """The stretches of a report that somebody signed, in the order of the text.

    A line is a signature if it is a name and nothing else, and that name stands in no other paragraph: the name of
    somebody who is told of is a heading. If there is only one such line, it has to end the report; a place may follow.
    Where two are, a line that was taken for the name of something else is one as well.
    """
    blocks = [block for _, block in readable(document)]
    lines = {number: one for number, block in enumerate(blocks) if (one := _name_in(document.text, parse, block))}
    within = {token for one in lines.values() for token in range(one.first, one.last)}
    told_of = {_words(one) for one in mentions if one.form == "name" and one.head not in within}
    lines = {number: one for number, one in lines.items() if told_of.isdisjoint(_parts(one))}
    sure = {number: one for number, one in lines.items() if not _is_named(parse, one, _OTHER)}
    if len(sure) < _SEVERAL:
        lines = sure
    seen = any(_is_named(parse, one, ("person",)) for one in lines.values())
    if not seen or (len(lines) == 1 and len(blocks) - next(iter(lines)) > _ENDS):
        return []
    return [
        Signed(Span(blocks[before + 1].span.start, blocks[at].span.start), lines[at])
        for before, at in pairwise((-1, *lines))
        if at > before + 1
    ]


def with_signatures(mentions: Sequence[Mention], stretches: Sequence[Signed]) -> list[Mention]:
    """`mentions` with each signature as the one name that it is."""
    names = [one.by for one in stretches]
    taken = {token for one in names for token in range(one.first, one.last)}
    others = (one for one in mentions if one.head not in taken)
    return sorted((*others, *names), key=lambda one: (one.head, one.first))


class Below:
    """Knows who is named below a quotation that is a paragraph: '“…”', then '- Dana Velm.'."""

    def __init__(self, document: Document, mentions: Sequence[Mention]) -> None:
        self._text, self._blocks = document.text, [block for _, block in readable(document)]
        self._starts = [block.span.start for block in self._blocks]
        self._names = sorted((one for one in mentions if one.form == "name"), key=lambda one: one.start)

    def of(self, content: Spans) -> Mention | None:
        """Whom the line after the paragraph with the end of `content` names and, unless a dash stands before the name,
        says no more; None if it is no such line.
        """
        number = bisect_right(self._starts, content[-1].start)
        if number >= len(self._blocks):
            return None
        span = self._blocks[number].span
        line = self._text[span.start : span.end]
        name = line.lstrip("".join(_OPENS) + " ")
        start = span.start + len(line) - len(name)
        at = bisect_left(self._names, start, key=lambda one: one.start)
        if len(line) > _MOST_LETTERS or at == len(self._names) or self._names[at].start != start:
            return None
        alone = not self._text[self._names[at].end : span.end].strip(". ")
        return self._names[at] if alone or name != line else None


def _words(one: Mention) -> frozenset[str]:
    return frozenset(one.words.lower().split())


def _parts(one: Mention) -> Iterator[frozenset[str]]:
    """The words of a name, and all that can be left of them: 'Dana', 'Orlin', 'Dana Orlin'."""
    words = sorted(_words(one))[: _LONGEST + 1]
    return (frozenset(part) for size in range(1, len(words) + 1) for part in combinations(words, size))


def _name_in(text: str, parse: Parse, block: Block) -> Mention | None:
    """The name that a paragraph is, a dash before it and a full stop behind it left out; None if it is none."""
    if block.span.end - block.span.start > _MOST_LETTERS or block.kind != "paragraph":
        return None
    tokens = parse.within((block.span,))
    while tokens and tokens[0].text in _OPENS:
        tokens = tokens[1:]
    while tokens and tokens[-1].text in _CLOSES:
        tokens = tokens[:-1]
    if not tokens or not (_is_handle(text, tokens) or _is_name(parse, tokens)):
        return None
    return named_mention(text, parse, tokens[0].index, tokens[-1].index + 1, "person")


def _is_handle(text: str, tokens: Sequence[Token]) -> bool:
    """Whether tokens are one word with an '@' before it."""
    words = text[tokens[0].start : tokens[-1].end]
    return words.startswith(_HANDLE) and len(words) > 1 and not any(letter.isspace() for letter in words)


def _is_name(parse: Parse, tokens: Sequence[Token]) -> bool:
    """Whether tokens can be the name of a person: a few words with capitals at both ends."""
    words = [token for token in tokens if token.text[0].isalnum()]
    if not _SHORTEST <= len(words) <= _LONGEST or any(token.text in _APART for token in tokens):
        return False
    if words[0].tag == "DT" or not (words[0].text[0].isupper() and words[-1].text[0].isupper()):
        return False
    capitals = all(token.text.isupper() for token in words)
    return not capitals or any(parse.is_named(token.index, "person") for token in words)


def _is_named(parse: Parse, one: Mention, kinds: Sequence[NameKind]) -> bool:
    """Whether a word of a name was taken for a part of the name of something of these kinds."""
    return any(parse.is_named(at, kind) for at in range(one.first, one.last) for kind in kinds)
