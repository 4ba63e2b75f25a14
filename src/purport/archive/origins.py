"""Where a text came from, and its bytes, so that it can be read again as it was."""

import zlib
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import Connection, select

from purport.archive import schema
from purport.archive.readings import as_json
from purport.archive.rows import storable
from purport.records import Evidence, Origin, Record, Via
from purport.sources.received import Media, Received


class Told(Record, frozen=True, kw_only=True):
    """What came with the bytes and is not in them: how to read them, and what their container says."""

    media: Media
    charset: str | None = None
    evidence: tuple[Evidence, ...] = ()
    via: tuple[Via, ...] = ()


class Source(NamedTuple):
    """One place with the bytes received from it; `told` is None where nobody kept it."""

    origin: Origin
    data: bytes
    told: Told | None = None


def source_of(received: Received) -> Source:
    """What is kept of `received`."""
    told = Told(media=received.media, charset=received.origin.charset, evidence=received.evidence, via=received.via)
    return Source(received.origin, received.data, told)


def now() -> str:
    """The time as the archive writes it: ISO 8601 in UTC."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")


def blob_row(source: Source) -> dict[str, Any]:
    """The bytes, compressed."""
    return {"sha256": source.origin.sha256, "size": len(source.data), "data": zlib.compress(source.data, 6)}


def origin_row(source: Source, document: int, added: str) -> dict[str, Any]:
    """The place without its id."""
    origin = source.origin
    return {
        "document": document,
        "location": storable(origin.location),
        "part": None if origin.part is None else storable(origin.part),
        "format": origin.format,
        "charset": origin.charset,
        "blob": origin.sha256,
        "told": None if source.told is None else as_json(source.told).decode(),
        "added": added,
    }


def is_there(connection: Connection, document: int, origin: Origin) -> bool:
    """Whether the document is held from this location and part, with these bytes."""
    table = schema.origins.c
    part = table.part.is_(None) if origin.part is None else table.part == storable(origin.part)
    query = select(table.id).where(
        table.document == document, table.location == storable(origin.location), table.blob == origin.sha256, part
    )
    return connection.execute(query.limit(1)).first() is not None


def origins_of(connection: Connection, documents: Iterable[int]) -> dict[int, list[Origin]]:
    """The places each of `documents` came from, the first first."""
    table = schema.origins.c
    query = select(table.document, table.location, table.part, table.format, table.charset, table.blob)
    found: dict[int, list[Origin]] = {}
    for row in connection.execute(query.where(table.document.in_(list(documents))).order_by(table.id)):
        origin = Origin(location=row.location, part=row.part, format=row.format, sha256=row.blob, charset=row.charset)
        found.setdefault(row.document, []).append(origin)
    return found


def first_source(connection: Connection, document: int) -> Source:
    """The first place that the document came from, with the bytes as received."""
    table = schema.origins.c
    query = select(schema.origins, schema.blobs.c.data).join(schema.blobs, table.blob == schema.blobs.c.sha256)
    row = connection.execute(query.where(table.document == document).order_by(table.id).limit(1)).one()
    told = None if row.told is None else msgspec.json.decode(row.told, type=Told)
    charset = row.charset if told is None else told.charset
    origin = Origin(location=row.location, part=row.part, format=row.format, sha256=row.blob, charset=charset)
    return Source(origin, zlib.decompress(row.data), told)
