"""The sample reports, read whole: statements against what a careful reader finds in them (samples_expected.json)."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from purport.evaluate.polnear import Article, Attribution
from purport.evaluate.statements import score_statements
from purport.reader import read_all
from purport.records import Failure, Report, Span

SAMPLES = Path(__file__).resolve().parent.parent / "samples"
EXPECTATIONS = Path(__file__).resolve().parent / "samples_expected.json"
EXPECTED = json.loads((EXPECTATIONS).read_text(encoding="utf-8"))["reports"]


@pytest.fixture(scope="module")
def outcomes() -> list[Report | Failure]:
    names = sorted({expected["file"] for expected in EXPECTED})
    return list(read_all(SAMPLES / name for name in names))


@pytest.fixture(scope="module")
def reports(outcomes: list[Report | Failure]) -> dict[tuple[str, str | None], Report]:
    return {
        (Path(one.document.origin.location).name, one.document.origin.part): one
        for one in outcomes
        if isinstance(one, Report)
    }


def _place(text: str, words: str, within: Span) -> Span:
    """Where `words` stand in `text[within]`, whatever the white space between them."""
    pattern = r"\s+".join(map(re.escape, words.split()))
    match = re.compile(pattern).search(text, within.start, within.end)
    assert match is not None, words
    return Span(*match.span())


def _gold(text: str, expected: dict[str, Any]) -> Attribution:
    passage = _place(text, expected["passage"], Span(0, len(text)))

    def spans(words: str | list[str] | None) -> tuple[Span, ...]:
        pieces = [words] if isinstance(words, str) else words or []
        return tuple(_place(text, piece, passage) for piece in pieces)

    return Attribution(spans(expected["source"]), spans(expected["cue"]), spans(expected["content"]))


def test_every_report_is_there_and_only_the_arabic_one_is_not_read(
    reports: dict[tuple[str, str | None], Report], outcomes: list[Report | Failure]
) -> None:
    assert sorted(reports, key=str) == sorted(((one["file"], one["part"]) for one in EXPECTED), key=str)
    failures = [one for one in outcomes if isinstance(one, Failure)]
    assert [(Path(one.location).name, one.error) for one in failures] == [
        ("bridge-short-arabic.txt", "LanguageNotSupported")
    ]


def test_statements(reports: dict[tuple[str, str | None], Report]) -> None:
    articles, predicted = [], {}
    for expected in EXPECTED:
        report = reports[expected["file"], expected["part"]]
        name = f"{expected['file']} {expected['part']}"
        text = report.document.text
        gold = tuple(_gold(text, one) for one in expected["statements"] if not one["optional"])
        articles.append(Article(name, SAMPLES / expected["file"], text, gold))
        predicted[name] = [Attribution(one.source, one.cue, one.content) for one in report.statements]
    linked = score_statements(articles, predicted)["all"]["linked"]
    assert linked.f1 >= 0.70


def test_words_in_marks_that_are_no_speech_are_no_statements(reports: dict[tuple[str, str | None], Report]) -> None:
    wrong = []
    for expected in EXPECTED:
        report = reports[expected["file"], expected["part"]]
        contents = {" ".join(report.words(one.content).split()) for one in report.statements}
        wrong += [words for words in expected["not_statements"] if " ".join(words.split()) in contents]
    assert wrong == []
