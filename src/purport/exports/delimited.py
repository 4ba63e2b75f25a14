"""Tables as CSV (RFC 4180) and TSV: UTF-8, the names of the columns first, a row for each record."""

import csv
import io
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path
from typing import Any, BinaryIO, Literal

from purport.exports.cells import cell
from purport.exports.exported import Exported
from purport.exports.tables import TABLES, Table

Delimiter = Literal[",", "\t"]


class DelimitedWriter:
    """Writes the rows of one table to a stream as reports come."""

    def __init__(
        self, table: Table[Any], stream: BinaryIO, *, delimiter: Delimiter = ",", one_line: bool = False
    ) -> None:
        """Writes the heading at once. With `one_line`, no cell has a line break or a tab."""
        self._table = table
        self._stream = stream
        self._one_line = one_line
        self._buffer = io.StringIO(newline="")
        self._csv = csv.writer(self._buffer, delimiter=delimiter, lineterminator="\r\n")
        self._csv.writerow([column.name for column in table.columns])
        self._flush()

    def add(self, exported: Exported) -> None:
        """Writes the rows of one report."""
        self._csv.writerows(
            [cell(value, one_line=self._one_line) for value in row] for row in self._table.rows(exported)
        )
        self._flush()

    def _flush(self) -> None:
        self._stream.write(self._buffer.getvalue().encode())
        self._buffer.seek(0)
        self._buffer.truncate()


def write_delimited(
    table: Table[Any],
    reports: Iterable[Exported],
    stream: BinaryIO,
    *,
    delimiter: Delimiter = ",",
    one_line: bool = False,
) -> None:
    """One table of all reports to one stream."""
    writer = DelimitedWriter(table, stream, delimiter=delimiter, one_line=one_line)
    for exported in reports:
        writer.add(exported)
        stream.flush()


def write_csv_folder(reports: Iterable[Exported], folder: Path) -> None:
    """A file for each table into `folder`, which exists."""
    with ExitStack() as open_files:
        writers = [
            DelimitedWriter(table, open_files.enter_context((folder / f"{name}.csv").open("wb")))
            for name, table in TABLES.items()
        ]
        for exported in reports:
            for writer in writers:
                writer.add(exported)
