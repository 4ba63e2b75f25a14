"""Countries, their peoples, capitals and cities: what only the tables of places know, whole and of the right kind."""

from collections.abc import Mapping, Sequence
from typing import Final

from purport.extract.naming.surface import Surface, with_found
from purport.language.parse import Name, NameKind
from purport.reference.places import CountryMatch, How, country_of

_LONGEST: Final = 8
"""Tokens of a country's name, at most."""
_KINDS: Final[dict[How, NameKind]] = {
    "name": "place", "short form": "place", "capital": "place", "city": "place", "demonym": "group",
}  # fmt: skip


def with_places(surface: Surface, names: Sequence[Name]) -> list[Name]:
    """`names`, the countries, cities and peoples of the tables among them: those of several words ('South Korean')
    instead of what was read of their words, those of one word where nothing was read.
    """
    return with_found(surface, names, _place_at)


def _place_at(surface: Surface, at: int, taken: Mapping[int, Name]) -> Name | None:
    """The longest name of the tables that begins at a token and cuts no name in two."""
    begun = taken.get(at)
    if surface.tokens[at].text.lower() == "the" or (begun is not None and begun.first < at):
        return None
    longest = _LONGEST
    while longest and not surface.together(at, at + longest - 1):
        longest -= 1
    for last in range(at + longest, at, -1):
        if not surface.capital(last - 1):
            continue
        end = taken.get(last - 1)
        if (end is not None and end.last > last) or (last == at + 1 and end is not None):
            continue
        kind = _sure_kind(surface, at, country_of(surface.words(at, last)))
        if kind is not None:
            inside = (taken[token].chance for token in range(at, last) if token in taken)
            return Name(at, last, kind, max(inside, default=1.0))
    return None


def _sure_kind(surface: Surface, at: int, match: CountryMatch | None) -> NameKind | None:
    """The kind of a name that can only mean one country, its people or a city of it; None for others. 'Turkey' with a
    capital by choice is no bird.
    """
    if match is None or match.alpha3 is None:
        return None
    if match.how == "city" and not surface.by_choice(at):  # 'Reading the letter'
        return None
    if match.also is not None and not (match.also == "animal" and surface.by_choice(at)):
        return None
    return _KINDS.get(match.how)


def told_by_tables(words: str) -> NameKind | None:
    """The kind of a name that is a country, capital, city or people and nothing else."""
    match = country_of(words)
    return None if match is None or match.ambiguous else _KINDS.get(match.how)
