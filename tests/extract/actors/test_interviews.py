"""Interviews given as questions and answers: whose words stand after 'A:'; people are invented."""

import pytest

from purport.extract.actors.interviews import turns_of
from purport.reader import Reader
from support import document

INTERVIEW = """Questions for Rada Velm.

Rada Velm spent the week in Tarfa, where she spoke with Oskar Lund. Velm has led the council for ten years.

{q}What did you find there?

A: I think that the dam is old.

It will not last. I told Tomas Brandt that it leaks.

{q}Does Brandt believe you?

A: No. I fear that he never will.
"""


@pytest.mark.parametrize("question", ["Q: ", "Q. ", "Question: ", "Q"])
def test_turns_go_on_to_the_next_one(question: str) -> None:
    one = document(INTERVIEW.format(q=question))
    words = [
        (
            one.text[turn.label.start : turn.label.end],
            turn.answers,
            " ".join(one.text[turn.said.start : turn.said.end].split()),
        )
        for turn in turns_of(one)
    ]
    asks = question.rstrip(".: ")
    first = "A: I think that the dam is old. It will not last. I told Tomas Brandt that it leaks."
    assert words == [
        (asks, False, f"{question}What did you find there?"),
        ("A", True, first),
        (asks, False, f"{question}Does Brandt believe you?"),
        ("A", True, "A: No. I fear that he never will."),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "A: one.\n\nA: two.\n\nA: three.\n",  # no questions
        "Q: one?\n\nA: two.\n\nThe council met.\n",  # just one of each
        "A. Velm spoke.\n\nQ. Lund spoke.\n\nThe council met.\n",
    ],
)
def test_no_interview(text: str) -> None:
    assert turns_of(document(text)) == []


def test_who_answers_is_named_most_often_before_the_questions(reader: Reader) -> None:
    report = reader.read_document(document(INTERVIEW.format(q="Q: ")))
    names = {one.id: one.name for one in report.actors}
    said = {
        (report.words(one.source), names[one.speaker] if one.speaker is not None else None)
        for one in report.statements
        if one.source and one.source[0].start > report.document.text.index("What did")
    }
    assert {pair for pair in said if pair[0] in ("A", "I")} == {("A", "Rada Velm"), ("I", "Rada Velm")}
    assert {speaker for source, speaker in said if source == "Q"} <= {None}


def test_nobody_is_named_before_the_questions(reader: Reader) -> None:
    text = INTERVIEW.format(q="Q: ").partition("\n\n")[2].partition("\n\n")[2]
    report = reader.read_document(document(text))
    assert {one.speaker for one in report.statements if report.words(one.source) in ("A", "I")} == {None}
