"""The gazetteer: what a name may be, and what several states claim."""

import time
from pathlib import Path

import pytest

from purport.reference.gazetteer import Town, claimants_of, region_countries, towns_of
from purport.reference.places import is_country_code
from purport.reference.tables import key, rows

TABLES = Path(__file__).resolve().parents[2] / "src" / "purport" / "data" / "reference"


def test_towns_of_a_name_the_most_populous_first() -> None:
    assert towns_of("Tripoli") == (
        Town(("LBY",), 32.89, 13.19, 1302, False),
        Town(("LBN",), 34.43, 35.84, 229, False),
        Town(("GRC",), 37.51, 22.38, 26, False),
    )


@pytest.mark.parametrize("words", ["Kyiv", "Kiev"])
def test_a_town_by_its_names(words: str) -> None:
    assert [(town.codes, town.latitude, town.alias) for town in towns_of(words)] == [(("UKR",), 50.45, words == "Kiev")]


@pytest.mark.parametrize("words", ["tripoli", "Zzyzxia", "", "x" * 500, "Tripoli\n", "Tripoli\tLBY", "\ud800"])
def test_what_is_no_town_is_none(words: str) -> None:
    assert towns_of(words) in ((), towns_of("Tripoli"))
    assert towns_of("zz" + words) == ()


def test_every_key_of_the_table_is_found() -> None:
    table = [fields[0] for fields in rows("towns")]
    assert table == sorted(table)
    counted = {form: table.count(form) for form in table[:: len(table) // 40]}
    assert {form: len(towns_of(form.title())) for form in counted if key(form.title()) == form} == {
        form: number for form, number in counted.items() if key(form.title()) == form
    }


def test_divisions_of_countries() -> None:
    assert region_countries("Illinois") == ("USA",)
    assert region_countries("Punjab") == ("IND", "PAK")
    assert region_countries("Crimea") == ()


def test_what_several_claim() -> None:
    assert set(claimants_of("the Golan Heights")) == {"SYR", "ISR"}
    assert set(claimants_of("Kashmir")) == {"IND", "PAK"}
    assert claimants_of("Paris") == ()


def test_codes_are_those_of_countries() -> None:
    for table, column in (("towns", 1), ("regions", 1), ("claimed", 1)):
        codes = {code for fields in rows(table) for code in fields[column].split("|")} - {"-"}
        assert [code for code in codes if not is_country_code(code)] == [], table


def test_a_claim_is_of_two_at_least_and_towns_know_of_it() -> None:
    claims = {key(name): codes for names, codes, _ in rows("claimed") for name in names.split("|")}
    assert [form for form, codes in claims.items() if "|" not in codes] == []
    for name in ("Simferopol", "Jerusalem", "Srinagar", "Taipei", "Pristina", "Laayoune", "Hargeisa", "Majdal Shams"):
        assert {len(town.codes) > 1 for town in towns_of(name)[:1]} == {True}, name


def test_tables_are_sorted_and_clean() -> None:
    for table in ("towns", "regions"):
        text = (TABLES / f"{table}.tsv").read_text(encoding="utf-8")
        lines = [line.split("\t") for line in text.splitlines() if not line.startswith("#")][1:]
        assert lines == sorted(lines), table
        assert text == text.replace("\r", "").rstrip("\n") + "\n"


def test_a_name_is_found_without_reading_the_table_line_by_line() -> None:
    towns_of("Mosul")
    begun = time.process_time()
    for number in range(2000):
        towns_of(f"Veska{number}")
    assert time.process_time() - begun < 1
