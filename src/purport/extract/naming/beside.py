"""Capitalised words beside the name of a person or body that can only be part of it."""

from collections.abc import Mapping, Sequence
from typing import Final

import msgspec

from purport.extract.naming.bodies import in_run, is_kind_of_body
from purport.extract.naming.edges import unbroken
from purport.extract.naming.people import is_given_name
from purport.extract.naming.surface import (
    BETWEEN,
    CLOSED,
    LONGEST,
    PROPER,
    Surface,
    by_token,
    in_order,
    is_day,
    is_title,
)
from purport.language.parse import Name
from purport.reference.nouns import noun_of
from purport.reference.places import country_of

_GROWING: Final = frozenset(("person", "organisation"))


def with_words_beside(surface: Surface, names: Sequence[Name]) -> list[Name]:
    """`names`, those of people and bodies with the words beside them: 'Bao' after 'Tran Quoc', 'Lone' before 'Tarn'."""
    taken = by_token(names)
    grown: list[Name] = []
    for name in names:
        if name.kind in _GROWING:
            name = unbroken(surface, _with_words_after(surface, _with_words_before(surface, name, taken), taken))
            taken |= by_token([name])
        grown.append(name)
    return in_order(grown)


def _with_words_before(surface: Surface, name: Name, taken: Mapping[int, Name]) -> Name:
    first = name.first
    is_part = _is_of_a_person if name.kind == "person" else in_run
    while first > 0 and name.last - first < LONGEST and first - 1 not in taken:
        if _is_other(surface.tokens[first - 1].text) or not is_part(surface, first - 1, taken):
            break
        first -= 1
    while first < name.first and not surface.tokens[first].text[0].isalnum():
        first += 1
    return msgspec.structs.replace(name, first=first)


def _is_of_a_person(surface: Surface, at: int, taken: Mapping[int, Name]) -> bool:
    """Whether a word before a person's name is part of it: what could be part of a body's name and is no common noun
    for people, or a given name of the table, which tells more than a tag.
    """
    word = surface.tokens[at].text
    if is_title(word) or _is_somebody(word):
        return False
    return in_run(surface, at, taken) or (surface.together(at, at + 1) and is_given_name(surface, at))


def _with_words_after(surface: Surface, name: Name, taken: Mapping[int, Name]) -> Name:
    """A name with the words after it, and with particles between it and them: 'as-Saadi' after 'Wafa'."""
    last = name.last
    while last - name.first < LONGEST:
        at = last
        while at - last < BETWEEN and surface.together(name.first, at) and _is_between(surface, at, name):
            at += 1
        if not surface.together(name.first, at) or not taken.keys().isdisjoint(range(last, at + 1)):
            break
        if not _after(surface, at) or (name.kind != "person" and _is_somebody(surface.tokens[at].text)):
            break
        last = at + 1
    return msgspec.structs.replace(name, last=last)


def _is_between(surface: Surface, at: int, name: Name) -> bool:
    if name.kind != "person":
        return False
    if surface.inside_word(at):
        return surface.particle(at - 1)
    return surface.particle(at) and not surface.capital(at)


def _after(surface: Surface, at: int) -> bool:
    """Whether a token after a name is part of it: a proper noun, or a word with a capital by choice."""
    token = surface.tokens[at]
    return (
        surface.capital(at)
        and token.tag not in CLOSED
        and not token.text.isupper()
        and len(token.text) > 1
        and (token.tag in PROPER or surface.by_choice(at))
        and not is_title(token.text)
        and not _is_other(token.text)
    )


def _is_somebody(word: str) -> bool:
    """Whether a word is a common noun for people: the 'Administrator' after 'OTM'."""
    noun = noun_of(word)
    return noun is not None and noun.kind == "person"


def _is_other(word: str) -> bool:
    """Whether a word beside a name is a name of its own, or says what somebody is."""
    return is_day(word) or country_of(word) is not None or is_kind_of_body(word)
