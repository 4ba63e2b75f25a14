"""Adding: what is stored, what is known already, another place, another version."""

import hashlib
import json
import os
import zlib
from pathlib import Path
from typing import Any

import msgspec
import pytest
from sqlalchemy import select

from purport.archive import schema
from purport.archive.archive import Archive
from purport.archive.passages import marks_of
from purport.archive.records import Added
from purport.extract.statements import Attributed
from purport.extract.trained import TrainedFinder
from purport.reader import Reader
from purport.records import Document, Evidence, Failure, FieldName, Model, Origin, Report
from purport.settings import Settings


def test_everything_read_is_held_as_it_was_read(
    archive: Archive, samples: Path, sample_outcomes: tuple[Report | Failure, ...]
) -> None:
    outcomes = list(archive.add([str(samples)]))
    reports = [one for one in sample_outcomes if isinstance(one, Report)]
    assert [one for one in outcomes if isinstance(one, Failure)] == [
        one for one in sample_outcomes if isinstance(one, Failure)
    ]
    assert [one for one in outcomes if isinstance(one, Added)] == [
        Added(
            document=one.document.id,
            outcome="new",
            location=one.document.origin.location,
            part=one.document.origin.part,
            outlet=one.document.outlet,
            title=one.document.title,
            published=one.document.published.earliest,
            statements=len(one.statements),
            events=len(one.events),
        )
        for one in reports
    ]
    held = list(archive.held())
    assert {one.report.document.id: one.report for one in held} == {one.document.id: one for one in reports}
    assert [one.origins for one in held] == [(one.report.document.origin,) for one in held]
    dates = [one.report.document.published.earliest for one in held]
    known = [date for date in dates if date is not None]
    assert dates == sorted(known) + [None] * (len(dates) - len(known))
    assert len(known) == len(dates) - 3


def test_adding_again_changes_nothing(archive: Archive, samples: Path) -> None:
    paths = [str(samples / "harbour-courant.html"), str(samples / "ushkaral-watch.mbox")]
    first = [one for one in archive.add(paths) if isinstance(one, Added)]
    held, counts = list(archive.held()), archive.counts()
    again = list(archive.add(paths))
    assert again == [msgspec.structs.replace(one, outcome="known") for one in first]
    assert list(archive.held()) == held
    assert archive.counts() == msgspec.structs.replace(counts, size=archive.counts().size)


CLIPPING = """The Daily Kettle
May 4, 2031

"The wall will hold," said Anna Korr, the minister of tides. The army shelled the village of Dunmere on Monday, killing
three people, Korr said.
"""


class Counting:
    """A finder that counts the documents it reads."""

    def __init__(self, finder: TrainedFinder) -> None:
        self._finder, self.read_ids = finder, list[str]()

    @property
    def models(self) -> tuple[Model, ...]:
        return self._finder.models

    def read(self, document: Document) -> Attributed:
        self.read_ids.append(document.id)
        return self._finder.read(document)


@pytest.fixture
def counting(archive: Archive, trained_finder: TrainedFinder) -> Counting:
    """The archive's finder, which counts."""
    counting = Counting(trained_finder)
    archive.reader = Reader(Settings(), statements=counting)
    return counting


def write(path: Path, text: str = CLIPPING) -> str:
    """A file with `text`, and its path."""
    path.write_text(text, encoding="utf-8")
    return str(path)


def added(archive: Archive, *paths: str, **options: Any) -> list[Added]:
    """What became of files that can all be read."""
    outcomes = list(archive.add(paths, **options))
    assert not [one for one in outcomes if isinstance(one, Failure)]
    return [one for one in outcomes if isinstance(one, Added)]


def option(field: FieldName, value: str) -> Evidence:
    """What the user says with an option of the command."""
    return Evidence(field=field, clue="option", value=value)


def test_the_same_text_from_another_place_is_one_document(archive: Archive, counting: Counting, tmp_path: Path) -> None:
    here, there = write(tmp_path / "here.txt"), write(tmp_path / "there.txt")
    row = tmp_path / "table.jsonl"
    row.write_text(json.dumps({"id": "7", "text": CLIPPING}), encoding="utf-8")
    outcomes = added(archive, here, there, str(row), there)
    assert [(one.outcome, one.location, one.part) for one in outcomes] == [
        ("new", here, None),
        ("new origin", there, None),
        ("new origin", str(row), "7"),
        ("known", there, None),
    ]
    assert len({one.document for one in outcomes}) == 1
    assert counting.read_ids == [outcomes[0].document]
    (held,) = archive.held()
    assert held.report.document.origin.location == here
    digest = hashlib.sha256(CLIPPING.encode()).hexdigest()
    assert held.origins == (
        Origin(location=here, format="text", sha256=digest, charset="utf-8"),
        Origin(location=there, format="text", sha256=digest, charset="utf-8"),
        Origin(location=str(row), part="7", format="jsonl", sha256=digest, charset="utf-8"),
    )


def test_the_bytes_are_kept_as_they_were_received(archive: Archive, samples: Path) -> None:
    list(archive.add([str(samples / "harbour-courant.html")]))
    with archive.reading() as connection:
        rows = connection.execute(select(schema.blobs)).all()
    data = (samples / "harbour-courant.html").read_bytes()
    assert [(row.sha256, row.size, zlib.decompress(row.data)) for row in rows] == [
        (hashlib.sha256(data).hexdigest(), len(data), data)
    ]


def test_a_report_that_cannot_be_read_is_kept_and_named_each_time(archive: Archive, samples: Path) -> None:
    path = str(samples / "bridge-short-arabic.txt")
    for outcome in ("new", "known"):
        kept, failure = archive.add([path])
        assert isinstance(kept, Added)
        assert (kept.outcome, kept.statements) == (outcome, 0)
        assert failure == Failure(
            location=path, error="LanguageNotSupported", message="not supported yet: ar (Purport reads: en)"
        )
    (held,) = archive.held()
    assert held.report.purport.stages == ()
    assert held.report.document.text == Path(path).read_text(encoding="utf-8")


def test_what_fails_is_passed_on_and_the_rest_is_kept(archive: Archive, tmp_path: Path) -> None:
    empty, good = write(tmp_path / "empty.txt", ""), write(tmp_path / "good.txt")
    outcomes = list(archive.add([empty, good]))
    assert [type(one).__name__ for one in outcomes] == ["Failure", "Added"]
    assert [one.origins[0].location for one in archive.held()] == [good]


def test_what_the_user_says_later_is_read_anew_and_outlives_the_next_adding(
    archive: Archive, counting: Counting, tmp_path: Path
) -> None:
    path = write(tmp_path / "clipping.txt")
    (first,) = added(archive, path)
    (second,) = added(archive, path, options=[option("outlet", "Kettle Wire"), option("published", "2031-05-06")])
    assert (first.outcome, first.outlet, first.published) == ("new", "The Daily Kettle", "2031-05-04")
    assert (second.outcome, second.outlet, second.published) == ("re-read", "Kettle Wire", "2031-05-06")
    assert [one.outcome for one in added(archive, path, path)] == ["known", "known"]
    (held,) = archive.held()
    assert (held.report.document.outlet, held.report.document.published.earliest) == ("Kettle Wire", "2031-05-06")
    assert {voice.name for one in held.report.statements for voice in one.voices if voice.role == "outlet"} == {
        "Kettle Wire"
    }
    assert len(counting.read_ids) == 2


def test_a_place_that_knows_the_date_completes_what_another_did_not(archive: Archive, tmp_path: Path) -> None:
    text = CLIPPING.partition("2031\n\n")[2]
    bare = write(tmp_path / "bare.txt", text)
    row = tmp_path / "table.jsonl"
    row.write_text(json.dumps({"id": "7", "text": text, "date": "2031-05-04"}), encoding="utf-8")
    (named,) = added(archive, bare, options=[option("outlet", "The Daily Kettle")])
    dated, again = added(archive, str(row), bare)
    assert (named.outcome, named.published) == ("new", None)
    assert (dated.outcome, dated.outlet, dated.published) == ("re-read", "The Daily Kettle", "2031-05-04")
    assert again.outcome == "known"
    assert dated.changes is not None
    assert {(one.record, one.how) for one in dated.changes} >= {("time", "changed"), ("event", "changed")}
    (held,) = archive.held()
    assert [one.location for one in held.origins] == [bare, str(row)]
    assert held.report.document.origin.location == bare
    used = {(one.field, one.clue) for one in held.report.document.evidence if one.used}
    assert used == {("outlet", "option"), ("published", "row"), ("language", "text")}
    assert not [one for one in held.report.document.warnings if one.startswith("published: unknown")]


def test_a_language_the_user_told_stays_told(archive: Archive, counting: Counting, tmp_path: Path) -> None:
    short = write(tmp_path / "short.txt", "Anna Korr said no.\n")
    assert [one.outcome for one in added(archive, short, options=[option("language", "en")])] == ["new"]
    assert [one.outcome for one in added(archive, short)] == ["known"]
    assert len(counting.read_ids) == 1


def test_hostile_texts_are_held_in_either_database(archive: Archive, tmp_path: Path) -> None:
    texts = [
        CLIPPING.replace("wall", "wa\x00ll"),
        CLIPPING.replace("three people", f"{10**30} people"),
        CLIPPING.replace("Anna Korr", "Anna " + "Korr" * 3000),
        CLIPPING.replace("The Daily Kettle", "The " + "Daily" * 3000 + " Kettle"),
        CLIPPING + "".join(f"{number:x} " for number in range(20_000)),
    ]
    paths = [write(tmp_path / f"{number}.txt", text) for number, text in enumerate(texts)]
    strange = os.path.join(os.fsencode(tmp_path), b"caf\xe9.txt")
    with open(strange, "wb") as stream:
        stream.write(CLIPPING.encode())
    for outcome in ("new", "known"):
        outcomes = [one for one in archive.add([*paths, os.fsdecode(strange)]) if isinstance(one, Added)]
        assert [one.outcome for one in outcomes] == [outcome] * 6
        assert {one.report.document.text for one in archive.held()} == {*texts, CLIPPING}


def test_the_records_are_rows(archive: Archive, tmp_path: Path) -> None:
    list(archive.add([write(tmp_path / "clipping.txt")]))
    (held,) = archive.held()
    report = held.report
    with archive.reading() as connection:
        document = connection.execute(select(schema.documents)).mappings().one()
        tables = {
            table.name: [dict(row) for row in connection.execute(select(table).order_by(table.c.id)).mappings()]
            for table in (schema.actors, schema.statements, schema.events, schema.event_parties, schema.voices)
        }
        marks = connection.execute(select(schema.passages.c.mark, schema.passages.c.start, schema.passages.c.end)).all()
    assert {key: document[key] for key in ("sha256", "outlet", "title", "earliest", "latest", "language", "text")} == {
        "sha256": report.document.id,
        "outlet": "The Daily Kettle",
        "title": None,
        "earliest": "2031-05-04",
        "latest": "2031-05-04",
        "language": "en",
        "text": CLIPPING,
    }
    speaker = next(row["id"] for row in tables["actors"] if row["name"] == "Anna Korr")
    assert tables["statements"][0] == {
        "id": tables["statements"][0]["id"],
        "document": document["id"],
        "key": "s1",
        "start": 30,
        "end": 89,
        "source": "Anna Korr, the minister of tides",
        "cue": "said",
        "content": '"The wall will hold,"',
        "manner": "direct",
        "speaker": speaker,
        "venue": None,
        "earliest": None,
        "latest": None,
        "confidence": report.statements[0].confidence,
    }
    assert [
        (row["key"], row["type"], row["anchor"], row["fatalities_low"], row["voice"]) for row in tables["events"]
    ] == [
        (
            one.id,
            one.type,
            report.words((one.anchor,)),
            one.fatalities.low if one.fatalities else None,
            one.voices[-1].name,
        )
        for one in report.events
    ]
    assert len(tables["event_parties"]) == sum(len(one.actors) + len(one.recipients) for one in report.events)
    assert [(row["position"], row["role"], row["name"]) for row in tables["voices"]] == [
        (position, voice.role, voice.name)
        for one in (*report.statements, *report.events)
        for position, voice in enumerate(one.voices)
    ]
    assert marks == [tuple(one) for one in marks_of(report.document)]


def test_reports_read_elsewhere_are_stored_in_batches(archive: Archive, sample_reports: tuple[Report, ...]) -> None:
    outcomes = list(archive.store([(one, b"bytes") for one in (*sample_reports, sample_reports[0])]))
    assert [one.outcome for one in outcomes] == ["new"] * len(sample_reports) + ["known"]
    assert {one.report for one in archive.held()} == set(sample_reports)
