"""The piece of a text in which the words that were looked for stand together best."""

import re
from collections.abc import Sequence
from typing import Final

from purport.archive.queries.found import Snippet
from purport.records import Span

LONGEST: Final = 220
"""Characters of a snippet."""

_EDGE: Final = 40
_WORD = re.compile(r"\w")
_OPENING = "\"'“‘„«(["


def snippet_of(text: str, matches: Sequence[Span]) -> Snippet:
    """The stretch with the most different words of `matches`, whole words only; without matches the beginning."""
    first, last = _densest(text, matches)
    start = max(0, matches[first].start - _EDGE) if matches else len(text) - len(text.lstrip())
    end = min(len(text), max(start + LONGEST, matches[first].end if matches else 0))
    start, end = _whole_words(text, start, end, kept=matches[first] if matches else None)
    inside = tuple(one for one in matches[first : last + 1] if start <= one.start and one.end <= end)
    return Snippet(text=text[start:end], span=Span(start, end), matches=inside)


def _densest(text: str, matches: Sequence[Span]) -> tuple[int, int]:
    """First and last of the matches that fit into one snippet and have the most different words; the first such."""
    best, most = (0, len(matches) - 1 if len(matches) < 2 else 0), (0, 0)
    last = 0
    words = [text[one.start : one.end].casefold() for one in matches]
    for first, match in enumerate(matches):
        last = max(last, first)
        while last + 1 < len(matches) and matches[last + 1].end <= match.start + LONGEST - _EDGE:
            last += 1
        worth = (len(set(words[first : last + 1])), last - first)
        if worth > most:
            best, most = (first, last), worth
    return best


def _whole_words(text: str, start: int, end: int, *, kept: Span | None) -> tuple[int, int]:
    """The bounds moved inwards to where a word begins and ends, and over white space; never into the match `kept`."""
    low, high = (kept.start, kept.end) if kept else (end, start)
    while start < low and start > 0 and _WORD.match(text[start - 1]) and _WORD.match(text[start]):
        start += 1
    while start < low and start > 0 and not _WORD.match(text[start]) and text[start] not in _OPENING:
        start += 1
    while end > high and end < len(text) and _WORD.match(text[end - 1]) and _WORD.match(text[end]):
        end -= 1
    while end > max(high, start) and text[end - 1].isspace():
        end -= 1
    return start, end
