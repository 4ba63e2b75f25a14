"""Statements by the trained encoder; what layout tells, and who carries on, by the rules beside it."""

import re
from bisect import bisect_right
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from purport.extract.carrying import carry_on
from purport.extract.colons import colon_statement, dash_source, speakers_of
from purport.extract.quotations import Quotation, quotations_of, speech_of
from purport.extract.spans import merged, trimmed
from purport.extract.statements import Found, written_down
from purport.language.parse import readable
from purport.language.reading import BETWEEN, Reading, joined, reading_of
from purport.records import Block, Document, Model, Span, Spans, Statement

if TYPE_CHECKING:
    from purport.language.attribution import Attribution, Finder


_SOURCELESS = 0.5
"""A statement that names no source is given only if it is likelier right than wrong: nobody vouches for it."""
_REST_OF_SENTENCE = re.compile(r"[^.!?:\"“”„«»]{0,80}[.,!?:]?\s+")
"""What may stand between the cue of a quotation and the quotation that goes on."""


class TrainedFinder:
    """Statements by the trained encoder, loaded on first use."""

    def __init__(self, folder: Path | None = None, *, threads: int = 1) -> None:
        """`folder` holds the model's files; without it the model that comes with Purport is used."""
        self._folder, self._threads = folder, threads

    @cached_property
    def _finder(self) -> "Finder":
        from purport.language.attribution import MODEL, load

        return load(self._folder or MODEL, threads=self._threads)

    @cached_property
    def models(self) -> tuple[Model, ...]:
        """The encoder with its linker."""
        from purport.language.attribution import MODEL, model_of

        return (model_of(self._folder or MODEL),)

    def find(self, document: Document) -> tuple[Statement, ...]:
        """The statements of `document`, in the order of the text."""
        by_layout: list[Found] = []
        running: list[Block] = []
        speakers = speakers_of(document)
        for _, block in readable(document):
            told = colon_statement(document.text, block, speakers) or _signed_quotation(document.text, block)
            if told is None:
                running.append(block)
            else:
                by_layout.append(told)
        reading = joined(reading_of(document.text, block.span) for block in running)
        likely = (one for one in self._finder.find(reading.text) if one.source or one.confidence >= _SOURCELESS)
        read = [_found(document.text, reading, one) for one in likely]
        return written_down(document, _with_carried(document, sorted([*by_layout, *read], key=lambda one: one.hull)))


def _signed_quotation(text: str, block: Block) -> Found | None:
    """The statement of a block that is a quotation and, after a dash, the name of who says it."""
    quotations = quotations_of(text, block.span)
    return (
        dash_source(text, block, quotations[0]) if quotations and quotations[0].span.start == block.span.start else None
    )


def _found(text: str, reading: Reading, attribution: "Attribution") -> Found:
    """An attribution of the reading at its place in the document."""

    def spans(stretches: Iterable[tuple[int, int]]) -> Spans:
        return trimmed(text, (span for start, end in stretches for span in _in_document(reading, start, end)))

    cue = tuple(span for start, end in attribution.cue for span in _in_document(reading, start, end))
    return Found(spans(attribution.source), cue, spans(attribution.content), confidence=attribution.confidence)


def _in_document(reading: Reading, start: int, end: int) -> Iterator[Span]:
    """The document's spans of a stretch of the reading, cut where it goes from one block into the next."""
    while start < end:
        border = reading.text.find(BETWEEN, start, end)
        stop = end if border < 0 else border
        if start < stop:
            yield reading.span(start, stop)
        start = stop + len(BETWEEN)


def _with_carried(document: Document, found: list[Found]) -> list[Found]:
    """`found`, in order, and between them what the quotations say that none of them claims."""
    claimed = merged(document.text, (span for one in found for span in one.content))
    complete: list[Found] = []
    waiting = deque(found)
    before: Block | None = None
    for _, block in readable(document):
        left = deque(one for one in speech_of(document.text, block.span) if not _overlaps(one.span, claimed))
        first = len(complete)
        while waiting and waiting[0].hull.start < block.span.end:
            complete.append(waiting.popleft())
        if len(complete) == first:
            carry_on(document.text, block, before, left, complete)
        else:
            _go_on(document.text, left, complete, first)
        before = block
    return complete


def _go_on(text: str, quotations: Iterable[Quotation], found: list[Found], first: int) -> None:
    """Add to the statements of a block (`found[first:]`) the quotations that follow at once on one that quotes: the
    rest of '"…," she said. "…"'.
    """
    for quotation in quotations:
        for number in range(first, len(found)):
            end = found[number].hull.end
            follows = _REST_OF_SENTENCE.fullmatch(text, end, max(end, quotation.span.start)) is not None
            if follows and _ends_quoting(text, found[number]):
                content = (*found[number].content, quotation.span)
                found[number] = found[number]._replace(content=content)
                break


def _ends_quoting(text: str, found: Found) -> bool:
    """Whether the content ends in a quotation mark."""
    return text[found.content[-1].end - 1] in "\"”»'"


def _overlaps(span: Span, spans: Sequence[Span]) -> bool:
    """Whether `span` shares a character with one of `spans`, which are in order and apart."""
    at = bisect_right(spans, span.start, key=lambda one: one.end)
    return at < len(spans) and spans[at].start < span.end
