"""What the evidence for a report's date says against itself: warnings for the reader of its times."""

import datetime as dt
from collections.abc import Iterator
from typing import Final

from purport.documents.dates import when_of
from purport.records import Document, Evidence, When

_TOLERATED: Final = dt.timedelta(days=2)
"""Zones, and the night between writing and printing, set two true dates of one report so far apart."""


def conflicts(document: Document) -> tuple[str, ...]:
    """Texts for `Document.warnings`: dates of publication in the evidence that contradict the one used. Empty if there
    are none.
    """
    used = document.published
    return tuple(dict.fromkeys(_conflicts(used, document.evidence)))


def _conflicts(used: When, evidence: tuple[Evidence, ...]) -> Iterator[str]:
    if used.earliest is None or used.latest is None:
        return
    for item in evidence:
        if item.field != "published" or item.used:
            continue
        other = when_of(item.value)
        if other is not None and _disagree(used, other):
            where = f"the {item.clue} says {item.value!r}"
            yield f"published: {used.timex} is used for all that is counted from the day of the report, but {where}"


def _disagree(used: When, other: When) -> bool:
    """Whether two dates cannot both be right, a few days apart being none of their business."""
    if other.earliest is None or other.latest is None:
        return _disagrees_in_month(used, other)
    gap = max(_day(other.earliest) - _day(used.latest or ""), _day(used.earliest or "") - _day(other.latest))
    return gap > _TOLERATED


def _disagrees_in_month(used: When, other: When) -> bool:
    """Whether a date without its year lies on another day of the year in every year."""
    if other.timex is None or not other.timex.startswith("XXXX-") or used.earliest != used.latest:
        return False
    day = _day(used.earliest or "")
    for year in (day.year - 1, day.year, day.year + 1):
        try:
            if abs(dt.date.fromisoformat(f"{year:04d}{other.timex[4:]}") - day) <= _TOLERATED:
                return False
        except ValueError:
            continue
    return True


def _day(moment: str) -> dt.date:
    return dt.date.fromisoformat(moment[:10])
