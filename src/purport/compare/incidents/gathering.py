"""Reports → groups of reports that tell of one incident, as far as whole reports show it."""

from collections.abc import Sequence

from purport.compare.incidents.contrast import parted
from purport.compare.incidents.linking import linked
from purport.compare.incidents.resemblance import Profiled, likenesses, profiled
from purport.compare.incidents.settings import IncidentSettings
from purport.records import Document


def gather_reports(
    documents: Sequence[Document], *, settings: IncidentSettings = IncidentSettings()
) -> tuple[tuple[int, ...], ...]:
    """The numbers of `documents` in groups, each sorted, in the order of their first."""
    return groups_of(profiled(documents, settings=settings), settings=settings)


def groups_of(profiles: Profiled, *, settings: IncidentSettings) -> tuple[tuple[int, ...], ...]:
    """The groups: reports that are alike put together, then parted where names and figures set halves apart."""
    alike = likenesses(profiles.vectors, settings=settings)
    found: list[tuple[int, ...]] = []
    waiting = linked(len(profiles.vectors), alike, least=settings.alike)
    while waiting:
        group = waiting.pop()
        halves = parted(group, profiles, settings=settings)
        if halves is None:
            found.append(tuple(group))
        else:
            waiting += halves.sides
    return tuple(sorted(found))
