"""What the evaluation says beside its tables: calibration, and the figures by outlet."""

import json
from pathlib import Path

import msgspec
import pytest
from typer.testing import CliRunner

from purport.cli import app
from purport.evaluate.calibration import (
    Bin,
    Judged,
    equal_mass_bins,
    equal_width_bins,
    expected_calibration_error,
    judged_statements,
)
from purport.evaluate.polnear import Article, Attribution
from purport.evaluate.score import Score
from purport.evaluate.statements import linked_by_outlet, linked_matches, linked_pairs
from purport.reader import Reader
from purport.records import Provenance, Report, Span, Statement
from support import document

TEXT = 'Korr said, "It will hold." The town fears it will not.'
KORR = Attribution((Span(0, 4),), (Span(5, 9),), (Span(11, 26),))
TOWN = Attribution((Span(27, 35),), (Span(36, 41),), (Span(42, 53),))
WRONG_SOURCE = KORR._replace(source=(Span(27, 35),))
ARTICLE = Article("sawt_a", Path("sawt_a.txt"), TEXT, (KORR, TOWN))

JUDGED = [Judged(0.25, False), Judged(0.75, True), Judged(0.5, True), Judged(0.5, False), Judged(1.0, True)]
WIDTH = (
    Bin(0.0, 0.25, 1, 0.25, 0.0),
    Bin(0.25, 0.5, 2, 0.5, 0.5),
    Bin(0.5, 0.75, 1, 0.75, 1.0),
    Bin(0.75, 1.0, 1, 1.0, 1.0),
)


def _statement(attribution: Attribution, confidence: float | None) -> Statement:
    return Statement(id="s1", **attribution._asdict(), manner="indirect", confidence=confidence)


def test_linked_matches() -> None:
    found = [WRONG_SOURCE, TOWN, KORR, KORR, Attribution(source=(Span(0, 4),))]
    assert linked_pairs(ARTICLE, found) == [(0, 2), (1, 1)]
    assert linked_matches(ARTICLE, found) == (False, True, True, False, False)


def test_gold_and_prediction_without_content_do_not_match() -> None:
    empty = Attribution(source=(Span(0, 4),))
    assert linked_matches(ARTICLE._replace(gold=(empty,)), [empty]) == (False,)


def test_statements_are_judged_where_they_carry_a_confidence() -> None:
    # the first is matched, so the second, the same without a rival, is not; the third has no confidence
    statements = [_statement(KORR, 0.9), _statement(KORR, 0.4), _statement(TOWN, None)]
    other = ARTICLE._replace(name="sawt_b")
    assert judged_statements([ARTICLE, other], {"sawt_a": statements}) == [Judged(0.9, True), Judged(0.4, False)]


def test_bins_of_equal_width_have_their_upper_border_in_them() -> None:
    assert equal_width_bins(JUDGED, count=4) == WIDTH
    assert equal_width_bins([Judged(0.0, True)]) == (Bin(0.0, 0.1, 1, 0.0, 1.0),)


def test_bins_of_equal_mass_keep_equal_confidences_together() -> None:
    assert equal_mass_bins(JUDGED, count=2) == (Bin(0.25, 0.5, 3, 1.25 / 3, 1 / 3), Bin(0.75, 1.0, 2, 0.875, 1.0))
    assert equal_mass_bins(JUDGED) == (
        Bin(0.25, 0.25, 1, 0.25, 0.0),
        Bin(0.5, 0.5, 2, 0.5, 0.5),
        Bin(0.75, 0.75, 1, 0.75, 1.0),
        Bin(1.0, 1.0, 1, 1.0, 1.0),
    )


def test_expected_calibration_error() -> None:
    assert expected_calibration_error(WIDTH) == (1 * 0.25 + 2 * 0.0 + 1 * 0.25 + 1 * 0.0) / 5


def test_nothing_to_judge() -> None:
    assert equal_width_bins([]) == equal_mass_bins([]) == ()
    assert expected_calibration_error(()) == 0.0


def test_linked_by_outlet() -> None:
    articles = [
        ARTICLE,
        ARTICLE._replace(name="sawt_b"),
        ARTICLE._replace(name="courant_a"),
        ARTICLE._replace(name="loose"),
    ]
    found = {"sawt_a": [KORR, TOWN], "sawt_b": [KORR], "courant_a": [WRONG_SOURCE], "loose": [KORR]}
    scores = linked_by_outlet(articles, found)
    assert list(scores.items()) == [("courant", Score(0, 2, 1)), ("sawt", Score(3, 4, 3))]


@pytest.fixture
def gold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Gold of two outlets, an article each, and a reader that finds what it is told to."""
    lines = ("T1\tSource 0 4\tKorr", "T2\tCue 5 9\tsaid", "T3\tContent 11 26\t…", "E1\tCue:T2 Source:T1 Content:T3")
    (tmp_path / "text").mkdir()
    (tmp_path / "attributions").mkdir()
    for name in ("sawt_a", "courant_a"):
        (tmp_path / "text" / f"{name}.txt").write_text(TEXT, encoding="utf-8")
        (tmp_path / "attributions" / f"{name}_b7c2.ann").write_text("\n".join(lines), encoding="utf-8")
    found = {"sawt_a": (_statement(KORR, 0.75), _statement(TOWN, None)), "courant_a": (_statement(TOWN, 0.25),)}
    monkeypatch.setattr(
        Reader, "read", lambda _, paths, **__: (_report(path, found[Path(path).stem]) for path in paths)
    )
    return tmp_path


def _report(location: str, statements: tuple[Statement, ...]) -> Report:
    read = document(TEXT)
    origin = msgspec.structs.replace(read.origin, location=location)
    return Report(
        purport=Provenance(version="0"),
        document=msgspec.structs.replace(read, origin=origin),
        statements=statements,
    )


def test_the_command_prints_outlets_and_calibration_after_the_tables(gold: Path) -> None:
    result = CliRunner().invoke(app, ["evaluate", "statements", str(gold)])
    assert result.output.splitlines()[-6:] == [
        "linked by outlet        P      R     F1   matched    gold   found  to mean",
        "  courant             0.0    0.0    0.0         0       1       1    -33.3",
        "  sawt               50.0  100.0   66.7         1       1       2    +33.3",
        "  mean of outlets                  33.3",
        "",
        "expected calibration error 0.250 (bins of equal width), 0.250 (of equal mass), "
        "over the 2 of 3 statements that carry a confidence",
    ]


def test_the_command_gives_outlets_and_calibration_as_json(gold: Path) -> None:
    result = CliRunner().invoke(app, ["evaluate", "statements", str(gold), "--format", "json"])
    figures = json.loads(result.output)
    assert list(figures) == ["all", "direct", "indirect", "outlets", "calibration"]
    assert figures["outlets"] == {
        "courant": {"P": 0.0, "R": 0.0, "F": 0.0, "tp": 0, "gold": 1, "pred": 1, "to_mean": -1 / 3},
        "sawt": {"P": 0.5, "R": 1.0, "F": 2 / 3, "tp": 1, "gold": 1, "pred": 2, "to_mean": 1 / 3},
    }
    low, high = {"size": 1, "confidence": 0.25, "right": 0.0}, {"size": 1, "confidence": 0.75, "right": 1.0}
    by_width = [{"low": 0.2, "high": 0.3, **low}, {"low": 0.7, "high": 0.8, **high}]
    by_mass = [{"low": 0.25, "high": 0.25, **low}, {"low": 0.75, "high": 0.75, **high}]
    assert figures["calibration"] == {
        "statements": 2,
        "equal_width": {"error": 0.25, "bins": by_width},
        "equal_mass": {"error": 0.25, "bins": by_mass},
    }
