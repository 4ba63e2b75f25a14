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
    events, names = frames["events"], {actor.id: actor.name for actor in report.actors}
    assert list(events["type"]) == [one.type for one in report.events]
    assert list(events["anchor_text"]) == [report.words((one.anchor,)) for one in report.events]
    assert list(events["recipient_names"]) == [
        [names.get(ref.actor or "", report.words(ref.spans)) for ref in one.recipients] for one in report.events
    ]
    assert len(events) > 0


def small(**fields: object) -> Report:
    origin = {"location": "x", "format": "text", "sha256": "x"}
    document = {"id": "x", "text": "abcdef", "published": {}, "origin": origin}
    return msgspec.convert({"purport": {"version": "0"}, "document": document, **fields}, Report)


def test_words_of_several_spans() -> None:
    assert small().words((Span(0, 2), Span(4, 6))) == "ab … ef"


def test_frames_name_the_speakers_that_are_known() -> None:
    said = [
        {"id": f"s{number}", "content": [[number, 3]], "manner": "direct", "speaker": speaker}
        for number, speaker in enumerate(("a1", None, "gone"))
    ]
    actors = [{"id": "a1", "name": "Ada Korr", "mentions": [[0, 1]]}]
    names = small(statements=said, actors=actors).to_frames()["statements"]["speaker_name"]
    assert [None if name != name else name for name in names] == ["Ada Korr", None, None]


def test_one_report_is_wanted(samples: Path) -> None:
    with pytest.raises(purport.PurportError, match="holds 3 reports"):
        purport.read(samples / "articles.jsonl")
    with pytest.raises(purport.PurportError, match="not supported yet: ar"):
        purport.read(samples / "bridge-short-arabic.txt")
