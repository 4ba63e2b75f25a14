"""Whether two names speak against being one actor's, however they were tied to each other."""

from functools import lru_cache

from purport.compare.names.agreement import agreement
from purport.compare.names.east_asian import east_asian, same_east_asian
from purport.compare.names.script import in_latin_letters
from purport.compare.names.spelling import part_similarity
from purport.extract.names.folding import is_initial
from purport.extract.names.particles import KUNYA
from purport.extract.names.parts import NameParts, core, name_parts
from purport.extract.names.people import are_two_people

__all__ = ["are_opposed"]

_UNLIKE = 0.6
"""Below this probability of being spellings of one, two given names or surnames are two."""


@lru_cache(maxsize=131072)
def are_opposed(left: str, right: str) -> bool:
    """Whether given names, surnames, titles or generations of two names differ so that no third name makes them one.

    A kunya says nothing about a name, nor does one word alone about given name and surname.
    """
    one, other = in_latin_letters(left), in_latin_letters(right)
    if are_two_people(one, other):
        return True
    parts, others = name_parts(one), name_parts(other)
    romanised = east_asian(parts), east_asian(others)
    if romanised[0] and romanised[1]:
        return not same_east_asian(romanised[0], romanised[1])
    if _is_kunya(parts) != _is_kunya(others) or not parts.surname or not others.surname:
        return False
    if not _any_agree(parts.surname, others.surname) and not _turned(parts, others):
        return not _shares_words(parts, others)
    return (
        bool(parts.given and others.given)
        and not _any_agree(parts.given[:1], others.given)
        and not (_any_agree(others.given[:1], parts.given) or _turned(parts, others))
    )


def _is_kunya(parts: NameParts) -> bool:
    return bool(parts.units) and parts.units[0].lower().replace("-", " ").split(" ")[0] in KUNYA


def _any_agree(some: tuple[str, ...], others: tuple[str, ...]) -> bool:
    return any(_agree(one, other) for one in some for other in others)


def _agree(one: str, other: str) -> bool:
    if is_initial(one) or is_initial(other):
        return one[0] == other[0]
    return agreement(one, other) is not None or part_similarity(core(one), core(other)) >= _UNLIKE


def _turned(parts: NameParts, others: NameParts) -> bool:
    """'Orbán Viktor', 'Viktor Orbán'."""
    return _any_agree(parts.units[:1], others.units[-1:]) and _any_agree(parts.units[-1:], others.units[:1])


def _shares_words(parts: NameParts, others: NameParts) -> bool:
    """Whether all words of the shorter name are in the longer ('Omar Saeed', 'Omar Saeed al-Baghdadi'), in one piece or
    several.
    """
    few, many = sorted((parts.units, others.units), key=len)
    joined = ["".join(map(core, units)) for units in (few, many)]
    return all(_any_agree((unit,), many) for unit in few) or part_similarity(*joined) >= _UNLIKE
