"""What a text tells next, and of which age: what its dates say of themselves, before any of them is resolved."""

from collections.abc import Iterable, Sequence
from typing import Final

from purport.extract.times.grammar import Expression
from purport.extract.times.meanings import Date
from purport.extract.times.spoken import Told, told_by, value_in


def dates_ahead(expressions: Sequence[Expression]) -> list[Told | None]:
    """For each expression the next date after it that the text gives with month and year."""
    ahead: Told | None = None
    found: list[Told | None] = []
    for expression in reversed(expressions):
        found.append(ahead)
        meaning = expression.meaning
        if isinstance(meaning, Date) and meaning.month is not None:
            ahead = told_in_whole(expression) or ahead
    return found[::-1]


def told_in_whole(expression: Expression) -> Told | None:
    """The date that an expression gives with its year; None if it gives none."""
    date = expression.meaning
    if not isinstance(date, Date) or date.year is None or date.fiscal:
        return None
    return told_by(("BC" if date.before_christ or date.bygone else "") + value_in(date, date.year), "")


def years_ahead(years: Sequence[int | None]) -> list[int | None]:
    """For each date the next year told after it, other than its own; `years` are those the dates say."""
    ahead: int | None = None
    then: int | None = None
    found: list[int | None] = []
    for year in reversed(years):
        found.append(then if year == ahead else ahead)
        if year is not None and year != ahead:
            ahead, then = year, ahead
    return found[::-1]


def year_told(expression: Expression) -> int | None:
    """The year that a date says; before Christ 0, -1 and so on. None if it says none."""
    meaning = expression.meaning
    if not isinstance(meaning, Date) or meaning.year is None or meaning.fiscal:
        return None
    return 1 - meaning.year if meaning.before_christ or meaning.bygone else meaning.year


def age_of(years: Iterable[int | None]) -> tuple[int, int]:
    """The first and last year of the age that a text tells of: around the middle one of the years its dates say, as
    wide as they are spread. What lies outside is an aside ('in 1998 a grave was found').
    """
    told = [year for year in years if year is not None]
    if not told:
        return -_EVER, _EVER
    middle = _middle(told)
    margin = _AGE + _SPREADS * _middle([abs(year - middle) for year in told])
    return middle - margin, middle + margin


def _middle(numbers: list[int]) -> int:
    return sorted(numbers)[len(numbers) // 2]


_EVER: Final = 100_000
_AGE: Final = 30
"""Years around the middle one that are always of the same age."""
_SPREADS: Final = 6
"""And so many times the distance from it within which half of the years lie."""
