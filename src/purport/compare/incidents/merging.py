"""Events → incidents: pairs with enough evidence are put together, the surest first, if nothing sets them apart."""

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from purport.compare.incidents.evidence import Evidence, set_apart, weighed
from purport.compare.incidents.gathering import Gathered
from purport.compare.incidents.settings import IncidentSettings
from purport.compare.incidents.signs import Signs

_TELLING: Final = 8
"""Of each incident so many of its best known events are looked at before others join."""


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
    building = _Building(signs, settings)
    enough = []
    for one, other in pairs:
        evidence = _weighed(signs, one, other, reports, settings)
        building.note(one, other, evidence)
        if evidence.weight >= settings.together and not evidence.apart:
            enough.append((one, other, evidence))
    enough.sort(key=lambda entry: (-entry[2].weight, entry[0], entry[1]))
    for one, other, evidence in enough:
        building.put_together(one, other, evidence)
    return Merged(sorted(map(sorted, building.members.values())), building.grounds)


def _weighed(signs: Sequence[Signs], one: int, other: int, reports: Gathered, settings: IncidentSettings) -> Evidence:
    left, right = signs[one], signs[other]
    relation = reports.relation(left.report, right.report)
    return weighed(left, right, relation=relation, settings=settings)


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
        self._apart: dict[int, set[int]] = {number: set() for number in range(len(signs))}
        self._between: dict[int, dict[int, _Sum]] = {number: {} for number in range(len(signs))}

    def note(self, one: int, other: int, evidence: Evidence) -> None:
        """Keep what is known about two events, before any are put together."""
        self._between[one][other] = self._between[other][one] = _Sum(evidence.weight, 1)
        if evidence.apart:
            self._apart[one].add(other)
            self._apart[other].add(one)

    def put_together(self, one: int, other: int, evidence: Evidence) -> None:
        """Put the incidents of two events together, unless something sets any of their events apart, or the pairs
        between them that were looked at do not bear it out on average.
        """
        here, there = self._home[one], self._home[other]
        if here == there or self._are_apart(here, there):
            return
        known = self._between[here][there]
        if known.weight < self._settings.borne_out * self._settings.together * known.pairs:
            return
        for number in (one, other):
            self.grounds.setdefault(number, evidence.grounds)
        keeps, goes = (here, there) if len(self.members[here]) >= len(self.members[there]) else (there, here)
        for number in self.members[goes]:
            self._home[number] = keeps
        self.members[keeps] += self.members.pop(goes)
        self._apart[keeps] |= self._apart.pop(goes)
        for third, added in self._between.pop(goes).items():
            del self._between[third][goes]
            if third != keeps:
                total = self._between[keeps].get(third, _Sum(0.0, 0)) + added
                self._between[keeps][third] = self._between[third][keeps] = total

    def _are_apart(self, here: int, there: int) -> bool:
        if not self._apart[here].isdisjoint(self.members[there]):
            return True
        ones, others = (self._telling(home) for home in (here, there))
        return any(set_apart(self._signs[a], self._signs[b], settings=self._settings) for a in ones for b in others)

    def _telling(self, home: int) -> list[int]:
        """The events of an incident of which most is known."""

        def known(number: int) -> int:
            one = self._signs[number]
            return (one.when is not None) + bool(one.places) + any(party.person for party in one.recipients)

        return sorted(self.members[home], key=lambda number: (-known(number), number))[:_TELLING]
