"""Quoted speech: 'tomorrow' in a quotation is counted from the day on which it was said, if its paragraph tells it."""

from bisect import bisect_right
from typing import Final

from purport.extract.quotations import speech_of
from purport.extract.times.anchoring import Day, counts_from_report
from purport.extract.times.arithmetic import interval_of
from purport.extract.times.grammar import Expression
from purport.extract.times.meanings import Date
from purport.language.parse import readable
from purport.language.reading import Reading
from purport.records import Document, Span, When

_BEFORE: Final = 300
"""Characters from the day told to the quotation after it, at most."""
_AFTER: Final = 120
"""Characters from the quotation to the day told after it, in the same sentence, at most."""


class Speeches:
    """The quotations of a document, and the days on which they were said as far as the text has told them."""

    def __init__(self, document: Document, reading: Reading) -> None:
        self._reading = reading
        self._text = document.text
        self._blocks = [block.span for _, block in readable(document)]
        self._starts = [block.start for block in self._blocks]
        self._quotations: dict[int, tuple[Span, ...]] = {}
        self._days: dict[int, list[tuple[int, Day]]] = {}

    def hold(self, expression: Expression) -> bool:
        """Whether an expression stands in a quotation."""
        offset = self._reading.offset(expression.start)
        number = self._block_of(offset)
        return number is not None and self._quotation_at(number, offset) is not None

    def tell(self, when: When, expression: Expression) -> None:
        """Note a day that stands outside quotations and is no 'today' itself."""
        if not isinstance(expression.meaning, Date) or when.earliest is None or when.latest is None:
            return
        if when.earliest[:10] != when.latest[:10]:
            return
        offset = self._reading.offset(expression.start)
        number = self._block_of(offset)
        interval = interval_of(when.earliest[:10])
        if number is not None and interval is not None and self._quotation_at(number, offset) is None:
            day = Day(interval.first, f"speech of {interval.first.isoformat()}")
            self._days.setdefault(number, []).append((offset, day))

    def day_of(self, expression: Expression) -> Day | None:
        """The day that an expression in a quotation counts from: one told after it in its sentence, else the last one
        told before it in its paragraph. None if it counts from the report.
        """
        offset = self._reading.offset(expression.start)
        number = self._block_of(offset)
        if number is None or number not in self._days or not counts_from_report(expression.meaning):
            return None
        quotation = self._quotation_at(number, offset)
        if quotation is None:
            return None
        days = self._days[number]
        place = bisect_right(days, quotation.end, key=lambda one: one[0])
        if place < len(days) and self._goes_on(quotation.end, days[place][0]):
            return days[place][1]
        if place and 0 <= quotation.start - days[place - 1][0] <= _BEFORE:
            return days[place - 1][1]
        return None

    def _goes_on(self, end: int, offset: int) -> bool:
        """Whether a quotation's sentence goes on from `end` to `offset`."""
        between = self._text[end : min(offset, end + _AFTER + 1)]
        return offset - end <= _AFTER and not any(mark in between for mark in (". ", "! ", "? ", ".\n"))

    def _block_of(self, offset: int) -> int | None:
        number = bisect_right(self._starts, offset) - 1
        return number if number >= 0 and offset < self._blocks[number].end else None

    def _quotation_at(self, number: int, offset: int) -> Span | None:
        """The quotation of block `number` that holds `offset`."""
        if number not in self._quotations:
            self._quotations[number] = tuple(one.span for one in speech_of(self._text, self._blocks[number]))
        spans = self._quotations[number]
        place = bisect_right(spans, offset, key=lambda one: one.start) - 1
        return spans[place] if place >= 0 and offset < spans[place].end else None
