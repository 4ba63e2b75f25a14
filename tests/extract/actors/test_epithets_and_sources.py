"""Who speaks where the source is an epithet, a 'who', an office with its body, or where a surname heads the report."""

from typing import Final

import pytest

from purport.extract.actors.described.offices import is_former
from purport.reader import Reader
from support import dated

SAID_BY: Final = [
    # one of a people or party
    (
        "Oskar Lund, a Norwegian senator, suggested fewer rules.\n\n“It drives prices up,” the Norwegian said.",
        "drives",
        "Oskar Lund",
    ),
    # an age instead of a noun
    (
        "Oskar Lund posted the clip on Monday.\n\n“What if I had stayed at home?” the 43-year-old asked.",
        "stayed at home",
        "Oskar Lund",
    ),
    # who speaks of somebody by name is somebody else
    (
        "Rada Velm told voters that Tomas Brandt lied.\n\n"
        "“Brandt does not make me nervous,” the cautious candidate said.",
        "make me nervous",
        "Rada Velm",
    ),
    # an office with what it is held in
    ("Tarfa Chief of Staff Rada Velm said the dam was safe. She added that it was new.", "it was new", "Rada Velm"),
    # what stands between a name and what it is called
    (
        "Tomas Brandt resigned. The plan was backed by Rada Velm of Tarfa, the leading voice on the council, "
        "who said that the dam was safe.",
        "the dam was safe",
        "Rada Velm",
    ),
    # who was called so a while ago is not who was just told of
    (
        "Rada Velm, the star of the play, left Tarfa. The rain went on. The river rose. The road was closed. "
        "The bridge fell. The dam broke.\n\nOskar Lund lost his house on Monday. The star said that the dam was old.",
        "the dam was old",
        "Oskar Lund",
    ),
    # 'who' and a verb in the singular
    (
        "On Monday several rivals, including Oskar Lund and Rada Velm, who has said that the dam is old, met in Tarfa.",
        "the dam is old",
        "Rada Velm",
    ),
    # a verb of saying that goes on from another
    ("Rada Velm mocked the plan and said, “The dam is old.”", "The dam is old", "Rada Velm"),
    # a surname alone in a headline
    (
        "Lund says dam is good.\n\nTARFA (AP) - Governor Oskar Lund came on Monday.",
        "dam is good",
        "Oskar Lund",
    ),
    # a body of the same sentence
    (
        "The Harbour Trust met the Tarfa Rowing Club. The Velm Foundation declined to comment, the group said.",
        "The Velm Foundation declined",
        "Velm Foundation",
    ),
    # whom a pronoun after a long quotation means spoke before it
    (
        "Tomas Brandt left.\n\n"
        "“The dam is old,” Rada Velm said. “It leaks. It has leaked. It will leak. It must go.”\n\n"
        "“We shall see,” she added.",
        "We shall see",
        "Rada Velm",
    ),
    # whoever asked does not answer
    (
        "Oskar Lund asked Tomas Brandt how high the wall would be.\n\n“As high as a house,” he told Lund.",
        "high as a house",
        "Tomas Brandt",
    ),
    # the subject of the main clause
    (
        "Oskar Lund, who lives in Tarfa, said he prayed that Tomas Brandt would win. "
        "He thinks that the vote was fair.",
        "the vote was fair",
        "Oskar Lund",
    ),
    # whom 'the mayor is X' names
    ("The mayor is Rada Velm. She has said nothing of the dam.", "the dam", "Rada Velm"),
    # 'the candidate' where one runs
    (
        "Rada Velm opened the Velm campaign in May. Oskar Lund ran the shop.\n\nTomas Brandt left, too. Aides met "
        "Tomas Brandt and Oskar Lund. The candidate has said that the dam is old.",
        "the dam is old",
        "Rada Velm",
    ),
]  # fmt: skip
NOT_SAID_BY: Final = [
    # what somebody is asked is not what he says
    (
        "“We will see,” Oskar Lund said when asked by a reporter whether he would run again.",
        "whether he would run",
        "Oskar Lund",
    ),
    # another office than that which he holds
    (
        "President Oskar Lund met Rada Velm in Tarfa. The former president said that the dam was old.",
        "the dam was old",
        "Oskar Lund",
    ),
    # those who listen
    ("Oskar Lund spoke in Tarfa on Monday. The friendly audience said that it was good.", "it was good", "Oskar Lund"),
    # somebody else's adviser
    ("Oskar Lund met Tomas Brandt.\n\n“It works,” said the senior Brandt adviser.", "It works", "Oskar Lund"),
    # one of several
    ("Oskar Lund left.\n\n“It works,” said the second official.", "It works", "Oskar Lund"),
    # whoever may not be named is nobody named, an employer somebody's
    (
        "Rada Velm opened the shop on Monday.\n\nSome were afraid. “It is too much,” said the woman, who did not want "
        "to be quoted by name.",
        "It is too much",
        "Rada Velm",
    ),
    ("Oskar Lund sought work. The employer asked for proof that he was born here.", "proof that", "Oskar Lund"),
    # 'the candidate' where several run
    (
        "The valley\n\nRada Velm opened the Velm campaign. Oskar Lund opened the Lund campaign.\n\nAides met "
        "Tomas Brandt and Oskar Lund. Aides left. Aides came. The candidate has said that the dam is old.",
        "the dam is old",
        "Rada Velm",
    ),
    # the subject of the clause before, joined to that of the epithet
    (
        "Rada Velm has more seats than Tomas Brandt, but the candidate said that the count was wrong.",
        "the count was wrong",
        "Rada Velm",
    ),
    # several bodies are not one
    ("The Tarfa Group met. The groups said that the dam was old.", "the dam was old", "Tarfa Group"),
]


def speaker_of(reader: Reader, text: str, words: str) -> str | None:
    """The name of who says `words`, None if nobody is found."""
    report = reader.read_document(dated(text, "2031-05-08"))
    names = {one.id: one.name for one in report.actors}
    said = [one for one in report.statements if words in report.words(one.content)]
    assert said, [report.words(one.content) for one in report.statements]
    return names.get(said[-1].speaker or "")


@pytest.mark.parametrize(("text", "words", "name"), SAID_BY)
def test_who_speaks(reader: Reader, text: str, words: str, name: str) -> None:
    assert speaker_of(reader, text, words) == name


@pytest.mark.parametrize(("text", "words", "name"), NOT_SAID_BY)
def test_who_does_not_speak(reader: Reader, text: str, words: str, name: str) -> None:
    assert speaker_of(reader, text, words) != name


def test_a_word_that_is_only_a_mark_is_no_former_office() -> None:
    assert not is_former("-")
    assert is_former("ex-president")
