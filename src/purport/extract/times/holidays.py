"""Holidays and the months of fasting → their days in a year.

One entry a holiday: its names, and the rule that gives its days. Only what the name alone fixes is here: a national day
that several countries keep on different days has no entry.
"""

import datetime as dt
from collections.abc import Callable
from typing import Final

from purport.extract.times.other_calendars import Calendar, Days, days_of, year_of

Finder = Callable[[int], Days | None]
"""A Gregorian year → the first and last day of the holiday that begins in it; None if none does, or it is not known."""


def fixed(month: int, day: int) -> Finder:
    """The same day every year."""
    return lambda year: (dt.date(year, month, day),) * 2


def nth_weekday(month: int, weekday: int, number: int) -> Finder:
    """The `number`th such weekday (Monday is 1) of a month; −1 is the last."""

    def days(year: int) -> Days:
        if number > 0:
            first = dt.date(year, month, 1)
            day = first + dt.timedelta((weekday - first.isoweekday()) % 7 + 7 * (number - 1))
        else:
            last = dt.date(year + month // 12, month % 12 + 1, 1) - dt.timedelta(1)
            day = last - dt.timedelta((last.isoweekday() - weekday) % 7)
        return day, day

    return days


def election_day(year: int) -> Days:
    """The Tuesday after the first Monday of November."""
    monday = nth_weekday(11, 1, 1)(year)
    assert monday is not None
    return (monday[0] + dt.timedelta(1),) * 2


def easter(shift: int = 0) -> Finder:
    """So many days from Easter Sunday of the Western churches, by the calendar that they kept in the year."""
    return lambda year: ((_gregorian if year > _LAST_OLD_STYLE else _julian)(year) + dt.timedelta(shift),) * 2


_LAST_OLD_STYLE: Final = 1582
"""The last year whose Easter was reckoned by the Julian calendar everywhere."""


def _gregorian(year: int) -> dt.date:
    """Gauss's rule in its anonymous Gregorian form."""
    golden, century = year % 19, year // 100
    moon = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (year % 100 // 4) - moon - year % 100 % 4) % 7
    late = (golden + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * late + 114, 31)
    return dt.date(year, month, day + 1)


def _julian(year: int) -> dt.date:
    """Gauss's rule for the Julian calendar; the day as it was called then."""
    moon = (19 * (year % 19) + 15) % 30
    weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + weekday + 114, 31)
    return dt.date(year, month, day + 1)


def kept_by(calendar: Calendar, month: int, day: int | None = None, *, days: int = 1) -> Finder:
    """A day, some days from it on, or a whole month of another calendar."""

    def found(year: int) -> Days | None:
        first_of_year = dt.date(year, 1, 1)
        for own in range(year_of(calendar, first_of_year), year_of(calendar, dt.date(year, 12, 31)) + 1):
            span = days_of(calendar, own, month, day)
            if span is not None and (span[0].year == year or span[0] < first_of_year <= span[1]):
                return span[0], span[1] + dt.timedelta(days - 1)
        return None

    return found


def moving(_: int) -> Days | None:
    """A holiday whose days this table cannot reckon."""
    return None


_TABLE: Final[tuple[tuple[tuple[str, ...], Finder], ...]] = (
    (("New Year's Day", "New Years Day"), fixed(1, 1)),
    (("New Year's Eve",), fixed(12, 31)),
    (("Epiphany",), fixed(1, 6)),
    (("Valentine's Day",), fixed(2, 14)),
    (("St. Patrick's Day", "St Patrick's Day"), fixed(3, 17)),
    (("International Women's Day",), fixed(3, 8)),
    (("May Day", "International Workers' Day"), fixed(5, 1)),
    (("Victory Day",), moving),
    (("Bastille Day",), fixed(7, 14)),
    (("Assumption Day",), fixed(8, 15)),
    (("Halloween",), fixed(10, 31)),
    (("All Saints' Day", "All-Saints' Day", "All Saints Day"), fixed(11, 1)),
    (("Armistice Day", "Remembrance Day"), fixed(11, 11)),
    (("Veterans Day",), fixed(11, 11)),
    (("Christmas Eve",), fixed(12, 24)),
    (("Christmas Day", "Christmas"), fixed(12, 25)),
    (("Boxing Day",), fixed(12, 26)),
    (("Human Rights Day",), fixed(12, 10)),
    (("Martin Luther King Day",), nth_weekday(1, 1, 3)),
    (("Presidents Day", "Presidents' Day"), nth_weekday(2, 1, 3)),
    (("Memorial Day",), nth_weekday(5, 1, -1)),
    (("Labor Day",), nth_weekday(9, 1, 1)),
    (("Thanksgiving Day", "Thanksgiving"), nth_weekday(11, 4, 4)),
    (("Election Day",), election_day),
    (("Ash Wednesday",), easter(-46)),
    (("Palm Sunday",), easter(-7)),
    (("Maundy Thursday", "Holy Thursday"), easter(-3)),
    (("Good Friday",), easter(-2)),
    (("Easter Sunday", "Easter"), easter()),
    (("Easter Monday",), easter(1)),
    (("Ascension Day",), easter(39)),
    (("Pentecost",), easter(49)),
    (("Ramadan", "Ramadhan", "Ramazan"), kept_by("hijri", 9)),
    (("Eid al-Fitr", "Eid ul-Fitr"), kept_by("hijri", 10, 1)),
    (("Eid al-Adha", "Eid ul-Adha"), kept_by("hijri", 12, 10)),
    (("Ashura",), kept_by("hijri", 1, 10)),
    (("Arbaeen",), kept_by("hijri", 2, 20)),
    (("Mawlid",), moving),
    (("Nowruz", "Norouz", "Newroz"), kept_by("persian", 1, 1)),
    (("Rosh Hashanah", "Rosh Hashana"), kept_by("hebrew", 7, 1, days=2)),
    (("Yom Kippur",), kept_by("hebrew", 7, 10)),
    (("Sukkot", "Simchat Torah"), moving),
    (("Hanukkah", "Chanukah"), kept_by("hebrew", 9, 25, days=8)),
    (("Purim",), kept_by("hebrew", 12, 14)),
    (("Passover",), kept_by("hebrew", 1, 15, days=8)),
    (("Shavuot",), kept_by("hebrew", 3, 6)),
    (("Lunar New Year", "Chinese New Year", "Diwali", "Vesak", "Orthodox Christmas", "Orthodox Easter"), moving),
)
HOLIDAYS: Final = {name: finder for names, finder in _TABLE for name in names}
"""Name as written → what finds its days."""
HOLIDAY_WORDS: Final = {name.lower(): name for name in HOLIDAYS}
