"""Tables as Parquet, with the types of their columns: spans are lists of `start` and `end`, voices lists of records.

Needs pyarrow (`pip install "purport[parquet]"`). Rows are held until there are enough for a row group, so memory does
not grow with the number of reports.
"""

from collections.abc import Iterable
from contextlib import ExitStack
from importlib import import_module
from pathlib import Path
from typing import Any, BinaryIO, Final

from purport.errors import LibraryMissing
from purport.exports.exported import Exported
from purport.exports.tables import TABLES, Column, ColumnType, Table
from purport.sources.charset import without_surrogates

ROWS_A_GROUP: Final = 5_000
CHARACTERS_A_GROUP: Final = 8_000_000
"""What a row group holds at most, but for the last report added."""


def _pyarrow() -> Any:
    try:
        arrow = import_module("pyarrow")
        import_module("pyarrow.parquet")
    except ImportError as error:
        raise LibraryMissing(
            'Parquet needs pyarrow, which is not installed; install it with: pip install "purport[parquet]", '
            "or export to csv"
        ) from error
    return arrow


class ParquetWriter:
    """Writes the rows of one table to a file as reports come; a context manager."""

    def __init__(self, table: Table[Any], stream: BinaryIO) -> None:
        self._arrow = _pyarrow()
        self._table = table
        self._schema = self._arrow.schema([_field(self._arrow, column) for column in table.columns])
        self._writer = self._arrow.parquet.ParquetWriter(stream, self._schema, compression="zstd")
        self._rows: list[tuple[Any, ...]] = []
        self._characters = 0

    def __enter__(self) -> "ParquetWriter":
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        if kind is None:
            self._write_group()
        self._writer.close()

    def add(self, exported: Exported) -> None:
        """Adds the rows of one report."""
        for row in self._table.rows(exported):
            self._rows.append(row)
            self._characters += sum(len(value) for value in row if isinstance(value, str))
        if len(self._rows) >= ROWS_A_GROUP or self._characters >= CHARACTERS_A_GROUP:
            self._write_group()

    def _write_group(self) -> None:
        if not self._rows:
            return
        arrays = [
            self._arrow.array([_value(column.type, value) for value in values], type=field.type)
            for column, field, values in zip(
                self._table.columns, self._schema, zip(*self._rows, strict=True), strict=True
            )
        ]
        self._writer.write_table(self._arrow.Table.from_arrays(arrays, schema=self._schema))
        self._rows, self._characters = [], 0


def write_parquet(table: Table[Any], reports: Iterable[Exported], stream: BinaryIO) -> None:
    """One table of all reports to one stream."""
    with ParquetWriter(table, stream) as writer:
        for exported in reports:
            writer.add(exported)


def write_parquet_folder(reports: Iterable[Exported], folder: Path) -> None:
    """A file for each table into `folder`, which exists."""
    _pyarrow()
    with ExitStack() as open_files:
        writers = []
        for name, table in TABLES.items():
            stream = open_files.enter_context((folder / f"{name}.parquet").open("wb"))
            writers.append(open_files.enter_context(ParquetWriter(table, stream)))
        for exported in reports:
            for writer in writers:
                writer.add(exported)


def _field(arrow: Any, column: Column[Any]) -> Any:
    """The column's name and type, and its meaning as metadata."""
    return arrow.field(column.name, _type(arrow, column.type), metadata={"description": column.meaning})


def _type(arrow: Any, type: ColumnType) -> Any:
    spans = arrow.list_(arrow.struct([("start", arrow.int64()), ("end", arrow.int64())]))
    text = arrow.string()
    return {
        "text": text,
        "integer": arrow.int64(),
        "number": arrow.float64(),
        "boolean": arrow.bool_(),
        "texts": arrow.list_(text),
        "spans": spans,
        "voices": arrow.list_(arrow.struct([("role", text), ("actor", text), ("name", text), ("spans", spans)])),
    }[type]


def _value(type: ColumnType, value: Any) -> Any:
    """A value as pyarrow takes it; text that has no UTF-8 is made writable."""
    if value is None or type in ("integer", "number", "boolean"):
        return value
    if type == "text":
        return without_surrogates(value)
    if type == "texts":
        return [without_surrogates(one) for one in value]
    if type == "spans":
        return [{"start": one.start, "end": one.end} for one in value]
    return [
        {
            "role": one.role,
            "actor": one.actor,
            "name": without_surrogates(one.name) if one.name is not None else None,
            "spans": _value("spans", one.spans),
        }
        for one in value
    ]
