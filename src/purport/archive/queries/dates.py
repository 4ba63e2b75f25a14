"""The days a person asks for: 2025, 2025-02 or 2025-02-06, as bounds that ISO 8601 text is compared with."""

import re
from datetime import date, timedelta
from typing import NamedTuple

from purport.errors import QueryError

_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII)


class Days(NamedTuple):
    """From the first day on, before the day after the last; None where there is no bound."""

    first: str | None
    after: str | None

    @property
    def year_before(self) -> str:
        """The year before that of the first day."""
        return f"{max(0, int(self.first[:4]) - 1):04}" if self.first else ""


def days_of(since: str | None, until: str | None) -> Days | None:
    """The days from `since` to `until`, both included, each a year, a month or a day; None without either.

    Raises QueryError for what is no such date, and for an end before its beginning.
    """
    if since is None and until is None:
        return None
    first = _first_day(since, "since").isoformat() if since is not None else None
    after = _day_after(until) if until is not None else None
    if first is not None and after is not None and after <= first:
        raise QueryError(f"nothing is both since {since!r} and until {until!r}: the first is the later; exchange them")
    return Days(first, after)


def _first_day(given: str, option: str) -> date:
    found = _DATE.fullmatch(given.strip())
    try:
        if found is not None:
            return date(int(found[1]), int(found[2] or 1), int(found[3] or 1))
    except ValueError:
        pass
    raise QueryError(f"{option} {given[:60]!r} is no date; give a year, a month or a day: 2025, 2025-02 or 2025-02-06")


def _day_after(given: str) -> str | None:
    """The first day that is no longer meant; None after the last day there is."""
    first = _first_day(given, "until")
    parts = given.strip().count("-")
    try:
        if parts == 0:
            return date(first.year + 1, 1, 1).isoformat()
        if parts == 1:
            return (date(first.year, first.month, 28) + timedelta(days=4)).replace(day=1).isoformat()
        return (first + timedelta(days=1)).isoformat()
    except (ValueError, OverflowError):
        return None
