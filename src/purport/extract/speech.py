"""Which words stand in quoted speech, and who speaks them."""

from bisect import bisect_right
from collections.abc import Sequence

from purport.extract.quotations import speech_of
from purport.language.parse import readable
from purport.records import Document, Span, Statement


class Quoted:
    """The quotations of a document that are speech, each with the number of the statement whose content holds it."""

    def __init__(self, document: Document, statements: Sequence[Statement]) -> None:
        spans = [one.span for _, block in readable(document) for one in speech_of(document.text, block.span)]
        contents = sorted(
            (span.start, span.end, number) for number, one in enumerate(statements) for span in one.content
        )
        self._spans = sorted(spans)
        self._starts = [span.start for span in self._spans]
        self._statements = [_holder(span, contents) for span in self._spans]

    def at(self, offset: int) -> tuple[Span, int | None] | None:
        """The quotation around an offset with the number of its statement; None outside quotations."""
        index = bisect_right(self._starts, offset) - 1
        if index < 0 or offset >= self._spans[index].end:
            return None
        return self._spans[index], self._statements[index]


def _holder(span: Span, contents: Sequence[tuple[int, int, int]]) -> int | None:
    """The last statement whose content shares a character with a quotation."""
    at = bisect_right(contents, (span.end, 0, 0)) - 1
    for start, end, number in reversed(contents[max(0, at - 3) : at + 1]):
        if start < span.end and span.start < end:
            return number
    return None
