"""How two parts of names agree: letter for letter, as initial, as short form, or as spellings."""

from typing import Literal, NamedTuple

from rapidfuzz.distance import JaroWinkler

from purport.compare.names.letters import letters, skeletons, spelt_out
from purport.compare.names.spelling import part_similarity
from purport.extract.names.folding import is_initial
from purport.extract.names.gender import given_name_gender
from purport.extract.names.nicknames import are_nicknames
from purport.extract.names.parts import core
from purport.extract.names.spelling import feminine_apart, same_spelling

__all__ = ["SAME_PART", "UNLIKE", "Agreement", "agreement"]

SAME_PART = 0.82
"""From this probability on, two parts are taken for spellings of one name."""

_SHORT, _SAME_SHORT = 3, 0.9
"""Parts of so few letters ('Lei', 'Li') must be likelier."""

UNLIKE = 0.5
"""Spellings of one name are at least so similar by Jaro-Winkler, which costs less to ask."""

_FEWEST_CONSONANTS = 2
_LONG_PIECE = 4

How = Literal["exact", "initial", "nickname", "piece", "consonants", "spelling"]


class Agreement(NamedTuple):
    """How two parts agree, and how surely."""

    how: How
    score: float


def agreement(left: str, right: str, *, consonants: bool = False) -> Agreement | None:
    """How two parts of names agree; None if they are two names. Articles ('al-', 'van') do not count.

    With `consonants`, one of them was written without vowels, and only what both scripts write is compared.
    """
    one, other = letters(core(left)), letters(core(right))
    if not one or not other:
        return None
    if one == other or letters(left) == letters(right) or letters(spelt_out(left)) == letters(spelt_out(right)):
        return Agreement("exact", 1.0)
    if is_initial(left) or is_initial(right):
        short, long = sorted((one, other), key=len)
        return Agreement("initial", 0.8) if long.startswith(short) else None
    if consonants:
        shared = skeletons(one) & skeletons(other)
        return Agreement("consonants", 0.9) if any(len(one) >= _FEWEST_CONSONANTS for one in shared) else None
    if are_nicknames(one, other):
        return Agreement("nickname", 0.95)
    return _spelling(one, other) or _piece(left, right)


def _spelling(left: str, right: str) -> Agreement | None:
    if feminine_apart(left, right) and not _one_gender(left, right):
        return None
    if JaroWinkler.similarity(left, right) < UNLIKE:
        return None
    score = part_similarity(left, right)
    needed = _SAME_SHORT if min(len(left), len(right)) <= _SHORT else SAME_PART
    if score >= needed or (len(left) <= _SHORT and same_spelling(left, right)):
        return Agreement("spelling", score)
    return None


def _one_gender(left: str, right: str) -> bool:
    """Whether a final e does not make a woman's name of it: 'Anselm', 'Anselme' are both a man's."""
    short, long = sorted((left, right), key=lambda name: (name.endswith("e"), name))
    return long == f"{short}e" and given_name_gender(long) != "f"


def _piece(left: str, right: str) -> Agreement | None:
    """'Vogt' for 'Keller-Vogt', 'Jean' for 'Jean-Pierre'."""
    pieces = [[letters(piece) for piece in part.split("-")] for part in (left, right)]
    if (len(pieces[0]) > 1) == (len(pieces[1]) > 1):
        return None
    whole, parts = sorted(pieces, key=len)
    if min(map(len, parts)) < _LONG_PIECE:
        return None
    return Agreement("piece", 0.85) if whole[0] in parts else None
