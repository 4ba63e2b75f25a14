"""`purport actors`: who occurs in an archive."""

from typing import Annotated

import typer

from purport.cli.archive_option import ArchiveOption, TableFormat, opened


def actors(
    name: Annotated[
        list[str] | None, typer.Argument(metavar="NAME", help="A name or a part of it, in any spelling.")
    ] = None,
    archive: ArchiveOption = None,
    kind: Annotated[
        list[str] | None,
        typer.Option(
            metavar="KIND",
            help="person, organisation, 'armed group', government, country, outlet or unknown. Repeat for others.",
        ),
    ] = None,
    country: Annotated[
        list[str] | None, typer.Option(metavar="CODE", help="Its country, ISO 3166-1 alpha-3, or unknown.")
    ] = None,
    limit: Annotated[int, typer.Option(min=1, max=1000, help="How many are listed.")] = 50,
    offset: Annotated[int, typer.Option(min=0, max=1_000_000, help="How many are passed over before.")] = 0,
    format: Annotated[TableFormat, typer.Option(help="How they are printed.")] = "text",
) -> None:
    """List who occurs in an archive, in how many reports, and how often they speak, act and are acted upon.

    Whoever has one name, kind and country is listed once; compare finds out which of them are one under two names.
    """
    from purport.archive.queries.actors import ActorFacets
    from purport.cli.found.printing import print_found
    from purport.cli.found.who import actor_rows, print_actors

    facets = ActorFacets(name=" ".join(name) if name else None, kind=tuple(kind or ()), country=tuple(country or ()))
    with opened(archive) as it:
        found = it.actors(facets, limit=limit, offset=offset)
    print_found(found, format=format, text=print_actors, rows=actor_rows)
