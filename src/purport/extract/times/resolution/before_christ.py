"""Dates before Christ, and what is counted from them → their TIMEX3 values. They have no interval: dates of ISO 8601 as
they are used here begin with the year 1.
"""

from collections.abc import Callable
from typing import Final

from purport.extract.times import meanings as m
from purport.extract.times.antiquity import counted_with, era_value, value_of
from purport.extract.times.arithmetic import interval_of, moved
from purport.extract.times.resolution.context import OUT_OF_RANGE, WHICH_WINTER, Context, Placed, said_before
from purport.extract.times.spoken import Spoken, Told

_YEARS: Final = {"DE": 10, "CE": 100, "ML": 1000}
_PLACED_SO: Final = (m.Date, m.Era, m.Neighbour, m.Shift, m.Feast)
"""Meanings that can lie before Christ. A length of time, a set and 'now' lie in no era."""


def is_before_christ(meaning: m.Meaning, context: Context) -> bool:
    """Whether a meaning lies before Christ: it says so, or it is counted from a date that does."""
    if isinstance(meaning, m.Date) and meaning.before_christ:
        return True
    before = _counted_from(meaning, context)
    if isinstance(meaning, m.Date | m.Era) and meaning.bygone:
        return before is None or before.before_christ or before.year >= _MODERN
    if before is None or not before.before_christ or not isinstance(meaning, _PLACED_SO):
        return False
    if isinstance(meaning, m.Date) and meaning.year is not None:
        return False
    if isinstance(meaning, m.Era):
        return _is_near(meaning, before.year)
    if isinstance(meaning, m.Neighbour | m.Shift) and meaning.origin == "text":
        return True
    return context.history or context.report is None


def _counted_from(meaning: m.Meaning, context: Context) -> Told | None:
    """The date told that a meaning is counted from, if it is counted from one."""
    spoken = context.spoken
    if not isinstance(meaning, m.Neighbour | m.Shift):
        return context.before
    return spoken.mentioned if meaning.unit in ("M", "Q", "Y", *_YEARS) else spoken.day or spoken.mentioned


def _is_near(era: m.Era, year: int) -> bool:
    """Whether a century that says no era is near the one spoken of, counted backward."""
    return len(era.value) == 2 and abs(int(era.value) - abs(year) // 100) <= _NEAR


_NEAR: Final = 3
"""Centuries."""
_MODERN: Final = 1000
"""From this year on, a story of years after Christ is none that goes on with a year of three figures."""

Place = Callable[[m.Meaning, Context], Placed]


def placed_before_christ(meaning: m.Meaning, context: Context, place: Place) -> Placed:
    """A meaning that lies before Christ: placed in the years it is counted with, and turned back."""
    if isinstance(meaning, m.Era):
        return Placed(f"BC{meaning.value.removeprefix('BC')}", "date", unknown=OUT_OF_RANGE)
    if isinstance(meaning, m.Neighbour) and meaning.unit in _YEARS:
        return _era(meaning, context)
    if isinstance(meaning, m.Shift) and meaning.unit in _YEARS and meaning.amount is not None:
        meaning = meaning._replace(unit="Y", amount=meaning.amount * _YEARS[meaning.unit])
    elif isinstance(meaning, m.Date) and meaning.year is not None:
        year = counted_with(meaning.year)
        if year is None:
            return Placed(f"BC{meaning.year:04d}", "date", unknown=OUT_OF_RANGE)
        meaning = meaning._replace(year=year, before_christ=False, bygone=False)
    return _turned_back(place(meaning, _counting(context)))


def _counting(context: Context) -> Context:
    """The context of a text of that time: it counts from what it tells."""
    return of_one_era(context, before_christ=True)._replace(report=None, history=True)


def of_one_era(context: Context, *, before_christ: bool) -> Context:
    """`context` with nothing told but what lies before, or after, Christ."""
    spoken = context.spoken
    kept = {
        field: told if told is not None and told.before_christ == before_christ else None
        for field, told in zip(spoken._fields, spoken, strict=True)
    }
    ahead, near = (
        told if told is not None and told.before_christ == before_christ else None
        for told in (context.place.ahead, context.place.near)
    )
    return context._replace(spoken=Spoken(**kept), place=context.place._replace(ahead=ahead, near=near))


def _turned_back(result: Placed) -> Placed:
    """`result` with the value of its true year; after Christ it has its interval again."""
    if result.interval is None or result.value is None:
        return result
    value = value_of(result.value)
    interval = interval_of(value)
    unknown = result.unknown
    if interval is None and unknown in (None, WHICH_WINTER):
        unknown = OUT_OF_RANGE
    return result._replace(value=value, interval=interval, unknown=unknown)


def _era(near: m.Neighbour, context: Context) -> Placed:
    """'The following decade', 'that century'."""
    before = context.before
    day = moved(before.day, near.unit, near.step) if before is not None else None
    if before is None or day is None or near.unit == "ML":
        return Placed(None, "date", unknown=OUT_OF_RANGE)
    return Placed(era_value(day, _YEARS[near.unit]), "date", anchor=said_before(before), unknown=OUT_OF_RANGE)
