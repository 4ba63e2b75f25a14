"""Reports on their way in: known already, new, from another place, or to be read again."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING

import msgspec
from sqlalchemy import Connection, ScalarSelect, Table, func, or_, select

from purport.archive import schema
from purport.archive.known import completed, is_later, tells_more
from purport.archive.origins import Source, first_source, is_there, source_of
from purport.archive.readings import models_json
from purport.archive.records import Added, Outcome
from purport.archive.writer import Known, Reread, add_origin, current, keep_bytes, known, write_again, write_new
from purport.errors import ArchiveError, NotHeld
from purport.records import Document, Failure, Format, Report
from purport.sources.received import Received

if TYPE_CHECKING:
    from purport.archive.archive import Archive
    from purport.reader import Incoming, Reader

_BATCH = 64
"""Reports that are stored in one transaction."""


def add(
    archive: "Archive", reader: "Reader", locations: Iterable[str], *, format: Format | None
) -> Iterator[Added | Failure]:
    """What becomes of everything at `locations`, each written before the next is read."""
    for incoming in reader.receive(locations, format=format):
        if isinstance(incoming, Failure):
            yield incoming
        else:
            yield from _add(archive, reader, incoming)


def _add(archive: "Archive", reader: "Reader", incoming: "Incoming") -> Iterator[Added | Failure]:
    document = incoming.document
    source = _source(incoming)
    with archive.reading() as connection:
        there = known(connection, document.id)
        to_be_read = there is None or _must_read(there, document, reader)
        if there is not None and to_be_read:
            document = _with_what_is_held(connection, there, document)
        is_held_from_here = there is not None and is_there(connection, there.row, source.origin)
    if there is not None and not to_be_read:
        if not is_held_from_here:
            is_held_from_here = not archive.write(lambda connection: _add_origin(connection, document.id, source))
        yield _known(archive, there, source, "known" if is_held_from_here else "new origin")
        if not reader.provenance(there.fields["language"]).stages:
            unread = msgspec.structs.replace(document, language=there.fields["language"])
            yield from (one for one in reader.outcomes(unread) if isinstance(one, Failure))
        return
    for outcome in reader.outcomes(document):
        yield outcome if isinstance(outcome, Failure) else _keep(archive, outcome, source, is_new=there is None)


def store(archive: "Archive", reports: Iterable[tuple[Report, bytes]]) -> Iterator[Added]:
    """Keep reports that were read elsewhere, many in one transaction."""
    waiting = ((report, Source(report.document.origin, data)) for report, data in reports)
    while batch := list(islice(waiting, _BATCH)):
        yield from archive.write(partial(_stored, archive, batch))


def reread(archive: "Archive", reader: "Reader", documents: Iterable[str] | None) -> Iterator[Added | Failure]:
    """Read again what another version read last, or all of `documents`."""
    for id in _outdated(archive, reader) if documents is None else documents:
        with archive.reading() as connection:
            there = known(connection, id)
            if there is None:
                raise NotHeld(f"the archive holds no document {id}; `purport status` says how many it holds")
            source = first_source(connection, there.row)
            document = _as_received(connection, reader, there, source, id)
        if isinstance(document, Failure):
            yield document
            continue
        for outcome in reader.outcomes(document):
            yield outcome if isinstance(outcome, Failure) else _keep(archive, outcome, source, again=True)


def _source(incoming: "Incoming") -> Source:
    """The place with the charset that the bytes turned out to have."""
    return source_of(incoming.received)._replace(origin=incoming.document.origin)


def _must_read(there: Known, document: Document, reader: "Reader") -> bool:
    return there.is_outdated(reader.provenance(there.fields["language"])) or tells_more(document, there.fields)


def _with_what_is_held(connection: Connection, there: Known, document: Document) -> Document:
    try:
        held = current(connection, there.row).document
    except ArchiveError:  # read by a version whose records this one does not know
        return document
    same_place = (held.origin.location, held.origin.part) == (document.origin.location, document.origin.part)
    return completed(document, held, same_place=same_place)


def _keep(archive: "Archive", report: Report, source: Source, *, again: bool = False, is_new: bool = False) -> Added:
    """Write one report in a transaction of its own; it `is_new` if it was not there a moment ago."""

    def work(connection: Connection) -> Added:
        if is_new and write_new(connection, [(report, source)], archive.marks_of):
            return _added(report, source, "new")
        keep_bytes(connection, [source])
        return _written(archive, connection, report, source, again=again)

    return archive.write(work)


def _add_origin(connection: Connection, id: str, source: Source) -> bool:
    keep_bytes(connection, [source])
    there = known(connection, id, lock=True)
    assert there is not None, "documents are never removed"
    return add_origin(connection, there.row, source)


def _written(
    archive: "Archive", connection: Connection, report: Report, source: Source, *, again: bool = False
) -> Added:
    """Write one report whose bytes are kept. Another writer may have been faster since it was looked for."""
    there = known(connection, report.document.id, lock=True)
    if there is None:
        if write_new(connection, [(report, source)], archive.marks_of):
            return _added(report, source, "new")
        there = known(connection, report.document.id, lock=True)
        assert there is not None, "what is in the way of a new document is the same document"
    is_new_place = add_origin(connection, there.row, source)
    if not again and not there.is_outdated(report.purport) and not tells_more(report.document, there.fields):
        return _added(report, source, "new origin" if is_new_place else "known")
    return _added(report, source, "re-read", write_again(connection, there.row, report, archive.marks_of))


def _stored(archive: "Archive", batch: Sequence[tuple[Report, Source]], connection: Connection) -> list[Added]:
    """Write a batch: the new ones together, then what is left one by one."""
    ids = schema.documents.c.sha256
    there = set(connection.scalars(select(ids).where(ids.in_([report.document.id for report, _ in batch]))))
    new = {report.document.id: (report, source) for report, source in reversed(batch)}
    items = [item for document, item in reversed(new.items()) if document not in there]
    theirs = {id(source) for _, source in items}
    keep_bytes(connection, [source for _, source in batch if id(source) not in theirs])
    written = write_new(connection, items, archive.marks_of) if items else {}
    return [
        _added(report, source, "new")
        if written.pop(report.document.id, None) is not None
        else _written(archive, connection, report, source)
        for report, source in batch
    ]


def _outdated(archive: "Archive", reader: "Reader") -> list[str]:
    """The documents that an earlier version or other models read last, in the order in which they were added."""
    readings, documents = schema.readings.c, schema.documents.c
    provenance = reader.provenance("en")
    mine = [models_json(provenance.models), models_json(())]  # none take part where the language is not supported
    query = (
        select(documents.sha256, readings.version)
        .join(schema.readings, readings.document == documents.id)
        .where(readings.current.is_(True))
        .where(or_(readings.version != provenance.version, readings.models.not_in(mine)))
        .order_by(documents.id)
    )
    with archive.reading() as connection:
        return [row.sha256 for row in connection.execute(query) if not is_later(row.version, provenance.version)]


def _as_received(connection: Connection, reader: "Reader", there: Known, source: Source, id: str) -> Document | Failure:
    """The document that the bytes of `source` hold, with what was known of it; as it is held where they now give
    another text, for its offsets stay what they are.
    """
    fresh: Document | Failure | None = None
    if source.told is not None:
        told = source.told
        received = Received(
            data=source.data, media=told.media, origin=source.origin, evidence=told.evidence, via=told.via
        )
        incoming = reader.incoming(received)
        fresh = incoming if isinstance(incoming, Failure) else incoming.document
    try:
        held = current(connection, there.row).document
    except ArchiveError as error:
        if isinstance(fresh, Document) and fresh.id == id:
            return fresh
        origin = source.origin
        return Failure(location=origin.location, part=origin.part, error=type(error).__name__, message=str(error))
    if isinstance(fresh, Document) and fresh.id == id:
        return completed(fresh, held, same_place=True)
    return held


def _added(report: Report, source: Source, outcome: Outcome, again: Reread | None = None) -> Added:
    document = report.document
    return Added(
        document=document.id,
        outcome=outcome,
        location=source.origin.location,
        part=source.origin.part,
        outlet=document.outlet,
        title=document.title,
        published=document.published.earliest,
        statements=len(report.statements),
        events=len(report.events),
        changes=again.changes if again else None,
        unfound=again.unfound if again else (),
    )


def _known(archive: "Archive", there: Known, source: Source, outcome: Outcome) -> Added:
    """What is told of a report that was not read."""

    def number(table: Table) -> ScalarSelect[int]:
        return select(func.count()).select_from(table).where(table.c.document == there.row).scalar_subquery()

    documents = schema.documents.c
    counts = (number(schema.statements).label("statements"), number(schema.events).label("events"))
    with archive.reading() as connection:
        row = connection.execute(select(documents.sha256, *counts).where(documents.id == there.row)).one()
    return Added(
        document=row.sha256,
        outcome=outcome,
        location=source.origin.location,
        part=source.origin.part,
        outlet=there.fields["outlet"],
        title=there.fields["title"],
        published=there.fields["published"],
        statements=row.statements,
        events=row.events,
    )
