"""What is counted and indexed beside the records, so that names are found and actors listed without reading them all.

A writer calls `count_new` with the rows it writes and `count_out` before it removes such rows, in the same transaction;
`count_anew` makes everything again from the rows.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple

from sqlalchemy import Connection, Select, delete, select

from purport.archive.bulk import insert_links, insert_rows
from purport.archive.folding import sound_of, words_of
from purport.archive.rows import Row, folded_name, short
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
_COUNTED: Final = ("reports", "statements", "events_as_actor", "events_as_recipient")
_PARTY: Final = ("event", "part", "actor")
_UNIQUE: Final = next(one for one in tallies.indexes if one.unique)


class _Key(NamedTuple):
    folded: str
    kind: str
    country: str


class _Tally(NamedTuple):
    """What an actor of one name, kind and country has in some reports: its name as the first wrote it, how often it is
    counted, and the folded forms of its name.
    """

    name: str
    counted: Counter[str]
    forms: set[str]


def count_new(connection: Connection, rows: Mapping[str, Sequence[Row]], outlets: Iterable[str | None]) -> None:
    """Count and index what `rows` hold, by table, of documents with `outlets`."""
    found = _counted(rows)
    # One order for all writers, so that no two wait for one another.
    keys = sorted(found)
    _add(connection, found, keys, 1)
    forms = {"actor": {row["folded"] for row in rows["actor_names"]}}
    forms["place"] = {row["place"] for row in rows["events"] if row["place"] is not None}
    forms["outlet"] = {short(one) for one in outlets if one is not None}
    _index_names(connection, forms)
    links = [(key, form) for key in keys for form in sorted(found[key].forms)]
    insert_links(connection, links, row=tally_names.c.tally, value=tally_names.c.folded, by=_UNIQUE)


def count_out(connection: Connection, ids: Sequence[int]) -> None:
    """Take back what was counted for the documents `ids`, whose rows must still be as they were then."""
    for some in _batches(ids):
        found = _counted(_rows_of(connection, some))
        _add(connection, found, sorted(found), -1)
    connection.execute(delete(tallies).where(tallies.c.reports <= 0))


def count_anew(connection: Connection) -> None:
    """Make the counts and the index of names again from the rows of all documents."""
    for table in (tally_names, tallies, name_words, word_sounds):
        connection.execute(delete(table))
    for some in _batches(connection.scalars(select(documents.c.id).order_by(documents.c.id)).all()):
        outlets = connection.scalars(select(documents.c.outlet).where(documents.c.id.in_(some))).all()
        count_new(connection, _rows_of(connection, some), outlets)


def _batches(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    for start in range(0, len(ids), _AT_ONCE):
        yield ids[start : start + _AT_ONCE]


def _rows_of(connection: Connection, ids: Sequence[int]) -> dict[str, list[Row]]:
    """What is counted of the rows of documents, by table, as they were written."""
    of_actor, of_event = actors.c.document.in_(ids), events.c.document.in_(ids)
    asked: dict[str, Select[Any]] = {
        "actors": select(actors.c.id, actors.c.document, actors.c.name, actors.c.kind, actors.c.country)
        .where(of_actor)
        .order_by(actors.c.id),
        "actor_names": select(actor_names.c.actor, actor_names.c.folded).join(actors).where(of_actor),
        "statements": select(statements.c.speaker).where(statements.c.document.in_(ids)),
        "events": select(events.c.place).where(of_event),
        "event_parties": select(event_parties.c.event, event_parties.c.part, event_parties.c.actor)
        .join(events)
        .where(of_event),
    }
    return {table: [dict(row) for row in connection.execute(query).mappings()] for table, query in asked.items()}


def _counted(rows: Mapping[str, Sequence[Row]]) -> dict[_Key, _Tally]:
    """What the actors among `rows` have."""
    spoken = Counter(row["speaker"] for row in rows["statements"])
    played = Counter((part, actor) for _, part, actor in {tuple(map(row.get, _PARTY)) for row in rows["event_parties"]})
    forms: dict[int, set[str]] = {}
    for row in rows["actor_names"]:
        forms.setdefault(row["actor"], set()).add(row["folded"])
    found: dict[_Key, _Tally] = {}
    seen: set[tuple[int, _Key]] = set()
    for row in rows["actors"]:
        key = _Key(folded_name(row["name"]), row["kind"] or "", row["country"] or "")
        tally = found.setdefault(key, _Tally(row["name"], Counter(), {key.folded}))
        tally.forms.update(forms.get(row["id"], ()))
        tally.counted["reports"] += (row["document"], key) not in seen
        seen.add((row["document"], key))
        tally.counted["statements"] += spoken[row["id"]]
        for part in ("actor", "recipient"):
            tally.counted[f"events_as_{part}"] += played[part, row["id"]]
    return found


def _add(connection: Connection, found: Mapping[_Key, _Tally], keys: Sequence[_Key], sign: int) -> None:
    """Add what was counted to the tallies, or with `sign` -1 take it away."""
    rows = [
        {**key._asdict(), "name": found[key].name, **{one: sign * found[key].counted[one] for one in _COUNTED}}
        for key in keys
    ]
    insert_rows(connection, tallies, rows, keys=_UNIQUE.columns.keys(), counted=_COUNTED)


def _index_names(connection: Connection, forms: Mapping[str, set[str]]) -> None:
    """Note the words of the names of actors, places and outlets."""
    rows = [
        {"field": field, "word": word, "name": name}
        for field, names in forms.items()
        for name in sorted(names)
        for word in sorted(set((name.split() if field == "actor" else words_of(name))[:_MOST_WORDS]))
    ]
    words = sorted({row["word"] for row in rows})
    insert_rows(connection, name_words, rows, skip_known=True)
    insert_rows(connection, word_sounds, [{"word": word, "sound": sound_of(word)} for word in words], skip_known=True)
