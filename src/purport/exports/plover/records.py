"""PLOVER's JSON records. What is unknown is left out; of the four fields that PLOVER requires `date` is null then, and
`actor` an empty list.
"""

import msgspec


class Entity(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """An actor or recipient."""

    code: str | None = None
    sector: str | None = None
    entity_text: str | None = None
    identifier_text: str | None = None
    office: str | None = None


class Location(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Where an event took place."""

    extracted_place: str
    lat: float | None = None
    lon: float | None = None
    country_code: str | None = None
    resolution: int | None = None


class Size(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """How many people: a number, or a code for a range ('13+', '10-15', '<=20')."""

    dead: int | str | None = None
    injured: int | str | None = None


class TextInfo(msgspec.Struct, frozen=True, kw_only=True):
    """Where in the report the event is told first, in code points."""

    start: int
    end: int


class CiteInfo(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What the event was read from, and by what. `published` is Purport's addition: ISO 8601."""

    citation: str
    url: str | None = None
    title: str | None = None
    language: str | None = None
    publication: str | None = None
    coder: str
    codebook: str
    published: str | None = None


class Voice(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One link of the chain that vouches for an event; Purport's addition."""

    role: str
    name: str | None = None


class Record(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One event."""

    id: str
    has_event: bool
    date: str | None
    time: str | None = None
    enddate: str | None = None
    endtime: str | None = None
    actor: tuple[Entity, ...]
    recipient: tuple[Entity, ...] = ()
    event: tuple[str, ...]
    event_loc: Location | None = None
    event_text: tuple[str, ...] = ()
    quad_code: int
    event_scale: float | None = None
    mode: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    size: Size | None = None
    text_info: TextInfo
    cite_info: CiteInfo
    coder: str
    voices: tuple[Voice, ...] = ()
