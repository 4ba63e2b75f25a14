"""A place in time → the record: first and last moment, and what is not known of them."""

import datetime as dt
from typing import Final

from purport.extract.times import meanings as m
from purport.extract.times.arithmetic import DAY_PART_HOURS, moved, third
from purport.extract.times.resolution.context import NO_ZONE, NOT_TOLD, SEVERAL_ZONES, Placed
from purport.extract.times.zones import offset_of
from purport.records import Span, When

_DAYBREAK: Final = "05:59"
"""Where 'the early hours' end."""


def when_of(result: Placed, span: Span | None) -> When:
    """`result` as a record."""
    value = result.value
    earliest, latest, unknown = _bounds(result)
    return When(
        span=span,
        earliest=earliest,
        latest=latest,
        timex=value,
        kind=result.kind,
        anchor=result.anchor,
        unknown=unknown,
    )


def _bounds(result: Placed) -> tuple[str | None, str | None, str | None]:
    """The first and last moment, and what is not known of them."""
    interval = result.interval
    if interval is None:
        return None, None, result.unknown or NOT_TOLD
    if result.edge is not None and result.day_part is None:
        interval = third(interval, result.edge)
    if result.clock is not None:
        return _clock_bounds(interval.first, result.clock, result.unknown)
    if result.day_part is not None and interval.first == interval.last:
        first, last = DAY_PART_HOURS[result.day_part]
        if result.edge == "START" and result.day_part == "MO":
            last = _DAYBREAK
        end = moved(interval.last, "D", 1) if last < first else interval.last
        if end is not None:
            return f"{interval.first}T{first}", f"{end}T{last}", result.unknown
    return interval.first.isoformat(), interval.last.isoformat(), result.unknown


def _clock_bounds(day: dt.date, clock: m.Clock, unknown: str | None) -> tuple[str, str, str | None]:
    """A moment: local time, with its offset from UTC where the zone is known."""
    hour = clock.hour
    if hour == 24:
        day, hour = moved(day, "D", 1) or day, 0
    offset = clock.offset if clock.offset is not None else offset_of(clock.place, day, hour, clock.minute or 0)
    zone = "" if offset is None else f"{'-' if offset < 0 else '+'}{abs(offset) // 60:02d}:{abs(offset) % 60:02d}"
    seconds = f":{clock.second:02d}" if clock.second is not None else ""
    moment = f"{day}T{hour:02d}:{clock.minute or 0:02d}{seconds}{zone}"
    return moment, moment, unknown or (None if zone else SEVERAL_ZONES if clock.several else NO_ZONE)
