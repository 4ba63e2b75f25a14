"""The measures of ECB+ on reports built word by word."""

import pytest

from incident_reports import event, report, span_of
from purport.evaluate.ecbplus import GoldMention, Topic, TopicText
from purport.evaluate.incidents import score_mentions, score_reports, texts_in
from purport.evaluate.score import Score
from purport.records import Report, Span

TEXTS = {
    "1_1ecb": "Orm Valdis checked into the Brennholt clinic on Monday, police said.",
    "1_2ecb": "Valdis checks into the Brennholt clinic near Tarnholt, his lawyer said.",
    "1_1ecbplus": "Tia Lorm checked into a Stavelund hospital, her sister told Velm Radio.",
    "1_2ecbplus": "Lorm checked into the Stavelund hospital after a fall, Velm Radio reported.",
}
VERBS = {id: "checks into" if "checks" in text else "checked into" for id, text in TEXTS.items()}


def gold(id: str) -> TopicText:
    text, incident = TEXTS[id], id.partition("_")[2].lstrip("12")
    mention = GoldMention((span_of(text, VERBS[id]),), f"check {incident}", "ACTION_OCCURRENCE", True)
    return TopicText(id, "1", f"1{incident}", text, (mention,), (Span(0, len(text)),))


@pytest.fixture
def topic() -> Topic:
    return Topic("ecbplus-1", tuple(map(gold, TEXTS)))


@pytest.fixture
def reports() -> dict[str, Report]:
    read = {id: report(text) for id, text in TEXTS.items()}
    read["1_1ecb"] = report(TEXTS["1_1ecb"], event(TEXTS["1_1ecb"], "checked", "AGREE"))
    read["1_2ecb"] = report(TEXTS["1_2ecb"], event(TEXTS["1_2ecb"], "said", "CONSULT"))
    return read


def test_pairs_of_reports(topic: Topic, reports: dict[str, Report]) -> None:
    assert score_reports(texts_in([topic]), reports) == Score(2, 2, 2)


def test_mentions_with_gold_and_with_own_events(topic: Topic, reports: dict[str, Report]) -> None:
    scores = score_mentions([topic], reports)
    assert scores.same_head.muc.recall == 1
    assert scores.same_head.muc.precision == pytest.approx(2 / 3)  # all four checked in
    assert scores.gold_mentions.conll == 1
    # own: the first's mention alone, and a word that the gold has not; nothing of the other two
    assert scores.own_events.b_cubed.found == 2
    assert scores.own_events.b_cubed.recalled == pytest.approx(1 / 2)
    assert scores.own_events.b_cubed.precision == pytest.approx(1 / 2)
