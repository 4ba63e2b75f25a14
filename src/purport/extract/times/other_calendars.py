"""Dates of the Islamic, Persian and Hebrew calendars → days of the Gregorian one, by arithmetic alone.

The Islamic calendar is the tabular (civil) one with its 30-year cycle; months that begin when the moon is seen may
begin a day earlier or later, so its intervals are a day wider on both sides. The Persian calendar follows the cycle of
2,820 years, the Hebrew one its own rules; both are exact for our time. Method: the usual formulas (Reingold and
Dershowitz, Calendrical Calculations), written anew.
"""

import datetime as dt
from typing import Final, Literal

Calendar = Literal["hijri", "persian", "hebrew"]
Days = tuple[dt.date, dt.date]

_HIJRI_EPOCH: Final = dt.date(622, 7, 19).toordinal()
_PERSIAN_EPOCH: Final = dt.date(622, 3, 22).toordinal()
_HEBREW_EPOCH: Final = -1_373_427
"""Ordinal (day 1 is 1 January of the year 1) of the Hebrew new year of the year 1."""

_HIJRI: Final = (
    ("muharram",), ("safar",), ("rabi al-awwal", "rabi' al-awwal", "rabi i"), ("rabi al-thani", "rabi' al-thani"),
    ("jumada al-awwal", "jumada al-ula"), ("jumada al-thani", "jumada al-akhira"), ("rajab",),
    ("sha'ban", "shaban", "shaaban"), (), ("shawwal",), ("dhu al-qi'dah", "dhu al-qidah", "dhul qadah"),
    ("dhu al-hijjah", "dhul hijjah", "dhu al-hijja", "dhul-hijjah"),
)  # fmt: skip
"""The months in order. The ninth, Ramadan, is in the table of holidays, since it is mostly named without a date."""
_PERSIAN: Final = ("farvardin", "ordibehesht", "khordad", "tir", "mordad", "shahrivar", "mehr", "aban", "azar", "dey",
                   "bahman", "esfand")  # fmt: skip
_HEBREW: Final = ("nisan", "iyar", "sivan", "tammuz", "av", "elul", "tishrei", "cheshvan", "kislev", "tevet",
                  "shevat", "adar")  # fmt: skip

MONTH_WORDS: Final[dict[str, tuple[Calendar, int]]] = {
    **{name: ("hijri", month) for month, names in enumerate(_HIJRI, 1) for name in names},
    **{name: ("persian", month) for month, name in enumerate(_PERSIAN, 1)},
    **{name: ("hebrew", month) for month, name in enumerate(_HEBREW, 1)},
}
"""Name of a month → its calendar and number."""
USUAL_YEARS: Final[dict[Calendar, range]] = {
    "hijri": range(1, 1600), "persian": range(1, 1600), "hebrew": range(4500, 6000),
}  # fmt: skip


def days_of(calendar: Calendar, year: int, month: int, day: int | None = None) -> Days | None:
    """The first and last Gregorian day that a date of `calendar` can denote; None if there is no such date."""
    if year not in USUAL_YEARS[calendar] or not 1 <= month <= (13 if calendar == "hebrew" else 12):
        return None
    first, length = {"hijri": _hijri, "persian": _persian, "hebrew": _hebrew}[calendar](year, month)
    if day is not None and not 1 <= day <= length:
        return None
    start, stop = (first, first + length - 1) if day is None else (first + day - 1,) * 2
    margin = 1 if calendar == "hijri" else 0
    return dt.date.fromordinal(start - margin), dt.date.fromordinal(stop + margin)


def year_of(calendar: Calendar, day: dt.date) -> int:
    """The year of `calendar` in which most of the Gregorian year of `day` up to that day falls: it holds `day`."""
    ordinal = day.toordinal()
    if calendar == "hijri":
        year = (30 * (ordinal - _HIJRI_EPOCH) + 10_646) // 10_631
        return max(1, year)
    first_month = 7 if calendar == "hebrew" else 1
    year = day.year + (3761 if calendar == "hebrew" else -621)
    start = (_hebrew if calendar == "hebrew" else _persian)(year, first_month)[0]
    return year if start <= ordinal else year - 1


def _hijri(year: int, month: int) -> tuple[int, int]:
    """Ordinal of the first day of a month, and its length."""
    leap = (14 + 11 * year) % 30 < 11
    before = 29 * (month - 1) + month // 2
    first = _HIJRI_EPOCH + before + (year - 1) * 354 + (3 + 11 * year) // 30
    return first, 30 if month % 2 or (month == 12 and leap) else 29


def _persian(year: int, month: int) -> tuple[int, int]:
    since = year - 474
    in_cycle = since % 2820 + 474
    before = 31 * (month - 1) if month <= 7 else 30 * (month - 1) + 6
    first = (
        _PERSIAN_EPOCH - 1 + 1_029_983 * (since // 2820) + 365 * (in_cycle - 1) + (31 * in_cycle - 5) // 128 + before
    )
    leap = (in_cycle + 38) * 31 % 128 < 31
    return first + 1, 31 if month <= 6 else 30 if month < 12 or leap else 29


def _hebrew_new_year(year: int) -> int:
    """Ordinal of 1 Tishrei."""

    def elapsed(of: int) -> int:
        months = (235 * of - 234) // 19
        parts = 12_084 + 13_753 * months
        days = 29 * months + parts // 25_920
        return days + 1 if 3 * (days + 1) % 7 < 3 else days

    before, here, after = elapsed(year - 1), elapsed(year), elapsed(year + 1)
    correction = 2 if after - here == 356 else 1 if here - before == 382 else 0
    return _HEBREW_EPOCH + here + correction


def _hebrew(year: int, month: int) -> tuple[int, int]:
    """Months are counted from Nisan; Adar of a leap year is Adar II, in which its feasts are kept."""
    leap = (7 * year + 1) % 19 < 7
    days = _hebrew_new_year(year + 1) - _hebrew_new_year(year)
    lengths = {1: 30, 2: 29, 3: 30, 4: 29, 5: 30, 6: 29, 7: 30, 8: 30 if days % 10 == 5 else 29,
               9: 29 if days % 10 == 3 else 30, 10: 29, 11: 30, 12: 30 if leap else 29, 13: 29}  # fmt: skip
    order = [7, 8, 9, 10, 11, 12, *([13] if leap else []), 1, 2, 3, 4, 5, 6]
    wanted = 13 if leap and month == 12 else month
    first = _hebrew_new_year(year) + sum(lengths[one] for one in order[: order.index(wanted)])
    return first, lengths[wanted]
