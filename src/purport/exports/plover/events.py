"""Events → PLOVER records, field by field; docs/plover.md has the table."""

from collections.abc import Iterator
from typing import Final

from purport.exports.exported import anchors_of, event_id
from purport.exports.jsonl import encoded
from purport.exports.plover.codes import country_code, entity_code, quad_of, scale_of, sector_code
from purport.exports.plover.records import CiteInfo, Entity, Location, Record, Size, TextInfo, Voice
from purport.records import Actor, ActorRef, Count, Document, Event, Place, Report, When
from purport.reference.places import country_of

CODEBOOK: Final = "plover-2.0-draft"
_AUXILIARY: Final = {
    "denied": "negation", "future": "future", "hypothetical": "hypothetical", "historical": "historical",
}  # fmt: skip
"""A status as PLOVER's auxiliary mode, which its manual puts among the contexts."""
_COUNTRY, _CITY = 1, 4
"""PLOVER's levels of resolution that Purport can tell."""


def to_plover(report: Report) -> bytes:
    """The events of a report as JSON in UTF-8, one a line, each line ended; nothing if it has none."""
    return b"".join(encoded(record) + b"\n" for record in plover_events(report))


def plover_events(report: Report) -> Iterator[Record]:
    """The events of a report as PLOVER records, in the order of the text."""
    actors = {actor.id: actor for actor in report.actors}
    coder = f"purport {report.purport.version}"
    cite = _cite_info(report.document, coder)
    for event in report.events:
        yield _record(report, event, actors, cite, id=event_id(report, event))


def _record(report: Report, event: Event, actors: dict[str, Actor], cite: CiteInfo, *, id: str) -> Record:
    date, time = _moment(event.when.earliest if event.when else None)
    enddate, endtime = _moment(event.when.latest if event.when else None)
    return Record(
        id=id,
        has_event=True,
        date=date,
        time=time,
        enddate=enddate if (enddate, endtime) != (date, time) else None,
        endtime=endtime if endtime != time or enddate != date else None,
        actor=tuple(_entity(report, one, actors) for one in event.actors),
        recipient=tuple(_entity(report, one, actors) for one in event.recipients),
        event=(event.type,),
        event_loc=_location(event.place) if event.place else None,
        event_text=tuple(dict.fromkeys(report.words((anchor,)) for anchor in anchors_of(event))),
        quad_code=quad_of(event.type),
        event_scale=scale_of(event.type, event.mode),
        mode=(event.mode,) if event.mode else (),
        context=contexts_of(event),
        size=_size(event),
        text_info=TextInfo(start=event.anchor.start, end=event.anchor.end),
        cite_info=cite,
        coder=cite.coder,
        voices=tuple(_voices(event, actors)),
    )


def contexts_of(event: Event) -> tuple[str, ...]:
    """The contexts, then the auxiliary mode, which the manual puts among them."""
    auxiliary = _AUXILIARY.get(event.status or "")
    return (*event.contexts, auxiliary) if auxiliary else event.contexts


def _moment(iso: str | None) -> tuple[str | None, str | None]:
    """Date and time of an ISO 8601 date or date-time; None for what it does not give."""
    if iso is None:
        return None, None
    date, _, time = iso.partition("T")
    return (date if len(date) == 10 else None), time or None


def _entity(report: Report, part: ActorRef, actors: dict[str, Actor]) -> Entity:
    actor = actors.get(part.actor) if part.actor is not None else None
    words = " ".join(report.words(part.spans).split()) if part.spans else None
    if actor is None:
        return Entity(entity_text=words)
    offices = dict.fromkeys(role.role for role in actor.roles if role.when is None)
    return Entity(
        code=entity_code(actor),
        sector=sector_code(actor),
        entity_text=words,
        identifier_text=actor.name,
        office="; ".join(offices) or None,
    )


def _location(place: Place) -> Location:
    """Coordinates are those of a city; a country's own name is resolved to the country."""
    resolution = _CITY if place.latitude is not None else None
    match = country_of(place.name)
    if match is not None and match.how in ("name", "short form") and match.alpha3 == place.country is not None:
        resolution = _COUNTRY
    return Location(
        extracted_place=place.name,
        lat=place.latitude,
        lon=place.longitude,
        country_code=country_code(place.country),
        resolution=resolution,
    )


def _size(event: Event) -> Size | None:
    dead, injured = number_of(event.fatalities), number_of(event.injured)
    return Size(dead=dead, injured=injured) if dead is not None or injured is not None else None


def number_of(count: Count | None) -> int | str | None:
    """Of people: a number if the bounds are one, else a code for the range between them: '13+', '10-15', '<=20'."""
    if count is None or (count.low is None and count.high is None):
        return None
    if count.low == count.high:
        return count.low
    if count.high is None:
        return f"{count.low}+"
    return f"<={count.high}" if count.low is None else f"{count.low}-{count.high}"


def _cite_info(document: Document, coder: str) -> CiteInfo:
    location = document.origin.location
    return CiteInfo(
        citation=document.id,
        url=location if location.startswith(("http://", "https://")) else None,
        title=document.title,
        language=document.language,
        publication=document.outlet,
        coder=coder,
        codebook=CODEBOOK,
        published=_published(document.published),
    )


def _published(when: When) -> str | None:
    """The day of publication, if it is one."""
    return when.earliest if when.earliest is not None and when.earliest[:10] == (when.latest or "")[:10] else None


def _voices(event: Event, actors: dict[str, Actor]) -> Iterator[Voice]:
    for voice in event.voices:
        actor = actors.get(voice.actor) if voice.actor is not None else None
        yield Voice(role=voice.role, name=actor.name if actor is not None else voice.name)
