"""A report as flat rows: every table, whole rows."""

from pathlib import Path
from typing import Any

import pytest

from purport.exports.exported import as_exported
from purport.exports.tables import TABLES
from purport.records import Report
from whole_report import HELD, OUTLET, REPORT, SPEAKER, TEXT, span

(EXPORTED,) = as_exported([HELD])
DAY = {"earliest": "2024-03-18", "latest": "2024-03-18", "timex": "2024-03-18", "kind": "date", "anchor": "dateline"}


def _rows(name: str) -> list[dict[str, Any]]:
    """The rows of a table, what is unknown left out, and what all have in common."""
    table = TABLES[name]
    found = []
    for row in table.rows(EXPORTED):
        cells = dict(zip((column.name for column in table.columns), row, strict=True))
        assert (cells.pop("document"), cells.pop("version")) == (REPORT.document.id, "9.9")
        found.append({key: value for key, value in cells.items() if value is not None})
    return found


def _when(prefix: str) -> dict[str, Any]:
    monday = span("Monday")
    return {f"{prefix}{key}": value for key, value in {"start": monday.start, "end": monday.end, **DAY}.items()}


def test_documents_and_where_they_came_from() -> None:
    assert _rows("documents") == [
        {
            "outlet": "The Moor Daily",
            "title": "-1 is no answer: Korr",
            "published_earliest": "2024-03-20",
            "published_latest": "2024-03-20",
            "published_timex": "2024-03-20",
            "published_kind": "date",
            "language": "en",
            "location": "in/moor.eml",
            "part": "m1@moor.example",
            "added": "2024-03-21T10:00:00+00:00",
            "stages": ("statements", "events"),
            "warnings": ("no byline",),
            "text": TEXT,
        }
    ]
    assert _rows("origins") == [
        {
            "position": 0, "location": "in/moor.eml", "part": "m1@moor.example", "format": "eml", "sha256": "b" * 64,
            "charset": "utf-8",
        },
        {"position": 1, "location": "https://moor.example/1", "format": "html", "sha256": "d" * 64},
    ]  # fmt: skip
    assert _rows("via") == [{"position": 0, "kind": "list", "name": "moor-list", "id": "<moor.example>"}]
    assert _rows("blocks") == [{"kind": "heading", "start": 0, "end": 16}]
    assert _rows("evidence") == [
        {"field": "outlet", "clue": "masthead", "value": "The Moor Daily", "start": 0, "end": 14, "used": True}
    ]
    assert _rows("models") == [{"name": "reader", "model_version": "1", "sha256": "c" * 64}]


def test_a_statement() -> None:
    assert _rows("statements") == [
        {
            "statement": "s1",
            "speaker": "a1",
            "speaker_name": "Ana Korr",
            "source_text": "Ana Korr, minister of tides",
            "cue_text": "told",
            "content_text": '"=SUM(1+1) is\nno answer,"',
            "manner": "direct",
            "venue": "Radio Moor",
            "venue_spans": (span("Radio Moor"),),
            **_when("said_"),
            "confidence": 0.75,
            "source": (span("Ana Korr, minister of tides"),),
            "cue": (span("told"),),
            "content": (span('"=SUM(1+1) is\nno answer,"'),),
            "voices": (OUTLET, SPEAKER),
        }
    ]


TOLD = {
    "type": "ASSAULT",
    "status": "asserted",
    "anchor_text": "shelled",
    "anchor_start": span("shelled").start,
    "anchor_end": span("shelled").end,
    "actor_names": ("Rebels of Tarfa",),
    "recipient_names": ("a clinic",),
    "place": "Mosul",
    "place_start": span("Mosul").start,
    "place_end": span("Mosul").end,
    "country": "IRQ",
    "latitude": 36.34,
    "longitude": 43.12,
    **_when("when_"),
    "fatalities_low": 13,
    "fatalities_spans": (span("at least 13"),),
    "confidence": 0.5,
    "voices": (OUTLET,),
}


def test_an_event_and_its_mentions() -> None:
    assert _rows("events") == [
        {**TOLD, "event": "e1", "mode": "heavy-weapons", "contexts": ("military",), "statements": ("s1",)}
    ]
    attack = span("attack")
    assert _rows("event_mentions") == [
        {**TOLD, "event": "e1", "mention": 0, "rule": "shell"},
        {
            "event": "e1", "mention": 1, "type": "ASSAULT", "status": "asserted", "anchor_text": "attack",
            "anchor_start": attack.start, "anchor_end": attack.end, "actor_names": (), "recipient_names": (),
            "rule": "attack", "voices": (OUTLET,),
        },
    ]  # fmt: skip


def test_who_takes_part() -> None:
    actor = {
        "event": "e1", "part": "actor", "position": 0, "actor": "a2", "name": "Rebels of Tarfa",
        "words": "Rebels of Tarfa", "spans": (span("Rebels of Tarfa"),), "status": "asserted", "voices": (OUTLET,),
    }  # fmt: skip
    recipient = {
        "event": "e1", "part": "recipient", "position": 0, "words": "a clinic", "spans": (span("a clinic"),),
        "status": "asserted", "voices": (OUTLET,),
    }  # fmt: skip
    assert _rows("event_parties") == [actor, recipient, {**actor, "mention": 0}, {**recipient, "mention": 0}]


def test_actors_their_mentions_and_offices() -> None:
    korr, rebels = span("Ana Korr"), span("Rebels of Tarfa")
    assert _rows("actors") == [
        {
            "actor": "a1", "name": "Ana Korr", "kind": "person", "country": "IRL", "sector": "GOV",
            "aliases": ("Korr",), "mentions": (korr,),
        },
        {
            "actor": "a2", "name": "Rebels of Tarfa", "kind": "armed group", "sector": "REB", "aliases": (),
            "mentions": (rebels,),
        },
    ]  # fmt: skip
    assert _rows("actor_mentions") == [
        {"actor": "a1", "name": "Ana Korr", "words": "Ana Korr", "start": korr.start, "end": korr.end},
        {
            "actor": "a2", "name": "Rebels of Tarfa", "words": "Rebels of Tarfa", "start": rebels.start,
            "end": rebels.end,
        },
    ]  # fmt: skip
    office = span("minister of tides")
    assert _rows("roles") == [
        {
            "actor": "a1", "name": "Ana Korr", "position": 0, "role": "minister of tides", "organisation": "Moor",
            "start": office.start, "end": office.end,
        }
    ]  # fmt: skip


def test_times_wording_and_voices() -> None:
    assert _rows("times") == [{"words": "Monday", **_when("")}]
    rebels = span("Rebels")
    assert _rows("wording") == [
        {
            "referent": "a2", "referent_name": "Rebels of Tarfa", "term": "Rebels", "start": rebels.start,
            "end": rebels.end, "quoted": False, "voices": (OUTLET,),
        }
    ]  # fmt: skip
    outlet = {"role": "outlet", "name": "The Moor Daily", "words": "The Moor Daily", "spans": (span("The Moor Daily"),)}
    assert _rows("voices") == [
        {"record": "statement", "id": "s1", "position": 0, **outlet},
        {
            "record": "statement", "id": "s1", "position": 1, "role": "speaker", "actor": "a1",
            "actor_name": "Ana Korr", "name": "Ana Korr", "words": "Ana Korr", "spans": (span("Ana Korr"),),
        },
        {"record": "event", "id": "e1", "position": 0, **outlet},
        {"record": "event mention", "id": "e1", "mention": 0, "position": 0, **outlet},
        {"record": "event mention", "id": "e1", "mention": 1, "position": 0, **outlet},
    ]  # fmt: skip


def test_a_report_that_is_in_no_archive_has_its_own_origin_and_was_never_added() -> None:
    (exported,) = as_exported([REPORT])
    assert (exported.origins, exported.added) == ((REPORT.document.origin,), None)


@pytest.mark.parametrize("name", TABLES)
def test_columns_have_a_name_of_their_own_a_meaning_and_a_value_of_their_type(
    name: str, sample_reports: list[Report]
) -> None:
    table = TABLES[name]
    names = [column.name for column in table.columns]
    assert (names[0], names[-1], len(set(names))) == ("document", "version", len(names))
    kinds = {
        "text": str, "integer": int, "number": float, "boolean": bool, "texts": tuple, "spans": tuple, "voices": tuple,
    }  # fmt: skip
    number = 0
    for exported in as_exported(sample_reports):
        for row in table.rows(exported):
            number += 1
            for column, value in zip(table.columns, row, strict=True):
                assert value is None or isinstance(value, kinds[column.type]), (column.name, value)
                assert column.meaning.endswith(".")
    assert number > 0, f"no sample has {name}"


def test_every_record_of_the_samples_is_a_row(sample_reports: list[Report]) -> None:
    def count(name: str) -> int:
        return sum(1 for one in as_exported(sample_reports) for _ in TABLES[name].rows(one))

    assert count("documents") == len(sample_reports)
    for name in ("statements", "events", "actors", "times", "wording"):
        assert count(name) == sum(len(getattr(report, name)) for report in sample_reports)
    assert count("event_mentions") == sum(len(event.mentions) for report in sample_reports for event in report.events)


def test_samples_are_there(samples: Path, sample_reports: list[Report]) -> None:
    read = {Path(report.document.origin.location).name for report in sample_reports}
    assert read == {path.name for path in samples.iterdir() if path.suffix not in (".md", ".json")}
