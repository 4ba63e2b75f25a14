"""Times of day: clock times with their zones, noon and midnight, parts of a day, each with the day it is on."""

import re
from typing import Final, Literal

from purport.extract.times.lexicon import AMBIGUOUS_ZONES, COUNTED, ZONES
from purport.extract.times.meanings import Clock, Date, Neighbour, Repeated
from purport.extract.times.rule import Found, Reading, Rule
from purport.extract.times.rules.parts import EDGED, edge_of, weekday_of, which_of

_NAMED_ZONE: Final = (
    "(zone=ZONE (sign=SIGN shift=FIGURES|CLOCK)? | place=NAME NAME? NAME? timeword=time | local=local time "
    "| place=eastern|pacific)"
)
_ZONE: Final = f"(OPEN {_NAMED_ZONE} CLOSE | {_NAMED_ZONE})?"
_DAY: Final = (
    "(COMMA? on|of? (the|this|that|next)? (weekday=WEEKDAY (COMMA? month=MONTH day=DAY|ORD)? | totoday=TODAY "
    "| month=MONTH day=DAY|ORD (COMMA? year=FULLYEAR)? | day=DAY|ORD month=MONTH (COMMA? year=FULLYEAR)?))?"
)
_DATED: Final = (
    "(WEEKDAY COMMA?)? (month=MONTH day=DAY|ORD | day=DAY|ORD month=MONTH) COMMA? (year=FULLYEAR COMMA?)? at?"
)
_PART: Final = "(in|at the? part=PART)?"
_SIGNS: Final = frozenset(
    "at by until till since around about from to before after between and ( - – — on approximately".split()
)


def clock_of_iso(words: str) -> Clock | None:
    """The clock time of an ISO 8601 date-time: '13:37', '13:37:05+03:00'."""
    match = re.match(r"(\d\d):(\d\d)(?::(\d\d))?(Z|[+-]\d\d:?\d\d)?$", words.strip().upper())
    if match is None or int(match[1]) > 24 or int(match[2]) > 59:
        return None
    offset = None
    if match[4]:
        offset = 0 if match[4] == "Z" else _minutes(match[4])
    return Clock(int(match[1]), int(match[2]), int(match[3]) if match[3] else None, offset)


def _minutes(words: str) -> int:
    """Minutes east of UTC of '+03:00'."""
    digits = words.lstrip("+-").replace(":", "")
    return (int(digits[:2]) * 60 + int(digits[2:])) * (-1 if words.startswith("-") else 1)


def _with_half(found: Found) -> Reading:
    """A clock time that says 'a.m.' or 'p.m.', or the part of the day."""
    clock = _clock(found)
    return _on_day(found, clock) if clock is not None else None


def _bare(found: Found) -> Reading:
    """A clock time that says nothing else: something must show that it is no score and no verse."""
    named = any(
        found.at(name) is not None for name in ("hours", "zone", "timeword", "local", "weekday", "today", "month")
    )
    if not named and found.before() not in _SIGNS:
        return None
    return _with_half(found)


_MINUTES: Final = {"quarter": 15, "half": 30}
_SPOKEN: Final = (5, 10, 20, 25)
"""Minutes that are counted past the hour in words; 'a score of 12 past 5' is none."""


def _in_words(found: Found) -> Reading:
    """'ten past five', 'half past six in the evening', 'quarter to nine'."""
    words = found.word("minutes")
    minutes, hour = _MINUTES.get(words) or int(found.value("minutes")), int(found.value("hour"))
    counted = words not in _MINUTES and minutes not in _SPOKEN
    if counted or not 1 <= hour <= 12 or found.after() in COUNTED:
        return None
    if found.word("side") == "to":
        hour, minutes = (hour - 1) or 12, 60 - minutes
    if found.part() in ("AF", "EV", "NI") and (found.part() != "NI" or hour >= 5) and hour < 12:
        hour += 12
    return _on_day(found, _zoned(found, Clock(hour, minutes)))


def _military(found: Found) -> Reading:
    """'0530hrs', 'at 1300 hours'."""
    figures = found.tokens.original(found.at("figures") or 0)
    if (
        not figures.isdecimal()
        or len(figures) != 4
        or not (figures[0] == "0" or found.word("hours") == "hrs" or found.word("zone") or found.before() == "at")
    ):
        return None
    hour, minute = int(figures[:2]), int(figures[2:])
    return _on_day(found, _zoned(found, Clock(hour, minute))) if hour < 24 and minute < 60 else None


def _clock(found: Found) -> Clock | None:
    """The time of day that the figures give; None if there is no such time."""
    value = found.value("clock")
    second: int | None = None
    if isinstance(value, tuple):
        hour, minute, *rest = value
        second = rest[0] if rest else None
    elif isinstance(value, float):
        figures = found.tokens.original(found.at("clock") or 0)
        if not re.fullmatch(r"\d{1,2}\.[0-5]\d", figures):
            return None
        hour, minute = int(value), int(figures[-2:])
    else:
        hour, minute = int(value), None
    half = found.value("half")
    if half is None and found.part() in ("AF", "EV", "NI") and (found.part() != "NI" or hour >= 5):
        half = "p"
    if half is not None and not 1 <= hour <= 12:
        half = None
    if half == "p" and hour < 12:
        hour += 12
    elif half == "a" and hour == 12:
        hour = 0
    if hour > 24 or (hour == 24 and minute):
        return None
    return _zoned(found, Clock(hour, minute, second))


def _zoned(found: Found, clock: Clock) -> Clock:
    """`clock` with the zone that the words name. What can be several zones is none."""
    zone = found.word("zone")
    if zone in AMBIGUOUS_ZONES:
        return clock._replace(several=True)
    if zone:
        offset, shift = ZONES[zone], found.value("shift")
        if shift is not None:
            minutes = shift[0] * 60 + shift[1] if isinstance(shift, tuple) else shift * 60
            offset += minutes if found.word("sign") == "+" else -minutes
        return clock._replace(offset=offset) if abs(offset) <= 14 * 60 else clock
    first = found.at("place")
    if first is not None:
        last = found.at("timeword") or first + 1
        return clock._replace(place=" ".join(found.tokens.original(index) for index in range(first, last)))
    return clock._replace(local=bool(found.word("local")))


def _on_day(found: Found, clock: Clock) -> Reading:
    """`clock` on the day that the words name, or on the one the text speaks of."""
    month = found.value("month")
    if month is not None:
        return Date(year=found.value("year"), month=month, day=found.value("day"), clock=clock)
    if found.at("weekday") is not None:
        return Date(weekday=weekday_of(found), which=which_of(found), clock=clock)
    if found.at("today") is not None:
        return Neighbour("D", found.value("today"), "report", clock=clock)
    return Neighbour("D", 0, "text", clock=clock)


def _twelve(found: Found) -> Reading:
    if (found.tokens.original(found.first)[:1].isupper() and found.kind_before() == "N") or found.before() == "high":
        return None
    return _on_day(found, _zoned(found, Clock(found.value("twelve"), 0)))


def _part_of_day(found: Found) -> Reading:
    """'Friday morning', 'this morning', 'the next night'."""
    part, which = found.part(), which_of(found)
    sound, edge = edge_of(found)
    if not sound:
        return None
    if found.at("weekday") is not None:
        return Date(weekday=weekday_of(found), which=which, day_part=part, edge=edge)
    if found.at("today") is not None:
        return Neighbour("D", found.value("today"), "report", day_part=part)
    if which == "this":
        edge = found.edge("rest") if found.word("rest") in ("early", "late") else None
        return Neighbour("D", 0, "report", day_part=part, within=_within(found), edge=edge)
    if which == "last":
        return Neighbour("D", -1, "report", day_part=part)
    step = {"next": 1, "following": 1, "previous": -1}.get(which or "", 0)
    return Neighbour("D", step, "text", day_part=part)


def _within(found: Found) -> Literal["before", "after"] | None:
    if found.word("rest") == "earlier":
        return "before"
    return "after" if found.word("rest") == "later" else None


def _part_spoken_of(found: Found) -> Reading:
    """'in the morning', 'by mid afternoon': a part of the day that the text speaks of."""
    if found.tokens.word(found.first) != "the" and found.before() != "by":
        return None
    if found.before() not in ("in", "by", "during", "throughout", "on", "until", "through", "of", "since"):
        return None
    return Neighbour("D", 0, "text", day_part=found.part())


def _at_night(found: Found) -> Reading:
    named = found.tokens.original(found.first)[:1].isupper() and found.kind_after() == "N"
    if found.before() == "at" and found.word("part") != "night":
        return Neighbour("D", 0, "text", day_part=found.part())  # 'at dawn': on the day spoken of
    habit = found.before() == "at" or (found.part() == "DT" and not named)
    return Repeated(f"XXXX-XX-XXT{found.part()}") if habit else None


def _overnight(_: Found) -> Reading:
    return Neighbour("D", -1, "report", day_part="NI")


RULES: Final[tuple[Rule, ...]] = (
    Rule(
        "clock time with its half of the day",
        (
            f"clock=CLOCK|DECIMAL|SMALL half=AMPM {_ZONE} {_DAY} {_ZONE}",
            f"clock=CLOCK|DECIMAL|SMALL OCLOCK? in the part=PART {_DAY}",
            f"clock=SMALL OCLOCK {_PART} {_ZONE} {_DAY}",
        ),
        _with_half,
        "at [9:30 p.m. (Baghdad time)]",
    ),
    Rule(
        "clock time",
        (f"clock=CLOCK hours=hrs|hours|hr|h? {_ZONE} {_DAY}", f"clock=CLOCK {_PART} {_ZONE} {_DAY}"),
        _bare,
        "at [18:00 UTC]",
    ),
    Rule(
        "clock time without a colon",
        (f"figures=INT hours=hrs|hours {_ZONE} {_DAY}", f"figures=INT zone=ZONE {_DAY}"),
        _military,
        "by [0530 hrs]",
    ),
    Rule(
        "clock time after its day",
        (
            f"{_DATED} clock=CLOCK|SMALL half=AMPM {_ZONE}",
            f"{_DATED} clock=CLOCK {_ZONE}",
            f"weekday=WEEKDAY COMMA? at clock=CLOCK|SMALL half=AMPM {_ZONE}",
            f"today=TODAY COMMA? at clock=CLOCK|SMALL half=AMPM {_ZONE}",
        ),
        _with_half,
        "at [May 7 9:30AM]",
    ),
    Rule(
        "clock time in words",
        (
            f"minutes=NUM side=past hour=SMALL OCLOCK? {_PART} {_ZONE} {_DAY}",
            f"minutes=NUM side=past hour=SMALL OCLOCK? {_PART} which=last|next weekday=WEEKDAY",
            f"a? minutes=quarter|half side=past hour=SMALL OCLOCK? {_PART} {_ZONE} {_DAY}",
            f"a? minutes=quarter side=to hour=SMALL OCLOCK? {_PART} {_ZONE} {_DAY}",
        ),
        _in_words,
        "at [ten past five last Thursday]",
    ),
    Rule("noon and midnight", (f"twelve=TWELVE {_ZONE} {_DAY}",), _twelve, "starting at [noon Saturday]"),
    Rule(
        "part of a day",
        (
            f"{EDGED} the? which=last|next|this|previous|following? weekday=WEEKDAY (early|late)? part=PART",
            "(the early|late hours of)? weekday=WEEKDAY (early|late)? part=PART",
            f"{EDGED} today=TODAY part=PART",
            "rest=earlier|later|early|late? (the|in)? which=this|last|that|next|previous|following|same part=PART",
            "early|late? the which=next|following|previous|same part=PART",
        ),
        _part_of_day,
        "on [Friday morning]",
    ),
    Rule(
        "small hours of a day",
        (
            "the early|small|morning|late morning? hours of? the? weekday=WEEKDAY (morning)?",
            "the early|small|late hours of? the? (morning of)? month=MONTH day=DAY|ORD (COMMA? year=FULLYEAR)?",
            "the early|small|late hours of? the? (morning of)? day=DAY|ORD of? month=MONTH (COMMA? year=FULLYEAR)?",
        ),
        lambda found: _hours_of(found),
        "in [the early hours of Thursday]",
    ),
    Rule(
        "part of the day spoken of",
        ("the? early|late|mid|middle? HYPHEN? part=PART hours?",),
        _part_spoken_of,
        "By [mid afternoon] they had left",
    ),
    Rule("night as a habit", ("part=PART",), _at_night, "moved only at [night]"),
    Rule("overnight", ("part=overnight",), _overnight, "[overnight] losses"),
)


def _hours_of(found: Found) -> Reading:
    """'the early hours of Thursday': before dawn; 'the late hours': after dusk."""
    part = "NI" if "late" in found.tokens.words[found.first : found.first + 2] else "MO"
    if found.at("weekday") is not None:
        return Date(weekday=weekday_of(found), day_part=part, edge=None if part == "NI" else "START")
    return Date(
        year=found.value("year"),
        month=found.value("month"),
        day=found.value("day"),
        day_part=part,
        edge=None if part == "NI" else "START",
    )
