"""Spans that nest, overlap and come in pieces → a flat run of segments, each with everything that covers it."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from purport.records import Span

Role = Literal["content", "source", "cue", "quoted", "actor", "time", "event"]


class Mark(NamedTuple):
    """One span and the part it plays in the statement, actor, time or mention of an event with that number. `quoted`
    marks words in quotation marks, whoever says them.
    """

    start: int
    end: int
    role: Role
    number: int = -1


class Segment(NamedTuple):
    """Characters between two neighbouring borders, and the marks that cover all of them."""

    start: int
    end: int
    marks: tuple[Mark, ...] = ()

    def of(self, role: Role) -> tuple[int, ...]:
        """The numbers for which this segment plays `role`, each once, in order."""
        return tuple(sorted({mark.number for mark in self.marks if mark.role == role}))

    @property
    def quoted(self) -> bool:
        """Whether it stands in quotation marks."""
        return any(mark.role == "quoted" for mark in self.marks)


def segments_of(stretches: Sequence[Span], marks: Iterable[Mark]) -> list[list[Segment]]:
    """For each of `stretches`, the segments it falls into, without a gap and without an empty one.

    All borders are sorted once; what a border does not touch is never looked at character by character.
    """
    zones = _zones(marks)
    starts = [zone.start for zone in zones]
    return [list(_within(stretch, zones, starts)) for stretch in stretches]


def _zones(marks: Iterable[Mark]) -> list[Segment]:
    """The whole line from 0 on, cut at every border, with what is open in each piece."""
    kept = sorted({mark for mark in marks if 0 <= mark.start < mark.end})
    opening: dict[int, list[Mark]] = {}
    closing: dict[int, list[Mark]] = {}
    for mark in kept:
        opening.setdefault(mark.start, []).append(mark)
        closing.setdefault(mark.end, []).append(mark)
    borders = sorted({0, *opening, *closing})
    zones, active = [], set[Mark]()
    for start, end in pairwise(borders):
        active.difference_update(closing.get(start, ()))
        active.update(opening.get(start, ()))
        zones.append(Segment(start, end, tuple(sorted(active))))
    return zones


def _within(stretch: Span, zones: list[Segment], starts: list[int]) -> Iterable[Segment]:
    """The zones that `stretch` touches, cut to it; behind the last zone there are no marks."""
    at = stretch.start
    number = max(bisect_right(starts, at) - 1, 0)
    while at < stretch.end and number < len(zones):
        zone = zones[number]
        end = min(zone.end, stretch.end)
        if at < end:
            yield Segment(at, end, zone.marks)
            at = end
        number += 1
    if at < stretch.end:
        yield Segment(at, stretch.end)
