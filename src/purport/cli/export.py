"""`purport export`: reports, or what an archive holds, in the formats of other programs."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from purport.exports.names import FormatName

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import BinaryIO

    from purport.archive.records import Held
    from purport.records import Failure, Report


def export(
    format: Annotated[FormatName, typer.Option(help="What to write; docs/exports.md tells what each is.")],
    locations: Annotated[
        list[str] | None,
        typer.Argument(metavar="[LOCATION]...", help="Files, folders, web addresses, or - for standard input."),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="PATH",
            help="The file to write; for brat, and for csv and parquet without --records, the folder.",
        ),
    ] = None,
    records: Annotated[
        str | None,
        typer.Option(metavar="TABLE", help="Of csv and parquet one table only, such as statements, as one file."),
    ] = None,
    archive: Annotated[
        str | None,
        typer.Option(metavar="PATH|URL", help="Take the reports from this archive instead of the usual one."),
    ] = None,
) -> None:
    """Write reports in the formats of other programs.

    LOCATIONs are read; without any, all that the archive holds is written. Without --output a format of one file goes
    to standard output. A file or folder is there only when all of it is written.

    Exit status: 0 all written, 1 some inputs failed (each is named on standard error), 2 wrong usage or not written.
    """
    from purport.exports import export as exports

    if locations and archive is not None:
        raise typer.BadParameter("give either LOCATIONs or an archive, not both", param_hint="--archive")
    if exports.stream_of(format, records) is None and output is None:
        raise typer.BadParameter(f"{format} needs a folder to write its files into", param_hint="--output")
    failures: list[Failure] = []
    with _reports(locations, archive, failures) as reports, _target(output) as target:
        exports.export(reports, format=format, output=target, records=records)
    if failures:
        raise typer.Exit(1)


@contextmanager
def _reports(
    locations: list[str] | None, archive: str | None, failures: "list[Failure]"
) -> "Iterator[Iterable[Report | Held]]":
    """What is to be written; failures of reading are named at once and kept in `failures`."""
    if locations:
        from purport.cli.output import reports_of, with_progress
        from purport.reader import Reader

        yield reports_of(with_progress(Reader().read(locations), locations), failures)
        return
    from purport.archive.archive import Archive

    with Archive(archive, create=False) as opened:
        yield opened.held()


@contextmanager
def _target(output: Path | None) -> "Iterator[Path | BinaryIO]":
    """The path to write to, or standard output."""
    if output is not None:
        yield output
        return
    sys.stdout.flush()
    yield sys.stdout.buffer
    sys.stdout.buffer.flush()
