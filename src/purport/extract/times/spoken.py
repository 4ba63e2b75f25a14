"""What the text has told so far, and what it will tell next: what a history counts from."""

import datetime as dt
from typing import Final, NamedTuple

from purport.extract.times.antiquity import LATER, interval_before_christ
from purport.extract.times.arithmetic import granularity, interval_of
from purport.extract.times.grammar import Expression
from purport.extract.times.meanings import Date, Length, Meaning, Neighbour, Quarter, Shift
from purport.records import When


class Told(NamedTuple):
    """A date that the text has told: its TIMEX3 value, its first and last day, and its
    words. Before Christ `day` lies in the
    year that is counted with (`antiquity`).
    """

    value: str
    day: dt.date
    last: dt.date
    words: str

    @property
    def before_christ(self) -> bool:
        """Whether it lies before Christ."""
        return self.value.startswith("BC")

    @property
    def year(self) -> int:
        """Its year; those before Christ are 0, -1 and so on."""
        return self.day.year - (LATER if self.before_christ else 0)


class Spoken(NamedTuple):
    """What the text has told so far: the date its story has come to, the last one to the day, the last quarter it
    compares with.
    """

    date: Told | None = None
    mentioned: Told | None = None
    """The last date told, though the story need not have come to it: what 'two years later' counts from."""
    day: Told | None = None
    exact: Told | None = None
    """The last date told to the month or the day."""
    quarter: Told | None = None


class Place(NamedTuple):
    """Where in the text a date stands, and what that says of it (`places`): its words, the word before it (`link`) and
    `after` it, whether a sentence begins with it, whether it is in a heading, the year that the text tells next other
    than its own, and the next date with month and year.

    It is `apposed` to the expression before if hardly anything stands between them; it says until when something
    `lasts_until` it.

    It is counted from an act that has been told (`act_told`) if the words after it say no more of it ('two days after
    the storm').

    It is `joined` to the date before it if their sentence goes on from that to it ('and murdered on 15 January').

    `ends_range` and `range_to` (the month in which it ends) are of ranges; `of_a_life` are dates in brackets that say
    how long somebody lived; `in_brackets` is what a sentence in brackets tells by the way; `of_another_age` lie far
    from what the text tells of; `foretold` and `recalled` are ahead of the story and behind it.
    """

    words: str = ""
    link: str = ""
    after: str = ""
    leads: bool = False
    apposed: bool = False
    in_heading: bool = False
    year_ahead: int | None = None
    ahead: Told | None = None
    near: Told | None = None
    joined: bool = False
    ends_range: bool = False
    range_to: int | None = None
    of_a_life: bool = False
    act_told: bool = False
    in_brackets: bool = False
    of_another_age: bool = False
    lasts_until: bool = False
    foretold: bool = False
    recalled: bool = False


_LONGEST_LEAP: Final = 10
"""A year alone that lies further off than this is mentioned in passing, unless the text goes on from it."""
_NEVER_ON: Final = frozenset({"since", "as"})
_PASSING: Final = _NEVER_ON | {"the", "of", "(", "for", "-", "–", "from", "s", "to", "and", "or", "than", "like"}
"""Words before a year that only mention it ('the 1978 treaty', 'as late as 1781'): the text does not go back to it."""
_SAYS_WHICH: Final = _NEVER_ON | {"of", "like", "than"}
"""Words before a month or day of an earlier year that only say which thing is meant, or how far something goes back."""
_BOUNDS: Final = frozenset({"after", "before"})


_GOES_ON: Final = frozenset("in on at of to by and or when where which that who with for from as but until".split())
"""Words after a date that it does not describe."""


def spoken_after(spoken: Spoken, when: When, expression: Expression, place: Place, history: bool) -> Spoken:
    """What the text, a `history` or a report, has told once `when` has been read, at `place`."""
    meaning = expression.meaning
    if isinstance(meaning, Length) and meaning.unit in ("M", "Y"):
        return spoken._replace(quarter=None)
    told = _told(when, place.words)
    if told is not None and isinstance(meaning, Date):
        told = _of_the_story(told, meaning, spoken.date)
    if told is not None and isinstance(meaning, Neighbour) and (meaning.unit, meaning.edge) == ("Y", "END"):
        told = told._replace(day=told.day.replace(month=_LATE_MONTH))
    if told is None or _compares(meaning):
        return spoken
    unit = granularity(told.value)
    if unit == "Q":
        spoken = spoken._replace(quarter=told)
    if unit in ("DE", "CE") or _looks_back(meaning):
        return spoken
    if place.in_heading:
        return spoken if place.ends_range else _gone_on(spoken, told, unit, history)
    if place.of_a_life or _names_something(spoken.date, told, place):
        return spoken
    if unit == "Y" and _is_passing(spoken.date, told, place):
        aside = place.after == ")" or (place.link in _PASSING - _NEVER_ON and not place.ends_range)
        return spoken if aside else spoken._replace(mentioned=told)
    aside = place.of_another_age or place.in_brackets or _only_bounds(meaning, place)
    if aside or _looks_ahead(spoken.date, told, place) or _is_aside(spoken.date, told, place):
        return spoken._replace(mentioned=told, day=told if unit == "D" else spoken.day)
    return _gone_on(spoken, told, unit, history)


def _of_the_story(told: Told, date: Date, before: Told | None) -> Told:
    """The winter of a year that a story comes to: of the two that it can be, the one at its end if it is late in the
    year.
    """
    if date.part != "WI" or date.year is None or date.of_two_years or before is None:
        return told
    late = before.last.year == told.last.year and before.last.month >= _LATE
    return told._replace(day=_later(told.day), last=_later(told.last)) if late else told


def _later(day: dt.date) -> dt.date:
    """The same day of the next year; of a 29 February the day before."""
    return day.replace(year=day.year + 1, day=min(day.day, 28) if day.month == 2 else day.day)


_LATE_MONTH: Final = 10
"""The month from which on it is 'the end of the year'."""
_LATE: Final = 6
"""The month from which on the next winter is nearer than the last one."""


def _gone_on(spoken: Spoken, told: Told, unit: str, history: bool) -> Spoken:
    """The story, come to the date told."""
    return Spoken(
        date=told,
        mentioned=told,
        day=told if unit == "D" else _still(spoken.day, told) if history else spoken.day,
        exact=told if unit in ("D", "M") else spoken.exact,
        quarter=spoken.quarter,
    )


def _still(day: Told | None, told: Told) -> Told | None:
    """The last day told, if it lies within the month or year told now: 'two days later' can be counted from it."""
    return day if day is not None and told.day <= day.day <= told.last else None


def _told(when: When, words: str) -> Told | None:
    """A date that `when` tells; None if it tells none."""
    if when.timex is None or when.kind not in ("date", "time"):
        return None
    return told_by(when.timex, words)


def told_by(value: str, words: str) -> Told | None:
    """The date of a TIMEX3 value; None if it fixes none."""
    interval = interval_of(value) or interval_before_christ(value)
    return Told(value, interval.first, interval.last, words) if interval is not None else None


def _compares(meaning: Meaning) -> bool:
    """Whether a time is only compared with: 'up from a year ago'."""
    return (isinstance(meaning, Quarter) and meaning.years != 0) or (
        isinstance(meaning, Shift) and meaning.unit == "Y" and meaning.sign < 0
    )


def _looks_back(meaning: Meaning) -> bool:
    """Whether a time is only glanced back at: 'the previous year', 'two years before'."""
    if isinstance(meaning, Neighbour):
        return meaning.step < 0 and meaning.unit not in ("D", "WE")
    if isinstance(meaning, Date):
        return meaning.which == "previous" and meaning.day is None and meaning.weekday is None
    return isinstance(meaning, Shift) and meaning.sign < 0 and meaning.unit != "D"


def _is_passing(before: Told | None, told: Told, place: Place) -> bool:
    """Whether a year alone is only mentioned, so that the text does not go on from it: it is less exact than the date
    told before it, or far from it, or the word before it says so.
    """
    if before is None:
        return False
    if place.ends_range or place.link in _NEVER_ON or (place.link in _PASSING and told.year < before.year):
        return True
    if before.year == told.year and granularity(before.value) != "Y":
        return told.day <= before.day  # the end of the year lies ahead of its May
    return abs(before.year - told.year) > _LONGEST_LEAP and not _leaps_to(before, told, place)


def _only_bounds(meaning: Meaning, place: Place) -> bool:
    """Whether a month or day without a year only says what something comes before or after: 'some time after May'."""
    return isinstance(meaning, Date) and meaning.year is None and place.link in _BOUNDS and not place.leads


def _is_aside(before: Told | None, told: Told, place: Place) -> bool:
    """Whether a month or day of another year only says which thing is meant ('the treaty of May 1721'), how far it is
    back ('since May 1721'), or lies far off and the text does not go on from it.
    """
    if before is None or before.year == told.year:
        return False
    if told.year < before.year and place.link in _SAYS_WHICH:
        return True
    far = abs(before.year - told.year) > _LONGEST_LEAP
    return far and not place.leads and not _leaps_to(before, told, place)


def _leaps_to(before: Told, told: Told, place: Place) -> bool:
    """Whether the story goes on from a year far off: the next one it tells is nearer to it than to the one before."""
    if place.year_ahead is None:
        return place.leads
    return abs(place.year_ahead - told.year) < abs(place.year_ahead - before.year)


def _looks_ahead(before: Told | None, told: Told, place: Place) -> bool:
    """Whether a date of a later year is only looked ahead to ('it stood until 1840'): what the text tells next comes
    before it.
    """
    if not place.foretold or before is None or before.year >= told.year:
        return False
    if place.year_ahead is not None and before.year <= place.year_ahead < told.year:
        return True
    ahead = place.ahead
    same_era = ahead is not None and before.before_christ == told.before_christ == ahead.before_christ
    return same_era and ahead is not None and before.day <= ahead.day <= told.day


def _names_something(before: Told | None, told: Told, place: Place) -> bool:
    """Whether a date earlier than the one told before it only says which thing is meant ('the August 1792 rising'), so
    that the text does not go back to it.
    """
    earlier = before is not None and (told.year, told.day) < (before.year, before.day)
    return earlier and names_something(place.link, place.after)


def names_something(link: str, after: str) -> bool:
    """Whether the words before and after a date make it one that says which thing is meant: 'the May 1792 rising'."""
    return link == "the" and after.isalpha() and after not in _GOES_ON


def value_in(date: Date, year: int) -> str:
    """The TIMEX3 value of a month, day or part of a year, or of the year alone, in `year`."""
    if date.part is not None:
        return f"{year:04d}-{date.part}"
    month = f"-{date.month:02d}" if date.month is not None else ""
    return f"{year:04d}{month}" + (f"-{date.day:02d}" if date.day is not None else "")
