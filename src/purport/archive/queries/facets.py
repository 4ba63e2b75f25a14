"""Facets: what narrows a search down, and the conditions they become."""

from collections.abc import Sequence
from typing import Annotated, Any, NamedTuple, get_args

from msgspec import Meta
from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Select,
    Table,
    and_,
    exists,
    func,
    literal_column,
    or_,
    select,
)  # fmt: skip

from purport.archive import schema
from purport.archive.queries.dates import Days, days_of
from purport.archive.queries.found import Names
from purport.archive.queries.fulltext import has_terms, matching
from purport.archive.queries.names import Meant, NameField, names_meant
from purport.archive.queries.planning import COUNTED, Condition, among, capped, column_is, gathering, led, unindexed
from purport.archive.queries.words import Term, terms_of
from purport.archive.schema import (
    actor_names,
    documents,
    event_parties,
    events,
    statements,
    tallies,
    tally_names,
    voices,
)
from purport.errors import QueryError
from purport.records import EventType, Record, Status

_Values = tuple[str, ...]

_A_ROW, _A_JOIN, _A_TEXT, _ITS_EVENTS = 2.0, 6.0, 25.0, 25.0
"""Microseconds that it costs to ask one row for another row, for names, for words of its text, and for its events, as
measured in SQLite on an archive of 100,000 reports.
"""
_IN_DOCUMENT = unindexed(events.c.document)
_EVENTS = 6
"""Events of a report."""


class Facets(Record, frozen=True, kw_only=True):
    """What is asked for. Of several values of one facet any will do; of several facets all must hold, those of events
    for one and the same event.
    """

    words: Annotated[str | None, Meta(description="Words and “quoted phrases”, all of which the report has.")] = None
    outlet: Annotated[_Values, Meta(description="Name, or words of it, of who published the report.")] = ()
    speaker: Annotated[_Values, Meta(description="Name of who says a statement, or vouches for an event.")] = ()
    actor: Annotated[_Values, Meta(description="Name of who is said to have done an event.")] = ()
    recipient: Annotated[_Values, Meta(description="Name of whom it was done to.")] = ()
    type: Annotated[_Values, Meta(description="PLOVER types of events.")] = ()
    status: Annotated[_Values, Meta(description="asserted, denied, future, hypothetical, historical.")] = ()
    place: Annotated[_Values, Meta(description="Name, or words of it, of where an event happened.")] = ()
    country: Annotated[_Values, Meta(description="ISO 3166-1 alpha-3 of that place.")] = ()
    since: Annotated[str | None, Meta(description="First year, month or day.")] = None
    until: Annotated[str | None, Meta(description="Last year, month or day.")] = None


class Asked(NamedTuple):
    """Facets looked up in an archive: which names they mean, which days, which codes."""

    facets: Facets
    terms: Any
    days: Days | None
    names: dict[NameField, list[Meant]]
    types: list[str]
    statuses: list[str]
    countries: list[str]

    @property
    def shown(self) -> tuple[Names, ...]:
        """Which names were taken to be meant."""
        return tuple(meant.shown for several in self.names.values() for meant in several)


def looked_up(connection: Connection, facets: Facets) -> Asked:
    """`facets` with names, dates and codes looked up. Raises QueryError for a value that there cannot be."""
    fields: tuple[NameField, ...] = ("outlet", "speaker", "actor", "recipient", "place")
    names: dict[NameField, list[Meant]] = {
        field: [names_meant(connection, field, one, spellings=field != "outlet") for one in given]
        for field in fields
        if (given := getattr(facets, field))
    }
    return Asked(
        facets=facets,
        terms=terms_of(facets.words) if facets.words is not None else None,
        days=days_of(facets.since, facets.until),
        names=names,
        types=[known_code("type", one.upper(), get_args(EventType)) for one in facets.type],
        statuses=[known_code("status", one.lower(), get_args(Status)) for one in facets.status],
        countries=[country_code(one) for one in facets.country],
    )


def known_code(field: str, value: str, known: Sequence[str]) -> str:
    """`value`; QueryError if it is none of those that are `known`."""
    if value not in known:
        raise QueryError(f"{field} {value[:60]!r} is none of {', '.join(known)}")
    return value


def country_code(value: str) -> str:
    """`value` as a code of a country; QueryError if it cannot be one."""
    code = value.strip().upper()
    if len(code) != 3 or not code.isascii() or not code.isalpha():
        raise QueryError(f"country {value[:60]!r} is no code; give three letters of ISO 3166-1, such as NLD")
    return code


# ---- conditions on documents


def of_documents(connection: Connection, asked: Asked) -> list[Condition]:
    """What is asked of the report itself, without its date."""
    conditions = []
    if asked.terms is not None:
        conditions.append(_worded(connection, documents.c.id, asked.terms))
    if "outlet" in asked.names:
        conditions.append(_named_column(connection, documents.c.outlet, asked.names["outlet"]))
    if "speaker" in asked.names:
        conditions.append(_spoken_in(connection, asked.names["speaker"]))
    return conditions


def dated(connection: Connection, days: Days | None, table: Table) -> Condition:
    """That the interval of a row, `earliest` to `latest`, has one of `days` and its beginning is known; without `days`
    only that it is known.
    """

    earliest, latest = table.c.earliest, table.c.latest
    if days is None:
        return Condition(earliest.is_not(None), unindexed(earliest).is_not(None), COUNTED + 1, ordered=True)

    def clause(earliest: ColumnElement[Any], latest: ColumnElement[Any]) -> ColumnElement[bool]:
        begins = earliest < days.after if days.after else earliest.is_not(None)
        return and_(begins, or_(latest >= days.first, latest.is_(None))) if days.first else begins

    lead = clause(earliest, latest)
    if days.first:
        longest = connection.scalar(select(func.min(earliest)).where(schema.lasting(table)))
        lead = and_(lead, earliest >= min(filter(None, (longest, days.year_before))))
    count = capped(connection, select(literal_column("1")).select_from(table).where(lead))
    return Condition(lead, clause(unindexed(earliest), unindexed(latest)), count, ordered=True)


def undated(table: Table, days: Days | None = None) -> Condition:
    """That the beginning of the interval of a row is unknown, and that it did not end before `days`."""

    tests = [or_(table.c.latest >= days.first, table.c.latest.is_(None))] if days and days.first else []
    lead = and_(schema.undated(table), *tests)
    return Condition(lead, and_(unindexed(table.c.earliest).is_(None), *tests), COUNTED + 1)


def _spoken_in(connection: Connection, meant: list[Meant]) -> Condition:
    named = [actor_names.c.folded.in_(one.values) for one in meant]
    spoken = actor_names.c.actor == statements.c.speaker
    rows = select(statements.c.document).where(statements.c.speaker.in_(_bearers(or_(*named))))
    test = exists().where(statements.c.document == documents.c.id, spoken, or_(*named))
    return among(connection, documents.c.id, rows, test, _A_JOIN, _tallied(connection, meant, tallies.c.statements))


def _bearers(named: ColumnElement[bool]) -> Select[tuple[int]]:
    """The actors with names that are meant, each once, however many of its names are."""
    return select(actor_names.c.actor).where(named)


def _worded(connection: Connection, document: Column[int], terms: Sequence[Term], *, each: int = 1) -> Condition:
    """That a `document` has all `terms`; it stands in about `each` rows."""
    found = matching(connection, terms)
    test = has_terms(terms, connection.dialect.name, document)
    member = unindexed(document).in_(found.rows)
    late = None if found.is_exact else test
    dear = connection.dialect.name != "sqlite"
    return Condition(document.in_(found.rows), test, each * found.size, member, _A_TEXT, late=late, dear=dear)


def _tallied(connection: Connection, meant: list[Meant], column: Column[int]) -> int:
    """How often those who are meant do what `column` of the tallies counts: no less, for a tally has all actors of one
    name, of whom some may have no other form of it.
    """
    named = or_(*(tally_names.c.folded.in_(one.values) for one in meant))
    theirs = tallies.c.id.in_(select(tally_names.c.tally).where(named))
    return int(connection.scalar(select(func.sum(column)).where(theirs)) or 0)


def _named_column(connection: Connection, column: Column[Any], meant: list[Meant]) -> Condition:
    """That a column has one of the names that are meant."""
    values = [one.values for one in meant if isinstance(one.values, list)]
    if len(values) == len(meant):
        return column_is(connection, column, sorted({name for several in values for name in several}))
    lead = or_(*(column.in_(one.values) for one in meant))
    test = or_(*(unindexed(column).in_(one.values) for one in meant))
    rows: Select[Any] = select(literal_column("1")).select_from(column.table).where(lead)
    return Condition(lead, test, capped(connection, rows))


# ---- conditions on events


def of_events(connection: Connection, asked: Asked) -> list[Condition]:
    """What is asked of an event itself: who, what, whom, whether, where."""
    conditions = []
    for values, column in (
        (asked.types, events.c.type), (asked.statuses, events.c.status), (asked.countries, events.c.country),
    ):  # fmt: skip
        if values:
            conditions.append(column_is(connection, column, values))
    if "place" in asked.names:
        conditions.append(_named_column(connection, events.c.place, asked.names["place"]))
    for part in ("actor", "recipient"):
        if part in asked.names:
            conditions.append(_played(connection, part, asked.names[part]))
    return conditions


def _played(connection: Connection, part: str, meant: list[Meant]) -> Condition:
    named = or_(*(actor_names.c.folded.in_(one.values) for one in meant))
    same = actor_names.c.actor == event_parties.c.actor
    rows = select(event_parties.c.event).where(event_parties.c.part == part, event_parties.c.actor.in_(_bearers(named)))
    test = exists().where(event_parties.c.event == events.c.id, event_parties.c.part == part, same, named)
    return among(
        connection, events.c.id, rows, test, _A_JOIN, _tallied(connection, meant, tallies.c[f"events_as_{part}"])
    )


def vouched_for(connection: Connection, meant: list[Meant]) -> Condition:
    """That one of the voices which vouch for an event has a name that is meant."""
    named = or_(*(actor_names.c.folded.in_(one.values) for one in meant))
    same = actor_names.c.actor == voices.c.actor
    rows = select(voices.c.event).where(voices.c.event.is_not(None), voices.c.actor.in_(_bearers(named)))
    test = exists().where(voices.c.event == events.c.id, same, named)
    return among(connection, events.c.id, rows, test, _A_JOIN)


def in_documents(connection: Connection, asked: Asked) -> list[Condition]:
    """What is asked of the report an event stands in: words and outlet."""
    conditions = []
    if asked.terms is not None:
        conditions.append(_worded(connection, events.c.document, asked.terms, each=_EVENTS))
    if "outlet" in asked.names:
        published = or_(*(documents.c.outlet.in_(one.values) for one in asked.names["outlet"]))
        rows = select(documents.c.id).where(published)
        test = exists().where(documents.c.id == events.c.document, published)
        size = _EVENTS * capped(connection, rows)
        conditions.append(Condition(events.c.document.in_(rows), test, size, _IN_DOCUMENT.in_(rows), _A_ROW))
    return conditions


def having_events(connection: Connection, conditions: Sequence[Condition]) -> Condition:
    """That a document has an event which meets all `conditions`."""
    clauses, first = led(conditions)
    rows = select(events.c.document).where(*clauses)
    tests = and_(*(one.test for one in conditions))
    test = exists().where(events.c.document == documents.c.id, tests)
    member = unindexed(documents.c.id).in_(rows)
    return Condition(documents.c.id.in_(rows), test, first.size, member, _ITS_EVENTS, gather=gathering(connection))
