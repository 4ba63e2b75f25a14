"""Years before Christ: how they are counted, and the years of three figures that say no era in a text that tells of
them.

Calendars of Python begin with the year 1. The days of our calendar repeat every 400 years, so a year before Christ is
counted with as the year 4800 years later, in which every date falls on the same weekday, and turned back in the end.
"""

import datetime as dt
import re
from typing import Any, Final

from purport.extract.times.arithmetic import Interval, interval_of
from purport.extract.times.lexicon import AFTER_A_DATE, COUNTED

LATER: Final = 4800
"""How many years later a year before Christ is counted with. There is no year 0."""

_SURE_BEFORE: Final = frozenset("in since until till early late mid year summer spring autumn fall winter".split())
"""Words after which three figures are a year, unless something is counted by them."""
_MAYBE_BEFORE: Final = frozenset(
    "by of from to through between and or before after about around as than the ( / c ca circa .".split()
)
"""Words after which three figures are a year if no noun follows."""
_NO_YEAR_BESIDE: Final = ("B", "A", "u", "s", "U", "%", "$", "#")


def counted_with(year: int) -> int | None:
    """The year that `year` before Christ is counted with; None if it is too long ago."""
    return LATER + 1 - year if 1 <= year <= LATER else None


def interval_before_christ(value: str) -> Interval | None:
    """The days of a TIMEX3 value such as 'BC0490-09', in the years they are counted with; None if it fixes none."""
    match = re.match(r"BC(\d{4})(.*)$", value)
    year = counted_with(int(match[1])) if match else None
    return interval_of(f"{year:04d}{match[2]}") if match and year is not None else None


def value_of(value: str) -> str:
    """The TIMEX3 value of a date that was counted with the years of `counted_with`."""
    match = re.match(r"(\d{4})(.*)$", value)
    if match is None:
        return value
    year = LATER + 1 - int(match[1])
    return f"BC{year:04d}{match[2]}" if year > 0 else f"{1 - year:04d}{match[2]}"


def era_value(day: dt.date, years: int) -> str:
    """The TIMEX3 value of the decade (10 years) or century (100) before Christ of a day that is counted with."""
    year = max(1, LATER + 1 - day.year)
    return f"BC{year // 10:03d}" if years == 10 else f"BC{(year - 1) // 100:02d}"


def mark_years_of_antiquity(words: list[str], values: list[Any], kinds: list[str]) -> None:
    """In a text that tells of years before Christ, make whole numbers of three figures years where they stand as such:
    class b, their value the year with a minus.
    """
    if not any(kind == "B" and index and kinds[index - 1] in "idyT" for index, kind in enumerate(kinds)):
        return
    for index, kind in enumerate(kinds):
        value = values[index]
        if kind == "T" and value < 1000:
            values[index] = -value
        elif kind == "i" and isinstance(value, int) and 100 <= value < 1000 and _is_year(words, kinds, index):
            kinds[index], values[index] = "b", -value


def _is_year(words: list[str], kinds: list[str], index: int) -> bool:
    """Whether three figures stand where a year does, and nothing is counted by them."""
    before, kind_before = (words[index - 1], kinds[index - 1]) if index else ("", "")
    after, kind_after = (words[index + 1], kinds[index + 1]) if index + 1 < len(words) else ("", "")
    if kind_after in _NO_YEAR_BESIDE or kind_before in ("A", "#", "$") or after in COUNTED:
        return False
    if kind_before == "-":
        return index > 1 and kinds[index - 2] in ("b", "i")
    noun = kind_after in (".", "N") and after not in AFTER_A_DATE
    if before in _SURE_BEFORE or kind_before in ("m", "g", "e"):
        return not (noun and kind_after == "." and after.endswith("s"))
    return before in _MAYBE_BEFORE and not noun
