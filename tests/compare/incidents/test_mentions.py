"""Mentions of an act: what they are recognised by, what is weighed, and how they are linked."""

import pytest

from incident_reports import event, report
from purport.compare.incidents.gathering import DEFAULTS, UNKNOWN, gathered
from purport.compare.incidents.mentions import (
    FEATURES,
    Mention,
    Model,
    features_of,
    link_mentions,
    mention_of,
    pairs_to_weigh,
    shipped_model,
)
from purport.compare.incidents.sentences import sentences_of
from purport.records import Report, Span

TEXTS = (
    "Orm Valdis checked into the Brennholt clinic on Monday. The judge had sentenced Valdis to 90 days.",
    "Valdis checks into the Brennholt clinic, his lawyer said. He faces 90 days there.",
    "An earthquake of 5.6 shook the island of Keshmar and five people were killed.",
)


def mention(number: int, made: Report, words: str) -> Mention:
    start = made.document.text.index(words)
    weights = gathered([made.document], settings=DEFAULTS).profiles.weights
    return mention_of(number, made, (Span(start, start + len(words)),), sentences_of(made.document), weights)


def test_a_mention_by_its_head_its_words_and_its_event() -> None:
    made = report(TEXTS[2], event(TEXTS[2], "killed", killed=5))
    found = mention(0, made, "killed")
    assert (found.stem, found.stems, found.sentence) == ("kill", {"kill"}, 0)
    assert found.own == ("ASSAULT", made.events[0].id)
    assert "kill" in found.plain
    assert found.types >= {"ASSAULT"}
    assert mention(0, report(TEXTS[0]), "checked into").stem == "check"
    assert mention(0, report(TEXTS[0]), "Orm Valdis checked").stem == "check"
    assert mention(0, report(TEXTS[0]), "sentenced").own is None


def test_every_feature_has_a_weight_and_a_value() -> None:
    one, other = mention(0, report(TEXTS[0]), "checked into"), mention(1, report(TEXTS[1]), "checks into")
    values = dict(zip(FEATURES, features_of(one, other, UNKNOWN), strict=True))
    assert set(shipped_model().weights) == set(FEATURES)
    assert (values["always"], values["same head"], values["one report"], values["reports together"]) == (1, 1, 0, 0)
    assert 0 < values["names near"] <= 1
    assert values["same beginning"] == 0


def test_mentions_are_linked_within_reports_that_are_alike() -> None:
    made = [report(text) for text in (*TEXTS[:2], TEXTS[2], TEXTS[2].replace("An", "One"))]
    whole = gathered([one.document for one in made], settings=DEFAULTS)
    assert whole.linked_as == (0, 0, 1, 1)
    words = ("checked into", "checks into", "shook", "shook")
    mentions = [mention(number, made[number], its) for number, its in enumerate(words)]
    assert list(pairs_to_weigh(mentions, whole)) == [(0, 1), (2, 3)]
    assert link_mentions(mentions, whole) == [[0, 1], [2, 3]]
    never = Model(dict.fromkeys(FEATURES, 0.0), 0.9)
    assert link_mentions(mentions, whole, model=never) == [[0], [1], [2], [3]]


@pytest.mark.parametrize("words", ["-", "!"])
def test_a_mention_without_words(words: str) -> None:
    made = report(f"Korr {words} Velm.")
    assert mention(0, made, words).stem == words
