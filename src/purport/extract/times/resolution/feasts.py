"""Holidays and dates of other calendars → their days."""

import datetime as dt
from collections.abc import Callable
from typing import Final

from purport.extract.times import meanings as m
from purport.extract.times.arithmetic import Interval, interval_of, unit_value
from purport.extract.times.holidays import HOLIDAYS, Finder
from purport.extract.times.other_calendars import Days, days_of, year_of
from purport.extract.times.resolution.context import NO_DATELINE, NO_SUCH_DATE, Context, Placed, said_before, timed
from purport.extract.times.tense import TenseName


def placed_feast(feast: m.Feast, context: Context) -> Placed:
    """A holiday in the year given, or the one the text or the dateline points to."""
    finder = HOLIDAYS[feast.name]
    if feast.year is not None:
        days, anchor = _safe(finder, feast.year), None
    elif context.history and context.before is not None:
        days, anchor = _safe(finder, context.before.day.year), said_before(context.before)
    elif context.report is not None:
        days, anchor = _feast_near(finder, feast, context.report.day, context.tense), context.report.words
    else:
        return Placed(None, "date", unknown=NO_DATELINE)
    if days is None:
        year = feast.year or (context.report.day.year if context.report and not context.history else None)
        return Placed(f"{year:04d}" if feast.year and year else None, "date", anchor=anchor,
                      unknown=f"the days of {feast.name} are not reckoned here")  # fmt: skip
    first, last = days
    if feast.week:
        value = unit_value(first, "W")
        return Placed(value, "date", interval_of(value), anchor)
    if first == last:
        return timed(Placed(first.isoformat(), "date", Interval(first, last), anchor), feast.day_part, None)
    middle = first + (last - first) / 2
    value = middle.isoformat() if (last - first).days <= 2 else unit_value(middle, "M")
    return Placed(value, "date", Interval(first, last), anchor)


def _safe(finder: Finder, year: int) -> Days | None:
    """The days of a holiday; None where its rule does not reach."""
    try:
        return finder(year) if 1 <= year <= 9999 else None
    except (ValueError, OverflowError):
        return None


_A_YEAR: Final = 400
_AHEAD: Final = {"past": 30, "present": 120, "none": 120, "future": _A_YEAR}
"""Up to how many days ahead of the dateline a holiday is taken to lie, by the tense; beyond that it is the last one."""


def _feast_near(finder: Finder, feast: m.Feast, written: dt.date, tense: Callable[[], TenseName | None]) -> Days | None:
    """The holiday meant by the dateline: the last one, the next one in the future tense, or the one going on."""
    around = [days for year in (written.year - 1, written.year, written.year + 1) if (days := _safe(finder, year))]
    past = [days for days in around if days[0] <= written]
    coming = [days for days in around if days[1] >= written]
    if feast.which == "this":
        return next((days for days in around if days[0].year == written.year), None)
    if feast.which == "last" or not coming:
        return past[-1] if past else None
    limit = _AHEAD[tense() or "none"] if feast.which is None else _A_YEAR
    return coming[0] if (coming[0][0] - written).days <= limit or not past else past[-1]


def placed_foreign(foreign: m.Foreign, context: Context) -> Placed:
    """A date of another calendar; without its year the one nearest to the dateline."""
    year, anchor = foreign.year, None
    if year is None:
        if context.report is None:
            return Placed(None, "date", unknown="the year is not given")
        year, anchor = year_of(foreign.calendar, context.report.day), context.report.words
    if foreign.month is None:
        first, last = days_of(foreign.calendar, year, 1), days_of(foreign.calendar, year, 12)
        days = (first[0], last[1]) if first and last else None
    else:
        days = days_of(foreign.calendar, year, foreign.month, foreign.day)
    if days is None:
        return Placed(None, "date", anchor=anchor, unknown=NO_SUCH_DATE)
    first_day, last_day = days
    middle = first_day + (last_day - first_day) / 2
    value = middle.isoformat() if foreign.day is not None else unit_value(middle, "M" if foreign.month else "Y")
    reason = "months that begin with the sighting of the moon can begin a day earlier or later"
    return Placed(
        value, "date", Interval(first_day, last_day), anchor, unknown=reason if foreign.calendar == "hijri" else None
    )
