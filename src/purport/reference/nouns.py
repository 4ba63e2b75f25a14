"""What the head noun of a description says: a person or a group, one or many, a woman or a man, of which sector.

The table (`data/reference/nouns.tsv`) is written by hand. Words that take sides ('terrorist', 'martyr') say that a
person is meant and nothing else; loaded adjectives do not count, so that 'terrorist group' is what 'group' is.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal

import msgspec

from purport.records import ActorKind, Record
from purport.reference.tables import key, rows

Number = Literal["singular", "plural", "collective"]
Gender = Literal["f", "m"]


class Noun(Record, frozen=True, kw_only=True):
    """A noun of the table, as it was asked for."""

    noun: str
    """Its singular (or only) form, in lower case."""

    kind: ActorKind
    """What it denotes; never 'outlet' or 'armed group' because of an adjective."""

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
    sector of former officials (ELI). Words in '-woman' and '-sman' that are not in the table are people.
    """
    form = key(words)
    if not form:
        return None
    return _in_table(form) or _with_prefix(form) or _ending_in_man(form)


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
    compound = _after_a_name(tokens, stop)
    if compound:
        return compound
    for last in range(stop - 1, max(stop - 1 - _ADJECTIVES, -1), -1):
        found = _head_at(tokens, last)
        if found or not tokens[last].islower():
            return found
    return None


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
    fields = _index().get(form)
    if fields is None:
        number = "plural"
        fields = _plurals().get(form) or next(filter(None, map(_regular, _singulars(form))), None)
    if fields is None:
        return None
    word, _plural, kind, own_number, gender, sector, speaks = fields
    return Noun(
        noun=word,
        kind=kind,  # type: ignore[arg-type]
        number=number or own_number,  # type: ignore[arg-type]
        gender=gender or None,  # type: ignore[arg-type]
        sector=sector or None,
        speaks=speaks == "body",
    )


def _regular(singular: str) -> tuple[str, ...] | None:
    """The row of `singular` if its plural may be regular ('spokespersons' beside 'spokespeople')."""
    fields = _index().get(singular)
    return fields if fields and (not fields[1] or fields[1].endswith("people")) else None


def _singulars(form: str) -> Iterator[str]:
    """What `form` may be the regular plural of: 'agencies' of 'agency', 'churches' of 'church', 'groups' of 'group'."""
    if form.endswith("ies"):
        yield form[:-3] + "y"
    if form.endswith(("ses", "xes", "zes", "ches", "shes")):
        yield form[:-2]
    if form.endswith("s") and not form.endswith("ss"):
        yield form[:-1]


@cache
def _index() -> dict[str, tuple[str, ...]]:
    """The rows of the table by the key of their noun."""
    return {key(fields[0]): fields for fields in rows("nouns")}


@cache
def _plurals() -> dict[str, tuple[str, ...]]:
    """The rows by their irregular plural."""
    return {key(fields[1]): fields for fields in _index().values() if fields[1] not in ("", "-")}


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
    ending = re.search(r"(?:(wo)m|(?<=\ws)m)([ae])n$", form)
    if not ending or " " in form:
        return None
    gender: Gender = "f" if ending[1] else "m"
    return Noun(
        noun=form, kind="person", number="singular" if ending[2] == "a" else "plural", gender=gender, sector=None
    )
