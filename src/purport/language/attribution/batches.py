"""Windows and cues to the arrays the two networks read."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from purport.language.attribution.pieces import Pieces, Vocabulary
from purport.language.attribution.windows import Window
from purport.language.attribution.words import Ints, Words

_STEPS: Final = np.array([1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97], dtype=np.int64)
_BUCKETS: Final = np.searchsorted(_STEPS, np.arange(1, _STEPS[-1] + 1), side="right").astype(np.int64)
"""Bucket of each distance from 1 up to the longest step."""
DISTANCES: Final = 2 * len(_STEPS) + 1
"""Kinds of distance between a word and a cue: 0 inside it, then buckets before it, then after it."""
FAR: Final = 2
"""Paragraphs from that of a cue on which all further ones count alike."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text made ready for cutting into windows."""

    words: Words
    pieces: Pieces


@dataclass(frozen=True, slots=True)
class WindowBatch:
    """Several windows as one rectangle; every array has one row a window."""

    ids: Ints
    gap: Ints
    case: Ints
    quote: Ints
    first: Ints
    """Column of each word's first piece, 0 beyond the last word."""
    last: Ints
    """Column of each word's last piece, 0 beyond the last word."""
    counts: Ints
    """Number of words in each window."""


@dataclass(frozen=True, slots=True)
class CueBatch:
    """Several cues as one rectangle; every array has one row a cue, word numbers count within the window."""

    window: Ints
    """Row of the cue's window in the window batch."""
    start: Ints
    last: Ints
    distance: Ints
    paragraph: Ints
    mask: NDArray[np.bool_]
    """True for words of the window, false for padding."""


def window_batch(
    texts: Sequence[Text], windows: Sequence[Window], vocabulary: Vocabulary, *, step: int = 1
) -> WindowBatch:
    """Pad the windows to one length, a multiple of `step`; `texts` gives the text of each."""
    lengths = [
        int(text.pieces.first[window.end] - text.pieces.first[window.start])
        for text, window in zip(texts, windows, strict=True)
    ]
    counts = np.array([window.end - window.start for window in windows], dtype=np.int64)
    rows, columns = len(windows), _rounded(max(lengths) + 2, step)
    ids, gap, case, quote = (np.zeros((rows, columns), dtype=np.int64) for _ in range(4))
    first, last = (np.zeros((rows, _rounded(int(counts.max()), step)), dtype=np.int64) for _ in range(2))
    for row, (text, window, length) in enumerate(zip(texts, windows, lengths, strict=True)):
        part = slice(window.start, window.end)
        at = text.pieces.first[window.start]
        ids[row, 0], ids[row, length + 1] = vocabulary.opening, vocabulary.closing
        ids[row, 1 : length + 1] = text.pieces.ids[at : at + length]
        first[row, : counts[row]] = text.pieces.first[part] - at + 1
        last[row, : counts[row]] = text.pieces.first[window.start + 1 : window.end + 1] - at
        repeat = np.diff(text.pieces.first[window.start : window.end + 1])
        case[row, 1 : length + 1] = np.repeat(text.words.case[part], repeat)
        quote[row, 1 : length + 1] = np.repeat(text.words.quote[part], repeat)
        gap[row, first[row, : counts[row]]] = text.words.gap[part]
    return WindowBatch(ids, gap, case, quote, first, last, counts)


def cue_batch(
    cues: Sequence[tuple[int, int, int]], texts: Sequence[Text], windows: Sequence[Window], width: int
) -> CueBatch:
    """Describe cues, given as (window row, first word, word after the last), to the linking network."""
    rows = len(cues)
    distance, paragraph = (np.zeros((rows, width), dtype=np.int64) for _ in range(2))
    mask = np.zeros((rows, width), dtype=np.bool_)
    for row, (number, start, end) in enumerate(cues):
        window = windows[number]
        count = window.end - window.start
        distance[row, :count] = _distances(count, start, end)
        numbers = texts[number].words.paragraph[window.start : window.end]
        paragraph[row, :count] = np.minimum(np.maximum(numbers - numbers[start], -FAR), FAR) + FAR
        mask[row, :count] = True
    column = np.array(cues, dtype=np.int64).reshape(rows, 3)
    return CueBatch(column[:, 0], column[:, 1], column[:, 2] - 1, distance, paragraph, mask)


def _rounded(length: int, step: int) -> int:
    """Return the least multiple of `step` that holds `length`."""
    return -(-length // step) * step


def _distances(count: int, start: int, end: int) -> Ints:
    """Return the bucket of the distance of each word from the cue `start:end`."""
    out = np.zeros(count, dtype=np.int64)
    out[:start] = _buckets(start)[::-1]
    out[end:] = _buckets(count - end) + len(_STEPS)
    return out


def _buckets(count: int) -> Ints:
    """Return the bucket of each of the distances 1 to `count`."""
    near = _BUCKETS[:count]
    return np.append(near, np.full(count - len(near), len(_STEPS))) if count > len(near) else near
