"""What single places of the reports tell of an incident: its events, spread out into their mentions."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

import msgspec

from purport.compare.claims.denying import denies
from purport.compare.claims.indexed import Indexed
from purport.compare.records import Evidenced, Incident
from purport.records import Event, EventMention, Report, Spans, Statement, Status, Voice


class Telling(NamedTuple):
    """One mention of an event of an incident, and whether the report asserts it, denies it, expects it."""

    indexed: Indexed
    event: Event
    mention: EventMention
    status: Status
    beside: bool
    """Whether the event is of another type than the incident: a threat of it, its rejection."""

    @property
    def report(self) -> Report:
        """The report that tells it."""
        return self.indexed.report


class Sighting(NamedTuple):
    """One place where a report has a value of a claim, and who vouches for it there."""

    report: str
    voices: tuple[Voice, ...]
    spans: tuple[Evidenced, ...]


_CIRCUMSTANCES = ("actors", "recipients", "place", "when", "fatalities", "injured")


def tellings_of(incident: Incident, reports: Mapping[str, Indexed]) -> Iterator[Telling]:
    """The mentions of all events of `incident` whose report is at hand, in the order of the incident's events."""
    for one in incident.events:
        index = reports.get(one.report)
        event = index.events.get(one.event) if index is not None else None
        if index is None or event is None:
            continue
        for mention in _mentions(event):
            yield Telling(index, event, mention, mention.status, event.type != incident.type)


def _mentions(event: Event) -> tuple[EventMention, ...]:
    """The mentions of an event; the first has what a person put right in the event itself."""
    if not event.mentions:
        fields = {name: getattr(event, name) for name in (*_CIRCUMSTANCES, "anchor", "voices")}
        return (EventMention(**fields, status=event.status or "asserted", rule="event"),)
    corrected = {
        name: value
        for name in _CIRCUMSTANCES
        if (value := getattr(event, name)) and all(getattr(mention, name) != value for mention in event.mentions)
    }
    if event.status and all(mention.status != event.status for mention in event.mentions):
        corrected["status"] = event.status
    first = msgspec.structs.replace(event.mentions[0], **corrected) if corrected else event.mentions[0]
    return (first, *event.mentions[1:])


def statement_of(one: Telling) -> Statement | None:
    """The statement that the mention stands in."""
    return one.indexed.statements.get(one.mention.statement or "")


def is_asserted(one: Telling) -> bool:
    """Whether a telling says that the act of the incident took place."""
    statement = statement_of(one)
    denied = statement is not None and denies(statement, one.report)
    return not one.beside and one.status in ("asserted", "historical") and not denied


def is_planned(one: Telling) -> bool:
    """Whether a telling says that the act of the incident is to come."""
    return not one.beside and one.status == "future"


def harms_nobody(mention: Event | EventMention) -> bool:
    """Whether a mention says that those it names came to no harm: 'every fighter came home'."""
    counts = [one for one in (mention.fatalities, mention.injured) if one is not None]
    return bool(counts) and all(one.high == 0 for one in counts)


def evidenced(report: Report, spans: Spans) -> tuple[Evidenced, ...]:
    """The words under `spans`, each piece for itself."""
    return tuple(Evidenced(report=report.document.id, span=span, text=report.words((span,))) for span in spans)


def sighting(told: Telling, spans: Spans) -> Sighting:
    """`spans` of a telling, in its voices."""
    return Sighting(told.report.document.id, told.mention.voices, evidenced(told.report, spans))


def line(words: str) -> str:
    """Words on one line."""
    return " ".join(words.split())
