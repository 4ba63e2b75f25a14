"""The days that a time is about, for formats that want one day."""

from datetime import date, timedelta
from typing import NamedTuple

from purport.records import When


class Days(NamedTuple):
    """The first and the last day of an interval."""

    first: date
    last: date

    @property
    def number(self) -> int:
        """How many days it has."""
        return (self.last - self.first).days + 1

    @property
    def middle(self) -> date:
        """The day in its middle, the earlier of two."""
        return self.first + timedelta(days=(self.number - 1) // 2)


def days_of(when: When | None) -> Days | None:
    """The days of an interval; None if one of its ends is unknown or no day."""
    if when is None or when.earliest is None or when.latest is None:
        return None
    try:
        days = Days(date.fromisoformat(when.earliest[:10]), date.fromisoformat(when.latest[:10]))
    except ValueError:
        return None
    return days if days.number > 0 else None


def one_day(when: When | None) -> str | None:
    """The day in ISO 8601, if the interval lies within one; None if not, or if that is unknown."""
    days = days_of(when)
    return days.first.isoformat() if days is not None and days.number == 1 else None
