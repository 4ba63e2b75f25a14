"""Mailboxes and list archives, cut into messages as they stream by; and how to tell that bytes are mail.

The standard `mailbox` module is not used: it needs a file it can seek in, splits at any line that begins with "From ",
and leaves the escaping and the masked addresses of list archives as they are.
"""

import re
from collections.abc import Iterator
from typing import BinaryIO, Literal, NamedTuple

from purport.errors import TooLarge
from purport.records import Failure
from purport.settings import Settings
from purport.sources.received import Received, origin_of

__all__ = ["looks_like_mailbox", "looks_like_message", "read_mailbox", "read_message"]

MailboxFormat = Literal["mbox", "pipermail"]

_BOM = b"\xef\xbb\xbf"
_LONGEST_READ = 65_536
_HEAD_BYTES = 65_536
"""Of a message only this much is searched for its id, and kept of one that is too large."""

_FIELD = re.compile(rb"[!-9;-~]{1,200}[ \t]*:")
_CLOCK = re.compile(rb"\b\d{1,2}:\d\d\b")
_BARE_ENVELOPE = re.compile(rb"From \S{1,320}\s*$")
_BLANK_LINE = re.compile(rb"\r{0,2}\n\r{0,2}\n")
_ESCAPED_FROM = re.compile(rb"^>(?=>*From )", re.M)
_MASKED = re.compile(rb"([\w.!#$%&'*+/=?^`{|}~-]{1,64})(?: at |\(a\))([\w-]{1,63}(?:\.[\w-]{1,63}){1,20})")
_MASKED_ENVELOPE = re.compile(rb"From \S+(?: at |\(a\))\S")
_ADDRESS_FIELD = re.compile(rb"(?:resent-)?(?:from|to|cc|sender|reply-to)[ \t]*:", re.I)
_MESSAGE_ID = re.compile(rb"^message-id[ \t]*:\s{0,200}<?([^<>\s]{1,998})", re.I | re.M)
_MAIL_FIELDS = frozenset(
    b"from to cc bcc subject date message-id mime-version content-type content-transfer-encoding received return-path "
    b"reply-to sender delivered-to envelope-to list-id list-post list-archive list-unsubscribe in-reply-to references "
    b"thread-topic thread-index user-agent precedence resent-from resent-date dkim-signature x-mailer".split()
)


class _Piece(NamedTuple):
    """What stands between two separators: its size, and its bytes or, of one too large, only the first."""

    data: bytes
    size: int
    stray: bool
    """Whether it stands before the first separator, so that it is no message."""


def read_mailbox(
    stream: BinaryIO, *, location: str, format: MailboxFormat, settings: Settings
) -> Iterator[Received | Failure]:
    """The messages of a mailbox or list archive in their order, a Failure for each that cannot be read.

    Holds one message at a time. What the stream itself raises (a cut-off gzip file, say) passes through, after the
    messages before it.
    """
    seen: set[str] = set()
    number = 0
    for piece in _pieces(stream, limit=settings.max_report_bytes):
        if piece.stray:
            yield _stray(piece, location=location)
            continue
        number += 1
        part = _part_of(piece.data, number=number, seen=seen)
        if piece.size > settings.max_report_bytes:
            yield Failure(
                location=location, part=part, error=TooLarge.__name__, message=_too_large(piece.size, settings)
            )
            continue
        data = _restored(piece.data, format=format)
        yield Received(data=data, media="mail", origin=origin_of(data, location=location, format=format, part=part))
    if number == 0:
        yield Failure(
            location=location,
            error="EmptyInput",
            message="the mailbox holds no message; every message begins with a line such as "
            "'From name@example.org Wed Feb  7 10:11:12 2024'",
        )


def read_message(data: bytes, *, location: str, settings: Settings) -> Received:
    """A single message (.eml). Raises TooLarge."""
    if len(data) > settings.max_report_bytes:
        raise TooLarge(_too_large(len(data), settings))
    return Received(data=data, media="mail", origin=origin_of(data, location=location, format="eml"))


def looks_like_mailbox(head: bytes) -> MailboxFormat | None:
    """The kind of mailbox that begins with `head`; None if it is none. Archives mask addresses: 'name at host'."""
    lines = _without_lead(head).split(b"\n", 2)
    if len(lines) < 2 or not (_is_envelope(lines[0]) and _FIELD.match(lines[1])):
        return None
    return "pipermail" if _MASKED_ENVELOPE.match(lines[0]) else "mbox"


def looks_like_message(head: bytes) -> bool:
    """Whether `head` begins with a block of mail headers: two names or more that mail has, then an empty line."""
    names: set[bytes] = set()
    for line in _without_lead(head).split(b"\n"):
        bare = line.rstrip(b"\r")
        if not bare:
            return len(names) >= 2
        field = _FIELD.match(bare)
        if field is not None:
            names.update({field.group()[:-1].strip().lower()} & _MAIL_FIELDS)
        elif not (names and bare[:1] in b" \t"):
            return False
    return False


def _without_lead(head: bytes) -> bytes:
    """`head` without a byte-order mark and leading empty lines."""
    return head.removeprefix(_BOM).lstrip(b"\r\n")


def _is_envelope(line: bytes) -> bool:
    """Whether `line` can be a separator: 'From ', and a clock time or nothing but a sender after it.

    A body's 'From the beginning, …' at a paragraph's start has neither.
    """
    return line.startswith(b"From ") and bool(_CLOCK.search(line, 0, 400) or _BARE_ENVELOPE.match(line))


def _pieces(stream: BinaryIO, *, limit: int) -> Iterator[_Piece]:
    """The bytes between separators. A separator follows an empty line or the start and precedes a header line."""
    kept, size, stray = bytearray(), 0, True
    pending = b""
    after_blank, at_line_start, first = True, True, True

    def keep(line: bytes) -> None:
        nonlocal size
        size += len(line)
        if size <= limit:
            kept.extend(line)
        elif len(kept) > _HEAD_BYTES:
            del kept[_HEAD_BYTES:]

    while line := stream.readline(_LONGEST_READ):
        if first:
            line, first = line.removeprefix(_BOM), False
        if pending:
            if _FIELD.match(line) or line.startswith(b">From "):
                if not stray or kept.strip():
                    yield _Piece(bytes(kept), size, stray)
                kept, size, stray = bytearray(), 0, False
            else:
                keep(pending)
            pending = b""
        if at_line_start and after_blank and _is_envelope(line):
            pending, after_blank = line, False
        else:
            keep(line)
            after_blank = at_line_start and not line.strip(b"\r\n")
        at_line_start = line.endswith(b"\n")
    keep(pending)
    if not stray or kept.strip():
        yield _Piece(bytes(kept), size, stray)


def _stray(piece: _Piece, *, location: str) -> Failure:
    """The failure that tells of text before the first message."""
    begin = piece.data.strip()[:40].decode("utf-8", "replace")
    return Failure(
        location=location,
        error="Malformed",
        message=f"{piece.size} bytes that begin {begin!r} stand outside any message; a message begins with a line "
        "such as 'From name@example.org Wed Feb  7 10:11:12 2024' and a header after it",
    )


def _too_large(size: int, settings: Settings) -> str:
    return (
        f"the message has {size:,} bytes, more than the {settings.max_report_bytes:,} of one report; "
        "take its attachments out, or raise PURPORT_MAX_REPORT_BYTES"
    )


def _part_of(data: bytes, *, number: int, seen: set[str]) -> str:
    """The message's id, or 'message N'; made distinct where an archive holds the same id more than once."""
    blank = _BLANK_LINE.search(data, 0, _HEAD_BYTES)
    found = _MESSAGE_ID.search(data, 0, blank.start() if blank else min(len(data), _HEAD_BYTES))
    name = found.group(1).decode("utf-8", "replace") if found else f"message {number}"
    if name in seen:
        # the ordinal differs for every message, so no search for a free name is needed
        name = f"{name} (message {number})"
    while name in seen:
        name += "'"
    seen.add(name)
    return name


def _restored(data: bytes, *, format: MailboxFormat) -> bytes:
    """The message as it was before: 'From ' unescaped, addresses unmasked, the mailbox's last empty line gone."""
    for end in (b"\r\n\r\n", b"\n\n"):
        if data.endswith(end):
            data = data[: -len(end) // 2]
            break
    data = _ESCAPED_FROM.sub(b"", data)
    return _unmasked(data) if format == "pipermail" else data


def _unmasked(data: bytes) -> bytes:
    """`data` with 'name at host' read as an address in the headers that hold addresses; the body stays as it is."""
    blank = _BLANK_LINE.search(data)
    end = min(blank.start() if blank else len(data), _HEAD_BYTES)
    lines, holds_address = [], False
    for line in data[:end].split(b"\n"):
        if line[:1] not in (b" ", b"\t"):
            holds_address = _ADDRESS_FIELD.match(line) is not None
        lines.append(_MASKED.sub(rb"\1@\2", line) if holds_address else line)
    return b"\n".join(lines) + data[end:]
