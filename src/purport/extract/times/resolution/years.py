"""Which year a history means by a month, a day or a season without one: the year in which the story comes to it."""

import datetime as dt
from typing import Final

from purport.extract.times import meanings as m
from purport.extract.times.arithmetic import PART_MONTHS, granularity, interval_of
from purport.extract.times.resolution.context import Context
from purport.extract.times.spoken import Told, value_in

_WINTER: Final = PART_MONTHS["WI"][0]
_WRAPS: Final = 8
"""From so many months before the one told on, a month is one of the next year, whatever is told next."""
_JOINED: Final = 4
"""And from so many months before it on, if one sentence tells both: 'was freed in August, and murdered in January'."""
_RECALLED: Final = 6
"""Months after the date told before, from which on what had been is of the year before."""
_BACK: Final = 2
"""Months that a step back counts as longer than one forward."""


def year_told_on(before: Told, date: m.Date, months: tuple[int, int], context: Context) -> int:
    """The year of a month or season (from its first to its last month) by the date told before it: the next one, the
    last one, the one in the range that is told, or the one that the story goes on to.
    """
    first, last = months
    if date.which in ("following", "next"):
        return before.last.year + (first <= before.last.month)
    if date.which in ("previous", "last"):
        return before.day.year - (last >= before.day.month)
    start = context.spoken.mentioned or before
    if context.place.ends_range and granularity(start.value) in ("D", "M"):
        return start.day.year + ((last, date.day or 31) < (start.day.month, start.day.day))
    if context.place.range_to is not None and before.day.month <= context.place.range_to < first:
        return before.day.year - 1  # the range holds what was told before it
    if date.which is not None and date.part is None:
        return before.day.year
    year = _come_to(before, months, context)
    pointed = date.which is not None or context.place.link == "that"
    return year if context.place.recalled or pointed else _between(date, context, year)


def _come_to(before: Told, months: tuple[int, int], context: Context) -> int:
    """The year in which a story comes to some months: of the years that they can be of, the one that makes the way
    shortest from the date told before and, if it leads beyond the next one that the paragraph gives, back to that. A
    step back counts as longer. What had been lies behind the story.
    """
    first, last = months
    here, near = before.last.year, context.place.near
    if context.place.recalled:
        return here - (first - before.last.month >= _RECALLED)
    if context.place.lasts_until and granularity(before.value) != "Y":
        return here + (last < before.last.month)
    if context.place.joined and granularity(before.value) in ("D", "M") and before.last.month - last >= _JOINED:
        return here + 1
    years = _years(before, first, last)
    if near is not None:
        years += [here + (near.last.year > here), near.day.year if near.day < before.day else here]
    return min(years, key=lambda year: _way(before, (12 * year + first, 12 * year + last), near))


def _years(before: Told, first: int, last: int) -> list[int]:
    """The years that some months can be of, without what is told next.

    A season is of the year told or of the next one; a month or a day is of the year told, unless that would be a long
    way back. Of a year, winter comes last; the end of one is as good as a month.
    """
    here = before.last.year
    if granularity(before.value) == "Y" and before.day.month == 1:
        return [here + (first == _WINTER)]
    if first < last:
        passed = granularity(before.value) == "SE" and 12 * here + last < _months_of(before)[0]
        return [here + 1] if passed else [here, here + 1]  # from season to season a story goes forward
    return [here + 1] if before.last.month - last >= _WRAPS else [here, before.day.year]


def _way(before: Told, there: tuple[int, int], ahead: Told | None) -> int:
    """Months from one date to another (its first and last month), and from there back to a third."""
    first, last = _months_of(before)
    way = first - there[1] + _BACK if there[1] < first else max(0, there[0] - last)
    return way + (max(0, there[0] - _months_of(ahead)[1]) if ahead is not None else 0)


def _months_of(told: Told) -> tuple[int, int]:
    """The first and last month of a date, counted from the year 0."""
    return 12 * told.day.year + told.day.month, 12 * told.last.year + told.last.month


_SEASON: Final = dt.timedelta(days=30)
"""How far a season comes before its first month."""
_STEP_BACK: Final = dt.timedelta(days=240)
"""How far a history steps back without it being taken for the next year."""


def _between(date: m.Date, context: Context, year: int) -> int:
    """`year`, or the year that puts a date between the exact one told before it and the next one the text gives, if
    `year` does not and another does: a history goes forward.
    """
    before, ahead = context.spoken.exact, context.place.ahead
    if before is None or ahead is None or ahead.last < before.day:
        return year
    fitting = []
    end = ahead.last + (_SEASON if date.part is not None else dt.timedelta(0))
    for candidate in (year, before.day.year, before.day.year + 1):
        interval = interval_of(value_in(date, candidate))
        back = _STEP_BACK if candidate == year else dt.timedelta(0)
        if interval is not None and before.day - back <= interval.last and interval.first <= end:
            fitting.append(candidate)
    return fitting[0] if fitting else year
