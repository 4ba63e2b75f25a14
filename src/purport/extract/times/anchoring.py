"""What time expressions are resolved against: the day of the report, the expression before, or neither.

A report counts from its dateline; a history counts from the last date it told. Which of the two a text is, is told from
its own expressions: whole dates that lie far from the dateline speak for a history, words such as 'yesterday' and bare
weekdays for a report.
"""

import datetime as dt
import re
from collections.abc import Callable, Iterable
from typing import Final, Literal, NamedTuple

from purport.documents.dates import when_of
from purport.extract.times.grammar import Expression
from purport.extract.times.meanings import Date, Meaning, Neighbour, Shift
from purport.records import Document, When

_NEAR: Final = dt.timedelta(days=7)
"""How far a wire dateline may lie from the day of publication to be the day the report speaks from."""


class Day(NamedTuple):
    """The day a report (or a speaker in it) speaks from, and the words it was taken from. `unit` is how exactly it is
    known: to the day (D), the month (M) or the year (Y), of which `day` is then the first.
    """

    day: dt.date
    words: str
    unit: Literal["D", "M", "Y"] = "D"


def day_of_report(document: Document) -> Day | None:
    """The day that a report's relative expressions count from: its wire dateline if that lies near the date of
    publication, else that date. None if not even its year is known.
    """
    published = _day(document.published)
    if published is None or published.unit != "D":
        return published
    wire = next((item for item in document.evidence if item.field == "published" and item.clue == "wire"), None)
    written = _near(when_of(wire.value), published.day) if wire is not None else None
    return Day(written, f"dateline {written.isoformat()}") if written is not None else published


def _day(when: When) -> Day | None:
    """The day, month or year that `when` is."""
    if when.earliest is None or when.latest is None:
        return None
    try:
        first, last = dt.date.fromisoformat(when.earliest[:10]), dt.date.fromisoformat(when.latest[:10])
    except ValueError:
        return None
    if first == last:
        return Day(first, f"dateline {first.isoformat()}")
    if (first.year, first.month) == (last.year, last.month):
        return Day(first.replace(day=1), f"dateline {first.isoformat()[:7]}", "M")
    return Day(first.replace(month=1, day=1), f"dateline {first.year:04d}", "Y") if first.year == last.year else None


def _near(when: When | None, published: dt.date) -> dt.date | None:
    """The day of a wire dateline, in the year that brings it near to `published`; None if it is not near."""
    match = re.match(r"(\d{4}|XXXX)-(\d\d)-(\d\d)$", (when.timex if when else None) or "")
    if match is None:
        return None
    for year in (published.year, published.year - 1, published.year + 1):
        try:
            day = dt.date(year if match[1] == "XXXX" else int(match[1]), int(match[2]), int(match[3]))
        except ValueError:
            continue
        if abs(day - published) <= _NEAR:
            return day
    return None


def is_history(expressions: Iterable[Expression], report: Day | None, quoted: Callable[[Expression], bool]) -> bool:
    """Whether the text counts from the dates it tells rather than from the day of the report. What is said in quotation
    marks (`quoted`) counts from the day it was said, and is no evidence.
    """
    whole, near, deictic = 0, 0, 0
    for expression in expressions:
        meaning = expression.meaning
        if isinstance(meaning, Date) and meaning.before_christ:
            whole += 2
        elif isinstance(meaning, Date) and meaning.year is not None:
            if report is not None and meaning.year == report.day.year:
                near += meaning.month is None
            else:
                whole += 1 if meaning.month is None else 2
        elif _speaks_of_now(expression) and not quoted(expression):
            deictic += 1
    fewest = _FEWEST_WHOLE if deictic or near else _FEWEST_ALONE
    return whole >= fewest and whole > _WHOLE_TO_DEICTIC * deictic + near


_FEWEST_WHOLE: Final = 8
"""What whole dates must weigh in a history: one with a month weighs 2, a year alone 1."""
_FEWEST_ALONE: Final = 4
"""What they must weigh if nothing is told from the day of a report, nor of its year."""
_WHOLE_TO_DEICTIC: Final = 3
"""How many times the expressions that count from the report whole dates must outweigh."""
_IN_EITHER: Final = frozenset({"unit the text speaks of", "end of a unit"})
"""Rules for what reports and histories say alike: 'the end of the year' is that of the report or that of the story."""


def _speaks_of_now(expression: Expression) -> bool:
    """Whether only a report says such a thing: 'yesterday', 'three days ago', a weekday that is not counted from
    another.
    """
    meaning = expression.meaning
    followed = isinstance(meaning, Date) and meaning.which in ("previous", "following", "same")
    return counts_from_report(meaning) and not followed and expression.rule not in _IN_EITHER


def counts_from_report(meaning: Meaning) -> bool:
    """Whether an expression is one of a report: 'yesterday', 'last week', a bare weekday."""
    if isinstance(meaning, Neighbour | Shift):
        return meaning.origin == "report"
    return isinstance(meaning, Date) and meaning.weekday is not None and meaning.month is None
