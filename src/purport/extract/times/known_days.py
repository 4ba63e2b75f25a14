"""Days that have become the name of an event: 'the 7 October attacks', '9/11'.

Only days that stand for their event without its place or year being said, wherever it is reported. A report written
before the event is not touched by its entry.
"""

import datetime as dt
from collections.abc import Iterable
from typing import Final

from purport.extract.times.grammar import Expression
from purport.extract.times.meanings import Date

KNOWN_DAYS: Final = {(9, 11): 2001, (7, 7): 2005, (11, 26): 2008, (1, 6): 2021, (10, 7): 2023}
"""Month and day → the year of the event."""


def with_events(expressions: list[Expression]) -> list[Expression]:
    """The expressions, each day without a year taken for the event if the text speaks of the event of that day."""
    known = {(one.month, one.day) for one in _dates(expressions) if one.event}
    return [
        one._replace(meaning=one.meaning._replace(event=True))
        if isinstance(one.meaning, Date) and one.meaning.year is None and (one.meaning.month, one.meaning.day) in known
        else one
        for one in expressions
    ]


def year_of_event(month: int, day: int | None, written: dt.date | None) -> int | None:
    """The year of the event that a day is known by, in a report written on `written`; None if it is known by none."""
    year = KNOWN_DAYS.get((month, day or 0))
    if year is None or written is None or written < dt.date(year, month, day or 1):
        return None
    return year


def _dates(expressions: Iterable[Expression]) -> Iterable[Date]:
    return (one.meaning for one in expressions if isinstance(one.meaning, Date))
