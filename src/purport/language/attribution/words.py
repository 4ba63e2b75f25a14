"""Text to words: what the statement model reads, each word with its exact place in the text.

A word is a run of letters and digits or a single mark, so the words of a text never overlap and every
non-space character belongs to exactly one of them. Beside its place a word carries what an uncased
vocabulary loses: the white space before it, its capitals, and whether it stands in double quotation marks.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]

WORD: Final = re.compile(r"\w+|[^\w\s]")
WRAPPED_WIDTH: Final = 100
"""A text with no line longer than this is taken to be hard-wrapped: its single newlines are only spaces."""

GAPS: Final = 4
"""Kinds of gap before a word: 0 none, 1 space, 2 line break inside a paragraph, 3 new paragraph."""
CASES: Final = 4
"""Kinds of case: 0 no letters, 1 small, 2 Capitalised, 3 CAPITALS."""

_OPENING: Final = frozenset("“„«")
_CLOSING: Final = frozenset("”»")
_BEFORE_OPENING: Final = frozenset("([{-–—/")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one text, column by column; all columns have one entry a word."""

    text: str
    start: Ints
    """Offset of the first character, in Unicode code points."""
    end: Ints
    """Offset after the last character."""
    gap: Ints
    case: Ints
    quote: Ints
    paragraph: Ints
    """Number of the paragraph the word stands in, counted from 0."""
    doubled: NDArray[np.bool_]
    """True for both halves of a double quotation mark typed as two single ones."""
    surfaces: Sequence[str]
    """The word as it stands in the text."""

    def __len__(self) -> int:
        return len(self.start)

    def surface(self, index: int) -> str:
        """Return the word as it stands in the text."""
        return self.surfaces[index]


def read_words(text: str) -> Words:
    """Split `text` into words and note gap, case, paragraph and quotation state of each."""
    places = [match.span() for match in WORD.finditer(text)]
    surfaces = [text[s:e] for s, e in places]
    start = np.array([s for s, _ in places], dtype=np.int64)
    end = np.array([e for _, e in places], dtype=np.int64)
    gap = _gaps(text, places)
    paragraph = np.cumsum(gap == 3) if places else np.zeros(0, dtype=np.int64)
    case = np.array([case_of(word) for word in surfaces], dtype=np.int64)
    doubled = _doubled(text, places)
    quote = _quotes(text, places, gap, doubled)
    return Words(text, start, end, gap, case, quote, paragraph.astype(np.int64), doubled, surfaces)


def _gaps(text: str, places: list[tuple[int, int]]) -> Ints:
    """Classify the white space before each word (see `GAPS`); the first word opens a paragraph."""
    wrapped = max(map(len, text.split("\n")), default=0) <= WRAPPED_WIDTH and text.count("\n") > 3
    gaps = [0] * len(places)
    last = 0
    for index, (start, end) in enumerate(places):
        between = text[last:start]
        lines = between.count("\n")
        if index == 0 or lines > 1 or (lines == 1 and not wrapped):
            gaps[index] = 3
        elif between:
            gaps[index] = 2 if lines else 1
        last = end
    return np.array(gaps, dtype=np.int64)


def case_of(word: str) -> int:
    """Return the kind of case of one word (see `CASES`)."""
    if word.islower() or not word[0].isalpha():
        return 1 if word.islower() else 0
    if word.isupper() and len(word) > 1:
        return 3
    return 2 if word[0].isupper() else 1


def _doubled(text: str, places: list[tuple[int, int]]) -> NDArray[np.bool_]:
    """Mark pairs of adjacent single quotes, which some outlets use as a double quotation mark."""
    found = np.zeros(len(places), dtype=np.bool_)
    index = 1
    while index < len(places):
        here, before = places[index][0], places[index - 1][0]
        if here == before + 1 and text[here] == text[before] and text[here] in "'’‘`":
            found[index - 1 : index + 1] = True
            index += 1
        index += 1
    return found


def _quotes(text: str, places: list[tuple[int, int]], gap: Ints, doubled: NDArray[np.bool_]) -> Ints:
    """Follow double quotation marks: 0 outside, 1 inside, 2 an opening mark, 3 a closing one. No state leaks past the
    end of a paragraph.
    """
    state = [0] * len(places)
    gaps, twice = gap.tolist(), doubled.tolist()
    inside = False
    mark_goes_on = False
    for index, (start, _) in enumerate(places):
        if gaps[index] == 3:
            inside, mark_goes_on = False, False
        if mark_goes_on:
            state[index], mark_goes_on = state[index - 1], False
        elif twice[index] or text[start] in '"“”„«»':
            width = 2 if twice[index] else 1
            opens = _opens(text, start, start + width, inside)
            state[index] = 2 if opens else 3
            inside, mark_goes_on = opens, twice[index]
        else:
            state[index] = int(inside)
    return np.array(state, dtype=np.int64)


def _opens(text: str, start: int, end: int, inside: bool) -> bool:
    """Tell whether the quotation mark at `start:end` opens a quotation."""
    if text[start] in _OPENING:
        return True
    if text[start] in _CLOSING:
        return False
    free_before = start == 0 or text[start - 1].isspace() or text[start - 1] in _BEFORE_OPENING
    free_after = end >= len(text) or text[end].isspace()
    if free_before != free_after:
        return free_before
    return not inside
