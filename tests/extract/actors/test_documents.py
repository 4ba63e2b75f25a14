"""Whose words documents have."""

from typing import Final

import pytest

from purport.reader import Reader
from support import dated

TOLD: Final = [
    ("A letter from Rada Velm says the road is open.", "Rada Velm"),
    ("Rada Velm wrote a letter to the council on Monday.\n\n“We will not wait,” the letter continues.", "Rada Velm"),
    ("Rada Velm said in a statement on Monday that the road was open. “We will not wait,” the statement said.",
     "Rada Velm"),
    ("The Torna Institute released a new report on Tuesday. The report found that prices had doubled.",
     "Torna Institute"),
    ("The Torna Institute released a new report. The report found that prices had doubled. It said nothing would help.",
     "Torna Institute"),
    ("A survey conducted by the Torna Institute found that prices had doubled.", "Torna Institute"),
    ("The Torna Institute poll found that the mayor leads by nine points.", "Torna Institute"),
    ("A new poll shows that wages fell.\n\nThe poll by the Torna Institute was taken in May.", "Torna Institute"),
    ("A new poll shows that wages fell.\n\nA Torna Post poll in May had 40 percent.\n\nA poll by the Velm Institute "
     "had 30.", "Torna Post"),
    ("A poll of 400 voters released by the Torna Institute found that prices had doubled.", "Torna Institute"),
    ("The Torna Institute counted the rent. Another Torna study found that prices had doubled.", "Torna Institute"),
    ("Prosecutors filed a complaint against Velm on Monday. The complaint alleges that he took money.", "Prosecutors"),
]  # fmt: skip
NOT_TOLD: Final = [
    ("A new poll shows that Rada Velm is ahead of Tomas Brandt.", "new poll"),
    ("Rada Velm wrote a letter on Monday. On Tuesday the council received another letter. The letter said that the "
     "road was open.", "letter"),
    ("A new poll shows that wages fell.\n\nA Torna Post poll in May had 40 percent, a poll by the Velm Institute 30.",
     "new poll"),
    ("A letter obtained by the Torna Post says that the road is open.", "letter"),
    ("The poll about Rada Velm's plan found that nobody wants it.", "poll"),
]  # fmt: skip


def _last_speaker(reader: Reader, text: str) -> str:
    report = reader.read_document(dated(text, "2031-05-08"))
    return next(one.name for one in report.actors if one.id == report.statements[-1].speaker)


@pytest.mark.parametrize(("text", "name"), TOLD)
def test_a_document_has_the_words_of_who_wrote_it(reader: Reader, text: str, name: str) -> None:
    assert _last_speaker(reader, text) == name


@pytest.mark.parametrize(("text", "name"), NOT_TOLD)
def test_nobody_is_taken_to_have_written_what_only_stands_beside_a_name(reader: Reader, text: str, name: str) -> None:
    assert _last_speaker(reader, text) == name
