"""Statements by the trained encoder; what layout tells, and who carries on, by the rules beside it."""

import re
from bisect import bisect_right
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from purport.extract.borders import Borders
from purport.extract.carrying import carry_on
from purport.extract.colons import colon_statement, dash_source, speakers_of
from purport.extract.looking import Looking, settled
from purport.extract.quotations import Quotation, quotations_of, speech_of
from purport.extract.spans import merged, trimmed
from purport.extract.statements import Attributed, Found, written_down
from purport.extract.sureness import KNOWN, is_likely, shifted
from purport.language.parse import Parse, readable
from purport.language.reading import BETWEEN, Reading, joined, reading_of
from purport.records import Block, Document, Model, Span, Spans

if TYPE_CHECKING:
    from purport.language.attribution import Attribution, Finder
    from purport.language.attribution.looks import Look
    from purport.language.syntax import Network


_REST_OF_SENTENCE = re.compile(r"[^.!?:\"“”„«»]{0,80}[.,!?:]?\s+")
"""What may stand between the cue of a quotation and the quotation that goes on."""


_SHORTEST_CARRIED = 4
"""Words of a quotation in a reporter's sentence that is carried on although the encoder, which read the sentence, saw
nobody say it.
"""


class TrainedFinder:
    """Statements by the trained encoder, loaded on first use."""

    def __init__(
        self, folder: Path | None = None, *, threads: int = 1, parse: bool = True, stand_ins: bool = True
    ) -> None:
        """`folder` holds the model's files; without it the model that comes with Purport is used. Without `parse` only
        statements are looked for, and the parse is empty; without `stand_ins` the text is read only as it stands, as it
        is without `parse`.
        """
        self._folder, self._threads, self._parse, self._stand_ins = folder, threads, parse, stand_ins

    @cached_property
    def _finder(self) -> "Finder":
        from purport.language.attribution import MODEL, load

        return load(self._folder or MODEL, threads=self._threads)

    def _looked(self, document: Document, readings: Sequence[Reading]) -> "tuple[Look | None, Parse]":
        """The look at the first of `readings`, None if it has no words, and the parse of all of them."""
        if not self._parse:
            return self._finder.look(readings[0].text), Parse((), ())
        looking = Looking(document, self._finder, self._network)
        looked = [looking.once(one) for one in readings]
        if not self._stand_ins:
            return looked[0].look, settled(looked)
        both, parse = looking.again(looked)
        return both[0].look, parse

    def _attributions(self, look: "Look | None") -> "tuple[Attribution, ...]":
        """What is said in the text that was looked at, the least sure included that a known cue makes likely."""
        least = shifted(self._finder.settings.least, KNOWN)
        return self._finder.attributions(look, least=least) if look is not None else ()

    @cached_property
    def _network(self) -> "Network":
        from purport.language.syntax import MODEL, load

        return load(MODEL, threads=self._threads)

    @cached_property
    def models(self) -> tuple[Model, ...]:
        """The encoder with its linker, and the heads for syntax and names on it."""
        from purport.language import attribution, syntax
        from purport.language.model_files import model_of

        return (model_of(self._folder or attribution.MODEL), model_of(syntax.MODEL))

    def read(self, document: Document) -> Attributed:
        """The statements of `document`, and the parse of all that is readable in it."""
        by_layout: list[Found] = []
        told_blocks: list[Block] = []
        running: list[Block] = []
        speakers = speakers_of(document)
        for _, block in readable(document):
            laid_out = colon_statement(document.text, block, speakers) or _signed_quotation(document.text, block)
            if laid_out is None:
                running.append(block)
            else:
                by_layout.append(laid_out)
                told_blocks.append(block)
        readings = [
            joined(reading_of(document.text, block.span) for block in blocks) for blocks in (running, told_blocks)
        ]
        look, parse = self._looked(document, readings)
        attributions = self._attributions(look)
        borders = Borders(parse)
        headings = [block.span for block in running if block.kind == "heading"]
        told = (_below_headings(_found(document.text, readings[0], one), headings) for one in attributions)
        bordered = (borders.settled(one) for one in told)
        least = self._finder.settings.least
        read = [one for one in bordered if is_likely(document.text, parse, one, least)]
        found = sorted([*by_layout, *read], key=lambda one: one.hull)
        return Attributed(written_down(document, _with_carried(document, found)), parse)


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


def _below_headings(found: Found, headings: Sequence[Span]) -> Found:
    """`found` without the headings above a sentence in its content, which whoever is quoted there did not say."""
    if not headings or any(_overlaps(one, headings) for one in (*found.source, *found.cue)):
        return found
    content = tuple(one for one in found.content if not _overlaps(one, headings))
    return found._replace(content=content) if content else found


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
            carry_on(document.text, block, before, left, complete, shortest=_SHORTEST_CARRIED)
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
