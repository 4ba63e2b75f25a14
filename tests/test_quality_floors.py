"""Quality is a gate: the floors of floors.toml on the corpora, and the same figures from the project's yardstick."""

import hashlib
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from purport.evaluate.polnear import Article, Attribution, articles_of
from purport.evaluate.statements import Scores, score_statements
from purport.exports.jsonl import to_json
from purport.reader import Reader
from purport.records import Report

FLOORS = tomllib.loads((Path(__file__).parent / "floors.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def dev(shared: Path) -> Path:
    return shared / "corpora" / "polnear" / "dev"


@pytest.fixture(scope="module")
def reports(dev: Path, reader: Reader) -> dict[str, Report]:
    """Every article of dev as `purport read` reads it."""
    read = reader.read(str(article.path) for article in articles_of(dev))
    return {Path(one.document.origin.location).stem: one for one in read if isinstance(one, Report)}


@pytest.fixture(scope="module")
def scores(dev: Path, reports: dict[str, Report]) -> Scores:
    articles: list[Article] = articles_of(dev)
    predicted = {
        name: [Attribution(one.source, one.cue, one.content) for one in report.statements]
        for name, report in reports.items()
    }
    return score_statements(articles, predicted)


def test_the_corpus_is_the_one_the_floors_were_set_on(dev: Path) -> None:
    digest = hashlib.sha256()
    for path in sorted(one for one in dev.rglob("*") if one.is_file()):
        digest.update(path.relative_to(dev).as_posix().encode() + b"\0" + path.read_bytes())
    assert digest.hexdigest() == FLOORS["statements"]["corpus"]


@pytest.mark.parametrize(
    ("subset", "measure"),
    [(subset, name) for subset, floors in FLOORS["statements"].items() if subset != "corpus" for name in floors],
)
def test_statements(scores: Scores, subset: str, measure: str) -> None:
    assert 100 * scores[subset][measure].f1 >= FLOORS["statements"][subset][measure]  # type: ignore[index]


def test_the_yardstick_reads_our_reports_and_agrees(
    shared: Path, dev: Path, reports: dict[str, Report], scores: Scores, tmp_path: Path
) -> None:
    path = tmp_path / "reports.jsonl"
    path.write_bytes(b"\n".join(to_json(report) for report in reports.values()))
    yardstick = [sys.executable, str(shared / "score" / "attributions.py"), str(dev), str(path)]
    printed = subprocess.run(yardstick, check=True, capture_output=True, text=True).stdout
    for name, score in scores["all"].items():
        figures = f"F1 {100 * score.f1:5.1f}   tp {score.matched} gold {score.gold} pred {score.predicted}"
        assert any(line.split()[:1] == [name] and figures in line for line in printed.splitlines()), (name, figures)
