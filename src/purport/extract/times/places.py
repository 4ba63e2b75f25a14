"""Where in the text each time expression stands, as far as it tells whether a story goes on from it."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from purport.extract.times.grammar import Expression
from purport.extract.times.meanings import Date
from purport.extract.times.spoken import Place, dates_ahead, years_ahead
from purport.extract.times.tokens import Tokens
from purport.language.parse import readable
from purport.language.reading import Reading
from purport.records import Document

_RANGE: Final = frozenset("- – — / to through until till and".split())
"""Words between two dates of which the second ends what the first begins."""
_LEADING: Final = frozenset("in by during after before until early late on from".split())
"""Words before a date with which a sentence begins."""


def places_of(
    document: Document, reading: Reading, tokens: Tokens, expressions: Sequence[Expression]
) -> list[Place]:
    """The place of each expression, in order."""
    blocks = [block for _, block in readable(document)]
    starts = [block.span.start for block in blocks]
    found: list[Place] = []
    years, dates = years_ahead(expressions), dates_ahead(expressions)
    for index, (expression, year, ahead) in enumerate(zip(expressions, years, dates, strict=True)):
        number = bisect_right(starts, reading.offset(expression.start)) - 1
        found.append(
            Place(
                words=reading.text[expression.start : expression.end],
                link=tokens.word(expression.first - 1),
                after=tokens.word(expression.last),
                leads=_leads(tokens, expression.first),
                ends_range=index > 0 and _ends_range(tokens, expressions[index - 1], expression),
                in_heading=number >= 0 and blocks[number].kind == "heading",
                year_ahead=year,
                ahead=ahead,
                foretold=_is_foretold(tokens, expression.first),
            )
        )
    return found


def _leads(tokens: Tokens, first: int) -> bool:
    """Whether a sentence begins with the date, or with the word before it."""
    if tokens.word(first - 1) in _LEADING:
        first -= 1
    return first == 0 or tokens.word(first - 1) == "." or tokens.kinds[first - 1] == "¶"


_FAR: Final = 8
"""Words before a date in which it is looked for what foretells it."""
_FORETELLS: Final = frozenset("until till ended ending lasted lasting would will".split())


def _is_foretold(tokens: Tokens, first: int) -> bool:
    """Whether the words before a date show that it lies ahead of the story: 'lasted until the fall of Orla in May 1945'."""
    for index in range(first - 1, max(-1, first - 1 - _FAR), -1):
        if tokens.word(index) in _FORETELLS:
            return True
        if tokens.word(index) in (".", ";") or tokens.kinds[index] == "¶":
            return False
    return False


def _ends_range(tokens: Tokens, before: Expression, here: Expression) -> bool:
    """Whether a year ends the range that the date before it begins."""
    between = tokens.words[before.last : here.first]
    dates = isinstance(before.meaning, Date) and isinstance(here.meaning, Date) and before.meaning.weekday is None
    return dates and len(between) == 1 and between[0] in _RANGE
