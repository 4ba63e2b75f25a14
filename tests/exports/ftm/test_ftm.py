"""Entities of FollowTheMoney: whole ones, and what the followthemoney package says of them."""

import json
import re
import subprocess
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import msgspec

from purport.archive.records import Held
from purport.exports.exported import as_exported
from purport.exports.ftm import to_ftm
from purport.records import Actor, ActorRef, Report, When
from whole_report import HELD, REPORT, TEXT

READ_BACK = Path(__file__).parent / "read_back.py"
DOCUMENT = f"purport-{REPORT.document.id}"
AWKWARD = "=1\x00\x1b[2J\u2028 \t“x” \n" * 200


def _lines(reports: Iterable[Report | Held]) -> bytes:
    return b"".join(to_ftm(exported) for exported in as_exported(reports))


def _entities(report: Report | Held) -> list[dict[str, Any]]:
    return [json.loads(line) for line in _lines([report]).splitlines()]


def _read_back(peers: Path, lines: bytes) -> list[dict[str, Any]]:
    done = subprocess.run([peers, READ_BACK], input=lines, capture_output=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr.decode()
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_the_entities_of_a_report() -> None:
    found = [(one["id"].removeprefix(DOCUMENT), one["schema"]) for one in _entities(HELD)]
    assert found == [
        ("", "Article"),
        ("-a1", "Person"),
        ("-a2", "Organization"),
        ("-s1", "Note"),
        ("-e1", "Event"),
        ("-e1-actor-a2", "UnknownLink"),
    ]


def test_whole_entities() -> None:
    article, person, rebels, note, event, link = [one["properties"] for one in _entities(HELD)]
    assert article == {
        "title": ["-1 is no answer: Korr"],
        "publisher": ["The Moor Daily"],
        "publishedAt": ["2024-03-20"],
        "language": ["eng"],
        "bodyText": [TEXT],
        "sourceUrl": ["https://moor.example/1"],
        "fileName": ["in/moor.eml"],
        "messageId": ["m1@moor.example"],
        "notes": [f"document {REPORT.document.id}", "language en", "no byline"],
        "processingAgent": ["purport 9.9"],
    }
    assert person == {
        "name": ["Ana Korr"],
        "alias": ["Korr"],
        "country": ["ie"],
        "sector": ["GOV"],
        "position": ["minister of tides, Moor"],
        "proof": [DOCUMENT],
        "notes": ["kind person", "mentions 44-52", "purport 9.9"],
    }
    assert rebels == {
        "name": ["Rebels of Tarfa"],
        "sector": ["REB"],
        "proof": [DOCUMENT],
        "notes": ["kind armed group", "mentions 100-115", "purport 9.9"],
    }
    assert note == {
        "entity": [f"{DOCUMENT}-a1"],
        "description": ['"=SUM(1+1) is\nno answer,"'],
        "summary": ["Ana Korr: told"],
        "proof": [DOCUMENT],
        "publisher": ["The Moor Daily"],
        "keywords": ["statement", "direct"],
        "notes": [
            "according to Ana Korr", "said 18 March 2024", "content 18-43", "source 44-71", "cue 73-77", "purport 9.9",
        ],
    }  # fmt: skip
    assert event == {
        "name": ["ASSAULT heavy-weapons: Rebels of Tarfa → shelled → “a clinic”"],
        "date": ["2024-03-18"],
        "location": ["Mosul"],
        "country": ["iq"],
        "involved": [f"{DOCUMENT}-a2"],
        "summary": ["asserted; in Mosul (IRQ); 18 Mar 2024; killed at least 13"],
        "description": ["told by the outlet"],
        "recordId": ["e1"],
        "proof": [DOCUMENT],
        "publisher": ["The Moor Daily"],
        "keywords": ["ASSAULT", "heavy-weapons", "military", "status asserted"],
        "notes": ["event 116-123, 174-180", "purport 9.9"],
    }
    assert link == {
        "subject": [f"{DOCUMENT}-e1"],
        "object": [f"{DOCUMENT}-a2"],
        "role": ["actor in ASSAULT"],
        "status": ["asserted"],
        "proof": [DOCUMENT],
        "description": ["words 100-115", "purport 9.9"],
    }


def test_an_office_in_a_body_of_the_report_is_a_link() -> None:
    moor = Actor(id="a3", name="MOOR", kind="government", country="IRL")
    found = {one["id"]: one for one in _entities(msgspec.structs.replace(REPORT, actors=(*REPORT.actors, moor)))}
    assert found[f"{DOCUMENT}-a3"]["schema"] == "PublicBody"
    assert found[f"{DOCUMENT}-a1-role-1"]["properties"] == {
        "subject": [f"{DOCUMENT}-a1"],
        "object": [f"{DOCUMENT}-a3"],
        "role": ["minister of tides"],
        "proof": [DOCUMENT],
        "description": [f"document {REPORT.document.id}", "role 54-71", "purport 9.9"],
    }


def test_kinds_that_are_unknown_or_a_country_are_legal_entities_and_intervals_have_two_ends() -> None:
    actors = (Actor(id="a1", name="Somebody"), Actor(id="a2", name="Iraq", kind="country", country="IRQ"))
    event = msgspec.structs.replace(REPORT.events[0], when=When(earliest="2024-02-01", latest="2024-02-29"))
    entities = _entities(msgspec.structs.replace(REPORT, actors=actors, events=(event,)))
    assert [one["schema"] for one in entities[1:3]] == ["LegalEntity", "LegalEntity"]
    properties = next(one["properties"] for one in entities if one["schema"] == "Event")
    assert (properties["startDate"], properties["endDate"]) == (["2024-02-01"], ["2024-02-29"])
    assert "date" not in properties


def test_a_long_text_is_pages() -> None:
    text = "x" * 65_000 + "y" * 10
    document = msgspec.structs.replace(REPORT.document, text=text)
    whole, *pages = _entities(msgspec.structs.replace(REPORT, document=document))[:3]
    assert (whole["schema"], "bodyText" in whole["properties"]) == ("Pages", False)
    assert [one["properties"] for one in pages] == [
        {"document": [DOCUMENT], "index": ["1"], "bodyText": ["x" * 65_000]},
        {"document": [DOCUMENT], "index": ["2"], "bodyText": ["y" * 10]},
    ]


def test_the_package_takes_every_entity_of_the_samples_as_it_is(peers: Path, sample_reports: list[Report]) -> None:
    lines = _lines([HELD, *sample_reports])
    entities = [json.loads(line) for line in lines.splitlines()]
    found = _read_back(peers, lines)
    assert found == [{"schema": one["schema"], "missing": [], "unknown": [], "changed": []} for one in entities]
    counted = Counter(one["schema"] for one in entities)
    assert set(counted) == {
        "Article",
        "Person",
        "Organization",
        "PublicBody",
        "LegalEntity",
        "Note",
        "Event",
        "UnknownLink",
    }
    assert counted["Note"] == 1 + sum(len(report.statements) for report in sample_reports)
    assert counted["Event"] == 1 + sum(len(report.events) for report in sample_reports)


def test_references_lead_somewhere(sample_reports: list[Report]) -> None:
    entities = [json.loads(line) for line in _lines(sample_reports).splitlines()]
    ids = {one["id"] for one in entities}
    assert len(ids) == len(entities)
    for one in entities:
        for name in ("proof", "entity", "involved", "subject", "object", "document"):
            assert set(one["properties"].get(name, [])) <= ids


def test_the_package_takes_awkward_words_too(peers: Path) -> None:
    actors = (
        Actor(id="a 1/\x00", name=AWKWARD, kind="person", aliases=(AWKWARD, " "), country="XKX"),
        Actor(id="a2", name="\x00", kind="outlet", country="???"),
    )
    event = msgspec.structs.replace(
        REPORT.events[0],
        actors=(ActorRef(actor="a 1/\x00"),),
        recipients=(ActorRef(actor="gone"),),
        when=When(earliest="0004-01-01", latest="2024-02-30T25:00"),
    )
    document = msgspec.structs.replace(REPORT.document, text=TEXT + AWKWARD * 40, title=AWKWARD, outlet=AWKWARD)
    lines = _lines([msgspec.structs.replace(REPORT, document=document, actors=actors, events=(event,))])
    assert [(one["missing"], one["unknown"]) for one in _read_back(peers, lines)] == [([], [])] * lines.count(b"\n")
    assert re.search(rb'"id":"[^"]*[^0-9A-Za-z.\-"]', lines) is None
