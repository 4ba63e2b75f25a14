"""Many rows at once are in the tables as they were given, in both databases."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Table, select

from purport.archive.archive import Archive
from purport.archive.bulk import free_ids, insert_links, insert_rows, sent_together
from purport.archive.schema import blobs, decisions, documents, events, name_words, tallies, tally_names, word_sounds
from purport.errors import ArchiveError

HOSTILE = ["", "NULL", "null", "{}", '{"a"}', "a,b", '"', "\\", '\\"', "\n\t ", "Żelvić", "''; --", "%s", "\U0001f5de"]
KEY = {"folded": "korr", "kind": "person", "country": ""}
FIELD = {"field": "actor", "word": "f", "name": "f"}
COUNTED = ("reports", "statements", "events_as_actor", "events_as_recipient")
UNIQUE = next(one for one in tallies.indexes if one.unique)


def word(word: str, sound: str = "x") -> dict[str, Any]:
    return {"word": word, "sound": sound}


def tally(reports: int, **given: Any) -> dict[str, Any]:
    return {**KEY, "name": "Korr", **dict.fromkeys(COUNTED, 1), "reports": reports, **given}


def event(id: int, document: int, **given: Any) -> dict[str, Any]:
    unknown = dict.fromkeys(("mode", "place", "latitude", "confidence", "fatalities_low"))
    row = {"id": id, "document": document, "key": f"e{id}", "type": "AID", "start": 1, "end": 2, "anchor": "aided"}
    return {**row, **unknown, **given}


@pytest.mark.parametrize("number", [1, 2, 3, len(HOSTILE)])
def test_texts_are_kept_letter_by_letter(archive: Archive, number: int) -> None:
    rows = [word(one, one) for one in HOSTILE[:number]]
    with archive.writing() as connection:
        insert_rows(connection, word_sounds, rows)
        insert_rows(connection, word_sounds, [])
    with archive.reading() as connection:
        kept = [dict(row) for row in connection.execute(select(word_sounds)).mappings()]
    assert sorted(kept, key=str) == sorted(rows, key=str)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sets(st.text(st.characters(exclude_characters="\x00", exclude_categories=("Cs",)), max_size=12), min_size=3))
def test_whatever_text(archive: Archive, texts: set[str]) -> None:
    with archive.writing() as connection:
        connection.execute(word_sounds.delete())
        insert_rows(connection, word_sounds, [word(one) for one in sorted(texts)])
        assert set(connection.scalars(select(word_sounds.c.word))) == texts


def test_numbers_bytes_and_what_is_unknown_are_kept(archive: Archive) -> None:
    with archive.writing() as connection:
        data = bytes(range(256))
        insert_rows(connection, blobs, [{"sha256": str(one), "size": one, "data": data * one} for one in range(3)])
        assert connection.scalars(select(blobs.c.data).order_by(blobs.c.size)).all() == [b"", data, data * 2]
        insert_rows(connection, documents, [{"id": 7, "sha256": "7", "text": "", "words": 0, "added": "2031"}])
        rows = [
            event(3, 7),
            event(4, 7, mode="arms", place="Tarn", latitude=-0.125, confidence=1e-7, fatalities_low=2**62),
            event(5, 7, latitude=52.0),
        ]
        insert_rows(connection, events, rows)
        columns = [events.c[name] for name in rows[0]]
        kept = [dict(row) for row in connection.execute(select(*columns).order_by(events.c.id)).mappings()]
    assert kept == rows


def test_a_row_that_is_there_is_refused_or_left_out(archive: Archive) -> None:
    with archive.writing() as connection:
        insert_rows(connection, word_sounds, [word("a"), word("b"), word("c")])
        insert_rows(connection, word_sounds, [word("b", "y"), word("d"), word("e"), word("c", "y")], skip_known=True)
        rows = connection.execute(select(word_sounds).order_by(word_sounds.c.word))
        assert [tuple(row) for row in rows] == [(one, "x") for one in "abcde"]
    with pytest.raises(ArchiveError):
        _written(archive, {word_sounds: [word("f"), word("g"), word("a")], name_words: [FIELD]})
    with archive.reading() as connection:
        assert connection.scalars(select(word_sounds.c.word).where(word_sounds.c.word >= "f")).all() == []
        assert connection.scalars(select(name_words.c.word)).all() == []


@pytest.mark.parametrize("copies", [1, 3])
def test_numbers_are_added_to_those_that_are_there(archive: Archive, copies: int) -> None:
    keys = UNIQUE.columns.keys()
    others = [tally(1, folded=f"other {one}") for one in range(copies)]
    with archive.writing() as connection:
        for reports in (2, 5, -1):
            insert_rows(connection, tallies, [tally(reports), *others], keys=keys, counted=COUNTED)
        found = connection.execute(select(tallies).where(tallies.c.folded == "korr")).mappings().one()
    assert {name: value for name, value in found.items() if name != "id"} == {
        **tally(6), "statements": 3, "events_as_actor": 3, "events_as_recipient": 3
    }  # fmt: skip


def test_links_refer_to_the_rows_with_their_keys(archive: Archive) -> None:
    key = tuple(KEY[name] for name in UNIQUE.columns.keys())  # noqa: SIM118 (its items are columns)
    other = ("=\"'{}, \\", "person", "NLD")
    links = [(key, "korr"), (other, '"quoted"'), (key, "ada korr"), (("nobody", "", ""), "lost")]
    rows = [tally(1), tally(1, folded=other[0], country="NLD")]
    with archive.writing() as connection:
        insert_rows(connection, tallies, rows)
        for some in (links[:1], links, []):
            insert_links(connection, some, row=tally_names.c.tally, value=tally_names.c.folded, by=UNIQUE)
        found = connection.execute(select(tallies.c.folded, tally_names.c.folded.label("form")).join(tally_names))
        assert sorted(map(tuple, found)) == [
            (other[0], '"quoted"'), ("korr", "ada korr"), ("korr", "korr")
        ]  # fmt: skip


def test_free_ids_are_nobodys(archive: Archive) -> None:
    with archive.writing() as connection:
        ids = free_ids(connection, {documents: 2, events: 0, tallies: 3})
        assert {table.name: len(its) for table, its in ids.items()} == {"documents": 2, "events": 0, "tallies": 3}
        assert len(set(ids[tallies])) == 3
        row = {"text": "", "words": 0, "added": "2031"}
        insert_rows(connection, documents, [{"id": one, "sha256": str(one), **row} for one in ids[documents]])
        again = free_ids(connection, {documents: 2})[documents]
        assert not set(again) & set(ids[documents])


@pytest.mark.parametrize("number", [1, 3])
def test_what_is_wrong_is_told_at_the_end_of_the_block_at_the_latest(archive: Archive, number: int) -> None:
    bad = {"verdict": "same", "left": "a", "right": None, "made": "2031"}
    with pytest.raises(ArchiveError, match="the database refused"):
        _written(archive, {decisions: [bad] * number})
    assert archive.decisions() == ()


def _written(archive: Archive, rows: dict[Table, list[dict[str, Any]]]) -> None:
    with archive.writing() as connection, sent_together(connection):
        for table, its in rows.items():
            insert_rows(connection, table, its)
