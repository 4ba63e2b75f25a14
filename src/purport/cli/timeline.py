"""`purport timeline`: the events of an archive by date."""

from typing import Annotated

import typer

from purport.cli.archive_option import ArchiveOption, TableFormat, opened
from purport.cli.facets import Actor, Country, Outlet, Place, Recipient, Speaker, Status, Type, facets_of


def timeline(
    words: Annotated[
        list[str] | None,
        typer.Argument(metavar="WORDS", help='Words of the report, all of them; a "quoted phrase" as it stands.'),
    ] = None,
    archive: ArchiveOption = None,
    outlet: Outlet = None,
    speaker: Speaker = None,
    actor: Actor = None,
    recipient: Recipient = None,
    type: Type = None,
    status: Status = None,
    place: Place = None,
    country: Country = None,
    since: Annotated[
        str | None, typer.Option(metavar="DATE", help="Happened then or later: 2025, 2025-02 or 2025-02-06.")
    ] = None,
    until: Annotated[str | None, typer.Option(metavar="DATE", help="Happened then or earlier, likewise.")] = None,
    limit: Annotated[int, typer.Option(min=1, max=1000, help="How many dated events are listed.")] = 50,
    offset: Annotated[int, typer.Option(min=0, max=1_000_000, help="How many are passed over before.")] = 0,
    undated: Annotated[
        int, typer.Option(min=0, max=1000, help="How many events of unknown date are listed after them.")
    ] = 10,
    format: Annotated[TableFormat, typer.Option(help="How they are printed.")] = "text",
) -> None:
    """List the events that the reports of an archive tell of, the first first; those of unknown date apart."""
    facets = facets_of(
        words, since=since, until=until, outlet=outlet, speaker=speaker, actor=actor, recipient=recipient, type=type,
        status=status, place=place, country=country,
    )  # fmt: skip
    with opened(archive) as it:
        found = it.timeline(facets, limit=limit, offset=offset, undated_limit=undated)
    from purport.cli.found.days import event_rows, print_days
    from purport.cli.found.printing import print_found

    print_found(found, format=format, text=print_days, rows=event_rows)
