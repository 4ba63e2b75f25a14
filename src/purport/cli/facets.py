"""The options that narrow a search down, the same for `search` and `timeline`."""

from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from purport.archive.queries.facets import Facets

Outlet = Annotated[
    list[str] | None, typer.Option(metavar="NAME", help="Who published it: a name, or words of it. Repeat for others.")
]
Speaker = Annotated[
    list[str] | None, typer.Option(metavar="NAME", help="Who says it, in any spelling, or by a part of the name.")
]
Actor = Annotated[list[str] | None, typer.Option(metavar="NAME", help="Who is said to have done it, likewise.")]
Recipient = Annotated[list[str] | None, typer.Option(metavar="NAME", help="To whom it was done, likewise.")]
Type = Annotated[
    list[str] | None, typer.Option(metavar="TYPE", help="PLOVER type of an event, such as ASSAULT or CONSULT.")
]
Status = Annotated[
    list[str] | None, typer.Option(metavar="STATUS", help="asserted, denied, future, hypothetical or historical.")
]
Place = Annotated[list[str] | None, typer.Option(metavar="NAME", help="Where it happened, in any spelling.")]
Country = Annotated[list[str] | None, typer.Option(metavar="CODE", help="Country of that place, ISO 3166-1 alpha-3.")]


def facets_of(words: list[str] | None, *, since: str | None, until: str | None, **given: list[str] | None) -> "Facets":
    """The options as facets."""
    from purport.archive.queries.facets import Facets

    values = {name: tuple(several or ()) for name, several in given.items()}
    return Facets(words=" ".join(words) if words else None, since=since, until=until, **values)
