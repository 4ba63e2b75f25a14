"""`purport read`: locations in, reports out."""

from pathlib import Path
from typing import Annotated

import typer

from purport.cli.output import OutputFormat, with_progress, write_outcomes
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


def read(
    locations: Annotated[
        list[str], typer.Argument(metavar="LOCATION", help="Files, folders, web addresses, or - for standard input.")
    ],
    format: Annotated[
        OutputFormat,
        typer.Option(help="How the reports are printed; brat writes files into --output, plover one line an event."),
    ] = "text",
    from_: FromOption = None,
    published: PublishedOption = None,
    outlet: OutletOption = None,
    language: LanguageOption = None,
    actors: ActorsOption = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Write to this file (for brat: into this folder).")
    ] = None,
    allow_private_addresses: PrivateOption = False,
) -> None:
    """Read reports and print who said what.

    Exit status: 0 all read, 1 some inputs failed (each is named on standard error), 2 wrong usage.
    """
    reader = reader_of(
        actors=actors,
        allow_private_addresses=allow_private_addresses,
        published=published,
        outlet=outlet,
        language=language,
    )
    outcomes = with_progress(reader.read(locations, format=format_of(from_)), locations)
    if not write_outcomes(outcomes, format=format, output=output):
        raise typer.Exit(1)
