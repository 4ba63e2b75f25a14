"""`purport read`: locations in, reports out."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, get_args

import typer

from purport.cli.output import OutputFormat, with_progress, write_outcomes

if TYPE_CHECKING:
    from purport.records import Evidence, Format


def read(
    locations: Annotated[
        list[str], typer.Argument(metavar="LOCATION", help="Files, folders, web addresses, or - for standard input.")
    ],
    format: Annotated[
        OutputFormat,
        typer.Option(help="How the reports are printed; brat writes files into --output, plover one line an event."),
    ] = "text",
    from_: Annotated[
        str | None,
        typer.Option(
            "--from",
            metavar="FORMAT",
            help="Read as text, eml, mbox, pipermail, html, feed, csv or jsonl instead of telling it.",
        ),
    ] = None,
    published: Annotated[
        str | None,
        typer.Option(metavar="DATE", help="Date of publication, ISO 8601 (2024-03-21), whatever the text says."),
    ] = None,
    outlet: Annotated[
        str | None, typer.Option(metavar="NAME", help="Who published it, whatever the text says.")
    ] = None,
    language: Annotated[
        str | None, typer.Option(metavar="CODE", help="ISO 639-1 code, whatever the text looks like.")
    ] = None,
    actors: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Your actor dictionary: CSV, TSV, YAML, or PETRARCH's format.")
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Write to this file (for brat: into this folder).")
    ] = None,
    allow_private_addresses: Annotated[
        bool, typer.Option("--allow-private-addresses", help="Let web addresses lead into private networks.")
    ] = False,
) -> None:
    """Read reports and print who said what.

    Exit status: 0 all read, 1 some inputs failed (each is named on standard error), 2 wrong usage.
    """
    import msgspec

    from purport.reader import Reader
    from purport.settings import Settings

    settings = Settings.from_environment()
    if allow_private_addresses:
        settings = msgspec.structs.replace(settings, allow_private_addresses=True)
    if actors is not None:
        settings = msgspec.structs.replace(settings, actors=str(actors))
    options = list(_options(published=published, outlet=outlet, language=language))
    reader = Reader(settings, options=options)
    for problem in reader.dictionary_problems:
        typer.echo(f"purport: {problem}", err=True)
    outcomes = with_progress(reader.read(locations, format=_format(from_)), locations)
    if not write_outcomes(outcomes, format=format, output=output):
        raise typer.Exit(1)


def _format(name: str | None) -> "Format | None":
    """`name` as a Format; wrong usage if there is none such."""
    from purport.records import Format

    if name is not None and name not in get_args(Format):
        raise typer.BadParameter(f"{name!r} is none of {', '.join(get_args(Format))}", param_hint="--from")
    return name  # type: ignore[return-value]


def _options(**given: str | None) -> Iterator["Evidence"]:
    """What the user says of every report, as evidence; wrong usage if a date is not one."""
    from purport.documents.dates import when_of
    from purport.records import Evidence

    for field, value in given.items():
        if value is None:
            continue
        if field == "published" and ((when := when_of(value)) is None or when.earliest is None):
            raise typer.BadParameter(
                f"{value!r} is no full date; give one such as 2024-03-21", param_hint="--published"
            )
        yield Evidence(field=field, clue="option", value=value)  # type: ignore[arg-type]
