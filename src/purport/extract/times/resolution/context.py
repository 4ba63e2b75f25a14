"""What a meaning is resolved with, and what comes out: the context of an expression and its place in time."""

import datetime as dt
from collections.abc import Callable
from typing import Final, Literal, NamedTuple

from purport.extract.times import meanings as m
from purport.extract.times.anchoring import Day
from purport.extract.times.arithmetic import Interval
from purport.extract.times.spoken import Place, Spoken, Told
from purport.extract.times.tense import TenseName

Kind = Literal["date", "time", "duration", "set"]


class Context(NamedTuple):
    """What an expression can be counted from, and how its sentence speaks. `history`: the text counts from the dates it
    tells, not from the report. `tense` is asked only when it matters.
    """

    report: Day | None
    spoken: Spoken
    history: bool
    tense: Callable[[], TenseName | None]
    place: Place = Place()
    """Where in the text it stands, and what that says of it."""

    @property
    def before(self) -> Told | None:
        """The date told before."""
        return self.spoken.date

    @property
    def antique(self) -> bool:
        """Whether anything told, or told next, lies before Christ."""
        return any(told is not None and told.before_christ for told in (*self.spoken, self.place.ahead))


class Placed(NamedTuple):
    """Where a meaning lies in time."""

    value: str | None
    kind: Kind
    interval: Interval | None = None
    anchor: str | None = None
    unknown: str | None = None
    edge: m.Edge | None = None
    day_part: str | None = None
    clock: m.Clock | None = None


NO_DATELINE: Final = "there is no dateline with a full date to count from"
NO_DATE_BEFORE: Final = "the text gives no date before it to count from"
NO_SUCH_DATE: Final = "there is no such date"
LENGTH: Final = "a length of time, not tied to a date"
REPEATED: Final = "it recurs, so that there is no single interval"
NOT_TOLD: Final = "the words name no particular time"
OUT_OF_RANGE: Final = "it lies outside the years 1 to 9999"
WEEKDAY_DIFFERS: Final = "the weekday named is not that of the date"
WHICH_WINTER: Final = "the winter at the beginning of the year, or the one at its end"
NO_YEAR: Final = "the year is not given"
NO_DAY: Final = "the day it is counted from is not given"
MOON: Final = "months that begin with the sighting of the moon can begin a day earlier or later"
NO_ZONE: Final = "the time zone is not given"
SEVERAL_ZONES: Final = "several time zones have the name given"
EVENT: Final = "it is counted from an event whose time is not given"
SPEECH: Final = "the day it was said is not given"
FISCAL: Final = "when that accounting year begins is not given"

_FINENESS: Final = {"M": 1, "Q": 1, "Y": 2, "DE": 2, "CE": 2, "ML": 2}
"""Unit → what the day counted from must be known to: 0 the day, 1 the month, 2 the year."""


def origin_of(origin: m.Origin, context: Context, unit: str = "Y") -> tuple[dt.date | None, str]:
    """The day to count from and what it is; or None and the reason. Days and weeks are counted from a day."""
    fineness = _FINENESS.get(unit, 0)
    before = context.spoken.mentioned if fineness else context.spoken.day
    if context.history:
        return (before.day, said_before(before)) if before is not None else (None, NO_DATE_BEFORE)
    if origin == "text" and before is not None:
        return before.day, said_before(before)
    if context.report is not None and fineness >= _FINENESS.get(context.report.unit, 0):
        return context.report.day, context.report.words
    return None, NO_DATE_BEFORE if origin == "text" else NO_DATELINE


def said_before(before: Told) -> str:
    """The date told before, in words."""
    return f"expression before: {before.value}"


def timed(result: Placed, day_part: str | None, clock: m.Clock | None) -> Placed:
    """`result`, a day, at a part of it or a clock time."""
    if clock is not None and result.value is not None:
        time = f"T{clock.hour:02d}" + (f":{clock.minute or 0:02d}" if clock.hour != 24 or clock.minute else "")
        time += f":{clock.second:02d}" if clock.second is not None else ""
        time += "Z" if clock.offset == 0 else ""
        return result._replace(value=result.value + time, kind="time", clock=clock, edge=None)
    if day_part is not None and result.value is not None:
        return result._replace(value=f"{result.value}T{day_part}", kind="time", day_part=day_part)
    return result
