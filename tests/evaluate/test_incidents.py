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


def test_own_events_projected_on_gold_mentions(topic: Topic, reports: dict[str, Report]) -> None:
    read = {**reports, "1_2ecb": report(TEXTS["1_2ecb"], event(TEXTS["1_2ecb"], "checks", "AGREE"))}
    scores = score_mentions([topic], read)
    # the two that reading found are one group, the others alone; a word that the gold has not counts on no side
    projected, alone = scores.projected_events.b_cubed, scores.all_alone.b_cubed
    assert (projected.precision, projected.recall) == (1, pytest.approx(3 / 4))
    assert (alone.precision, alone.recall) == (1, pytest.approx(1 / 2))
    assert (scores.projected_events.muc.recall, scores.all_alone.muc.recall) == (pytest.approx(1 / 2), 0)
    assert score_mentions([topic], reports).projected_events == scores.all_alone


def test_words_of_the_lexicon_of_acts_projected_on_gold_mentions(topic: Topic, reports: dict[str, Report]) -> None:
    scores = score_mentions([topic], {**reports, **{id: report(text) for id, text in TEXTS.items()}})
    assert scores.projected_events == scores.all_alone
    assert scores.projected_acts == scores.all_alone  # 'check into' is no act that the lexicon has
    told = {id: text.replace("checked", "stormed").replace("checks", "storms") for id, text in TEXTS.items()}
    texts = tuple(
        one._replace(text=told[one.id], mentions=(one.mentions[0]._replace(spans=(span_of(told[one.id], "storm"),)),))
        for one in topic.texts
    )
    stormed = score_mentions([topic._replace(texts=texts)], {id: report(text) for id, text in told.items()})
    assert stormed.projected_acts == stormed.gold_mentions
    assert stormed.projected_acts.muc.recall == 1
