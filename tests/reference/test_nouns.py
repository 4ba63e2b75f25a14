"""Head nouns: what a description says of whom it describes."""

from collections import Counter

import pytest

from purport.records import ActorKind
from purport.reference.nouns import Head, Noun, head_of, noun_of
from purport.reference.tables import key, rows

SECTORS = set(
    "COP GOV JUD LEG MIL PRM PTY REB SPY UAF UNK AGR BUS CRM CVL EDU ELI JRN LAB MED REF OPP PRE REL SOC".split()
)
"""The sector codes of the PLOVER manual."""


def _noun(
    noun: str,
    kind: ActorKind,
    number: str = "singular",
    gender: str | None = None,
    sector: str | None = None,
    speaks: bool = False,
) -> Noun:
    return Noun(noun=noun, kind=kind, number=number, gender=gender, sector=sector, speaks=speaks)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("minister", _noun("minister", "person", sector="GOV")),
        ("Ministers", _noun("minister", "person", "plural", sector="GOV")),
        ("the spokesperson", _noun("spokesperson", "person", speaks=True)),
        ("spokeswomen", _noun("spokeswoman", "person", "plural", "f", speaks=True)),
        ("chairman", _noun("chairman", "person", gender="m", speaks=True)),
        ("king", _noun("king", "person", gender="m", sector="GOV")),
        ("mother", _noun("mother", "person", gender="f")),
        ("police", _noun("police", "organisation", "collective", sector="COP")),
        ("judge", _noun("judge", "person", sector="JUD")),
        ("soldiers", _noun("soldier", "person", "plural", sector="MIL")),
        ("rebels", _noun("rebels", "armed group", "plural", sector="REB")),
        ("refugees", _noun("refugee", "person", "plural", sector="REF")),
        ("company", _noun("company", "organisation", "collective", sector="BUS")),
        ("agencies", _noun("agency", "organisation", "plural")),
        ("ministry", _noun("ministry", "government", "collective", sector="GOV")),
        ("newspaper", _noun("newspaper", "outlet", "collective", sector="JRN")),
        ("militia", _noun("militia", "armed group", "collective")),
        ("attorneys general", _noun("attorney general", "person", "plural", sector="GOV")),
        ("chargé d’affaires", _noun("chargé d'affaires", "person", sector="GOV")),
        ("ex-lieutenant", _noun("lieutenant", "person", sector="ELI")),
        ("vice-chairman", _noun("vice chairman", "person", gender="m", speaks=True)),
        ("newspaperwoman", _noun("newspaperwoman", "person", gender="f")),
    ],
)
def test_nouns(words: str, expected: Noun) -> None:
    assert noun_of(words) == expected


@pytest.mark.parametrize("words", ["", "the", "Norman", "human rights", "thing", "quickly", "x" * 300])
def test_no_nouns_of_the_table(words: str) -> None:
    assert noun_of(words) is None


LOADED = (
    "terrorist, martyr, freedom fighter, extremist, occupier, invader, traitor, infidel, hero, liberator, oppressor, "
    "enemy, jihadist, separatist, warlord, settler, collaborator, aggressor, killer, bandit, militant, crusader"
).split(", ")


@pytest.mark.parametrize("word", LOADED)
def test_a_loaded_word_says_person_and_nothing_else(word: str) -> None:
    assert noun_of(word) == _noun(word, "person")


@pytest.mark.parametrize("adjective", ["terrorist", "resistance", "extremist", "jihadist", "militant"])
def test_a_loaded_adjective_adds_nothing(adjective: str) -> None:
    head = head_of(f"the {adjective} movement")
    assert head is not None
    assert (head.noun.kind, head.noun.sector) == ("organisation", None)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "the Secretary-General of the Karvani movement",
            Head(noun=_noun("secretary-general", "person", speaks=True), before="", after="of the Karvani movement"),
        ),
        (
            "Armed Forces spokesperson",
            Head(noun=_noun("spokesperson", "person", speaks=True), before="Armed Forces", after=""),
        ),
        (
            "a member of parliament from Basra",
            Head(noun=_noun("member of parliament", "person", sector="LEG"), before="a", after="from Basra"),
        ),
        (
            "three U.S. officials familiar with the matter",
            Head(
                noun=_noun("official", "person", "plural", speaks=True),
                before="three U.S.",
                after="familiar with the matter",
            ),
        ),
        ("one of the leaders", Head(noun=_noun("leader", "person", "plural", speaks=True), before="", after="")),
    ],
)
def test_heads(words: str, expected: Head) -> None:
    assert head_of(words) == expected


@pytest.mark.parametrize("words", ["", "of", "Brigadier Yasin Tarrok", "other", ", ,", "the " * 500])
def test_no_head(words: str) -> None:
    assert head_of(words) is None


def test_the_table_is_sorted_unique_and_in_plovers_terms() -> None:
    table = list(rows("nouns"))
    assert [row[0] for row in table] == sorted({row[0] for row in table})
    assert max(Counter(key(row[0]) for row in table).values()) <= 2  # 'vice-president', 'vice president'
    for noun, _plural, kind, number, gender, sector, speaks in table:
        assert kind in ("person", "organisation", "armed group", "government", "country", "outlet"), noun
        assert number in ("singular", "plural", "collective"), noun
        assert gender in ("", "f", "m"), noun
        assert sector in SECTORS | {""}, noun
        assert not (gender or speaks) or kind == "person", noun


def test_the_table_is_broad() -> None:
    kinds = Counter(row[2] for row in rows("nouns"))
    assert kinds["person"] >= 900
    assert sum(kinds.values()) - kinds["person"] >= 250
