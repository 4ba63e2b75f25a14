"""Weekdays → the day they fall on."""

import datetime as dt
from collections.abc import Callable

from purport.extract.times import meanings as m
from purport.extract.times.arithmetic import Interval, moved
from purport.extract.times.resolution.context import (
    NO_DATE_BEFORE,
    NO_DATELINE,
    OUT_OF_RANGE,
    Context,
    Placed,
    said_before,
    timed,
)
from purport.extract.times.tense import TenseName


def placed_weekday(date: m.Date, context: Context) -> Placed:
    """'Thursday', 'last Monday', 'Friday night'."""
    weekday = date.weekday or 1
    bare = timed(Placed(f"XXXX-WXX-{weekday}", "date", unknown=NO_DATELINE), date.day_part, date.clock)
    if date.which in ("previous", "following", "same") or (context.history and context.before is not None):
        before = context.before
        if before is None:
            return bare._replace(unknown=NO_DATE_BEFORE)
        day = _weekday_near(before.day, weekday, -1 if date.which == "previous" else 1, strict=date.which != "same")
        anchor = said_before(before)
    elif context.report is None or context.report.unit != "D":
        return bare
    else:
        day = _weekday_of_report(date, context.report.day, context.tense)
        anchor = context.report.words
    day = moved(day, "D", date.shift) if day is not None else None
    if day is None:
        return bare._replace(anchor=anchor, unknown=OUT_OF_RANGE)
    result = Placed(day.isoformat(), "date", Interval(day, day), anchor, edge=date.edge if date.day_part else None)
    return timed(result, date.day_part, date.clock)


def _weekday_of_report(date: m.Date, written: dt.date, tense: Callable[[], TenseName | None]) -> dt.date | None:
    weekday = date.weekday or 1
    if date.which == "last":
        return _weekday_near(written, weekday, -1, strict=True)
    if date.which == "next":
        return _weekday_near(written, weekday, 1, strict=True)
    if date.which == "this":
        return _weekday_near(written, weekday, 1, strict=False)
    if written.isoweekday() == weekday:
        return written
    return _weekday_near(written, weekday, 1 if tense() == "future" else -1, strict=False)


def _weekday_near(day: dt.date, weekday: int, direction: int, *, strict: bool) -> dt.date | None:
    """The nearest such weekday before (−1) or after (+1) `day`; `day` itself only if not `strict`."""
    distance = (weekday - day.isoweekday()) * direction % 7
    if distance == 0 and strict:
        distance = 7
    return moved(day, "D", distance * direction)
