"""What somebody or a body is called by further on: offices, nouns alone, the noun for a kind of body."""

from typing import Final

import pytest

from purport.reader import Reader
from support import dated

NAMED: Final = [
    ("Rada Velm said she would run.\n\nThe Tarfan governor was speaking in Karesh, hours after Oren Talvi wrote a "
     "letter to Dana Orlin.\n\nThe retired surgeon said the letter was false.", "The retired surgeon", "Rada Velm"),
    ("Tomas Velde opened the talks. The former trade minister said that they would be short. Oskar Brandt, a guest, "
     "spoke next.\n\nBrandt left early.\n\nThe former trade minister said that he would stay.",
     "The former trade minister", "Tomas Velde"),
    ("The budget was late, according to the Tarfan Budget Office.\n\nThe agency said that it would rise.",
     "The agency", "Tarfan Budget Office"),
    ("Dana Orlin was dismissed by Velmeska University on Monday. The school declined to comment.",
     "The school", "Velmeska University"),
    ("Marit Olsen works at a pump maker called Talvion. The company said she was well.", "The company", "Talvion"),
    ("A worker named Oren Velm praised the plant. “It is calm,” he said.", "he", "Oren Velm"),
    ("Her guest, the actress and author Dana Orlin, was moved as she called for peace.", "Her guest", "Dana Orlin"),
    ("The Orlin Rifle League says the plan is useless. The country's largest rifle group said that it would sue.",
     "The country's largest rifle group", "Orlin Rifle League"),
    ("“We have much to do,” said a longtime adviser to the mayor, who asked not to be named. “It will be hard,” the "
     "person added.", "the person", "longtime adviser"),
]  # fmt: skip
APART: Final = [
    ("Polls showing Senator Oren Velm ahead were published on Monday.", "Oren Velm", "Polls"),
    ("The Velm Supreme Court met. The appeals court refused to hear the case.", "Velm Supreme Court", "appeals court"),
    ("Rada Velm claimed that its founder is Oren Talvi, the nominee said on Monday.", "Oren Talvi", "the nominee"),
    ("Tarfa signed the accord. Countries said that they would help.", "Tarfa", "Countries"),
]
PRONOUNS: Final = [
    ("Rada Velm's lawyers met critics. They wrote to aides opposing the plan.\n\n“It is full of fraud,” they wrote.",
     "Rada Velm's lawyers"),
    ("Reports say that most voters are tired. They believe that peace is near.", "most voters"),
    ("The former mayor spoke hours after Oren Velm, who leads, held a talk in which he said that the plan was dead.",
     "Oren Velm"),
    ("Attacks were planned, according to the Oskar Watch Group. It said that more would follow.", "Oskar Watch Group"),
]  # fmt: skip


def spoken_by(reader: Reader, text: str) -> list[str | None]:
    """The names of those who speak, statement by statement."""
    report = reader.read_document(dated(text, "2031-05-08"))
    names = {one.id: one.name for one in report.actors}
    return [names.get(one.speaker or "") for one in report.statements]


def mentions(reader: Reader, text: str) -> dict[str, list[str]]:
    """The words by which every actor is called."""
    report = reader.read_document(dated(text, "2031-05-08"))
    return {one.name: [report.words((span,)) for span in one.mentions] for one in report.actors}


@pytest.mark.parametrize(("text", "words", "name"), NAMED)
def test_what_somebody_is_called_again(reader: Reader, text: str, words: str, name: str) -> None:
    assert words in mentions(reader, text).get(name, [])


@pytest.mark.parametrize(("text", "name", "words"), APART)
def test_who_is_somebody_else(reader: Reader, text: str, name: str, words: str) -> None:
    found = mentions(reader, text)
    assert name in found
    assert not any(words in one for one in found[name])


def test_a_subject_of_unknown_gender_and_an_object_of_the_right_one_leave_it_open(reader: Reader) -> None:
    text = "Chris Tarvel called Marit Orlin a disgrace after she said that the police were to blame."
    assert spoken_by(reader, text)[-1] is None


@pytest.mark.parametrize(("text", "name"), PRONOUNS)
def test_whom_the_last_pronoun_means(reader: Reader, text: str, name: str) -> None:
    assert spoken_by(reader, text)[-1] == name
