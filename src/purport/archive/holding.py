"""Reports on their way out: in the order of publication, a few at a time."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Select, select

from purport.archive import schema
from purport.archive.corrections import corrected
from purport.archive.origins import origins_of
from purport.archive.readings import unpacked
from purport.archive.records import Held
from purport.archive.writer import corrections_of
from purport.errors import NotHeld

if TYPE_CHECKING:
    from purport.archive.archive import Archive

_FEW = 32
"""Reports that are fetched at a time: what holding them costs in memory."""
_MANY = 500
"""Ids that one query asks for: databases set a limit to its parameters."""


def held(archive: "Archive", documents: Iterable[str] | None) -> Iterator[Held]:
    """The reports, or those of `documents`, in the order of publication. Raises NotHeld."""
    with archive.reading() as connection:
        rows = rows_in_order(connection, documents)
    for few in _pieces(rows, _FEW):
        with archive.reading() as connection:
            found = _fetched(connection, few)
        yield from (found[row] for row in few if row in found)


def rows_in_order(connection: Connection, documents: Iterable[str] | None) -> list[int]:
    """The rows of all documents, or of `documents`, in the order of publication, then as they were added.

    Raises NotHeld.
    """
    table = schema.documents.c
    query = select(table.id, table.earliest, table.added, table.sha256)
    if documents is None:
        return [
            row.id for row in connection.execute(query.order_by(table.earliest.nulls_last(), table.added, table.id))
        ]
    ids = list(dict.fromkeys(documents))
    found = [row for some in _pieces(ids, _MANY) for row in connection.execute(query.where(table.sha256.in_(some)))]
    missing = set(ids).difference(row.sha256 for row in found)
    if missing:
        raise NotHeld(
            f"the archive holds no document {min(missing)}"
            + (f" and {len(missing) - 1} more" if len(missing) > 1 else "")
            + "; give the ids of documents that `purport search` or `purport add` names"
        )
    found.sort(key=lambda row: (row.earliest is None, row.earliest or "", row.added, row.id))
    return [row.id for row in found]


def _pieces(values: Sequence[Any], size: int) -> Iterator[Sequence[Any]]:
    for start in range(0, len(values), size):
        yield values[start : start + size]


def _fetched(connection: Connection, rows: Sequence[int]) -> dict[int, Held]:
    """The reports of a few documents, by row."""
    origins = origins_of(connection, rows)
    corrections = corrections_of(connection, rows)
    found = {}
    for row in connection.execute(_readings().where(schema.documents.c.id.in_(rows))):
        report = corrected(unpacked(row.report, row.text), corrections.get(row.id, ())).report
        found[row.id] = Held(report=report, origins=tuple(origins.get(row.id, ())), added=row.added)
    return found


def _readings() -> Select[Any]:
    documents, readings = schema.documents.c, schema.readings.c
    return select(documents.id, documents.text, documents.added, readings.report).join(
        schema.readings, (readings.document == documents.id) & readings.current.is_(True)
    )
