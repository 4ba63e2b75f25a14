"""A name part in plain letters, as the costs of edits know it."""

import re
from functools import lru_cache

from anyascii import anyascii

__all__ = ["LONGEST_PART", "consonantal", "letters", "skeleton", "skeletons", "spelt_out"]

LONGEST_PART = 40
"""Letters of a name part that are compared; what follows is left out."""

_NOT_LETTERS = re.compile("[^a-z]+")
_CONSONANTAL = re.compile("[\u0590-\u05ff\u0600-\u06ff\u0750-\u077f]")
_UNWRITTEN = re.compile("[aeiouyhwv]+")
_ALIKE = str.maketrans({"b": "p", "d": "t", "z": "s", "c": "k", "q": "k", "g": "k", "j": "k", "x": "s"})
_DOUBLED = re.compile(r"(.)\1+")


@lru_cache(maxsize=65536)
def letters(part: str) -> str:
    """`part` in letters a to z without anything between them; other scripts letter by letter (anyascii)."""
    return _NOT_LETTERS.sub("", anyascii(part[: 4 * LONGEST_PART]).lower())[:LONGEST_PART]


def consonantal(part: str) -> bool:
    """Whether `part` is written in a script that leaves vowels out (Arabic, Hebrew)."""
    return bool(_CONSONANTAL.search(part))


_SPELT_OUT = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "Ø": "Oe", "Å": "Aa"}
)


def spelt_out(part: str) -> str:
    """`part` as it is written where there are no such letters: 'Søren' gives 'Soeren'."""
    return part.translate(_SPELT_OUT)


@lru_cache(maxsize=65536)
def skeletons(part: str) -> frozenset[str]:
    """What such a script and Latin letters can have in common: the consonants without voice, doubling and those that
    may stand for vowels; 'v' is a vowel, 'b' or 'f'.
    """
    plain = letters(part).replace("ph", "f").replace("sh", "s").replace("ts", "s").replace("tz", "s")
    readings = {plain.replace("v", sound) for sound in ("", "b", "f")}
    return frozenset(_DOUBLED.sub(r"\1", _UNWRITTEN.sub("", one).translate(_ALIKE)) for one in readings)


def skeleton(part: str) -> str:
    """The shortest of `skeletons`, for an index that takes one."""
    return min(skeletons(part), key=lambda one: (len(one), one))
