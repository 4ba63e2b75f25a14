"""Statements by the trained encoder: whole records, long texts, texts far from news, damaged models."""

import shutil
import time
from pathlib import Path

import pytest

from far_from_news import TEXTS
from purport.errors import ModelError
from purport.extract.trained import TrainedFinder
from purport.language.attribution import MODEL
from purport.records import Document
from support import document

ARTICLE = """Wall will hold for years: Korr

The wall of Port Anselm will hold for a hundred years, the minister of tides said on Friday.

"Nobody in this town will have to leave," Anna Korr told the Kettle. "They have my word."

"And my word is good."

According to the ministry, the work is paid for. The opposition denies that.
"""


@pytest.fixture(scope="module")
def finder() -> TrainedFinder:
    return TrainedFinder()


def _found(finder: TrainedFinder, report: Document) -> list[tuple[str, str, str, str, str | None]]:
    def words(spans: tuple) -> str:
        return " … ".join(report.text[span.start : span.end] for span in spans)

    return [
        (words(one.source), words(one.cue), words(one.content), one.manner, one.voices[-1].name)
        for one in finder.read(report).statements
    ]


def _tree(finder: TrainedFinder, text: str, name: str) -> list[tuple[str, str, str]]:
    """Every word outside `name` with its dependency and its head, a word of the name being written X."""
    parse = finder.read(document(text)).parse
    named = {at for one in parse.names for at in range(one.first, one.last) if parse.name_words(one.first) == name}
    assert named
    words = ["X" if token.index in named else token.text for token in parse.tokens]
    return [(words[one.index], one.dep, words[one.head]) for one in parse.tokens if one.index not in named]


def test_who_is_named_does_not_matter_to_the_syntax(finder: TrainedFinder) -> None:
    names = ("Anna Korr", "Nguyen Van Hoa", "Karim al-Dawari", "Zvonimir Kraljevich-Obradovich")
    trees = [_tree(finder, f"The guards avoided arresting {one}, whom the court had freed.", one) for one in names]
    assert all(tree == trees[0] for tree in trees)


def test_heads_do_not_lead_round_in_a_circle(finder: TrainedFinder) -> None:
    parse = finder.read(document("A French court on Monday freed the pastor John Smith.")).parse
    assert [token.text for token in parse.tokens if token.dep == "ROOT"] == ["freed"]


def test_what_is_said_does_not_begin_in_the_headings(finder: TrainedFinder) -> None:
    text = (
        "The Sahil Monitor\nJune 9, 2025\n\nDrone strike kills four aid workers near Bantoro\n\n"
        "Four aid workers and a driver were killed when a drone hit their convoy near the town of Bantoro on Saturday "
        "night, the relief group Open Hands said.\n"
    )
    assert _found(finder, document(text)) == [
        (
            "the relief group Open Hands",
            "said",
            "Four aid workers and a driver were killed when a drone hit their convoy near the town of Bantoro on "
            "Saturday night",
            "indirect",
            "the relief group Open Hands",
        )
    ]


def test_an_article(finder: TrainedFinder) -> None:
    assert _found(finder, document(ARTICLE)) == [
        ("Korr", ":", "Wall will hold for years", "indirect", "Korr"),
        (
            "the minister of tides",
            "said",
            "The wall of Port Anselm will hold for a hundred years",
            "indirect",
            "the minister of tides",
        ),
        (
            "Anna Korr",
            "told",
            '"Nobody in this town will have to leave," … "They have my word." … "And my word is good."',
            "direct",
            "Anna Korr",
        ),
        ("the ministry", "According to", "the work is paid for", "indirect", "the ministry"),
        ("The opposition", "denies", "that", "indirect", "The opposition"),
    ]


def test_turns_of_a_transcript_may_stand_in_quotation_marks(finder: TrainedFinder) -> None:
    text = (
        '"OKAR: Will the harbour be open on Monday?\n\n"KORR: We open at noon.\n\n'
        '"OKAR: And the bridge?\n\n"KORR: The bridge will stay closed."\n'
    )
    found = [(source, cue, content) for source, cue, content, *_ in _found(finder, document(text))]
    assert found == [
        ("OKAR", ":", "Will the harbour be open on Monday?"),
        ("KORR", ":", "We open at noon"),
        ("OKAR", ":", "And the bridge?"),
        ("KORR", ":", 'The bridge will stay closed."'),
    ]


def test_a_title_in_the_next_paragraph_is_not_said_by_who_spoke_before(finder: TrainedFinder) -> None:
    text = """The dam will hold, Rada Velm said on Monday.

Velm starred in the play “The Wall” for many years.

“Nobody needs to leave this town, and nobody has to fear the water.”
"""
    assert _found(finder, document(text)) == [
        ("Rada Velm", "said", "The dam will hold", "indirect", "Rada Velm"),
        ("", "", "“Nobody needs to leave this town, and nobody has to fear the water.”", "direct", None),
    ]


def test_hard_wrapped_lines_change_nothing(finder: TrainedFinder) -> None:
    import textwrap

    wrapped = "\n\n".join(textwrap.fill(paragraph, 60) for paragraph in ARTICLE.strip().split("\n\n"))
    unwrapped = _found(finder, document(ARTICLE))
    assert [tuple(" ".join(part.split()) for part in one if part) for one in _found(finder, document(wrapped))] == [
        tuple(part for part in one if part) for one in unwrapped
    ]


def test_every_statement_of_the_encoder_has_a_confidence(finder: TrainedFinder) -> None:
    by_layout, *told = finder.read(document(ARTICLE)).statements
    assert by_layout.confidence is None
    assert all(one.confidence is not None and 0 < one.confidence < 1 for one in told)


@pytest.mark.parametrize("name", TEXTS)
def test_text_far_from_news_gives_few_false_statements(finder: TrainedFinder, name: str) -> None:
    text, expected = TEXTS[name]
    assert abs(len(finder.read(document(text)).statements) - expected) <= 1


def test_texts_far_from_news_together(finder: TrainedFinder) -> None:
    off = sum(abs(len(finder.read(document(text)).statements) - expected) for text, expected in TEXTS.values())
    assert off <= 2


def test_a_long_report_takes_time_in_proportion(finder: TrainedFinder) -> None:
    def seconds(copies: int) -> float:
        report = document("\n\n".join(f"{ARTICLE}\nThis was day {n} of the work." for n in range(copies)))
        began = time.process_time()
        finder.read(report)
        return time.process_time() - began

    seconds(1)
    short, long = seconds(40), seconds(400)  # some 20,000 and 200,000 characters
    assert long < 20 * short


def test_a_model_that_is_not_the_one_released_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "model"
    shutil.copytree(MODEL, folder)
    with (folder / "linker.onnx").open("ab") as file:
        file.write(b"x")
    with pytest.raises(ModelError, match=r"linker\.onnx has SHA-256"):
        TrainedFinder(folder).read(document(ARTICLE))


def test_a_model_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"manifest\.json is missing"):
        TrainedFinder(tmp_path).read(document(ARTICLE))


def test_without_a_parse_statements_are_read_as_they_stand() -> None:
    read = TrainedFinder(parse=False).read(document(ARTICLE))
    assert read.parse.tokens == ()
    assert [one.cue != () for one in read.statements].count(True) >= 4
