"""Holidays and dates of other calendars → their days."""

import datetime as dt
from collections.abc import Callable
from typing import Final

from purport.extract.times import meanings as m
from purport.extract.times.arithmetic import Interval, interval_of, unit_value
from purport.extract.times.holidays import HOLIDAYS, Finder
from purport.extract.times.other_calendars import Days, days_of, year_of
from purport.extract.times.resolution.context import (
    MOON,
    NO_DATELINE,
    NO_SUCH_DATE,
    NO_YEAR,
    Context,
    Placed,
    said_before,
    timed,
)
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
    return Placed(None, "date", Interval(first, last), anchor)


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
    """The holiday meant by the dateline."""
    around = [days for year in range(written.year - 2, written.year + 2) if (days := _safe(finder, year))]
    if feast.which == "this":
        return next((days for days in around if days[0].year == written.year), None)
    return _nearest(around, feast.which, written, tense)


def _nearest(
    around: list[Days], which: m.Which | None, written: dt.date, tense: Callable[[], TenseName | None]
) -> Days | None:
    """The last of some days in the past tense, the next in the future, the one near or going on otherwise. `around` are
    in order.
    """
    past = [days for days in around if days[0] <= written]
    over = [days for days in around if days[1] < written]
    coming = [days for days in around if days[1] >= written]
    if which == "last" or not coming:
        return over[-1] if over else None
    limit = _AHEAD[tense() or "none"] if which is None else _A_YEAR
    return coming[0] if (coming[0][0] - written).days <= limit or not past else past[-1]


def placed_foreign(foreign: m.Foreign, context: Context) -> Placed:
    """A date of another calendar; without its year the one that the dateline points to. A month or a day that can be
    one of several has no value, since TIMEX3 knows no calendar but ours.
    """
    anchor = None
    if foreign.year is not None:
        days = _foreign_days(foreign, foreign.year)
    elif context.report is not None:
        now = year_of(foreign.calendar, context.report.day)
        around = [days for year in (now - 1, now, now + 1) if (days := _foreign_days(foreign, year))]
        days, anchor = _nearest(around, None, context.report.day, context.tense), context.report.words
    else:
        return Placed(None, "date", unknown=NO_YEAR)
    if days is None:
        return Placed(None, "date", anchor=anchor, unknown=NO_SUCH_DATE)
    value = days[0].isoformat() if days[0] == days[1] else None
    return Placed(value, "date", Interval(*days), anchor, unknown=MOON if foreign.calendar == "hijri" else None)


def _foreign_days(foreign: m.Foreign, year: int) -> Days | None:
    """The days of a date of another calendar in one of its years."""
    if foreign.month is not None:
        return days_of(foreign.calendar, year, foreign.month, foreign.day)
    first, last = days_of(foreign.calendar, year, 1), days_of(foreign.calendar, year, 12)
    return (first[0], last[1]) if first and last else None
