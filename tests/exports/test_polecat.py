"""Rows like those of POLECAT: its columns, a whole row, the samples."""

import io
import json

import msgspec
import pandas
import pytest

from purport.exports.delimited import write_delimited
from purport.exports.exported import as_exported
from purport.exports.polecat import POLECAT
from purport.records import Actor, ActorRef, Event, Report, Role, When
from whole_report import OUTLET, REPORT, span

PUBLISHED = (
    "Event ID|Event Date|Event Type|Event Mode|Intensity|Quad Code|Contexts|Actor Name|Actor Country|Actor COW|"
    "Primary Actor Sector|Actor Sectors|Actor Title|Actor Name Raw|Wikipedia Actor ID|Recipient Name|Recipient Country|"
    "Recipient COW|Primary Recipient Sector|Recipient Sectors|Recipient Title|Recipient Name Raw|"
    "Wikipedia Recipient ID|Placename|City|District|Province|Country|Latitude|Longitude|GeoNames ID|Raw Placename|"
    "Feature Type|Source|Publication Date|Story People|Story Organizations|Story Locations|Language|Version"
).split("|")
"""The columns of the published files, in their order."""


def _bytes(reports: list[Report]) -> bytes:
    stream = io.BytesIO()
    write_delimited(POLECAT, as_exported(reports), stream, delimiter="\t", one_line=True)
    return stream.getvalue()


def _rows(reports: list[Report]) -> list[dict[str, str]]:
    frame = pandas.read_csv(io.BytesIO(_bytes(reports)), sep="\t", keep_default_na=False, dtype=str)
    return [{key: value for key, value in row.items() if value} for row in frame.to_dict("records")]


def test_the_columns_are_those_of_the_published_files_and_then_our_own() -> None:
    names = [column.name for column in POLECAT.columns]
    assert names[:40] == PUBLISHED
    assert names[40:] == [
        "Document ID", "Location", "Status", "Earliest", "Latest", "Dead", "Injured", "Event Text", "Spans", "Voices",
        "Confidence",
    ]  # fmt: skip


def test_a_whole_row() -> None:
    assert _rows([REPORT]) == [
        {
            "Event ID": "a5a5a5a5a5a5a5a5-m1@moor.example-e1",
            "Event Date": "2024-03-18",
            "Event Type": "ASSAULT",
            "Event Mode": "heavy-weapons",
            "Intensity": "-9.5",
            "Quad Code": "MATERIAL CONFLICT",
            "Contexts": "military",
            "Actor Name": "Rebels of Tarfa",
            "Primary Actor Sector": "REB",
            "Actor Sectors": "REB",
            "Actor Name Raw": "Rebels of Tarfa",
            "Recipient Name Raw": "a clinic",
            "Placename": "Mosul",
            "City": "Mosul",
            "Country": "IRQ",
            "Latitude": "36.34",
            "Longitude": "43.12",
            "Raw Placename": "Mosul",
            "Source": "The Moor Daily",
            "Publication Date": "2024-03-20",
            "Story People": "Ana Korr",
            "Story Organizations": "Rebels of Tarfa",
            "Story Locations": "Mosul",
            "Language": "en",
            "Version": "purport 9.9",
            "Document ID": REPORT.document.id,
            "Location": "in/moor.eml",
            "Status": "asserted",
            "Earliest": "2024-03-18",
            "Latest": "2024-03-18",
            "Dead": "13+",
            "Event Text": "shelled; attack",
            "Spans": "[[116,123],[174,180]]",
            "Voices": '[{"role":"outlet","actor":null,"name":"The Moor Daily","spans":[[0,14]]}]',
            "Confidence": "0.5",
        }
    ]


def test_several_who_take_part_are_separated_and_what_is_unknown_is_empty() -> None:
    actors = (
        Actor(id="a1", name="Ana Korr", kind="person", country="GUM", sector="GOV", roles=(Role(role="minister"),)),
        Actor(id="a2", name="United Nations", kind="organisation"),
        Actor(id="a3", name="Moor Union", kind="organisation", sector="LAB"),
    )
    refs = tuple(ActorRef(actor=actor.id, spans=(span("Ana Korr"),)) for actor in actors)
    event = Event(
        id="e2", type="CONSULT", anchor=span("told"), actors=refs, status="denied",
        when=When(earliest="2024-03-01", latest="2024-03-31"), voices=(OUTLET,),
    )  # fmt: skip
    (row,) = _rows([msgspec.structs.replace(REPORT, actors=actors, events=(event,))])
    assert {key: row.get(key) for key in (*PUBLISHED[:15], "Status", "Earliest", "Latest")} == {
        "Event ID": "a5a5a5a5a5a5a5a5-m1@moor.example-e2",
        "Event Date": None,
        "Event Type": "CONSULT",
        "Event Mode": None,
        "Intensity": "2.5",
        "Quad Code": "VERBAL COOPERATION",
        "Contexts": "negation",
        "Actor Name": "Ana Korr; United Nations; Moor Union",
        "Actor Country": "USA; UNO",
        "Actor COW": None,
        "Primary Actor Sector": "GOV",
        "Actor Sectors": "GOV; LAB",
        "Actor Title": "minister",
        "Actor Name Raw": "Ana Korr",
        "Wikipedia Actor ID": None,
        "Status": "denied",
        "Earliest": "2024-03-01",
        "Latest": "2024-03-31",
    }


@pytest.mark.parametrize("words", ["=1+1", "a\tb\n\nc", "\x00\x1b[2J", "\u2028x"])
def test_awkward_words_stay_in_their_cell(words: str) -> None:
    actor = Actor(id="a2", name=words, kind="armed group", sector="REB")
    data = _bytes([msgspec.structs.replace(REPORT, actors=(actor,))]).decode()
    heading, row = data.splitlines()
    assert row.count("\t") == heading.count("\t") == len(POLECAT.columns) - 1
    assert not any(one.lstrip().startswith(("=", "+", "@")) for one in row.split("\t"))


def test_one_row_an_event_of_the_samples(sample_reports: list[Report]) -> None:
    rows = _rows(sample_reports)
    assert len(rows) == sum(len(report.events) for report in sample_reports)
    texts = {report.document.id: report.document.text for report in sample_reports}
    for row in rows:
        words = [texts[row["Document ID"]][start:end] for start, end in json.loads(row["Spans"])]
        assert row["Event Text"] == "; ".join(dict.fromkeys(" ".join(one.split()) for one in words))
        assert (row["Event Type"].isupper(), bool(row["Status"]), bool(row["Voices"])) == (True, True, True)
