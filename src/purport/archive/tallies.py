"""What is counted and indexed beside the records, so that names are found and actors listed without reading them all.

A writer calls `count_in` for documents whose rows it has written and `count_out` before it removes such rows, in the
same transaction; `count_anew` makes everything again from the rows.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, Select, Table, and_, delete, distinct, func, select
from sqlalchemy.dialects import postgresql, sqlite

from purport.archive.folding import sound_of, words_of
from purport.archive.rows import folded_name
from purport.archive.schema import (
    actor_names,
    actors,
    documents,
    event_parties,
    events,
    name_words,
    statements,
    tallies,
    tally_names,
    word_sounds,
)  # fmt: skip

_AT_ONCE = 200
_MOST_WORDS = 20
_COUNTED = ("reports", "statements", "events_as_actor", "events_as_recipient")


class _Key(NamedTuple):
    folded: str
    kind: str
    country: str


def count_in(connection: Connection, ids: Sequence[int]) -> None:
    """Count and index what the rows of the documents `ids` (of `documents.id`) hold."""
    for some in _batches(ids):
        _add_to_tallies(connection, some, 1)
        _index_names(connection, some)


def count_out(connection: Connection, ids: Sequence[int]) -> None:
    """Take back what `count_in` counted for the documents `ids`, whose rows must still be as they were then."""
    for some in _batches(ids):
        _add_to_tallies(connection, some, -1)
    connection.execute(delete(tallies).where(tallies.c.reports <= 0))


def count_anew(connection: Connection) -> None:
    """Make the counts and the index of names again from the rows of all documents."""
    for table in (tally_names, tallies, name_words, word_sounds):
        connection.execute(delete(table))
    count_in(connection, connection.scalars(select(documents.c.id).order_by(documents.c.id)).all())


def _batches(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    for start in range(0, len(ids), _AT_ONCE):
        yield ids[start : start + _AT_ONCE]


def _add_to_tallies(connection: Connection, ids: Sequence[int], sign: int) -> None:
    counts: dict[_Key, Counter[str]] = {}
    names: dict[_Key, str] = {}
    forms: dict[_Key, set[str]] = {}
    seen: set[tuple[int, _Key]] = set()
    folded = _forms(connection, ids)
    for row in connection.execute(_actors_counted(ids)):
        key = _Key(folded_name(row.name), row.kind or "", row.country or "")
        counted = counts.setdefault(key, Counter())
        names.setdefault(key, row.name)
        forms.setdefault(key, {key.folded}).update(folded.get(row.id, ()))
        counted["reports"] += (row.document, key) not in seen
        seen.add((row.document, key))
        for one in _COUNTED[1:]:
            counted[one] += getattr(row, one)
    # One order for all writers, so that no two wait for one another.
    keys = sorted(counts)
    rows = [{**key._asdict(), "name": names[key], **{one: sign * counts[key][one] for one in _COUNTED}} for key in keys]
    _upsert(connection, rows)
    if sign > 0:
        _name_tallies(connection, [(key, form) for key in keys for form in sorted(forms[key])])


def _actors_counted(ids: Sequence[int]) -> Select[Any]:
    """The actors of documents, each with how often it speaks, acts and is acted upon."""

    def parts(part: str) -> Any:
        played = and_(event_parties.c.actor == actors.c.id, event_parties.c.part == part)
        return select(func.count(distinct(event_parties.c.event))).where(played).scalar_subquery()

    spoken = select(func.count()).where(statements.c.speaker == actors.c.id).scalar_subquery()
    return select(
        actors.c.id, actors.c.document, actors.c.name, actors.c.kind, actors.c.country,
        spoken.label("statements"), parts("actor").label("events_as_actor"),
        parts("recipient").label("events_as_recipient"),
    ).where(actors.c.document.in_(ids)).order_by(actors.c.id)  # fmt: skip


def _forms(connection: Connection, ids: Sequence[int]) -> dict[int, set[str]]:
    """The folded forms of the names of the actors of documents."""
    found: dict[int, set[str]] = {}
    asked = select(actor_names.c.actor, actor_names.c.folded).join(actors).where(actors.c.document.in_(ids))
    for actor, folded in connection.execute(asked):
        found.setdefault(actor, set()).add(folded)
    return found


def _upsert(connection: Connection, rows: list[dict[str, Any]]) -> None:
    if not rows:
        return
    added = _insert(connection, tallies)
    added = added.on_conflict_do_update(
        index_elements=["folded", "kind", "country"],
        set_={one: tallies.c[one] + added.excluded[one] for one in _COUNTED},
    )
    connection.execute(added, rows)


def _name_tallies(connection: Connection, forms: list[tuple[_Key, str]]) -> None:
    """Note under which forms the tallies are found."""
    if not forms:
        return
    keys = {key.folded for key, _ in forms}
    found = connection.execute(
        select(tallies.c.id, tallies.c.folded, tallies.c.kind, tallies.c.country).where(tallies.c.folded.in_(keys))
    )
    ids = {_Key(row.folded, row.kind, row.country): row.id for row in found}
    rows = [{"tally": ids[key], "folded": form} for key, form in forms]
    connection.execute(_insert(connection, tally_names).on_conflict_do_nothing(), rows)


def _index_names(connection: Connection, ids: Sequence[int]) -> None:
    """Note the words of the names of actors, places and outlets."""
    asked = {
        "actor": select(actor_names.c.folded).join(actors).where(actors.c.document.in_(ids)),
        "place": select(events.c.place).where(events.c.document.in_(ids), events.c.place.is_not(None)),
        "outlet": select(documents.c.outlet).where(documents.c.id.in_(ids), documents.c.outlet.is_not(None)),
    }
    rows = [
        {"field": field, "word": word, "name": name}
        for field, names in asked.items()
        for name in sorted(connection.scalars(names.distinct()))
        for word in sorted(set((name.split() if field == "actor" else words_of(name))[:_MOST_WORDS]))
    ]
    words = sorted({row["word"] for row in rows})
    _ignore_known(connection, name_words, rows)
    _ignore_known(connection, word_sounds, [{"word": word, "sound": sound_of(word)} for word in words])


def _ignore_known(connection: Connection, table: Table, rows: Iterable[dict[str, Any]]) -> None:
    if rows := list(rows):
        connection.execute(_insert(connection, table).on_conflict_do_nothing(), rows)


def _insert(connection: Connection, table: Table) -> Any:
    """INSERT in the dialect of `connection`, which may say what to do about a row that is there."""
    return (postgresql if connection.dialect.name == "postgresql" else sqlite).insert(table)


__all__ = ["count_anew", "count_in", "count_out"]
