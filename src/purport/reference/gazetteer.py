"""Where places are: towns with coordinates (GeoNames), divisions of countries (ISO 3166-2), and what several states
claim. It tells what a name may be; which of them is meant, the reader of a text decides.
"""

from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from purport.reference.tables import LONGEST_KEY, key, listed, rows


class Town(NamedTuple):
    """A town of at least 5,000 inhabitants.

    `codes` is the country (ISO 3166-1 alpha-3), or all that claim the place ("-" for one without a code); coordinates
    are degrees (WGS 84) to two places, about a kilometre; `alias` says that the name asked for is not the one that
    GeoNames prefers.
    """

    codes: tuple[str, ...]
    latitude: float
    longitude: float
    thousands: int
    alias: bool


def towns_of(words: str) -> tuple[Town, ...]:
    """The towns that `words` as a whole name, the most populous first."""
    return _towns_of(words) if len(words) <= LONGEST_KEY and not words.islower() else ()


@lru_cache(maxsize=4096)
def _towns_of(words: str) -> tuple[Town, ...]:
    form = key(words)
    if not form:
        return ()
    found = [
        Town(tuple(codes.split("|")), float(latitude), float(longitude), int(thousands), bool(alias))
        for codes, latitude, longitude, thousands, alias in _rows_of(form)
    ]
    return tuple(sorted(found, key=lambda town: -town.thousands))


def _rows_of(form: str) -> list[list[str]]:
    """The fields after the key in the lines of the table for one key; the lines are sorted by it."""
    text = _table()
    low, high = 0, len(text)
    while low < high:
        middle = text.rfind("\n", low, (low + high) // 2) + 1 or low
        end = text.index("\n", middle)
        if text[middle : text.index("\t", middle)] < form:
            low = end + 1
        else:
            high = middle
    found = []
    while text.startswith(form + "\t", low):
        end = text.index("\n", low)
        found.append(text[low:end].split("\t")[1:])
        low = end + 1
    return found


@cache
def _table() -> str:
    """The lines of the table below its heading."""
    text = (files("purport") / "data" / "reference" / "towns.tsv").read_text(encoding="utf-8")
    return text[text.index("\n", text.index("\nkey\t") + 1) + 1 :]


def region_countries(words: str) -> tuple[str, ...]:
    """The countries that have a division of the first level so called, by code."""
    return _regions().get(key(words), ()) if not words.islower() else ()


@cache
def _regions() -> dict[str, tuple[str, ...]]:
    return {form: tuple(listed(codes)) for form, codes in rows("regions")}


def claimants_of(words: str) -> tuple[str, ...]:
    """Who claims the area that `words` name, if several do ("-" for one without a code); none if nobody disputes it."""
    return _claims().get(key(words), ()) if not words.islower() else ()


@cache
def _claims() -> dict[str, tuple[str, ...]]:
    return {key(name): tuple(codes.split("|")) for names, codes, _areas in rows("claimed") for name in listed(names)}
