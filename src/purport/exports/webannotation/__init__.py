"""Reports → annotations of the W3C Web Annotation Data Model (Recommendation of 23 February 2017), as JSON-LD."""

from typing import Final

import msgspec

from purport.exports.exported import Exported
from purport.exports.jsonl import encoded
from purport.exports.webannotation.annotations import Annotation, annotations
from purport.exports.webannotation.selectors import text_iri

__all__ = ["annotations", "to_web_annotation"]

JSON_LD_CONTEXT: Final = "http://www.w3.org/ns/anno.jsonld"


class AnnotationPage(msgspec.Struct, frozen=True, kw_only=True, tag_field="type", rename="camel"):
    """All annotations of a report."""

    id: str
    part_of: str
    start_index: int
    items: tuple[Annotation, ...]


class AnnotationCollection(msgspec.Struct, frozen=True, kw_only=True, tag_field="type"):
    """A report. Its one page is within it, unless it is empty: the standard has no page without annotations."""

    context: str = msgspec.field(name="@context")
    id: str
    label: str
    total: int
    first: AnnotationPage | msgspec.UnsetType = msgspec.UNSET
    last: str | msgspec.UnsetType = msgspec.UNSET


def to_web_annotation(exported: Exported) -> bytes:
    """A report as one line: an AnnotationCollection with one page, or none if nothing was found."""
    document = exported.report.document
    items = tuple(annotations(exported))
    base = f"{text_iri(document)}#purport-{exported.report.purport.version}"
    page = AnnotationPage(id=f"{base}-page", part_of=base, start_index=0, items=items)
    pages = (page, page.id) if items else (msgspec.UNSET, msgspec.UNSET)
    label = " ".join((document.title or document.origin.location).split())
    whole = AnnotationCollection(
        context=JSON_LD_CONTEXT, id=base, label=label, total=len(items), first=pages[0], last=pages[1]
    )
    return encoded(whole) + b"\n"
