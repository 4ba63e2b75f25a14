"""Countries: every one by the same rule, and nothing decided that context has to decide."""

import ast
import importlib.util
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import pytest

from purport.reference.places import CountryMatch, countries_in, country_of, country_within
from purport.reference.tables import listed, rows

UNINHABITED = {"ATA", "ATF", "BVT", "HMD", "IOT", "SGS", "UMI"}
"""Codes of ISO 3166 without a people and a capital of their own."""

ROOT = Path(__file__).resolve().parent.parent.parent
TABLES = files("purport") / "data" / "reference"


def _found(words: str) -> tuple[str | None, str] | None:
    match = country_of(words)
    return (match.alpha3, match.how) if match else None


@pytest.mark.parametrize(
    ("words", "alpha3", "how"),
    [
        ("Iraq", "IRQ", "name"),
        ("Republic of Iraq", "IRQ", "name"),
        ("Iraqi", "IRQ", "demonym"),
        ("Iraqis", "IRQ", "demonym"),
        ("Iraq's", "IRQ", "name"),
        ("Baghdad", "IRQ", "capital"),
        ("U.S.", "USA", "short form"),
        ("US", "USA", "short form"),
        ("the US", "USA", "short form"),
        ("American", "USA", "demonym"),
        ("the Americans", "USA", "demonym"),
        ("the Americans’", "USA", "demonym"),
        ("UK", "GBR", "short form"),
        ("British", "GBR", "demonym"),
        ("Britons", "GBR", "demonym"),
        ("Tehran", "IRN", "capital"),
        ("Islamic Republic of Iran", "IRN", "name"),
        ("Kremlin", "RUS", "government word"),
        ("the White House", "USA", "government word"),
        ("Élysée", "FRA", "government word"),
        ("Elysee Palace", "FRA", "government word"),
        ("Israeli", "ISR", "demonym"),
        ("Palestinian", "PSE", "demonym"),
        ("Palestinians", "PSE", "demonym"),
        ("Frenchwomen", "FRA", "demonym"),
        ("Germans", "DEU", "demonym"),
        ("Chinese", "CHN", "demonym"),
        ("Côte d’Ivoire", "CIV", "name"),
        ("Guinea-Bissau", "GNB", "name"),
        ("Mumbai", "IND", "city"),
        ("Kosovo", "XKX", "name"),
    ],
)
def test_words_that_stand_for_one_country(words: str, alpha3: str, how: str) -> None:
    assert _found(words) == (alpha3, how)


def test_a_match_says_what_else_the_words_may_mean() -> None:
    assert country_of("Georgia") == CountryMatch(
        alpha3="GEO", how="name", candidates=("GEO",), also="state of the USA, person"
    )
    assert country_of("the Congolese") == CountryMatch(alpha3=None, how="demonym", candidates=("COD", "COG"))
    assert country_of("Kremlin") == CountryMatch(alpha3="RUS", how="government word", candidates=("RUS",), sector="GOV")


@pytest.mark.parametrize("words", ["Georgia", "Jordan", "Guinea", "Congo", "Korea", "Turkey", "Chad", "Washington"])
def test_what_context_has_to_decide_is_marked(words: str) -> None:
    match = country_of(words)
    assert match is not None
    assert match.ambiguous


def test_a_city_that_two_countries_claim_belongs_to_neither() -> None:
    for words in ("Jerusalem", "Sevastopol", "Srinagar"):
        match = country_of(words)
        assert match is not None
        assert (match.alpha3, len(match.candidates)) == (None, 2)


@pytest.mark.parametrize(
    "words", ["us", "Us", "turkey", "chad", "polish", "EU", "", "the", "'s", "Ruritania", "x" * 500]
)
def test_words_that_stand_for_no_country(words: str) -> None:
    assert country_of(words) is None


def test_countries_within_a_phrase() -> None:
    def codes(words: str) -> list[str | None]:
        return [match.alpha3 for match in countries_in(words)]

    assert codes("the Iraqi Defense Ministry") == ["IRQ"]
    assert codes("Central Bank of South Sudan") == ["SSD"]
    assert codes("Russian and Ukrainian officials") == ["RUS", "UKR"]
    assert codes("the US-led coalition") == []
    assert codes("U.S. (and British) forces") == ["USA", "GBR"]


def test_a_phrase_with_several_countries_or_none_has_no_country() -> None:
    one = country_within("the Iraqi Defense Ministry in Baghdad")
    assert one is not None
    assert one.alpha3 == "IRQ"
    assert country_within("Russian and Ukrainian officials") is None
    assert country_within("the Georgia Bureau") is None
    assert country_within("the ministry") is None


def test_every_country_has_names_people_and_a_capital() -> None:
    names = {code: listed(given) for code, given in rows("country_names")}
    people = {row[0]: row for row in rows("countries")}
    assert names.keys() == people.keys()
    assert len(names) == 250
    for code, (_code, adjectives, _people, capitals, _further) in people.items():
        assert names[code], code
        assert bool(adjectives) == (code not in UNINHABITED) or code == "ATA", code
        assert bool(capitals) == (code not in UNINHABITED), code


def test_every_word_of_the_tables_is_found_under_its_country() -> None:
    for code, adjectives, people, capitals, further in rows("countries"):
        for word in listed(adjectives) + listed(people) + listed(capitals) + listed(further):
            match = country_of(word.removeprefix("="))
            assert match is not None, word
            assert code in match.candidates or match.also, (word, code, match)


def test_tables_are_sorted_unique_and_clean() -> None:
    for table in ("countries", "country_names", "cities"):
        text = (TABLES / f"{table}.tsv").read_text(encoding="utf-8")
        lines = [line for line in text.splitlines() if not line.startswith("#")][1:]
        assert lines == sorted(set(lines)), table
        assert text == text.replace("\r", "").rstrip("\n") + "\n"


@pytest.mark.parametrize("table", ["names", "codes"])
def test_generated_tables_are_what_the_script_writes(table: str) -> None:
    pytest.importorskip("pycountry")
    pytest.importorskip("babel")
    spec = importlib.util.spec_from_file_location("make_reference", ROOT / "tools" / "make_reference.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    kept = (TABLES / f"country_{table}.tsv").read_text(encoding="utf-8")
    assert kept == getattr(module, f"{table}_table")(), f"run: python tools/make_reference.py {table}"


def test_tables_load_fast_and_bring_nothing_heavy() -> None:
    code = (
        "import sys, time; import purport.records, importlib.resources\n"
        "from purport.reference import nouns, places, sectors, titles\n"
        "begun = time.process_time()\n"
        "nouns.noun_of('minister'); places.country_of('Iraq'); titles.title_of('Sen.')\n"
        "sectors.sector_of('X Airways')\n"
        "print(time.process_time() - begun, sorted({m.split('.')[0] for m in sys.modules}))"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True).stdout
    seconds, modules = out.split(" ", 1)
    assert float(seconds) < 0.1  # 15 ms where nothing else runs
    assert not {"pycountry", "babel", "yaml", "spacy", "numpy"} & set(ast.literal_eval(modules))
