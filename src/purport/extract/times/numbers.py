"""Numbers in words → their value: "twenty-one", "two hundred and ten", "nineteen ninety-four", "two and a half"."""

from collections.abc import Sequence
from typing import NamedTuple

from purport.extract.times.lexicon import CARDINALS, ONES, ORDINALS, TEENS, TENS

_LONGEST = 9
"""Words of the longest number read, hyphens counted."""


class Number(NamedTuple):
    """A number that takes `length` tokens. `ordinal`: it ends like 'twenty-first'; `year`: said in pairs, as years
    are.
    """

    value: int
    length: int
    ordinal: bool = False
    year: bool = False


def number_at(words: Sequence[str], index: int) -> Number | None:
    """The number that begins at `words[index]`, all in lower case; None if none does."""
    if words[index] not in CARDINALS and words[index] not in ORDINALS:
        return None
    window = words[index : index + _LONGEST]
    pair = _below_hundred(window, 0)
    if pair is None or pair.ordinal:
        return pair
    return _year_in_pairs(window, pair) or _with_hundreds(window, pair)


def _below_hundred(words: Sequence[str], index: int) -> Number | None:
    """A number below a hundred: "seven", "twenty", "twenty-one", "twenty first"."""
    if index >= len(words):
        return None
    word = words[index]
    if word in ORDINALS:
        return Number(ORDINALS[word], 1, ordinal=True)
    if word not in TENS:
        return Number(CARDINALS[word], 1) if word in CARDINALS else None
    after = index + 2 if index + 1 < len(words) and words[index + 1] == "-" else index + 1
    last = words[after] if after < len(words) else ""
    if last in ONES:
        return Number(TENS[word] + ONES[last], after - index + 1)
    if last in ORDINALS and ORDINALS[last] < 10 and after == index + 2:
        return Number(TENS[word] + ORDINALS[last], after - index + 1, ordinal=True)
    return Number(TENS[word], 1)


def _year_in_pairs(words: Sequence[str], century: Number) -> Number | None:
    """A year said in two pairs: "nineteen ninety-four", "nineteen oh five"."""
    if not (11 <= century.value <= 20) or century.length != 1 or words[0] not in {**TEENS, "twenty": 20}:
        return None
    index = 1
    if words[1:2] == ["oh"] and len(words) > 2 and words[2] in ONES:
        return Number(century.value * 100 + ONES[words[2]], 3, year=True)
    rest = _below_hundred(words, index)
    if rest is None or rest.ordinal or rest.value < 10:
        return None
    return Number(century.value * 100 + rest.value, index + rest.length, year=True)


def _with_hundreds(words: Sequence[str], first: Number) -> Number:
    """A number with hundreds and thousands: "two hundred and ten", "two thousand four"."""
    total, length, value = 0, first.length, first.value
    for scale, factor in (("hundred", 100), ("thousand", 1000)):
        if words[length : length + 1] != [scale]:
            continue
        total, length, value = value * factor, length + 1, 0
        after = length + 1 if words[length : length + 1] == ["and"] else length
        rest = _below_hundred(words, after)
        if rest is not None and not rest.ordinal:
            value, length = rest.value, after + rest.length
        value += total
    return Number(value, length, year=1900 <= value <= 2100 and "thousand" in words[:2])
