"""Writing reports into the tables, always within a transaction that the caller began and ends."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Final, NamedTuple

import msgspec
from sqlalchemy import Connection, Table, delete, insert, select, update
from sqlalchemy import Row as FoundRow

from purport.archive import schema
from purport.archive.bulk import free_ids, insert_new, insert_rows, sent_together, told_before_the_disk
from purport.archive.corrections import corrected
from purport.archive.known import FIELDS, is_later
from purport.archive.origins import Source, blob_row, is_there, now, origin_row
from purport.archive.readings import as_json, changes_between, models_json, packed, unpacked
from purport.archive.records import Changed, Correction
from purport.archive.rows import Ids, Row, document_row, record_rows, storable
from purport.archive.tallies import count_new, count_out
from purport.errors import ArchiveError
from purport.records import Document, FieldName, Provenance, Report

MarksOf = Callable[[Document], Sequence[Any]]
"""What gives the marks of a document's passages (`mark`, `start`, `end`)."""
_TABLES: Final = ("actors", "actor_names", "statements", "events", "event_parties", "voices", "wording")
_REFERRED_TO: Final = (schema.actors, schema.statements, schema.events)
"""Tables whose rows others refer to, so that their ids are known before they are written."""


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
    insert_rows(connection, schema.blobs, [blob_row(rows[key]) for key in sorted(rows)], skip_known=True)


def write_new(connection: Connection, items: Sequence[tuple[Report, Source]], marks_of: MarksOf) -> dict[str, int]:
    """Write reports whose texts are not there yet, and their bytes; the new documents' rows by their ids. One that
    another writer was faster with is missing there.
    """
    added = now()
    reports = [report for report, _ in items]
    ids = free_ids(connection, {schema.documents: len(items), **_numbers(reports)})
    rows = dict(zip(ids[schema.documents], items, strict=True))
    new = [{"id": row, **document_row(report.document), "added": added} for row, (report, _) in rows.items()]
    with sent_together(connection):
        told_before_the_disk(connection)
        keep_bytes(connection, [source for _, source in items])
        written = insert_new(connection, schema.documents, sorted(new, key=lambda one: str(one["sha256"])))
        # While a server is at the index of words.
        marks = {row: _marks(row, report.document, marks_of) for row, (report, _) in rows.items()}
        readings = {row: _reading_row(report, row, None) for row, (report, _) in rows.items()}
        mine = {row: rows[row] for row in sorted(written())}
        insert_rows(connection, schema.passages, [one for row in mine for one in marks[row]])
        insert_rows(connection, schema.origins, [origin_row(source, row, added) for row, (_, source) in mine.items()])
        insert_rows(connection, schema.readings, [readings[row] for row in mine])
        _spread(connection, [(row, report) for row, (report, _) in mine.items()], ids)
    return {report.document.id: row for row, (report, _) in mine.items()}


def write_again(connection: Connection, document: int, report: Report, marks_of: MarksOf) -> Reread:
    """Make `report` the current reading of a document that is there; the reading before is kept, and so are the
    corrections, which are applied to the new records.
    """
    changes = _changes(connection, document, report)
    readings = schema.readings
    connection.execute(update(readings).where(readings.c.document == document).values(current=False))
    insert_rows(connection, readings, [_reading_row(report, document, changes)])
    row = document_row(report.document)
    changed = {name: row[name] for name in ("outlet", "title", "byline", "earliest", "latest", "language")}
    connection.execute(update(schema.documents).where(schema.documents.c.id == document).values(changed))
    put_right = corrected(report, corrections_of(connection, [document]).get(document, ()))
    write_records(connection, document, put_right.report)
    connection.execute(delete(schema.passages).where(schema.passages.c.document == document))
    insert_rows(connection, schema.passages, _marks(document, report.document, marks_of))
    return Reread(changes, put_right.unfound)


def write_records(connection: Connection, document: int, report: Report) -> None:
    """Spread a report over the tables in place of what was there of its document."""
    count_out(connection, [document])
    for table in (schema.wording, schema.events, schema.statements, schema.actors):
        connection.execute(delete(table).where(table.c.document == document))
    ids = free_ids(connection, _numbers([report]))
    with sent_together(connection):
        _spread(connection, [(document, report)], ids)


def _numbers(reports: Sequence[Report]) -> dict[Table, int]:
    """How many ids the records of reports need to be spread."""
    return {table: sum(len(getattr(report, table.name)) for report in reports) for table in _REFERRED_TO}


def _spread(connection: Connection, reports: Sequence[tuple[int, Report]], ids: Mapping[Table, Sequence[int]]) -> None:
    """Write the records of reports under the free `ids`, and count them."""
    actors, statements, events = (iter(ids[table]) for table in _REFERRED_TO)
    rows: dict[str, list[Row]] = {name: [] for name in _TABLES}
    for document, report in reports:
        its_ids = Ids(
            [next(actors) for _ in report.actors],
            [next(statements) for _ in report.statements],
            [next(events) for _ in report.events],
        )
        for name, its in record_rows(report, document, its_ids).items():
            rows[name] += its
    for name in _TABLES:
        insert_rows(connection, schema.metadata.tables[name], rows[name])
    count_new(connection, rows, [report.document.outlet for _, report in reports])


def _marks(row: int, document: Document, marks_of: MarksOf) -> list[Row]:
    """The marks of passages, by which reports with the same words find each other."""
    return [{"document": row, "mark": one.mark, "start": one.start, "end": one.end} for one in marks_of(document)]


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


def _correction(row: FoundRow[Any]) -> Correction:
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
