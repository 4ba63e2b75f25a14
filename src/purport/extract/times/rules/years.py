"""Years, decades and centuries, of our era and before."""

from typing import Final

from purport.extract.times.lexicon import COUNTED
from purport.extract.times.meanings import Date, Era
from purport.extract.times.rule import Found, Piece, Reading, Rule
from purport.extract.times.rules.parts import BEFORE_A_DATE, EDGED, edge_of, year_of

_BEFORE_A_YEAR: Final = BEFORE_A_DATE | frozenset({"year", "years", "the", "-", "/", "circa", "c", "ca", "following"})

_NO_YEAR_BEFORE: Final = frozenset(
    "no number no. $ £ € # over than least most nearly some flight room unit page pages psalm highway route chapter "
    "section resolution article law building model windows channel mhz boeing airbus only all these those".split()
)


def _year_alone(found: Found) -> Reading:
    sound, edge = edge_of(found)
    if not sound:
        return None
    index = found.at("year")
    assert index is not None
    year = int(found.tokens.values[index])
    if year > 0 and found.first == index and not _is_year(found, year, index):
        return None
    return Date(year=year, edge=edge)


def _is_year(found: Found, year: int, index: int) -> bool:
    """Whether four figures are a year: nothing is counted by them, and something says so where it could be."""
    before, after = found.before(), found.after()
    short = not found.tokens.original(index)[:1].isdigit()
    if short or (found.tokens.words[index].isalpha() and found.kind_before() != "$"):
        return short or 1900 <= year <= 2030
    numbers = ("i", "d", "x", "#", "y")
    hyphened = found.kind_before() == "-" and found.tokens.kinds[found.first - 2 : found.first - 1] in numbers[:-1]
    if hyphened or found.kind_before() in numbers or found.kind_after() in numbers:
        return False  # part of a telephone number
    if before in _NO_YEAR_BEFORE or found.kind_before() in ("$",) or after in COUNTED or found.kind_after() == "%":
        return False
    if found.kind_before() == "-" and found.tokens.original(found.first - 2)[-1:].isupper():
        return False  # a designation: 'A-2000', 'TU-1540'
    if 1600 <= year <= 2060 and year % 100:
        return True
    if found.kind_before() == "-" and found.tokens.kinds[found.first - 2 : found.first - 1] == "y":
        return True  # the end of '1337–1380'
    return before in _BEFORE_A_YEAR or found.kind_before() in ("(", "m")


def _years(found: Found) -> Reading:
    """'1939-45', '1998-99': both ends of a range of years."""
    first, last = found.at("first"), found.at("year")
    assert first is not None
    assert last is not None
    year, short = int(found.tokens.values[first]), int(found.tokens.values[last])
    if year < 0:
        end = _completed(-year, short)
        return (
            (Piece(first, first + 1, Date(year=year)), Piece(last, last + 1, Date(year=-end))) if end < -year else None
        )
    if len(found.tokens.words[last]) != 2 or short <= year % 100 or not _is_year(found, year, first):
        return None
    return (
        Piece(first, first + 1, Date(year=year)),
        Piece(last, last + 1, Date(year=year - year % 100 + short)),
    )


_SHORT: Final = 9
"""Years from a year before Christ to one that is written with its last figures only, at most: '480-79 BC', but '106-43
BC' are two whole years.
"""


def _completed(first: int, last: int) -> int:
    """The year before Christ meant by `last` after a hyphen, as '79' after '480'."""
    whole = first - first % 100 + last
    return whole if last < 100 <= first and 0 < first - whole <= _SHORT else last


def _before_christ(found: Found) -> Reading:
    year = found.value("year")
    if not isinstance(year, int) or not 1 <= abs(year) <= 9999:
        return None
    year = abs(year)
    sound, edge = edge_of(found)
    if found.at("turn") is not None and (
        found.value("season") != "WI" or _completed(year, abs(found.value("turn"))) != year - 1
    ):
        return None
    first = found.at("first")
    whole = Date(
        year=year, month=found.value("month"), day=found.value("day"), part=found.value("season"), edge=edge,
        before_christ=True,
    )  # fmt: skip
    if whole.part == "WI" and (found.at("turn") is not None or found.kind("year") == "T"):
        whole = whole._replace(year=year - 1, of_two_years=True)
    if first is not None:
        earlier = abs(found.tokens.values[first])
        if found.at("hyphen") is not None:
            year = _completed(earlier, year)
            whole = whole._replace(year=year)
        if earlier < year:
            return None
        last = found.at("year") or 0
        return Piece(first, first + 1, Date(year=earlier, before_christ=True)), Piece(last, found.last, whole)
    return whole if sound else None


def _of_our_era(found: Found) -> Reading:
    year = found.value("year")
    era = found.value("era")
    if not isinstance(year, int) or not 1 <= year <= 2199:
        return None
    if era == "AH":
        return None
    return Date(year=year)


def _fiscal_year(found: Found) -> Reading:
    return Date(year=year_of(found), fiscal=True)


def _decade(found: Found) -> Reading:
    sound, edge = edge_of(found)
    if not sound:
        return None
    if found.word("half"):
        edge = "START" if found.tokens.word(found.first + 1) == "first" else "END"
    index = found.at("decade") or 0
    value = found.tokens.values[index]
    if isinstance(value, int):  # a decade in words
        known = {"twenties": 2, "thirties": 3}
        if found.tokens.word(index) in known and found.tokens.word(index - 1) != "the":
            return None
        return None if _is_age(found) else Era(str(value), edge)
    digits = str(value).strip("'’‘`")
    if found.at("bc") is not None or (len(digits) == 3 and digits[-1] == "0"):
        bygone = found.at("bc") is None
        return Era(f"BC{int(digits) // 10:03d}", edge, bygone=bygone) if digits[-1] == "0" else None
    if len(digits) == 4:
        return Era(digits[:3], edge) if digits[-1] == "0" else None
    if len(digits) == 2 and digits[1] == "0" and not _is_age(found):
        return Era(digits[0], edge)
    return None


def _is_age(found: Found) -> bool:
    """'in her fifties', 'in the mid 80s' of degrees: what a decade's number can also be."""
    words = {found.tokens.word(found.first - distance) for distance in (0, 1, 2, 3)}
    return bool(words & {"his", "her", "their", "my", "your", "our", "temperatures", "highs", "lows"})


def _century(found: Found) -> Reading:
    sound, edge = edge_of(found)
    number = found.value("number")
    if not sound or not isinstance(number, int) or not 1 <= number <= 99:
        return None
    if found.at("bc") is not None:
        return Era(f"BC{number - 1:02d}", edge)
    return Era(f"{number - 1:02d}", edge) if number >= 2 else None


RULES: Final[tuple[Rule, ...]] = (
    Rule("range of years", ("first=FULLYEAR HYPHEN year=YY",), _years, "the war of [1939]-[45]"),
    Rule(
        "year before Christ",
        (
            "first=ANYYEAR to|and|or|until|through year=ANYYEAR|DAY BC",
            "first=ANYYEAR hyphen=HYPHEN year=ANYYEAR|DAY BC",
            f"{EDGED} (the? year)? year=ANYYEAR|DAY BC",
            f"{EDGED} (the? day=DAY|ORD of?)? month=MONTH (day=DAY)? COMMA|of? (the year)? year=ANYYEAR|DAY BC",
            f"{EDGED} the? season=SEASON COMMA|of|in? the? year=ANYYEAR|DAY|TURN BC",
            f"{EDGED} the? season=SEASON of|in? the? year=ANYYEAR HYPHEN turn=ANYYEAR|DAY BC",
        ),
        _before_christ,
        "in [264 BC]",
    ),
    Rule("year of our era", ("era=AD year=ANYYEAR|DAY", "year=ANYYEAR era=AD"), _of_our_era, "in [AD 476]"),
    Rule("year", (f"{EDGED} ((the|that|this)? year)? year=YEAR", "the? years year=YEAR"), _year_alone, "in [1988]"),
    Rule("fiscal year", ("(the|its)? fiscal|financial year? year=YEAR",), _fiscal_year, "in [fiscal 2023]"),
    Rule(
        "decade",
        (f"{EDGED} the? decade=DECADE bc=BC?", "the first|second|last|latter half=half of the decade=DECADE"),
        _decade,
        "in [the late 1970s]",
    ),
    Rule("century", (f"{EDGED} the? number=ORDINAL HYPHEN? century bc=BC?",), _century, "in [the 19th century]"),
)
