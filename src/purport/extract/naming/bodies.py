"""Names of bodies, whole: a run of capitalised words that ends in what kind of body it is is one name."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final

from purport.extract.naming.surface import CLOSED, JOINERS, LONGEST, PROPER, Surface, by_token, in_order, is_title
from purport.language.parse import Name
from purport.reference.bodies import body_of
from purport.reference.nouns import noun_of
from purport.reference.places import country_of
from purport.reference.sectors import kind_of
from purport.reference.tables import LONGEST_KEY

_BODIES: Final = frozenset(("organisation", "armed group", "government", "outlet"))
_CORPS: Final = frozenset(("Guard", "Guards"))
"""Words for people, which with a capital after others are a body: 'the Interior Guard'."""
_SHORT: Final = 4
"""Letters of the longest short form of a title. 'Sen' and 'Col' are words of many languages, too, and are titles only
before a person's name, not within a body's."""
_COUNTRY: Final = frozenset(("name", "short form", "demonym"))


def is_kind_of_body(word: str) -> bool:
    """Whether a word says what kind of body a name is of: 'Brigades', 'Party', 'Daily', 'Holdings', 'Guard'."""
    return word in _CORPS or (len(word) <= LONGEST_KEY and _is_kind_of_body(word))


@lru_cache(maxsize=8192)
def _is_kind_of_body(word: str) -> bool:
    noun = noun_of(word)
    return (noun is not None and noun.kind in _BODIES) or kind_of(f"Some {word}") in _BODIES


def whole_bodies(surface: Surface, names: Sequence[Name]) -> list[Name]:
    """`names`, of which those in a run of capitalised words that ends in a kind of body are one: 'Tarfa' (read as a
    person) and 'Brigades' are the organisation 'Tarfa Brigades'.
    """
    taken = by_token(names)
    found: list[Name] = []
    done = 0
    for at in surface.capitals:
        last = _kind_ends(surface, at, taken) if at >= done else None
        if last is None:
            continue
        first = _run_begins(surface, at, taken)
        inside = [taken[token] for token in range(first, last) if token in taken]
        if (first < at or inside) and not _is_one_name(inside, first, last):
            found.append(Name(first, last, "organisation", max((name.chance for name in inside), default=1.0)))
        done = last
    covered = by_token(found)
    return in_order((*found, *(name for name in names if not (name.first in covered or name.last - 1 in covered))))


def _is_one_name(inside: Sequence[Name], first: int, last: int) -> bool:
    return bool(inside) and inside[0].first <= first and inside[0].last >= last


def with_neighbours_joined(surface: Surface, names: Sequence[Name]) -> list[Name]:
    """`names`, those of bodies and other things with nothing between them joined: 'Oskar' 'Games'."""
    joined: list[Name] = []
    for name in names:
        last = joined[-1] if joined else None
        if last is not None and last.last == name.first and _are_one(surface, last, name):
            joined[-1] = Name(last.first, name.last, "organisation", min(last.chance, name.chance))
        else:
            joined.append(name)
    return joined


def _are_one(surface: Surface, one: Name, other: Name) -> bool:
    if other.last - one.first > LONGEST or not surface.together(one.first, other.first):
        return False
    if {one.kind, other.kind} not in ({"organisation"}, {"organisation", "other"}):
        return False
    words = [surface.words(name.first, name.last) for name in (one, other)]
    return not any(body_of(form) or country_of(form) or form.isupper() for form in words)


def _kind_ends(surface: Surface, at: int, taken: Mapping[int, Name]) -> int | None:
    """The token after the last of the capitalised words for a kind of body that begin at a token; None if there are
    none, if they begin an office ('Party Leader'), or if a name goes on behind them.
    """
    end = at
    while surface.together(at, end) and end - at < LONGEST and surface.capital(end) and _is_kind(surface, end):
        end += 1
    if end == at or (end in taken and taken[end].first < end):
        return None
    if surface.together(at, end) and surface.capital(end):
        office = noun_of(surface.words(end - 1, end + 1))
        if office is not None and office.kind == "person":
            return None
    return end


def _is_kind(surface: Surface, at: int) -> bool:
    return is_kind_of_body(surface.tokens[at].text)


def _run_begins(surface: Surface, at: int, taken: Mapping[int, Name]) -> int:
    """The first token of the run of capitalised words that a word for a kind of body ends; the word itself if there is
    none before it. The country before a body is no part of its name.
    """
    first = at
    while first > 0 and at - first < LONGEST and in_run(surface, first - 1, taken):
        first -= 1
    while first < at and not surface.tokens[first].text[0].isalnum():
        first += 1
    if first in taken:
        first = max(taken[first].first, at - 2 * LONGEST)
    return first


def in_run(surface: Surface, at: int, taken: Mapping[int, Name]) -> bool:
    """Whether a token can stand in a body's name before the word that says what it is."""
    if not surface.together(at, at + 1):
        return False
    token, name = surface.tokens[at], taken.get(at)
    if token.text in JOINERS:
        return surface.inside_word(at)
    if not surface.capital(at):
        return name is not None and surface.particle(at)
    if is_title(token.text) and len(token.text) > _SHORT:
        return False
    if name is not None:
        return not _is_country(surface.words(name.first, min(name.last, name.first + LONGEST)))
    return token.tag in PROPER or (token.tag not in CLOSED and surface.by_choice(at))


def _is_country(words: str) -> bool:
    match = country_of(words)
    return match is not None and match.how in _COUNTRY
