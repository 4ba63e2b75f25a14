"""Sectors and kinds from type words, the same whoever is meant."""

import pytest

from purport.records import ActorKind
from purport.reference.sectors import RULES, SectorMatch, kind_of, sector_match, sector_of
from purport.reference.tables import rows


@pytest.mark.parametrize(
    ("words", "sector"),
    [
        ("Interior Minister", "GOV"),
        ("the Central Bank of Iraq", "GOV"),
        ("head of the Central Bank of Iraq", "GOV"),
        ("Supreme Court", "JUD"),
        ("Armed Forces spokesperson", "MIL"),
        ("a Pentagon spokesman", "MIL"),
        ("White House spokeswoman", "GOV"),
        ("Kremlin", "GOV"),
        ("Ministry of Health spokesman", "GOV"),
        ("adviser to the prime minister", "GOV"),
        ("opposition leader", "OPP"),
        ("leader of the opposition", "OPP"),
        ("the former interior minister", "ELI"),
        ("ex-general", "ELI"),
        ("former teacher", "EDU"),
        ("police official", "COP"),
        ("union leader", "LAB"),
        ("president of the Teachers' Union", "LAB"),
        ("company president", "BUS"),
        ("the president", "GOV"),
        ("the Iraqi president", "GOV"),
        ("president of Iraq", "GOV"),
        ("Doctors' Syndicate", "MED"),
        ("Senate Intelligence Committee", "LEG"),
        ("Central Intelligence Agency", "SPY"),
        ("Iraqi Army", "MIL"),
        ("Tarvi University", "EDU"),
        ("Partido Verde", "PTY"),
        ("The Tarvi Times", "JRN"),
        ("rebel commander", "REB"),
        ("hospital director", "MED"),
        ("villagers", "CVL"),
    ],
)
def test_sectors(words: str, sector: str) -> None:
    assert sector_of(words) == sector


@pytest.mark.parametrize(
    "words",
    [
        "officials",
        "the president of Acme",
        "spokesman for the Tarvi movement",
        "Secretary-General of the movement",
        "lawyer for the company",
        "wife of the president",
        "critic of the government",
        "Karvani Brigades",
        "Army of the North",
        "commander of the Tarvi Brigades",
        "Islamic Resistance",
        "Tarvi Liberation Army",
        "the terrorist group",
        "martyr",
        "",
        "of of of",
    ],
)
def test_what_the_words_do_not_tell_is_unknown(words: str) -> None:
    assert sector_of(words) is None


@pytest.mark.parametrize(
    ("words", "match"),
    [
        ("former judge", SectorMatch(sector="ELI", reason="former office: former judge")),
        ("opposition lawmaker", SectorMatch(sector="OPP", reason="opposition: opposition lawmaker")),
        ("soldiers", SectorMatch(sector="MIL", reason="own: soldier")),
        ("Kremlin", SectorMatch(sector="GOV", reason="government word: Kremlin")),
        ("head of the navy", SectorMatch(sector="MIL", reason="body: navy")),
        ("medical group", SectorMatch(sector="MED", reason="modifier: medical")),
        ("the president", SectorMatch(sector="GOV", reason="office: president")),
        ("Tarvi Airways", SectorMatch(sector="BUS", reason="type of name: airways")),
    ],
)
def test_each_rule_says_why(words: str, match: SectorMatch) -> None:
    assert sector_match(words) == match


def test_every_rule_has_its_example_above() -> None:
    cases = next(mark for mark in test_each_rule_says_why.pytestmark if mark.name == "parametrize").args[1]
    assert [match.reason.partition(":")[0] for _words, match in cases] == [name for name, _rule in RULES]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("the Defense Ministry", "government"),
        ("Ministerio de Salud", "government"),
        ("Tarvi Party", "organisation"),
        ("Karvani Brigades", "armed group"),
        ("Kataib Tarvi", "armed group"),
        ("Harakat Tarvi", "organisation"),
        ("Karvani Movement", "organisation"),
        ("Islamic Resistance", "organisation"),
        ("Army of the North", "organisation"),
        ("the Tarvi militia", "armed group"),
        ("The Tarvi Times", "outlet"),
        ("Tarvi News Agency", "outlet"),
        ("Tarvi Broadcasting Corp.", "outlet"),
        ("the Guardian", "outlet"),
        ("Election Observer", "person"),
        ("Interior Ministry spokesman", "person"),
        ("Ministry of Health spokesman", "person"),
        ("Iraq", "country"),
        ("Kremlin", "government"),
        ("Pentagon", "organisation"),
        ("Yasin Tarrok", None),
        ("", None),
    ],
)
def test_kinds(words: str, kind: ActorKind | None) -> None:
    assert kind_of(words) == kind


NAMES = ("Tarvi", "Karvani", "al-Tarva", "Bnei Tarv", "Tarvovsky", "Islamic", "Christian", "Jewish", "Hindu", "Iraqi",
         "Israeli", "Palestinian", "Russian", "Ukrainian", "American", "Iranian")  # fmt: skip


@pytest.mark.parametrize(
    "frame",
    ["{} movement", "{} Resistance", "spokesman for the {} Brigades", "{} police", "{} terrorist group",
     "the {} government", "leader of the {} party"],
)  # fmt: skip
def test_who_is_meant_changes_nothing(frame: str) -> None:
    given = {(kind_of(frame.format(name)), sector_of(frame.format(name))) for name in NAMES}
    assert len(given) == 1, given


def test_armies_of_states_alone_are_military() -> None:
    assert {sector_of(f"{state} army spokesman") for state in NAMES[9:]} == {"MIL"}


def test_long_words_are_read_in_part() -> None:
    assert sector_of("spokesman for the head of " * 10_000) is None
    assert kind_of("minister " * 50_000) == "person"


def test_tables_use_plovers_codes_and_the_kinds_of_the_records() -> None:
    sectors = {
        "",
        *"COP GOV JUD LEG MIL PRM PTY REB SPY UAF AGR BUS CRM CVL EDU ELI JRN LAB MED REF OPP REL SOC".split(),
    }
    assert {sector for _word, sector in rows("sector_words")} <= sectors - {""}
    assert {sector for _words, _code, sector in rows("government_words")} <= sectors - {""}
    for _word, where, kind, sector in rows("name_words"):
        assert where in ("first", "last", "any")
        assert kind in ("organisation", "armed group", "government", "outlet")
        assert sector in sectors
