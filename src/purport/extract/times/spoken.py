"""What the text has told so far, and what it will tell next: what a history counts from."""

import datetime as dt
from collections.abc import Sequence
from typing import Final, NamedTuple

from purport.extract.times.arithmetic import granularity, interval_of
from purport.extract.times.grammar import Expression
from purport.extract.times.meanings import Date, Length, Meaning, Neighbour, Quarter, Shift
from purport.records import When


class Told(NamedTuple):
    """A date that the text has told: its TIMEX3 value, its first day, and its words."""

    value: str
    day: dt.date
    words: str


class Spoken(NamedTuple):
    """What the text has told so far: the last date, the last one to the day, the last quarter it compares with."""

    date: Told | None = None
    day: Told | None = None
    exact: Told | None = None
    """The last date told to the month or the day."""
    quarter: Told | None = None
    before_christ: int | None = None
    """The year before Christ that the text has last told, if it was one."""


_LONGEST_LEAP: Final = 10
"""A year alone that lies further off than this is mentioned in passing: the text does not go on from it."""
_NEVER_ON: Final = frozenset({"since", "as"})
_PASSING: Final = _NEVER_ON | {"the", "of", "(", "for", "-", "–", "from", "s", "to", "and", "or", "than", "like"}
"""Words before a year that only mention it ('the 1978 treaty', 'as late as 1781'): the text does not go back to it."""


_GOES_ON: Final = frozenset("in on at of to by and or when where which that who with for from as but until".split())
"""Words after a date that it does not describe."""


def spoken_after(spoken: Spoken, when: When, expression: Expression, *, words: str, link: str, after: str) -> Spoken:
    """What the text has told once `when` has been read; `link` is the word before it, `after` the one that follows."""
    meaning = expression.meaning
    if when.timex is not None and when.timex.startswith("BC"):
        year = when.timex[2:6]
        return Spoken(before_christ=int(year)) if len(year) == 4 and not _looks_back(meaning) else spoken
    if isinstance(meaning, Length) and meaning.unit in ("M", "Y"):
        return spoken._replace(quarter=None)
    interval = interval_of(when.timex) if when.timex is not None and when.kind in ("date", "time") else None
    if interval is None or when.timex is None or _compares(meaning):
        return spoken
    told, unit = Told(when.timex, interval.first, words), granularity(when.timex)
    if unit == "Q":
        spoken = spoken._replace(quarter=told)
    if unit in ("DE", "CE") or _looks_back(meaning) or (unit == "Y" and _is_passing(spoken.date, told, link)):
        return spoken
    if _names_something(spoken.date, told, link, after):
        return spoken
    return Spoken(
        date=told, day=told if unit == "D" else spoken.day, exact=told if unit in ("D", "M") else spoken.exact,
        quarter=spoken.quarter,
    )  # fmt: skip


def _compares(meaning: Meaning) -> bool:
    """Whether a time is only compared with: 'up from a year ago'."""
    return (isinstance(meaning, Quarter) and meaning.years != 0) or (
        isinstance(meaning, Shift) and meaning.unit == "Y" and meaning.sign < 0
    )


def _looks_back(meaning: Meaning) -> bool:
    """Whether a time is only glanced back at: 'the previous year', 'two years before'."""
    if isinstance(meaning, Neighbour):
        return meaning.step < 0 and meaning.unit not in ("D", "WE")
    return isinstance(meaning, Shift) and meaning.sign < 0 and meaning.unit != "D"


def _is_passing(before: Told | None, year: Told, link: str) -> bool:
    """Whether a year alone is only mentioned, so that the text does not go on from it: it is far from the date told
    before it or less exact than that, or the word before it says so.
    """
    if before is None:
        return False
    if link in _NEVER_ON or (link in _PASSING and year.day < before.day):
        return True
    if before.day.year == year.day.year and granularity(before.value) != "Y":
        return True
    return abs(before.day.year - year.day.year) > _LONGEST_LEAP


def _names_something(before: Told | None, told: Told, link: str, after: str) -> bool:
    """Whether a date earlier than the one told before it only says which thing is meant ('the August 1792 rising'), so
    that the text does not go back to it.
    """
    return before is not None and told.day < before.day and link == "the" and after.isalpha() and after not in _GOES_ON


def days_ahead(expressions: Sequence[Expression]) -> list[dt.date | None]:
    """For each expression the next date after it that the text gives with month and year: its last day."""
    ahead: dt.date | None = None
    found: list[dt.date | None] = []
    for expression in reversed(expressions):
        found.append(ahead)
        meaning = expression.meaning
        if isinstance(meaning, Date) and meaning.year is not None and meaning.month is not None:
            day = f"-{meaning.day:02d}" if meaning.day is not None else ""
            interval = interval_of(f"{meaning.year:04d}-{meaning.month:02d}{day}")
            if interval is not None and not meaning.before_christ:
                ahead = interval.last
    return found[::-1]
