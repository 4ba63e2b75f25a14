"""The parts of a message that are read: which alternative, in which charset; all others are named in warnings."""

import re
from typing import NamedTuple

from purport.documents.headers import displayed
from purport.documents.mime import Parcel, Part, payload_of
from purport.errors import BinaryInput
from purport.records import Block
from purport.sources.charset import decode

__all__ = ["Body", "read_bodies"]

_UNREAD_TEXT = frozenset(
    f"text/{kind}"
    for kind in (
        *("calendar", "csv", "css", "vcard", "x-vcard", "directory", "javascript", "rtf", "richtext", "x-amp-html"),
        *("x-patch", "x-diff", "rfc822-headers", "xml", "x-moz-deleted"),
    )
)
"""Parts that are text for programs; a report does not stand in them."""
_STUB = re.compile(
    r"\b(?:view (?:it|this|the)?.{0,40}\b(?:browser|online)|(?:does|do) not (?:support|display) html"
    r"|html (?:e-?mail|message"
    r"|version|format|capable|compatible)|enable html|web version)\b",
    re.I | re.S,
)
_STUB_WORDS = 60
_MOST_GUESSES = 8
"""Guessing a charset is slow; a message whose parts need more guesses than this is not mail that anyone wrote."""

_NAMED = 10


class Body(NamedTuple):
    """One part read: its text and, if it was HTML, the blocks that its markup shows."""

    text: str
    blocks: tuple[Block, ...] | None
    message: int
    charset: str | None


def read_bodies(parcel: Parcel, warnings: list[str]) -> list[Body]:
    """Every part that is text and was not left for a better alternative, decoded. Others are named in `warnings`."""
    readable = [part for part in parcel.parts if _is_readable(part)]
    reader = _PartReader(warnings)
    kept = _best_alternatives(readable, reader)
    unread = [_label(part) for part in parcel.parts if not _is_readable(part) and not _is_decoration(part)]
    if unread:
        more = f" and {len(unread) - _NAMED} more" if len(unread) > _NAMED else ""
        warnings.append(f"attachments not read: {', '.join(unread[:_NAMED])}{more}")
    bodies = []
    for part in kept:
        body = reader.read(part)
        if body is None or not body.text.strip():
            continue
        if part.attached:
            warnings.append(f"the attachment {_label(part)} was read as part of the text")
        bodies.append(body)
    if not bodies and reader.refused is not None:
        raise reader.refused
    return bodies


def _is_readable(part: Part) -> bool:
    return part.type.startswith("text/") and part.type not in _UNREAD_TEXT


def _is_decoration(part: Part) -> bool:
    """Whether a part that is not read is a picture of the layout or a variant, not worth naming."""
    return part.type == "text/x-amp-html" or (
        part.type.startswith("image/") and part.name is None and not part.attached
    )


def _label(part: Part) -> str:
    name = displayed(part.name or "")[:80]
    return f"{name} ({part.type[:80]})" if name else part.type[:80]


class _PartReader:
    """Reads parts once, with a charset that an earlier part had to be guessed in, and few guesses."""

    def __init__(self, warnings: list[str]) -> None:
        self.warnings = warnings
        self.read_before: dict[int, Body | None] = {}
        self.guesses = 0
        self.refused: BinaryInput | None = None

    def read(self, part: Part) -> Body | None:
        """The text of `part`; None if it is not text."""
        key = id(part)
        if key not in self.read_before:
            self.read_before[key] = self._read(part)
        return self.read_before[key]

    def _read(self, part: Part) -> Body | None:
        data, warnings = payload_of(part)
        self.warnings.extend(warnings)
        if self.guesses >= _MOST_GUESSES:
            self.warnings.append("too many parts without a charset that fits; the rest was left unread")
            return None
        try:
            decoded = decode(data, part.charset)
        except BinaryInput as error:
            self.refused = error
            self.warnings.append(f"the part {_label(part)} was left unread: {error}")
            return None
        self.guesses += any("guessed" in warning for warning in decoded.warnings)
        self.warnings.extend(decoded.warnings)
        if part.type == "text/html":
            from purport.documents.page import text_of_html

            text, blocks = text_of_html(decoded.text)
            return Body(text, blocks, part.message, decoded.charset)
        return Body(decoded.text, None, part.message, decoded.charset)


def _best_alternatives(parts: list[Part], reader: _PartReader) -> list[Part]:
    """`parts` with one alternative left of each multipart/alternative, the inner ones decided first."""
    kept = parts
    for which in sorted({which for part in parts for which, _ in part.choices}, reverse=True):
        chosen = _best([part for part in kept if dict(part.choices).get(which) is not None], which, reader)
        kept = [part for part in kept if part.attached or dict(part.choices).get(which, chosen) == chosen]
    return kept


def _best(parts: list[Part], which: int, reader: _PartReader) -> int | None:
    """The alternative to read: plain text where it carries the text, otherwise HTML, otherwise the first."""
    bodies: dict[int, list[Part]] = {}
    for part in parts:
        if not part.attached:
            bodies.setdefault(dict(part.choices)[which], []).append(part)
    plain = [index for index, found in bodies.items() if all(part.type != "text/html" for part in found)]
    rich = [index for index, found in bodies.items() if index not in plain]
    if not plain or not rich:
        return min(bodies, default=None)

    def text(index: int) -> str:
        return "\n".join(body.text for part in bodies[index] if (body := reader.read(part)) is not None)

    best = max(plain, key=lambda index: len(text(index)))
    words = text(best).split()
    if len(words) >= _STUB_WORDS:
        return best
    is_stub = not words or (_STUB.search(text(best)) and len(text(rich[-1]).split()) > len(words))
    carries_little = len(words) * 5 < len(text(rich[-1]).split())
    return rich[-1] if is_stub or carries_little else best
