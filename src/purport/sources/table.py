"""Tables of articles (CSV, JSON lines, a JSON list) → one report a row, row after row in bounded memory."""

from __future__ import annotations

import codecs
import io
from collections.abc import Iterator
from typing import BinaryIO, Literal

from purport.errors import EmptyInput, InputError, TooLarge
from purport.records import Evidence, Failure, FieldName
from purport.settings import Settings
from purport.sources.charset import decode
from purport.sources.columns import Row, field_of
from purport.sources.csv_rows import csv_rows, header_of
from purport.sources.feed import distinct, looks_like_feed
from purport.sources.files import Rewound
from purport.sources.json_rows import begins_with_object, json_rows
from purport.sources.received import Received, origin_of

TableFormat = Literal["csv", "jsonl"]

_EVIDENCE_FIELDS: tuple[FieldName, ...] = ("outlet", "title", "byline", "published", "language")
_HEAD = 65_536
_LONGEST_NAME = 60
_LONGEST_EVIDENCE = 1_000


def looks_like_table(head: bytes, name: str) -> TableFormat | None:
    """The kind of table an input is by its beginning; its name helps where that could be other things as well."""
    if not head.strip() or looks_like_feed(head):
        return None
    try:
        text = decode(head[:_HEAD]).text.lstrip("\ufeff \t\r\n")
    except InputError:
        return None
    ending = name.lower().removesuffix(".gz").rpartition(".")[2]
    if text[:1] in ("{", "["):
        return "jsonl" if ending in ("jsonl", "ndjson") or begins_with_object(text) else None
    columns = header_of(text)
    if ending in ("csv", "tsv", "tab"):
        return "csv"
    known = {field for column in columns if (field := field_of(column)) is not None}
    tidy = all(len(column) <= _LONGEST_NAME for column in columns)
    return "csv" if tidy and "text" in known and len(known) > 1 else None


def read_table(
    stream: BinaryIO, *, location: str, format: TableFormat, settings: Settings
) -> Iterator[Received | Failure]:
    """The rows of a table in its order. What cannot be read is a Failure in its place; nothing is raised."""
    seen: set[str] = set()
    number = 0
    try:
        text = _text_stream(stream, newline="" if format == "csv" else "\n")
        rows = csv_rows(text, settings=settings) if format == "csv" else json_rows(text, settings=settings)
        for number, row in enumerate(rows, 1):
            part = distinct(_part_of(row) or f"row {number}", seen)
            yield _received(row, location=location, part=part, format=format, settings=settings)
    except InputError as error:
        yield _failure(error, location=location, part=None)
        return
    if not number:
        yield _failure(EmptyInput("the table has no rows; give one with rows"), location=location, part=None)


def _received(row: Row, *, location: str, part: str, format: TableFormat, settings: Settings) -> Received | Failure:
    """The report in a row, or why there is none."""
    if row.error is not None:
        return _failure(row.error, location=location, part=part)
    text = next((value for value in row.values.get("text", ()) if value.strip()), "")
    if not text:
        return _failure(EmptyInput("the row has no text; fill its text column"), location=location, part=part)
    data = text.encode()
    if len(data) > settings.max_report_bytes:
        limit = settings.max_report_bytes
        return _failure(
            TooLarge(f"the row's text has {len(data)} bytes, over the limit of {limit}; raise max_report_bytes"),
            location=location,
            part=part,
        )
    evidence = tuple(
        Evidence(field=field, clue="row", value=value)
        for field in _EVIDENCE_FIELDS
        for value in dict.fromkeys(one.strip() for one in row.values.get(field, ()))
        if value and len(value) <= _LONGEST_EVIDENCE
    )
    origin = origin_of(data, location=location, format=format, part=part)
    return Received(data=data, media="plain", origin=origin, evidence=evidence)


def _part_of(row: Row) -> str | None:
    """The row's id, else its address."""
    names = (value.strip() for field in ("id", "url") for value in row.values.get(field, ()))
    return next((name for name in names if name and len(name) <= _LONGEST_EVIDENCE), None)


def _failure(error: InputError, *, location: str, part: str | None) -> Failure:
    return Failure(location=location, part=part, error=type(error).__name__, message=str(error))


# ---- bytes → characters


def _text_stream(stream: BinaryIO, *, newline: str) -> io.TextIOWrapper:
    """The characters of a stream. Its charset is told from its head; bytes that do not fit it are read as
    Windows-1252.
    """
    head = _first(stream, _HEAD)
    whole_lines = head[: head.rfind(b"\n") + 1] or head
    # A cut-off character at the end of the head must not speak against UTF-8.
    charset = decode(whole_lines if len(head) == _HEAD else head).charset
    codecs.register_error("purport.windows", _as_windows)
    text = io.TextIOWrapper(
        io.BufferedReader(Rewound(head, stream)), encoding=charset, errors="purport.windows", newline=newline
    )
    mark = (
        text.read(1) if head[:3] in (codecs.BOM_UTF8,) or head[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE) else ""
    )
    assert mark in ("", "\ufeff")
    return text


def _first(stream: BinaryIO, size: int) -> bytes:
    """The first `size` bytes, or all there are: one read may give fewer."""
    head = bytearray()
    while len(head) < size and (piece := stream.read(size - len(head))):
        head += piece
    return bytes(head)


def _as_windows(error: UnicodeError) -> tuple[str, int]:
    """Error handler: the bytes that do not fit, as Windows-1252."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end
