"""Caches for functions of names, which are asked of the same names again and again."""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar

__all__ = ["LONGEST_NAME", "cached_name", "cached_pair"]

LONGEST_NAME = 300
"""Code points of a name that are looked at; a longer 'name' is no name, and what follows is left out."""

_Result = TypeVar("_Result")


def cached_name(function: Callable[[str], _Result]) -> Callable[[str], _Result]:
    """Cache a function of one name; it sees, and the cache holds, at most `LONGEST_NAME` code points of it."""
    cached = lru_cache(maxsize=8192)(function)

    @wraps(function)
    def look_up(words: str) -> _Result:
        return cached(words[:LONGEST_NAME])

    return look_up


def cached_pair(function: Callable[[str, str], _Result]) -> Callable[[str, str], _Result]:
    """Cache a symmetric function of two names."""
    cached = lru_cache(maxsize=16384)(function)

    @wraps(function)
    def look_up(a: str, b: str) -> _Result:
        a, b = a[:LONGEST_NAME], b[:LONGEST_NAME]
        return cached(a, b) if a <= b else cached(b, a)

    return look_up
