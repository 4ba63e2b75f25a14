"""Statements: what finds them, and how what was found is written down as records."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple, Protocol

from purport.extract.quotations import Quotation, quotation_at, speech_of
from purport.language.parse import Parse, readable
from purport.records import Document, Manner, Model, Span, Spans, Statement, Voice

_WORD = re.compile(r"\w+")
_DEEPEST = 20
"""How many contents that begin before a statement are looked at for the one that holds it."""


class Attributed(NamedTuple):
    """The statements of a document, in the order of the text, and the parse that was made on the way, names settled."""

    statements: tuple[Statement, ...]
    parse: Parse


class StatementFinder(Protocol):
    """Anything that finds the statements of a document."""

    @property
    def models(self) -> tuple[Model, ...]:
        """The models that take part."""
        ...

    def read(self, document: Document) -> Attributed:
        """The statements of `document`, and its parse."""
        ...


class Found(NamedTuple):
    """Source, cue and content of a statement before it is written down. `carried` is the source, further up, that it
    takes its speaker from; `confidence` is None where the method gives none.
    """

    source: Spans
    cue: Spans
    content: Spans
    carried: Spans = ()
    confidence: float | None = None

    @property
    def hull(self) -> Span:
        """From the first to the last character."""
        spans = [*self.source, *self.cue, *self.content]
        return Span(min(spans).start, max(span.end for span in spans))


def written_down(document: Document, found: Sequence[Found]) -> tuple[Statement, ...]:
    """`found` as records, in order, each once, with manner, voices and the statement it stands in."""
    unique = {(one.source, one.cue, one.content): one for one in found}
    ordered = sorted(unique.values(), key=lambda one: (one.hull, one.content))
    speech = [one for _, block in readable(document) for one in speech_of(document.text, block.span)]
    parents = [None if parent is None else f"s{parent + 1}" for parent in _parents(ordered)]
    return tuple(
        Statement(
            id=f"s{number + 1}",
            source=one.source,
            cue=one.cue,
            content=one.content,
            manner=manner_of(document.text, one.content, speech),
            voices=_voices(document, one),
            confidence=one.confidence,
            parent=parents[number],
        )
        for number, one in enumerate(ordered)
    )


def _parents(ordered: list[Found]) -> list[int | None]:
    """For each statement the number of the innermost other one whose content holds all of it."""
    holders = sorted((Span(span.start, span.end), number) for number, one in enumerate(ordered) for span in one.content)
    parents: list[int | None] = [None] * len(ordered)
    for number, one in enumerate(ordered):
        hull = one.hull
        # Content that holds this statement begins before it; the nearest such beginning is the innermost.
        at = bisect_right(holders, hull.start, key=lambda holder: holder[0].start) - 1
        for span, holder in reversed(holders[max(0, at - _DEEPEST) : at + 1]):
            if holder != number and span.end >= hull.end:
                parents[number] = holder
                break
    return parents


def manner_of(text: str, content: Spans, speech: Sequence[Quotation]) -> Manner:
    """direct if all words of `content` stand in quotation marks, mixed if part of them does; `speech` has the
    quotations that are speech, in order. A 'that' before a quotation is the reporter's word, and changes nothing.
    """
    words = [match.start() for span in content for match in _WORD.finditer(text, span.start, span.end)]
    quoted = sum(quotation_at(speech, position) is not None for position in words)
    if not quoted:
        return "indirect"
    return "direct" if len(words) - quoted <= 1 else "mixed"


def _voices(document: Document, found: Found) -> tuple[Voice, ...]:
    """The outlet, then the speaker as the source's words name them, also where they are carried on from before."""
    speaker = found.source or found.carried
    name = " … ".join(" ".join(document.text[span.start : span.end].split()) for span in speaker)
    return (outlet_voice(document), Voice(role="speaker", name=name or None, spans=speaker))


def outlet_voice(document: Document) -> Voice:
    """The outlet of `document` as a voice; its name is unknown where the document's is."""
    outlet = next((e.span for e in document.evidence if e.field == "outlet" and e.used and e.span is not None), None)
    return Voice(role="outlet", name=document.outlet, spans=(outlet,) if outlet else ())
