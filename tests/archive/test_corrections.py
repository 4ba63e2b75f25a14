"""Corrections: checked, applied to reports and rows, alive after another reading."""

from pathlib import Path
from typing import Any

import msgspec
import pytest
from sqlalchemy import select

from altered import Altered
from purport.archive import schema
from purport.archive.archive import Archive
from purport.archive.records import Added, Correctable, Correction
from purport.errors import CorrectionRefused, NotHeld
from purport.extract.trained import TrainedFinder
from purport.reader import Reader
from purport.records import Report, Span
from purport.settings import Settings

CLIPPING = """The Daily Kettle
May 4, 2031

"The wall will hold," said Anna Korr, the minister of tides. Jon Velm said that "the wall is sand". The army shelled the
village of Dunmere on Monday, killing three people.
"""


@pytest.fixture
def document(archive: Archive, tmp_path: Path) -> str:
    """A report in the archive."""
    path = tmp_path / "clipping.txt"
    path.write_text(CLIPPING, encoding="utf-8")
    (added,) = archive.add([str(path)])
    assert isinstance(added, Added)
    return added.document


def report_of(archive: Archive) -> Report:
    (held,) = archive.held()
    return held.report


def actor_id(report: Report, name: str) -> str:
    return next(one.id for one in report.actors if one.name == name)


def test_a_correction_is_applied_to_the_report_and_its_rows(archive: Archive, document: str) -> None:
    report = report_of(archive)
    first = report.statements[0]
    velm = next(one for one in report.actors if one.name == "Jon Velm")
    korr = next(one for one in report.actors if one.name == "Anna Korr")
    correction = archive.correct(document, "statement", first.content, "speaker", velm.id, author="M. Oren")
    assert correction == Correction(
        id=correction.id,
        document=document,
        record="statement",
        spans=first.content,
        field="speaker",
        value={"name": "Jon Velm", "spans": [[one.start, one.end] for one in velm.mentions]},
        before={"name": "Anna Korr", "spans": [[one.start, one.end] for one in korr.mentions]},
        author="M. Oren",
        made=correction.made,
    )
    assert archive.corrections() == (correction,)
    assert archive.corrections([document]) == (correction,)
    assert [one.speaker for one in report_of(archive).statements] == [velm.id, velm.id]
    with archive.reading() as connection:
        speaker = schema.statements.c.speaker
        names = connection.scalars(select(schema.actors.c.name).join(schema.statements, speaker == schema.actors.c.id))
        assert names.all() == ["Jon Velm", "Jon Velm"]
    assert archive.counts().corrections == 1


def test_fields_of_events_and_actors(archive: Archive, document: str) -> None:
    report = report_of(archive)
    event = next(one for one in report.events if report.words((one.anchor,)) == "shelled")
    archive.correct(document, "event", (event.anchor,), "fatalities", {"low": 4, "high": 4, "spans": []})
    archive.correct(document, "event", (event.anchor,), "status", "denied")
    korr = next(one for one in report.actors if one.name == "Anna Korr")
    archive.correct(document, "actor", korr.mentions[:1], "name", "Anna Korr-Velm")
    put_right = report_of(archive)
    changed = next(one for one in put_right.events if one.id == event.id)
    assert changed.fatalities is not None
    assert (changed.fatalities.low, changed.status) == (4, "denied")
    assert [one.name for one in put_right.actors if one.id == korr.id] == ["Anna Korr-Velm"]
    with archive.reading() as connection:
        row = connection.execute(select(schema.events).where(schema.events.c.anchor == "shelled")).one()
    assert (row.fatalities_low, row.fatalities_high, row.status) == (4, 4, "denied")


def test_the_later_of_two_corrections_counts_even_if_the_record_moved(archive: Archive, document: str) -> None:
    first = report_of(archive).statements[0]
    shorter = Span(first.content[0].start + 1, first.content[-1].end - 1)
    archive.correct(document, "statement", first.content, "content", [[shorter.start, shorter.end]])
    archive.correct(document, "statement", (shorter,), "manner", "mixed")
    archive.correct(document, "statement", (shorter,), "manner", "indirect")
    put_right = report_of(archive).statements[0]
    assert (put_right.content, put_right.manner) == ((shorter,), "indirect")


def test_corrections_outlive_another_reading(archive: Archive, document: str, trained_finder: TrainedFinder) -> None:
    report = report_of(archive)
    first, second = report.statements
    lost = archive.correct(document, "statement", first.content, "manner", "mixed")
    archive.correct(document, "statement", second.content, "speaker", actor_id(report, "Anna Korr"))
    archive.reader = Reader(Settings(), statements=Altered(trained_finder))
    (again,) = archive.reread()
    assert isinstance(again, Added)
    assert again.unfound == (lost,)  # the other reading does not have that statement
    assert len(archive.corrections()) == 2
    assert (archive.counts().corrections, archive.counts().unfound) == (2, 1)
    put_right = report_of(archive)
    assert [one.content for one in put_right.statements] == [second.content]
    assert put_right.statements[0].speaker == actor_id(put_right, "Anna Korr")
    archive.reader = Reader(Settings(), statements=trained_finder)
    (back,) = archive.reread()
    assert isinstance(back, Added)
    assert back.unfound == ()
    assert report_of(archive).statements[0].manner == "mixed"


@pytest.mark.parametrize(
    ("record", "spans", "field", "value", "message"),
    [
        ("statement", [(0, 3)], "manner", "mixed", r"no statement of the report stands at 0–3; give the spans"),
        (
            "statement",
            None,
            "manners",
            "mixed",
            r"'manners' is no field of a statement .*; expected one of source, cue",
        ),
        ("statement", None, "id", "s9", r"'id' is no field of a statement that can be put right"),
        ("statement", None, "manner", "loud", r"'loud' cannot be the manner of a statement: Invalid enum value"),
        ("statement", None, "speaker", "a99", r"'a99' is the id of no actor of the report"),
        ("statement", None, "cue", [[5, 9999]], r"\[5, 9999\] is not in the text, which has \d+ characters"),
        ("statement", None, "cue", [[9, 9]], r"\[9, 9\] is not in the text"),
        ("wording", [(0, 3)], "term", "x", r"'wording' cannot be put right; expected one of statement, event, actor"),
    ],
)
def test_what_does_not_fit_is_refused_and_changes_nothing(
    archive: Archive, document: str, record: Correctable, spans: Any, field: str, value: Any, message: str
) -> None:
    before = report_of(archive)
    place = before.statements[0].content if spans is None else tuple(Span(*one) for one in spans)
    with pytest.raises(CorrectionRefused, match=message):
        archive.correct(document, record, place, field, value)
    assert archive.corrections() == ()
    assert report_of(archive) == before


def test_a_document_that_is_not_there(archive: Archive) -> None:
    with pytest.raises(NotHeld, match="no document nonsense"):
        archive.correct("nonsense", "actor", (), "name", "x")
    with pytest.raises(NotHeld, match="no document nonsense"):
        archive.corrections(["nonsense"])


def test_who_is_put_right_as_speaker_vouches_for_all_that_is_said(archive: Archive, tmp_path: Path) -> None:
    text = (
        "The Daily Kettle\nMay 4, 2031\n\n"
        "The wall was rebuilt in April, the town says. Anna Korr said that the army shelled the village of Dunmere on "
        "Monday, killing three people. Jon Velm denied that.\n"
    )
    path = tmp_path / "clipping.txt"
    path.write_text(text, encoding="utf-8")
    (added,) = archive.add([str(path)])
    assert isinstance(added, Added)
    before = report_of(archive)
    said = next(one for one in before.statements if "shelled" in before.words(one.content))
    velm = next(one for one in before.actors if one.name == "Jon Velm")
    (old,) = (voice for voice in said.voices if voice.role == "speaker")
    new = msgspec.structs.replace(old, actor=velm.id, name="Jon Velm")
    archive.correct(added.document, "statement", said.content, "speaker", velm.id)
    after = report_of(archive)

    def put_right(report: Report) -> Report:
        data = msgspec.json.encode(report).replace(msgspec.json.encode(old), msgspec.json.encode(new))
        corrected = msgspec.json.decode(data, type=Report)
        statements = tuple(
            msgspec.structs.replace(one, speaker=velm.id) if one.id == said.id else one for one in corrected.statements
        )
        return msgspec.structs.replace(corrected, statements=statements)

    assert msgspec.json.encode(before).count(msgspec.json.encode(old)) > 3  # statement, event, mentions, words
    assert after == put_right(before)
    with archive.reading() as connection:
        names = connection.scalars(select(schema.voices.c.name).where(schema.voices.c.event.is_not(None))).all()
    assert "Jon Velm" in names
    assert "Anna Korr" not in names
