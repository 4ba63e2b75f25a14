"""Events of many reports → incidents: the one file that composes the steps."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

import msgspec

from purport.archive.records import Held
from purport.compare.carriers import carrier_of
from purport.compare.collector import collector_paused
from purport.compare.incidents.blocking import candidates
from purport.compare.incidents.carrying import with_first_times
from purport.compare.incidents.gathering import DEFAULTS, gathered
from purport.compare.incidents.hanging import Hung, hung
from purport.compare.incidents.merging import merged
from purport.compare.incidents.settings import IncidentSettings
from purport.compare.incidents.signs import Signs, signs_of
from purport.compare.records import Carrier, Incident, IncidentEvent, SharedActor
from purport.records import ActorRef, Place, When

Ids = Mapping[tuple[str, str], str]
"""The shared actor of each actor of each report."""


@collector_paused()
def find_incidents(
    held: Sequence[Held], actors: Iterable[SharedActor], *, settings: IncidentSettings = DEFAULTS
) -> tuple[Incident, ...]:
    """What the reports tell of: every event of `held` in one incident, those of one kind, parties, time and place
    across reports in the same; the incidents of most reports first, claims left empty.

    Threats, plans and denials of an act hang on the incident of the act, their status kept, if a report tells of it. An
    incident's id is made from its first member, by when reports were added, so that adding reports does not change it.
    """
    reports = sorted(held, key=lambda one: (one.added, one.report.document.id))
    shared = tuple(actors)
    whole = gathered([one.report.document for one in reports], settings=settings)
    signs = with_first_times(signs_of(reports, shared, whole.profiles.weights, settings=settings), settings=settings)
    found = merged(signs, candidates(signs, whole, settings=settings), whole, settings=settings)
    complete = hung(signs, found, [one.report for one in reports], whole, settings=settings)
    ids = {(member.report, member.actor): one.id for one in shared for member in one.members}
    incidents = [_incident(reports, signs, one, ids) for one in complete]
    return tuple(sorted(incidents, key=lambda one: (-len(one.reports), -len(one.events), one.id)))


def _incident(reports: Sequence[Held], signs: Sequence[Signs], hung: Hung, ids: Ids) -> Incident:
    told = [signs[number] for number in hung.acts]
    first = signs[
        min((*hung.acts, *hung.others), key=lambda number: (signs[number].report, signs[number].event.anchor))
    ]
    numbers = sorted((*hung.acts, *hung.others))
    meant = [one for one in told if one.status != "denied"] or told
    return Incident(
        id=_id(reports[first.report], first),
        type=Counter(one.event.type for one in told).most_common(1)[0][0],
        reports=_carriers(reports, {signs[number].report for number in numbers}),
        actors=_parties(reports, meant, ids, "actors"),
        recipients=_parties(reports, meant, ids, "recipients"),
        when=_time(reports, told),
        place=_place(reports, told),
        events=tuple(
            IncidentEvent(
                report=reports[signs[number].report].report.document.id,
                event=signs[number].event.id,
                status=signs[number].status,
                grounds=hung.grounds.get(number, ()),
            )
            for number in numbers
        ),
    )


def _id(held: Held, first: Signs) -> str:
    anchor = first.event.anchor
    return hashlib.sha256(f"{held.report.document.id} {anchor.start} {anchor.end}".encode()).hexdigest()[:16]


def _carriers(reports: Sequence[Held], numbers: Iterable[int]) -> tuple[Carrier, ...]:
    """One carrier a report, under the place it was first received from, in the order of publication."""

    def order(number: int) -> tuple[str, int]:
        return reports[number].report.document.published.earliest or "9", number

    return tuple(carrier_of(reports[number]) for number in sorted(numbers, key=order))


def _parties(reports: Sequence[Held], told: Iterable[Signs], ids: Ids, part: str) -> tuple[str, ...]:
    """The shared actors who take part, those that most reports name first."""
    naming: dict[str, set[int]] = {}
    for one in told:
        refs: tuple[ActorRef, ...] = getattr(one.event, part)
        for ref in refs:
            id = ids.get((reports[one.report].report.document.id, ref.actor or ""))
            if id is not None:
                naming.setdefault(id, set()).add(one.report)
    return tuple(sorted(naming, key=lambda id: (-len(naming[id]), id)))


def _time(reports: Sequence[Held], told: Sequence[Signs]) -> When | None:
    """The time that most outlets give, told apart by its days; the first report's where as many give another."""
    given = [(one.when, one) for one in told if one.when is not None and one.event.when is not None]
    best = _most_given([(key, reports[one.report], one) for key, one in given])
    return None if best is None or best.event.when is None else msgspec.structs.replace(best.event.when, span=None)


def _place(reports: Sequence[Held], told: Sequence[Signs]) -> Place | None:
    """The place that most outlets give, in the fewest words that one of them has for it, since what is added may be in
    dispute ('northern mole of Ras Velim'); its span is in that report.
    """
    given = [(one.places, one.event.place) for one in told if one.event.place is not None]
    best = _most_given([(one.places, reports[one.report], one) for one in told if one.event.place is not None])
    if best is None:
        return None
    return min((place for places, place in given if places == best.places), key=lambda place: len(place.name.split()))


Value = TypeVar("Value")


def _most_given(given: Sequence[tuple[Value, Held, Signs]]) -> Signs | None:
    """The first of the signs whose value most outlets give; a report without an outlet counts as one."""
    outlets: dict[Value, set[str]] = {}
    for value, held, _ in given:
        outlets.setdefault(value, set()).add(held.report.document.outlet or held.report.document.id)
    return max(given, key=lambda one: len(outlets[one[0]]))[2] if given else None
