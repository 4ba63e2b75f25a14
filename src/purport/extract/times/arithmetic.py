"""Calendar arithmetic: TIMEX3 values of dates ↔ the days they denote, and counting in units.

Weeks are those of ISO 8601, Monday first; seasons are those of the northern hemisphere by whole months, because that is
what the values SP, SU, FA and WI stand for; decades and centuries go from the year that ends in 0.
"""

import calendar
import datetime as dt
import re
from typing import Final, NamedTuple

from purport.extract.times.meanings import Edge

PART_MONTHS: Final = {
    "Q1": (1, 3), "Q2": (4, 6), "Q3": (7, 9), "Q4": (10, 12), "H1": (1, 6), "H2": (7, 12), "SP": (3, 5), "SU": (6, 8),
    "FA": (9, 11), "WI": (0, 2),
}  # fmt: skip
"""Part of a year → its first and last month. A winter is of the year of its January: 0 is the December before."""
DAY_PART_HOURS: Final = {
    "MO": ("00:00", "11:59"), "MI": ("12:00", "12:59"), "AF": ("12:00", "17:59"), "EV": ("17:00", "23:59"),
    "NI": ("18:00", "05:59"), "DT": ("06:00", "17:59"),
}  # fmt: skip
"""Part of the day → its first and last minute; the night ends on the next day."""
MONTHS_IN: Final = {"M": 1, "Q": 3, "Y": 12, "DE": 120, "CE": 1200, "ML": 12_000}
DAYS_IN: Final = {"D": 1, "W": 7, "2W": 14}


class Interval(NamedTuple):
    """The first and last day meant."""

    first: dt.date
    last: dt.date


_VALUE = re.compile(
    r"(?P<year>\d{4})(?:-(?P<part>[QH]\d|SP|SU|FA|WI)|-W(?P<week>\d\d)(?P<weekend>-WE)?"
    r"|-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?(?:T[A-Z0-9:.+-]+)?$"
)


def interval_of(value: str) -> Interval | None:
    """The days that the TIMEX3 value of a date denotes; None for a value that fixes none, or no such date."""
    if re.fullmatch(r"\d{2,3}", value):
        years = 10 ** (4 - len(value))
        first = int(value) * years
        return Interval(dt.date(first, 1, 1), dt.date(first + years - 1, 12, 31)) if first else None
    match = _VALUE.match(value)
    if match is None or not int(match["year"]):
        return None
    try:
        return _interval(match)
    except (ValueError, OverflowError):
        return None


def _interval(match: re.Match[str]) -> Interval:
    year = int(match["year"])
    if match["part"]:
        first, last = PART_MONTHS[match["part"]]
        return Interval(_month_end(year, first - 1) + dt.timedelta(1), _month_end(year, last))
    if match["week"]:
        monday = dt.date.fromisocalendar(year, int(match["week"]), 1)
        return Interval(monday + dt.timedelta(5 if match["weekend"] else 0), monday + dt.timedelta(6))
    if match["day"]:
        return Interval(*(dt.date(year, int(match["month"]), int(match["day"])),) * 2)
    if match["month"]:
        return Interval(dt.date(year, int(match["month"]), 1), _month_end(year, int(match["month"])))
    return Interval(dt.date(year, 1, 1), dt.date(year, 12, 31))


def _month_end(year: int, month: int) -> dt.date:
    """The last day of a month; 0 and -1 are those before January."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return dt.date(year, month, calendar.monthrange(year, month)[1])


def third(interval: Interval, edge: Edge) -> Interval:
    """The first, middle or last third of an interval, in whole days: 'early', 'mid' and 'late' divide it so."""
    days = (interval.last - interval.first).days + 1
    cut = max(1, round(days / 3))
    if edge == "START":
        return Interval(interval.first, interval.first + dt.timedelta(cut - 1))
    if edge == "END":
        return Interval(interval.last - dt.timedelta(cut - 1), interval.last)
    return Interval(interval.first + dt.timedelta(cut), max(interval.first, interval.last - dt.timedelta(cut)))


def moved(day: dt.date, unit: str, count: float) -> dt.date | None:
    """`day` moved by so many units; None if that leaves the years 1 to 9999. A day the month lacks becomes its last."""
    try:
        if unit in MONTHS_IN:
            months = day.year * 12 + day.month - 1 + round(count * MONTHS_IN[unit])
            year, month = divmod(months, 12)
            return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
        return day + dt.timedelta(days=count * DAYS_IN[unit])
    except (ValueError, OverflowError, KeyError):
        return None


def unit_value(day: dt.date, unit: str) -> str:
    """The TIMEX3 value of the day, week, month, quarter, year, decade or century that `day` is in."""
    if unit == "W":
        year, week, _ = day.isocalendar()
        return f"{year:04d}-W{week:02d}"
    return {
        "D": day.isoformat(),
        "M": f"{day.year:04d}-{day.month:02d}",
        "Q": f"{day.year:04d}-Q{(day.month + 2) // 3}",
        "Y": f"{day.year:04d}",
        "DE": f"{day.year // 10:03d}",
        "CE": f"{day.year // 100:02d}",
    }[unit]


def granularity(value: str) -> str:
    """The unit of a TIMEX3 date: D, W, M, Q, SE (season), Y, DE or CE."""
    value = value.removeprefix("BC")
    if re.match(r"\d{4}-\d\d-\d\d", value):
        return "D"
    if re.match(r"\d{4}-W\d", value):
        return "W"
    if re.match(r"\d{4}-Q", value):
        return "Q"
    if re.match(r"\d{4}-(?:SP|SU|FA|WI|H)", value):
        return "SE"
    return {7: "M", 4: "Y", 3: "DE"}.get(len(value), "CE")
