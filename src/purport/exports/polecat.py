"""Events → rows like those of POLECAT: its 40 columns, then Purport's own; docs/exports.md says how each is filled.

POLECAT writes None where it does not know; here such a cell is empty. Several values are separated by '; ', as there.
"""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Any, Final, NamedTuple

from purport.exports.days import one_day
from purport.exports.exported import Exported, anchors_of, event_id
from purport.exports.plover.codes import country_code, entity_code, quad_of, scale_of, sector_code
from purport.exports.plover.events import contexts_of, number_of
from purport.exports.tables.table import Column, ColumnType, Table
from purport.records import Actor, ActorRef, Event

MOST_OF_A_STORY: Final = 100
"""Names that a row repeats of its story: each event of a report that names thousands would repeat them all."""

_QUADS: Final = {1: "VERBAL COOPERATION", 2: "MATERIAL COOPERATION", 3: "VERBAL CONFLICT", 4: "MATERIAL CONFLICT"}


class Row(NamedTuple):
    """An event, its report, and the names of the report that every row repeats."""

    exported: Exported
    event: Event
    people: str | None
    organisations: str | None
    places: str | None

    def actors(self, refs: Iterable[ActorRef]) -> list[Actor]:
        """The actors among those who take part."""
        return [actor for ref in refs if (actor := self.exported.actors.get(ref.actor or "")) is not None]

    def raw(self, refs: Iterable[ActorRef]) -> str | None:
        """The words for those who take part."""
        return _joined(" ".join(self.exported.report.words(ref.spans).split()) for ref in refs)


def _rows(exported: Exported) -> Iterator[Row]:
    report = exported.report
    people = _first(actor.name for actor in report.actors if actor.kind == "person")
    organisations = _first(
        actor.name for actor in report.actors if actor.kind in ("organisation", "armed group", "government", "outlet")
    )
    named = (place for event in report.events for place in (event.place, *(one.place for one in event.mentions)))
    places = _first(place.name for place in named if place is not None)
    return (Row(exported, event, people, organisations, places) for event in report.events)


def _first(names: Iterable[str]) -> str | None:
    """The first `MOST_OF_A_STORY` of `names`, each once."""
    return _joined(islice(dict.fromkeys(names), MOST_OF_A_STORY))


def _joined(values: Iterable[str | None]) -> str | None:
    """Each value once, separated by '; '; None without any."""
    return "; ".join(dict.fromkeys(one for one in values if one)) or None


def _column(name: str, type: ColumnType, meaning: str, value: Callable[[Row], Any]) -> Column[Row]:
    return Column(name, type, meaning, lambda _, row: value(row))


def _never(name: str, why: str) -> Column[Row]:
    return Column(name, "text", f"Always empty: {why}", lambda *_: None)


def _party(part: str, refs: Callable[[Event], tuple[ActorRef, ...]]) -> tuple[Column[Row], ...]:
    """The eight columns of who did it (`part` is 'Actor') or to whom it was done ('Recipient')."""
    who = "who did it" if part == "Actor" else "to whom it was done"

    def each(value: Callable[[Actor], str | None]) -> Callable[[Row], str | None]:
        return lambda row: _joined(value(actor) for actor in row.actors(refs(row.event)))

    def first(row: Row) -> str | None:
        return next((code for actor in row.actors(refs(row.event)) if (code := sector_code(actor))), None)

    return (
        _column(f"{part} Name", "text", f"Names of {who}, in their fullest form.", each(lambda actor: actor.name)),
        _column(
            f"{part} Country",
            "text",
            "Country as PLOVER has it (alpha-3), or UNO, EUR, IGO, NGO for bodies of no country.",
            each(entity_code),
        ),
        _never(f"{part} COW", "Purport has no Correlates of War numbers."),
        _column(f"Primary {part} Sector", "text", "PLOVER sector of the first whose sector is known.", first),
        _column(f"{part} Sectors", "text", "PLOVER sectors of all.", each(sector_code)),
        _column(f"{part} Title", "text", "Offices they hold now, as the text says.", each(_title)),
        _column(f"{part} Name Raw", "text", f"The words for {who}.", lambda row: row.raw(refs(row.event))),
        _never(f"Wikipedia {part} ID", "Purport looks nobody up."),
    )


def _title(actor: Actor) -> str | None:
    return _joined(role.role for role in actor.roles if role.when is None)


def _town(row: Row) -> str | None:
    """The place, if it is a town whose coordinates are known."""
    place = row.event.place
    return place.name if place is not None and place.latitude is not None else None


COLUMNS: Final = (
    _column(
        "Event ID",
        "text",
        "The first 16 characters of the document's id, its part, the event's id.",
        lambda row: event_id(row.exported.report, row.event),
    ),
    _column(
        "Event Date",
        "text",
        "The day, ISO 8601; empty for longer intervals (see Earliest, Latest). Never the day of publication, which "
        "POLECAT puts where it finds no date.",
        lambda row: one_day(row.event.when),
    ),
    _column("Event Type", "text", "PLOVER event type.", lambda row: row.event.type),
    _column("Event Mode", "text", "PLOVER mode.", lambda row: row.event.mode),
    _column(
        "Intensity",
        "number",
        "The manual's score of type and mode, from -10 to 10.",
        lambda row: scale_of(row.event.type, row.event.mode),
    ),
    _column(
        "Quad Code", "text", "VERBAL or MATERIAL, COOPERATION or CONFLICT.", lambda row: _QUADS[quad_of(row.event.type)]
    ),
    _column(
        "Contexts",
        "text",
        "PLOVER contexts, then the auxiliary mode: negation, future, hypothetical, historical.",
        lambda row: _joined(contexts_of(row.event)),
    ),
    *_party("Actor", lambda event: event.actors),
    *_party("Recipient", lambda event: event.recipients),
    _column("Placename", "text", "The town, if it is certain which.", _town),
    _column("City", "text", "The same.", _town),
    _never("District", "divisions are not known."),
    _never("Province", "divisions are not known."),
    _column(
        "Country",
        "text",
        "Country of the place as PLOVER has it (alpha-3).",
        lambda row: country_code(row.event.place.country) if row.event.place else None,
    ),
    _column(
        "Latitude",
        "number",
        "Degrees north, if the place is certain.",
        lambda row: row.event.place and row.event.place.latitude,
    ),
    _column(
        "Longitude",
        "number",
        "Degrees east, if the place is certain.",
        lambda row: row.event.place and row.event.place.longitude,
    ),
    _never("GeoNames ID", "Purport keeps no numbers of GeoNames."),
    _column("Raw Placename", "text", "The words for the place.", lambda row: row.event.place and row.event.place.name),
    _never("Feature Type", "it is not known."),
    _column("Source", "text", "The outlet.", lambda row: row.exported.report.document.outlet),
    _column(
        "Publication Date", "text", "Day of publication.", lambda row: one_day(row.exported.report.document.published)
    ),
    _column("Story People", "text", "The first 100 people of the report.", lambda row: row.people),
    _column(
        "Story Organizations",
        "text",
        "The first 100 organisations, armed groups, governments and outlets of the report.",
        lambda row: row.organisations,
    ),
    _column("Story Locations", "text", "The first 100 places of events of the report.", lambda row: row.places),
    _column("Language", "text", "ISO 639-1 code.", lambda row: row.exported.report.document.language),
    _column(
        "Version", "text", "purport and its version.", lambda row: f"purport {row.exported.report.purport.version}"
    ),
    _column(
        "Document ID",
        "text",
        "Purport's own from here: id of the document.",
        lambda row: row.exported.report.document.id,
    ),
    _column(
        "Location",
        "text",
        "Path or address it was received from.",
        lambda row: row.exported.report.document.origin.location,
    ),
    _column("Status", "text", "asserted, denied, future, hypothetical or historical.", lambda row: row.event.status),
    _column(
        "Earliest", "text", "First moment meant, ISO 8601.", lambda row: row.event.when and row.event.when.earliest
    ),
    _column("Latest", "text", "Last moment meant, ISO 8601.", lambda row: row.event.when and row.event.when.latest),
    _column(
        "Dead", "text", "People killed: a number, or 13+, 10-15, <=20.", lambda row: number_of(row.event.fatalities)
    ),
    _column("Injured", "text", "People injured, likewise.", lambda row: number_of(row.event.injured)),
    _column(
        "Event Text",
        "text",
        "The words that tell of it.",
        lambda row: _joined(row.exported.report.words((one,)) for one in anchors_of(row.event)),
    ),
    _column("Spans", "spans", "Where they stand: code points into the text.", lambda row: anchors_of(row.event)),
    _column("Voices", "voices", "Who vouches for it, from the publisher inwards.", lambda row: row.event.voices),
    _column("Confidence", "number", "Probability that the text tells of it.", lambda row: row.event.confidence),
)


POLECAT: Final = Table("polecat", "One row an event.", COLUMNS, _rows)
