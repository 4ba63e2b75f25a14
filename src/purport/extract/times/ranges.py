"""Ranges and lists of dates: the year that stands at their end belongs to all of them."""

from typing import Final

from purport.extract.times.arithmetic import PART_MONTHS
from purport.extract.times.grammar import Expression
from purport.extract.times.meanings import Date
from purport.extract.times.tokens import Tokens

_BETWEEN: Final = frozenset("to and or - – — / until through till the in , early".split())
_LONGEST_BETWEEN: Final = 2


def with_years(tokens: Tokens, expressions: list[Expression]) -> list[Expression]:
    """The expressions, those without a year completed from a range or list they stand in: 'from May 15 to August 16,
    1988', 'in April and June 1955'.
    """
    found = list(expressions)
    for index in range(len(found) - 2, -1, -1):
        here, after = found[index].meaning, found[index + 1].meaning
        between = tokens.words[found[index].last : found[index + 1].first]
        if not (isinstance(here, Date) and isinstance(after, Date)) or after.year is None or not _lacks_year(here):
            continue
        named = after.month is not None or after.part is not None
        if named and len(between) <= _LONGEST_BETWEEN and set(between) <= _BETWEEN:
            back = _month_of(here) > _month_of(after) > 0
            year = after.year + back if after.before_christ or after.bygone else after.year - back
            whole = here._replace(year=year, before_christ=after.before_christ, bygone=after.bygone)
            found[index] = found[index]._replace(meaning=whole)
    return found


def _lacks_year(date: Date) -> bool:
    """Whether nothing is missing but the year."""
    named = date.month is not None or date.part in PART_MONTHS
    return named and date.year is None and date.which is None and date.weekday is None and date.of_unit is None


def _month_of(date: Date) -> int:
    """The month, or the first one of a quarter, half or season; 0 if there is none."""
    return date.month or PART_MONTHS.get(date.part or "", (0, 0))[0]
