"""When it happened: times resolved to one date are one value, and dates that do not overlap exclude each other.

A time of day is compared only with a time of day, and only where both are told to the minute and lie more than half an
hour apart. A time in a passage that was carried over is taken as the first report meant it. 'Late on Wednesday night'
and the evening end with the day that is named; a night without 'late' runs on until morning, as the reading of times
has it.

The times of a report whose date lacks the year are read in the year nearest to the other reports of the incident, which
is noted. A time whose day is not known even so ('last Thursday' in a report without a date) is shown in its words and
contradicts nothing.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Final, NamedTuple

from purport.compare.claims.sources import Sources
from purport.compare.claims.tellings import Sighting, Telling, line, sighting
from purport.compare.claims.values import Told, claim, clashing, listed, told
from purport.compare.records import Claim
from purport.compare.reuse.dating import times_near, year_inferred
from purport.records import Report, Span, When

_LATE: Final = re.compile(r"\blate\b", re.I)
_NEAR: Final = timedelta(minutes=30)
_LONGEST: Final = timedelta(days=45)
"""An interval that is longer is no date of an incident ('this year')."""


_A_DAY: Final = re.compile(r"XXXX-(?:WXX-\d|XX-\d\d|XX-XX|\d\d-\d\d)(?:T\S*)?")
"""The TIMEX3 value of a day that is not known."""
_A_DATE: Final = re.compile(r"XXXX-\d\d-\d\d")
"""That of one of which only the year is not."""


class _Date(NamedTuple):
    """A time in one place; `note` says how its year was found, if the report does not give it. Of one without bounds
    the day or the year is unknown, and `words` are all there is, that said.
    """

    earliest: str
    latest: str
    words: str
    sighting: Sighting
    note: str = ""


def date_claims(tellings: Sequence[Telling], sources: Sources) -> list[Claim]:
    """The one claim on the date; none if no report tells one."""
    dates = list(_dates(tellings, sources))
    equal: dict[tuple[str, str, str], list[Sighting]] = {}
    for one in dates:
        equal.setdefault((one.earliest, one.latest, "" if one.earliest else one.words), []).append(one.sighting)
    values = [
        told(sources, _in_words(earliest, latest), its, earliest=earliest, latest=latest)
        for (earliest, latest, _), its in sorted(equal.items())
        if earliest
    ]
    unknown = [told(sources, words, its) for (earliest, _, words), its in equal.items() if not earliest]
    if not values and not unknown:
        return []
    grounds = [_ground(one, others) for one, others in clashing(values, _apart)]
    notes = dict.fromkeys(one.note for one in dates if one.note)
    return [claim("date", [*values, *unknown], grounds=grounds, notes=notes)]


def _dates(tellings: Sequence[Telling], sources: Sources) -> Iterable[_Date]:
    years = _Years(tellings, sources)
    for one in tellings:
        when = one.mention.when
        if when is None or when.span is None:
            continue
        words = line(one.report.words((when.span,)))
        at = sighting(one, (when.span,))
        meant, note = sources.meant(one.report.document.id, when), ""
        if meant.earliest is None:
            meant, note = years.read(one.report, meant, words)
        bounds = _bounds(meant, words)
        if bounds is not None:
            yield _Date(*bounds, words, at, note)
        elif meant.earliest is None and _A_DAY.fullmatch(meant.timex or ""):
            what = "year" if _A_DATE.match(meant.timex or "") else "day"
            yield _Date("", "", f"“{words}”, {what} unknown", at)


class _Years:
    """The times of reports whose date lacks the year, read in the year nearest to the other reports."""

    def __init__(self, tellings: Iterable[Telling], sources: Sources) -> None:
        days = sorted({day for one in tellings if (day := sources.published(one.report.document.id)) is not None})
        self._near = days[len(days) // 2] if days else None
        self._outlet = {one.report.document.id: sources.outlet(sighting(one, ())) for one in tellings}
        self._read: dict[str, dict[Span, When]] = {}

    def read(self, report: Report, when: When, words: str) -> tuple[When, str]:
        """`when` as it reads in that year, and a note that says so; `when` itself if the report has no day at all."""
        id = report.document.id
        if self._near is None or year_inferred(report.document.published, self._near) is None:
            return when, ""
        if id not in self._read:
            found = times_near(report, self._near, note="read in {year}")
            self._read[id] = {one.span: one for one in found if one.span is not None}
        meant = self._read[id].get(when.span) if when.span is not None else None
        if meant is None or meant.earliest is None:
            return when, ""
        year = meant.earliest[:4]
        return meant, f"{self._outlet[id]} gives no year: “{words}” is read in {year}, which is nearest to the others."


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
