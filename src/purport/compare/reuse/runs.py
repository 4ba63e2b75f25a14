"""Runs of equal words that two texts share around marks in common, and the chains they form over small edits."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

_GRAM = 3
"""Words of the shortest run that a stretch is built from."""
_OCCURRENCES = 4
"""Places of one gram that are looked at: a text that repeats itself without end costs no more than another."""
_REACH = 30
"""Words of the longest gap within a chain."""
_AROUND = 120
"""Words around a mark in common that are looked at; further marks move the window on."""
LOOKBACK = 40
"""Runs before a run to which it may be joined."""
_LONG = 24
"""Words of a run beside which no other place for its words is looked for: one that repeats itself costs no more."""
LEAST = 4.0
"""The score of the least chain that is kept: matching words less the cost of gaps."""

Pair = tuple[int, int]
"""A word of the earlier text and the same word of the later one."""
Window = tuple[tuple[int, int], tuple[int, int]]
"""Words from first to last (exclusive) of the earlier text, and of the later one."""


class Run(NamedTuple):
    """`length` equal words from `earlier` and `later` on."""

    earlier: int
    later: int
    length: int


def chains_of(earlier: Sequence[int], later: Sequence[int], seeds: Iterable[Pair]) -> list[list[Run]]:
    """Chains of runs around `seeds`, places of marks that both have; the best of each window first."""
    return [chain for window in _windows(earlier, later, seeds) for chain in _chains(_runs(earlier, later, window))]


def _windows(earlier: Sequence[int], later: Sequence[int], seeds: Iterable[Pair]) -> list[Window]:
    """The parts of both texts around the seeds; seeds near each other in both share one."""
    groups: list[list[int]] = []  # least and greatest place in the earlier text, then in the later
    for theirs, ours in sorted(set(seeds), key=lambda seed: seed[1]):
        for group in groups[-4:]:
            if ours - group[3] <= _AROUND and group[0] - _AROUND <= theirs <= group[1] + _AROUND:
                group[0], group[1], group[3] = min(group[0], theirs), max(group[1], theirs), ours
                break
        else:
            groups.append([theirs, theirs, ours, ours])
    return [
        (
            (max(0, least - _AROUND), min(len(earlier), greatest + _AROUND)),
            (max(0, first - _AROUND), min(len(later), last + _AROUND)),
        )
        for least, greatest, first, last in groups
    ]


def _runs(earlier: Sequence[int], later: Sequence[int], window: Window) -> list[Run]:
    """The longest runs of equal words in a window, by their place in the later text."""
    (begin, end), (first, last) = window
    places: dict[tuple[int, ...], list[int]] = defaultdict(list)
    for at in range(begin, end - _GRAM + 1):
        held = places[tuple(earlier[at : at + _GRAM])]
        if len(held) < _OCCURRENCES:
            held.append(at)
    ends: dict[int, int] = {}  # how far the last run on a diagonal reaches
    found = []
    settled = first  # how far a run reaches that is long enough to need no other
    for at in range(first, last - _GRAM + 1):
        if at < settled:
            continue
        for place in places.get(tuple(later[at : at + _GRAM]), ()):
            if ends.get(place - at, -1) > at:
                continue
            length = _GRAM
            while place + length < end and at + length < last and earlier[place + length] == later[at + length]:
                length += 1
            ends[place - at] = at + length
            found.append(Run(place, at, length))
        settled = max((run.later + run.length for run in found[-_OCCURRENCES:] if run.length >= _LONG), default=first)
    return found


def _chains(runs: list[Run]) -> list[list[Run]]:
    """Runs joined to chains that keep the order of both texts; the best first, no word of the later text twice."""
    scores = [float(run.length) for run in runs]
    before = [-1] * len(runs)
    for index, run in enumerate(runs):
        for other in range(max(0, index - LOOKBACK), index):
            joined = _joined(runs[other], run)
            if joined is not None and scores[other] + joined > scores[index]:
                scores[index], before[index] = scores[other] + joined, other
    chains: list[list[Run]] = []
    used: set[int] = set()
    for last in sorted(range(len(runs)), key=lambda one: -scores[one]):
        chain = []
        at = last
        while at >= 0 and at not in used:
            chain.append(runs[at])
            used.add(at)
            at = before[at]
        if chain and scores[last] - (scores[at] if at >= 0 else 0) >= LEAST:
            chains.append(chain[::-1])
    return chains


def _joined(left: Run, right: Run) -> float | None:
    """What a chain gains by going on from `left` to `right`: its words less the cost of the gap; None if they do not
    follow each other. Words that both claim count once.
    """
    gaps = right.earlier - left.earlier - left.length, right.later - left.later - left.length
    overlap = max(0, -min(gaps))
    gap = max(gaps) + overlap
    if overlap >= right.length or right.earlier <= left.earlier or gap > _REACH:
        return None
    return right.length - overlap - (gap if gap <= 4 else 4 + (gap - 4) / 4)
