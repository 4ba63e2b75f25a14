"""Whether whoever spoke last goes on, or the talk has turned to somebody else."""

from typing import Final

import pytest

from purport.reader import Reader
from support import dated

TURNED: Final = [
    ("Oskar Lind supports the plan, which he hoped would revive the port.\n\nTomas Brandt took another way from the "
     "others, going on with his theme. “You have to unite people,” he said.", "Tomas Brandt"),
    ("The governor, Dana Velm, supports the plan, which she hoped would revive the port.\n\nMarit Olsen forcefully "
     "differed.\n\n“You have to unite people,” she said.", "Marit Olsen"),
    ("When Oskar Lind defended his words calling the army strong, Tomas Brandt forcefully differed.\n\n“You have to "
     "unite people,” he said.", "Tomas Brandt"),
]  # fmt: skip
GOES_ON: Final = [
    ("“The harbour stays open,” Mayor Oskar Velm said. The bridge is closed. “We paid for it,” he added.",
     "Oskar Velm"),
    ("“The harbour stays open,” Mayor Oskar Velm said. “Tomas Brandt lost. He is out,” he added.", "Oskar Velm"),
]  # fmt: skip
WITHIN: Final = [
    ("Jan Melen denied that there was intent, whereas Oskar Velm admitted that he knew the paper was secret. "
     "He also said that others had lied.", "Jan Melen"),
    ("Tomas Brandt claimed the talks were open, which Oskar Velm has made clear he is unsure about. He also warned "
     "that the port would close.", "Tomas Brandt"),
]  # fmt: skip
WHOSE: Final = [
    ("Oskar Velm leads in Torna. “He runs the house,” said Lee Melen, director of the harbour institute.\n\n"
     "Oskar Velm's quarrel with the port began weeks after he said that the bans were over.", "Oskar Velm"),
    ("Oskar Velm leads in Torna. “He runs the house,” said Lee Melen, director of the harbour institute.\n\n"
     "One of Oskar Velm's attacks came in May, when he told reporters that the judge was biased.", "Oskar Velm"),
]  # fmt: skip
AFTERWARDS: Final = [
    ("“That would change it,” Thomas Velde said.\n\nEven as he accused the port of haste, Oskar Brandt left the talks "
     "open.", "Oskar Brandt"),
    ("Thomas Velde was glad. “That would change it,” he said.", "Thomas Velde"),
]  # fmt: skip
NAMES_HIMSELF: Final = [
    ("Dana Velm was glad of the prize. “He always whispered in my ear, ‘Dana Velm, you are the queen,’” she said.",
     "Dana Velm"),
    ("Mayor Oskar Velm spoke at a rally on Monday. “There are many here, they say Oskar Velm should give up,” he said.",
     "Oskar Velm"),
    ("Jan Velde met Oskar Velm on Monday. “There are many who say that Oskar Velm should go,” he said.", "Jan Velde"),
]  # fmt: skip


def speaks_last(reader: Reader, text: str) -> str | None:
    """The name of whoever speaks in the last statement."""
    report = reader.read_document(dated(text, "2031-05-08"))
    names = {one.id: one.name for one in report.actors}
    return names.get(report.statements[-1].speaker or "")


@pytest.mark.parametrize(("text", "name"), TURNED)
def test_he_is_whom_the_text_has_turned_to(reader: Reader, text: str, name: str) -> None:
    assert speaks_last(reader, text) == name


@pytest.mark.parametrize(("text", "name"), GOES_ON)
def test_who_spoke_goes_on_where_no_sentence_is_on_somebody_else(reader: Reader, text: str, name: str) -> None:
    assert speaks_last(reader, text) == name


@pytest.mark.parametrize(("text", "name"), WITHIN)
def test_the_word_goes_back_to_the_subject_of_the_sentence(reader: Reader, text: str, name: str) -> None:
    assert speaks_last(reader, text) == name


@pytest.mark.parametrize(("text", "name"), WHOSE)
def test_he_is_whose_the_subject_is(reader: Reader, text: str, name: str) -> None:
    assert speaks_last(reader, text) == name


@pytest.mark.parametrize(("text", "name"), AFTERWARDS)
def test_he_is_the_subject_after_his_clause(reader: Reader, text: str, name: str) -> None:
    assert speaks_last(reader, text) == name


@pytest.mark.parametrize(("text", "name"), NAMES_HIMSELF)
def test_he_names_himself_only_where_nobody_else_can_be_meant(reader: Reader, text: str, name: str) -> None:
    assert speaks_last(reader, text) == name
