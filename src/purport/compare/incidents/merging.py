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
    known = [(one, other, _weighed(signs, one, other, reports, settings)) for one, other in pairs]
    enough = [entry for entry in known if entry[2].weight >= settings.together and not entry[2].apart]
    enough.sort(key=lambda entry: (-entry[2].weight, entry[0], entry[1]))
    building = _Building(signs, {(a, b) for a, b, evidence in known if evidence.apart}, settings)
    for one, other, evidence in enough:
        building.put_together(one, other, evidence)
    return Merged(sorted(map(sorted, building.members.values())), building.grounds)


def _weighed(signs: Sequence[Signs], one: int, other: int, reports: Gathered, settings: IncidentSettings) -> Evidence:
    left, right = signs[one], signs[other]
    relation = reports.relation(left.report, right.report)
    return weighed(left, right, relation=relation, settings=settings)


class _Building:
    """Incidents while they grow."""

    def __init__(self, signs: Sequence[Signs], apart: set[tuple[int, int]], settings: IncidentSettings) -> None:
        self.members = {number: [number] for number in range(len(signs))}
        self.grounds: dict[int, tuple[str, ...]] = {}
        self._signs, self._settings = signs, settings
        self._home = list(range(len(signs)))
        self._apart: dict[int, set[int]] = {number: set() for number in range(len(signs))}
        for one, other in apart:
            self._apart[one].add(other)
            self._apart[other].add(one)

    def put_together(self, one: int, other: int, evidence: Evidence) -> None:
        """Put the incidents of two events together, unless something sets any of their events apart."""
        here, there = self._home[one], self._home[other]
        if here == there or self._are_apart(here, there):
            return
        for number in (one, other):
            self.grounds.setdefault(number, evidence.grounds)
        keeps, goes = (here, there) if len(self.members[here]) >= len(self.members[there]) else (there, here)
        for number in self.members[goes]:
            self._home[number] = keeps
        self.members[keeps] += self.members.pop(goes)
        self._apart[keeps] |= self._apart.pop(goes)

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
