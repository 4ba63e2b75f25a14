"""Actors: who occurs in the archive, in how many reports, and what part they play."""

from collections.abc import Sequence
from typing import Annotated, Final, get_args

from msgspec import Meta
from sqlalchemy import Connection, select

from purport.archive.queries.facets import country_code, known_code
from purport.archive.queries.found import Actors, FoundActor, Names
from purport.archive.queries.names import names_meant
from purport.archive.queries.planning import COUNTED, Condition, Half, Order, among, column_is, pages_of
from purport.archive.schema import tallies, tally_names
from purport.records import ActorKind, Record

UNKNOWN: Final = "unknown"
"""Asks for actors whose kind or country is unknown."""
_MOST_FORMS: Final = 20
_A_NAME: Final = 3.0
"""Microseconds that it costs to ask a tally for its names."""
_ALL: Final = Condition(tallies.c.reports > 0, tallies.c.reports > 0, COUNTED + 1, ordered=True)
_MOST_REPORTED: Final = Order(tallies.c.reports, (tallies.c.id.asc(),), descending=True)


class ActorFacets(Record, frozen=True, kw_only=True):
    """Which actors are asked for; all must hold, of several values of one any will do."""

    name: Annotated[str | None, Meta(description="A name or words of it, in any spelling.")] = None
    kind: Annotated[tuple[str, ...], Meta(description="person, organisation, …, or unknown.")] = ()
    country: Annotated[tuple[str, ...], Meta(description="ISO 3166-1 alpha-3, or unknown.")] = ()


def actors(connection: Connection, facets: ActorFacets, *, limit: int = 50, offset: int = 0) -> Actors:
    """The actors that `facets` ask for, those in most reports first. Actors of several reports are one here if name,
    kind and country are the same: `purport compare` finds out which others are.

    Raises QueryError for a facet that there cannot be.
    """
    conditions: list[Condition] = []
    names: tuple[Names, ...] = ()
    if facets.name is not None:
        meant = names_meant(connection, "name", facets.name, spellings=True)
        rows = select(tally_names.c.tally).where(tally_names.c.folded.in_(meant.values))
        test = rows.where(tally_names.c.tally == tallies.c.id).exists()
        conditions.append(among(connection, tallies.c.id, rows, test, _A_NAME))
        names = (meant.shown,)
    if facets.kind:
        kinds = [known_code("kind", one.lower(), (*get_args(ActorKind), UNKNOWN)) for one in facets.kind]
        conditions.append(column_is(connection, tallies.c.kind, ["" if one == UNKNOWN else one for one in kinds]))
    if facets.country:
        codes = ["" if one.lower() == UNKNOWN else country_code(one) for one in facets.country]
        conditions.append(column_is(connection, tallies.c.country, codes))
    half = Half(_ALL, _MOST_REPORTED, limit, offset)
    (page,) = pages_of(connection, tallies.c.id, conditions, [half])
    found = _found(connection, page.ids)
    listed = tuple(found[id] for id in page.ids)
    return Actors(actors=listed, offset=offset, found=page.found, exact=page.exact, names=names)


def _found(connection: Connection, ids: Sequence[int]) -> dict[int, FoundActor]:
    forms: dict[int, list[str]] = {}
    asked = select(tally_names).where(tally_names.c.tally.in_(ids)).order_by(tally_names.c.tally, tally_names.c.folded)
    for tally, folded in connection.execute(asked):
        forms.setdefault(tally, []).append(folded)
    return {
        row.id: FoundActor(
            name=row.name, kind=row.kind or None, country=row.country or None, reports=row.reports,
            statements=row.statements, events_as_actor=row.events_as_actor,
            events_as_recipient=row.events_as_recipient,
            forms=tuple(one for one in forms.get(row.id, ()) if one != row.folded)[:_MOST_FORMS],
        )
        for row in connection.execute(select(tallies).where(tallies.c.id.in_(ids)))
    }  # fmt: skip
