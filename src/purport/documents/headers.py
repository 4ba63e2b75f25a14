"""The words of mail headers: raw bytes and encoded words to text, addresses to names, subjects to titles.

`email.header` and `email.utils.parseaddr` raise or recurse on hostile headers, and `policy.default` raises on ids that
real mail programs write, so headers are kept as they were parsed and read here. Every pattern is bounded.
"""

import binascii
import re
from email.message import Message
from typing import NamedTuple

_LONGEST = 4_000
"""Characters of a header that are read; the standard allows 998 in a line, and no name or title needs more."""

_ENCODED_WORD = re.compile(r"=\?([^?*\s]{1,60})(?:\*[^?\s]{0,20})?\?([bBqQ])\?([^?]{0,2000})\?=")
_LINE_BREAK = re.compile(r"[\r\n\t\x0b\x0c\x1c-\x1f\x85\u2028\u2029]")
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)
_LEAD = re.compile(
    r"(?:re|fwd?|fw|aw|wg|sv|vs|tr|rv|antw|odp|res|enc)\s{0,3}(?:\[\d{1,3}\]|\(\d{1,3}\))?\s{0,3}:\s*", re.I
)
_LIST_TAG = re.compile(r"\[[^\[\]]{1,60}\]\s*")
_REPLY = re.compile(r"\s*(?:\[[^\[\]]{1,60}\]\s*)?(?:re|aw|sv|antw|odp|res)\s{0,3}(?:\[\d{1,3}\])?\s{0,3}:", re.I)
_OUTLOOK_ADDRESS = re.compile(r"\[mailto:([^\]\s]{1,320})\]", re.I)
_VIA = re.compile(r"(?P<name>\S.{0,200}?) via \S.{0,200}$", re.I)
_PUBLICATION = re.compile(
    r"\b(?:news agency|news service|news ?wire|newspaper|news|gazette|herald|tribune|broadcasting|press agency|bulletin"
    r"|newsletter|press service|news ?desk|newsroom|newswire)\b",
    re.I,
)
_COMPANY_WORD = re.compile(
    r"\b(?:desk|team|office|list|alerts?|editors?|newsroom|press|media|admin|support|info|service|digest|bot|notifications?"
    r"|noreply|no-reply|ministry|department|university|agency|times|post|daily|journal|channel|radio|tv|online)\b",
    re.I,
)


class Address(NamedTuple):
    """The first address of a header: a display name and an address, either of which may be missing."""

    name: str | None
    address: str | None

    @property
    def shown(self) -> str | None:
        """The name, or the address where there is none."""
        return self.name or self.address


def words_of(headers: Message, name: str, *, fallback: str | None = None) -> str | None:
    """The decoded words of the first header called `name`, for display; None if it is missing or empty."""
    value = raw_of(headers, name)
    return (displayed(decoded(value, fallback=fallback)) or None) if value is not None else None


def all_raw_of(headers: Message, name: str) -> list[str]:
    """Every header called `name` as received, folds undone; bytes over 127 are surrogate escapes."""
    return [
        _LINE_BREAK.sub(" ", str(value)[:_LONGEST]) for key, value in headers.raw_items() if key.lower() == name.lower()
    ]


def raw_of(headers: Message, name: str) -> str | None:
    """The first header called `name` as received, folds undone."""
    found = all_raw_of(headers, name)
    return found[0] if found else None


def address_of(value: str | None, *, fallback: str | None = None) -> Address:
    """The first address in a raw header value: 'Name <address>', 'address (Name)', or an address alone.

    Cut before decoding, so that an encoded '<' or ',' in a name cannot make an address.
    """
    if not value:
        return Address(None, None)
    value = _OUTLOOK_ADDRESS.sub(r"<\1>", value)
    before, bracket, after = value.partition("<")
    if bracket:
        name, address = before, after.partition(">")[0]
    elif "(" in value and "@" in value.partition("(")[0]:
        address, _, comment = value.partition("(")
        name = comment.rpartition(")")[0] or comment
    else:
        name, address = ("", value) if "@" in value else (value, "")
        address = address.partition(",")[0]
    shown = displayed(decoded(name.strip().strip("'\"").replace("\\", ""), fallback=fallback)).strip("'\" ,")
    sent_through = _VIA.match(shown)
    if sent_through is not None:  # lists write 'Name via List' so that their mail is not refused as forged
        shown = sent_through["name"].strip("'\" ")
    return Address(shown or None, displayed(decoded(address, fallback=fallback)).strip() or None)


def id_of(headers: Message, name: str = "Message-ID") -> str | None:
    """A message id without its angle brackets; None if there is none."""
    value = words_of(headers, name)
    return (value.strip("<> ") or None) if value else None


def title_of(subject: str) -> str:
    """A subject without 'Re:', 'Fwd:' and a list's '[name]' before it; a tag that is all there is stays."""
    rest = subject
    for _ in range(20):
        lead = _LEAD.match(rest) or _LIST_TAG.match(rest)
        if lead is None or lead.end() == len(rest):
            break
        rest = rest[lead.end() :]
    return rest.strip()


def tag_of(subject: str) -> str | None:
    """The words of the first '[tag]' of a subject, after 'Re:' and the like; None if it does not begin with one."""
    rest = subject.strip()
    for _ in range(20):
        lead = _LEAD.match(rest)
        if lead is None:
            break
        rest = rest[lead.end() :]
    tag = _LIST_TAG.match(rest)
    return (tag[0].strip()[1:-1].strip() or None) if tag is not None else None


def is_reply(subject: str | None) -> bool:
    """Whether a subject begins with 'Re:' or its like."""
    return subject is not None and _REPLY.match(subject) is not None


def is_publication(name: str) -> bool:
    """Whether a sender's name is plainly that of a publication; a comma means a person of one, so it is not."""
    return "," not in name and "@" not in name and _PUBLICATION.search(name) is not None


def is_person(name: str) -> bool:
    """Whether a sender's name has the form of a person's: two to five words without digits, none of them an office."""
    words = name.split()
    return (
        2 <= len(words) <= 5
        and not any(char.isdigit() or char in "@/|_" for char in name)
        and words[0][:1].isupper()
        and not is_publication(name)
        and _COMPANY_WORD.search(name) is None
    )


def displayed(words: str) -> str:
    """`words` on one line, without marks of direction and other characters that are not seen."""
    return " ".join(_UNSEEN.sub("", _LINE_BREAK.sub(" ", words)).split())


def decoded(value: str, *, fallback: str | None = None) -> str:
    """A raw header value as text: encoded words decoded, bytes over 127 read as UTF-8, `fallback`, or Windows-1252.

    Neighbouring encoded words of one charset are joined before they are decoded: senders cut characters in two.
    """
    pieces: list[tuple[bytes, str | None]] = []
    last = 0
    for match in _ENCODED_WORD.finditer(value):
        between = value[last : match.start()]
        if between.strip() or not (pieces and pieces[-1][1] is not None):
            pieces.append((_bytes(between), None))
        pieces.append((_word_bytes(match[2], match[3]), match[1].lower()))
        last = match.end()
    pieces.append((_bytes(value[last:]), None))
    joined: list[tuple[bytes, str | None]] = []
    for data, charset in pieces:
        if joined and charset is not None and joined[-1][1] == charset:
            joined[-1] = (joined[-1][0] + data, charset)
        else:
            joined.append((data, charset))
    return "".join(_text(data, charset, fallback) for data, charset in joined)


def _bytes(words: str) -> bytes:
    """The bytes of a header as received (they came in as surrogate escapes)."""
    return words.encode("utf-8", "surrogateescape")


def _word_bytes(encoding: str, payload: str) -> bytes:
    """The bytes that an encoded word holds; a broken one stays as it is."""
    data = payload.encode("ascii", "ignore")
    if encoding in "qQ":
        return binascii.a2b_qp(data, header=True)
    bare = data.rstrip(b"=")
    try:
        return binascii.a2b_base64(bare + b"=" * (-len(bare) % 4))
    except binascii.Error:
        return data


def _text(data: bytes, *charsets: str | None) -> str:
    """`data` in the first charset that fits."""
    for charset in (*charsets, "utf-8", "windows-1252"):
        try:
            return data.decode(charset).encode("utf-8", "replace").decode() if charset else data.decode("utf-8")
        except (UnicodeError, LookupError, ValueError):
            continue
    return data.decode("windows-1252", "replace")
