"""Reports as JSON and as data frames."""

import json
from pathlib import Path

import msgspec
import pytest

import purport
from purport.exports.jsonl import schema_of_report, to_json
from purport.records import Report, Span


@pytest.fixture(scope="module")
def report(samples: Path) -> Report:
    return purport.read(samples / "harbour-clipping-sawt-ushkar.txt")


def test_json_there_and_back(report: Report) -> None:
    assert msgspec.json.decode(to_json(report), type=Report) == report


def test_the_json_has_the_keys_and_forms_of_the_contract(report: Report) -> None:
    found = json.loads(to_json(report))
    assert list(found) == ["purport", "document", "statements", "events", "actors", "times", "wording"]
    assert list(found["document"]["published"]) == ["span", "earliest", "latest", "timex", "kind", "anchor", "unknown"]
    assert list(found["document"]["origin"]) == ["location", "part", "format", "sha256", "charset"]
    assert all(isinstance(span, list) and len(span) == 2 for one in found["statements"] for span in one["content"])
    assert json.loads(schema_of_report())["$ref"] == "#/$defs/Report"


def test_frames(report: Report) -> None:
    frames = report.to_frames()
    assert list(frames) == ["statements", "events", "actors", "times", "wording", "document"]
    statements = frames["statements"]
    assert list(statements["id"]) == [one.id for one in report.statements]
    assert list(statements["content_text"]) == [report.words(one.content) for one in report.statements]
    assert set(statements["document"]) == {report.document.id}
    assert list(frames["document"]["outlet"]) == ["Sawt Ushkar English"]
    assert (len(frames["events"]), "type" in frames["events"].columns) == (0, True)


def test_words_of_several_spans() -> None:
    report = msgspec.convert(
        {
            "purport": {"version": "0"},
            "document": {
                "id": "x",
                "text": "abcdef",
                "published": {},
                "origin": {"location": "x", "format": "text", "sha256": "x"},
            },
        },
        Report,
    )
    assert report.words((Span(0, 2), Span(4, 6))) == "ab … ef"


def test_one_report_is_wanted(samples: Path) -> None:
    with pytest.raises(purport.PurportError, match="holds 3 reports"):
        purport.read(samples / "articles.jsonl")
    with pytest.raises(purport.PurportError, match="not supported yet: ar"):
        purport.read(samples / "bridge-short-arabic.txt")
