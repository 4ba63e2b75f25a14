"""Cut a long text into overlapping windows that the encoder can read, in time linear in the text."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from purport.language.attribution.words import Ints

LIMIT: Final = 254
"""Word pieces in a window, not counting the two special ones."""
OVERLAP: Final = 64
"""Word pieces that two neighbouring windows share, at least."""
SNAP: Final = 0.65
"""A window may end early, at the end of a paragraph, once it is this full."""


@dataclass(frozen=True, slots=True)
class Window:
    """The words `start:end` of a text."""

    start: int
    end: int


def cut(first: Ints, paragraph: Ints, *, limit: int = LIMIT, overlap: int = OVERLAP, opening: int = 0) -> list[Window]:
    """Return windows of at most `limit` pieces over all words.

    `first` is `Pieces.first`, `paragraph` is `Words.paragraph`. `opening` shortens the first window, which
    lets training see other cuts in every pass. Windows begin and end with a paragraph where one is near.
    """
    count = len(paragraph)
    windows: list[Window] = []
    start, room = 0, opening or limit
    while start < count:
        end = _end(first, paragraph, start, room)
        windows.append(Window(start, end))
        if end == count:
            break
        start = _restart(first, paragraph, start, end, overlap)
        room = limit
    return windows


def _end(first: Ints, paragraph: Ints, start: int, room: int) -> int:
    """Return the word after the last one that fits, moved back to a paragraph's end where that is near."""
    count = len(paragraph)
    end = int(np.searchsorted(first, first[start] + room, side="right")) - 1
    if end >= count:
        return count
    end = max(end, start + 1)
    earliest = int(np.searchsorted(first, first[start] + int(room * SNAP)))
    for word in range(end, max(earliest, start + 1), -1):
        if paragraph[word] != paragraph[word - 1]:
            return word
    return end


def _restart(first: Ints, paragraph: Ints, start: int, end: int, overlap: int) -> int:
    """Return where the next window begins: `overlap` pieces back, or a little more at a paragraph."""
    if overlap == 0:
        return end
    latest = int(np.searchsorted(first, first[end] - overlap, side="right")) - 1
    earliest = int(np.searchsorted(first, first[end] - overlap * 3 // 2))
    latest, earliest = max(latest, start + 1), max(earliest, start + 1)
    for word in range(latest, earliest - 1, -1):
        if paragraph[word] != paragraph[word - 1]:
            return word
    return latest


def centrality(windows: list[Window], count: int) -> Ints:
    """Return for each word the number of the window that gives it most context on its poorer side."""
    best = np.full(count, -1, dtype=np.int64)
    owner = np.zeros(count, dtype=np.int64)
    for number, window in enumerate(windows):
        at = np.arange(window.start, window.end)
        left = np.full(len(at), count) if window.start == 0 else at - window.start
        right = np.full(len(at), count) if window.end == count else window.end - 1 - at
        room = np.minimum(left, right)
        better = room > best[at]
        best[at[better]] = room[better]
        owner[at[better]] = number
    return owner
