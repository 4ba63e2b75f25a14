"""The word that a source hangs on: whom 'who' and 'which' stand for, clauses and places given for who speaks."""

from typing import Final

import pytest

from purport.extract.actors.mentions.credits import is_credit
from purport.extract.actors.mentions.unread import with_unread
from purport.language.parse import Name
from purport.reader import Reader
from support import dated, parsed

SAID_BY: Final = [
    # 'who' before the first part of its verb
    ("Oskar Lund, who has in the past described the dam as a disaster, left on Monday.", "a disaster", "Oskar Lund"),
    # people in what 'who' cannot be
    ("Voters in towns who say that the dam is old met on Monday.", "the dam is old", "Voters"),
    # the one example of those before it
    (
        "The bill was fought by local employers such as Meridian Ports, which said that it would cost jobs.",
        "it would cost jobs",
        "Meridian Ports",
    ),
    # who is described by a subject and named after its clause, or by what the subject is
    (
        "At another meeting another governor who has denied that the dam is old, Rada Velm of Karesh, appeared.",
        "the dam is old",
        "Rada Velm",
    ),
    ("The first member of the council to endorse the plan was Tomas Brandt, who left.", "the plan", "Tomas Brandt"),
    # a clause that is given for who speaks
    ("It was a day when Velm joined nine other senators to reject the plan.", "the plan", "Velm"),
    # a surname that stands alone tells a full name
    ('Torna Velm holds little hope. Nobody helped. "I was shocked," said Velm, 44.', "I was shocked", "Torna Velm"),
    ("Once a proponent of dams, Rada Velm has since adopted the view of her party.", "the view", "Rada Velm"),
    # who is named for those who are alike
    ("Rada Velm left on Monday. Critics like Velm say that the dam is old.", "the dam is old", "Rada Velm"),
    ("Rada Velm left. Critics like Velm and Lund say that the dam is old.", "the dam is old", "Critics"),
    # an adjective of those the text tells of
    (
        "Republican allegations of fraud on the dam gained momentum in May. Republicans met on Monday.",
        "fraud on the dam",
        "Republicans",
    ),
    # a handle
    ('Rada Velm won on Monday. "The dam is old," @RadaVelm wrote.', "The dam is old", "Rada Velm"),
    # names in a headline that begin or end with another word
    (
        "Top Velm aide sent letters.\n\nHarbour chief Rada Velm left on Monday. The letters were old, Velm said.",
        "The letters were old",
        "Rada Velm",
    ),
    (
        "Meridian denies claims on dam.\n\nThe company Meridian Ports said on Monday that it was not told.",
        "claims on dam",
        "Meridian Ports",
    ),
    # a title that the tree has for a subject
    ("With the miners in attendance, Pres. Velm claimed that the dam was safe.", "the dam was safe", "Velm"),
]


@pytest.mark.parametrize(("text", "words", "name"), SAID_BY)
def test_who_speaks(reader: Reader, text: str, words: str, name: str) -> None:
    report = reader.read_document(dated(text, "2031-05-08"))
    names = {actor.id: actor.name for actor in report.actors}
    found = [names.get(one.speaker or "") for one in report.statements if words in report.words(one.content)]
    assert name in found, [
        (report.words(one.source), report.words(one.content), one.speaker) for one in report.statements
    ]


def test_a_surname_that_was_not_read_as_one() -> None:
    parse = parsed(
        "Oskar/NNP Still/NNP left/VBD ./. | Still/RB agreed/VBD ./. | the/DT Still/NNP", ("Oskar Still", "person")
    )
    whole, alone = Name(0, 2, "person"), Name(4, 5, "person")
    assert list(with_unread(parse, parse.names, {4})) == [whole, alone]
    assert list(with_unread(parse, parse.names, {2, 5, -1})) == [whole]


CREDITS: Final = [
    ("Oskar/NNP Lund/NNP via/IN Torna/NNP Images/NNPS ./.", True),
    ("Oskar/NNP Lund/NNP left/VBD via/IN Torna/NNP ./.", False),
    ("Oskar/NNP Lund/NNP ./.", False),
]


@pytest.mark.parametrize(("tagged", "credit"), CREDITS)
def test_credits_of_pictures(tagged: str, credit: bool) -> None:
    parse = parsed(tagged)
    assert is_credit(parse, parse.sentences[0]) is credit


def test_whom_a_credit_names_is_not_talked_of(reader: Reader) -> None:
    report = reader.read_document(
        dated(
            "Rada Velm opened the dam on Monday.\n\nOskar Lund via Torna Images.\n\n“It will last,” he said.",
            "2031-05-08",
        )
    )
    assert [one.name for one in report.actors if any(report.words((span,)) == "he" for span in one.mentions)] != [
        "Oskar Lund"
    ]
