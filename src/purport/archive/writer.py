"""Writing reports into the tables, always within a transaction that the caller began and ends."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Final, NamedTuple

import msgspec
from sqlalchemy import Connection, Row, Table, delete, func, insert, select, text, update
from sqlalchemy.dialects import postgresql, sqlite

from purport.archive import schema
from purport.archive.corrections import corrected
from purport.archive.known import FIELDS, is_later
from purport.archive.origins import Source, blob_row, is_there, now, origin_row
from purport.archive.readings import as_json, changes_between, models_json, packed, unpacked
from purport.archive.records import Changed, Correction
from purport.archive.rows import Ids, document_row, record_rows, storable
from purport.archive.tallies import count_in, count_out
from purport.errors import ArchiveError
from purport.records import Document, FieldName, Provenance, Report

MarksOf = Callable[[Document], Sequence[Any]]
"""What gives the marks of a document's passages (`mark`, `start`, `end`)."""
_FEW: Final = 4
"""Rows up to which an INSERT is as quick."""
_TABLES: Final = ("actors", "actor_names", "statements", "events", "event_parties", "voices", "wording")


class Known(NamedTuple):
    """A document that is there, and what read it last."""

    row: int
    fields: dict[FieldName, str | None]
    version: str
    models: str

    def is_outdated(self, provenance: Provenance) -> bool:
        """Whether the current reading is of other models or another version, but of no later one: where several people
        use one archive, whoever has an old version does not undo what a new one read.
        """
        if (self.version, self.models) == (provenance.version, models_json(provenance.models)):
            return False
        return not is_later(self.version, provenance.version)


class Reread(NamedTuple):
    """What a new reading changed (None if that cannot be told), and the corrections that no longer fit."""

    changes: tuple[Changed, ...] | None
    unfound: tuple[Correction, ...]


def known(connection: Connection, document: str, *, lock: bool = False) -> Known | None:
    """The document with that id, if it is there; with `lock` nobody else may change it before the transaction ends."""
    documents, readings = schema.documents.c, schema.readings.c
    query = (
        select(schema.documents, readings.version, readings.models)
        .join(schema.readings, (readings.document == documents.id) & readings.current.is_(True))
        .where(documents.sha256 == document)
    )
    if lock:
        query = query.with_for_update(of=schema.documents)
    row = connection.execute(query).first()
    if row is None:
        return None
    fields: dict[FieldName, str | None] = {
        one: getattr(row, "earliest" if one == "published" else one) for one in FIELDS
    }
    return Known(row.id, fields, row.version, row.models)


def add_origin(connection: Connection, document: int, source: Source) -> bool:
    """Keep that the document came from this place, too; False if that was known."""
    if is_there(connection, document, source.origin):
        return False
    connection.execute(insert(schema.origins), [origin_row(source, document, now())])
    return True


def keep_bytes(connection: Connection, sources: Iterable[Source]) -> None:
    """Keep the bytes of `sources`, in the order of their SHA-256, so that two writers never wait for each other."""
    rows = {one.origin.sha256: one for one in sources}
    _insert_missing(connection, schema.blobs, [blob_row(rows[key]) for key in sorted(rows)])


def write_new(connection: Connection, items: Sequence[tuple[Report, Source]], marks_of: MarksOf) -> dict[str, int]:
    """Write reports whose bytes are kept and whose texts are not there yet; the new documents' rows by their ids. One
    that another writer was faster with is missing there.
    """
    added = now()
    rows = dict(zip(_free_ids(connection, schema.documents, len(items)), items, strict=True))
    new = [{"id": row, **document_row(report.document), "added": added} for row, (report, _) in rows.items()]
    _insert_missing(connection, schema.documents, sorted(new, key=lambda one: str(one["sha256"])))
    query = select(schema.documents.c.id).where(schema.documents.c.id.in_(list(rows)))
    mine = {row: rows[row] for row in sorted(connection.scalars(query))}
    _insert(connection, schema.origins, [origin_row(source, row, added) for row, (_, source) in mine.items()])
    _insert(connection, schema.readings, [_reading_row(report, row, None) for row, (report, _) in mine.items()])
    write_records(connection, [(row, report) for row, (report, _) in mine.items()])
    write_marks(connection, [(row, report.document) for row, (report, _) in mine.items()], marks_of)
    return {report.document.id: row for row, (report, _) in mine.items()}


def write_again(connection: Connection, document: int, report: Report, marks_of: MarksOf) -> Reread:
    """Make `report` the current reading of a document that is there; the reading before is kept, and so are the
    corrections, which are applied to the new records.
    """
    changes = _changes(connection, document, report)
    readings = schema.readings
    connection.execute(update(readings).where(readings.c.document == document).values(current=False))
    _insert(connection, readings, [_reading_row(report, document, changes)])
    row = document_row(report.document)
    changed = {name: row[name] for name in ("outlet", "title", "byline", "earliest", "latest", "language")}
    connection.execute(update(schema.documents).where(schema.documents.c.id == document).values(changed))
    put_right = corrected(report, corrections_of(connection, [document]).get(document, ()))
    write_records(connection, [(document, put_right.report)], replace=True)
    connection.execute(delete(schema.passages).where(schema.passages.c.document == document))
    write_marks(connection, [(document, report.document)], marks_of)
    return Reread(changes, put_right.unfound)


def write_records(connection: Connection, reports: Sequence[tuple[int, Report]], *, replace: bool = False) -> None:
    """Spread reports over the tables; with `replace` in place of what was there of their documents."""
    if replace:
        count_out(connection, [row for row, _ in reports])
        for table in (schema.wording, schema.events, schema.statements, schema.actors):
            connection.execute(delete(table).where(table.c.document.in_([row for row, _ in reports])))
    actors, statements, events = (
        iter(_free_ids(connection, table, sum(len(getattr(report, table.name)) for _, report in reports)))
        for table in (schema.actors, schema.statements, schema.events)
    )
    rows: dict[str, list[dict[str, Any]]] = {name: [] for name in _TABLES}
    for document, report in reports:
        ids = Ids(
            [next(actors) for _ in report.actors],
            [next(statements) for _ in report.statements],
            [next(events) for _ in report.events],
        )
        for name, its in record_rows(report, document, ids).items():
            rows[name] += its
    for name in _TABLES:
        _insert(connection, schema.metadata.tables[name], rows[name])
    count_in(connection, [row for row, _ in reports])


def write_marks(connection: Connection, documents: Iterable[tuple[int, Document]], marks_of: MarksOf) -> None:
    """Keep the marks of passages, by which reports with the same words find each other."""
    rows = [
        {"document": row, "mark": one.mark, "start": one.start, "end": one.end}
        for row, document in documents
        for one in marks_of(document)
    ]
    _insert(connection, schema.passages, rows)


def current(connection: Connection, document: int) -> Report:
    """The current reading of a document as it was read, without corrections."""
    readings, documents = schema.readings.c, schema.documents.c
    query = select(readings.report, documents.text).join(schema.documents, documents.id == readings.document)
    row = connection.execute(query.where(readings.document == document, readings.current.is_(True))).one()
    return unpacked(row.report, row.text)


def corrections_of(connection: Connection, documents: Iterable[int] | None = None) -> dict[int, list[Correction]]:
    """Corrections by document, in the order in which they were made; without `documents` all."""
    table = schema.corrections
    query = select(table, schema.documents.c.sha256).join(schema.documents, schema.documents.c.id == table.c.document)
    if documents is not None:
        query = query.where(table.c.document.in_(list(documents)))
    found: dict[int, list[Correction]] = {}
    for row in connection.execute(query.order_by(table.c.id)):
        found.setdefault(row.document, []).append(_correction(row))
    return found


def _correction(row: Row[Any]) -> Correction:
    return msgspec.convert(
        {
            "id": row.id,
            "document": row.sha256,
            "record": row.record,
            "spans": msgspec.json.decode(row.spans),
            "field": row.field,
            "value": msgspec.json.decode(row.value),
            "before": msgspec.json.decode(row.before),
            "author": row.author,
            "made": row.made,
        },
        Correction,
    )


def _changes(connection: Connection, document: int, report: Report) -> tuple[Changed, ...] | None:
    try:
        return changes_between(current(connection, document), report)
    except ArchiveError:  # read by a version whose records this one does not know
        return None


def _reading_row(report: Report, document: int, changes: tuple[Changed, ...] | None) -> dict[str, Any]:
    told = report.document.text
    return {
        "document": document,
        "version": report.purport.version,
        "models": models_json(report.purport.models),
        "read": now(),
        "current": True,
        "changes": None if changes is None else as_json(changes).decode(),
        "report": packed(report, with_text=storable(told) != told),
    }


def _insert(connection: Connection, table: Table, rows: Sequence[dict[str, Any]]) -> None:
    """Insert the rows, which all have the same columns. A server takes many rows at once by COPY only."""
    if len(rows) <= _FEW or connection.dialect.name != "postgresql":
        if rows:
            connection.execute(insert(table), rows)
        return
    columns = ", ".join(f'"{name}"' for name in rows[0])
    with connection.connection.cursor() as cursor, cursor.copy(f"COPY {table.name} ({columns}) FROM STDIN") as copy:  # type: ignore[attr-defined]
        for row in rows:
            copy.write_row(tuple(row.values()))


def _insert_missing(connection: Connection, table: Table, rows: Sequence[dict[str, Any]]) -> None:
    """Insert the rows whose key is not there yet."""
    make = postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert
    if rows:
        connection.execute(make(table).on_conflict_do_nothing(), rows)


def _free_ids(connection: Connection, table: Table, number: int) -> list[int]:
    """Ids that no row of `table` has: PostgreSQL hands them out, in SQLite the one writer takes the next."""
    if not number:
        return []
    if connection.dialect.name == "postgresql":
        query = text("SELECT nextval(pg_get_serial_sequence(:name, 'id')) FROM generate_series(1, :number)")
        return [int(one) for one in connection.scalars(query, {"name": table.name, "number": number})]
    last = connection.scalar(select(func.max(table.c.id))) or 0
    return list(range(last + 1, last + 1 + number))
