"""Reports → groups of reports that tell of one incident, as far as whole reports show it."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from purport.compare.incidents.contrast import parted
from purport.compare.incidents.linking import linked
from purport.compare.incidents.resemblance import Profiled, likenesses, profiled
from purport.compare.incidents.settings import IncidentSettings
from purport.records import Document

DEFAULTS: Final = IncidentSettings()


class Relation(NamedTuple):
    """How two reports stand to each other: their likeness, 0 to 1, whether they are in one group, and whether they were
    put together first and parted then, since names and figures set them apart.
    """

    likeness: float
    together: bool
    parted: bool


UNKNOWN: Final = Relation(0.0, together=False, parted=False)
"""Nothing is known about the reports as a whole."""


class Gathered(NamedTuple):
    """Reports in groups, by their numbers, and the group that each is in."""

    profiles: Profiled
    groups: tuple[tuple[int, ...], ...]
    group_of: tuple[int, ...]
    linked_as: tuple[int, ...]
    """The group that each was in before groups were parted."""

    pairs: dict[tuple[int, int], float]
    """The likeness of the reports that were looked up for each other."""

    def relation(self, one: int, other: int) -> Relation:
        """How two reports stand to each other; those that were not looked up for each other are not alike."""
        linked = self.linked_as[one] == self.linked_as[other]
        found = self.pairs.get((one, other) if one < other else (other, one))
        if found is None and not linked:
            return UNKNOWN
        together = linked and self.group_of[one] == self.group_of[other]
        return Relation(found or 0.0, together, linked and not together)


def gathered(documents: Sequence[Document], *, settings: IncidentSettings) -> Gathered:
    """The groups of `documents`, with what they were made from."""
    profiles = profiled(documents, settings=settings)
    pairs = likenesses(profiles.vectors, settings=settings)
    links = linked(len(documents), pairs, least=settings.alike)
    groups = _parted_where_needed(links, profiles, settings)
    return Gathered(profiles, groups, _numbers(groups), _numbers(links), pairs)


def _numbers(groups: Sequence[Sequence[int]]) -> tuple[int, ...]:
    """For each report the number of its group."""
    found = {report: number for number, group in enumerate(groups) for report in group}
    return tuple(found[report] for report in range(len(found)))


def gather_reports(
    documents: Sequence[Document], *, settings: IncidentSettings = DEFAULTS
) -> tuple[tuple[int, ...], ...]:
    """The numbers of `documents` in groups, each sorted, in the order of their first."""
    return gathered(documents, settings=settings).groups


def _parted_where_needed(
    links: Sequence[list[int]], profiles: Profiled, settings: IncidentSettings
) -> tuple[tuple[int, ...], ...]:
    """The groups, those parted of which names and figures set halves apart, and their halves likewise."""
    found: list[tuple[int, ...]] = []
    waiting = list(links)
    while waiting:
        group = waiting.pop()
        halves = parted(group, profiles, settings=settings)
        if halves is None:
            found.append(tuple(group))
        else:
            waiting += halves.sides
    return tuple(sorted(found))
