"""The words and marks of many reports as arrays of numbers: what candidates are found and passages aligned in.

A word is a number that is equal for equal words; a number below zero equals no other (words of nobody's: boilerplate).
About 14 bytes a word, and 28 for each mark that stands more than once; the others, which are most, are not kept, and
neither are the reports.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray

from purport.archive.passages import marked_words, tells
from purport.archive.words import Words
from purport.records import Span

Numbers = NDArray[np.int32]
Longs = NDArray[np.int64]
Flags = NDArray[np.bool_]

_Kind = TypeVar("_Kind", bound=np.generic)

_REPEATS = 16
"""Places of one mark within one report that are kept: the first ones."""


class Texts(NamedTuple):
    """Texts one after the other: text `i` has the words `offsets[i]` to `offsets[i + 1]` of `words`."""

    words: Numbers
    starts: Numbers
    ends: Numbers
    telling: Flags
    """Whether a word tells something of a passage."""
    closing: Flags
    """Whether a word ends a sentence."""
    offsets: Longs
    marks: Longs
    """Marks that stand more than once, in the order of the texts."""
    places: Longs
    """For each mark the word it begins at, counted through all texts."""
    lasts: Longs
    """For each mark the word after its last."""
    owners: Numbers
    """For each mark its text."""
    stock: Flags
    """Whether a word stands in a stock phrase; none does until somebody has looked for them (stock.py)."""

    @property
    def size(self) -> int:
        """How many texts there are."""
        return len(self.offsets) - 1

    def of(self, text: int) -> list[int]:
        """The words of one text."""
        words: list[int] = self.words[self.offsets[text] : self.offsets[text + 1]].tolist()
        return words

    def sentence_ends(self, text: int) -> list[bool]:
        """Whether each word of one text ends a sentence."""
        ends: list[bool] = self.closing[self.offsets[text] : self.offsets[text + 1]].tolist()
        return ends

    def sentence(self, text: int, first: int, last: int, *, most: int = 60) -> tuple[int, int]:
        """The words `first` to `last` (exclusive) of one text, drawn out to the borders of their sentences, though by
        `most` words at the most on each side.
        """
        offset, after = int(self.offsets[text]), int(self.offsets[text + 1])
        begin = offset + first
        ends = np.flatnonzero(self.closing[max(offset, begin - most) : begin])
        begin = max(offset, begin - most) + (int(ends[-1]) + 1 if len(ends) else 0)
        end = offset + last - 1
        ends = np.flatnonzero(self.closing[end : min(after, end + most)])
        end = end + int(ends[0]) + 1 if len(ends) else min(after, end + most)
        return begin - offset, end - offset

    def words_within(self, text: int, span: Span) -> tuple[int, int]:
        """The words of one text, first and the one after the last, that touch a span of its document."""
        begin, end = int(self.offsets[text]), int(self.offsets[text + 1])
        first = np.searchsorted(self.ends[begin:end], span.start, side="right")
        last = np.searchsorted(self.starts[begin:end], span.end, side="left")
        return int(first), int(last)

    def span(self, text: int, first: int, last: int) -> Span:
        """Where the words `first` to `last` (exclusive) of one text stand in its document."""
        offset = int(self.offsets[text])
        return Span(int(self.starts[offset + first]), int(self.ends[offset + last - 1]))


class _Columns:
    """The columns of `Texts` while they grow."""

    def __init__(self) -> None:
        self.vocabulary: dict[str, int] = {}
        self.telling: list[bool] = []
        self.words: list[Numbers] = []
        self.starts: list[Numbers] = []
        self.ends: list[Numbers] = []
        self.closing: list[Flags] = []
        self.marks: list[Longs] = []
        self.firsts: list[Numbers] = []
        self.lasts: list[Numbers] = []
        self.owners: list[Numbers] = []
        self.offsets = [0]

    def add(self, words: Words) -> None:
        """One more text."""
        begin, length = self.offsets[-1], len(words.folded)
        self.words.append(np.array([self._number(word) for word in words.folded], dtype=np.int32))
        self.starts.append(np.array(words.starts, dtype=np.int32))
        self.ends.append(np.array(words.ends, dtype=np.int32))
        closing = np.zeros(length, dtype=np.bool_)
        closing[list(words.closing)] = True
        self.closing.append(closing)
        marked = _without_repeats(marked_words(words.folded, words.closing))
        self.marks.append(np.array([mark for mark, _, _ in marked], dtype=np.int64))
        self.firsts.append(np.array([first for _, first, _ in marked], dtype=np.int32))
        self.lasts.append(np.array([last for _, _, last in marked], dtype=np.int32))
        self.owners.append(np.full(len(marked), len(self.offsets) - 1, dtype=np.int32))
        self.offsets.append(begin + length)

    def _number(self, word: str) -> int:
        number = self.vocabulary.setdefault(word, len(self.vocabulary))
        if number == len(self.telling):
            self.telling.append(tells(word))
        return number


def texts_of(documents: Iterable[Words]) -> Texts:
    """The arrays of texts, in their order."""
    columns = _Columns()
    for document in documents:
        columns.add(document)
    words = _joined(columns.words, np.int32)
    marks, owners = _joined(columns.marks, np.int64), _joined(columns.owners, np.int32)
    kept = _more_than_once(marks)
    offsets = np.array(columns.offsets, dtype=np.int64)
    begins = offsets[owners[kept]]
    return Texts(
        words=words,
        starts=_joined(columns.starts, np.int32),
        ends=_joined(columns.ends, np.int32),
        telling=np.array(columns.telling, dtype=np.bool_)[words],
        closing=_joined(columns.closing, np.bool_),
        offsets=offsets,
        marks=marks[kept],
        places=begins + _joined(columns.firsts, np.int32)[kept],
        lasts=begins + _joined(columns.lasts, np.int32)[kept],
        owners=owners[kept],
        stock=np.zeros(len(words), dtype=np.bool_),
    )


def _joined(parts: Sequence[NDArray[_Kind]], kind: type[_Kind]) -> NDArray[_Kind]:
    return np.concatenate(parts) if parts else np.empty(0, dtype=kind)


def _more_than_once(marks: Longs) -> Flags:
    """For each mark whether it stands more than once."""
    order = np.argsort(marks)
    equal = np.diff(marks[order]) == 0
    often = np.zeros(len(marks), dtype=np.bool_)
    often[order[1:][equal]] = True
    often[order[:-1][equal]] = True
    return often


def _without_repeats(marked: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    seen: dict[int, int] = {}
    kept = []
    for one in marked:
        seen[one[0]] = seen.get(one[0], 0) + 1
        if seen[one[0]] <= _REPEATS:
            kept.append(one)
    return kept
