"""The measures of time expressions: by hand, and against the project's yardstick on real gold."""

import ast
import json
import subprocess
import sys
from pathlib import Path

import pytest

from purport.errors import GoldError
from purport.evaluate.statements import Score
from purport.evaluate.timeml import GoldText, GoldTime, texts_of
from purport.evaluate.times import is_held_out, score_times
from purport.extract.times import find_times
from purport.records import Span, When
from support import dated

TML = """<?xml version="1.0" ?>
<TimeML><DCT><TIMEX3 functionInDocument="CREATION_TIME" value="2024-03-21">March 21</TIMEX3></DCT>
<TEXT>Orla & Torn met <EVENT>again</EVENT> <TIMEX3 value="2024-03-18">on Monday </TIMEX3>for
<TIMEX3 value="P2W">two weeks</TIMEX3>.</TEXT></TimeML>"""
GOLD = GoldText(
    "a", "Orla & Torn met again on Monday for\ntwo weeks.", "2024-03-21",
    (GoldTime(Span(22, 31), "2024-03-18"), GoldTime(Span(36, 45), "P2W")),
)  # fmt: skip


def _when(start: int, end: int, timex: str) -> When:
    return When(span=Span(start, end), timex=timex)


def test_timeml_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.tml").write_text(TML, encoding="utf-8")
    assert texts_of(tmp_path) == [GOLD]


def test_json_lines_are_read(tmp_path: Path) -> None:
    row = {"id": "a", "text": GOLD.text, "date": "2024-03-21",
           "gold": [[36, 45, "DURATION", "P2W"], [22, 31, "DATE", "2024-03-18"]]}  # fmt: skip
    (tmp_path / "a.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    assert texts_of(tmp_path / "a.jsonl") == [GOLD]


@pytest.mark.parametrize("content", ["", "no json", "{}", "[]", '{"id": 1, "text": "a", "date": null, "gold": [[1]]}'])
def test_what_is_no_gold_is_refused(tmp_path: Path, content: str) -> None:
    (tmp_path / "a.jsonl").write_text(content, encoding="utf-8")
    with pytest.raises(GoldError):
        texts_of(tmp_path / "a.jsonl")


@pytest.mark.parametrize("content", ["no xml", "<TimeML/>"])
def test_what_is_no_timeml_is_refused(tmp_path: Path, content: str) -> None:
    (tmp_path / "a.tml").write_text(content, encoding="utf-8")
    with pytest.raises(GoldError, match="no TimeML"):
        texts_of(tmp_path)


def test_an_empty_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="no gold"):
        texts_of(tmp_path)


def test_scores() -> None:
    found = [_when(25, 31, "2024-03-18"), _when(36, 45, "P3W"), _when(0, 4, "2024")]
    assert score_times([GOLD], {"a": found}) == {
        "strict": Score(1, 2, 3), "relaxed": Score(2, 2, 3), "value": Score(1, 2, 3),
    }  # fmt: skip
    assert score_times([GOLD], {})["value"] == Score(0, 2, 0)


def test_a_third_is_held_out() -> None:
    held_out = sum(is_held_out(f"text-{number}") for number in range(3000))
    assert 900 < held_out < 1100


@pytest.mark.parametrize("corpus", ["timeml/aquaint", "meantime/times.jsonl"])
def test_the_yardstick_gives_the_same_figures(shared: Path, tmp_path: Path, corpus: str) -> None:
    path = shared / "corpora" / corpus
    texts = texts_of(path)
    found = {text.name: find_times(dated(text.text, text.date)) for text in texts}
    rows = [
        {
            "document": {"origin": {"part": name, "location": "a"}},
            "times": [{"span": [w.span.start, w.span.end], "timex": w.timex} for w in its if w.span],
        }
        for name, its in found.items()
    ]
    (tmp_path / "reports.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    yardstick = [sys.executable, str(shared / "score" / "times.py"), str(path), str(tmp_path / "reports.jsonl")]
    printed = ast.literal_eval(subprocess.run(yardstick, check=True, capture_output=True, text=True).stdout)
    ours = {
        name: {"P": round(100 * one.precision, 1), "R": round(100 * one.recall, 1), "F": round(100 * one.f1, 1)}
        for name, one in score_times(texts, found).items()
    }
    assert printed == ours | {"docs": len(texts)}
