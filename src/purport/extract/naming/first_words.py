"""Bodies by the first word of their names: 'Meridian' after 'Meridian Ports'."""

from collections.abc import Sequence
from typing import Final

from purport.extract.naming.bodies import is_kind_of_body
from purport.extract.naming.surface import PROPER, Surface, by_token, in_order, is_day, is_title
from purport.language.parse import Name, Token
from purport.reference.nouns import noun_of
from purport.reference.places import country_of

_SHORTEST: Final = 4
"""Letters of a first word that is looked for."""
_OF_LANGUAGES: Final = ("ish", "ese", "ic")
"""How words for languages and adjectives end that no table of countries has: 'English Heritage', 'Arabic Poets'."""
_PARTS: Final = frozenset(("nsubj", "nsubjpass", "dobj", "pobj", "conj", "poss", "appos"))
"""Parts in the sentence in which a word stands for somebody, and says no more of another."""


def with_first_words_of_bodies(surface: Surface, names: Sequence[Name]) -> list[Name]:
    """`names`, and the first word of a body's name where it comes back later, alone and as a proper noun, if the names
    of no two bodies or people have it.
    """
    bodies = _first_words(surface, names)
    if not bodies:
        return list(names)
    taken = by_token(names)
    found = [
        Name(token.index, token.index + 1, "organisation")
        for token in surface.tokens
        if token.text in bodies
        and token.index > bodies[token.text]
        and token.index not in taken
        and _stands_alone(surface, token)
    ]
    return in_order((*names, *found))


def stands_for_a_body(word: str) -> bool:
    """Whether a first word can stand for the whole: no country, title, day, common noun or kind of body."""
    if len(word) < _SHORTEST or not word[0].isupper() or not word.isalpha() or word.isupper():
        return False
    if word.endswith(_OF_LANGUAGES):
        return False
    known = country_of(word) or noun_of(word)
    return known is None and not (is_title(word) or is_day(word) or is_kind_of_body(word))


def _first_words(surface: Surface, names: Sequence[Name]) -> dict[str, int]:
    """First words of bodies' names of several words, each with the token where it is first seen; without those that
    stand in another name, too, or mean something by themselves.
    """
    first: dict[str, int] = {}
    whole: dict[str, str] = {}
    elsewhere: set[str] = set()
    for name in names:
        words = [token.text for token in surface.tokens[name.first : name.last]]
        begins = name.kind == "organisation" and len(words) > 1 and stands_for_a_body(words[0])
        elsewhere.update(words[begins:])
        if begins:
            first.setdefault(words[0], name.first)
            if whole.setdefault(words[0], " ".join(words)) != " ".join(words):
                elsewhere.add(words[0])
    return {word: at for word, at in first.items() if word not in elsewhere}


def _stands_alone(surface: Surface, token: Token) -> bool:
    if token.tag not in PROPER or token.dep not in _PARTS:
        return False
    beside = (
        at for at in (token.index - 1, token.index + 1) if surface.together(min(at, token.index), max(at, token.index))
    )
    return not any(surface.capital(at) and not surface.opens(at) for at in beside)
