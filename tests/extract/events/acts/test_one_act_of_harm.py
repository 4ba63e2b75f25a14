"""Harm that one sentence tells in several words is one event, unless others did it to others. Names are invented."""

import pytest

from acts_read import brief
from purport.reader import Reader
from purport.records import Event
from support import document


def read(reader: Reader, text: str) -> tuple[Event, ...]:
    """The events of a report that says `text`."""
    return reader.read_document(document(text)).events


def told(reader: Reader, text: str) -> list[tuple[str, list[str], list[str], int | None, int | None]]:
    """For each event its type, the words for actors and recipients, and the least number of dead and injured."""
    return [
        (
            one.type,
            [text[ref.spans[0].start : ref.spans[0].end] for ref in one.actors],
            [text[ref.spans[0].start : ref.spans[0].end] for ref in one.recipients],
            one.fatalities.low if one.fatalities else None,
            one.injured.low if one.injured else None,
        )
        for one in read(reader, text)
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Seventeen people were killed and 28 wounded in Karesh.", ["killed"]),
        ("Rebels ambushed a convoy near Adar, killing 12 soldiers and wounding 20.", ["ambushed", "killing"]),
        ("The deputy was shot and killed in Lindau.", ["shot"]),
        ("Tarfan troops killed six rebels and the militia wounded nine soldiers.", ["killed", "wounded"]),
        ("Gunmen kidnapped and killed a teacher in Karesh.", ["kidnapped", "killed"]),
    ],
)
def test_verbs_of_harm(text: str, words: list[str]) -> None:
    assert [word for word, kind in brief(text) if kind == "ASSAULT"] == words


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "Six soldiers were killed and nine wounded when gunmen attacked a convoy.",
            ("ASSAULT", ["gunmen"], ["Six soldiers"], 6, 9),
        ),
        (
            "At least 14 people were killed and 31 injured when a drone struck the fish market.",
            ("ASSAULT", ["a drone"], ["At least 14 people"], 14, 31),
        ),
        (
            "Varnia assassinated the leader of the movement in an airstrike on Karesh.",
            ("ASSAULT", ["Varnia"], ["the leader of the movement"], 1, None),
        ),
        (
            "Seventeen people were killed and 28 wounded in a raid on Karesh.",
            ("ASSAULT", [], ["Seventeen people"], 17, 28),
        ),
    ],
)
def test_one_event(reader: Reader, text: str, event: tuple[str, list[str], list[str], int | None, int | None]) -> None:
    assert told(reader, text) == [event]


def test_who_did_it_is_not_taken_from_another_clause(reader: Reader) -> None:
    text = (
        "Envoys will meet in Lindau, Minister Oren Velm said, "
        "five days after an attack on the bridge killed six guards."
    )
    (attack,) = [one for one in read(reader, text) if one.type == "ASSAULT"]
    assert (attack.actors, attack.fatalities and attack.fatalities.low) == ((), 6)


@pytest.mark.parametrize(
    "text",
    [
        "It was the deadliest attack on the town since May.",
        "According to the Karesh Observatory, it was the fourth strike on the coast.",
        "A neighbour swears there were two blasts.",
    ],
)
def test_it_and_there_did_nothing(reader: Reader, text: str) -> None:
    (attack,) = read(reader, text)
    assert (attack.type, attack.actors) == ("ASSAULT", ())


def test_a_claim_takes_up_what_was_called_an_attack(reader: Reader) -> None:
    text = (
        "Six soldiers were killed when gunmen attacked a convoy in Karesh. "
        "The ministry said 11 rebels had been killed. "
        "The Tarfa Front claimed responsibility for the attack."
    )
    (attack,) = read(reader, text)
    words = [text[one.anchor.start : one.anchor.end] for one in attack.mentions]
    assert words == ["killed", "attacked", "killed", "attack"]
    assert [one.fatalities.low for one in attack.mentions if one.fatalities is not None] == [6, 6, 11]
