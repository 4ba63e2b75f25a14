"""PLOVER's records: whole ones, checked against the schema that was written from the manual."""

import json
from typing import Any

import msgspec
import pytest
from jsonschema import Draft202012Validator

from purport.exports.plover import schema_of_plover, to_plover
from purport.exports.plover.codes import country_code, entity_code, quad_of, scale_of, sector_code
from purport.records import (
    Actor,
    ActorRef,
    Count,
    Event,
    EventMention,
    Place,
    Provenance,
    Report,
    Role,
    Span,
    Status,
    Voice,
    When,
)
from purport.reference.tables import rows
from support import dated

TEXT = "Rebels of Tarfa killed at least 13 soldiers in Mosul on Monday, Oren Velm said."


def _span(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


EVENT = Event(
    id="e1",
    type="ASSAULT",
    mode="firearms",
    contexts=("military",),
    anchor=_span("killed"),
    actors=(ActorRef(actor="a1", spans=(_span("Rebels of Tarfa"),)),),
    recipients=(ActorRef(spans=(_span("at least 13 soldiers"),)),),
    place=Place(name="Mosul", span=_span("Mosul"), country="IRQ", latitude=36.34, longitude=43.12),
    when=When(span=_span("Monday"), earliest="2024-03-18", latest="2024-03-18", timex="2024-03-18", kind="date"),
    fatalities=Count(low=13, spans=(_span("at least 13"),)),
    status="asserted",
    voices=(Voice(role="outlet"), Voice(role="speaker", actor="a2")),
    mentions=(EventMention(anchor=_span("killed"), rule="kill"),),
)
ACTORS = (
    Actor(id="a1", name="Rebels of Tarfa", kind="armed group", sector="REB", mentions=(_span("Rebels of Tarfa"),)),
    Actor(
        id="a2", name="Oren Velm", kind="person", country="IRQ", roles=(Role(role="spokesman", organisation="Army"),)
    ),
)


def _report(*events: Event) -> Report:
    return Report(purport=Provenance(version="1.0"), document=dated(TEXT, "2024-03-21"), events=events, actors=ACTORS)


def _records(*events: Event) -> list[dict[str, Any]]:
    validator = Draft202012Validator(json.loads(schema_of_plover()))
    records = [json.loads(line) for line in to_plover(_report(*events)).splitlines()]
    assert [error.message for record in records for error in validator.iter_errors(record)] == []
    return records


def test_a_whole_record() -> None:
    document = _report().document
    assert _records(EVENT) == [
        {
            "id": f"{document.id[:16]}-e1",
            "has_event": True,
            "date": "2024-03-18",
            "actor": [{"sector": "REB", "entity_text": "Rebels of Tarfa", "identifier_text": "Rebels of Tarfa"}],
            "recipient": [{"entity_text": "at least 13 soldiers"}],
            "event": ["ASSAULT"],
            "event_loc": {
                "extracted_place": "Mosul", "lat": 36.34, "lon": 43.12, "country_code": "IRQ", "resolution": 4,
            },
            "event_text": ["killed"],
            "quad_code": 4,
            "event_scale": -9.0,
            "mode": ["firearms"],
            "context": ["military"],
            "size": {"dead": "13+"},
            "text_info": {"start": 16, "end": 22},
            "cite_info": {
                "citation": document.id, "language": "en", "coder": "purport 1.0", "codebook": "plover-2.0-draft",
                "published": "2024-03-21",
            },
            "coder": "purport 1.0",
            "voices": [{"role": "outlet"}, {"role": "speaker", "name": "Oren Velm"}],
        }
    ]  # fmt: skip


def test_what_is_not_known_is_left_out_or_null() -> None:
    (record,) = _records(Event(id="e2", type="ACCUSE", anchor=_span("said")))
    assert record == {
        "id": f"{_report().document.id[:16]}-e2",
        "has_event": True,
        "date": None,
        "actor": [],
        "event": ["ACCUSE"],
        "event_text": ["said"],
        "quad_code": 3,
        "text_info": {"start": 74, "end": 78},
        "cite_info": record["cite_info"],
        "coder": "purport 1.0",
    }


def test_one_line_an_event_and_none_for_a_report_without() -> None:
    second = msgspec.structs.replace(EVENT, id="e2")
    assert [record["id"][-2:] for record in _records(EVENT, second)] == ["e1", "e2"]
    assert to_plover(_report()) == b""


@pytest.mark.parametrize(
    ("status", "contexts"),
    [
        ("asserted", ["military"]),
        ("denied", ["military", "negation"]),
        ("future", ["military", "future"]),
        ("hypothetical", ["military", "hypothetical"]),
        ("historical", ["military", "historical"]),
    ],
)
def test_the_status_is_an_auxiliary_mode_among_the_contexts(status: Status, contexts: list[str]) -> None:
    (record,) = _records(msgspec.structs.replace(EVENT, status=status))
    assert record["context"] == contexts


@pytest.mark.parametrize(
    ("earliest", "latest", "fields"),
    [
        ("2024-03-18", "2024-03-18", {"date": "2024-03-18"}),
        ("2024-02-01", "2024-02-29", {"date": "2024-02-01", "enddate": "2024-02-29"}),
        ("2024-03-18T14:00", "2024-03-18T14:00", {"date": "2024-03-18", "time": "14:00"}),
        (
            "2024-03-18T18:00",
            "2024-03-19T06:00",
            {"date": "2024-03-18", "time": "18:00", "enddate": "2024-03-19", "endtime": "06:00"},
        ),
        (None, "2024-03-18", {"date": None, "enddate": "2024-03-18"}),
        (None, None, {"date": None}),
    ],
)
def test_dates_and_times(earliest: str | None, latest: str | None, fields: dict[str, str | None]) -> None:
    when = When(earliest=earliest, latest=latest, kind="date")
    (record,) = _records(msgspec.structs.replace(EVENT, when=when))
    assert {name: value for name, value in record.items() if "date" in name or "time" in name} == fields


@pytest.mark.parametrize(
    ("count", "code"),
    [
        (Count(low=4, high=4), 4),
        (Count(low=0, high=0), 0),
        (Count(low=10, high=15), "10-15"),
        (Count(low=24), "24+"),
        (Count(high=20), "<=20"),
    ],
)
def test_numbers_of_people(count: Count, code: int | str) -> None:
    (record,) = _records(msgspec.structs.replace(EVENT, fatalities=None, injured=count))
    assert record["size"] == {"injured": code}


def test_a_country_is_resolved_to_the_country_and_a_town_of_no_known_country_to_nothing() -> None:
    country = Place(name="Iraq", span=_span("Mosul"), country="IRQ")
    town = Place(name="Veska", span=_span("Mosul"))
    records = _records(*(msgspec.structs.replace(EVENT, place=place) for place in (country, town)))
    assert [record["event_loc"] for record in records] == [
        {"extracted_place": "Iraq", "country_code": "IRQ", "resolution": 1},
        {"extracted_place": "Veska"},
    ]


def test_entities_have_the_codes_of_plover() -> None:
    named = [
        Actor(id="1", name="Oren Velm", country="GUM", sector="GOV"),
        Actor(id="2", name="Arta Hoxhaj", country="XKX"),
        Actor(id="3", name="Sidi Brahim", country="ESH", sector="REB"),
        Actor(id="4", name="United Nations"),
        Actor(id="5", name="Rana Tarfi", country="PSE", sector="MED"),
    ]
    assert [(entity_code(actor), sector_code(actor)) for actor in named] == [
        ("USA", "GOV"), ("KOS", None), ("MAR", "REBPRE"), ("UNO", None), ("PSE", "MED"),
    ]  # fmt: skip
    assert country_code(None) is None


def test_every_type_has_a_quad_category_and_what_the_manual_scores_a_scale() -> None:
    schema = json.loads(schema_of_plover())["$defs"]
    table = list(rows("plover_scores"))
    assert {type for type, *_ in table} == set(schema["category"]["enum"])
    assert {mode for _, mode, *_ in table} - {""} == set(schema["mode"]["enum"])
    assert (quad_of("AID"), scale_of("AID", None)) == (2, 10.0)
    assert (quad_of("ASSAULT"), scale_of("ASSAULT", "unconventional")) == (4, -10.0)
    assert (quad_of("ACCUSE"), scale_of("ACCUSE", None)) == (3, None)
    assert scale_of("PROTEST", "vandalize") is None


@pytest.mark.parametrize(
    "wrong",
    [
        {"date": "18 March 2024"},
        {"event": []},
        {"event": ["ATTACK"]},
        {"mode": ["sniper"]},
        {"quad_code": 5},
        {"event_loc": {"lat": 36.34}},
        {"size": {"dead": "dozens"}},
        {"actor": [{"code": "Iraq"}]},
        {"unheard": 1},
    ],
)
def test_the_schema_refuses_what_the_manual_does_not_have(wrong: dict[str, Any]) -> None:
    (record,) = _records(EVENT)
    validator = Draft202012Validator(json.loads(schema_of_plover()))
    assert not validator.is_valid({**record, **wrong})
