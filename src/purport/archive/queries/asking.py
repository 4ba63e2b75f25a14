"""Queries as methods of the archive."""

from abc import ABC, abstractmethod
from contextlib import AbstractContextManager

from sqlalchemy import Connection

from purport.archive.queries.actors import ActorFacets, actors
from purport.archive.queries.facets import Facets
from purport.archive.queries.found import Actors, Hits, Timeline
from purport.archive.queries.search import search
from purport.archive.queries.timeline import UNDATED_LISTED, timeline


class Queries(ABC):
    """What can be asked of whatever gives a connection for reading. All raise QueryError for what says nothing that can
    be looked for; a string instead of facets is words, and nothing asks for everything.
    """

    @abstractmethod
    def reading(self) -> AbstractContextManager[Connection]:
        """A connection for queries."""

    def search(self, facets: Facets | str | None = None, *, limit: int = 20, offset: int = 0) -> Hits:
        """The reports that `facets` ask for, the newest first: `limit` of them after the first `offset`."""
        with self.reading() as connection:
            return search(connection, _facets(facets), limit=limit, offset=offset)

    def timeline(
        self,
        facets: Facets | str | None = None,
        *,
        limit: int = 50,
        offset: int = 0,
        undated_limit: int = UNDATED_LISTED,
    ) -> Timeline:
        """The events that `facets` ask for by date, `limit` of them after the first `offset`; those of unknown date
        apart, `undated_limit` of them.
        """
        with self.reading() as connection:
            return timeline(connection, _facets(facets), limit=limit, offset=offset, undated_limit=undated_limit)

    def actors(self, facets: ActorFacets | str | None = None, *, limit: int = 50, offset: int = 0) -> Actors:
        """The actors that `facets` ask for, those in most reports first; a string is a name, or a part of one."""
        if not isinstance(facets, ActorFacets):
            facets = ActorFacets(name=facets)
        with self.reading() as connection:
            return actors(connection, facets, limit=limit, offset=offset)


def _facets(given: Facets | str | None) -> Facets:
    return given if isinstance(given, Facets) else Facets(words=given)
