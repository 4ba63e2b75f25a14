"""Reports → a file, a folder or a stream, in one of `FORMATS`."""

from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO

from purport.archive.records import Held
from purport.errors import ExportError
from purport.exports.exported import as_exported
from purport.exports.formats import FORMATS, Stream
from purport.exports.names import FormatName
from purport.exports.placing import clear_errors, placed_file, placed_folder
from purport.exports.tables import TABLES
from purport.records import Report


def export(
    reports: Iterable[Report | Held], *, format: FormatName, output: str | Path | BinaryIO, records: str | None = None
) -> None:
    """Write `reports`, as they were read or as `Archive.held` gives them, to `output`: a file, for brat and for the
    tables of csv and parquet a folder, or an open binary stream. `records` chooses one table (a name of `TABLES`),
    which is one file.

    The reports may be any number: they are taken one by one and not kept. A file or folder is there only when all are
    written. Raises ExportError where it cannot be written, LibraryMissing for parquet without pyarrow.
    """
    stream = stream_of(format, records)
    exported = as_exported(reports)
    if isinstance(output, str | Path):
        write_folder = FORMATS[format].folder
        if stream is not None:
            with placed_file(Path(output)) as file:
                stream(exported, file)
        elif write_folder is not None:
            with placed_folder(Path(output)) as folder:
                write_folder(exported, folder)
    elif stream is not None:
        with clear_errors("standard output" if getattr(output, "name", "") == "<stdout>" else "the stream"):
            stream(exported, output)
    else:
        raise ExportError(f"{format} is several files; give a folder to write them into, or one table of them")


def stream_of(format: FormatName, records: str | None = None) -> Stream | None:
    """What writes `format`, or its one table `records`, as one stream; None if it is several files.

    Raises ExportError if there is no such table, or the format has none.
    """
    chosen = FORMATS[format]
    if records is None:
        return chosen.stream
    table, write = TABLES.get(records), chosen.table
    if write is None:
        raise ExportError(f"{format} has no tables to choose from; leave out {records!r}, or export to csv or parquet")
    if table is None:
        raise ExportError(f"{records!r} is no table; choose one of {', '.join(TABLES)}")
    return lambda reports, stream: write(table, reports, stream)
