"""What FollowTheMoney's entities look like, and how values are made fit for its types of property.

The lengths are those its own validation allows; a longer value is cut, as it would refuse the whole entity.
"""

from collections.abc import Iterable
from datetime import date
from typing import Final

import msgspec

from purport.exports.cells import writable
from purport.records import When
from purport.reference.country_codes import codes_of

LONGEST_TEXT: Final = 65_000
_LONGEST_NAME: Final = 384
_LONGEST_STRING: Final = 1_024


class Entity(msgspec.Struct, frozen=True, kw_only=True):
    """One line: an entity of a schema, every property with all its values."""

    id: str
    schema: str
    properties: dict[str, list[str]]


def entity(id: str, schema: str, **properties: str | Iterable[str | None] | None) -> Entity:
    """An entity without its empty properties; each value once."""
    found = {}
    for name, given in properties.items():
        values = [given] if given is None or isinstance(given, str) else given
        if kept := list(dict.fromkeys(value for value in values if value)):
            found[name] = kept
    return Entity(id=id, schema=schema, properties=found)


def name(words: str | None) -> str | None:
    """A name: on one line."""
    return _line(words, _LONGEST_NAME)


def string(words: str | None) -> str | None:
    """A short text: on one line."""
    return _line(words, _LONGEST_STRING)


def text(words: str | None) -> str | None:
    """A text with its lines; control characters have no place in it."""
    return writable(words)[:LONGEST_TEXT].strip() or None if words else None


def _line(words: str | None, longest: int) -> str | None:
    if not words:
        return None
    return " ".join(writable(words).split())[:longest].strip() or None


def country(alpha3: str | None) -> str | None:
    """A country: two letters, small ones."""
    codes = codes_of(alpha3)
    return codes.alpha2.lower() if codes is not None else None


def dates(when: When | None) -> tuple[str | None, str | None]:
    """First and last day, each only if it is known and later than the year 999."""
    if when is None:
        return None, None
    return _day(when.earliest), _day(when.latest)


def _day(moment: str | None) -> str | None:
    try:
        day = date.fromisoformat((moment or "")[:10])
    except ValueError:
        return None
    return day.isoformat() if day.year > 999 else None


def address(location: str) -> str | None:
    """A web address; None for a path."""
    return location if location.startswith(("http://", "https://")) else None
