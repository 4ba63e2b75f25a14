"""The measures of statements: by hand on a small example, and against the project's yardstick on real gold."""

import json
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from purport.errors import GoldError
from purport.evaluate.polnear import Article, Attribution, articles_of
from purport.evaluate.score import Score
from purport.evaluate.statements import score_statements
from purport.records import Span

TEXT = 'Korr said, "It will hold." The town fears it will not.'
KORR = Attribution((Span(0, 4),), (Span(5, 9),), (Span(11, 26),))
TOWN = Attribution((Span(27, 35),), (Span(36, 41),), (Span(42, 53),))
ARTICLE = Article("a", Path("a.txt"), TEXT, (KORR, TOWN))


def test_gold_against_itself_is_perfect_everywhere() -> None:
    scores = score_statements([ARTICLE], {"a": [KORR, TOWN]})
    assert {score.f1 for measures in scores.values() for score in measures.values()} == {1.0}
    assert scores["all"]["linked"] == Score(2, 2, 2)
    assert scores["direct"]["linked"] == scores["indirect"]["linked"] == Score(1, 1, 1)


def test_nothing_found() -> None:
    scores = score_statements([ARTICLE], {})
    assert scores["all"]["linked"] == Score(0, 2, 0)
    assert scores["all"]["tok/source"] == Score(0, 3, 0)


def test_partly_right() -> None:
    # the content without its marks is exact, half a content overlaps, a wrong source breaks the link
    found = [KORR._replace(content=(Span(12, 25),)), TOWN._replace(source=(Span(0, 4),))]
    measures = score_statements([ARTICLE], {"a": found})["all"]
    assert measures == {
        "tok/source": Score(1, 3, 1),
        "exact/source": Score(1, 2, 2),
        "overlap/source": Score(1, 2, 2),
        "tok/cue": Score(2, 2, 2),
        "exact/cue": Score(2, 2, 2),
        "overlap/cue": Score(2, 2, 2),
        "tok/content": Score(7, 9, 7),
        "exact/content": Score(2, 2, 2),
        "overlap/content": Score(2, 2, 2),
        "linked": Score(1, 2, 2),
        "linked_exact": Score(1, 2, 2),
    }


def _write_polnear(folder: Path, annotations: str) -> Path:
    for name in ("text", "attributions"):
        (folder / name).mkdir()
    (folder / "text" / "a.txt").write_bytes(TEXT.encode())
    (folder / "attributions" / "a_b7c2.ann").write_text(annotations, encoding="utf-8")
    return folder


def test_the_layout_of_polnear(tmp_path: Path) -> None:
    lines = (
        "T1\tSource 0 4\tKorr",
        "T2\tCue 5 9\tsaid",
        'T3\tContent 11 14;15 26\t"It will hold."',
        "T4\tAttribution 5 9\tsaid",
        "E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3",
        "#1\tAnnotatorNotes E1\tsure",
    )
    folder = _write_polnear(tmp_path, "\n".join(lines) + "\n")
    gold = Attribution((Span(0, 4),), (Span(5, 9),), (Span(11, 14), Span(15, 26)))
    assert articles_of(folder) == [Article("a", folder / "text" / "a.txt", TEXT, (gold,))]


@pytest.mark.parametrize("line", ["T1", "T1\tSource", "T1\tSource 0", "T1\tSource a b\tx", "T1\tSource 0 1 2\tx"])
def test_a_line_that_is_no_annotation_is_named(tmp_path: Path, line: str) -> None:
    with pytest.raises(GoldError, match="line 1"):
        articles_of(_write_polnear(tmp_path, line + "\n"))


def test_the_yardstick_gives_the_same_figures(shared: Path, tmp_path: Path) -> None:
    """Imperfect predictions, made from the gold, so that every measure has something to count."""
    gold = shared / "corpora" / "polnear" / "train"
    articles = articles_of(gold)[:60]
    predicted = {
        article.name: [
            Attribution(
                one.source if number % 3 else article.gold[number - 1].source,
                one.cue,
                tuple(
                    Span(span.start + number % 7, max(span.start + number % 7 + 1, span.end)) for span in one.content
                ),
            )
            for number, one in enumerate(article.gold)
            if number % 5
        ]
        for article in articles
    }
    everything = {article.name: predicted.get(article.name, []) for article in articles_of(gold)}
    lines = (
        msgspec.json.encode({"id": name, "attributions": [one._asdict() for one in found]}).decode()
        for name, found in everything.items()
    )
    path, figures = tmp_path / "predicted.jsonl", tmp_path / "figures.json"
    path.write_text("\n".join(lines), encoding="utf-8")
    yardstick = [
        sys.executable,
        str(shared / "score" / "attributions.py"),
        str(gold),
        str(path),
        "--json",
        str(figures),
    ]
    subprocess.run(yardstick, check=True, capture_output=True)
    theirs = json.loads(figures.read_bytes())
    ours = score_statements(articles_of(gold), everything)
    assert {
        subset: {name: [score.matched, score.gold, score.predicted] for name, score in measures.items()}
        for subset, measures in ours.items()
    } == {
        subset: {name: [score["tp"], score["gold"], score["pred"]] for name, score in theirs[subset].items()}
        for subset in ("all", "direct", "indirect")
    }
