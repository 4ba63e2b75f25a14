"""Rows → the records that queries hand on: reports, statements and events by their row ids."""

from collections.abc import Iterable, Sequence
from typing import Any, Final

from sqlalchemy import Connection, Row, func, select

from purport.archive.queries.found import FoundEvent, FoundReport, FoundStatement
from purport.archive.schema import actors, documents, event_parties, events, origins, statements
from purport.records import Span

LONGEST: Final = 400
"""Characters of what is said that are handed on; its span tells where the rest stands."""


def reports_of(connection: Connection, ids: Sequence[int]) -> dict[int, FoundReport]:
    """The reports by the ids of their documents."""
    firsts = select(func.min(origins.c.id)).where(origins.c.document.in_(ids)).group_by(origins.c.document)
    asked = (
        select(
            documents.c.id, documents.c.sha256, documents.c.outlet, documents.c.title, documents.c.earliest,
            documents.c.latest, origins.c.location, origins.c.part,
        )
        .outerjoin(origins, (origins.c.document == documents.c.id) & origins.c.id.in_(firsts))
        .where(documents.c.id.in_(ids))
    )  # fmt: skip
    return {
        row.id: FoundReport(
            report=row.sha256, location=row.location, part=row.part, outlet=row.outlet, title=row.title,
            earliest=row.earliest, latest=row.latest,
        )
        for row in connection.execute(asked)
    }  # fmt: skip


def statements_of(connection: Connection, ids: Sequence[int]) -> dict[int, FoundStatement]:
    """The statements by their row ids."""
    asked = select(statements, actors.c.name.label("who")).outerjoin(actors, actors.c.id == statements.c.speaker)
    return {
        row.id: FoundStatement(
            statement=row.key, span=Span(row.start, row.end), speaker=row.who or row.source, cue=row.cue,
            content=_cut(row.content), manner=row.manner, earliest=row.earliest, latest=row.latest,
        )
        for row in connection.execute(asked.where(statements.c.id.in_(ids)))
    }  # fmt: skip


def events_of(connection: Connection, ids: Sequence[int]) -> dict[int, FoundEvent]:
    """The events by their row ids."""
    parties: dict[tuple[int, str], list[str]] = {}
    played = (
        select(event_parties.c.event, event_parties.c.part, func.coalesce(actors.c.name, event_parties.c.name))
        .outerjoin(actors, actors.c.id == event_parties.c.actor)
        .where(event_parties.c.event.in_(ids))
        .order_by(event_parties.c.id)
    )
    for event, part, name in connection.execute(played):
        if name:
            parties.setdefault((event, part), []).append(_cut(name))
    rows = connection.execute(select(events).where(events.c.id.in_(ids)))
    return {
        row.id: _event(row, parties.get((row.id, "actor"), ()), parties.get((row.id, "recipient"), ())) for row in rows
    }


def _event(row: Row[Any], who: Iterable[str], whom: Iterable[str]) -> FoundEvent:
    same = ("type", "mode", "status", "anchor", "place", "country", "earliest", "latest", "fatalities_low",
            "fatalities_high", "injured_low", "injured_high", "voice", "confidence")  # fmt: skip
    return FoundEvent(
        event=row.key,
        span=Span(row.start, row.end),
        actors=tuple(dict.fromkeys(who)),
        recipients=tuple(dict.fromkeys(whom)),
        **{name: getattr(row, name) for name in same},
    )


def _cut(words: str) -> str:
    return words if len(words) <= LONGEST else words[: LONGEST - 1] + "…"
