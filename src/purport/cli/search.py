"""`purport search`: the reports of an archive that have words, facets or both."""

from typing import Annotated

import typer

from purport.cli.archive_option import ArchiveOption, TableFormat, opened
from purport.cli.facets import Actor, Country, Outlet, Place, Recipient, Speaker, Status, Type, facets_of


def search(
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
        str | None, typer.Option(metavar="DATE", help="Published then or later: 2025, 2025-02 or 2025-02-06.")
    ] = None,
    until: Annotated[str | None, typer.Option(metavar="DATE", help="Published then or earlier, likewise.")] = None,
    limit: Annotated[int, typer.Option(min=1, max=1000, help="How many reports are listed.")] = 20,
    offset: Annotated[int, typer.Option(min=0, max=1_000_000, help="How many are passed over before.")] = 0,
    format: Annotated[TableFormat, typer.Option(help="How they are printed.")] = "text",
) -> None:
    """Search the reports of an archive; without anything to look for, list the newest.

    Facets of events (actor, recipient, type, status, place, country) must all hold for one event.
    """
    facets = facets_of(
        words, since=since, until=until, outlet=outlet, speaker=speaker, actor=actor, recipient=recipient, type=type,
        status=status, place=place, country=country,
    )  # fmt: skip
    with opened(archive) as it:
        hits = it.search(facets, limit=limit, offset=offset)
    from purport.cli.found.hits import hit_rows, print_hits
    from purport.cli.found.printing import print_found

    print_found(hits, format=format, text=print_hits, rows=hit_rows)
