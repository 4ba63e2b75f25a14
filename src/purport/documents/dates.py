"""One date in the words of a dateline, a header or metadata → a When. Nothing is guessed: a missing year stays missing.

Time expressions inside the report are another matter, and another module's.
"""

import calendar
import datetime as dt
import email.utils
import re

from purport.records import When

_MONTHS = {
    name.lower(): number
    for names in (calendar.month_name, calendar.month_abbr)
    for number, name in enumerate(names)
    if name
} | {"sept": 9}
_MONTH = r"(?P<month>" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d{2})"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[.,]?\s+)?"
_END = r"(?!\d|,?\s+\d{3,})"
"""A date does not end inside a number, nor before a number that could only be a year, though an impossible one."""

_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"{_WEEKDAY}{_MONTH}\s+{_DAY}(?:\s*,?\s+{_YEAR})?{_END}",
        rf"{_WEEKDAY}{_DAY}(?:\s+of)?[\s-]+{_MONTH}(?:[\s,-]+{_YEAR})?{_END}",
        rf"{_MONTH}\s+{_YEAR}(?!\d)",
        r"(?P<year>\d{4})-(?P<number>\d{1,2})-(?P<day>\d{1,2})(?!\d)",
        r"(?P<year>\d{4})/(?P<number>\d{1,2})/(?P<day>\d{1,2})(?!\d)",
        r"(?P<first>\d{1,2})[/.](?P<second>\d{1,2})[/.](?P<year>\d{4})(?!\d)",
        r"(?P<year>\d{4})-(?P<number>\d{1,2})(?![\d-])",
    )
)
DATE = re.compile("|".join(re.sub(r"\(\?P<\w+>", "(?:", form.pattern) for form in _FORMS), re.IGNORECASE)
"""Where a date may stand in running words."""


def when_of(words: str) -> When | None:
    """The date or date-time that `words` give as a whole; None if they give none.

    A date without a year, or one whose day and month could be exchanged, comes back with what is known and the reason
    in `unknown`. A clock time is kept only with its offset from UTC: without one it is a moment nobody can place.
    """
    words = words.strip()
    return _iso(words) or _mail(words) or _spoken(words)


def _iso(words: str) -> When | None:
    """An ISO 8601 date-time with a zone, or its date part without one."""
    if not re.match(r"\d{4}-?\d{2}-?\d{2}[T ]\d", words):
        return None
    try:
        moment = dt.datetime.fromisoformat(words.replace(" ", "T", 1))
    except ValueError:
        return _spoken(words[:10])
    return _moment(moment)


def _mail(words: str) -> When | None:
    """A date-time as RFC 5322 writes it."""
    if not re.search(r"\d{1,2}:\d{2}", words):
        return None
    try:
        return _moment(email.utils.parsedate_to_datetime(words))
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _moment(moment: dt.datetime) -> When | None:
    if not 1900 <= moment.year <= 2100:
        return None
    if moment.tzinfo is None:
        return _interval(moment.year, moment.month, moment.day)
    value = moment.replace(microsecond=0).isoformat()
    return When(earliest=value, latest=value, timex=value, kind="time")


def _spoken(words: str) -> When | None:
    for form in _FORMS:
        match = form.match(words)
        if match:
            return _from_parts({name: value for name, value in match.groupdict().items() if value})
    return None


def _from_parts(parts: dict[str, str]) -> When | None:
    year = int(parts["year"]) if "year" in parts else None
    if "first" in parts:
        return _either_order(int(parts["first"]), int(parts["second"]), int(parts["year"]))
    month = _MONTHS[parts["month"].lower()] if "month" in parts else int(parts["number"])
    return _interval(year, month, int(parts["day"]) if "day" in parts else None)


def _either_order(first: int, second: int, year: int) -> When | None:
    """`first/second/year`: day first, month first, or undecided between the two."""
    day_first, month_first = _interval(year, second, first), _interval(year, first, second)
    if day_first is None or month_first is None or day_first == month_first:
        return day_first or month_first
    reason = f"day and month could be exchanged: {day_first.timex} or {month_first.timex}"
    return When(timex=f"{year:04d}", kind="date", unknown=reason)


def _interval(year: int | None, month: int, day: int | None) -> When | None:
    """The days that a year, month and day denote; None if there is no such day."""
    if not 1 <= month <= 12:
        return None
    if year is None:
        # 2000 was a leap year, so that 29 February passes
        if day is None or not 1 <= day <= calendar.monthrange(2000, month)[1]:
            return None
        return When(timex=f"XXXX-{month:02d}-{day:02d}", kind="date", unknown="the year is not given")
    if not 1900 <= year <= 2100:
        return None
    last = calendar.monthrange(year, month)[1]
    if day is None:
        start, stop, timex = dt.date(year, month, 1), dt.date(year, month, last), f"{year:04d}-{month:02d}"
    elif 1 <= day <= last:
        start = stop = dt.date(year, month, day)
        timex = start.isoformat()
    else:
        return None
    return When(earliest=start.isoformat(), latest=stop.isoformat(), timex=timex, kind="date")
