"""What every source hands on: the bytes of one report, and what its container says of it."""

import hashlib
from typing import Literal

from purport.records import Evidence, Format, Origin, Record, Via

Media = Literal["plain", "mail", "page"]
"""How the bytes of one report are to be read: as text, as a MIME message, or as HTML."""


class Received(Record, frozen=True, kw_only=True):
    """One report as it came in. `evidence` is what its container says of it (a row's columns, a feed's entry)."""

    data: bytes
    media: Media
    origin: Origin
    evidence: tuple[Evidence, ...] = ()
    via: tuple[Via, ...] = ()


def origin_of(
    data: bytes, *, location: str, format: Format, part: str | None = None, charset: str | None = None
) -> Origin:
    """The origin of `data`, its SHA-256 computed."""
    digest = hashlib.sha256(data).hexdigest()
    return Origin(location=location, part=part, format=format, sha256=digest, charset=charset)
