"""When it happened: times resolved to one date are one value, and dates that do not overlap exclude each other.

A time of day is compared only with a time of day, and only where both are told to the minute and lie more than half an
hour apart. A time in a passage that was carried over is taken as the first report meant it. 'Late on Wednesday night'
and the evening end with the day that is named; a night without 'late' runs on until morning, as the reading of times
has it.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Final, NamedTuple

from purport.compare.claims.sources import Sources
from purport.compare.claims.tellings import Sighting, Telling, sighting
from purport.compare.claims.values import Told, claim, clashing, listed, told
from purport.compare.records import Claim
from purport.records import When

_LATE: Final = re.compile(r"\blate\b", re.I)
_NEAR: Final = timedelta(minutes=30)
_LONGEST: Final = timedelta(days=45)
"""An interval that is longer is no date of an incident ('this year')."""


class _Date(NamedTuple):
    earliest: str
    latest: str
    sighting: Sighting


def date_claims(tellings: Iterable[Telling], sources: Sources) -> list[Claim]:
    """The one claim on the date; none if no report tells a date that is known."""
    equal: dict[tuple[str, str], list[Sighting]] = {}
    for one in _dates(tellings, sources):
        equal.setdefault((one.earliest, one.latest), []).append(one.sighting)
    values = [
        told(sources, _in_words(earliest, latest), its, earliest=earliest, latest=latest)
        for (earliest, latest), its in sorted(equal.items())
    ]
    if not values:
        return []
    grounds = [_ground(one, others) for one, others in clashing(values, _apart)]
    return [claim("date", values, grounds=grounds)]


def _dates(tellings: Iterable[Telling], sources: Sources) -> Iterable[_Date]:
    for one in tellings:
        when = one.mention.when
        if when is None or when.span is None:
            continue
        bounds = _bounds(sources.meant(one.report.document.id, when), one.report.words((when.span,)))
        if bounds is not None:
            yield _Date(*bounds, sighting(one, (when.span,)))


def _bounds(when: When, words: str) -> tuple[str, str] | None:
    """First and last moment of a time, as ISO 8601; None if it is no date."""
    if when.earliest is None or when.latest is None:
        return None
    first, last = _moment(when.earliest), _moment(when.latest, end=True)
    if first is None or last is None or last - first > _LONGEST:
        return None
    if _LATE.search(words) and first.date() < last.date() and last - first < timedelta(days=1):
        return when.earliest, f"{when.earliest[:10]}T23:59"
    return when.earliest, when.latest


def _moment(moment: str, *, end: bool = False) -> datetime | None:
    """A date or date-time without its zone; of a date the first or last minute."""
    try:
        found = datetime.fromisoformat(moment).replace(tzinfo=None)
    except ValueError:
        return None
    return found + timedelta(hours=23, minutes=59) if end and len(moment) <= 10 else found


def _in_words(earliest: str, latest: str) -> str:
    """`2025-02-06`, `2025-02-06 04:10`, `2025-02-05 18:00–23:59`, `2025-02-05 18:00 – 2025-02-06 05:59`."""
    if earliest == latest:
        return earliest.replace("T", " ")
    if earliest[:10] == latest[:10] and len(latest) > 10:
        return f"{earliest}–{latest[11:]}".replace("T", " ")
    return f"{earliest} – {latest}".replace("T", " ")


def _apart(one: Told, other: Told) -> bool:
    """Whether no moment is in both."""
    spans = []
    for value in (one.value, other.value):
        assert value.earliest is not None
        assert value.latest is not None
        first, last = _moment(value.earliest), _moment(value.latest, end=True)
        assert first is not None
        assert last is not None
        spans.append((first, last))
    (first, last), (begin, end) = spans
    if last >= begin and end >= first:
        return False
    return first.date() != begin.date() or max(first, begin) - min(last, end) > _NEAR


def _ground(one: Told, others: Sequence[Told]) -> str:
    return f"{one.value.value} does not overlap with {listed([other.value.value for other in others])}."
