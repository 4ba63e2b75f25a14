"""What the head noun of a description says: a person or a group, one or many, a woman or a man, of which sector.

The table (`data/reference/nouns.tsv`) is written by hand. Words that take sides ('terrorist', 'martyr') say that a
person is meant and nothing else; loaded adjectives do not count, so that 'terrorist group' is what 'group' is.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Literal

import msgspec

from purport.records import ActorKind, Record
from purport.reference.places import country_of
from purport.reference.tables import LONGEST_KEY, key, lines

Number = Literal["singular", "plural", "collective"]
Gender = Literal["f", "m"]


class Noun(Record, frozen=True, kw_only=True):
    """A noun of the table, as it was asked for."""

    noun: str
    """Its singular (or only) form, in lower case."""

    kind: ActorKind | None
    """What it denotes; None for what is cited or speaks and is no actor: a report, a poll, a letter, a law."""

    number: Number
    """'collective' is one body of many, which 'it' and 'they' both refer to."""

    gender: Gender | None
    """None if the noun does not tell."""

    sector: str | None
    """PLOVER sector; None if the noun alone does not tell."""

    speaks: bool = False
    """Whether a person so called stands for the body named with it: a ministry's spokesman or chief does, its critic,
    lawyer or supporter does not.
    """


class Head(Record, frozen=True, kw_only=True):
    """The head noun of a description and the words around it."""

    noun: Noun
    before: str
    """The words before the head: 'Iraqi Interior Ministry' of 'Iraqi Interior Ministry spokesman'."""

    after: str
    """The words after it, with their preposition: 'for the Interior Ministry'."""


def noun_of(words: str) -> Noun | None:
    """The noun that `words` as a whole are, in any case, singular or plural, with or without 'the'.

    A word with 'ex-', 'co-', 'vice-' and the like is what it is without, for people; 'ex-minister' is in the
    sector of former officials (ELI). Words in '-woman' and '-sman' that are not in the table are people, and so are
    '29-year-olds' and the people of a country ('Iraqis').
    """
    return _noun_of(words) if len(words) <= LONGEST_KEY else None


@lru_cache(maxsize=8192)
def _noun_of(words: str) -> Noun | None:
    form = key(words)
    if not form:
        return None
    return _in_table(form) or _with_prefix(form) or _ending_in_man(form) or _of_an_age(form) or _people(words)


def head_of(words: str) -> Head | None:
    """The head noun of a description: 'spokeswoman' of 'a spokeswoman for the ministry', 'secretary general' of 'the
    secretary general of the movement'. None if the head is not in the table.

    The head ends before the first preposition or relative word; nouns of several words ('member of parliament') are
    found across one. Of 'one of the leaders' it is 'leaders'; an adjective may follow the head ('officials familiar
    with the matter'). Cost is linear in the words.
    """
    tokens = words.split()
    if len(tokens) > 2 and tokens[0].lower() in _PARTITIVES and tokens[1].lower() == "of":
        tokens = tokens[2:]
    stop = _next_stop(tokens, 1)
    while _goes_on(tokens, stop):
        stop = _next_stop(tokens, stop + 1)
    compound = _after_a_name(tokens, stop)
    if compound:
        return compound
    for last in range(stop - 1, max(stop - 1 - _ADJECTIVES, -1), -1):
        found = _head_at(tokens, last)
        if found or not tokens[last].islower():
            return found
    return None


def _goes_on(tokens: list[str], stop: int) -> bool:
    """Whether the head comes only after `stop`: 'Russian and Ukrainian officials', 'Republic of Congo government'."""
    if stop >= len(tokens) - 1 or tokens[stop].lower() not in ("and", "or", "of"):
        return False
    if tokens[stop].lower() == "of" and not tokens[stop - 1][:1].isupper():
        return False
    for start in range(max(0, stop - 4), stop):
        for end in range(stop + 2, min(len(tokens) - 1, stop + 4) + 1):
            if end < len(tokens) and country_of(" ".join(tokens[start:end])):
                return not _ends_head(tokens[end - 1], tokens[end])
    return tokens[stop].lower() != "of" and not _head_at(tokens, stop - 1)


def _after_a_name(tokens: list[str], stop: int) -> Head | None:
    """The person noun after a name with a preposition in it: 'spokesman' of 'Ministry of Health spokesman'."""
    if stop >= len(tokens) - 2 or tokens[stop].lower() != "of" or not tokens[stop - 1][:1].isupper():
        return None
    end = _next_stop(tokens, stop + 2)
    inside = tokens[stop + 1 : end - 1]
    noun = noun_of(tokens[end - 1]) if tokens[end - 1].islower() else None
    if noun and noun.kind == "person" and inside and all(token[0].isupper() for token in inside):
        return Head(noun=noun, before=" ".join(tokens[: end - 1]), after=" ".join(tokens[end:]))
    return None


def _next_stop(tokens: list[str], start: int) -> int:
    """Where the noun phrase ends that goes on at `start`."""
    return next((at for at in range(start, len(tokens)) if _ends_head(tokens[at - 1], tokens[at])), len(tokens))


def _head_at(tokens: list[str], last: int) -> Head | None:
    """The longest noun of the table that covers the token at `last`."""
    for size in range(min(_LONGEST, len(tokens)), 0, -1):
        for end in range(min(last + size, len(tokens)), last, -1):
            start = end - size
            noun = noun_of(" ".join(tokens[start:end]).strip(_EDGES)) if start >= 0 else None
            if noun:
                return Head(noun=noun, before=" ".join(tokens[:start]), after=" ".join(tokens[end:]))
    return None


_LONGEST = 6
"""Words of the longest noun looked for."""

_ADJECTIVES = 3
"""Words that may follow the head before its preposition."""

_PARTITIVES = frozenset("one some many several most all both each none two three four five half".split())

_EDGES = ',;:()[]"“”*—–'

_STOPS = frozenset(
    "of for in at from to with on by who which that whose near against under over about and or as is was were are "
    "has had have said based after before during between among amid within outside inside behind".split()
)


def _ends_head(previous: str, token: str) -> bool:
    """Whether the head of a noun phrase ends before `token`."""
    return token.lower() in _STOPS or previous.endswith((",", ";", ":", "—", "–")) or token[0] in "(—–"


def _in_table(form: str) -> Noun | None:
    number: Number | None = None
    line = _index().get(form)
    if line is None:
        number = "plural"
        line = _plurals().get(form) or next(filter(None, map(_regular, _singulars(form))), None)
    if line is None:
        return None
    word, _plural, kind, own_number, gender, sector, speaks = line.split("\t")
    return Noun(
        noun=word,
        kind=kind or None,  # type: ignore[arg-type]
        number=number or own_number,  # type: ignore[arg-type]
        gender=gender or None,  # type: ignore[arg-type]
        sector=sector or None,
        speaks=speaks == "body",
    )


def _regular(singular: str) -> str | None:
    """The line of `singular` if its plural may be regular ('spokespersons' beside 'spokespeople')."""
    line = _index().get(singular)
    plural = line.split("\t", 2)[1] if line else "-"
    return line if not plural or plural.endswith("people") else None


def _singulars(form: str) -> Iterator[str]:
    """What `form` may be the regular plural of: 'agencies' of 'agency', 'churches' of 'church', 'groups' of 'group'."""
    if form.endswith("ies"):
        yield form[:-3] + "y"
    if form.endswith(("ses", "xes", "zes", "ches", "shes")):
        yield form[:-2]
    if form.endswith("s") and not form.endswith("ss"):
        yield form[:-1]


@cache
def _index() -> dict[str, str]:
    """The lines of the table by the key of their noun, split when they are asked for."""
    return {key(line.partition("\t")[0]): line for line in lines("nouns")}


@cache
def _plurals() -> dict[str, str]:
    """The lines by their irregular plural."""
    given = ((line.split("\t", 2)[1], line) for line in _index().values())
    return {key(plural): line for plural, line in given if plural not in ("", "-")}


_PREFIX = re.compile(r"(ex|former|then|co|vice|deputy|acting|self styled|would be|one time|onetime|longtime) (?=\S)")


def _with_prefix(form: str) -> Noun | None:
    prefixed = _PREFIX.match(form)
    noun = _in_table(form[prefixed.end() :]) if prefixed else None
    if not prefixed or not noun or noun.kind != "person":
        return None
    former = prefixed[1] in ("ex", "former", "one time", "onetime") and noun.sector in _OFFICES
    return msgspec.structs.replace(noun, sector="ELI") if former else noun


_OFFICES = ("GOV", "LEG", "MIL", "JUD", "COP", "SPY")
"""Sectors whose former members PLOVER counts as elites (ELI)."""


def _ending_in_man(form: str) -> Noun | None:
    """'alderwoman', 'tradeswomen', 'plainsman': a person whose gender the ending tells."""
    ending = None if " " in form else re.search(r"(?:(wo)m|(?<=\ws)m)([ae])n$", form)
    if not ending:
        return None
    gender: Gender = "f" if ending[1] else "m"
    return Noun(
        noun=form, kind="person", number="singular" if ending[2] == "a" else "plural", gender=gender, sector=None
    )


def _of_an_age(form: str) -> Noun | None:
    age = re.fullmatch(r"(?:\d{1,3}|[a-z]+) year old(s?)", form) if " year old" in form else None
    return _person(form, "plural" if age[1] else "singular") if age else None


def _people(words: str) -> Noun | None:
    """'Iraqis', 'the Americans'; 'Iraqi' alone may be an adjective and is left to the reader."""
    if not words.rstrip().endswith(("s", "men")):
        return None
    match = country_of(words)
    return _person(key(words), "plural") if match and match.how == "demonym" and not key(words).endswith("ss") else None


def _person(form: str, number: Number) -> Noun:
    return Noun(noun=form, kind="person", number=number, gender=None, sector=None)
