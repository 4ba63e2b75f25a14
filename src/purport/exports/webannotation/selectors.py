"""Spans as selectors of the W3C Web Annotation Data Model, and names for texts and for what stands in them.

The Recommendation counts a selection in Unicode code points, as Purport does; position 0 is before the first character.
"""

import base64
from typing import Final

import msgspec

from purport.records import Document, Span, Spans

CONTEXT: Final = 32
"""Characters before and after a quotation that tell it from its like."""


class TextPositionSelector(msgspec.Struct, frozen=True, tag_field="type"):
    """Where the words stand: code points, the end exclusive."""

    start: int
    end: int


class TextQuoteSelector(msgspec.Struct, frozen=True, tag_field="type"):
    """The words, and what stands before and after them."""

    exact: str
    prefix: str
    suffix: str


class SpecificResource(msgspec.Struct, frozen=True, tag_field="type"):
    """Words of a text, selected twice: a reader uses the selector it can."""

    source: str
    selector: tuple[TextPositionSelector, TextQuoteSelector]


def text_iri(document: Document) -> str:
    """The text by its SHA-256 (RFC 6920), wherever it was found."""
    digest = base64.urlsafe_b64encode(bytes.fromhex(document.id)).rstrip(b"=").decode()
    return f"ni:///sha-256;{digest}"


def targets(document: Document, spans: Spans) -> tuple[SpecificResource, ...]:
    """A selection for each of `spans`."""
    source = text_iri(document)
    return tuple(SpecificResource(source, (_position(span), _quote(document.text, span))) for span in spans)


def _position(span: Span) -> TextPositionSelector:
    return TextPositionSelector(span.start, span.end)


def _quote(text: str, span: Span) -> TextQuoteSelector:
    before = max(0, span.start - CONTEXT)
    return TextQuoteSelector(
        exact=text[span.start : span.end],
        prefix=text[before : span.start],
        suffix=text[span.end : span.end + CONTEXT],
    )
