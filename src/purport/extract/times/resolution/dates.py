"""Calendar dates, whole or without their year → where they lie."""

import datetime as dt
from collections.abc import Callable
from typing import Final

from purport.extract.times import meanings as m
from purport.extract.times.arithmetic import PART_MONTHS, Interval, granularity, interval_of, moved
from purport.extract.times.known_days import year_of_event
from purport.extract.times.resolution.context import (
    FISCAL,
    NO_DATELINE,
    NO_SUCH_DATE,
    NO_YEAR,
    OUT_OF_RANGE,
    WEEKDAY_DIFFERS,
    WHICH_WINTER,
    Context,
    Placed,
    origin_of,
    said_before,
    timed,
)
from purport.extract.times.resolution.weekdays import placed_weekday
from purport.extract.times.resolution.years import year_told_on
from purport.extract.times.spoken import Spoken, Told
from purport.extract.times.tense import TenseName


def placed_date(date: m.Date, context: Context) -> Placed:
    """A calendar date, whole or in part."""
    if date.of_unit is not None:
        return _date_of_named_unit(date, date.of_unit, context)
    if date.year is not None:
        return _whole_date(date)
    if date.month is not None:
        return _month_without_year(date, context)
    if date.part is not None:
        return _part_without_year(date, context)
    if date.day is not None:
        return _day_without_month(date, date.day, context)
    return placed_weekday(date, context)


def _day_without_month(date: m.Date, day: int, context: Context) -> Placed:
    """'The 6th': in a history the next one after the last date that had a month, else the last one before the report,
    or in the future tense the next.
    """
    before, report = _with_month(context.spoken), context.report
    if context.history and before is not None:
        origin, step, anchor = before.day, 1, said_before(before)
    elif report is not None and report.unit == "D":
        origin, step, anchor = report.day, 1 if context.tense() == "future" else -1, report.words
    else:
        return timed(Placed(f"XXXX-XX-{day:02d}", "date", unknown=NO_DATELINE), date.day_part, date.clock)
    month = origin.replace(day=1)
    for _ in range(_MOST_MONTHS):
        try:
            found = month.replace(day=day)
        except ValueError:  # no 31st in this month
            found = None
        if found is not None and (found >= origin if step > 0 else found <= origin):
            return _whole_date(date._replace(year=found.year, month=found.month), anchor)
        month = (month + dt.timedelta(days=32 if step > 0 else -1)).replace(day=1)
    return Placed(None, "date", anchor=anchor, unknown=NO_SUCH_DATE)


_MOST_MONTHS: Final = 3
"""Months looked at for one that has the day."""


def _with_month(spoken: Spoken) -> Told | None:
    """The last date told that has a month: a year or a season in between gives 'the 6th' none."""
    date, exact = spoken.date, spoken.exact
    return exact if date is not None and exact is not None and granularity(date.value) not in ("D", "M") else date


def _whole_date(date: m.Date, anchor: str | None = None) -> Placed:
    """A date whose year is known."""
    year = date.year or 0
    value = _value(date, year)
    interval = interval_of(value)
    if date.fiscal:
        return Placed(value, "date", anchor=anchor, unknown=FISCAL)
    if interval is None:
        return Placed(None, "date", anchor=anchor, unknown=NO_SUCH_DATE)
    fits = date.weekday is None or date.day is None or interval.first.isoweekday() == date.weekday
    unknown = None if fits else WEEKDAY_DIFFERS
    if date.part == "WI" and anchor is None and not date.of_two_years:
        at_its_end = interval_of(f"{year + 1:04d}-WI")
        interval, unknown = Interval(interval.first, (at_its_end or interval).last), WHICH_WINTER
    return timed(Placed(value, "date", interval, anchor, unknown, date.edge), date.day_part, date.clock)


def _value(date: m.Date, year: int) -> str:
    """The TIMEX3 value of a date in a year."""
    if date.part is not None:
        return f"{year:04d}-{date.part}"
    if date.month is None:
        return f"{'FY' if date.fiscal else ''}{year:04d}"
    return f"{year:04d}-{date.month:02d}" + (f"-{date.day:02d}" if date.day is not None else "")


def _month_without_year(date: m.Date, context: Context) -> Placed:
    """'In April', 'on Nov. 8': the year is that of the dateline or of the date told before."""
    month, day = date.month or 0, date.day
    if not _possible(month, day):
        return Placed(None, "date", unknown=NO_SUCH_DATE)
    bare = f"XXXX-{month:02d}" + (f"-{day:02d}" if day is not None else "")
    written = context.report.day if context.report else None
    if date.event and (year_of := year_of_event(month, day, written)):
        return _whole_date(date._replace(year=year_of), "an event known by its day")
    found = _year_for(date, context)
    if found is None:
        result = Placed(bare, "date", unknown=NO_YEAR)
        return timed(result, date.day_part, date.clock)
    year, anchor = found
    if day == 29 and month == 2 and interval_of(f"{year:04d}-02-29") is None:
        return Placed(bare, "date", unknown=f"there is no 29 February in {year}")
    return _whole_date(date._replace(year=year), anchor)


def _possible(month: int, day: int | None) -> bool:
    """Whether some year has the day."""
    return interval_of(f"2000-{month:02d}" + (f"-{day:02d}" if day is not None else "")) is not None


def _year_for(date: m.Date, context: Context) -> tuple[int, str] | None:
    """The year of a month or day without one, and what it was taken from."""
    before, report, ahead = context.before, context.report, context.place.ahead
    month = date.month or 0
    if before is not None and (context.history or report is None or date.which in ("following", "previous")):
        return year_told_on(before, date, (month, month), context), said_before(before)
    if context.history and ahead is not None:
        return ahead.day.year - (month > ahead.day.month), f"expression after: {ahead.value}"
    if report is None or report.unit == "Y":
        return None
    return _year_near(date, report.day, context.tense), report.words


def _year_of_weekday(date: m.Date, written: dt.date) -> int | None:
    """The year nearest to the dateline in which a day of the month falls on the weekday named; None if none does."""
    fitting = [
        interval.first
        for year in (written.year - 1, written.year, written.year + 1)
        if (interval := interval_of(f"{year:04d}-{date.month or 0:02d}-{date.day or 0:02d}")) is not None
        and interval.first.isoweekday() == date.weekday
    ]
    return min(fitting, key=lambda day: abs(day - written)).year if fitting else None


_AHEAD_MONTH: Final = {"past": 2.0, "present": 4.0, "none": 4.0, "future": 10.0}

_AHEAD_DAY: Final = {"past": 3.0, "present": 5.0, "none": 5.0, "future": 8.0}
"""Up to how many months ahead of the dateline a month or a day without a year is taken to lie, by the tense. Beyond
that it is one of the year before: nobody calls a month that lies ten months back by its bare name."""


def _year_near(date: m.Date, written: dt.date, tense: Callable[[], TenseName | None]) -> int:
    """The year of a month or day by the dateline: the last one before it in the past tense, the next one in the future,
    the nearest otherwise.
    """
    month, day = date.month or 0, date.day
    if date.weekday is not None and (year := _year_of_weekday(date, written)) is not None:
        return year
    this = (written.month, written.day) if day is not None else (written.month,)
    that = (month, day) if day is not None else (month,)
    if date.which == "last":
        return written.year - (that >= this)
    if date.which == "next":
        return written.year + (that <= this)
    if date.which == "this":
        return written.year
    said = tense()
    months_ahead = (month - written.month) % 12
    ahead = months_ahead + ((day or 0) - written.day) / 31 if day is not None and months_ahead else float(months_ahead)
    if day is not None and not months_ahead:
        return written.year
    limit = (_AHEAD_DAY if day is not None else _AHEAD_MONTH)[said or "none"]
    if ahead <= limit:
        return written.year + (month < written.month)
    return written.year - (month > written.month)


_UNIT_STEPS: Final[dict[m.Which, tuple[int, m.Origin]]] = {
    "last": (-1, "report"), "this": (0, "report"), "next": (1, "report"), "same": (0, "text"), "previous": (-1, "text"),
    "following": (1, "text"),
}  # fmt: skip


def _date_of_named_unit(date: m.Date, unit: str, context: Context) -> Placed:
    """'June last year', 'Thursday of next week', 'the 28th of that month': a date within a neighbouring unit."""
    step, origin = _UNIT_STEPS[date.of_which or "same"]
    day, anchor = origin_of(origin, context, unit)
    if day is None:
        month = f"XXXX-{date.month:02d}" if date.month is not None else "XXXX"
        return Placed(month if unit == "Y" else None, "date", unknown=anchor)
    target = moved(day, unit, step)
    if target is None:
        return Placed(None, "date", anchor=anchor, unknown=OUT_OF_RANGE)
    if unit == "W":
        monday = target - dt.timedelta(target.isoweekday() - 1)
        on = monday + dt.timedelta((date.weekday or 1) - 1)
        return timed(Placed(on.isoformat(), "date", Interval(on, on), anchor), date.day_part, date.clock)
    return _whole_date(date._replace(year=target.year, month=target.month if unit == "M" else date.month), anchor)


def _part_without_year(date: m.Date, context: Context) -> Placed:
    """'The third quarter', 'the summer', 'last fall'."""
    part = date.part or ""
    first, last = PART_MONTHS[part]
    before, report = context.before, context.report
    if before is not None and (context.history or (report is None and date.which is not None)):
        year, anchor = year_told_on(before, date, (first, last), context), said_before(before)
    elif report is not None and report.unit != "Y":
        day = report.day
        started = day.year - (first > day.month) + (part == "WI" and day.month == 12)
        ended = (started, last) < (day.year, day.month)
        year, anchor = started, report.words
        if date.which == "last":
            year = started if ended else started - 1
        elif date.which == "next":
            year = started + 1
        elif date.which == "this":
            year = day.year + (part == "WI" and (day.month > 5 or (day.month > 2 and context.tense() == "future")))
        elif (not part.startswith("Q") and context.tense() == "future" and ended) or (
            part.startswith("Q") and context.tense() == "future" and started < day.year
        ):
            year = started + 1
    else:
        return Placed(f"XXXX-{part}", "date", unknown=NO_DATELINE)
    return _whole_date(date._replace(year=year, fiscal=False), anchor)._replace(
        unknown=FISCAL if date.fiscal else None, interval=None if date.fiscal else interval_of(f"{year:04d}-{part}")
    )


def placed_era(era: m.Era, context: Context) -> Placed:
    """A decade or a century."""
    value = era.value
    if len(value) == 1:  # 'the eighties'
        if context.report is None and context.before is None:
            return Placed(f"XX{value}", "date", unknown="the century is not given")
        day = context.report.day if context.report else (context.before or _NEVER).day
        anchor = context.report.words if context.report else said_before(context.before or _NEVER)
        decade = int(value) + day.year // 100 * 10
        decade -= 10 if decade * 10 > day.year else 0
        value = f"{decade:03d}"
        return Placed(value, "date", interval_of(value), anchor, edge=era.edge)
    if value.startswith("BC"):
        return Placed(value, "date", unknown=OUT_OF_RANGE)
    return Placed(value, "date", interval_of(value), edge=era.edge)


_NEVER: Final = Told("0001", dt.date(1, 1, 1), dt.date(1, 12, 31), "")


def placed_either(either: m.Either, _: Context) -> Placed:
    """A date in figures: day first, month first, or undecided between the two."""
    day_first, month_first = (
        interval_of(f"{either.year:04d}-{month:02d}-{day:02d}")
        for month, day in ((either.second, either.first), (either.first, either.second))
    )
    if day_first is None and month_first is None:
        return Placed(None, "date", unknown=NO_SUCH_DATE)
    if day_first is None or month_first is None or day_first == month_first:
        found = day_first or month_first
        assert found is not None
        return Placed(found.first.isoformat(), "date", found)
    if either.day_first is not None:
        chosen = day_first if either.day_first else month_first
        return Placed(chosen.first.isoformat(), "date", chosen, f"order of {either.shown_by}")
    first, last = sorted((day_first.first, month_first.first))
    reason = f"day and month could be exchanged: {day_first.first} or {month_first.first}"
    return Placed(f"{either.year:04d}", "date", Interval(first, last), unknown=reason)
