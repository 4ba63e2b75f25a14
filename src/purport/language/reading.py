"""The text of a block as a reader hears it, with the way back to the offsets of the text as received.

Line breaks and runs of white space become one space; quote prefixes of mail, emphasis marks, invisible characters and
NULs
are left out; a run of characters without any space is cut, so that no tokenizer chokes on it. The text itself is never
rewritten: a Reading only says which of its pieces are read.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from purport.records import Span

_LONGEST_WORD = 200
_KEPT = 256
"""Readings of blocks that are kept."""
_UNSEEN = r"\x00-\x08\x0e-\x1f\x7f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
_LETTERS = rf"[^\s*_{_UNSEEN}]+"
_PIECE = re.compile(
    r"(?P<prefix>(?<=\n)[ \t]*(?:>[> \t]*)+)"  # the quote prefix of a reply, at the start of a line
    r"|(?P<escape>\x1b(?:\[[0-9;?]{0,20}[A-Za-z]|\][^\x07\x1b]{0,200}\x07))"  # what would steer a terminal
    rf"|(?P<unseen>[{_UNSEEN}]+)"
    r"|(?P<emphasis>(?<!\w)[*_]{1,3}(?=\w)|(?<=[\w.,!?”\"'])[*_]{1,3}(?!\w))"
    r"|(?P<space>\s+)"
    rf"|(?P<words>{_LETTERS}(?: {_LETTERS})*|[*_])"  # all that stand with one space between two
)


BETWEEN = "\n\n"
"""What stands between two blocks in a reading of several."""


class Reading(NamedTuple):
    """`text` to be read; `starts` and `sources` say where its pieces begin in it and in the document's text."""

    text: str
    starts: tuple[int, ...]
    sources: tuple[int, ...]

    def offset(self, position: int) -> int:
        """The document's offset of the character at `position` of the reading."""
        piece = bisect_right(self.starts, position) - 1
        return self.sources[piece] + position - self.starts[piece]

    def span(self, start: int, end: int) -> Span:
        """The document's span of the characters `start` to `end` (exclusive) of the reading, which is not empty."""
        return Span(self.offset(start), self.offset(end - 1) + 1)


@lru_cache(maxsize=_KEPT)
def reading_of(text: str, span: Span) -> Reading:
    """The reading of `text[span]`; the last ones are kept, as statements and times read the same blocks."""
    parts: list[str] = []
    starts: list[int] = []
    sources: list[int] = []
    length = 0
    for words, source in _pieces(text, span):
        if words == " " and (not parts or parts[-1] == " "):
            continue
        parts.append(words)
        starts.append(length)
        sources.append(source)
        length += len(words)
    return Reading("".join(parts), tuple(starts), tuple(sources))


def joined(readings: Iterable[Reading]) -> Reading:
    """The readings one after the other, an empty line between two; that line stands nowhere in the document."""
    parts: list[str] = []
    starts: list[int] = []
    sources: list[int] = []
    length = 0
    for reading in readings:
        parts.append(reading.text)
        starts += [length + start for start in reading.starts]
        sources += reading.sources
        length += len(reading.text) + len(BETWEEN)
    return Reading(BETWEEN.join(parts), tuple(starts), tuple(sources))


def _pieces(text: str, span: Span) -> Iterator[tuple[str, int]]:
    """What is read of `text[span]`, piece by piece, each with its offset."""
    for match in _PIECE.finditer(text, span.start, span.end):
        if match.lastgroup == "space":
            yield " ", match.start()
        elif match.lastgroup == "words":
            words = match.group()
            if len(words) <= _LONGEST_WORD or max(map(len, words.split(" "))) <= _LONGEST_WORD:
                yield words, match.start()
            else:
                yield from _cut(words, match.start())


def _cut(words: str, start: int) -> Iterator[tuple[str, int]]:
    """Words with one space between two, each for itself with its offset, those that are too long cut into several."""
    for number, word in enumerate(words.split(" ")):
        if number:
            yield " ", start - 1
        for at in range(0, len(word), _LONGEST_WORD):
            if at:
                yield " ", start + at
            yield word[at : at + _LONGEST_WORD], start + at
        start += len(word) + 1
