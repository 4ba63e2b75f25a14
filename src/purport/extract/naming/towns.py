"""Towns and regions of the gazetteer: those of several words whole, and those where nothing was read."""

from collections.abc import Mapping, Sequence
from typing import Final

from purport.extract.names import gender_of
from purport.extract.names.particles import ARTICLES
from purport.extract.naming.bodies import is_kind_of_body
from purport.extract.naming.standing import (
    goes_on,
    is_listed_with_place,
    may_stand_as_place,
    opens_dateline,
    stands_as_place,
)
from purport.extract.naming.surface import CLOSED, PROPER, Surface, is_day, is_title, with_found
from purport.language.parse import Name
from purport.reference.gazetteer import claimants_of, region_countries, towns_of
from purport.reference.nouns import noun_of
from purport.reference.places import country_of

_LONGEST: Final = 7
"""Tokens of a town's name, hyphens too."""
_COMMON: Final = frozenset("north south east west central federal spring summer autumn winter".split())
"""Words that some division or town is called by, and that far more often mean something else."""
_SHORTEST: Final = 3
"""Letters of a name of one word of which nothing was read."""


def is_in_gazetteer(form: str) -> bool:
    """Whether words name a town, a division of a country, a disputed area or a country."""
    match = country_of(form)
    if match is not None:
        return match.how != "demonym" and match.how != "government word"
    return bool(towns_of(form) or region_countries(form) or claimants_of(form))


def is_called_like_people(form: str) -> bool:
    """Whether words are a given name and a surname: 'Anna Velm'; not 'Al Yamun', which begins with an article."""
    first, _, rest = form.partition(" ")
    return bool(rest) and first.lower() not in ARTICLES and gender_of(form) is not None


def with_towns(surface: Surface, names: Sequence[Name]) -> list[Name]:
    """`names`, and the towns and regions of the gazetteer among them: those of several words instead of what was read
    of their words ('Hafar' and 'Batin' of 'Hafar Al Batin'), those of one word where nothing was read and a place
    stands ('near Split').
    """
    return with_found(surface, names, _town_at)


def _town_at(surface: Surface, at: int, taken: Mapping[int, Name]) -> Name | None:
    """The longest name of the gazetteer that begins at a token and cuts no name in two; None if the words were read as
    one name, whose kind is another question.
    """
    begun = taken.get(at)
    if (begun is not None and begun.first < at) or surface.tokens[at].text.lower() == "the":
        return None
    for last in range(min(at + _LONGEST, len(surface.tokens)), at + 1, -1):
        if _is_run(surface, at, last) and not _cuts(taken, last) and is_in_gazetteer(surface.words(at, last)):
            return _whole(surface, at, last, taken)
    return Name(at, at + 1, "place") if begun is None and _is_unread(surface, at, taken) else None


def _is_run(surface: Surface, first: int, last: int) -> bool:
    """Whether tokens are words with capitals, particles and hyphens of one sentence, the last with a capital."""
    if not surface.together(first, last - 1) or not surface.capital(last - 1):
        return False
    return all(surface.capital(at) or surface.particle(at) or surface.inside_word(at) for at in range(first, last))


def _cuts(taken: Mapping[int, Name], last: int) -> bool:
    """Whether a name reaches over the end of a window."""
    end = taken.get(last - 1)
    return end is not None and end.last > last


def _whole(surface: Surface, first: int, last: int, taken: Mapping[int, Name]) -> Name | None:
    """A town of several words of which pieces were read, one as a place at least, or which stands where one does."""
    inside = {taken[at] for at in range(first, last) if at in taken}
    whole = any(name.last - name.first == last - first for name in inside)
    if whole or goes_on(surface, last) or _is_the_one(surface, first, last):
        return None
    read = any(name.kind == "place" for name in inside)
    stands = stands_as_place(surface, first, last) or may_stand_as_place(surface, first, last)
    return Name(first, last, "place") if read or stands else None


def _is_the_one(surface: Surface, first: int, last: int) -> bool:
    """Whether a name has an article of its own, which towns have not: 'the Queen City is', not 'the New York court'."""
    if not surface.together(first - 1, first) or surface.tokens[first - 1].text.lower() != "the":
        return False
    return not surface.together(first, last) or surface.tokens[last].tag[:2] not in ("NN", "JJ")


def _is_unread(surface: Surface, at: int, taken: Mapping[int, Name]) -> bool:
    """Whether a word of which nothing was read is a town's name where it stands, and nothing else."""
    if surface.glued(at - 1) or _means_something(surface.tokens[at].text):
        return False
    if not (surface.by_choice(at) or opens_dateline(surface, at, at + 1)) or surface.tokens[at].tag in CLOSED:
        return False
    stands = stands_as_place(surface, at, at + 1) or may_stand_as_place(surface, at, at + 1)
    listed = surface.tokens[at].tag in PROPER and is_listed_with_place(surface, at, taken)
    return (stands or listed) and is_in_gazetteer(surface.tokens[at].text)


def _means_something(word: str) -> bool:
    """Whether a word says something by itself or is too short to tell."""
    if len(word) < _SHORTEST or word.isupper() or word.lower() in _COMMON:
        return True
    return is_day(word) or is_title(word) or is_kind_of_body(word) or noun_of(word) is not None
