"""The parts of a MIME message, found without recursion and in bounded time.

The standard parser descends one generator per level (a RecursionError near a thousand levels) and tests every line
against every open boundary (minutes for a deep message of a few megabytes). Here it parses the header blocks only; the
bodies are cut by their boundaries, level by level, until a budget of scanned bytes is spent.
"""

import binascii
import re
from email.message import Message
from email.parser import BytesHeaderParser
from typing import NamedTuple

__all__ = ["Envelope", "Parcel", "Part", "parcel_of", "payload_of"]

_LINE = re.compile(rb"[^\r\n]*(?:\r{0,2}\n|\r|\Z)")
_FIELD = re.compile(rb"[!-9;-~]{1,200}[ \t]*:")
_BLANK_LINE = re.compile(rb"\r{0,2}\n\r{0,2}\n")
_BASE64_JUNK = re.compile(rb"[^A-Za-z0-9+/=\s]+")
_PROSE = re.compile(rb"[A-Za-z,.;:'\"] [A-Za-z]")
_MOST_HEADER_LINES = 5_000
_LONGEST_STRUCTURED = 2_000
_LEAST_BUDGET = 64 * 2**20


class Envelope(NamedTuple):
    """A message: the outermost, or one attached to another."""

    headers: Message
    parent: int | None
    """Index of the message it is attached to."""


class Part(NamedTuple):
    """A part that is not itself made of parts, its body still encoded."""

    type: str
    charset: str | None
    encoding: str
    name: str | None
    attached: bool
    message: int
    """Index of the message it stands in."""
    choices: tuple[tuple[int, int], ...]
    """For each multipart/alternative around it: which one, and which of its alternatives."""
    body: bytes


class Parcel(NamedTuple):
    """All messages and parts in their order, and what a reader should be told."""

    messages: list[Envelope]
    parts: list[Part]
    warnings: list[str]
    multiparts: int
    """How many parts were made of parts."""


class _Node(NamedTuple):
    """A piece of a buffer still to be looked into."""

    buffer: bytes
    start: int
    end: int
    message: int
    choices: tuple[tuple[int, int], ...] = ()
    in_digest: bool = False
    headers: Message | None = None
    """Given for the body of a message, whose headers are read already."""


def parcel_of(data: bytes, *, most_parts: int) -> Parcel:
    """The parts of the message `data`. Depth costs nothing but budget; parts beyond `most_parts` are left unread."""
    start = len(data) - len(data.removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n"))
    headers, body = _headers_of(data, start, len(data))
    parcel = Parcel([Envelope(headers, None)], [], [], 0)
    stack = [_Node(data, body, len(data), 0, headers=headers)]
    budget = max(_LEAST_BUDGET, 8 * len(data))
    looked_at = multiparts = 0
    while stack:
        if looked_at >= most_parts:
            parcel.warnings.append(f"the message has more than {most_parts:,} parts; the rest was left unread")
            break
        node = stack.pop()
        looked_at += 1
        headers, body = (node.headers, node.start) if node.headers else _headers_of(node.buffer, node.start, node.end)
        structured = _structured(headers, "Content-Type")
        kind = structured.get_content_type() if "Content-Type" in structured else _default_type(node)
        holds_parts = kind.startswith("multipart/") or kind in ("message/rfc822", "message/global")
        if holds_parts:
            budget -= node.end - body
            if budget < 0:
                parcel.warnings.append("its parts are nested too deep for their size; the inner ones were left unread")
                break
        if kind.startswith("multipart/"):
            pieces = _pieces(
                node.buffer, body, node.end, boundary=_parameter(structured, "boundary"), most=most_parts + 1
            )
            if pieces:
                multiparts += 1
                stack.extend(reversed(_children(node, kind, pieces, number=looked_at)))
                continue
            parcel.warnings.append(f"{kind}: its boundary is missing, so it was read as plain text")
            kind = "text/plain"
        part = _part(node, kind, headers, structured, body)
        if kind in ("message/rfc822", "message/global"):
            inner, _ = payload_of(part)
            start = len(inner) - len(inner.lstrip(b"\r\n"))
            headers, body = _headers_of(inner, start, len(inner))
            parcel.messages.append(Envelope(headers, node.message))
            message = len(parcel.messages) - 1
            stack.append(_Node(inner, body, len(inner), message, node.choices, headers=headers))
        else:
            parcel.parts.append(part)
    return parcel._replace(multiparts=multiparts)


def payload_of(part: Part) -> tuple[bytes, tuple[str, ...]]:
    """The body of `part` with its transfer encoding undone, and what a reader should be told of it."""
    if part.encoding == "base64":
        return _from_base64(part.body)
    if part.encoding == "quoted-printable":
        return binascii.a2b_qp(part.body), ()
    if part.encoding in ("", "7bit", "8bit", "binary"):
        return part.body, ()
    return part.body, (f"transfer encoding {part.encoding[:40]!r} is unknown; the part was read as it stands",)


def _from_base64(body: bytes) -> tuple[bytes, tuple[str, ...]]:
    """Base64 as far as it goes: characters that cannot be are skipped, an end that is missing is left out."""
    if _PROSE.search(body, 0, 2_000):
        return body, ("a part is declared base64 but is not; it was read as it stands",)
    bare = b"".join(_BASE64_JUNK.sub(b"", body).split())
    head, mark, rest = bare.partition(b"=")
    warnings = ["broken base64: characters that cannot be were skipped"] if _BASE64_JUNK.search(body) else []
    if len(head) % 4 == 1 or (len(head) % 4 and not mark):
        warnings.append("broken base64: its end is missing")
    if mark and rest.strip(b"="):
        warnings.append("broken base64: what follows its end was left unread")
    usable = head[: len(head) - (len(head) % 4 == 1)]
    return binascii.a2b_base64(usable + b"=" * (-len(usable) % 4)), tuple(warnings)


def _default_type(node: _Node) -> str:
    return "message/rfc822" if node.in_digest else "text/plain"


def _children(node: _Node, kind: str, pieces: list[tuple[int, int]], *, number: int) -> list[_Node]:
    """The pieces of a multipart body as nodes."""
    alternative = kind == "multipart/alternative"
    return [
        _Node(
            node.buffer, start, end, node.message,
            (*node.choices, (number, index)) if alternative else node.choices,
            kind == "multipart/digest",
        )
        for index, (start, end) in enumerate(pieces)
    ]  # fmt: skip


def _part(node: _Node, kind: str, headers: Message, structured: Message, body: int) -> Part:
    """The leaf that stands in `node`."""
    disposition = _structured(headers, "Content-Disposition")
    name = _parameter(disposition, "filename", header="content-disposition") or _parameter(structured, "name")
    encoding = str(_structured(headers, "Content-Transfer-Encoding").get("Content-Transfer-Encoding", ""))
    return Part(
        type=kind,
        charset=_parameter(structured, "charset"),
        encoding=encoding.split(";")[0].strip().strip("\"'").lower(),
        name=name,
        attached=(disposition.get_content_disposition() == "attachment"),
        message=node.message,
        choices=node.choices,
        body=node.buffer[body : node.end],
    )


def _headers_of(buffer: bytes, start: int, end: int) -> tuple[Message, int]:
    """The header block at `start` and where the body begins: after the empty line, or at a line that is no header.

    A mailbox's own 'From ' line among the headers is passed over.
    """
    lines: list[bytes] = []
    at = start
    while at < end:
        match = _LINE.match(buffer, at, end)
        after = match.end() if match else end
        line = buffer[at:after].rstrip(b"\r\n")
        if not line:
            at = after
            break
        if _FIELD.match(line) or (lines and line[:1] in b" \t"):
            lines.append(line)
        elif not line.startswith((b"From ", b">From ")):
            break
        at = after
        if len(lines) >= _MOST_HEADER_LINES:
            blank = _BLANK_LINE.search(buffer, at, end)
            at = blank.end() if blank else end
            break
    return BytesHeaderParser().parsebytes(b"\n".join(lines) + b"\n\n"), at


def _structured(headers: Message, name: str) -> Message:
    """A message with only the header `name`, short and in ASCII: the standard reader of parameters raises on others."""
    clean: Message = Message()
    for key, value in headers.raw_items():
        if key.lower() == name.lower():
            text = " ".join(str(value)[:_LONGEST_STRUCTURED].encode("ascii", "replace").decode().split())
            clean[name] = text.replace("\x00", "")
            break
    return clean


def _parameter(structured: Message, name: str, *, header: str = "content-type") -> str | None:
    """A parameter of a header, RFC 2231 undone; None if it is missing or cannot be read."""
    try:
        value = structured.get_param(name, header=header)
    except (ValueError, LookupError, TypeError, AttributeError):
        return None
    if isinstance(value, tuple):
        value = value[2]
    return (value.strip() or None) if isinstance(value, str) else None


def _pieces(buffer: bytes, start: int, end: int, *, boundary: str | None, most: int) -> list[tuple[int, int]]:
    """Where the parts between the boundary's lines start and end; none if there is no such line."""
    if not boundary or len(boundary) > 200:
        return []
    pattern = rb"(?<![^\r\n])--" + re.escape(boundary.encode("ascii", "replace")) + rb"(--)?[ \t]{0,100}(?=[\r\n]|\Z)"
    pieces: list[tuple[int, int]] = []
    opened: int | None = None
    for match in re.finditer(pattern, buffer[start:end]):
        if opened is not None:
            pieces.append((opened, max(opened, _before_line_end(buffer, start + match.start()))))
        opened = None
        if match.group(1) or len(pieces) >= most:
            break
        line = _LINE.match(buffer, start + match.end(), end)
        opened = line.end() if line else end
    if opened is not None:
        pieces.append((opened, end))
    return pieces


def _before_line_end(buffer: bytes, at: int) -> int:
    """`at` moved before the line end that stands there: it belongs to the boundary."""
    if buffer[at - 2 : at] == b"\r\n":
        return at - 2
    return at - 1 if buffer[at - 1 : at] in (b"\n", b"\r") else at
