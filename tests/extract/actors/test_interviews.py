"""Interviews of questions and answers: whole reports, read by the models; people are invented."""

import pytest

from purport.reader import Reader
from purport.records import Report
from support import document

TURNS = """
{q}There is no shortage of causes. Why the dams?

{a}: Because they needed help. I think the engineers were shocked.

{q}Do you trust the minister?

{a}: No. I told Oren Kasto that the wall was cracked.
"""


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader()


def _spoken(report: Report) -> dict[str, str | None]:
    """For the words of each source who speaks by it."""
    names = {actor.id: actor.name for actor in report.actors}
    text = report.document.text
    return {
        text[one.source[0].start : one.source[0].end]: names.get(one.speaker or "")
        for one in report.statements
        if one.source
    }


def _says_i(report: Report) -> set[str]:
    """The names of the actors whom 'I' means."""
    text = report.document.text
    return {actor.name for actor in report.actors if any(text[span.start : span.end] == "I" for span in actor.mentions)}


def _report(reader: Reader, head: str, q: str, a: str = "A") -> Report:
    return reader.read_document(document(head + TURNS.format(q=q, a=a)))


def test_who_answers_is_whom_the_headline_names(reader: Reader) -> None:
    report = _report(reader, "Dana Velm on the dams\n\nDana Velm met Oren Kasto and Mira Tolen in Torna.\n", "Q: ")
    assert _spoken(report)["A"] == "Dana Velm"
    assert _says_i(report) == {"Dana Velm"}


def test_else_whom_the_words_before_the_first_question_name_most(reader: Reader) -> None:
    head = "Questions and answers\n\nDana Velm has built dams for years. Velm spoke with Oren Kasto in Torna.\n"
    assert _spoken(_report(reader, head, "Q: "))["A"] == "Dana Velm"


def test_a_letter_is_nobodys_name_and_can_stand_right_before_the_first_word(reader: Reader) -> None:
    report = _report(reader, "Dana Velm on the dams\n\nDana Velm spoke in Torna.\n", "Q")
    assert _says_i(report) == {"Dana Velm"}
    assert not {"A", "Q"} & {actor.name for actor in report.actors}


def test_nobody_answers_where_several_are_named(reader: Reader) -> None:
    report = _report(reader, "A talk in Torna\n\nDana Velm and Oren Kasto sat down in Torna.\n", "Q: ")
    assert _spoken(report)["A"] is None
    assert not {"A", "Q"} & {actor.name for actor in report.actors}
