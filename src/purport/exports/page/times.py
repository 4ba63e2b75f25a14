"""The time expressions of a report as they stand in the table of them."""

from collections.abc import Collection
from typing import NamedTuple

from purport.exports.page.visible import shortened
from purport.exports.phrases import when_in_words
from purport.records import Report, When


class TimeEntry(NamedTuple):
    """One time expression: its number from 1 on, its words, what it means, its TIMEX3 value, what it was resolved
    against, why it is unknown; and whether it is in the text shown.
    """

    number: int
    words: str
    meaning: str
    timex: str
    anchor: str
    unknown: str
    in_text: bool


def time_entries(report: Report, found: Collection[int]) -> list[TimeEntry]:
    """The entries in the order of the report; `found` are the numbers of those in the text shown."""
    return [
        TimeEntry(
            number=number,
            words=shortened(report.words((one.span,))) if one.span else "",
            meaning=when_in_words(one),
            timex=one.timex or "",
            anchor=one.anchor or "",
            unknown=one.unknown or "",
            in_text=number in found,
        )
        for number, one in enumerate(report.times, start=1)
    ]


def meaning(when: When) -> str:
    """What a pointer over a time expression is told."""
    return when_in_words(when) or "unknown time"
