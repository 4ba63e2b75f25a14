"""Events → incidents: pairs with enough evidence are put together, the surest first, if nothing sets them apart."""

import math
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from purport.compare.incidents.evidence import Pair, is_apart, paired, set_apart, summed_up
from purport.compare.incidents.gathering import Gathered
from purport.compare.incidents.settings import IncidentSettings
from purport.compare.incidents.signs import Signs

_TELLING: Final = 8
"""Of each incident so many of its best known events are looked at before others join."""


_NONE: Final[frozenset[int]] = frozenset()


class Merged(NamedTuple):
    """Events by number: those of one incident, and for each event why it was put with another."""

    clusters: list[list[int]]
    grounds: dict[int, tuple[str, ...]]


def merged(
    signs: Sequence[Signs],
    pairs: Iterable[tuple[int, int]],
    reports: Gathered,
    *,
    settings: IncidentSettings,
) -> Merged:
    """The incidents of `signs`, each sorted, in the order of their first; `pairs` are those to be looked at."""
    looked_at = _LookedAt(signs, reports, settings)
    enough = list(looked_at.with_enough(pairs))
    enough.sort(key=lambda entry: (-entry[2], entry[0], entry[1]))
    building = _Building(signs, settings)
    for one, other, weight, apart in looked_at.within(_reach(len(signs), [entry[:2] for entry in enough])):
        building.note(one, other, weight, apart=apart)
    for one, other, _, grounds in enough:
        building.put_together(one, other, grounds)
    return Merged(sorted(map(sorted, building.members.values())), building.grounds)


def _reach(size: int, pairs: Iterable[tuple[int, int]]) -> list[int]:
    """For each of `size` events the first of those that it could ever be put together with, by `pairs`, one after
    another: what is known about two events that have not the same one decides nothing.
    """
    first = list(range(size))

    def of(number: int) -> int:
        while first[number] != number:
            first[number] = number = first[first[number]]
        return number

    for pair in pairs:
        one, other = sorted(map(of, pair))
        first[other] = one
    return [of(number) for number in range(size)]


class _LookedAt:
    """Pairs of events with what was found about them, in little room: there are many, and most decide nothing. Those
    that are set apart are weighed only when it is known that they may decide something.
    """

    def __init__(self, signs: Sequence[Signs], reports: Gathered, settings: IncidentSettings) -> None:
        self._signs, self._reports, self._settings = signs, reports, settings
        self._ones, self._others, self._weights = array("q"), array("q"), array("d")

    def with_enough(self, pairs: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int, float, tuple[str, ...]]]:
        """Look at `pairs`; those with enough evidence that nothing sets apart, with its weight and the grounds."""
        for one, other in pairs:
            pair = self._pair(one, other)
            apart = is_apart(pair, self._settings)
            weight, grounds = (math.nan, ()) if apart else summed_up(pair, self._settings)
            self._ones.append(one)
            self._others.append(other)
            self._weights.append(weight)
            if weight >= self._settings.together:
                yield one, other, weight, grounds

    def within(self, reach: Sequence[int]) -> Iterator[tuple[int, int, float, bool]]:
        """The pairs of events with the same `reach`, with the weight of what speaks for them and whether they are set
        apart.
        """
        for one, other, weight in zip(self._ones, self._others, self._weights, strict=True):
            if reach[one] == reach[other]:
                apart = math.isnan(weight)
                yield one, other, summed_up(self._pair(one, other), self._settings)[0] if apart else weight, apart

    def _pair(self, one: int, other: int) -> Pair:
        left, right = self._signs[one], self._signs[other]
        return paired(left, right, relation=self._reports.relation(left.report, right.report), settings=self._settings)


class _Sum(NamedTuple):
    """The evidence about pairs of events of two incidents, added up."""

    weight: float
    pairs: int

    def __add__(self, other: object) -> "_Sum":
        if not isinstance(other, _Sum):
            return NotImplemented
        return _Sum(self.weight + other.weight, self.pairs + other.pairs)


class _Building:
    """Incidents while they grow."""

    def __init__(self, signs: Sequence[Signs], settings: IncidentSettings) -> None:
        self.members = {number: [number] for number in range(len(signs))}
        self.grounds: dict[int, tuple[str, ...]] = {}
        self._signs, self._settings = signs, settings
        self._home = list(range(len(signs)))
        self._apart: defaultdict[int, set[int]] = defaultdict(set)
        self._between: defaultdict[int, dict[int, _Sum]] = defaultdict(dict)

    def note(self, one: int, other: int, weight: float, *, apart: bool) -> None:
        """Keep what is known about two events, before any are put together."""
        self._between[one][other] = self._between[other][one] = _Sum(weight, 1)
        if apart:
            self._apart[one].add(other)
            self._apart[other].add(one)

    def put_together(self, one: int, other: int, grounds: tuple[str, ...]) -> None:
        """Put the incidents of two events together, unless something sets any of their events apart, or the pairs
        between them that were looked at do not bear it out on average.
        """
        here, there = self._home[one], self._home[other]
        if here == there:
            return
        known = self._between[here][there]
        if known.weight < self._settings.borne_out * self._settings.together * known.pairs:
            return
        if self._are_apart(here, there):
            return
        for number in (one, other):
            self.grounds.setdefault(number, grounds)
        keeps, goes = (here, there) if len(self.members[here]) >= len(self.members[there]) else (there, here)
        for number in self.members[goes]:
            self._home[number] = keeps
        self.members[keeps] += self.members.pop(goes)
        self._apart[keeps] |= self._apart.pop(goes, set())
        for third, added in self._between.pop(goes).items():
            del self._between[third][goes]
            if third != keeps:
                total = self._between[keeps].get(third, _Sum(0.0, 0)) + added
                self._between[keeps][third] = self._between[third][keeps] = total

    def _are_apart(self, here: int, there: int) -> bool:
        if not self._apart.get(here, _NONE).isdisjoint(self.members[there]):
            return True
        ones, others = (self._telling(home) for home in (here, there))
        return any(set_apart(self._signs[a], self._signs[b], settings=self._settings) for a in ones for b in others)

    def _telling(self, home: int) -> list[int]:
        """The events of an incident of which most is known."""

        def known(number: int) -> int:
            one = self._signs[number]
            return (one.when is not None) + bool(one.places) + any(party.person for party in one.recipients)

        return sorted(self.members[home], key=lambda number: (-known(number), number))[:_TELLING]
