"""Who was first: what dates of publication tell of the order of two reports."""

import datetime as dt
import re
from typing import NamedTuple

import msgspec

from purport.archive.records import Held
from purport.extract.times import find_times
from purport.records import Report, When

_YEARLESS = re.compile(r"XXXX-(\d\d)-(\d\d)")
_NO_DATE = "9999"


class Rank(NamedTuple):
    """What reports are sorted by: the day they are dated (an undated one comes last), the moment if it is known, when
    they were added, and names, so that the order of the input plays no part.
    """

    day: str
    moment: str
    added: str
    location: str
    part: str
    id: str


def rank_of(held: Held, *, near: str | None = None) -> Rank:
    """Where `held` stands in the order of publication; a date without a year is put in the year that brings it nearest
    to the day `near` (ISO 8601).
    """
    document = held.report.document
    when = document.published
    inferred = year_inferred(when, near) if near is not None else None
    day = inferred or (when.earliest or _NO_DATE)[:10]
    moment = _moment_of(when.earliest) if when.earliest is not None else None
    origin = held.origins[0] if held.origins else document.origin
    return Rank(
        day=day,
        moment=moment.isoformat() if moment is not None else day,
        added=held.added,
        location=origin.location,
        part=origin.part or "",
        id=document.id,
    )


def is_earlier(one: When, other: When) -> bool:
    """Whether `one` ends before `other` begins, as far as both dates tell; days are compared as each outlet writes
    them, moments only within a day.
    """
    if one.latest is None or other.earliest is None:
        return False
    if one.latest[:10] != other.earliest[:10]:
        return one.latest[:10] < other.earliest[:10]
    ends, begins = _moment_of(one.latest), _moment_of(other.earliest)
    return ends is not None and begins is not None and ends < begins


def lacks_year(when: When) -> bool:
    """Whether all but the year of a date is known."""
    return when.earliest is None and _YEARLESS.fullmatch(when.timex or "") is not None


def year_inferred(when: When, near: str) -> str | None:
    """The day that a date without a year means if it lies as near as can be to the day `near`; None if it has a year,
    or there is no such day.
    """
    found = _YEARLESS.fullmatch(when.timex or "")
    if when.earliest is not None or found is None:
        return None
    try:
        centre = dt.date.fromisoformat(near[:10])
    except ValueError:
        return None
    days = []
    for year in range(centre.year - 1, centre.year + 2):
        try:
            days.append(dt.date(year, int(found[1]), int(found[2])))
        except ValueError:
            continue  # February 29
    return min(days, key=lambda day: abs(day - centre)).isoformat() if days else None


def times_of(report: Report) -> tuple[When, ...]:
    """The report's times, found now if they were not looked for when it was read."""
    return report.times if "times" in report.purport.stages else find_times(report.document)


def times_near(report: Report, near: str | None, *, note: str) -> tuple[When, ...]:
    """The report's times; if its date lacks the year, as in the year that brings it nearest to the day `near` (ISO
    8601), which `unknown` of each then says in the words of `note`, that year for its '{year}'.
    """
    published = report.document.published
    day = year_inferred(published, near) if near is not None else None
    if day is None:
        return times_of(report)
    assumed = When(earliest=day, latest=day, timex=day, kind="date", span=published.span, anchor=published.anchor)
    document = msgspec.structs.replace(report.document, published=assumed)
    said = note.format(year=day[:4])
    return tuple(msgspec.structs.replace(one, unknown=one.unknown or said) for one in find_times(document))


def _moment_of(words: str) -> dt.datetime | None:
    """The moment in UTC that an ISO 8601 date-time with a zone gives; None for a date."""
    if "T" not in words:
        return None
    try:
        moment = dt.datetime.fromisoformat(words)
    except ValueError:
        return None
    return moment.astimezone(dt.UTC) if moment.tzinfo else None
