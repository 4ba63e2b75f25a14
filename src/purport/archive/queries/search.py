"""Search: the reports that have words, facets or both, the newest first."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Final, TypeVar

from sqlalchemy import Connection, exists, or_, select

from purport.archive.queries.facets import (
    Asked,
    Facets,
    dated,
    having_events,
    looked_up,
    of_documents,
    of_events,
    undated,
)  # fmt: skip
from purport.archive.queries.found import FoundEvent, FoundStatement, Hit, Hits, Snippet
from purport.archive.queries.fulltext import matches_in
from purport.archive.queries.planning import AHEAD, Condition, Half, Order, Page, pages_of
from purport.archive.queries.rows import events_of, reports_of, statements_of
from purport.archive.queries.snippets import snippet_of
from purport.archive.schema import actor_names, documents, events, statements

T = TypeVar("T")

_NEWEST: Final = Order(documents.c.earliest, (documents.c.latest.desc(), documents.c.id.desc()), descending=True)
_LAST_ADDED: Final = Order(documents.c.id, descending=True)

LISTED: Final = 5
"""Statements and events that are listed of one report."""


def search(connection: Connection, facets: Facets, *, limit: int = 20, offset: int = 0) -> Hits:
    """The reports that `facets` ask for, `limit` of them after the first `offset`; all reports if nothing is asked.

    Dates are those of publication; a report whose date is unknown is found only if no date is asked for. Raises
    QueryError for a facet that there cannot be.
    """
    asked = looked_up(connection, facets)
    conditions = of_documents(connection, asked)
    conditions_on_events = of_events(connection, asked)
    if conditions_on_events:
        conditions.append(having_events(connection, conditions_on_events))
    page, undated_found = _page(connection, conditions, asked, limit=limit, offset=offset)
    return Hits(
        hits=tuple(_hits(connection, asked, conditions_on_events, page.ids)),
        offset=offset,
        found=page.found,
        exact=page.exact,
        undated=undated_found,
        names=asked.shown,
    )


def _page(
    connection: Connection, conditions: Sequence[Condition], asked: Asked, *, limit: int, offset: int
) -> tuple[Page, int]:
    """The ids of the documents: the dated ones by date, then, unless a date is asked for, those of unknown date; and
    how many are left out only because their date is unknown, counted up to AHEAD.
    """
    known = Half(dated(connection, asked.days, documents), _NEWEST, limit, offset)
    unknown = Half(undated(documents), _LAST_ADDED, 1 if asked.days else offset + limit)
    pages = pages_of(connection, documents.c.id, conditions, (known, unknown), until_more=asked.days is None)
    if asked.days:
        return pages[0], min(AHEAD, pages[1].found)
    if len(pages) == 1:
        return pages[0], 0
    first, second = pages
    before = max(0, offset - first.found)
    ids = [*first.ids, *second.ids[before : before + limit - len(first.ids)]]
    return Page(ids, first.found + second.found, first.exact and second.exact), 0


def _hits(connection: Connection, asked: Asked, on_events: Sequence[Condition], ids: Sequence[int]) -> Iterator[Hit]:
    """The reports `ids` with what in them was asked for."""
    reports = reports_of(connection, ids)
    snippets = _snippets(connection, asked, ids)
    events_in = _events(connection, on_events, ids)
    statements_in = _statements(connection, asked, ids)
    for id in ids:
        told, more_events = events_in.get(id, ((), 0))
        said, more_statements = statements_in.get(id, ((), 0))
        yield Hit(
            report=reports[id], snippet=snippets.get(id), statements=said, more_statements=more_statements,
            events=told, more_events=more_events,
        )  # fmt: skip


def _snippets(connection: Connection, asked: Asked, ids: Sequence[int]) -> dict[int, Snippet]:
    if asked.terms is None:
        return {}
    asked_for = select(documents.c.id, documents.c.text).where(documents.c.id.in_(ids))
    texts = {row.id: row.text for row in connection.execute(asked_for)}
    matches = matches_in(connection, asked.terms, texts)
    return {id: snippet_of(text, matches.get(id, ())) for id, text in texts.items()}


def _events(
    connection: Connection, conditions: Sequence[Condition], ids: Sequence[int]
) -> dict[int, tuple[tuple[FoundEvent, ...], int]]:
    """The first events of each report that meet the conditions, and how many more there are."""
    if not conditions:
        return {}
    tests = [one.test for one in conditions]
    asked = select(events.c.document, events.c.id).where(events.c.document.in_(ids), *tests)
    rows = connection.execute(asked.order_by(events.c.document, events.c.start, events.c.id))
    return _listed(rows, lambda ids: events_of(connection, ids))


def _statements(
    connection: Connection, asked: Asked, ids: Sequence[int]
) -> dict[int, tuple[tuple[FoundStatement, ...], int]]:
    """The first statements of each report by a speaker that was asked for, and how many more there are."""
    if "speaker" not in asked.names:
        return {}
    named = or_(*(actor_names.c.folded.in_(one.values) for one in asked.names["speaker"]))
    rows = (
        select(statements.c.document, statements.c.id)
        .where(statements.c.document.in_(ids), exists().where(actor_names.c.actor == statements.c.speaker, named))
        .order_by(statements.c.document, statements.c.start, statements.c.id)
    )
    return _listed(connection.execute(rows), lambda ids: statements_of(connection, ids))


def _listed(rows: Iterable[Any], fetch: Callable[[list[int]], dict[int, T]]) -> dict[int, tuple[tuple[T, ...], int]]:
    """By report the first LISTED records of `rows` (document, id), and how many more it has."""
    by_report: dict[int, list[int]] = {}
    for document, id in rows:
        by_report.setdefault(document, []).append(id)
    records = fetch([id for several in by_report.values() for id in several[:LISTED]])
    return {
        document: (tuple(records[id] for id in several[:LISTED]), max(0, len(several) - LISTED))
        for document, several in by_report.items()
    }
