"""Names in several spellings: whether two are one name, and which names stand in some words."""

import re
from functools import lru_cache
from typing import Final

from anyascii import anyascii
from rapidfuzz.distance import JaroWinkler

from purport.compare.incidents.terms import background, stem

_NAME: Final = re.compile(r"[^\W\d_a-z][\w’'\-]*(?:\s+(?:(?:al|el|bin|ibn|de|of|the)[\s\-])?[^\W\d_a-z][\w’'\-]*)*")
_NUMBER: Final = re.compile(r"\s*\d")
_VOWELS: Final = re.compile(r"[aeiouwy'’\-\s]+")
_SHORTEST: Final = 3
_SURE: Final = 0.94
_LIKELY: Final = 0.75


def proper_names(words: str) -> tuple[str, ...]:
    """The proper names in `words`, folded: in lower case and plain letters.

    Words of one or two letters are none, nor is a single common word with a capital, nor what a number follows
    ('Quay 2').
    """
    found = (folded(one.group()) for one in _NAME.finditer(words) if not _NUMBER.match(words, one.end()))
    return tuple(dict.fromkeys(one for one in found if len(one) >= _SHORTEST and not _is_common(one)))


def _is_common(name: str) -> bool:
    return background().counts.get(stem(name), 0) > 0


@lru_cache(maxsize=65_536)
def folded(name: str) -> str:
    """`name` in lower case and plain letters, one blank between its words, without article and possessive."""
    plain = " ".join(anyascii(name.strip()).lower().split())
    return plain.removeprefix("the ").removesuffix("'s")


def bones(name: str) -> str:
    """The consonants of `name`, which spellings of one name mostly share."""
    return _VOWELS.sub("", name)


@lru_cache(maxsize=65_536)
def spelt_alike(one: str, other: str) -> bool:
    """Whether two folded names are one name: equal, one the beginning or end of the other by whole words, or
    spelt nearly alike, vowels free where all consonants agree.
    """
    if one == other:
        return True
    shorter, longer = sorted((one, other), key=len)
    if f" {shorter} " in f" {longer} " and len(shorter) > _SHORTEST:
        return True
    likeness = JaroWinkler.similarity(one, other)
    return likeness >= _SURE or (likeness >= _LIKELY and bones(one) == bones(other) and len(bones(one)) > _SHORTEST)
