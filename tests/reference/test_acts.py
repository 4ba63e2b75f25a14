"""The lexicon of acts: its tables say what PLOVER knows, and the same of loaded words as of plain ones."""

from importlib.resources import files
from typing import get_args

import pytest

from purport.records import EventType
from purport.reference.acts import entries_of, noun_lemma, word_class

MODES = {
    "CONSULT": "visit third-party multilateral phone",
    "RETREAT": "withdraw release disarm ceasefire access resign",
    "REQUEST": "assist change yield meet",
    "ACCUSE": "disapprove investigate allege",
    "REJECT": "assist change yield meet",
    "THREATEN": "restrict arrest relations expel territory violence",
    "PROTEST": "demo riot strike hunger boycott obstruct vandalize",
    "SANCTION": "convict expel withdraw discontinue",
    "MOBILIZE": "troops weapons police militia",
    "COERCE": "seize restrict censor curfew martial-law arrest deport withhold misinformation cyber",
    "ASSAULT": "abduct beat torture sexual targeted destroy primitive firearms explosives suicide-attack aerial drone "
    "heavy-weapons crowd-control unconventional",
}
CONTEXTS = set(
    "military intelligence executive legislative election political_institutions pro_democracy pro_autocracy "
    "economic legal reparations human_rights rights_freedoms repression human_security gender lgbt "
    "religion_ethnicity inequality diplomatic territory peacekeeping health asylum migration disasters "
    "natural_resource environment technology terrorism cbrn cyber misinformation crime corruption illegal_drugs "
    "trafficking".split()
)


def _rows(table: str) -> list[list[str]]:
    text = (files("purport") / "data" / "events" / f"{table}.tsv").read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if not line.startswith("#")][1:]


def test_types_modes_and_contexts_are_those_of_plover() -> None:
    for _, words, conditions, _, kind, mode, contexts in _rows("acts"):
        assert kind in (*get_args(EventType), "NONE"), words
        assert not mode or mode in MODES[kind].split(), (words, conditions, mode)
        assert {*filter(None, contexts.split("|"))} <= CONTEXTS, (words, contexts)
    assert {context for context, _ in _rows("contexts")} <= CONTEXTS
    assert all(mode in MODES[kind].split() for kind, mode, _ in _rows("modes"))


def test_every_type_has_verbs_and_nouns() -> None:
    found = {(part, kind) for part, _, _, _, kind, _, _ in _rows("acts")}
    assert {(part, kind) for part in "vn" for kind in get_args(EventType)} <= found


def test_every_table_can_be_read() -> None:
    for part, words, *_ in (*_rows("acts"), *_rows("not_acts")):
        for word in words.split("|"):
            assert entries_of(part, word) or word in ("*", *_only_excepted()), word  # type: ignore[arg-type]
    assert "treaty" in word_class("pact")


def _only_excepted() -> set[str]:
    """Words of the exceptions that have no entry of that part of speech, and harm nobody."""
    return {word for _, words, *_ in _rows("not_acts") for word in words.split("|")}


def test_no_table_names_anyone() -> None:
    for table in ("acts", "not_acts", "classes", "modes", "contexts"):
        for row in _rows(table):
            assert row[1] == row[1].lower(), row


@pytest.mark.parametrize(
    ("part", "plain", "loaded"),
    [
        ("v", "kill", "martyr"),
        ("v", "kill", "neutralise"),
        ("v", "kill", "neutralize"),
        ("v", "kill", "liquidate"),
        ("n", "killing", "martyrdom"),
        ("n", "killing", "genocide"),
        ("n", "attack", "aggression"),
        ("n", "attack", "assault"),
    ],
)
def test_loaded_words_mean_what_plain_ones_mean(part: str, plain: str, loaded: str) -> None:
    def coded(word: str) -> tuple[object, ...]:
        one = next(entry for entry in entries_of(part, word) if not entry.conditions)  # type: ignore[arg-type]
        return one.type, one.mode, one.contexts, one.frame

    assert coded(plain) == coded(loaded)


def test_nouns_in_the_singular() -> None:
    words = "attacks armies gunmen peoples hostilities speeches losses crisis embassies series allies"
    assert [noun_lemma(word) for word in words.split()] == [
        "attack", "army", "gunman", "people", "hostility", "speech", "loss", "crisis", "embassy", "series", "ally",
    ]  # fmt: skip
