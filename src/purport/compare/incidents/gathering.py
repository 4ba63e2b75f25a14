"""Reports → groups of reports that tell of one incident, as far as whole reports show it."""

from collections.abc import Sequence
from typing import NamedTuple

from purport.compare.incidents.contrast import parted
from purport.compare.incidents.linking import linked
from purport.compare.incidents.resemblance import Profiled, cosine, likenesses, profiled
from purport.compare.incidents.settings import IncidentSettings
from purport.records import Document


class Gathered(NamedTuple):
    """Reports in groups, by their numbers, and the group that each is in."""

    profiles: Profiled
    groups: tuple[tuple[int, ...], ...]
    group_of: tuple[int, ...]
    alike: float
    pairs: dict[tuple[int, int], float]
    """The likeness of the reports that were looked up for each other."""

    def likeness(self, one: int, other: int) -> float:
        """How alike two reports are as a whole, 0 to 1: `alike` at least within a group, and 0 for those that are alike
        and yet were parted.
        """
        found = cosine(self.profiles.vectors[one], self.profiles.vectors[other])
        if self.group_of[one] == self.group_of[other]:
            return max(found, self.alike)
        return found if found < self.alike else 0.0


def gathered(documents: Sequence[Document], *, settings: IncidentSettings) -> Gathered:
    """The groups of `documents`, with what they were made from."""
    profiles = profiled(documents, settings=settings)
    pairs = likenesses(profiles.vectors, settings=settings)
    groups = _groups(profiles, pairs, settings)
    group_of = {report: number for number, group in enumerate(groups) for report in group}
    return Gathered(profiles, groups, tuple(group_of[one] for one in range(len(documents))), settings.alike, pairs)


def gather_reports(
    documents: Sequence[Document], *, settings: IncidentSettings = IncidentSettings()
) -> tuple[tuple[int, ...], ...]:
    """The numbers of `documents` in groups, each sorted, in the order of their first."""
    return gathered(documents, settings=settings).groups


def groups_of(profiles: Profiled, *, settings: IncidentSettings) -> tuple[tuple[int, ...], ...]:
    """The groups: reports that are alike put together, then parted where names and figures set halves apart."""
    return _groups(profiles, likenesses(profiles.vectors, settings=settings), settings)


def _groups(
    profiles: Profiled, pairs: dict[tuple[int, int], float], settings: IncidentSettings
) -> tuple[tuple[int, ...], ...]:
    found: list[tuple[int, ...]] = []
    waiting = linked(len(profiles.vectors), pairs, least=settings.alike)
    while waiting:
        group = waiting.pop()
        halves = parted(group, profiles, settings=settings)
        if halves is None:
            found.append(tuple(group))
        else:
            waiting += halves.sides
    return tuple(sorted(found))
