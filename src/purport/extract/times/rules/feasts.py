"""Holidays, months of fasting, and dates of other calendars named in the text."""

from typing import Final

from purport.extract.times.holidays import HOLIDAYS
from purport.extract.times.meanings import Feast, Foreign
from purport.extract.times.other_calendars import Calendar
from purport.extract.times.rule import Found, Reading, Rule
from purport.extract.times.rules.parts import which_of

_PEOPLE: Final = frozenset({"mr", "mrs", "ms", "dr", "sheikh", "president"})
_BEFORE_A_FEAST: Final = frozenset("on at in during since until by before after over".split())
_FOREIGN_ONLY_WITH_DAY: Final = frozenset(
    {"mehr", "tir", "dey", "azar", "av", "aban", "nisan", "adar", "rajab", "safar"}
)
"""Months whose names are names of people and places as well."""


def _feast(found: Found) -> Reading:
    name = found.value("name")
    if found.before().rstrip(".") in _PEOPLE or (found.kind_after() == "N" and found.before() not in _BEFORE_A_FEAST):
        return None  # a person, or part of a longer name: 'the Yom Kippur War'
    if found.kind_before() == "N" and found.first == found.at("name"):
        return None  # 'Coptic Christmas' has a day of its own
    assert name in HOLIDAYS
    year = found.value("year")
    return Feast(name, year=year, which=which_of(found), day_part=found.part(), week=bool(found.word("week")))


def _foreign(found: Found) -> Reading:
    month = found.value("month")
    if month is None:
        if found.value("name") != "Ramadan":
            return None
        month = ("hijri", 9)
    calendar: Calendar = month[0]
    number: int = month[1]
    year, day = found.value("year"), found.value("day")
    name = found.word("month")
    if day is None and (year is None or year > 2200) and name in _FOREIGN_ONLY_WITH_DAY:
        return None
    if calendar == "hijri" and year is not None and found.at("era") is None and year > 1600:
        return None
    return Foreign(calendar, year, number, day)


def _hijri_year(found: Found) -> Reading:
    year = found.value("year")
    return Foreign("hijri", year, None) if isinstance(year, int) and found.value("era") == "AH" else None


RULES: Final[tuple[Rule, ...]] = (
    Rule(
        "holiday",
        ("(the)? which=last|next|this? name=HOLIDAY (COMMA? of? year=FULLYEAR)? part=PART? week=week?",),
        _feast,
        "on [Thanksgiving Day]",
    ),
    Rule(
        "date of another calendar",
        (
            "the? day=DAY|ORD of? month=FOREIGN (COMMA? year=ANYYEAR era=AD?)?",
            "month=FOREIGN day=DAY|ORD (COMMA? year=ANYYEAR era=AD?)?",
            "month=FOREIGN COMMA? year=ANYYEAR era=AD?",
            "month=FOREIGN",
        ),
        _foreign,
        "on [26 Rajab 1445]",
    ),
    Rule(
        "day of Ramadan",
        (
            "the? day=DAY|ORD day? of? name=HOLIDAY (COMMA? year=ANYYEAR era=AD?)?",
            "name=HOLIDAY day=DAY (COMMA? year=ANYYEAR era=AD?)?",
        ),
        _foreign,
        "on [17 Ramadan 1445]",
    ),
    Rule("Islamic year", ("the? year? year=ANYYEAR era=AD",), _hijri_year, "in [1445 AH]"),
)
