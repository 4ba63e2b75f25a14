"""Dates in figures: the order of day and month that one of them shows holds for all of a text."""

from purport.extract.times.grammar import Expression
from purport.extract.times.meanings import Either
from purport.extract.times.tokens import Tokens

_MONTHS = 12


def with_order(tokens: Tokens, expressions: list[Expression]) -> list[Expression]:
    """The expressions, dates in figures with the order that the text shows ('25/11/2016' has the day first). A text
    that shows both orders shows none, and where an outlet comes from is no evidence.
    """
    shown = {day_first: one for one in expressions if (day_first := _order(one)) is not None}
    if len(shown) != 1:
        return expressions
    ((day_first, witness),) = shown.items()
    words = tokens.text[witness.start : witness.end]
    return [
        one._replace(meaning=one.meaning._replace(day_first=day_first, shown_by=words))
        if isinstance(one.meaning, Either) and _order(one) is None
        else one
        for one in expressions
    ]


def _order(expression: Expression) -> bool | None:
    """Whether a date in figures has the day first; None if both orders are possible, or none."""
    meaning = expression.meaning
    if not isinstance(meaning, Either) or (meaning.first > _MONTHS) == (meaning.second > _MONTHS):
        return None
    return meaning.first > _MONTHS
