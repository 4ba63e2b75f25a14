"""Reports made for tests of comparisons: a text, and the events that a reader would find in it."""

import hashlib
from typing import Any, NamedTuple

from purport.archive.records import Held
from purport.compare.records import Carrier, Incident, IncidentEvent
from purport.records import (
    Actor,
    ActorRef,
    Block,
    Count,
    Document,
    Event,
    EventMention,
    Origin,
    Place,
    Provenance,
    Report,
    Span,
    Statement,
    Voice,
    When,
)  # fmt: skip


class Tell(NamedTuple):
    """One event, by words of the text: `killed` and `injured` are the words with low and high, `when` the words with
    earliest and latest, `by` the words for who says so and `denied_by` for who denies it.
    """

    anchor: str
    by: str | None = None
    killed: tuple[str, int | None, int | None] | None = None
    injured: tuple[str, int | None, int | None] | None = None
    when: tuple[str, str, str] | None = None
    place: str | None = None
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    status: Any = "asserted"
    mode: str | None = None
    type: Any = "ASSAULT"
    statements: tuple[str, ...] = ()
    within: str | None = None


def made(
    text: str,
    *tells: Tell,
    outlet: str | None = "Moor Daily",
    day: str | None = "2031-05-03",
    actors: dict[str, Any] | None = None,
    statements: tuple[Statement, ...] = (),
    location: str | None = None,
) -> Held:
    """A report of `outlet` published on `day`. `actors` are names that stand in the text, with their kinds; words for
    who takes part or speaks that are one of them mean that actor.
    """
    known = {name: f"a{number}" for number, name in enumerate(actors or {}, start=1)}
    id = hashlib.sha256(f"{outlet} {text}".encode()).hexdigest()
    origin = Origin(location=location or f"inbox/{id[:8]}.txt", format="text", sha256=id)
    document = Document(
        id=id,
        text=text,
        outlet=outlet,
        title=text.split(".")[0][:60],
        published=When(earliest=day, latest=day) if day else When(unknown="not said"),
        language="en",
        origin=origin,
        blocks=(Block(kind="paragraph", span=Span(0, len(text))),),
    )
    report = Report(
        purport=Provenance(version="test", stages=("statements", "events", "actors")),
        document=document,
        statements=statements,
        events=tuple(_event(f"e{number}", one, text, outlet, known) for number, one in enumerate(tells, start=1)),
        actors=tuple(
            Actor(id=known[name], name=name, kind=kind, mentions=(span_of(text, name),))
            for name, kind in (actors or {}).items()
        ),
    )
    return Held(report=report, origins=(origin,), added="2031-06-01T00:00:00Z")


def span_of(text: str, words: str) -> Span:
    """Where `words` stand first."""
    start = text.index(words)
    return Span(start, start + len(words))


def statement(text: str, id: str, source: str, cue: str, content: str, *, speaker: str | None = None) -> Statement:
    """A statement by its words."""
    spans = (span_of(text, source),)
    return Statement(
        id=id,
        source=spans,
        cue=(span_of(text, cue),),
        content=(span_of(text, content),),
        manner="indirect",
        speaker=speaker,
        voices=(
            Voice(role="outlet", name="Moor Daily"),
            Voice(role="speaker", actor=speaker, name=source, spans=spans),
        ),
    )


def _event(id: str, one: Tell, text: str, outlet: str | None, known: dict[str, str]) -> Event:
    voices = [Voice(role="outlet", name=outlet)]
    if one.by is not None:
        voices.append(Voice(role="speaker", actor=known.get(one.by), name=one.by, spans=(span_of(text, one.by),)))
    fields: dict[str, Any] = {
        "anchor": span_of(text, one.anchor),
        "actors": tuple(ActorRef(actor=known.get(words), spans=(span_of(text, words),)) for words in one.actors),
        "recipients": tuple(
            ActorRef(actor=known.get(words), spans=(span_of(text, words),)) for words in one.recipients
        ),
        "place": Place(name=one.place, span=span_of(text, one.place)) if one.place else None,
        "when": When(span=span_of(text, one.when[0]), earliest=one.when[1], latest=one.when[2]) if one.when else None,
        "fatalities": _count(text, one.killed),
        "injured": _count(text, one.injured),
        "status": one.status,
        "voices": tuple(voices),
    }
    mention = EventMention(**fields, rule="test", statement=one.within)
    return Event(id=id, type=one.type, mode=one.mode, mentions=(mention,), statements=one.statements, **fields)


def _count(text: str, count: tuple[str, int | None, int | None] | None) -> Count | None:
    return Count(low=count[1], high=count[2], spans=(span_of(text, count[0]),)) if count else None


def incident_of(*held: Held, type: Any = "ASSAULT", **fields: Any) -> Incident:
    """One incident of all events of the reports."""
    return Incident(
        id="0123456789abcdef",
        type=type,
        reports=tuple(carrier(one) for one in held),
        events=tuple(
            IncidentEvent(report=one.report.document.id, event=event.id, status=event.status or "asserted")
            for one in held
            for event in one.report.events
        ),
        **fields,
    )


def carrier(held: Held) -> Carrier:
    """A report as a comparison points to it."""
    document = held.report.document
    return Carrier(
        report=document.id,
        location=document.origin.location,
        outlet=document.outlet,
        title=document.title,
        published=document.published,
    )
