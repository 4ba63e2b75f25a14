"""Months, seasons, quarters and halves of years."""

import calendar
from typing import Final

from purport.extract.times.meanings import Date, Quarter
from purport.extract.times.rule import Found, Reading, Rule
from purport.extract.times.rules.parts import BEFORE_A_DATE, EDGED, WHICH, edge_of, lacks_article, which_of, year_of

_SURE_SIGNS: Final = frozenset(
    "in of since by until till from during before after last next this early late mid".split()
)
"""Words after which a month that is a first name as well is the month."""
_VERBS_AFTER_MAY: Final = frozenset("be have not also only even well never soon".split())


def _month_year(found: Found) -> Reading:
    sound, edge = edge_of(found)
    return Date(year=year_of(found), month=found.value("month"), edge=edge, day_part=None) if sound else None


def _month(found: Found) -> Reading:
    sound, edge = edge_of(found)
    if not sound or not _is_month(found) or lacks_article(found):
        return None
    return Date(month=found.value("month"), edge=edge, which=which_of(found))


def _is_month(found: Found) -> bool:
    """Whether a month's name alone is meant as the month: 'May' and 'March' want a sign of it, and names of people
    ('April', 'June', 'August') must not go on with a surname.
    """
    if found.first != found.at("month"):
        article_only = found.at("month") == found.first + 1 and found.tokens.word(found.first) == "the"
        name = found.tokens.words[found.first + 1].rstrip(".")
        return not (
            article_only and name in ("march", "may") and found.after() in ("to", "on", "of", "along", ".", ",")
        )
    before, index = found.before(), found.at("month") or 0
    name = found.tokens.words[index].rstrip(".")
    if found.kind_before() in ("N",) and name in ("april", "june", "august", "may", "march"):
        return False
    if name in ("may", "march"):
        return before in BEFORE_A_DATE and found.after() not in _VERBS_AFTER_MAY
    return before in _SURE_SIGNS or found.kind_after() != "N" or name not in ("april", "june", "august")


def _month_of_year(found: Found) -> Reading:
    """'June last year', 'August of that year', '18 June of the next year', 'June of the year before'."""
    sound, edge = edge_of(found)
    which = which_of(found)
    if not sound or which is None or (found.word("which") in ("before", "after") and found.after() in _STARTS_A_NOUN):
        return None
    return Date(month=found.value("month"), day=found.value("day"), edge=edge, of_unit="Y", of_which=which)


_STARTS_A_NOUN: Final = frozenset("the a an his her its their this that these those".split())
"""Words that show that 'the year before' goes on with what it is before."""


def _part_of_month(found: Found) -> Reading:
    """'The first days of June', 'the last weeks of 1942': a part of it; 'the last day of May' is a day."""
    month, year = found.value("month"), year_of(found)
    if month is None and (year or 0) <= 0:
        return None
    begins = found.word("end") in ("first", "opening", "early")
    if found.word("unit") == "day":
        return None if month == _FEBRUARY else Date(year=year, month=month, day=1 if begins else _last_day(month))
    if found.at("number") is not None:
        return Date(year=year, month=month)
    return Date(year=year, month=month, edge="START" if begins else "END")


_FEBRUARY: Final = 2


def _last_day(month: int) -> int:
    return calendar.monthrange(_ANY_YEAR, month)[1]


_ANY_YEAR: Final = 2001


def _season(found: Found) -> Reading:
    sound, edge = edge_of(found)
    year, word = year_of(found), found.word("season")
    if not sound or (found.kind_before() == "N" and found.tokens.original(found.at("season") or 0)[0].isupper()):
        return None
    if found.at("turn") is not None and (found.value("season") != "WI" or not _is_next(year, int(found.value("turn")))):
        return None  # 'summer 1940-42' is two times
    which = which_of(found)
    trailing = found.word("which") if found.at("which") == found.last - 1 else ""
    if trailing and (found.after().isalpha() or found.kind_after() in ("d", "y")):
        return None  # 'the summer before the war'
    if year is None and which is None and word in ("fall", "spring", "winter", "summer", "autumn"):
        if word == "fall" and not _is_autumn(found):
            return None
        if word == "spring" and found.before() in ("to", "would", "will"):
            return None
    if found.word("other"):
        return Date(part=found.value("season"), of_unit="Y", of_which=which_of(found, "other"), edge=edge)
    turn = found.at("turn") is not None or found.kind("year") == "T"
    return Date(
        year=year + 1 if turn and year is not None else year, part=found.value("season"), edge=edge, which=which,
        of_two_years=turn,
    )  # fmt: skip


def _is_next(year: int | None, second: int) -> bool:
    """Whether the second year of 'the winter of 1941-42' follows the first; those before Christ have a minus."""
    return year is not None and abs(second) in (abs(year + 1), abs(year + 1) % 100)


def _is_autumn(found: Found) -> bool:
    """Whether 'fall' is the season: 'in the fall', 'the fall campaign'; not 'the fall of the city', 'prices fall'."""
    if found.after() in ("of", "in", "from", "to", "by", "below", "short", "into", "apart", "back", "under", "on"):
        return False
    article = found.tokens.word(found.first) == "the"
    return article and (found.before() in ("in", "during", "throughout", "by", "until", "since", "of", "over", "this"))


def _quarter(found: Found) -> Reading:
    sound, edge = edge_of(found)
    number = found.value("number")
    if not sound or not isinstance(number, int) or not 1 <= number <= 4 or _is_of_century(found):
        return None
    return Date(
        year=year_of(found), part=f"Q{number}", edge=edge, fiscal=bool(found.word("fiscal")), which=which_of(found)
    )


def _is_of_century(found: Found) -> bool:
    """'the second quarter of the 19th century': 25 years."""
    return found.after() == "of" and "century" in (found.after(1), found.after(2), found.after(3), found.after(4))


def _quarter_in_short(found: Found) -> Reading:
    """'Q3 2023', 'H1'."""
    part = found.value("part")
    return None if part in ("H3", "H4") else Date(year=year_of(found), part=part)


def _latest_quarter(found: Found) -> Reading:
    return Quarter(-1 if found.word("ago") or found.word("lastyear") else 0, latest=bool(found.word("latest")))


def _half(found: Found) -> Reading:
    number = found.value("number") if found.word("number") not in ("last", "latter") else 2
    if number not in (1, 2):
        return None
    return Date(year=year_of(found), part=f"H{number}", which=which_of(found))


RULES: Final[tuple[Rule, ...]] = (
    Rule(
        "quarter or half in short",
        ("part=PARTOFYEAR of? year=YEAR?", "year=FULLYEAR part=PARTOFYEAR"),
        _quarter_in_short,
        "in [Q3 2023]",
    ),
    Rule(
        "month and year",
        (f"{EDGED} the? month=MONTH COMMA|of? (the year)? year=YEAR",),
        _month_year,
        "in [November 1995]",
    ),
    Rule(
        "month of a year named by its place",
        (
            f"{EDGED} month=MONTH (the? day=DAY|ORD)? COMMA? of? the? which={WHICH}|that year",
            f"{EDGED} the? day=DAY|ORD of? month=MONTH COMMA? of? the? which={WHICH}|that year",
            f"{EDGED} (the? day=DAY|ORD of?)? month=MONTH of the year which=before|after",
        ),
        _month_of_year,
        "in [June last year]",
    ),
    Rule(
        "part of a month or year",
        (
            "the end=first|last|opening|closing|final|early unit=day|days|week|weeks of month=MONTH "
            "(COMMA? year=YEAR)?",
            "the number=ORD unit=week of month=MONTH (COMMA? year=YEAR)?",
            "the end=first|second|last|latter unit=half of month=MONTH (COMMA? year=YEAR)?",
            "the end=first|last|opening|closing|final|early unit=days|weeks|months of year=FULLYEAR",
        ),
        _part_of_month,
        "in [the last days of August]",
    ),
    Rule(
        "month",
        (f"{EDGED} the? which={WHICH}? month=MONTH",),
        _month,
        "since [late November]",
    ),
    Rule(
        "season",
        (
            f"{EDGED} the|that? which={WHICH}? season=SEASON months? (COMMA? of|in? the? year=YEAR|TURN)?",
            f"{EDGED} the? season=SEASON of|in? the? year=FULLYEAR HYPHEN turn=YY|FULLYEAR",
            "year=YEAR season=SEASON",
            f"{EDGED} the? season=SEASON of? the? other={WHICH}|that year",
            f"{EDGED} the? season=SEASON of the year other=before|after",
            "the season=SEASON which=before|after|following",
        ),
        _season,
        "in [the spring of 1862]",
    ),
    Rule(
        "quarter of a year",
        (
            f"{EDGED} (the|its|their|our)? (fiscal=fiscal|financial HYPHEN?)? which={WHICH}? (year POSS)? "
            "(fiscal2=fiscal HYPHEN?)? number=ORD HYPHEN? quarter ((of|in)? fiscal? year=YEAR)?",
            "(the|its|their)? year=YEAR POSS? fiscal=fiscal? number=ORD HYPHEN? quarter",
            "(the|its)? number=ORD HYPHEN? quarter of|from? the? which=last|this|next|previous fiscal=fiscal? year",
        ),
        _quarter,
        "in [the third quarter of 1989]",
    ),
    Rule(
        "quarter the text speaks of",
        (
            "the|its latest=latest quarter",
            "the|its most recent latest=quarter",
            "the latest=latest period",
            "the|that quarter",
            "the quarter|period a ago=year ago|earlier",
            "(last lastyear=year POSS) quarter",
            "(the|a)? comparable|corresponding? ago=year HYPHEN ago|earlier quarter|period|results?",
            "(the|a)? ago=year HYPHEN ago|earlier",
            "the same|corresponding|comparable|like quarter|period of|in? (a year ago=earlier|ago)?",
            "the same|corresponding|comparable|like quarter|period of|in? the? lastyear=last|previous year",
        ),
        _latest_quarter,
        "in [the year-ago quarter]",
    ),
    Rule(
        "half of a year",
        (
            "the? number=ORD|last|latter HYPHEN? half of|in year=YEAR",
            "the number=ORD|last|latter half of the|this|last year",
        ),
        _half,
        "in [the last half of 1989]",
    ),
)
