"""One row of an actor dictionary, whatever file it comes from, and the checking of its fields."""

import calendar
import re
from collections.abc import Mapping
from typing import cast, get_args

from purport.errors import DictionaryError
from purport.records import ActorKind, Record
from purport.reference.places import country_of, is_country_code
from purport.reference.tables import LONGEST_KEY, key

FIELDS = ("name", "aliases", "kind", "country", "sector", "role", "organisation", "from", "to")
"""The columns of a table and the fields of an entry in YAML."""

SECTORS = tuple(
    "COP GOV JUD LEG MIL PRM PTY REB SPY UAF UNK AGR BUS CRM CVL EDU ELI JRN LAB MED OPP PRE REF REL SOC".split()
)
"""PLOVER's sector codes."""

LONGEST_FIELD = 500
"""Characters of any field but the aliases together."""

_SHOWN = 60


class Problem(Record, frozen=True, kw_only=True):
    """Something in a dictionary's file that could not be used; the rest of the file is."""

    path: str
    """The file as it was named."""

    line: int
    """Line of the file, the first is 1."""

    message: str
    """What was given, what was expected, what to do."""

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message}"


class ActorRow(Record, frozen=True, kw_only=True):
    """What one row says: of an actor always, or of an office while it is held."""

    line: int
    name: str
    aliases: tuple[str, ...] = ()
    kind: ActorKind | None = None
    country: str | None = None
    sector: str | None = None
    role: str | None = None
    organisation: str | None = None
    since: str | None = None
    """First day, ISO 8601; None if open."""

    until: str | None = None
    """Last day, ISO 8601; None if open."""

    replaces: bool = False
    """Whether, while it holds, its country and sector hold in place of the actor's, also where they are unknown."""


class Unusable(DictionaryError):
    """A field that does not fit; the message gives the value, what was expected, what to do."""


def checked(fields: Mapping[str, str], *, aliases: tuple[str, ...], line: int) -> ActorRow:
    """The row with these fields (names of `FIELDS`; empty values are unknown); Unusable if one does not fit."""
    values = {name: " ".join(value.split()) for name, value in fields.items() if value.strip()}
    for name, value in values.items():
        if len(value) > LONGEST_FIELD:
            raise Unusable(
                f"{name} {_short(value)} has {len(value)} characters, at most {LONGEST_FIELD} are read; a quotation "
                "mark that is not closed makes such rows"
            )
    since, until = _day(values.get("from"), "from"), _day(values.get("to"), "to")
    if since and until and since > until:
        raise Unusable(f"from {since} is after to {until}; exchange them")
    return ActorRow(
        line=line,
        name=_name(values.get("name", ""), "name"),
        aliases=tuple(_name(" ".join(alias.split()), "alias") for alias in aliases if alias.strip()),
        kind=_kind(values.get("kind")),
        country=_country(values.get("country")),
        sector=_sector(values.get("sector")),
        role=values.get("role"),
        organisation=values.get("organisation"),
        since=since,
        until=until,
    )


def _name(value: str, field: str) -> str:
    if not key(value):
        if len(value) > LONGEST_KEY:
            raise Unusable(f"{field} {_short(value)} is longer than {LONGEST_KEY} characters; shorten it")
        raise Unusable(f"{field} {value!r} has no letters; give the {field} as texts have it, or leave the row out")
    return value


def _kind(value: str | None) -> ActorKind | None:
    if value is None:
        return None
    kind = value.lower().replace("organization", "organisation")
    if kind not in get_args(ActorKind):
        raise Unusable(f"kind {_short(value)} is none of {', '.join(get_args(ActorKind))}; use one or leave it empty")
    return cast("ActorKind", kind)


def _country(value: str | None) -> str | None:
    if value is None or is_country_code(value.upper()):
        return value and value.upper()
    match = country_of(value)
    if match is None or match.alpha3 is None:
        raise Unusable(
            f"country {_short(value)} is no ISO 3166-1 alpha-3 code and no name of one country; give a code such as IRQ"
        )
    return match.alpha3


def _sector(value: str | None) -> str | None:
    if value is None or value.upper() in SECTORS:
        return value and value.upper()
    raise Unusable(f"sector {_short(value)} is none of PLOVER's ({', '.join(SECTORS)}); use one or leave it empty")


def _day(value: str | None, field: str) -> str | None:
    """The first day meant by a year, month or day for 'from', the last for 'to'."""
    if value is None:
        return None
    parts = re.fullmatch(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?", value)
    if parts:
        year = int(parts[1])
        month = int(parts[2] or (1 if field == "from" else 12))
        if 1 <= month <= 12 and year:
            last = calendar.monthrange(year, month)[1]
            day = int(parts[3] or (1 if field == "from" else last))
            if 1 <= day <= last:
                return f"{year:04}-{month:02}-{day:02}"
    raise Unusable(f"{field} {_short(value)} is no date; give YYYY, YYYY-MM or YYYY-MM-DD, or leave it empty")


def _short(value: str) -> str:
    return repr(value if len(value) <= _SHOWN else value[:_SHOWN] + "…")
