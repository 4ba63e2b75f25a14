"""The offset from UTC of a city's time on a day, from the system's time zone tables."""

import datetime as dt
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

_AREAS = ("Asia", "Europe", "Africa", "America", "Australia", "Pacific", "Atlantic", "Indian")
_OTHER_NAMES = {"Washington": "America/New_York", "Eastern": "America/New_York", "Pacific": "America/Los_Angeles",
                "Beijing": "Asia/Shanghai", "Delhi": "Asia/Kolkata", "New Delhi": "Asia/Kolkata",
                "Tel Aviv": "Asia/Jerusalem", "Ankara": "Europe/Istanbul", "Kiev": "Europe/Kyiv"}  # fmt: skip
"""Names by which a zone is called that are not in the name of its table."""


def offset_of(place: str | None, day: dt.date, hour: int, minute: int) -> int | None:
    """Minutes east of UTC at `place` then; None if the place has no table of its own, or the system has none."""
    if place is None:
        return None
    zone = _zone(place)
    if zone is None:
        return None
    offset = dt.datetime(day.year, day.month, day.day, hour, minute, tzinfo=zone).utcoffset()
    return None if offset is None else int(offset.total_seconds() // 60)


@lru_cache(maxsize=256)
def _zone(place: str) -> ZoneInfo | None:
    names = [_OTHER_NAMES[place]] if place in _OTHER_NAMES else [f"{area}/{place.replace(' ', '_')}" for area in _AREAS]
    for name in names:
        try:
            return ZoneInfo(name)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            continue
    return None
