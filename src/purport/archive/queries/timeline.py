"""Timeline: events by date, whoever tells of them; those without a date apart."""

from collections.abc import Sequence
from typing import Final

from sqlalchemy import Connection, select

from purport.archive.queries.facets import (
    Facets,
    dated,
    in_documents,
    looked_up,
    of_events,
    undated,
    vouched_for,
)  # fmt: skip
from purport.archive.queries.found import Timeline, TimelineEvent
from purport.archive.queries.planning import Half, Order, pages_of
from purport.archive.queries.rows import events_of, reports_of
from purport.archive.schema import events

_FIRST: Final = Order(events.c.earliest, (events.c.latest.asc(), events.c.id.asc()))
_FIRST_ADDED: Final = Order(events.c.id)

UNDATED_LISTED: Final = 20
"""Events of unknown date that are listed unless it is said how many."""


def timeline(
    connection: Connection, facets: Facets, *, limit: int = 50, offset: int = 0, undated_limit: int = UNDATED_LISTED
) -> Timeline:
    """The events that `facets` ask for, the first to begin first: `limit` of them after the first `offset`, and
    `undated_limit` of those whose beginning is unknown, which no date rules out unless they ended before it.

    Dates are those of the events; a speaker is one of the voices that vouch for them. Raises QueryError for a facet
    that there cannot be.
    """
    asked = looked_up(connection, facets)
    conditions = [*of_events(connection, asked), *in_documents(connection, asked)]
    if "speaker" in asked.names:
        conditions.append(vouched_for(connection, asked.names["speaker"]))
    known = Half(dated(connection, asked.days, events), _FIRST, limit, offset)
    unknown = Half(undated(events, asked.days), _FIRST_ADDED, undated_limit)
    page, others = pages_of(connection, events.c.id, conditions, (known, unknown))
    found = _told(connection, [*page.ids, *others.ids])
    return Timeline(
        events=tuple(found[id] for id in page.ids),
        offset=offset,
        found=page.found,
        exact=page.exact,
        undated=tuple(found[id] for id in others.ids),
        undated_found=others.found,
        undated_exact=others.exact,
        names=asked.shown,
    )


def _told(connection: Connection, ids: Sequence[int]) -> dict[int, TimelineEvent]:
    """The events with their reports."""
    asked = select(events.c.id, events.c.document).where(events.c.id.in_(ids))
    homes = {row.id: row.document for row in connection.execute(asked)}
    reports = reports_of(connection, sorted(set(homes.values())))
    told = events_of(connection, ids)
    return {id: TimelineEvent(event=told[id], report=reports[homes[id]]) for id in ids}
