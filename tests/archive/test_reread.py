"""Reading again: what changed is told, the reading before is kept, and so are corrections."""

import zlib
from pathlib import Path

import msgspec
import pytest
from sqlalchemy import select, update

from altered import Altered
from purport.archive import schema
from purport.archive.archive import Archive
from purport.archive.records import Added, Changed
from purport.errors import ArchiveError, NotHeld
from purport.extract.trained import TrainedFinder
from purport.reader import Reader
from purport.records import Failure, Report
from purport.settings import Settings

CLIPPING = """The Daily Kettle
May 4, 2031

"The wall will hold," said Anna Korr, the minister of tides. The army shelled Dunmere on Monday, Korr said.
"""


@pytest.fixture
def clipping(tmp_path: Path) -> str:
    path = tmp_path / "clipping.txt"
    path.write_text(CLIPPING, encoding="utf-8")
    return str(path)


@pytest.fixture
def altered(trained_finder: TrainedFinder) -> Reader:
    """A reader with another model, which finds one statement less."""
    return Reader(Settings(), statements=Altered(trained_finder))


def one(archive: Archive) -> Report:
    """The one report that is held."""
    (held,) = archive.held()
    return held.report


def test_another_model_reads_again_and_says_what_changed(archive: Archive, altered: Reader, clipping: str) -> None:
    (new,) = archive.add([clipping])
    before = one(archive)
    archive.reader = altered
    (again,) = archive.add([clipping])
    after = one(archive)
    assert isinstance(new, Added)
    assert isinstance(again, Added)
    assert (again.document, again.outcome, again.statements) == (new.document, "re-read", len(before.statements) - 1)
    assert again.changes is not None
    assert again.changes[0] == Changed(record="statement", how="removed", spans=before.statements[0].content)
    assert after.statements == tuple(altered.read([clipping]).__next__().statements)  # type: ignore[union-attr]
    assert [one.outcome for one in archive.add([clipping]) if isinstance(one, Added)] == ["known"]


def test_the_reading_before_is_kept(archive: Archive, altered: Reader, clipping: str) -> None:
    list(archive.add([clipping]))
    before = one(archive)
    archive.reader = altered
    (again,) = archive.add([clipping])
    with archive.reading() as connection:
        rows = connection.execute(select(schema.readings).order_by(schema.readings.c.id)).all()
    reports = [msgspec.json.decode(zlib.decompress(row.report), type=Report) for row in rows]
    assert [row.current for row in rows] == [False, True]
    assert [row.models for row in rows] == [msgspec.json.encode(one.purport.models).decode() for one in reports]
    assert reports[0].statements == before.statements
    assert isinstance(again, Added)
    assert [row.changes for row in rows] == [None, msgspec.json.encode(again.changes).decode()]


def test_rows_are_those_of_the_new_reading(archive: Archive, altered: Reader, clipping: str) -> None:
    list(archive.add([clipping]))
    archive.reader = altered
    list(archive.add([clipping]))
    with archive.reading() as connection:
        contents = connection.scalars(select(schema.statements.c.content).order_by(schema.statements.c.start)).all()
    report = one(archive)
    assert contents == [report.words(statement.content) for statement in report.statements]


def test_reread_reads_what_others_read_from_the_bytes_in_the_archive(
    archive: Archive, altered: Reader, samples: Path
) -> None:
    names = (
        "articles.jsonl", "bridge-courant-forwarded.eml", "bridge-short-arabic.txt", "telvane.atom.xml",
        "harbour-courant.html", "ushkaral-watch-2025-March.txt.gz",
    )  # fmt: skip
    paths = [str(samples / name) for name in names]
    first = [one for one in archive.add(paths) if isinstance(one, Added)]
    assert list(archive.reread()) == []
    archive.reader = altered
    outcomes = list(archive.reread())
    assert not [one for one in outcomes if isinstance(one, Failure)]
    again = {one.document: one for one in outcomes if isinstance(one, Added)}
    read = {one.document for one in first if one.statements}
    assert again.keys() == read  # the report in Arabic is as unreadable as before
    assert {one.outcome for one in again.values()} == {"re-read"}
    fresh = {one.document.id: one for one in altered.read(paths) if isinstance(one, Report)}
    assert {one.report.document.id: one.report for one in archive.held()} == fresh
    assert list(archive.reread()) == []


def test_reread_of_some_reads_only_these(archive: Archive, samples: Path) -> None:
    first, _, third = (one for one in archive.add([str(samples / "articles.jsonl")]) if isinstance(one, Added))
    outcomes = list(archive.reread([third.document, first.document]))
    assert outcomes == [
        msgspec.structs.replace(first, document=one.document, outcome="re-read", part=one.part, title=one.title,
                                outlet=one.outlet, published=one.published, statements=one.statements,
                                events=one.events, changes=())
        for one in (third, first)
    ]  # fmt: skip
    with pytest.raises(NotHeld, match="no document nonsense"):
        list(archive.reread(["nonsense"]))


def test_what_was_stored_without_its_container_is_read_again_from_its_text(
    archive: Archive, altered: Reader, reader: Reader, clipping: str
) -> None:
    (report,) = reader.read([clipping])
    assert isinstance(report, Report)
    list(archive.store([(report, CLIPPING.encode())]))
    archive.reader = altered
    (again,) = archive.reread()
    assert isinstance(again, Added)
    assert again.outcome == "re-read"
    assert one(archive) == altered.read([clipping]).__next__()


def test_a_reading_that_this_version_cannot_understand_is_named_and_can_be_replaced(
    archive: Archive, clipping: str
) -> None:
    list(archive.add([clipping]))
    with archive.writing() as connection:
        strange = zlib.compress(b'{"purport": {"version": "9"}, "pages": []}')
        connection.execute(update(schema.readings).values(report=strange, version="0.0.9"))
    with pytest.raises(ArchiveError, match=r"cannot be understood .*; .* `purport add --reread`"):
        list(archive.held())
    (again,) = archive.reread()
    assert isinstance(again, Added)
    assert (again.outcome, again.changes) == ("re-read", None)
    assert one(archive).statements


def test_an_earlier_version_does_not_undo_what_a_later_one_read(
    archive: Archive, altered: Reader, clipping: str, tmp_path: Path
) -> None:
    list(archive.add([clipping]))
    with archive.writing() as connection:
        connection.execute(update(schema.readings).values(version="99.0.1"))
    before = one(archive)
    archive.reader = altered
    copy = tmp_path / "copy.txt"
    copy.write_text(CLIPPING, encoding="utf-8")
    outcomes = list(archive.add([clipping, str(copy)]))
    assert [one.outcome for one in outcomes if isinstance(one, Added)] == ["known", "new origin"]
    assert list(archive.reread()) == []
    assert one(archive) == before
