"""The options of every command that reads reports: which format they have, what the user says of them, whom to know."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, get_args

import typer

if TYPE_CHECKING:
    from purport.reader import Reader
    from purport.records import Evidence, Format
    from purport.settings import Settings

FromOption = Annotated[
    str | None,
    typer.Option(
        "--from",
        metavar="FORMAT",
        help="Read as text, eml, mbox, pipermail, html, feed, csv or jsonl instead of telling it.",
    ),
]
PublishedOption = Annotated[
    str | None,
    typer.Option(metavar="DATE", help="Date of publication, ISO 8601 (2024-03-21), whatever the text says."),
]
OutletOption = Annotated[str | None, typer.Option(metavar="NAME", help="Who published it, whatever the text says.")]
LanguageOption = Annotated[
    str | None, typer.Option(metavar="CODE", help="ISO 639-1 code, whatever the text looks like.")
]
ActorsOption = Annotated[
    Path | None, typer.Option(metavar="FILE", help="Your actor dictionary: CSV, TSV, YAML, or PETRARCH's format.")
]
PrivateOption = Annotated[
    bool, typer.Option("--allow-private-addresses", help="Let web addresses lead into private networks.")
]


def settings_of(*, actors: Path | None, allow_private_addresses: bool) -> "Settings":
    """The settings of the environment with what the options say."""
    import msgspec

    from purport.settings import Settings

    settings = Settings.from_environment()
    if allow_private_addresses:
        settings = msgspec.structs.replace(settings, allow_private_addresses=True)
    if actors is not None:
        settings = msgspec.structs.replace(settings, actors=str(actors))
    return settings


def reader_of(
    *,
    actors: Path | None,
    allow_private_addresses: bool,
    published: str | None,
    outlet: str | None,
    language: str | None,
) -> "Reader":
    """A reader that does as the options say. What is wrong with the actor dictionary is named on standard error."""
    from purport.reader import Reader

    settings = settings_of(actors=actors, allow_private_addresses=allow_private_addresses)
    options = list(evidence_of(published=published, outlet=outlet, language=language))
    reader = Reader(settings, options=options)
    for problem in reader.dictionary_problems:
        typer.echo(f"purport: {problem}", err=True)
    return reader


def format_of(name: str | None) -> "Format | None":
    """`name` as a Format; wrong usage if there is none such."""
    from purport.records import Format

    if name is not None and name not in get_args(Format):
        raise typer.BadParameter(f"{name!r} is none of {', '.join(get_args(Format))}", param_hint="--from")
    return name  # type: ignore[return-value]


def evidence_of(**given: str | None) -> Iterator["Evidence"]:
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
