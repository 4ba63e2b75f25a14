"""benchmarks/times_by_kind.py and times_without_years.py: kinds by words, the split of a gap, years left out."""

import importlib
import random
from pathlib import Path
from types import ModuleType

import pytest

from purport.evaluate.timeml import GoldTime, TimedText
from purport.evaluate.times import score_times
from purport.extract.times import find_times
from purport.records import Span
from support import dated

TOLD = (
    "On 4 May 1793 Torn fell. In June 1793 Orla did, two days later the war was over, as it is now. On 2 July 1794 it "
    "rained."
)
GOLD = (
    ("4 May 1793", "1793-05-04"), ("June 1793", "1793-06"), ("two days later", "1793-06-12"), ("now", "PRESENT_REF"),
    ("2 July 1794", "1794-07-02"),
)  # fmt: skip


@pytest.fixture
def by_kind(root: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(root / "benchmarks"))
    return importlib.import_module("times_by_kind")


@pytest.fixture
def without_years(root: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(root / "benchmarks"))
    return importlib.import_module("times_without_years")


def _text() -> TimedText:
    gold = tuple(
        GoldTime(Span(start, start + len(words)), "DATE", value)
        for words, value in GOLD
        for start in [TOLD.index(words)]
    )
    return TimedText("told", TOLD, "2009-12-19", gold)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("264 BC", "century, decade, era"), ("the late 1960s", "century, decade, era"), ("4 May 1793", "whole date"),
        ("the spring of 1793", "whole date"), ("1793-05-04", "whole date"), ("the night of 4 May", "day, no year"),
        ("the 5th", "day, no year"), ("early\nMay", "month, no year"), ("that winter", "season, no year"),
        ("late 1793", "year"), ("480", "year"), ("every week", "set"), ("two days later", "counted from another"),
        ("the end of the year", "counted from another"), ("two days", "length"), ("now", "now, the past, the time"),
        ("that time", "now, the past, the time"), ("Monday", "weekday, hour, feast"),
    ],
)  # fmt: skip
def test_the_kind_of_a_time_is_told_by_its_words(by_kind: ModuleType, words: str, kind: str) -> None:
    assert by_kind.kind_of(words) == kind


def test_value_f1_is_the_share_that_is_right(by_kind: ModuleType) -> None:
    text = _text()
    times = find_times(dated(text.text, text.date))
    counts = by_kind.counts_of(text, times)
    assert counts == {
        "whole date": (6, 6), "counted from another": (2, 0), "now, the past, the time": (2, 2),
    }  # fmt: skip
    assert by_kind.wrong_of(text, times) == {("counted from another", "less exact"): 1}
    share = sum(right for _, right in counts.values()) / sum(every for every, _ in counts.values())
    assert share == pytest.approx(score_times([text], {"told": times})["all"]["value"].f1)


def test_a_gap_is_split_without_a_rest(by_kind: ModuleType) -> None:
    seen = {"year": by_kind.Count(80, 80), "set": by_kind.Count(20, 10)}
    unseen = {"year": by_kind.Count(50, 45), "set": by_kind.Count(50, 20), "length": by_kind.Count(100, 80)}
    split = by_kind.split_of(seen, unseen)
    assert split.gap == pytest.approx(90 - 72.5)
    by_seen = 0.55 * 100 - 0.05 * 50 - 0.5 * 80
    by_unseen = 0.55 * 90 - 0.05 * 40 - 0.5 * 80
    assert split.mix == pytest.approx((by_seen, (by_seen + by_unseen) / 2, by_unseen))
    assert by_kind.split_of(seen, seen) == (0, (0, 0, 0))


def test_only_years_that_are_those_of_the_date_before_are_left_out(without_years: ModuleType) -> None:
    text, told = without_years.without_years(_text(), 1.0, random.Random(0))
    assert text.text == TOLD.replace("June 1793", "June")
    assert [(text.text[one.start : one.end], one.year) for one in told] == [("June", "1793")]
    assert list(without_years.years_of(text, told)) == [True]
    assert without_years.without_years(_text(), 0.0, random.Random(0)) == (_text(), [])
