"""Records in a few words for people: moments and intervals, roles, who speaks. Words that come from a report are handed
on as they are: whoever prints them makes them safe for where they go.
"""

import re
from calendar import monthrange
from collections.abc import Mapping
from typing import NamedTuple

from purport.records import Actor, Report, Role, Statement, When

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

_MOMENT = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d)(?::\d\d)?(Z|[+-]\d\d:\d\d)?)?", re.ASCII)
_DURATION = re.compile(r"P(T?)(\d{1,6}|X)([YMWDHS])", re.ASCII)
_REFERENCES = {"PAST_REF": "in the past", "PRESENT_REF": "at present", "FUTURE_REF": "in the future"}
_UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day", "TH": "hour", "TM": "minute", "TS": "second"}


class Moment(NamedTuple):
    """An ISO 8601 date or date-time in its parts; `clock` is empty for a date."""

    year: str
    month: int
    day: int
    clock: str

    def in_words(self, *, year: bool = True, short: bool = False) -> str:
        """`25 February 2024`, without the year if it is told elsewhere."""
        day = f"{self.day} {month_name(self.month, short=short)}" + (f" {self.year}" if year else "")
        return f"{day}, {self.clock}" if self.clock else day


class Speaking(NamedTuple):
    """Who says a statement: the actor's `name`, empty if it is unknown who; the `words` for it, empty if there are none
    or if they are the name, its beginning "…" where that is the name; whether they stand in an earlier sentence; and
    whether anyone looked for the actor.
    """

    name: str
    words: str
    carried_on: bool
    looked_for: bool


# ---- moments and intervals


def month_name(month: int, *, short: bool = False) -> str:
    """`February`, or `Feb`."""
    return MONTHS[month - 1][:3] if short else MONTHS[month - 1]


def when_in_words(when: When, *, short: bool = False) -> str:
    """The interval in words, for a duration its length as well; without an interval what the TIMEX3 value tells."""
    interval = interval_in_words(when.earliest, when.latest, short=short)
    length = duration_in_words(when.timex) if when.kind == "duration" and when.timex else ""
    return ", ".join(part for part in (length, interval) if part) or _REFERENCES.get(when.timex or "", when.timex) or ""


def interval_in_words(earliest: str | None, latest: str | None, *, short: bool = False) -> str:
    """`25 February 2024`, `February 2024`, `1–21 March 2024`, `from 5 May 2031 on`, `until 5 May 2031`; what is no date
    of ISO 8601 stays as it is, and two unknown ends give nothing.
    """
    if earliest is None or latest is None:
        known = _moment_in_words(earliest or latest or "", short=short)
        return (f"from {known} on" if earliest else f"until {known}") if known else ""
    first, last = _moment(earliest), _moment(latest)
    if earliest == latest or first is None or last is None:
        ends = dict.fromkeys((_moment_in_words(earliest, short=short), _moment_in_words(latest, short=short)))
        return " – ".join(ends)
    return _whole_months(first, last, short=short) or _days(first, last, short=short)


def duration_in_words(timex: str) -> str:
    """`3 weeks` for P3W, `some weeks` for PXW; a value of another form stays as it is."""
    found = _DURATION.fullmatch(timex)
    unit = _UNITS.get(found[1] + found[3]) if found else None
    if found is None or unit is None:
        return timex
    return f"some {unit}s" if found[2] == "X" else f"{int(found[2])} {unit}" + ("" if int(found[2]) == 1 else "s")


def _moment(moment: str) -> Moment | None:
    found = _MOMENT.fullmatch(moment)
    if found is None or not 1 <= int(found[2]) <= 12:
        return None
    zone = {None: "", "Z": " UTC", "+00:00": " UTC"}.get(found[5], f" UTC{found[5]}")
    return Moment(found[1], int(found[2]), int(found[3]), f"{found[4]}{zone}" if found[4] else "")


def _moment_in_words(moment: str, *, short: bool) -> str:
    found = _moment(moment)
    return moment if found is None else found.in_words(short=short)


def _whole_months(first: Moment, last: Moment, *, short: bool) -> str:
    """`2024`, `1980–1989`, `February 2024`, `November 2023 – January 2024`; nothing if a month is cut."""
    if first.clock or last.clock or first.day != 1 or not _ends_month(last):
        return ""
    if (first.month, last.month) == (1, 12):
        return first.year if first.year == last.year else f"{first.year}–{last.year}"
    before, after = month_name(first.month, short=short), month_name(last.month, short=short)
    if first.year != last.year:
        return f"{before} {first.year} – {after} {last.year}"
    return f"{before} {first.year}" if before == after else f"{before}–{after} {last.year}"


def _ends_month(one: Moment) -> bool:
    year = int(one.year)
    return year > 0 and one.day == monthrange(year, one.month)[1]


def _days(first: Moment, last: Moment, *, short: bool) -> str:
    """Two different moments, what they share said once."""
    end = last.in_words(short=short)
    if first[:3] == last[:3] and first.clock and last.clock:
        return f"{first.in_words(short=short)}–{last.clock}"
    if first.clock or last.clock or first.year != last.year:
        return f"{first.in_words(short=short)} – {end}"
    if first.month != last.month:
        return f"{first.in_words(year=False, short=short)} – {end}"
    return f"{first.day}–{end}"


# ---- actors


def role_in_words(role: Role, *, short: bool = False) -> str:
    """`spokesperson, Moor Union (2019–2021)`."""
    when = when_in_words(role.when, short=short) if role.when else ""
    named = ", ".join(one for one in (role.role, role.organisation) if one)
    return f"{named} ({when})" if when else named


def aliases_of(actor: Actor) -> list[str]:
    """The other names of `actor`, each once whatever its case, without its own."""
    by_key = {_key(alias): alias for alias in reversed(actor.aliases) if alias.strip()}
    by_key.pop(_key(actor.name), None)
    return list(reversed(by_key.values()))


def speaking(report: Report, statement: Statement, actors: Mapping[str, Actor]) -> Speaking:
    """Who says `statement`; `actors` are those of the report by id."""
    carried = next((one.name for one in reversed(statement.voices) if one.role == "speaker" and one.name), "")
    words = report.words(statement.source) or carried
    actor = actors.get(statement.speaker or "")
    name = actor.name if actor else ""
    looked_for = actor is not None or "actors" in report.purport.stages
    return Speaking(name, _beside(name, words), bool(words) and not statement.source, looked_for)


def _beside(name: str, words: str) -> str:
    """What `words` add to `name`: nothing if they are the name, with an article or without; the name at their beginning
    as "…".
    """
    line = " ".join(words.split())
    if not name or _key(line) in (_key(name), f"the {_key(name)}"):
        return "" if name else words
    is_longer = line.startswith(name) and not line[len(name)].isalnum()
    return "…" + line[len(name) :] if is_longer else line


def _key(name: str) -> str:
    return " ".join(name.split()).casefold()
