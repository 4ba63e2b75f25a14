"""Names that come back: a part of a person's full name is that person's name also where nothing was read."""

from collections.abc import Sequence
from typing import Final

from purport.extract.names import name_parts
from purport.extract.naming.surface import LONGEST, Surface, by_token, in_order
from purport.language.parse import Name, Token

_TO_AND_FROM: Final = frozenset(("from", "to"))
_WHERE: Final = _TO_AND_FROM | {
    "in",
    "at",
    "near",
    "into",
    "around",
    "outside",
    "across",
    "through",
    "toward",
    "towards",
}
_SHORTEST: Final = 3
"""Letters of a part that is looked for."""


def with_parts_that_recur(surface: Surface, names: Sequence[Name]) -> list[Name]:
    """`names`, and the parts of people's full names that come back later, alone: 'Velm' after 'Anna Velm'.

    A part that was read as the name of a place or body is the person's, unless it stands where a place stands ('in
    Velm').
    """
    people = parts_of_people(surface, names)
    taken = by_token(names)
    found: list[Name] = []
    lost: set[Name] = set()
    for token in surface.tokens:
        first_seen = people.get(token.text)
        if first_seen is None or token.index <= first_seen or not _could_be(surface, token):
            continue
        name = taken.get(token.index)
        if name is not None and (name.kind == "person" or not _is_just(surface, name, token.index)):
            continue
        if name is not None:
            lost.add(name)
        found.append(Name(_begin(surface, token.index), token.index + 1, "person"))
    return in_order((*(name for name in names if name not in lost), *found))


def parts_of_people(surface: Surface, names: Sequence[Name]) -> dict[str, int]:
    """The last words of surnames, and given names, of all full names of people, with the token where each is first
    seen.
    """
    people: dict[str, int] = {}
    for name in names:
        if name.kind != "person" or not 2 <= name.last - name.first <= 2 * LONGEST:
            continue
        parts = name_parts(surface.words(name.first, name.last))
        if not parts.surname or not parts.given:
            continue
        words = {token.text for token in surface.tokens[name.first : name.last]}
        for unit in (*parts.surname, *parts.given[:1], *(parts.given[-1:] if parts.family_first else ())):
            last = unit.replace("-", " ").split()[-1]
            if last in words and len(last) >= _SHORTEST and last[0].isupper():
                people.setdefault(last, name.last - 1)
    return people


def _could_be(surface: Surface, token: Token) -> bool:
    """Whether a capitalised word can be a person's name where it stands."""
    if token.pos not in ("PROPN", "NOUN", "X") and not surface.by_choice(token.index):
        return False
    above = surface.tokens[token.head].text.lower()
    if token.dep == "pobj" and above in _WHERE:
        return above in _TO_AND_FROM
    after = token.index + 1
    compound = token.dep == "compound" and after < len(surface.tokens) and surface.tokens[after].pos == "PROPN"
    return not compound


def _is_just(surface: Surface, name: Name, at: int) -> bool:
    """Whether a name is nothing but the token `at` and particles before it."""
    if name.last != at + 1 or at - name.first > LONGEST:
        return False
    return all(_is_before_a_surname(surface, before) for before in range(name.first, at))


def _is_before_a_surname(surface: Surface, at: int) -> bool:
    return surface.particle(at) or surface.inside_word(at)


def _begin(surface: Surface, at: int) -> int:
    """The token that a surname begins with, its article included: 'al' for the 'Dawari' of 'al-Dawari'."""
    first = at
    while surface.together(first - 1, at) and at - first < LONGEST and _is_before_a_surname(surface, first - 1):
        first -= 1
    while not surface.tokens[first].text[0].isalnum():
        first += 1
    return first
