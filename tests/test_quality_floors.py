"""Quality is a gate: the floors of floors.toml on the corpora, and the same figures from the project's yardstick."""

import hashlib
import json
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from purport.evaluate.calibration import equal_width_bins, expected_calibration_error, judged_statements
from purport.evaluate.polnear import Article, Attribution, articles_of
from purport.evaluate.statements import Scores, linked_by_outlet, linked_matches, score_statements
from purport.exports.jsonl import to_json
from purport.extract.rules import RuleFinder
from purport.language.spacy_pipeline import SpacyPipeline
from purport.reader import Reader
from purport.records import Report, Span
from purport.settings import Settings

FLOORS = tomllib.loads((Path(__file__).parent / "floors.toml").read_text(encoding="utf-8"))
Reports = dict[str, Report]


@pytest.fixture(scope="module")
def dev(shared: Path) -> Path:
    return shared / "corpora" / "polnear" / "dev"


def _read(dev: Path, reader: Reader) -> Reports:
    """Every article of dev as `purport read` reads it."""
    read = reader.read(str(article.path) for article in articles_of(dev))
    return {Path(one.document.origin.location).stem: one for one in read if isinstance(one, Report)}


@pytest.fixture(scope="module")
def reports(dev: Path, reader: Reader) -> Reports:
    return _read(dev, reader)


@pytest.fixture(scope="module")
def reports_by_rules(dev: Path, pipeline: SpacyPipeline) -> Reports:
    return _read(dev, Reader(Settings(), statements=RuleFinder(pipeline)))


def _predicted(reports: Reports) -> dict[str, list[Attribution]]:
    return {
        name: [Attribution(one.source, one.cue, one.content) for one in report.statements]
        for name, report in reports.items()
    }


@pytest.fixture(scope="module")
def scores(dev: Path, reports: Reports, reports_by_rules: Reports) -> dict[str, Scores]:
    return {
        "model": score_statements(articles_of(dev), _predicted(reports)),
        "rules": score_statements(articles_of(dev), _predicted(reports_by_rules)),
    }


def test_the_corpus_is_the_one_the_floors_were_set_on(dev: Path) -> None:
    digest = hashlib.sha256()
    for path in sorted(one for one in dev.rglob("*") if one.is_file()):
        digest.update(path.relative_to(dev).as_posix().encode() + b"\0" + path.read_bytes())
    assert digest.hexdigest() == FLOORS["corpus"]


@pytest.mark.parametrize(
    ("finder", "subset", "measure"),
    [(f, s, m) for f in ("model", "rules") for s, floors in FLOORS[f].items() for m in floors],
)
def test_statements(scores: dict[str, Scores], finder: str, subset: str, measure: str) -> None:
    assert 100 * scores[finder][subset][measure].f1 >= FLOORS[finder][subset][measure]  # type: ignore[index]


def test_no_outlet_falls_far_behind(dev: Path, reports: Reports) -> None:
    linked = {name: 100 * score.f1 for name, score in linked_by_outlet(articles_of(dev), _predicted(reports)).items()}
    mean = sum(linked.values()) / len(linked)
    assert {name: f1 for name, f1 in linked.items() if f1 < mean - FLOORS["outlets"]["below_mean"]} == {}


def test_confidence_is_calibrated(dev: Path, reports: Reports) -> None:
    judged = judged_statements(articles_of(dev), {name: report.statements for name, report in reports.items()})
    assert expected_calibration_error(equal_width_bins(judged)) <= FLOORS["calibration"]["error"]


def test_the_yardstick_reads_our_reports_and_agrees(
    shared: Path, dev: Path, reports: Reports, scores: dict[str, Scores], tmp_path: Path
) -> None:
    path = tmp_path / "reports.jsonl"
    path.write_bytes(b"\n".join(to_json(report) for report in reports.values()))
    yardstick = [sys.executable, str(shared / "score" / "attributions.py"), str(dev), str(path)]
    printed = subprocess.run(yardstick, check=True, capture_output=True, text=True).stdout
    for name, score in scores["model"]["all"].items():
        figures = f"F1 {100 * score.f1:5.1f}   tp {score.matched} gold {score.gold} pred {score.predicted}"
        assert any(line.split()[:1] == [name] and figures in line for line in printed.splitlines()), (name, figures)


def test_the_clipping_it_all_began_with(shared: Path, reader: Reader) -> None:
    """At least 18 of its 20 statements, and at most 3 others beside the optional one."""
    (report,) = reader.read([str(shared / "seed" / "clipping.txt")])
    gold = json.loads((shared / "seed" / "gold.json").read_bytes())

    def attributions(statements: list[dict[str, list[list[int]]]]) -> tuple[Attribution, ...]:
        roles = ("source", "cue", "content")
        return tuple(Attribution(*(tuple(Span(*span) for span in one[role]) for role in roles)) for one in statements)

    assert isinstance(report, Report)
    path, text = Path(report.document.origin.location), report.document.text
    found = [Attribution(one.source, one.cue, one.content) for one in report.statements]
    right = linked_matches(Article("clipping", path, text, attributions(gold["statements"])), found)
    others = [one for one, is_right in zip(found, right, strict=True) if not is_right]
    optional = linked_matches(Article("optional", path, text, attributions(gold["optional_statements"])), others)
    assert sum(right) >= 18
    assert len(others) - sum(optional) <= 3
