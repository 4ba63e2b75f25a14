"""The sample reports as documents, held against what a careful reader finds in them (samples_expected.json)."""

import json
import re
from pathlib import Path

import pytest

from purport.documents.build import document_of
from purport.records import Block, Document, Via
from purport.settings import Settings
from purport.sources.receive import receive
from purport.sources.received import Received

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
EXPECTATIONS = Path(__file__).resolve().parents[1] / "samples_expected.json"
EXPECTED = [
    report for report in json.loads((EXPECTATIONS).read_text(encoding="utf-8"))["reports"] if report["language"] == "en"
]


def _line(words: str) -> str:
    return " ".join(words.split())


def _document(name: str, part: str | None) -> Document:
    settings = Settings()
    for received in receive([str(SAMPLES / name)], settings=settings, format=None):
        if isinstance(received, Received) and received.origin.part == part:
            return document_of(received, settings=settings)
    raise AssertionError(f"{name} has no part {part}")


@pytest.mark.parametrize("expected", EXPECTED, ids=lambda report: f"{report['file']}-{report['part']}")
def test_sample(expected: dict) -> None:
    found = _document(expected["file"], expected["part"])

    def words(block: Block) -> str:
        return _line(found.text[block.span.start : block.span.end])

    assert found.outlet in expected["outlet_accepted"]
    # a list's tag before the subject is no part of the title
    assert found.title == (re.sub(r"^\[[^\]]*\] ", "", expected["title"]) if expected["title"] else None)
    assert found.byline == expected["byline"]
    assert (found.published.earliest or "")[:10] == (expected["published"] or "")
    assert found.via == tuple(
        Via(kind=via["kind"], name=via["name"], id=via.get("id") or via.get("message_id")) for via in expected["via"]
    )
    assert {_line(one) for one in expected["headings"]} <= {words(b) for b in found.blocks if b.kind == "heading"}
    assert [words(b) for b in found.blocks if b.kind == "caption"] == [_line(one) for one in expected["captions"]]
    read = "\n".join(words(b) for b in found.blocks if b.kind not in ("furniture", "quoted"))
    assert [one for one in expected["furniture"] if _line(one) in read] == []
