"""Quoted speech: 'tomorrow' in a quotation is counted from the day on which it was said, if its paragraph tells it."""

from bisect import bisect_right

from purport.extract.quotations import speech_of
from purport.extract.times.anchoring import Day
from purport.extract.times.arithmetic import interval_of
from purport.extract.times.grammar import Expression
from purport.extract.times.meanings import Date, Neighbour, Shift
from purport.language.parse import readable
from purport.language.reading import Reading
from purport.records import Document, Span, When

_NEAREST = 300
"""Characters between the day that is told and the quotation it dates, at most."""


class SpeechDays:
    """The days on which quotations were said, as the resolution comes upon them."""

    def __init__(self, document: Document, reading: Reading) -> None:
        self._reading = reading
        self._text = document.text
        self._blocks = [block.span for _, block in readable(document)]
        self._starts = [block.start for block in self._blocks]
        self._quotations: dict[int, tuple[Span, ...]] = {}
        self._told: tuple[Day, int, int] | None = None

    def tell(self, when: When, expression: Expression) -> None:
        """Note a day that the text tells outside quotations, other than by words that are counted from the report."""
        if when.kind not in ("date", "time") or when.earliest is None or when.latest is None:
            return
        if when.earliest[:10] != when.latest[:10] or not isinstance(expression.meaning, Date):
            return
        offset = self._reading.offset(expression.start)
        number = self._block_of(offset)
        if number is None or self._quotation_at(number, offset) is not None:
            return
        interval = interval_of(when.earliest[:10])
        if interval is not None:
            self._told = Day(interval.first, f"speech of {interval.first.isoformat()}"), number, offset

    def day_at(self, expression: Expression) -> Day | None:
        """The day that an expression in a quotation counts from; None for the day of the report."""
        meaning = expression.meaning
        counted = isinstance(meaning, Neighbour | Shift) and meaning.origin == "report"
        if self._told is None or not counted:
            return None
        day, number, where = self._told
        offset = self._reading.offset(expression.start)
        if self._block_of(offset) != number:
            return None
        quotation = self._quotation_at(number, offset)
        near = quotation is not None and 0 <= quotation.start - where <= _NEAREST
        return day if near else None

    def _block_of(self, offset: int) -> int | None:
        number = bisect_right(self._starts, offset) - 1
        return number if number >= 0 and offset < self._blocks[number].end else None

    def _quotation_at(self, number: int, offset: int) -> Span | None:
        """The quotation of block `number` that holds `offset`."""
        if number not in self._quotations:
            block = self._blocks[number]
            self._quotations[number] = tuple(one.span for one in speech_of(self._text, block))
        return next((span for span in self._quotations[number] if span.start <= offset < span.end), None)
