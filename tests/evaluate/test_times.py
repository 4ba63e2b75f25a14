"""The measures of time expressions: by hand, and against the project's yardstick on real gold."""

from pathlib import Path

import pytest

from purport.evaluate.score import Score
from purport.evaluate.timeml import GoldTime, TimedText, timed_texts_of
from purport.evaluate.times import TimeScores, score_times
from purport.records import Span, When
from yardsticks import figures_of, report

TEXT = "On Monday, 5 May, Korr came; she left two days later, in the early morning."


def gold(words: str, type: str, value: str) -> GoldTime:
    return GoldTime(_at(words), type, value)


def found(words: str, kind: str | None, timex: str | None) -> When:
    return When(span=_at(words), kind=kind, timex=timex)  # type: ignore[arg-type]


def _at(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


GOLD = TimedText(
    "a",
    TEXT,
    "2031-05-04",
    (
        gold("Monday, 5 May", "DATE", "2031-05-05"),
        gold("two days later", "DATE", "2031-05-07"),
        gold("the early morning", "TIME", "2031-05-07TMO"),
    ),
)


def test_nothing_found() -> None:
    scores = score_times([GOLD], {})
    assert scores["all"] == dict.fromkeys(("strict", "relaxed", "value"), Score(0, 3, 0))
    assert scores["set"]["value"] == Score(0, 0, 0)


def test_partly_right() -> None:
    times = [
        found("5 May", "date", "2031-05-05"),  # overlaps, right value
        found("Monday", "date", "2031-05-05"),  # overlaps too, and so is first of the two
        found("two days later", "duration", "P2D"),  # same words, wrong type and value
        When(timex="2031-05-07"),  # stands nowhere
        found("the early morning", None, None),
    ]
    assert score_times([GOLD], {"a": times, "other": times}) == {
        "all": {"strict": Score(2, 3, 4), "relaxed": Score(3, 3, 4), "value": Score(1, 3, 4)},
        "date": {"strict": Score(0, 2, 2), "relaxed": Score(1, 2, 2), "value": Score(1, 2, 2)},
        "time": {"strict": Score(0, 1, 0), "relaxed": Score(0, 1, 0), "value": Score(0, 1, 0)},
        "duration": {"strict": Score(0, 0, 1), "relaxed": Score(0, 0, 1), "value": Score(0, 0, 1)},
        "set": {"strict": Score(0, 0, 0), "relaxed": Score(0, 0, 0), "value": Score(0, 0, 0)},
    }


def test_equal_words_go_before_those_that_overlap() -> None:
    times = [found("Monday, 5", "date", "x"), found("Monday, 5 May", "date", "2031-05-05")]
    scores = score_times([GOLD], {"a": times})
    assert scores["all"] == {"strict": Score(1, 3, 2), "relaxed": Score(1, 3, 2), "value": Score(1, 3, 2)}


def imperfect(texts: list[TimedText]) -> dict[str, list[When]]:
    """Predictions made from the gold, with some of everything that can go wrong."""
    return {
        one.id: [
            When(
                span=Span(max(0, time.span.start - number % 3), time.span.end + number % 4),
                kind="duration" if number % 11 == 0 else "date",
                timex="2031" if number % 6 == 0 else time.value,
            )
            for number, time in enumerate(one.gold * 2)
            if number % 5
        ]
        for one in texts
        if one.id[-1] != "7"
    }


def in_percent(scores: TimeScores) -> dict[str, dict[str, float]]:
    return {
        name: {
            "P": round(100 * one.precision, 1), "R": round(100 * one.recall, 1), "F": round(100 * one.f1, 1)
        }
        for name, one in scores["all"].items()
    }  # fmt: skip


@pytest.mark.parametrize("corpus", ["timeml/aquaint", "timeml", "meantime/times.jsonl"])
def test_the_yardstick_gives_the_same_figures(shared: Path, tmp_path: Path, corpus: str) -> None:
    path = shared / "corpora" / corpus
    texts = timed_texts_of(path)
    predicted = imperfect(texts)
    reports = [report(one.id, one.text, times=predicted[one.id]) for one in texts if one.id in predicted]
    theirs = figures_of(shared / "score" / "times.py", path, reports, tmp_path)
    assert in_percent(score_times(texts, predicted)) | {"docs": len(texts)} == theirs


def test_the_yardstick_agrees_by_hand(shared: Path, tmp_path: Path) -> None:
    raw = (
        '<TimeML><TEXT>On <TIMEX3 type="DATE" value="2031-05-05">Monday</TIMEX3> or '
        '<TIMEX3 type="SET" value="XXXX-WXX-2">Tuesdays</TIMEX3>.</TEXT></TimeML>'
    )
    (tmp_path / "a.tml").write_text(raw)
    texts = timed_texts_of(tmp_path)
    times = [
        When(span=Span(0, 9), timex="2031-05-05", kind="date"),
        When(span=Span(3, 9), timex=None, kind="date"),
        When(timex="2031"),
    ]
    theirs = figures_of(shared / "score" / "times.py", tmp_path, [report("a", texts[0].text, times=times)], tmp_path)
    assert in_percent(score_times(texts, {"a": times})) | {"docs": 1} == theirs
