"""W3C Web Annotation: the shape the standard asks for, and selectors that lead to the words."""

import hashlib
import json
from pathlib import Path
from typing import Any

import msgspec
import pytest
from jsonschema import Draft202012Validator

from purport.exports.exported import as_exported
from purport.exports.jsonl import to_json
from purport.exports.webannotation import to_web_annotation
from purport.exports.webannotation.selectors import text_iri
from purport.records import Report
from whole_report import REPORT, TEXT

SCHEMA = json.loads((Path(__file__).parent / "web_annotation_schema.json").read_text(encoding="utf-8"))
DOCUMENT = "ni:///sha-256;paWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaU"


def _collection(report: Report) -> dict[str, Any]:
    (exported,) = as_exported([report])
    line = to_web_annotation(exported)
    assert (line.count(b"\n"), line[-1:]) == (1, b"\n")
    collection: dict[str, Any] = json.loads(line)
    assert [error.message for error in Draft202012Validator(SCHEMA).iter_errors(collection)] == []
    return collection


def _resolve(text: str, resource: dict[str, Any]) -> str:
    """The words a reader of the standard finds: by position, and by quotation, which must be the same."""
    position, quote = resource["selector"]
    found = text[position["start"] : position["end"]]
    assert found == quote["exact"]
    around = quote["prefix"] + quote["exact"] + quote["suffix"]
    assert text.startswith(around, position["start"] - len(quote["prefix"]))
    assert len(quote["prefix"]) == min(32, position["start"])
    return found


def test_the_collection_of_a_report() -> None:
    collection = _collection(REPORT)
    page = collection.pop("first")
    items = page.pop("items")
    assert collection == {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "type": "AnnotationCollection",
        "id": f"{DOCUMENT}#purport-9.9",
        "label": "-1 is no answer: Korr",
        "total": 12,
        "last": f"{DOCUMENT}#purport-9.9-page",
    }
    assert page == {
        "type": "AnnotationPage",
        "id": f"{DOCUMENT}#purport-9.9-page",
        "partOf": f"{DOCUMENT}#purport-9.9",
        "startIndex": 0,
    }
    found = [
        (one["id"].rpartition("9.9-")[2], one["motivation"], [_resolve(TEXT, target) for target in one["target"]])
        for one in items
    ]
    assert found == [
        ("s1", "describing", ['"=SUM(1+1) is\nno answer,"']),
        ("s1-source", "tagging", ["Ana Korr, minister of tides"]),
        ("s1-cue", "tagging", ["told"]),
        ("e1", "describing", ["shelled", "attack"]),
        ("e1-actor-1", "tagging", ["Rebels of Tarfa"]),
        ("e1-recipient-1", "tagging", ["a clinic"]),
        ("e1-place", "tagging", ["Mosul"]),
        ("e1-when", "tagging", ["Monday"]),
        ("a1", "identifying", ["Ana Korr"]),
        ("a2", "identifying", ["Rebels of Tarfa"]),
        ("t1", "classifying", ["Monday"]),
        ("w1", "classifying", ["Rebels"]),
    ]


def test_a_whole_annotation_keeps_the_record_with_its_spans_voices_and_status() -> None:
    report = json.loads(to_json(REPORT))
    by_id = {one["id"].rpartition("9.9-")[2]: one for one in _collection(REPORT)["first"]["items"]}
    event = by_id["e1"]
    record = event["body"][0].pop("value")
    assert json.loads(record) == report["events"][0]
    assert event == {
        "type": "Annotation",
        "id": f"{DOCUMENT}#purport-9.9-e1",
        "motivation": "describing",
        "generator": {"type": "Software", "name": "Purport 9.9"},
        "body": [
            {"type": "TextualBody", "format": "application/json", "purpose": "describing"},
            {
                "type": "TextualBody",
                "value": (
                    "Rebels of Tarfa → shelled → “a clinic”; asserted; in Mosul (IRQ); 18 Mar 2024; killed at "
                    "least 13; told by the outlet"
                ),
                "format": "text/plain",
                "purpose": "describing",
            },
        ],
        "target": [
            {
                "type": "SpecificResource",
                "source": DOCUMENT,
                "selector": [
                    {"type": "TextPositionSelector", "start": 116, "end": 123},
                    {
                        "type": "TextQuoteSelector",
                        "exact": "shelled",
                        "prefix": "Moor on Monday.\nRebels of Tarfa ",
                        "suffix": " a clinic in Mosul, Iraq, killin",
                    },
                ],
            },
            {
                "type": "SpecificResource",
                "source": DOCUMENT,
                "selector": [
                    {"type": "TextPositionSelector", "start": 174, "end": 180},
                    {
                        "type": "TextQuoteSelector",
                        "exact": "attack",
                        "prefix": " Iraq, killing at least 13. The ",
                        "suffix": " …",
                    },
                ],
            },
        ],
    }
    assert json.loads(by_id["s1"]["body"][0]["value"]) == report["statements"][0]
    assert by_id["s1"]["body"][1]["value"] == "Ana Korr: direct statement; according to Ana Korr"
    assert [one["value"] for one in by_id["s1-source"]["body"]] == ["source of s1"]


def test_offsets_count_code_points_also_after_characters_of_two_utf_16_units() -> None:
    assert TEXT.index("🌊") < TEXT.index("shelled")
    event = next(one for one in _collection(REPORT)["first"]["items"] if one["id"].endswith("-e1"))
    start = event["target"][0]["selector"][0]["start"]
    assert start == TEXT.index("shelled") == len(TEXT[:start].encode("utf-32-le")) // 4
    assert start != len(TEXT[:start].encode("utf-16-le")) // 2


def test_the_text_is_named_by_its_hash(sample_reports: list[Report]) -> None:
    import base64

    for report in sample_reports:
        digest = hashlib.sha256(report.document.text.encode()).digest()
        encoded = base64.urlsafe_b64encode(digest).decode().rstrip("=")
        assert text_iri(report.document) == f"ni:///sha-256;{encoded}"


def test_what_has_no_words_in_the_text_has_no_annotation() -> None:
    bare = msgspec.structs.replace(
        REPORT,
        statements=(msgspec.structs.replace(REPORT.statements[0], source=(), cue=()),),
        events=(),
        actors=(msgspec.structs.replace(REPORT.actors[0], mentions=()),),
        times=(msgspec.structs.replace(REPORT.times[0], span=None),),
        wording=(),
    )
    assert [one["id"].rpartition("9.9-")[2] for one in _collection(bare)["first"]["items"]] == ["s1"]


def test_a_report_in_which_nothing_was_found_is_an_empty_collection() -> None:
    bare = msgspec.structs.replace(REPORT, statements=(), events=(), actors=(), times=(), wording=())
    assert _collection(bare) == {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "type": "AnnotationCollection",
        "id": f"{DOCUMENT}#purport-9.9",
        "label": "-1 is no answer: Korr",
        "total": 0,
    }


def test_every_selector_of_the_samples_resolves_and_ids_are_unique(sample_reports: list[Report]) -> None:
    for report in sample_reports:
        collection = _collection(report)
        items = collection["first"]["items"] if collection["total"] else []
        assert len({one["id"] for one in items}) == len(items) == collection["total"]
        for one in items:
            for target in one["target"]:
                assert target["source"] == text_iri(report.document)
                assert _resolve(report.document.text, target)
        ids = {one["id"].rpartition("-")[2] for one in items}
        assert {one.id for one in report.statements} | {one.id for one in report.events} <= ids


@pytest.mark.parametrize(
    "wrong",
    [
        {"type": "Annotation"},
        {"@context": "http://example.org"},
        {"id": "not an iri"},
        {"first": {}},
    ],
)
def test_the_schema_refuses_what_the_standard_does_not_have(wrong: dict[str, Any]) -> None:
    assert not Draft202012Validator(SCHEMA).is_valid({**_collection(REPORT), **wrong})
