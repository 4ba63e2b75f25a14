"""Who is said to be alive, though others tell of their killing."""

from typing import Any

import msgspec
import pytest

from purport.archive.records import Held
from purport.compare.claims import with_claims
from purport.compare.records import Claim, Member, SharedActor, Spelling
from purport.records import When
from told import Tell, incident_of, made, span_of, statement

KILLED = made(
    "Gunmen killed Jan Adar on 1 May.",
    Tell("killed", recipients=("Jan Adar",), killed=("Jan Adar", 1, 1), when=("1 May", "2031-05-01", "2031-05-01")),
    actors={"Jan Adar": "person"},
    outlet="Fen Post",
)


def _denials(text: str, **fields: Any) -> list[Claim]:
    held = made(text, actors={"Jan Adar": "person"}, **fields)
    return _of(held)


def _of(held: Held) -> list[Claim]:
    members = tuple(Member(report=one.report.document.id, actor="a1") for one in (KILLED, held))
    adar = SharedActor(id="x1", name="Jan Adar", spellings=(Spelling(text="Jan Adar", count=2),), members=members)
    incident = with_claims([incident_of(KILLED)], (KILLED, held), (adar,), ())[0]
    return [claim for claim in incident.claims if claim.field == "denial"]


@pytest.mark.parametrize(
    "text",
    [
        "Jan Adar is alive and in our hands.",
        "Jan Adar, the mayor of Torna, is in good health.",
        "The mayor said Jan Adar “is with us and well”.",
        "Jan Adar is being held by the rebels.",
        "Jan Adar was found alive in a cellar.",
        "Jan Adar survived the attack.",
        "The rebels hold the mayor, Jan Adar, alive.",
        "Jan Adar is a prisoner.",
    ],
)
def test_that_somebody_is_alive_denies_the_killing(text: str) -> None:
    [claim] = _denials(text)
    said = text.strip()
    assert [value.value for value in claim.values] == ["said to have happened", said]
    assert claim.grounds == ("Jan Adar is said to be alive (Moor Daily); the killing is told by Fen Post.",)
    assert claim.contradiction


@pytest.mark.parametrize(
    "text",
    [
        "It is not known whether Jan Adar is alive.",
        "Jan Adar must be returned, alive or dead.",
        "Jan Adar was alive when the doctors came.",
        "Jan Adar was last seen alive on 30 April.",
        "Jan Adar is no longer alive.",
        "Jan Adar is well known in Torna.",
        "Jan Adar was a prisoner of the old king.",
        "If Jan Adar is alive, he has not called.",
        "Jan Adar spoke at a rally in Torna.",
        "Jan Adar is being held responsible for the war.",
    ],
)
def test_what_says_nothing_of_whether_somebody_lives_denies_nothing(text: str) -> None:
    assert _denials(text) == []


def test_to_be_seen_denies_a_killing_only_if_it_was_later() -> None:
    text = "Jan Adar appeared on television on {}."
    found = {}
    for day in ("30 April", "3 May"):
        words = text.format(day)
        held = made(words, actors={"Jan Adar": "person"})
        date = "2031-04-30" if day == "30 April" else "2031-05-03"
        when = When(span=span_of(words, day), earliest=date, latest=date)
        report = msgspec.structs.replace(held.report, times=(when,))
        found[day] = len(_of(msgspec.structs.replace(held, report=report)))
    assert found == {"30 April": 0, "3 May": 1}


def test_a_report_from_before_the_killing_denies_nothing() -> None:
    assert _denials("Jan Adar is alive and well.", day="2031-04-30") == []


def test_what_a_statement_denies_is_not_said_by_it() -> None:
    text = "The council denied that Jan Adar is alive."
    assert _denials(text, statements=(statement(text, "s1", "The council", "denied", "that Jan Adar is alive"),)) == []


@pytest.mark.parametrize(
    ("text", "shown", "who"),
    [
        (
            "A boast by the rebels that they hold the mayor, Jan Adar, alive could not be checked.",
            "boast by the rebels that they hold the mayor, Jan Adar, alive could not be checked.",
            "the rebels",
        ),
        (
            "Fen Post reports a murder; Hill Times, that Jan Adar is a prisoner.",
            "Hill Times, that Jan Adar is a prisoner.",
            "Hill Times",
        ),
    ],
)
def test_who_says_it_where_only_a_noun_or_nothing_signals_it(text: str, shown: str, who: str) -> None:
    [claim] = _denials(text)
    value = claim.values[1]
    assert (value.value, [voice.name for voice in value.voices[0].voices]) == (shown, ["Moor Daily", who])


def test_it_is_noted_beside_the_number_of_killed() -> None:
    held = made("Jan Adar is alive.", actors={"Jan Adar": "person"})
    members = tuple(Member(report=one.report.document.id, actor="a1") for one in (KILLED, held))
    adar = SharedActor(id="x1", name="Jan Adar", spellings=(Spelling(text="Jan Adar", count=2),), members=members)
    incident = with_claims([incident_of(KILLED)], (KILLED, held), (adar,), ())[0]
    [killed] = [claim for claim in incident.claims if claim.field == "fatalities"]
    assert (killed.about, killed.contradiction) == ("Jan Adar", False)
    assert killed.grounds == ("Also said to be alive; who says so stands with the denials.",)
