"""Days of the calendar: dates in figures and in words, days of a month, weekdays."""

import re
from typing import Final

from purport.extract.times.lexicon import AFTER_A_DATE, COUNTED
from purport.extract.times.meanings import Date, Either, Meaning
from purport.extract.times.rule import Found, Piece, Reading, Rule
from purport.extract.times.rules.clock import clock_of_iso
from purport.extract.times.rules.parts import (
    EDGED,
    PART_OF,
    WEEKDAY_BEFORE,
    WHICH,
    edge_of,
    lacks_article,
    weekday_of,
    which_of,
    year_of,
)

_EVENT_NOUNS: Final = frozenset("attack attacks massacre events assault war operation onslaught raid".split())

_DAY_NAMES: Final = frozenset({"black", "bloody", "good", "super", "casual", "cyber", "fat", "ruby", "manic", "freaky"})

_SLASHED = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$")

_NEAR_YEAR = "(COMMA? of? year=YEAR)?"


def _month_day(found: Found) -> Reading:
    sound, edge = edge_of(found)
    year, month, day = year_of(found), found.value("month"), found.value("day")
    if not sound or _is_scripture(found) or lacks_article(found) or _is_of_a_noun(found):
        return None
    event = year is None and _is_event(found)
    return Date(
        year=year, month=month, day=day, weekday=weekday_of(found), day_part=found.part(), edge=edge,
        which=which_of(found), event=event,
    )  # fmt: skip


def _is_of_a_noun(found: Found) -> bool:
    """Whether a number in words after a month belongs to the noun that follows: 'in May the first ships came'."""
    index = found.at("day") or 0
    last = index == found.last - 1 and found.tokens.word(index - 1) == "the" and found.tokens.words[index].isalpha()
    return last and found.kind_after() == "." and found.after().isalpha() and found.after() not in AFTER_A_DATE


def _is_event(found: Found) -> bool:
    """Whether the day stands for an event known by it: 'the 7 October attacks', 'since 7 October'."""
    return found.after() in _EVENT_NOUNS or (found.after(1) in _EVENT_NOUNS and found.kind_after() in ("N", "-"))


def _nine_eleven(found: Found) -> Reading:
    """'9/11', which is a day by convention alone."""
    return Date(month=9, day=11, event=True) if found.value("figures") == "9/11" else None


def _is_scripture(found: Found) -> bool:
    return found.kind_after() == "k"


def _day_of_month(found: Found) -> Reading:
    """'the 28th of that month', 'the 5th of this month', 'the 5th of the month', 'the first day of the month'."""
    if found.word("end"):
        return Date(day=1, of_unit="M", of_which=which_of(found) or "same")
    return Date(day=found.value("day"), of_unit="M", of_which=which_of(found) or "same")


_BEFORE_A_DAY: Final = frozenset("on by until till from since to through between after before and".split())


def _day_alone(found: Found) -> Reading:
    """'the morning of the 6th', 'on the 6th.', 'by the 29th it had': a day of the month that the report speaks of, and
    no 'by the 29th Division'.
    """
    figures = found.tokens.original(found.at("day") or 0)
    part = found.part()
    if not figures[:1].isdecimal() or not (part or found.before() in _BEFORE_A_DAY):
        return None
    if _counts_something(found) and not _opens_a_clause(found):
        return None
    return Date(day=found.value("day"), day_part=part)


def _counts_something(found: Found) -> bool:
    """Whether a noun, or more of a name, follows an ordinal."""
    return found.kind_after() in (".", "N", "-", "'", "o", "i", "d", "u", "g", "p", "w", "m") and (
        found.after() not in AFTER_A_DATE
    )


def _days_alone(found: Found) -> Reading:
    """'On the 12th and 13th', 'on the 22nd or 23rd': each day is an expression of its own."""
    first, second = found.at("first") or 0, found.at("day") or 0
    written = all(found.tokens.original(index)[:1].isdecimal() for index in (first, second))
    later = found.tokens.values[first] < found.tokens.values[second]
    if not (written and later) or found.before() not in _BEFORE_A_DAY or _counts_something(found):
        return None
    start = second - 1 if found.tokens.word(second - 1) == "the" else second
    return (
        Piece(found.first, first + 1, Date(day=found.tokens.values[first])),
        Piece(start, found.last, Date(day=found.tokens.values[second])),
    )


def _opens_a_clause(found: Found) -> bool:
    """Whether 'on the 16th' stands at the head of a clause whose subject is a name: 'On the 16th Orla fell'; not 'on
    the 16th Infantry Division'.
    """
    heads = found.tokens.word(found.first - 2) in ("", ".", ",", ";", "and", "but", "\n\n")
    named = {found.after(distance) for distance in range(_LONGEST_NAME)}
    return found.before() == "on" and heads and found.kind_after() == "N" and not named & _NUMBERED


_LONGEST_NAME: Final = 4
_NUMBERED: Final = frozenset(
    "division divisions army armies corps brigade brigades regiment regiments battalion battalions company squadron "
    "wing fleet flotilla group infantry cavalry artillery armored armoured airborne panzer guards rifles hussars "
    "lancers dragoons light foot horse marine marines mountain parallel street avenue floor congress parliament "
    "amendment anniversary district ward precinct party century earl duke baron count lord".split()
)
"""Words of names that bear a number."""


def _days_of_month(found: Found) -> Reading:
    """'between 3 and 5 August', 'April 24 and 25': each day is an expression of its own."""
    month, year, old = found.value("month"), year_of(found), found.at("bc") is not None
    year = abs(year) if old and year is not None else year
    days = [found.at("first"), found.at("day")]
    first, second = (index for index in days if index is not None)
    values = found.tokens.values
    if found.at("month") == found.last - 1 or (found.at("month") or 0) > second:  # the month stands at the end
        start = second - 1 if found.tokens.word(second - 1) == "the" else second
        head = found.first + 1 if found.tokens.word(found.first) in ("between", "from") else found.first
        return (
            Piece(head, first + 1, Date(year=year, month=month, day=values[first], before_christ=old)),
            Piece(start, found.last, Date(year=year, month=month, day=values[second], before_christ=old)),
        )
    if values[second] <= values[first] or found.after() in COUNTED:
        return None
    return (
        Piece(found.first, first + 1, Date(year=year, month=month, day=values[first])),
        Piece(second, found.last, Date(year=year, month=month, day=values[second])),
    )


def _days_in_list(found: Found) -> Reading:
    """'5, 7 and 9 August': each day is an expression of its own."""
    values, month, year = found.tokens.values, found.value("month"), year_of(found)
    earliest, middle, last = found.at("earliest") or 0, found.at("first") or 0, found.at("day") or 0
    if not values[earliest] < values[middle] < values[last] or found.after() in COUNTED:
        return None
    return (
        Piece(found.first, earliest + 1, Date(year=year, month=month, day=values[earliest])),
        Piece(middle, middle + 1, Date(year=year, month=month, day=values[middle])),
        Piece(last, found.last, Date(year=year, month=month, day=values[last])),
    )


def _weekday(found: Found) -> Reading:
    sound, edge = edge_of(found)
    if not sound or _is_name_with_weekday(found) or lacks_article(found):
        return None
    which = which_of(found)
    if found.word("week"):
        return Date(weekday=weekday_of(found), of_unit="W", of_which=which_of(found, "week"), day_part=found.part())
    return Date(weekday=weekday_of(found), which=which, day_part=found.part() or found.part("eve"), edge=edge)


def _is_name_with_weekday(found: Found) -> bool:
    """'Black Friday', 'Bloody Sunday': days known by a name, of no particular week."""
    return (
        found.first == found.at("weekday")
        and found.before() in _DAY_NAMES
        and found.tokens.original(found.first - 1)[:1].isupper()
    )


def _night_between(found: Found) -> Reading:
    """'the night of 8/9 February', 'the night between 8 and 9 February': the night that begins on the first day."""
    if found.at("days") is not None:
        first, second = (int(figures) for figures in found.value("days").split("/"))
    else:
        first, second = found.value("first"), found.value("day")
    if not 1 <= first <= 31 or second != first + 1:
        return None
    return Date(year=year_of(found), month=found.value("month"), day=first, day_part=found.part())


def _date_in_figures(found: Found) -> Reading:
    words = found.tokens.original(found.first)
    slashed = _SLASHED.match(words)
    if slashed:
        year = int(slashed[4])
        if len(slashed[4]) == 2:
            if slashed[2] != "/":
                return None
            year += 1900 if year >= 30 else 2000
        elif not 1000 <= year <= 2199:
            return None
        return Either(int(slashed[1]), int(slashed[3]), year)
    year, month, day = (int(part) for part in re.split(r"[-/.]", words[:10].rstrip("T "))[:3])
    return _clocked(words, Date(year=year, month=month, day=day))


def _clocked(words: str, date: Date) -> Meaning:
    """`date` with the time of day of an ISO 8601 date-time."""
    return date._replace(clock=clock_of_iso(words[11:])) if len(words) > 11 else date


RULES: Final[tuple[Rule, ...]] = (
    Rule("day of an event in figures", ("figures=SLASHED",), _nine_eleven, "since [9/11]"),
    Rule("date in figures", ("DATE",), _date_in_figures, "signed on [2016-11-08]"),
    Rule(
        "days of a month",
        (
            "(the|between|from)? first=DAY|ORD HYPHEN|to|and|or|until|through the? day=DAY|ORD of? month=MONTH "
            "(COMMA? year=YEAR)?",
            "(the|between|from)? first=DAY|ORD HYPHEN|to|and|or the? day=DAY|ORD of? month=MONTH COMMA? "
            "year=ANYYEAR|DAY bc=BC",
            "month=MONTH first=DAY|ORD HYPHEN|and|or|to|through day=DAY|ORD (COMMA? year=YEAR)?",
        ),
        _days_of_month,
        "from [3] to [5 August 2023]",
    ),
    Rule(
        "month and day",
        (
            f"{EDGED} {PART_OF} {WEEKDAY_BEFORE} the? which={WHICH}? month=MONTH the? day=DAY|ORD {_NEAR_YEAR}",
            f"{EDGED} {PART_OF} {WEEKDAY_BEFORE} the? day=DAY|ORD of? month=MONTH {_NEAR_YEAR}",
        ),
        _month_day,
        "on [May 31, 2019]",
    ),
    Rule(
        "night between two days",
        (
            "the? part=PART of|between? the? first=DAY|ORD HYPHEN|to|and the? day=DAY|ORD of? month=MONTH "
            f"{_NEAR_YEAR}",
            f"the? part=PART of|between? the? days=SLASHED of? month=MONTH {_NEAR_YEAR}",
            f"the? part=PART of|between? month=MONTH first=DAY|ORD HYPHEN|to|and day=DAY|ORD {_NEAR_YEAR}",
            f"the? part=PART of|between? month=MONTH days=SLASHED {_NEAR_YEAR}",
        ),
        _night_between,
        "on [the night of 8/9 February 1904]",
    ),
    Rule(
        "days in a list",
        (
            "earliest=DAY|ORD COMMA first=DAY|ORD COMMA? and|or day=DAY|ORD of? month=MONTH (COMMA? year=YEAR)?",
            "month=MONTH earliest=DAY|ORD COMMA first=DAY|ORD COMMA? and|or day=DAY|ORD (COMMA year=FULLYEAR)?",
        ),
        _days_in_list,
        "on [5], [7] and [9 August]",
    ),
    Rule(
        "day of a month spoken of",
        (
            "the day=ORD of which=that|this|last|next|same month",
            "the day=ORD of the which=same|next|previous|preceding|following? month",
            "the end=first day of which=that|this month",
            "the end=first day of the which=same|next|previous|preceding|following? month",
        ),
        _day_of_month,
        "on [the 28th of that month]",
    ),
    Rule(
        "day of the month alone",
        ("the? part=PART of the day=ORD", "the day=ORD"),
        _day_alone,
        "on [the morning of the 6th]",
    ),
    Rule(
        "days of the month alone",
        ("the first=ORD and|or|to|through|until|HYPHEN the? day=ORD",),
        _days_alone,
        "on [the 12th] and [13th]",
    ),
    Rule(
        "weekday",
        (
            f"{EDGED} the? which={WHICH}? weekday=WEEKDAY (early|late? part=PART)?",
            f"{EDGED} weekday=WEEKDAY part=PART? of? week=last|this|next week",
            "the eve=PART of? weekday=WEEKDAY",
        ),
        _weekday,
        "said on [late Thursday]",
    ),
)
