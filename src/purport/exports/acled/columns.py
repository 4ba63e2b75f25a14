"""Events → rows with ACLED's columns of 2023, and Purport's own after them; docs/exports.md says how each is filled."""

from collections.abc import Callable, Iterator
from datetime import datetime
from functools import cached_property
from typing import Any, Final

from purport.exports.acled.actors import CIVILIANS, PROTESTERS, RIOTERS, inter_of, interaction_of
from purport.exports.acled.types import AcledType, type_of
from purport.exports.days import days_of, one_day
from purport.exports.event_phrases import event_in_words, terms_of
from purport.exports.exported import Exported, anchors_of, event_id
from purport.exports.tables.table import Column, ColumnType, Table
from purport.records import ActorRef, Event, Span
from purport.reference.country_codes import CountryCodes, codes_of
from purport.reference.places import country_of

_WEEK, _MONTH = 7, 31
"""Days of the longest interval of ACLED's time precision 2 and 3."""


class Coded:
    """An event in ACLED's terms."""

    def __init__(self, exported: Exported, event: Event, terms: dict[Span, str]) -> None:
        self.exported = exported
        self.event = event
        self._terms = terms

    @cached_property
    def type(self) -> AcledType:
        """ACLED's type."""
        return type_of(
            self.event,
            actors=[self._inter(ref, acting=True) for ref in self.event.actors],
            recipients=[self._inter(ref, acting=False) for ref in self.event.recipients],
        )

    @property
    def country(self) -> CountryCodes | None:
        """Where it took place."""
        return codes_of(self.event.place.country) if self.event.place is not None else None

    @property
    def location(self) -> str | None:
        """The place, unless it is a whole country."""
        place = self.event.place
        if place is None:
            return None
        match = country_of(place.name)
        return None if match is not None and match.how in ("name", "short form") else place.name

    @property
    def date(self) -> tuple[str | None, int | None, int | None]:
        """Date, year and time precision: 1 a day, 2 the middle of a week at most, 3 the middle of a month at most."""
        days = days_of(self.event.when)
        if days is None:
            return None, None, None
        if days.number > _MONTH:
            return None, days.first.year if days.first.year == days.last.year else None, None
        precision = 1 if days.number == 1 else 2 if days.number <= _WEEK else 3
        return days.middle.isoformat(), days.middle.year, precision

    @property
    def is_demonstration(self) -> bool:
        """Whether those who act are a crowd; in ACLED whom they protest against is no party then."""
        return self.event.type == "PROTEST"

    @property
    def second(self) -> tuple[ActorRef, ...]:
        """Who ACLED has on the other side."""
        return () if self.is_demonstration else self.event.recipients

    @property
    def inter1(self) -> int | None:
        """The code of the first party."""
        crowd = {"Protests": PROTESTERS, "Riots": RIOTERS}.get(self.type.event or "")
        return crowd or (self._inter(self.event.actors[0], acting=True) if self.event.actors else None)

    @property
    def inter2(self) -> int | None:
        """The code of the second party."""
        return self._inter(self.second[0], acting=False) if self.second else None

    @property
    def civilian_targeting(self) -> str | None:
        """ACLED's mark of violent events whose only target is civilians."""
        codes = {self._inter(ref, acting=False) for ref in self.second}
        return "Civilian targeting" if self.type.event is not None and codes == {CIVILIANS} else None

    @property
    def fatalities(self) -> int | None:
        """The number, or the least that is told."""
        return self.event.fatalities.low if self.event.fatalities is not None else None

    @property
    def sources(self) -> str | None:
        """The outlet, and the agencies and outlets it has it from."""
        voices = (one for one in self.event.voices if one.role in ("outlet", "agency", "venue"))
        names = [self.exported.name_of(one.actor) or one.name for one in voices]
        found = dict.fromkeys(name for name in (self.exported.report.document.outlet, *names) if name)
        return "; ".join(found) or None

    @property
    def notes(self) -> str:
        """The event in words: who did what to whom, the circumstances, who says so."""
        words = event_in_words(self.exported.report, self.event, self.exported.actors, self._terms)
        did = " → ".join(one for one in (words.who or "not told who", words.what, words.whom) if one)
        return "; ".join(one for one in (did, words.status, *words.circumstances, words.voice) if one)

    def names(self, refs: tuple[ActorRef, ...]) -> list[str | None]:
        """Names of, or words for, those who take part, in their order."""
        return [self.exported.party(ref) for ref in refs]

    def _inter(self, ref: ActorRef, *, acting: bool) -> int | None:
        country = self.event.place.country if self.event.place is not None else None
        return inter_of(self.exported.actors.get(ref.actor or ""), acting=acting, country=country)


def _coded(exported: Exported) -> Iterator[Coded]:
    terms = terms_of(exported.report)
    return (Coded(exported, event, terms) for event in exported.report.events)


def _column(name: str, type: ColumnType, meaning: str, value: Callable[[Coded], Any]) -> Column[Coded]:
    return Column(name, type, meaning, lambda _, one: value(one))


def _never(name: str, why: str) -> Column[Coded]:
    return Column(name, "text", f"Always empty: {why}", lambda *_: None)


def _joined(names: list[str | None]) -> str | None:
    return "; ".join(name for name in names if name) or None


def _uploaded(exported: Exported) -> int | None:
    return int(datetime.fromisoformat(exported.added).timestamp()) if exported.added is not None else None


COLUMNS: Final = (
    _column(
        "event_id_cnty",
        "text",
        "The first 16 characters of the document's id, its part, the event's id. ACLED's own are a country and a "
        "number.",
        lambda one: event_id(one.exported.report, one.event),
    ),
    _column(
        "event_date",
        "text",
        "The day, ISO 8601; for time_precision 2 and 3 the middle day, as ACLED has it. Never the day of publication.",
        lambda one: one.date[0],
    ),
    _column("year", "integer", "Of the event.", lambda one: one.date[1]),
    _column(
        "time_precision",
        "integer",
        "1: one day; 2: at most 7 days; 3: at most 31 days; longer intervals have no date.",
        lambda one: one.date[2],
    ),
    _column("disorder_type", "text", "See the table of types.", lambda one: one.type.disorder),
    _column("event_type", "text", "See the table of types.", lambda one: one.type.event),
    _column("sub_event_type", "text", "See the table of types.", lambda one: one.type.sub_event),
    _column(
        "actor1",
        "text",
        "Who did it: a name, or the words for it.",
        lambda one: _joined(one.names(one.event.actors)[:1]),
    ),
    _column(
        "assoc_actor_1",
        "text",
        "Who else did it, separated by '; '.",
        lambda one: _joined(one.names(one.event.actors)[1:]),
    ),
    _column("inter1", "integer", "See the table of parties.", lambda one: one.inter1),
    _column(
        "actor2",
        "text",
        "To whom it was done; empty for demonstrations, where ACLED has only who met the crowd.",
        lambda one: _joined(one.names(one.second)[:1]),
    ),
    _column(
        "assoc_actor_2", "text", "To whom else, separated by '; '.", lambda one: _joined(one.names(one.second)[1:])
    ),
    _column("inter2", "integer", "See the table of parties.", lambda one: one.inter2),
    _column(
        "interaction",
        "integer",
        "Both codes, the lower first; empty unless both are known.",
        lambda one: interaction_of(one.inter1, one.inter2),
    ),
    _column(
        "civilian_targeting",
        "text",
        "'Civilian targeting' where everyone it was done to is civilian.",
        lambda one: one.civilian_targeting,
    ),
    _column(
        "iso", "integer", "ISO 3166-1 number of the place's country.", lambda one: one.country and one.country.numeric
    ),
    _never("region", "ACLED's own regions are not known."),
    _column(
        "country", "text", "English name (CLDR) of the place's country.", lambda one: one.country and one.country.name
    ),
    _never("admin1", "divisions are not known."),
    _never("admin2", "divisions are not known."),
    _never("admin3", "divisions are not known."),
    _column("location", "text", "The words for the place, unless it is a whole country.", lambda one: one.location),
    _column(
        "latitude",
        "number",
        "Degrees north, if the place is certain.",
        lambda one: one.event.place and one.event.place.latitude,
    ),
    _column(
        "longitude",
        "number",
        "Degrees east, if the place is certain.",
        lambda one: one.event.place and one.event.place.longitude,
    ),
    _column(
        "geo_precision",
        "integer",
        "1 where there are coordinates: they are those of a town.",
        lambda one: 1 if one.event.place and one.event.place.latitude is not None else None,
    ),
    _column(
        "source", "text", "The outlet, and agencies and outlets it names, separated by '; '.", lambda one: one.sources
    ),
    _never("source_scale", "how far a source reaches is not known."),
    _column("notes", "text", "The event in words, with who says so.", lambda one: one.notes),
    _column(
        "fatalities",
        "integer",
        "The number, or the least told. Empty is unknown; 0 only where the report says so.",
        lambda one: one.fatalities,
    ),
    _never("tags", "ACLED's tags are not known."),
    _column(
        "timestamp",
        "integer",
        "When the report was added to the archive, seconds since 1970; empty outside an archive.",
        lambda one: _uploaded(one.exported),
    ),
    _column(
        "document", "text", "Purport's own from here: id of the document.", lambda one: one.exported.report.document.id
    ),
    _column(
        "location_of_report",
        "text",
        "Path or address it was received from.",
        lambda one: one.exported.report.document.origin.location,
    ),
    _column("published", "text", "Day of publication.", lambda one: one_day(one.exported.report.document.published)),
    _column("status", "text", "asserted, denied, future, hypothetical or historical.", lambda one: one.event.status),
    _column("plover_type", "text", "PLOVER event type.", lambda one: one.event.type),
    _column("plover_mode", "text", "PLOVER mode.", lambda one: one.event.mode),
    _column(
        "recipients",
        "text",
        "To whom it was done, or whom a protest is against, separated by '; '.",
        lambda one: _joined(one.names(one.event.recipients)),
    ),
    _column("place_text", "text", "The words for the place.", lambda one: one.event.place and one.event.place.name),
    _column(
        "earliest", "text", "First moment meant, ISO 8601.", lambda one: one.event.when and one.event.when.earliest
    ),
    _column("latest", "text", "Last moment meant, ISO 8601.", lambda one: one.event.when and one.event.when.latest),
    _column("fatalities_low", "integer", "At least.", lambda one: one.event.fatalities and one.event.fatalities.low),
    _column("fatalities_high", "integer", "At most.", lambda one: one.event.fatalities and one.event.fatalities.high),
    _column("injured_low", "integer", "At least.", lambda one: one.event.injured and one.event.injured.low),
    _column("injured_high", "integer", "At most.", lambda one: one.event.injured and one.event.injured.high),
    _column(
        "spans", "spans", "The words that tell of it: code points into the text.", lambda one: anchors_of(one.event)
    ),
    _column("voices", "voices", "Who vouches for it, from the publisher inwards.", lambda one: one.event.voices),
    _column("confidence", "number", "Probability that the text tells of it.", lambda one: one.event.confidence),
    _column("version", "text", "Version of Purport.", lambda one: one.exported.report.purport.version),
)


ACLED: Final = Table("acled", "One row an event, whether or not ACLED has a type for it.", COLUMNS, _coded)
