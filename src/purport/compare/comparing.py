"""The one file that composes the parts into `compare`."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from purport import __version__
from purport.archive.records import Held
from purport.compare.records import Carrier, Comparison, Incident

if TYPE_CHECKING:
    from purport.archive.records import Decision


def compare(held: Sequence[Held], *, decisions: "Sequence[Decision]" = ()) -> Comparison:
    """Reports side by side: what was carried over, which tell the same story, who is who, what happened as each tells
    it, and in which words. `decisions` are what a person decided about names. The order of `held` makes no difference.
    """
    from purport.compare.actors import gather_actors
    from purport.compare.claims import with_claims
    from purport.compare.incidents import find_incidents
    from purport.compare.reuse import find_recycled
    from purport.compare.stories import find_stories
    from purport.compare.wording import find_shared_wording

    ordered = by_day(held)
    passages = find_recycled(ordered)
    stories = find_stories(ordered, passages)
    actors = gather_actors(ordered, decisions=decisions)
    incidents = find_incidents(ordered, actors)
    incidents = with_claims(incidents, ordered, actors, stories, recycled=passages.recycled)
    return Comparison(
        purport=__version__,
        reports=tuple(map(carrier_of, ordered)),
        incidents=by_weight(incidents),
        recycled=passages.recycled,
        boilerplate=passages.boilerplate,
        stories=stories,
        wording=find_shared_wording(ordered, actors, incidents),
        actors=actors,
    )


def by_day(held: Iterable[Held]) -> list[Held]:
    """Reports in the order of publication, those without a date last; of one document given twice the first."""
    by_id: dict[str, Held] = {}
    for one in held:
        by_id.setdefault(one.report.document.id, one)
    return sorted(
        by_id.values(), key=lambda one: (one.report.document.published.earliest or "9999", one.report.document.id)
    )


def carrier_of(held: Held) -> Carrier:
    """A report as a comparison points to it."""
    document = held.report.document
    origin = held.origins[0] if held.origins else document.origin
    return Carrier(
        report=document.id,
        location=origin.location,
        part=origin.part,
        outlet=document.outlet,
        title=document.title,
        published=document.published,
    )


def by_weight(incidents: Iterable[Incident]) -> tuple[Incident, ...]:
    """Incidents that several reports tell of first, those that most tell of before others."""
    return tuple(
        sorted(incidents, key=lambda one: (-len(one.reports), -sum(c.contradiction for c in one.claims), one.id))
    )
