"""The dictionary in memory: who goes by a name, and what holds on a day."""

import re
from collections.abc import Iterable

from purport.records import ActorKind, Record
from purport.reference.dictionary.rows import ActorRow, Problem
from purport.reference.tables import key
from purport.reference.titles import split_titles


class RoleHeld(Record, frozen=True, kw_only=True):
    """An office or affiliation with the days between which it is held, both included; None is open."""

    role: str | None = None
    organisation: str | None = None
    country: str | None = None
    """ISO 3166-1 alpha-3, of the actor in this role; None if the row does not say."""

    sector: str | None = None
    """PLOVER code, of the actor in this role; None if the row does not say."""

    since: str | None = None
    until: str | None = None
    replaces: bool = False
    """Whether, while it holds, its country and sector hold in place of the actor's, also where they are unknown (a
    dated code of PETRARCH's format does).
    """

    def holds(self, day: str) -> bool:
        """Whether it is held on `day` (ISO 8601)."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


class Entry(Record, frozen=True, kw_only=True):
    """An actor as the dictionary has it on a day."""

    name: str
    aliases: tuple[str, ...] = ()
    kind: ActorKind | None = None
    country: str | None = None
    sector: str | None = None
    roles: tuple[RoleHeld, ...] = ()
    """Those that hold on the day; all of them with their dates if no day was given."""

    line: int
    """Where the actor stands first in the file."""


class ActorDictionary(Record, frozen=True, kw_only=True):
    """The user's actors by name and alias. Case, accents, dots and hyphens of names do not count."""

    path: str
    entries: tuple[Entry, ...]
    """Every actor with all roles, in the order of the file; `country` and `sector` are what holds without a date."""

    index: dict[str, int]
    """Place in `entries` by the key of every name and alias that means one actor only."""

    def __len__(self) -> int:
        return len(self.entries)

    def lookup(self, name: str, on: str | None = None) -> Entry | None:
        """The actor of this name or alias, with or without titles before it; None if there is none.

        With a day `on` (an ISO 8601 date or date-time), only roles that hold on it are given, and country and sector
        are those of the first of them that says, else those that hold without a date. Without a day, roles come with
        their dates, and what only some of them say stays unknown. Anything but a whole date is no day.
        """
        at = self.index.get(key(name))
        if at is None:
            titles, bare = split_titles(name)
            at = self.index.get(key(bare)) if titles else None
        if at is None:
            return None
        entry = self.entries[at]
        day = on[:10] if on and re.match(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9])", on) else None
        return _on(entry, day) if day else entry


def _on(entry: Entry, day: str) -> Entry:
    roles = tuple(role for role in entry.roles if role.holds(day))
    instead = next((role for role in roles if role.replaces), None)
    return Entry(
        name=entry.name,
        aliases=entry.aliases,
        kind=entry.kind,
        country=instead.country if instead else next((role.country for role in roles if role.country), entry.country),
        sector=instead.sector if instead else next((role.sector for role in roles if role.sector), entry.sector),
        roles=roles,
        line=entry.line,
    )


def built(path: str, rows: Iterable[ActorRow]) -> tuple[ActorDictionary, list[Problem]]:
    """The dictionary of these rows, those of one name together, and what in them contradicts."""
    by_name: dict[str, list[ActorRow]] = {}
    for row in rows:
        by_name.setdefault(key(row.name), []).append(row)
    problems: list[Problem] = []
    entries = tuple(_entry(path, group, problems) for group in by_name.values())
    return ActorDictionary(path=path, entries=entries, index=_index(path, entries, by_name, problems)), problems


def _entry(path: str, rows: list[ActorRow], problems: list[Problem]) -> Entry:
    name = rows[0].name
    aliases = dict.fromkeys(form for row in rows for form in (row.name, *row.aliases) if form != name)
    always = [row for row in rows if not (row.since or row.until)]
    telling = [] if any(row.replaces for row in rows) else rows
    kinds = [(row.kind, row.line) for row in rows if row.kind]
    for kind, line in kinds[1:]:
        if kind != kinds[0][0]:
            message = (
                f"{name!r} is given as {kind!r}, but as {kinds[0][0]!r} in line {kinds[0][1]}, which is kept; "
                "make them agree, or give two actors two names"
            )
            problems.append(Problem(path=path, line=line, message=message))
    return Entry(
        name=name,
        aliases=tuple(aliases),
        kind=kinds[0][0] if kinds else None,
        country=_agreed([row.country for row in always]) or _agreed([row.country for row in telling]),
        sector=_agreed([row.sector for row in always]) or _agreed([row.sector for row in telling], all_say=True),
        roles=tuple(
            RoleHeld(
                role=row.role,
                organisation=row.organisation,
                country=row.country,
                sector=row.sector,
                since=row.since,
                until=row.until,
                replaces=row.replaces,
            )
            for row in rows
            if row.role or row.organisation or row.since or row.until
        ),
        line=rows[0].line,
    )


def _agreed(values: list[str | None], *, all_say: bool = False) -> str | None:
    """The one value given, by all rows if `all_say`; None if they differ."""
    given = {value for value in values if value or all_say}
    return given.pop() if len(given) == 1 else None


def _index(path: str, entries: tuple[Entry, ...], names: Iterable[str], problems: list[Problem]) -> dict[str, int]:
    """Every form of every actor; a name wins over another's alias, an alias of two actors means neither."""
    index = {form: at for at, form in enumerate(names)}
    shared: set[str] = set()
    for at, entry in enumerate(entries):
        for alias in entry.aliases:
            form = key(alias)
            other = index.setdefault(form, at)
            if other != at:
                shared.add(form)
                message = (
                    f"{alias!r} is a form of {entry.name!r} and of {entries[other].name!r} (line "
                    f"{entries[other].line}); it is used for neither as an alias; give each a form of its own"
                )
                problems.append(Problem(path=path, line=entry.line, message=message))
    own = {key(entry.name) for entry in entries}
    return {form: at for form, at in index.items() if form not in shared or form in own}
