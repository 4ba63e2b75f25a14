"""The formats for other programs in one declared table; `purport read` and `purport export` both take it from here."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, BinaryIO, Final, NamedTuple, get_args

from purport.exports.exported import Exported
from purport.exports.names import FormatName
from purport.exports.tables import Table

Stream = Callable[[Iterable[Exported], BinaryIO], None]
Folder = Callable[[Iterable[Exported], Path], None]
OneTable = Callable[[Table[Any], Iterable[Exported], BinaryIO], None]


class Format(NamedTuple):
    """How a format is written: as one stream of bytes, as files in a folder, or one table of several as a stream."""

    meaning: str
    stream: Stream | None = None
    folder: Folder | None = None
    table: OneTable | None = None


def _each(written: Callable[[Exported], bytes], reports: Iterable[Exported], stream: BinaryIO) -> None:
    for exported in reports:
        stream.write(written(exported))
        stream.flush()


def _jsonl(reports: Iterable[Exported], stream: BinaryIO) -> None:
    from purport.exports.jsonl import to_json

    _each(lambda exported: to_json(exported.report) + b"\n", reports, stream)


def _json(reports: Iterable[Exported], stream: BinaryIO) -> None:
    from purport.exports.jsonl import to_json

    stream.write(b"[")
    for number, exported in enumerate(reports):
        stream.write((b",\n" if number else b"\n") + to_json(exported.report))
    stream.write(b"\n]\n")


def _plover(reports: Iterable[Exported], stream: BinaryIO) -> None:
    from purport.exports.plover import to_plover

    _each(lambda exported: to_plover(exported.report), reports, stream)


def _ftm(reports: Iterable[Exported], stream: BinaryIO) -> None:
    from purport.exports.ftm import to_ftm

    _each(to_ftm, reports, stream)


def _webannotation(reports: Iterable[Exported], stream: BinaryIO) -> None:
    from purport.exports.webannotation import to_web_annotation

    _each(to_web_annotation, reports, stream)


def _polecat(reports: Iterable[Exported], stream: BinaryIO) -> None:
    from purport.exports.delimited import write_delimited
    from purport.exports.polecat import POLECAT

    write_delimited(POLECAT, reports, stream, delimiter="\t", one_line=True)


def _acled(reports: Iterable[Exported], stream: BinaryIO) -> None:
    from purport.exports.acled import ACLED
    from purport.exports.delimited import write_delimited

    write_delimited(ACLED, reports, stream, one_line=True)


def _brat(reports: Iterable[Exported], folder: Path) -> None:
    from purport.exports.brat import write_brat

    write_brat((exported.report for exported in reports), folder)


def _csv(reports: Iterable[Exported], folder: Path) -> None:
    from purport.exports.delimited import write_csv_folder

    write_csv_folder(reports, folder)


def _csv_table(table: Table[Any], reports: Iterable[Exported], stream: BinaryIO) -> None:
    from purport.exports.delimited import write_delimited

    write_delimited(table, reports, stream)


def _parquet(reports: Iterable[Exported], folder: Path) -> None:
    from purport.exports.parquet import write_parquet_folder

    write_parquet_folder(reports, folder)


def _parquet_table(table: Table[Any], reports: Iterable[Exported], stream: BinaryIO) -> None:
    from purport.exports.parquet import write_parquet

    write_parquet(table, reports, stream)


FORMATS: Final[dict[FormatName, Format]] = {
    "jsonl": Format("Purport's own JSON, a report a line", stream=_jsonl),
    "json": Format("the same as one list", stream=_json),
    "csv": Format("a table for each kind of record", folder=_csv, table=_csv_table),
    "parquet": Format("the same tables with types", folder=_parquet, table=_parquet_table),
    "plover": Format("PLOVER's JSON, an event a line", stream=_plover),
    "polecat": Format("a TSV file like POLECAT's, an event a row", stream=_polecat),
    "acled": Format("a CSV file like ACLED's, an event a row", stream=_acled),
    "ftm": Format("entities of FollowTheMoney, one a line", stream=_ftm),
    "webannotation": Format("W3C Web Annotation, a report a line", stream=_webannotation),
    "brat": Format("standoff files, two a report", folder=_brat),
}
assert tuple(FORMATS) == get_args(FormatName)
