"""Rows like those of ACLED: its columns of 2023, a whole row, dates and places, the samples."""

import io
import json

import msgspec
import pandas
import pytest

from purport.archive.records import Held
from purport.exports.acled import ACLED
from purport.exports.delimited import write_delimited
from purport.exports.exported import as_exported
from purport.records import ActorRef, Count, Event, Place, Report, Voice, When
from whole_report import CLINIC, HELD, OUTLET, REPORT, span

OF_2023 = (
    "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,"
    "actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,"
    "latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp"
).split(",")
"""ACLED's columns of 2023, in their order."""

(EVENT,) = REPORT.events


def _rows(reports: list[Report | Held]) -> list[dict[str, str]]:
    stream = io.BytesIO()
    write_delimited(ACLED, as_exported(reports), stream, one_line=True)
    frame = pandas.read_csv(io.BytesIO(stream.getvalue()), keep_default_na=False, dtype=str)
    return [{key: value for key, value in row.items() if value} for row in frame.to_dict("records")]


def _row(event: Event) -> dict[str, str]:
    (row,) = _rows([msgspec.structs.replace(REPORT, events=(event,))])
    return row


def test_the_columns_are_those_of_2023_and_then_our_own() -> None:
    names = [column.name for column in ACLED.columns]
    assert names[:31] == OF_2023
    assert names[31:] == [
        "document", "location_of_report", "published", "status", "plover_type", "plover_mode", "recipients",
        "place_text", "earliest", "latest", "fatalities_low", "fatalities_high", "injured_low", "injured_high", "spans",
        "voices", "confidence", "version",
    ]  # fmt: skip


def test_a_whole_row() -> None:
    assert _rows([HELD]) == [
        {
            "event_id_cnty": "a5a5a5a5a5a5a5a5-m1@moor.example-e1",
            "event_date": "2024-03-18",
            "year": "2024",
            "time_precision": "1",
            "disorder_type": "Political violence",
            "event_type": "Explosions/Remote violence",
            "sub_event_type": "Shelling/artillery/missile attack",
            "actor1": "Rebels of Tarfa",
            "inter1": "2",
            "actor2": "a clinic",
            "iso": "368",
            "country": "Iraq",
            "location": "Mosul",
            "latitude": "36.34",
            "longitude": "43.12",
            "geo_precision": "1",
            "source": "The Moor Daily",
            "notes": (
                "Rebels of Tarfa → shelled → “a clinic”; asserted; in Mosul (IRQ); 18 Mar 2024; killed at least 13; "
                "told by the outlet"
            ),
            "fatalities": "13",
            "timestamp": "1711015200",
            "document": REPORT.document.id,
            "location_of_report": "in/moor.eml",
            "published": "2024-03-20",
            "status": "asserted",
            "plover_type": "ASSAULT",
            "plover_mode": "heavy-weapons",
            "recipients": "a clinic",
            "place_text": "Mosul",
            "earliest": "2024-03-18",
            "latest": "2024-03-18",
            "fatalities_low": "13",
            "spans": "[[116,123],[174,180]]",
            "voices": '[{"role":"outlet","actor":null,"name":"The Moor Daily","spans":[[0,14]]}]',
            "confidence": "0.5",
            "version": "9.9",
        }
    ]


def test_what_is_not_known_is_empty() -> None:
    row = _row(Event(id="e9", type="ACCUSE", anchor=span("told")))
    assert row == {
        "event_id_cnty": "a5a5a5a5a5a5a5a5-m1@moor.example-e9",
        "source": "The Moor Daily",
        "notes": "not told who → told; status unknown",
        "document": REPORT.document.id,
        "location_of_report": "in/moor.eml",
        "published": "2024-03-20",
        "plover_type": "ACCUSE",
        "spans": "[[73,77]]",
        "voices": "[]",
        "version": "9.9",
    }


@pytest.mark.parametrize(
    ("earliest", "latest", "date", "year", "precision"),
    [
        ("2024-03-18", "2024-03-18", "2024-03-18", "2024", "1"),
        ("2024-03-18T18:00", "2024-03-19T06:00", "2024-03-18", "2024", "2"),
        ("2024-03-18", "2024-03-24", "2024-03-21", "2024", "2"),
        ("2024-03-01", "2024-03-31", "2024-03-16", "2024", "3"),
        ("2024-01-01", "2024-12-31", None, "2024", None),
        ("2023-01-01", "2024-12-31", None, None, None),
        ("2024-03-18", None, None, None, None),
    ],
)
def test_dates_and_their_precision(
    earliest: str, latest: str | None, date: str | None, year: str | None, precision: str | None
) -> None:
    row = _row(msgspec.structs.replace(EVENT, when=When(earliest=earliest, latest=latest)))
    assert [row.get(key) for key in ("event_date", "year", "time_precision", "earliest", "latest")] == [
        date, year, precision, earliest, latest,
    ]  # fmt: skip


def test_a_whole_country_is_no_location_and_a_town_without_coordinates_has_no_precision() -> None:
    country = Place(name="Iraq", span=span("Iraq"), country="IRQ")
    town = Place(name="Veska", span=span("Mosul"))
    fields = ("location", "country", "iso", "geo_precision", "place_text")
    rows = [_row(msgspec.structs.replace(EVENT, place=place)) for place in (country, town)]
    assert [[row.get(field) for field in fields] for row in rows] == [
        [None, "Iraq", "368", None, "Iraq"],
        ["Veska", None, None, None, "Veska"],
    ]


@pytest.mark.parametrize(
    ("count", "fatalities"),
    [(Count(low=0, high=0), "0"), (Count(low=2, high=5), "2"), (Count(high=5), None), (None, None)],
)
def test_fatalities_are_the_least_told(count: Count | None, fatalities: str | None) -> None:
    assert _row(msgspec.structs.replace(EVENT, fatalities=count)).get("fatalities") == fatalities


def test_whom_a_crowd_protests_against_is_no_party() -> None:
    event = msgspec.structs.replace(EVENT, type="PROTEST", mode="demo")
    row = _row(event)
    fields = ("event_type", "actor1", "inter1", "actor2", "inter2", "interaction", "recipients")
    assert [row.get(field) for field in fields] == ["Protests", "Rebels of Tarfa", "6", None, None, None, "a clinic"]


def test_who_else_takes_part_is_associated_and_sources_are_those_the_outlet_names() -> None:
    korr = ActorRef(actor="a1", spans=(span("Ana Korr"),))
    voices = (OUTLET, Voice(role="agency", name="Tarfa News"), Voice(role="speaker", actor="a1"))
    row = _row(msgspec.structs.replace(EVENT, actors=(*EVENT.actors, korr), recipients=(korr, CLINIC), voices=voices))
    fields = ("actor1", "assoc_actor_1", "actor2", "assoc_actor_2", "source")
    assert [row.get(field) for field in fields] == [
        "Rebels of Tarfa", "Ana Korr", "Ana Korr", "a clinic", "The Moor Daily; Tarfa News",
    ]  # fmt: skip


def test_no_sample_gets_a_type_for_what_is_not_said_to_have_happened(sample_reports: list[Report]) -> None:
    rows = _rows(list(sample_reports))
    assert len(rows) == sum(len(report.events) for report in sample_reports)
    typed = [row for row in rows if "event_type" in row or "disorder_type" in row]
    assert typed
    assert {row["status"] for row in typed} <= {"asserted", "historical"}
    texts = {report.document.id: report.document.text for report in sample_reports}
    assert all(texts[row["document"]][start:end] for row in rows for start, end in json.loads(row["spans"]))
