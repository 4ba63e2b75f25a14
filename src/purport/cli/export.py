"""`purport export`: reports, or what an archive holds, in the formats of other programs."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from purport.cli.archive_option import ArchiveOption, opened
from purport.cli.output import reports_of, with_progress
from purport.cli.reading_options import (
    ActorsOption,
    FromOption,
    LanguageOption,
    OutletOption,
    PrivateOption,
    PublishedOption,
    format_of,
    reader_of,
)
from purport.exports.names import FormatName

if TYPE_CHECKING:
    from collections.abc import Iterable

    from purport.archive.records import Held
    from purport.records import Failure, Report


def export(
    format: Annotated[FormatName, typer.Option(help="What to write; docs/exports.md tells what each is.")],
    locations: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[LOCATION]...",
            help="Files, folders, web addresses, or - for standard input; without any, what the archive holds.",
        ),
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
    archive: ArchiveOption = None,
    from_: FromOption = None,
    published: PublishedOption = None,
    outlet: OutletOption = None,
    language: LanguageOption = None,
    actors: ActorsOption = None,
    allow_private_addresses: PrivateOption = False,
) -> None:
    """Write reports, or all that the archive holds, in the formats of other programs.

    Without --output a format of one file goes to standard output. A file or folder is there only when all of it is
    written.

    Exit status: 0 all written, 1 some inputs failed (each is named on standard error; the others are written), 2 wrong
    usage, or it could not be written.
    """
    from purport.exports.export import stream_of

    if stream_of(format, records) is None and output is None:
        raise typer.BadParameter(f"{format} needs a folder to write its files into", param_hint="--output")
    if locations and archive is not None:
        raise typer.BadParameter("give either LOCATIONs or an archive, not both", param_hint="--archive")
    if not locations:
        if any((from_, published, outlet, language, actors, allow_private_addresses)):
            raise typer.BadParameter("what says how to read needs LOCATIONs; what the archive holds is read already")
        with opened(archive) as it:
            _write(it.held(), format, output, records)
        return
    reader = reader_of(
        actors=actors,
        allow_private_addresses=allow_private_addresses,
        published=published,
        outlet=outlet,
        language=language,
    )
    failures: list[Failure] = []
    outcomes = with_progress(reader.read(locations, format=format_of(from_)), locations)
    _write(reports_of(outcomes, failures), format, output, records)
    if failures:
        raise typer.Exit(1)


def _write(reports: "Iterable[Report | Held]", format: FormatName, output: Path | None, records: str | None) -> None:
    """To the file or folder, or to standard output."""
    from purport.exports import export as exports

    if output is not None:
        exports.export(reports, format=format, output=output, records=records)
        return
    sys.stdout.flush()
    exports.export(reports, format=format, output=sys.stdout.buffer, records=records)
    sys.stdout.buffer.flush()
