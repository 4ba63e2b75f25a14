"""Bodies, campaigns and kin that are only described, each rule on an invented text of its own."""

from typing import Final

import pytest

from purport.reader import Reader
from support import dated

SAID_BY: Final = [
    # one body is none of several called by its noun
    (
        "The Tarfa Movement spoke to several groups on Monday. Other groups were angry. "
        "The group said that the dam was unsafe.",
        "The group",
        "Tarfa Movement",
    ),
    # somebody's team is his campaign
    (
        "Rada Velm left. The Velm campaign was broke. "
        "Rada Velm toured the coast on Monday, and her team said that the dam would stay.",
        "her team",
        "Velm campaign",
    ),
    # the campaign of whom the report is on, told of before it is called so
    (
        "Rada Velm lays off aides.\n\nThe campaign said that money was short.\n\n"
        "Rada Velm spoke in Tarfa. The Velm campaign opened an office.",
        "The campaign",
        "Velm campaign",
    ),
    # the candidate of whom the headline is on
    (
        "Rada Velm scolds rivals; candidate says dam is unsafe.\n\nRada Velm, a candidate for mayor, spoke on Monday.",
        "candidate",
        "Rada Velm",
    ),
    # the only outlet that a report names
    (
        "The Torna Herald wrote of the dam.\n\nThe rain went on. The river rose. The road was closed. "
        "The bridge fell. Nobody was hurt.\n\nThe newspaper said that the dam was unsafe.",
        "The newspaper",
        "Torna Herald",
    ),
    # the police department that is named
    (
        "A spokesman for the Torna Police Department said that the road was closed. "
        "The river rose, police said.",
        "police",
        "Torna Police Department",
    ),
    # the one body that the sentence before tells of, whatever its name says
    (
        "The Oskar Agency said nothing on Monday. Rada Velm left. Data come from the ORK. "
        "The agency counts two floods.",
        "The agency",
        "ORK",
    ),
    # a leading group, named in the next sentence
    (
        "A leading green group is spending its money on the coast. The Tarfa Network says it will not stop. "
        "The rain went on.\n\nThe river rose in May, the group said.",
        "the group",
        "Tarfa Network",
    ),
    # the other one by that surname
    (
        "Maria Lund spoke on Monday. Oskar Lund had lost the vote. Maria Lund was angry, and her husband said "
        "that the count was wrong.",
        "her husband",
        "Oskar Lund",
    ),
    # who is described in a headline, whatever his office
    (
        "Dam will stay, former rival says.\n\nThe dam will not be sold, predicted Rada Velm, a surgeon from Torna.",
        "former rival",
        "Rada Velm",
    ),
]  # fmt: skip
OPEN: Final = [
    # two by that surname
    (
        "Maria Lund spoke on Monday. Oskar Lund and Tomas Lund had lost the vote. Maria Lund was angry, and her "
        "husband said that the count was wrong.",
        "her husband",
        "husband",
    ),
    # he is told of as her brother
    (
        "Maria Lund spoke on Monday. Her brother, Oskar Lund, had lost the vote. Maria Lund was angry, and her "
        "husband said that the count was wrong.",
        "her husband",
        "husband",
    ),
    # the sentence before is on somebody else
    (
        "Rada Velm lays off aides.\n\nTomas Brandt is likely to win. There are six seats, and the campaign said that "
        "it had four.\n\nThe Velm campaign opened an office.",
        "the campaign",
        "campaign",
    ),
    # the sentence before tells of two bodies
    (
        "The Torna Network met the Velim Network on Monday. The agency said that the dam was unsafe.",
        "The agency",
        "agency",
    ),
    # what is the state's is nobody's epithet
    (
        "Rada Velm won on Monday. The state's harbour chief said that the dam was unsafe.",
        "The state's harbour chief",
        "state's harbour chief",
    ),
]


def _names(reader: Reader, text: str, words: str) -> list[str]:
    report = reader.read_document(dated(text, "2031-05-08"))
    return [one.name for one in report.actors if words in [report.words((span,)) for span in one.mentions]]


@pytest.mark.parametrize(("text", "words", "name"), SAID_BY)
def test_whom_a_description_means(reader: Reader, text: str, words: str, name: str) -> None:
    assert _names(reader, text, words) == [name]


@pytest.mark.parametrize(("text", "words", "ending"), OPEN)
def test_what_cannot_be_told(reader: Reader, text: str, words: str, ending: str) -> None:
    found = _names(reader, text, words)
    assert len(found) == 1
    assert found[0].endswith(ending)
