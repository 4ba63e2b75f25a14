"""Neighbouring units, distances, lengths, sets and references → where they lie."""

import datetime as dt
from typing import Final

from purport.extract.times import meanings as m
from purport.extract.times.anchoring import Day
from purport.extract.times.arithmetic import DAYS_IN, Interval, granularity, interval_of, moved, unit_value
from purport.extract.times.resolution.context import (
    EVENT,
    LENGTH,
    NO_DATELINE,
    NO_DAY,
    NOT_TOLD,
    OUT_OF_RANGE,
    REPEATED,
    SPEECH,
    Context,
    Kind,
    Placed,
    origin_of,
    said_before,
    timed,
)
from purport.extract.times.rules.lengths import length_value
from purport.extract.times.spoken import Told


def placed_neighbour(near: m.Neighbour, context: Context) -> Placed:
    """'Last week', 'the next day', 'that month', 'yesterday'."""
    if context.history and near.unit == "D" and near.origin == "report":
        return timed(Placed("XXXX-XX-XX", "date", unknown=SPEECH), near.day_part, near.clock)
    if (part := _part_to_count_from(context, near.unit)) is not None:
        return timed(_counted_from_part(part, near.unit, near.step), near.day_part, near.clock)
    day, anchor = origin_of(near.origin, context, near.unit)
    kind: Kind = "time" if near.day_part or near.clock else "date"
    if day is None:
        value = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX", "Y": "XXXX", "WE": "XXXX-WXX-WE"}.get(near.unit)
        if near.unit == "D" and near.origin == "report" and near.step == 0 and kind == "date":
            value = "PRESENT_REF"
        return timed(Placed(value, kind, unknown=anchor), near.day_part, near.clock)
    if near.unit == "WE":
        return _weekend(near, day, anchor, context)
    target = moved(day, near.unit, near.step)
    if target is None:
        return Placed(None, kind, anchor=anchor, unknown=OUT_OF_RANGE)
    value = unit_value(target, near.unit)
    interval = interval_of(value)
    result = Placed(value, kind, interval, anchor, edge=near.edge)
    if near.within is not None and interval is not None and near.unit != "D" and interval.first <= day <= interval.last:
        cut = Interval(interval.first, day) if near.within == "before" else Interval(day, interval.last)
        result = result._replace(interval=cut, edge=None)
    return timed(result, near.day_part, near.clock)


def _weekend(near: m.Neighbour, day: dt.date, anchor: str, context: Context) -> Placed:
    """The Saturday and Sunday: of the week before, of this one, or of the next."""
    step = near.step
    if step == 0 and near.origin == "report" and day.isoweekday() < 6 and context.tense() != "future":
        step = -1
    target = moved(day, "W", step)
    if target is None:
        return Placed(None, "date", anchor=anchor, unknown=OUT_OF_RANGE)
    value = f"{unit_value(target, 'W')}-WE"
    return Placed(value, "date", interval_of(value), anchor, edge=near.edge)


def placed_shift(shift: m.Shift, context: Context) -> Placed:
    """'Three days ago', 'two years later'."""
    if shift.otherwise is not None:
        return _counted_from_act(shift, shift.otherwise, context)
    if shift.amount is None:
        return Placed("PAST_REF" if shift.sign < 0 else "FUTURE_REF", "date", unknown=NOT_TOLD)
    if (part := _part_to_count_from(context, shift.unit)) is not None:
        return _counted_from_part(part, shift.unit, shift.sign * shift.amount)
    day, anchor = origin_of(shift.origin, context, shift.unit)
    if day is None:
        return Placed(length_value(shift.amount, shift.unit), "duration", unknown=anchor)
    unit = shift.unit
    if unit in ("S", "TM", "TH"):
        return _clock_shift(shift, anchor)
    quarter = context.spoken.quarter
    if unit == "Y" and shift.amount == 1 and shift.sign < 0 and quarter is not None:
        unit_out, day, anchor = "Q", quarter.day, said_before(quarter)
    else:
        unit_out = {"2W": "W"}.get(unit, unit)
    target = moved(day, unit, shift.sign * shift.amount)
    if target is None:
        return Placed(None, "date", anchor=anchor, unknown=OUT_OF_RANGE)
    value = unit_value(target, "DE" if unit_out == "DE" else unit_out) if unit_out != "ML" else None
    return Placed(value, "date", interval_of(value) if value else None, anchor)


def _counted_from_act(shift: m.Shift, otherwise: m.Length | m.Reference, context: Context) -> Placed:
    """'Two days after the fall of Orla': in a history the date beside which it stands ('on 4 May, two days after …'),
    or, at the head of a sentence or if the act was told, counted from the day that the story has come to.
    """
    told = context.spoken.mentioned
    if context.history and context.place.apposed and told is not None:
        return Placed(told.value, "date", interval_of(told.value), said_before(told))
    counts_on = context.place.act_told or (context.place.leads and shift.sign > 0)
    if context.history and counts_on and context.spoken.day is not None:
        return placed_shift(shift._replace(otherwise=None), context)
    return (
        placed_length(otherwise, context) if isinstance(otherwise, m.Length) else placed_reference(otherwise, context)
    )


_FINER: Final = {"D": ("D",), "W": ("D", "W"), "2W": ("D", "W"), "M": ("D", "W", "M")}
"""Unit → how exactly a date must be told for so many units to be counted from it."""


def _part_to_count_from(context: Context, unit: str) -> Told | None:
    """The month, season or year that a history has come to, if 'two days later' is counted from some day in it."""
    before = context.spoken.mentioned
    if not context.history or before is None or unit not in _FINER:
        return None
    told = context.spoken.day if unit != "M" else None
    return before if told is None and granularity(before.value) not in _FINER[unit] else None


def _counted_from_part(before: Told, unit: str, count: float) -> Placed:
    """A day, week or month counted from one that is known to lie in a month, season or year: what is known of it."""
    first, last = moved(before.day, unit, count), moved(before.last, unit, count)
    if first is None or last is None:
        return Placed(None, "date", anchor=said_before(before), unknown=OUT_OF_RANGE)
    year = f"{first.year:04d}" if first.year == last.year else "XXXX"
    if granularity(before.value) == "Y" and abs(count) * DAYS_IN.get(unit, _MANY) < _MANY:
        year = f"{before.day.year:04d}"  # but for its last or first days
    month = f"{first.month:02d}" if (first.year, first.month) == (last.year, last.month) else "XX"
    value = {"M": f"{year}-XX", "D": f"{year}-{month}-XX"}.get(unit, f"{year}-WXX")
    return Placed(value, "date", Interval(first, last), said_before(before), NO_DAY)


_MANY: Final = 30
"""Days by which hardly any day of a year is moved into another."""


def _clock_shift(shift: m.Shift, anchor: str) -> Placed:
    """'Two hours later': on the same day as far as can be told."""
    return Placed(
        length_value(shift.amount, shift.unit),
        "duration",
        anchor=anchor,
        unknown="the time of day it counts from is not given",
    )


def placed_length(length: m.Length, context: Context) -> Placed:
    """A length of time; one that reaches up to the report, or from it on, has its interval."""
    value = length_value(length.amount, length.unit)
    if len(value) > 12:
        return Placed(None, "duration", unknown=OUT_OF_RANGE)
    if not length.toward or length.amount is None or length.unit in ("S", "TM", "TH") or context.history:
        return Placed(value, "duration", unknown=LENGTH)
    if context.report is None or context.report.unit != "D":
        return Placed(value, "duration", unknown=NO_DATELINE)
    other = moved(context.report.day, length.unit, length.toward * length.amount)
    if other is None:
        return Placed(value, "duration", anchor=context.report.words, unknown=OUT_OF_RANGE)
    first, last = sorted((context.report.day, other))
    return Placed(value, "duration", Interval(first, last), context.report.words)


def placed_repeated(repeated: m.Repeated, _: Context) -> Placed:
    """'Every Friday'."""
    return Placed(repeated.value, "set", unknown=REPEATED)


def placed_reference(reference: m.Reference, _: Context) -> Placed:
    """'Now', 'recently'."""
    return Placed(reference.value, reference.kind, unknown=NOT_TOLD if reference.value else EVENT)


def _ends_after(quarter: Told, report: Day) -> bool:
    """Whether a quarter has not ended on the day of the report."""
    interval = interval_of(quarter.value)
    return interval is not None and interval.last >= report.day


def placed_quarter(quarter: m.Quarter, context: Context) -> Placed:
    """The quarter last spoken of, else the last one that has ended."""
    before, report = context.spoken.quarter, context.report
    ahead = before is not None and report is not None and quarter.latest and _ends_after(before, report)
    if before is not None and not ahead:
        day, anchor = before.day, said_before(before)
    elif report is not None:
        day, anchor = moved(report.day, "Q", -1) or report.day, report.words
    else:
        return Placed("XXXX-QX", "date", unknown=NO_DATELINE)
    target = moved(day, "Y", quarter.years)
    if target is None:
        return Placed(None, "date", anchor=anchor, unknown=OUT_OF_RANGE)
    value = unit_value(target, "Q")
    return Placed(value, "date", interval_of(value), anchor)
