"""How much an archive holds, and whether its parts agree."""

from typing import TYPE_CHECKING, Any

import msgspec
from sqlalchemy import Connection, Table, func, select, text

from purport.archive import schema
from purport.archive.corrections import corrected
from purport.archive.migrations import REVISIONS
from purport.archive.records import Counts, ReadBy
from purport.archive.writer import corrections_of, current
from purport.records import Model

if TYPE_CHECKING:
    from purport.archive.archive import Archive


def counts(archive: "Archive") -> Counts:
    """All counts, from one state of the archive."""
    with archive.reading() as connection:
        corrections = corrections_of(connection)
        return Counts(
            archive=archive.place,
            layout=REVISIONS[-1],
            size=_size(connection),
            reports=_number(connection, schema.documents),
            origins=_number(connection, schema.origins),
            **_known_of_documents(connection),
            statements=_number(connection, schema.statements),
            events=_number(connection, schema.events),
            actors=_number(connection, schema.actors),
            read_by=_read_by(connection),
            unindexed=_unindexed(connection),
            corrections=sum(map(len, corrections.values())),
            unfound=sum(
                len(corrected(current(connection, document), its).unfound) for document, its in corrections.items()
            ),
            decisions=_number(connection, schema.decisions),
        )


def _number(connection: Connection, table: Table) -> int:
    return connection.scalar(select(func.count()).select_from(table)) or 0


def _known_of_documents(connection: Connection) -> dict[str, Any]:
    documents = schema.documents.c
    query = select(
        func.count(documents.outlet.distinct()).label("outlets"),
        func.min(documents.earliest).label("first"),
        func.max(documents.latest).label("last"),
        (func.count() - func.count(documents.earliest)).label("undated"),
    )
    return dict(connection.execute(query).mappings().one())


def _read_by(connection: Connection) -> tuple[ReadBy, ...]:
    readings = schema.readings.c
    number = func.count().label("number")
    query = select(readings.version, readings.models, number).where(readings.current.is_(True))
    rows = connection.execute(
        query.group_by(readings.version, readings.models).order_by(number.desc(), readings.version)
    )
    return tuple(
        ReadBy(version=row.version, models=msgspec.json.decode(row.models, type=tuple[Model, ...]), reports=row.number)
        for row in rows
    )


def _unindexed(connection: Connection) -> int:
    """Documents that the index of words lacks. PostgreSQL keeps its index in step by itself."""
    if connection.dialect.name == "postgresql":
        return 0
    query = "SELECT count(*) FROM documents WHERE id NOT IN (SELECT id FROM documents_text_docsize)"
    return connection.scalar(text(query)) or 0


def _size(connection: Connection) -> int:
    """Bytes on disk: of the file, or of the tables with their indexes."""
    if connection.dialect.name == "sqlite":
        pages, size = (
            connection.exec_driver_sql(f"PRAGMA {name}").scalar_one() for name in ("page_count", "page_size")
        )
        return int(pages * size)
    tables = ", ".join(f"'{name}'" for name in schema.metadata.tables)
    query = f"SELECT sum(pg_total_relation_size(oid)) FROM pg_class WHERE relname IN ({tables}) AND relkind = 'r'"
    return int(connection.scalar(text(query)) or 0)
