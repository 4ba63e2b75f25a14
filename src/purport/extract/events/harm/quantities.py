"""How many: phrases such as 'at least 13', 'between 10 and 15', 'dozens', 'some 1.5 million' as a lowest and a highest
number.

Bounds are the numbers that the text gives, both included: 'more than 100' is 100 or more, 'fewer than 20' is 20 at
most, 'about 20' is 20. Numerals that are vague have the least that they can mean, and no most:

| words | least |
| --- | --- |
| many, numerous, multiple, various, a number of | 2 |
| several, a few, a handful | 3; before a unit so many of them: 'several hundred' 300 |
| tens of, dozens, scores, hundreds, thousands, millions, tens of thousands, … | two of the unit: 20, 24, 40, 200 … |
| no, none, zero, not a single | 0, and no more than 0 |
| both, a couple, a pair | 2, and no more than 2 |
"""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from purport.extract.times.numbers import number_at


class Quantity(NamedTuple):
    """A number as low and high, each None where it is open; `start` and `end` are code points into the text."""

    low: int | None
    high: int | None
    start: int
    end: int


class _Value(NamedTuple):
    """What `length` words say: from `low` to `high`."""

    low: int | None
    high: int | None
    length: int


_WORD: Final = re.compile(r"\d[\d,.]*[^\W\d_]+|\d+(?:,\d{3})*(?:\.\d+)?|[^\W\d_]+|[-‐‑–—]|[^\w\s]")
_HYPHENS: Final = frozenset("-‐‑–—")
_UNITS: Final = {
    "dozen": 12, "score": 20, "hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000,
}  # fmt: skip
_MANY_UNITS: Final = {
    "dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2000, "millions": 2_000_000, "tens": 20,
}  # fmt: skip
_VAGUE: Final = {
    "many": 2, "numerous": 2, "multiple": 2, "various": 2, "countless": 2, "several": 3,
}  # fmt: skip
_EXACT: Final = {"no": 0, "none": 0, "zero": 0, "nobody": 0, "noone": 0, "neither": 0, "both": 2}
_PHRASES: Final[dict[tuple[str, ...], tuple[int, int | None]]] = {
    ("no", "one"): (0, 0), ("not", "a", "single"): (0, 0), ("not", "one"): (0, 0), ("not", "a"): (0, 0),
    ("no", "-", "one"): (0, 0), ("half", "a", "dozen"): (6, 6), ("a", "number", "of"): (2, None),
    ("a", "handful"): (3, None), ("a", "few"): (3, None), ("a", "couple"): (2, 2), ("a", "pair"): (2, 2),
}  # fmt: skip
_LOW_MARKS: Final = (
    ("at", "least"), ("more", "than"), ("over",), ("no", "fewer", "than"), ("no", "less", "than"), ("above",),
    ("not", "less", "than"), ("not", "fewer", "than"), ("upwards", "of"), ("upward", "of"), ("in", "excess", "of"),
    ("exceeding",), ("a", "minimum", "of"), ("well", "over"),
)  # fmt: skip
_HIGH_MARKS: Final = (
    ("up", "to"), ("as", "many", "as"), ("at", "most"), ("no", "more", "than"), ("not", "more", "than"), ("under",),
    ("fewer", "than"), ("less", "than"), ("nearly",), ("almost",), ("close", "to"), ("a", "maximum", "of"),
)  # fmt: skip
_ABOUT: Final = (
    ("about",), ("around",), ("some",), ("roughly",), ("approximately",), ("an", "estimated"), ("estimated",),
)  # fmt: skip
_MARKS: Final = {
    word: tuple(mark for mark in (*_LOW_MARKS, *_HIGH_MARKS, *_ABOUT) if mark[0] == word)
    for word in {mark[0] for mark in (*_LOW_MARKS, *_HIGH_MARKS, *_ABOUT)}
}
"""What may stand before a number, by its first word."""
_TIMES_AND_SHARES: Final = frozenset(
    "percent per % year years month months week weeks day days hour hours minute minutes th st nd rd km kilometres "
    "kilometers miles metres meters dollars euros pounds".split()
)
"""What a number may count that is no people: 'aged 12 years', '40 percent'."""


def quantities_in(text: str, start: int, end: int) -> list[Quantity]:
    """The quantities in `text[start:end]`, in order; ages, shares and lengths are left out."""
    marks = [(match.group().lower(), match.start(), match.end()) for match in _WORD.finditer(text, start, end)]
    words = [word for word, _, _ in marks]
    found, at = [], 0
    while at < len(words):
        value = _phrase(words, at)
        if value is None:
            at += 1
            continue
        last = at + value.length
        if not _counts_something_else(words, at, last):
            found.append(Quantity(value.low, value.high, marks[at][1], marks[last - 1][2]))
        at = last
    return found


def _counts_something_else(words: Sequence[str], first: int, last: int) -> bool:
    """'12-year-old', '40 percent', '$20', 'a 30-member crew'; 'No. 5'."""
    after = words[last] if last < len(words) else ""
    return after in _TIMES_AND_SHARES or after in _HYPHENS or (first > 0 and words[first - 1] in ("$", "€", "£", "#"))


def _phrase(words: Sequence[str], at: int) -> _Value | None:
    """The quantity that begins at a word, with what bounds it."""
    if words[at] in ("between", "from"):
        return _between(words, at)
    zero = _fixed(words, at)
    if zero is not None:
        return zero
    for mark in _MARKS.get(words[at], ()):
        if tuple(words[at : at + len(mark)]) == mark:
            value = _range(words, at + len(mark))
            return _bounded(value, mark) if value is not None else None
    return _or_more(words, at, _range(words, at))


def _between(words: Sequence[str], at: int) -> _Value | None:
    """'between 10 and 15', 'from 10 to 15'."""
    one = _value(words, at + 1)
    after = at + 1 + one.length if one is not None else 0
    if one is None or words[after : after + 1] != ["and" if words[at] == "between" else "to"]:
        return None
    other = _value(words, after + 1)
    return _Value(one.low, other.high, after + 1 + other.length - at) if other is not None else None


def _bounded(value: _Value, mark: tuple[str, ...]) -> _Value:
    """A value after words that leave one of its bounds open, or none ('about')."""
    low = None if mark in _HIGH_MARKS else value.low
    high = None if mark in _LOW_MARKS else value.high
    return _Value(low, high, len(mark) + value.length)


def _range(words: Sequence[str], at: int) -> _Value | None:
    """A number, or two that an 'or', 'to' or dash joins: 'two or three', '10-15'."""
    one = _value(words, at)
    if one is None:
        return None
    after = at + one.length
    if after < len(words) and (words[after] in ("to", "or") or words[after] in _HYPHENS):
        other = _value(words, after + 1)
        if other is not None and one.low is not None and other.high is not None and one.low < other.high:
            return _Value(one.low, other.high, one.length + 1 + other.length)
    return one


def _or_more(words: Sequence[str], at: int, value: _Value | None) -> _Value | None:
    """'13 or more'."""
    if value is None:
        return None
    after = at + value.length
    if tuple(words[after : after + 2]) == ("or", "more"):
        return _Value(value.low, None, value.length + 2)
    return value


def _fixed(words: Sequence[str], at: int) -> _Value | None:
    """'no one', 'not a single', 'half a dozen', 'a couple', 'both'."""
    for size in (3, 2):
        phrase = tuple(words[at : at + size])
        if phrase in _PHRASES and _unit(words, at + len(phrase)) is None:
            return _Value(*_PHRASES[phrase], len(phrase))
    if words[at] in _EXACT and words[at + 1 : at + 2] not in (["more"], ["fewer"], ["less"]):
        return _Value(_EXACT[words[at]], _EXACT[words[at]], 1)
    return None


def _value(words: Sequence[str], at: int) -> _Value | None:
    """One number, in figures or words, or a vague numeral."""
    if at >= len(words):
        return None
    word = words[at]
    if word in _MANY_UNITS:
        return _of_units(words, at)
    if word in _VAGUE and words[at - 1 : at] != ["as"]:
        unit: int | None = _unit(words, at + 1) or _MANY_UNITS.get(words[at + 1] if at + 1 < len(words) else "", 0) // 2
        return _Value(_VAGUE[word] * (unit or 1), None, 2 if unit else 1)
    if word in ("a", "few"):
        return _with_article(words, at)
    if word[0].isdigit():
        return _in_figures(words, at)
    number = number_at(words, at)
    if number is None or number.ordinal:
        return None
    unit = _unit(words, at + number.length)
    value = number.value * (unit or 1)
    return _Value(value, value, number.length + (1 if unit else 0))


def _of_units(words: Sequence[str], at: int) -> _Value | None:
    """'dozens', 'tens of thousands', 'hundreds of thousands'; 'tens of people'; 'tens' alone is no numeral."""
    if words[at + 1 : at + 2] == ["of"] and words[at + 2 : at + 3] in (["thousands"], ["millions"]):
        return _Value(_MANY_UNITS[words[at]] * _MANY_UNITS[words[at + 2]] // 2, None, 3)
    alone = words[at] == "tens" and words[at + 1 : at + 2] != ["of"]
    return _Value(_MANY_UNITS[words[at]], None, 1) if not alone else None


def _with_article(words: Sequence[str], at: int) -> _Value | None:
    """'a dozen', 'a hundred', 'a few', 'a few hundred'; 'few' alone."""
    few = words[at : at + 2] == ["a", "few"] or words[at] == "few"
    after = at + (2 if words[at : at + 2] == ["a", "few"] else 1)
    unit = _unit(words, after)
    if few:
        return _Value(3 * (unit or 1), None, after - at + (1 if unit else 0)) if words[at] == "a" else None
    return _Value(unit, unit, 2) if unit else None


def _in_figures(words: Sequence[str], at: int) -> _Value | None:
    """'13', '10,000', '1.5 million'; a fraction without a unit is no number of people."""
    figures = words[at].replace(",", "")
    if figures[-1].isalpha():  # '1950s', '5th'
        return None
    unit = _unit(words, at + 1)
    if len(figures) > 12 or ("." in figures and not unit):
        return None
    value = round(float(figures) * unit) if unit else int(figures)
    return _Value(value, value, 2 if unit else 1)


def _unit(words: Sequence[str], at: int) -> int | None:
    return _UNITS.get(words[at]) if at < len(words) else None
