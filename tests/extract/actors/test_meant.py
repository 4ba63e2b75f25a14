"""Whom pronouns and descriptions mean where two people could be meant, and where nobody is."""

from typing import Final

import msgspec
import pytest

from purport.extract.actors.speaking.nobody import is_nobody
from purport.language.parse import Parse
from purport.reader import Reader
from support import dated, parsed

TOLD_OF: Final = [
    (
        "Ivan Petrov, a spokesman, said by telephone that Deputy Governor Karim Nasser is well. "
        "The administration said he had been murdered.",
        "Karim Nasser",
    ),
    (
        "General Oskar Brandt said that the mayor, Tomas Velde, had been arrested. The army said he had resisted.",
        "Tomas Velde",
    ),
]
SPEAKING: Final = [
    ("“Nobody is hurt,” said the mayor, Tomas Velde. “Ivan Petrov is alive, and he is our guest,” he continued.",
     "Tomas Velde"),
    ("Marit Olsen, a spokeswoman, said the road was open. “Karla Brandt asked for bread,” she went on.", "Marit Olsen"),
    ("The ministry put its losses at two. Nine were shot, it said.\n\nJan Velde was killed, the council of Torna said. "
     "It dismissed reports that he was alive.", "council"),
]  # fmt: skip
NOBODY: Final = [
    ("General Karim Nasser dismissed the report as a novel by people who never fought.", "a novel"),
    ("Marit Olsen, a spokeswoman, spoke on Monday. She described the figure of 23 as a lie.", "the figure of 23"),
    ("Colonel Jan Velde spoke on Monday. He rejected the figures of the enemy's channels.", "the enemy"),
]
THE_SAME: Final = [
    ("Torna police said that two men were killed. Dana Velm was sad. Police also feared more trouble.", "Torna police"),
    ("Rada Velm and Tomas Brandt tell the story often. The two said that the meeting was over.",
     "Rada Velm and Tomas Brandt"),
    ("Rada Velm Goes After Tomas Brandt As The New Oskar Lind\n\nTomas Brandt was attacked on Monday. Velm said "
     "that he paid no taxes.", "Rada Velm"),
]  # fmt: skip
OF_OTHERS: Final = [
    "Mayor Rada Velm promised help on Monday, but nine workers were accused of theft.",
    "Tomas Brandt was once asked how the war would end.",
    "Rada Velm is the mayor. Your council says that the road is open.",
]


def meant(reader: Reader, text: str, words: str) -> list[str]:
    """The names of those whom some words mean."""
    report = reader.read_document(dated(text, "2031-05-08"))
    return [one.name for one in report.actors if words in [report.words((span,)) for span in one.mentions]]


@pytest.mark.parametrize(("text", "name"), TOLD_OF)
def test_he_is_who_was_told_of_and_not_who_told_it(reader: Reader, text: str, name: str) -> None:
    assert meant(reader, text, "he") == [name]


@pytest.mark.parametrize(("text", "name"), SPEAKING)
def test_who_goes_on_is_who_spoke_last(reader: Reader, text: str, name: str) -> None:
    report = reader.read_document(dated(text, "2031-05-08"))
    names = {one.id: one.name for one in report.actors}
    assert names[report.statements[-1].speaker or ""] == name


@pytest.mark.parametrize(("text", "name"), THE_SAME)
def test_whoever_is_named_in_full_once_is_meant_by_less(reader: Reader, text: str, name: str) -> None:
    report = reader.read_document(dated(text, "2031-05-08"))
    assert [one.name for one in report.actors if one.id == report.statements[-1].speaker] == [name]


def test_parents_who_are_named_together_are_father_and_mother(reader: Reader) -> None:
    text = (
        "Rada Velm was born in Torna. Her father said that the dam would hold. Her parents, James and Maria Velm, left "
        "in May. Her mother said that it was cold."
    )
    report = reader.read_document(dated(text, "2031-05-08"))
    names = {one.id: one.name for one in report.actors}
    assert [names[one.speaker or ""] for one in report.statements] == ["James", "Maria Velm"]


def test_police_is_the_only_force_that_is_told_of(reader: Reader) -> None:
    one = "Police said that two men were hurt. Rada Velm was sad. Dana Lund, the Torna police chief, closed the road."
    assert meant(reader, one, "Police") == ["Torna police"]
    two = f"{one} Velim police said that nobody came."
    assert meant(reader, two, "Police") == ["Police"]


@pytest.mark.parametrize("text", OF_OTHERS)
def test_nobody_speaks_where_only_those_spoken_of_are_named(reader: Reader, text: str) -> None:
    report = reader.read_document(dated(text, "2031-05-08"))
    assert report.statements[-1].speaker is None


def test_a_description_in_what_somebody_says_is_of_somebody_else(reader: Reader) -> None:
    text = "Jan Velde was taken on Monday. Ivan Petrov, the envoy, said that the prisoner was in good health."
    assert meant(reader, text, "the prisoner") == ["Jan Velde"]


@pytest.mark.parametrize(("text", "words"), NOBODY)
def test_nobody_is_meant(reader: Reader, text: str, words: str) -> None:
    assert meant(reader, text, words) == []


def test_the_campaign_of_one_is_not_that_of_another(reader: Reader) -> None:
    text = (
        "Rada Velm and Tomas Brandt are running for mayor. The Velm campaign said that it would wait. "
        "The Brandt campaign said that it had won. Velm's campaign denied it."
    )
    assert meant(reader, text, "The Velm campaign") == meant(reader, text, "Velm's campaign") == ["Velm campaign"]
    assert meant(reader, text, "The Brandt campaign") == ["Brandt campaign"]


@pytest.mark.parametrize(
    ("words", "nobody"),
    [
        ("Talk/NN grew/VBD", True),
        ("Velm/NNP +'s/POS/poss talk/NN", False),
        ("Preys/VBZ on/IN fears/NNS", True),
        ("The/DT report/NN said/VBD", False),
    ],
)
def test_talk_and_verbs_are_nobody(words: str, nobody: bool) -> None:
    parse = parsed(words)
    head = next(token.index for token in parse.tokens if token.text in ("Talk", "talk", "Preys", "report"))
    tokens = tuple(msgspec.structs.replace(one, head=head) if one.dep == "poss" else one for one in parse.tokens)
    assert is_nobody(Parse(tokens, parse.sentences), head) is nobody


@pytest.mark.parametrize(
    ("words", "head", "nobody"),
    [
        ("The/DT attack/NN sparked/VBD a/DT debate/NN", 1, True),
        ("The/DT amount/NN of/IN rain/NN suggests/VBZ that/IN", 1, True),
        ("Anyone/NN knows/VBZ that/IN", 0, True),
        ("Almost/RB everyone/NN agrees/VBZ", 1, True),
        ("Everyone/NN but/IN Velm/NNP agrees/VBZ", 0, False),
        ("One/CD/nsubj said/VBD so/RB", 0, False),
        ("The/DT results/NNS suggest/VBP so/RB", 1, False),
    ],
)
def test_what_happens_and_anybody_at_all_are_nobody(words: str, head: int, nobody: bool) -> None:
    assert is_nobody(parsed(words), head) is nobody
