"""A mail message → Draft: the body as received, cut into blocks; what its headers say; who passed it on."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import msgspec

from purport.documents.draft import Draft
from purport.documents.forwarded import Cut, cut_body
from purport.documents.headers import address_of, is_reply, raw_of, words_of
from purport.documents.mailtext import Body, read_bodies
from purport.documents.masthead import masthead_evidence
from purport.documents.mime import Parcel, parcel_of
from purport.documents.plain import blocks_of
from purport.documents.senders import attached_message, header_evidence, via_of
from purport.documents.signature import without_signature
from purport.errors import EmptyInput, Malformed, TooLarge
from purport.records import Block, Span
from purport.settings import Settings

__all__ = ["draft_mail"]

_BETWEEN_PARTS = "\n\n"


class _Placed(NamedTuple):
    """A part within the joined text."""

    start: int
    end: int
    body: Body


def draft_mail(data: bytes, *, settings: Settings) -> Draft:
    """The draft of the MIME message `data`. Raises InputError if there is no text in it.

    A forwarded message is the report, and whoever forwarded it is in `via`; so is the message that is quoted by one
    without words of its own.
    """
    if len(data) > settings.max_report_bytes:
        raise TooLarge(
            f"the message has {len(data):,} bytes, more than the {settings.max_report_bytes:,} of one report; "
            "take its attachments out, or raise PURPORT_MAX_REPORT_BYTES"
        )
    if not data.strip():
        raise EmptyInput("the message is empty; give one with headers and a body")
    parcel = parcel_of(data, most_parts=settings.max_parts)
    warnings = list(parcel.warnings)
    placed, text = _joined(read_bodies(parcel, warnings))
    _refuse_empty(text, parcel, warnings)
    if len(text) > settings.max_report_characters:
        raise TooLarge(
            f"the message has {len(text):,} characters, more than the {settings.max_report_characters:,} of one "
            "report; split it, or raise PURPORT_MAX_REPORT_CHARACTERS"
        )
    charset = next((one.body.charset for one in placed if one.body.charset), None)
    report, chain = _report_message(parcel, placed, warnings)
    blocks, cut = _cut(text, placed, report, subject=words_of(parcel.messages[chain[-1]].headers, "Subject"))
    if cut.note_words:
        warnings.append(f"{cut.note_words} words around the forwarded message are its forwarder's and were not read")
    outlets = [item.value for item in masthead_evidence(text, blocks) if item.field == "outlet"]
    attached = [attached_message(parcel.messages[index].headers, charset) for index in chain[1:]]
    passed_on = [*attached, *cut.forwarded]
    outer = parcel.messages[0].headers
    senders = [address_of(raw_of(outer, "From"), fallback=charset).name, *(one.sender for one in passed_on)]
    blocks = without_signature(text, blocks, senders=[name for name in senders if name])
    if not outer.keys():
        warnings.append("it has no mail headers; all of it was read as the body")
    return Draft(
        text=text,
        blocks=blocks,
        evidence=tuple(header_evidence(outer, fallback=charset, passed_on=passed_on)),
        via=tuple(via_of(outer, passed_on, cut.lists, fallback=charset, outlets=outlets)),
        warnings=tuple(dict.fromkeys(warnings)),
        charset=charset,
    )


def _joined(bodies: list[Body]) -> tuple[list[_Placed], str]:
    """The texts of the parts in one, an empty line between them, and where each stands."""
    placed: list[_Placed] = []
    pieces: list[str] = []
    at = 0
    for body in bodies:
        if pieces:
            pieces.append(_BETWEEN_PARTS)
            at += len(_BETWEEN_PARTS)
        placed.append(_Placed(at, at + len(body.text), body))
        pieces.append(body.text)
        at += len(body.text)
    return placed, "".join(pieces)


def _refuse_empty(text: str, parcel: Parcel, warnings: list[str]) -> None:
    """Raise if the message holds no text: Malformed if its structure hid it, EmptyInput otherwise."""
    if text.strip("\ufeff\x00 \t\r\n\v\f") and text.strip():
        return
    if parcel.warnings:
        raise Malformed(f"no text can be read: {'; '.join(parcel.warnings[:3])}; give the message as it was sent")
    if warnings:
        raise EmptyInput(f"the message holds no text ({'; '.join(warnings[:3])}); give one with a text in its body")
    raise EmptyInput("the body of the message is empty; give one with a text in its body")


# The message that is the report, and its blocks


def _report_message(parcel: Parcel, placed: list[_Placed], warnings: list[str]) -> tuple[set[int], list[int]]:
    """The messages whose text is the report, and the chain of messages that leads to it, the outermost first.

    The report is the innermost attached message that has a text. Where several are attached side by side there is no
    innermost one: all are read together.
    """
    with_text = {one.body.message for one in placed}
    lines = {index: _ancestors(parcel, index) for index in with_text}
    innermost = max(lines, key=lambda index: len(lines[index]))
    chain = lines[innermost]
    if any(index not in chain for index in with_text):
        warnings.append(f"{len(with_text)} messages are attached side by side; they were read as one text")
        return with_text, [0]
    return {innermost}, chain


def _ancestors(parcel: Parcel, index: int) -> list[int]:
    """The messages from the outermost to `index`."""
    chain: list[int] = []
    at: int | None = index
    while at is not None:
        chain.append(at)
        at = parcel.messages[at].parent
    return chain[::-1]


def _cut(text: str, placed: list[_Placed], report: set[int], *, subject: str | None) -> tuple[tuple[Block, ...], Cut]:
    """The blocks of the whole text: the report's cut by its marks, the words of those who attached it as furniture."""
    starts = [one.start for one in placed]

    def paragraphs(start: int, end: int) -> Iterator[Block]:
        for one in placed[max(0, bisect_right(starts, start) - 1) :]:
            if one.start >= end:
                return
            yield from _part_blocks(text, one, max(start, one.start), min(end, one.end))

    cuts: list[tuple[bool, Cut]] = []
    for is_report, first, last in _stretches(placed, report):
        cut = cut_body(text, start=first, end=last, paragraphs=paragraphs, reply=is_reply(subject))
        cuts.append((is_report, cut))
    blocks = [block for is_report, cut in cuts for block in (cut.blocks if is_report else map(_as_note, cut.blocks))]
    main = [cut for is_report, cut in cuts if is_report]
    notes = sum(_words(text, cut.blocks) for is_report, cut in cuts if not is_report)
    merged = Cut(
        blocks=tuple(blocks),
        forwarded=main[0].forwarded if len(main) == 1 else (),
        lists=tuple(dict.fromkeys(one for _, cut in cuts for one in cut.lists)),
        note_words=sum(cut.note_words for cut in main) + notes,
    )
    return merged.blocks, merged


def _stretches(placed: list[_Placed], report: set[int]) -> Iterator[tuple[bool, int, int]]:
    """The text in as few stretches as can be: parts of the report, parts of others, by turns."""
    begun: _Placed | None = None
    before: _Placed | None = None
    for one in placed:
        if before is None or begun is None:
            begun = one
        elif (one.body.message in report) != (before.body.message in report):
            yield before.body.message in report, begun.start, before.end
            begun = one
        before = one
    if begun is not None and before is not None:
        yield before.body.message in report, begun.start, before.end


def _part_blocks(text: str, one: _Placed, start: int, end: int) -> Iterable[Block]:
    """The blocks of a stretch within one part: told by its lines, or by its markup where it was HTML."""
    if one.body.blocks is None:
        return blocks_of(text, start, end)
    first = bisect_right(one.body.blocks, start - one.start, key=lambda block: block.span.end)
    found = []
    for block in one.body.blocks[first:]:
        if one.start + block.span.start >= end:
            break
        span = _trimmed(text, max(start, one.start + block.span.start), min(end, one.start + block.span.end))
        if span.start < span.end:
            found.append(Block(kind=block.kind, span=span))
    return found


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _as_note(block: Block) -> Block:
    return msgspec.structs.replace(block, kind="furniture")


def _words(text: str, blocks: Iterable[Block]) -> int:
    """Words in blocks that are not furniture; a few, such as 'see below', are not worth telling."""
    count = sum(
        len(text[b.span.start : b.span.end].split()) for b in blocks if b.kind in ("paragraph", "heading", "caption")
    )
    return count if count >= 5 else 0
