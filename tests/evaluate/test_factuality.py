"""Factuality: the formats of UW and MEANTIME, classes of scores and statuses, and the measures."""

import json
from pathlib import Path

import pytest

from purport.errors import GoldError
from purport.evaluate.factuality import (
    BORDERS,
    FactualText,
    Found,
    Target,
    class_of_score,
    factual_texts_of,
    judged,
    macro_f1,
    score_factuality,
)
from purport.evaluate.reading import parse_texts
from purport.evaluate.score import Score
from purport.records import Span

ROW = {
    "text": "Velm did n't sign ; Korr will leave .",
    "targets": [{"span1": [3, 4], "label": -2.8}, {"span1": [6, 8], "label": 2.4}],
}
MEANTIME = """<?xml version="1.0" ?><Document doc_id="1">
<token number="0" sentence="0" t_id="1">Korr</token><token number="1" sentence="0" t_id="2">signs</token>
<token number="2" sentence="1" t_id="3">She</token><token number="3" sentence="1" t_id="4">carried</token>
<token number="4" sentence="1" t_id="5">it</token><token number="5" sentence="1" t_id="6">out</token>
<Markables>
<EVENT_MENTION certainty="CERTAIN" polarity="POS" time="FUTURE" m_id="1"><token_anchor t_id="2"/></EVENT_MENTION>
<EVENT_MENTION certainty="CERTAIN" polarity="NEG" time="NON_FUTURE" m_id="2"><token_anchor t_id="4"/>
<token_anchor t_id="6"/></EVENT_MENTION>
<EVENT_MENTION certainty="CERTAIN" polarity="POS" time="NON_FUTURE" m_id="3"><token_anchor t_id="3"/></EVENT_MENTION>
<EVENT_MENTION certainty="POSSIBLE" polarity="POS" time="NON_FUTURE" m_id="4"><token_anchor t_id="5"/></EVENT_MENTION>
<EVENT_MENTION certainty="CERTAIN" polarity="POS" special_cases="COND_IF_CLAUSE" m_id="5"><token_anchor t_id="1"/>
</EVENT_MENTION>
<EVENT_MENTION certainty="" polarity="" m_id="6"><token_anchor t_id="1"/></EVENT_MENTION>
</Markables></Document>
"""


def test_texts_of_uw(tmp_path: Path) -> None:
    path = tmp_path / "uw-x.jsonl"
    path.write_text(json.dumps(ROW) + "\n\n" + json.dumps({"text": "No .", "targets": []}) + "\n")
    assert factual_texts_of(path) == [
        FactualText(
            "uw-x-0",
            "Velm didn't sign; Korr will leave.",
            (Target((Span(12, 16),), -2.8, None), Target((Span(23, 33),), 2.4, None)),
        ),
        FactualText("uw-x-2", "No.", ()),
    ]


def test_texts_of_meantime_each_once(tmp_path: Path) -> None:
    for folder in ("intra", "intra_cross"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "1_Korr.xml").write_text(MEANTIME)
    assert factual_texts_of(tmp_path) == [
        FactualText(
            "1_Korr",
            "Korr signs\n\nShe carried it out",
            (
                Target((Span(5, 10),), None, "unsure"),
                Target((Span(16, 23), Span(27, 30)), None, "denied"),
                Target((Span(12, 15),), None, "asserted"),
                Target((Span(24, 26),), None, "unsure"),
                Target((Span(0, 4),), None, "unsure"),
            ),
        )
    ]


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.jsonl", "{}", "not in UW's format"),
        ("a.jsonl", '{"text": "a", "targets": [{"span1": [4, 5], "label": 1}]}', "not in UW's format"),
        ("a.jsonl", "not json", "not in UW's format"),
        ("a.jsonl", "", "has no acts"),
        ("a.xml", "<Document>", "not in MEANTIME's format"),
        ("a.xml", "<Document><token t_id='1'>a</token></Document>", "not in MEANTIME's format"),
        ("a.txt", "text", "has no acts"),
    ],
)
def test_a_broken_file_is_named(tmp_path: Path, name: str, content: str, message: str) -> None:
    (tmp_path / name).write_text(content)
    with pytest.raises(GoldError, match=message):
        factual_texts_of(tmp_path / name if name.endswith(".jsonl") else tmp_path)


def test_classes_of_scores() -> None:
    assert [class_of_score(score, 1.5, -1.0) for score in (3, 1.5, 1.4, -0.9, -1.0)] == [
        "asserted", "asserted", "unsure", "unsure", "denied",
    ]  # fmt: skip


def test_scores() -> None:
    targets = tuple(Target((Span(0, 1),), score, None) for score in (3.0, 2.0, -3.0, 0.0))
    found = [Found("asserted", 3.0), Found("future", 2.0), Found("asserted", 2.0), Found("hypothetical", 0.0)]
    scores = score_factuality([FactualText("a", "a", targets)], {"a": found})
    assert list(scores.classes) == [
        f"{name}, border {border}" for border in BORDERS for name in ("certainty", "status")
    ]
    assert scores.classes["certainty, border 1.5"] == {
        "asserted": Score(2, 2, 3), "denied": Score(0, 1, 0), "unsure": Score(1, 1, 1),
    }  # fmt: skip
    assert scores.classes["status, border 1.5"] == {
        "asserted": Score(1, 2, 2), "denied": Score(0, 1, 0), "unsure": Score(1, 1, 2),
    }  # fmt: skip
    assert macro_f1(scores.classes["certainty, border 1.5"]) == pytest.approx((0.8 + 0 + 1) / 3)
    assert scores.error == pytest.approx((0 + 0 + 5 + 0) / 4)
    assert scores.correlation == pytest.approx(0.3504, abs=1e-3)


def test_scores_of_named_classes() -> None:
    targets = (Target((Span(0, 1),), None, "denied"), Target((Span(0, 1),), None, "unsure"))
    scores = score_factuality([FactualText("a", "a", targets)], {"a": [Found("denied", 0), Found("historical", 0)]})
    assert scores.classes == {
        "status": {"asserted": Score(0, 0, 1), "denied": Score(1, 1, 1), "unsure": Score(0, 1, 0)}
    }
    assert (scores.error, scores.correlation) == (None, None)


def test_targets_are_judged_where_they_stand(tmp_path: Path) -> None:
    path = tmp_path / "uw-x.jsonl"
    path.write_text(json.dumps(ROW) + "\n")
    ((text, parse),) = parse_texts(factual_texts_of(path))
    found = judged(text, parse)
    assert [one.status for one in found] == ["denied", "future"]
    assert found[0].certainty < -1 < 1 < found[1].certainty


def test_floor_on_uw(shared: Path) -> None:
    texts = factual_texts_of(shared / "corpora" / "factuality" / "uw-dev.jsonl")
    scores = score_factuality(texts, {text.id: judged(text, parse) for text, parse in parse_texts(texts)})
    assert macro_f1(scores.classes["certainty, border 1.5"]) >= 0.70
    assert scores.error is not None
    assert scores.error <= 0.47


def test_floor_on_meantime(shared: Path) -> None:
    texts = factual_texts_of(shared / "corpora" / "meantime")
    scores = score_factuality(texts, {text.id: judged(text, parse) for text, parse in parse_texts(texts)})
    assert macro_f1(scores.classes["status"]) >= 0.72
