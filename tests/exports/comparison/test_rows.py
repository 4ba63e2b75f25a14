"""A comparison as CSV and JSON, read back."""

import csv
import io
import json

import msgspec
from jsonschema import Draft202012Validator

from exports.comparison.made_comparison import HOSTILE, early, late, made_comparison
from purport.compare.records import Comparison
from purport.exports.cells import restored
from purport.exports.comparison.rows import COLUMNS, csv_parts
from purport.exports.comparison.schema import schema_of_comparison, to_json


def _rows() -> list[dict[str, str]]:
    text = b"".join(csv_parts(made_comparison())).decode()
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_one_row_for_each_value() -> None:
    rows = _rows()
    assert [(row["field"], row["value"]) for row in rows] == [
        ("fatalities", "9"), ("fatalities", "17"), ("date", "2031-02-05"), ("date", "2031-02-06"), ("place", "Tarfa"),
        ("actor", "Guard"), ("recipient", "gunmen"), ("means", "firearms"),
    ]  # fmt: skip
    assert tuple(rows[0]) == COLUMNS


def test_a_row_has_whatever_vouches_for_the_value() -> None:
    row = _rows()[1]
    id = late.report.document.id
    assert row == {
        "incident": "0123456789abcdef", "type": "ASSAULT", "when": "2031-02-06", "place": "Tarfa",
        "field": "fatalities", "about": "", "value": "17", "low": "17", "high": "17", "earliest": "", "latest": "",
        "contradiction": "true", "grounds": '["No number is both 9 and 17."]', "origins": "1", "reports": "1",
        "first_seen": "2031-03-09", "last_seen": "2031-03-09", "outlets": '["Fen Post"]',
        "locations": '["https://fen.example/raid"]', "documents": json.dumps([id]), "words": '["17 people"]',
        "spans": json.dumps([[id, 0, 9]], separators=(",", ":")), "voices": '[["Fen Post","a nurse"]]',
        "stories": '["s1"]',
    }  # fmt: skip


def test_no_cell_is_a_formula() -> None:
    comparison = made_comparison()
    [incident] = comparison.incidents
    claim = msgspec.structs.replace(incident.claims[0], about="=1+1")
    changed = msgspec.structs.replace(incident, claims=(claim,))
    text = b"".join(csv_parts(msgspec.structs.replace(comparison, incidents=(changed,)))).decode()
    [row, _] = csv.DictReader(io.StringIO(text, newline=""))
    assert (row["about"], restored(row["about"])) == ("'=1+1", "=1+1")
    assert "\x1b" not in text
    assert json.loads(row["voices"])[0][-1] == HOSTILE
    assert early.report.document.id in row["documents"]


def test_json_is_what_its_schema_says_and_reads_back_as_it_was() -> None:
    comparison = made_comparison()
    schema = json.loads(schema_of_comparison())
    assert schema["$ref"] == "#/$defs/Comparison"
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(json.loads(to_json(comparison)))
    assert msgspec.json.decode(to_json(comparison), type=Comparison) == comparison


def test_the_schema_has_the_keys_that_other_programs_rely_on() -> None:
    definitions = json.loads(schema_of_comparison())["$defs"]
    missing = {
        (name, key)
        for name, keys in _CONTRACT.items()
        for key in keys.split()
        if key not in definitions[name]["properties"]
    }
    assert missing == set()
    assert all("description" in field for one in definitions.values() for field in one.get("properties", {}).values())


_CONTRACT = {
    "Comparison": "incidents recycled stories wording actors",
    "Incident": "id type reports actors recipients when place claims",
    "Claim": "field values contradiction",
    "ClaimValue": "value voices reports origins spans",
    "Recycled": "later earlier words similarity changes stale_times",
    "Passage": "report location span",
    "StaleTime": "span as_published as_first",
    "Story": "id reports first",
    "OutletWording": "referent outlet terms",
    "Term": "text count quoted spans",
    "SharedActor": "id name spellings roles",
    "Carrier": "report location outlet",
}
