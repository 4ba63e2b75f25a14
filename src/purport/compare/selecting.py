"""What is compared: the reports of an archive that a person asks for."""

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from purport.archive.records import Held
from purport.records import Report

if TYPE_CHECKING:
    from purport.archive.archive import Archive

MOST: Final = 5000
"""Reports that are compared at once, unless more are asked for."""

_INCIDENT: Final = re.compile(r"[0-9a-f]{16}")


class Selection(NamedTuple):
    """The reports to compare; the incident that alone is asked for; what else there is and is left out, in words; and
    other reports that share passages with those to compare.
    """

    held: list[Held]
    incident: str | None = None
    left_out: tuple[str, ...] = ()
    beyond: tuple[Held, ...] = ()


def as_held(reports: Iterable[Report]) -> list[Held]:
    """Reports that are in no archive; `added` is empty."""
    return [Held(report=one, origins=(one.document.origin,), added="") for one in reports]


def select(archive: "Archive", words: Sequence[str] = (), *, limit: int = MOST) -> Selection:
    """The reports for an incident's id, for a query (all its words, a "quoted phrase" as it stands), or for neither all
    that the archive holds; never more than the `limit` newest. Raises ArchiveError and QueryError.
    """
    asked = " ".join(words).strip()
    incident = asked if _INCIDENT.fullmatch(asked) else None
    from purport.archive.queries.facets import Facets

    hits = archive.search(Facets(words=None if incident else asked or None), limit=limit)
    documents = [hit.report.report for hit in hits.hits]
    more = hits.found - len(documents)
    left_out = [f"{'' if hits.exact else 'at least '}{more} older reports (--limit {limit})"] if more > 0 else []
    if not documents:
        return Selection([], incident, tuple(left_out))
    from purport.compare.reuse import partners_of

    # Where all is compared anyway there is nothing beyond.
    beyond = partners_of(archive, documents) if more > 0 or (asked and not incident) else ()
    return Selection(list(archive.held(documents)), incident, tuple(left_out), tuple(beyond))
