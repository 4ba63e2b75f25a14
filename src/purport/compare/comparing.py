"""The one file that composes the parts into `compare`."""

from collections.abc import Iterable, Sequence

import msgspec

from purport import __version__
from purport.archive.records import Decision, Held
from purport.compare.carriers import carrier_of
from purport.compare.collector import collector_paused
from purport.compare.records import Carrier, Comparison, Incident, Recycled


@collector_paused()
def compare(
    held: Sequence[Held], *, decisions: Sequence[Decision] = (), beyond: Sequence[Held] = (), every: bool = False
) -> Comparison:
    """Reports side by side: what was carried over, which tell the same story, who is who, what happened as each tells
    it, and in which words. `decisions` are what a person decided about names. The order of `held` makes no difference.

    `beyond` are other reports, in which only passages are looked for that these reports carried over, or that were
    carried over from them. With `every` a passage is told of each earlier report that has it, not of the first alone.
    """
    from purport.compare.actors import gather_actors
    from purport.compare.claims import with_claims
    from purport.compare.incidents import find_incidents
    from purport.compare.reuse import find_recycled
    from purport.compare.stories import find_stories, with_stories
    from purport.compare.wording import find_shared_wording

    ordered = by_day(held)
    others = by_day(beyond)
    passages = find_recycled(ordered)
    told = passages
    if others or every:
        told = find_recycled([*ordered, *others], of=[one.report.document.id for one in ordered], every=every)
    stories = find_stories(ordered, passages)
    actors = gather_actors(ordered, decisions=decisions)
    found = with_stories(find_incidents(ordered, actors), stories)
    incidents = with_claims(found, ordered, actors, stories, recycled=passages.recycled)
    return Comparison(
        purport=__version__,
        reports=tuple(map(carrier_of, ordered)),
        sources=_sources(others, told.recycled),
        incidents=by_weight(incidents),
        recycled=told.recycled,
        boilerplate=told.boilerplate,
        stories=stories,
        wording=find_shared_wording(ordered, actors, incidents),
        actors=actors,
    )


def _sources(others: Iterable[Held], recycled: Iterable[Recycled]) -> tuple[Carrier, ...]:
    """Those of `others` that share a passage."""
    sharing = {passage.report for one in recycled for passage in (one.later, one.earlier)}
    return tuple(carrier_of(one) for one in others if one.report.document.id in sharing)


def by_day(held: Iterable[Held]) -> list[Held]:
    """Reports in the order of publication, those without a date last; of one document given twice the first."""
    by_id: dict[str, Held] = {}
    for one in held:
        by_id.setdefault(one.report.document.id, one)
    return sorted(by_id.values(), key=_day)


def _day(held: Held) -> tuple[str, str]:
    document = held.report.document
    return document.published.earliest or "9999", document.id


def by_weight(incidents: Iterable[Incident]) -> tuple[Incident, ...]:
    """Incidents that most reports tell of first, of these those with the most contradictions."""

    def weight(one: Incident) -> tuple[int, int, str]:
        return -len(one.reports), -sum(claim.contradiction for claim in one.claims), one.id

    return tuple(sorted(incidents, key=weight))


def one_incident(comparison: Comparison, id: str) -> Comparison | None:
    """The part of `comparison` that is about the incident `id`: its reports, and what is about them. None if it has no
    such incident.
    """
    incident = next((one for one in comparison.incidents if one.id == id), None)
    if incident is None:
        return None
    within = {carrier.report for carrier in incident.reports}
    known_reports = within | {carrier.report for carrier in comparison.sources}
    actors = tuple(one for one in comparison.actors if any(member.report in within for member in one.members))
    known = {incident.id, *(actor.id for actor in actors)}
    return msgspec.structs.replace(
        comparison,
        reports=tuple(one for one in comparison.reports if one.report in within),
        incidents=(incident,),
        recycled=tuple(one for one in comparison.recycled if {one.later.report, one.earlier.report} <= known_reports),
        stories=tuple(one for one in comparison.stories if one.id in incident.stories),
        wording=tuple(one for one in comparison.wording if one.referent in known),
        actors=actors,
    )
