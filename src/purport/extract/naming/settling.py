"""The steps from the names that a model read to those a report has."""

from collections.abc import Callable, Sequence
from typing import Final

from purport.extract.naming.acronyms import with_short_names
from purport.extract.naming.articled import with_names_after_articles
from purport.extract.naming.beside import with_words_beside
from purport.extract.naming.bodies import whole_bodies, with_neighbours_joined
from purport.extract.naming.datelines import with_datelines
from purport.extract.naming.edges import with_edges
from purport.extract.naming.first_words import with_first_words_of_bodies
from purport.extract.naming.initials import with_initials
from purport.extract.naming.kinds import with_elected_kinds
from purport.extract.naming.people import whole_people
from purport.extract.naming.places import with_places
from purport.extract.naming.recurring import with_parts_that_recur
from purport.extract.naming.repeated import with_names_again
from purport.extract.naming.surface import Surface
from purport.extract.naming.towns import with_towns
from purport.language.parse import Name, Parse

Step = Callable[[Surface, Sequence[Name]], list[Name]]

STEPS: Final[tuple[Step, ...]] = (
    with_initials,
    with_edges,
    with_datelines,
    with_places,
    with_towns,
    whole_people,
    whole_bodies,
    with_words_beside,
    with_neighbours_joined,
    whole_people,
    with_names_after_articles,
    with_short_names,
    with_elected_kinds,
    with_names_again,
    with_parts_that_recur,
    with_first_words_of_bodies,
)
"""Each takes names in the order of the text, none of which overlap, and gives such names. People are put together
twice: of parts that were read, and of those that the words beside them were added to."""


def with_settled_names(parse: Parse) -> Parse:
    """A parse whose names are whole and each of the kind that all that is said of it speaks for. Cost is linear in the
    text.
    """
    surface = Surface(parse.tokens)
    names: Sequence[Name] = parse.names
    for step in STEPS:
        names = step(surface, names)
    return Parse(parse.tokens, parse.sentences, tuple(names))
