"""Reports with events, built word by word for the tests of incidents."""

import hashlib
from collections.abc import Sequence

from purport.archive.records import Held
from purport.records import (
    Actor,
    ActorRef,
    Block,
    Count,
    Document,
    Event,
    EventMention,
    EventType,
    Origin,
    Place,
    Provenance,
    Report,
    Span,
    Status,
    When,
)

PERSONS = ("Ana Korr", "Dov Marl", "Anna Korr", "Radek Silt")


def span_of(text: str, words: str) -> Span:
    """Where `words` stand first in `text`."""
    start = text.index(words)
    return Span(start, start + len(words))


def event(
    text: str,
    anchor: str,
    type: EventType = "ASSAULT",
    *,
    actors: Sequence[str] = (),
    recipients: Sequence[str] = (),
    place: str | None = None,
    when: tuple[str, str] | str | None = None,
    killed: int | None = None,
    status: Status = "asserted",
    mode: str | None = None,
    point: tuple[float, float] | None = None,
) -> Event:
    """An event of a report with `text`, its parts by their words; `when` is a day, or the first and the last."""
    first, last = (when, when) if isinstance(when, str) else when or (None, None)
    latitude, longitude = point or (None, None)
    parts = {
        "actors": tuple(ActorRef(actor=one, spans=(span_of(text, one),)) for one in actors),
        "recipients": tuple(ActorRef(actor=one, spans=(span_of(text, one),)) for one in recipients),
        "place": place and Place(name=place, span=span_of(text, place), latitude=latitude, longitude=longitude),
        "when": when and When(earliest=first, latest=last, timex=first, kind="date", anchor="dateline"),
        "fatalities": killed and Count(low=killed, high=killed),
        "status": status,
    }
    known = {name: value for name, value in parts.items() if value}
    at = span_of(text, anchor)
    mention = EventMention(anchor=at, rule="test", **known)  # type: ignore[arg-type]
    return Event(id=f"e{at.start}", type=type, mode=mode, anchor=at, mentions=(mention,), **known)  # type: ignore[arg-type]


def report(text: str, *events: Event, outlet: str | None = None, published: str | None = None) -> Report:
    """A report with `text`; whoever takes part in its events by name is an actor of it, and so are `PERSONS` in it."""
    names = {ref.actor for one in events for ref in (*one.actors, *one.recipients)} | {
        name for name in PERSONS if name in text
    }
    actors = tuple(
        Actor(id=name, name=name, kind="person" if name in PERSONS else None, mentions=(span_of(text, name),))
        for name in sorted(name for name in names if name)
    )
    id = hashlib.sha256(text.encode()).hexdigest()
    blocks, start = [], 0
    for piece in text.split("\n\n"):
        blocks.append(Block(kind="paragraph", span=Span(start, start + len(piece))))
        start += len(piece) + 2
    return Report(
        purport=Provenance(version="0"),
        document=Document(
            id=id,
            text=text,
            outlet=outlet,
            published=When(earliest=published, latest=published),
            origin=Origin(location=f"{id[:6]}.txt", format="text", sha256=id),
            blocks=tuple(blocks),
        ),
        events=tuple(events),
        actors=actors,
    )


def held(*reports: Report) -> list[Held]:
    """The reports as the archive hands them on, added one second after another."""
    return [
        Held(report=one, origins=(one.document.origin,), added=f"2031-01-01T00:00:{number:02}+00:00")
        for number, one in enumerate(reports)
    ]
