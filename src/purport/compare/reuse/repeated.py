"""Runs of words that very many texts have, or most texts of one outlet: all counting over whole arrays."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from purport.archive.passages import RUN
from purport.compare.reuse.texts import Flags, Longs, Texts

MANY = 50
"""Texts, of whatever outlets, that are very many."""
SOME = 10
"""Texts of one outlet that are many if they are half of its texts or more."""

_EDGE = 8
"""Words beyond marks that are looked at: the first and last words of a stretch may be in no mark."""
_FACTOR = 0x9E3779B97F4A7C15
_MIX = 0xBF58476D1CE4E5B9


class Outlets(NamedTuple):
    """For each text the number of its outlet (0: unknown), and for each outlet how many texts it has."""

    numbers: Longs
    texts: Longs


class Repeated(NamedTuple):
    """Runs of RUN words that many have, by place: the word each begins at, the text it stands in, what it is, and how
    many of these runs are the same.
    """

    starts: Longs
    owners: Longs
    values: Longs
    times: Longs


def outlets_of(names: list[str | None]) -> Outlets:
    """The outlets of texts by name."""
    known: dict[str | None, int] = {None: 0}
    numbers = np.array([known.setdefault(name, len(known)) for name in names], dtype=np.int64)
    return Outlets(numbers, np.bincount(numbers, minlength=len(known)).astype(np.int64))


def repeated_runs(texts: Texts, outlets: Outlets) -> Repeated:
    """Every run of RUN words that is held by many, within what marks held by many cover."""
    many = _held_by_many(texts.marks, texts.owners.astype(np.int64), outlets)
    covered = cover(len(texts.words), texts.places[many], texts.lasts[many])
    starts, _ = _runs(texts, covered)
    drawn_out = cover(len(texts.words), np.maximum(starts - _EDGE, 0), np.minimum(starts + RUN + _EDGE, len(covered)))
    starts, values = _runs(texts, drawn_out)
    owners = np.searchsorted(texts.offsets, starts, side="right") - 1
    often = _held_by_many(values, owners, outlets)
    starts, owners, values = starts[often], owners[often], values[often]
    _, numbers, counts = np.unique(values, return_inverse=True, return_counts=True)
    return Repeated(starts, owners, values, counts[numbers])


def cover(length: int, firsts: Longs, lasts: Longs) -> Flags:
    """Which of `length` places lie within any of the stretches from `firsts` to `lasts` (exclusive)."""
    steps = np.zeros(length + 1, dtype=np.int64)
    np.add.at(steps, firsts, 1)
    np.add.at(steps, lasts, -1)
    covered: Flags = np.cumsum(steps)[:length] > 0
    return covered


def _held_by_many(values: Longs, owners: Longs, outlets: Outlets) -> Flags:
    """For each value whether many texts hold it."""
    if not len(values):
        return np.zeros(0, dtype=np.bool_)
    _, numbers = np.unique(values, return_inverse=True)
    held = np.unique(numbers * len(outlets.numbers) + owners)  # one for each value and text that has it
    numbered, texts = held // len(outlets.numbers), held % len(outlets.numbers)
    many = np.bincount(numbered, minlength=int(numbers.max()) + 1) >= MANY
    pairs, counts = np.unique(numbered * len(outlets.texts) + outlets.numbers[texts], return_counts=True)
    outlet = pairs % len(outlets.texts)
    most = (outlet > 0) & (counts >= SOME) & (2 * counts >= outlets.texts[outlet])
    many[pairs[most] // len(outlets.texts)] = True
    flags: Flags = many[numbers]
    return flags


def _runs(texts: Texts, covered: Flags) -> tuple[Longs, Longs]:
    """The places of all runs of RUN covered words within one text, and a hash of each."""
    if len(covered) < RUN:
        return np.empty(0, dtype=np.int64), np.empty(0, dtype=np.int64)
    before = np.concatenate(([0], np.cumsum(covered)))
    starts = np.flatnonzero(before[RUN:] - before[:-RUN] == RUN)
    ends = texts.offsets[np.searchsorted(texts.offsets, starts, side="right")]
    starts = starts[starts + RUN <= ends]
    values = np.zeros(len(starts), dtype=np.uint64)
    for step in range(RUN):
        values = values * np.uint64(_FACTOR) + _mixed(texts.words[starts + step])
    return starts, values.view(np.int64)


def _mixed(words: NDArray[np.int32]) -> NDArray[np.uint64]:
    """Numbers of words spread over 64 bits (the finaliser of SplitMix64; Steele, Lea and Flood 2014)."""
    spread = words.astype(np.uint64) + np.uint64(1)
    spread = (spread ^ (spread >> np.uint64(30))) * np.uint64(_MIX)
    result: NDArray[np.uint64] = spread ^ (spread >> np.uint64(27))
    return result
