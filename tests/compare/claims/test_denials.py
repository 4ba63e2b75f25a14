"""Who denies, who claims responsibility, and whom that contradicts."""

import pytest

from purport.archive.records import Held
from purport.compare.claims import with_claims
from purport.compare.records import Claim, ClaimField, Member, SharedActor, Spelling
from told import Tell, incident_of, made, statement


def _claims(field: ClaimField, *held: Held, actors: tuple[SharedActor, ...] = ()) -> list[Claim]:
    incident = with_claims([incident_of(*held)], held, actors, ())[0]
    return [claim for claim in incident.claims if claim.field == field]


def _values(claim: Claim) -> list[str]:
    return [value.value for value in claim.values]


STRUCK = made("Drones struck the fish market.", Tell("struck", recipients=("the fish market",)), outlet="Fen Post")


def _denying(text: str, source: str, cue: str, content: str) -> Held:
    return made(text, Tell(cue, type="REJECT"), statements=(statement(text, "s1", source, cue, content),))


def test_a_denial_contradicts_those_who_tell_what_is_denied() -> None:
    held = _denying("The ministry denied striking the market.", "The ministry", "denied", "striking the market")
    [claim] = _claims("denial", STRUCK, held)
    assert _values(claim) == ["said to have happened", "The ministry denied striking the market"]
    assert claim.contradiction
    told = "“The ministry denied striking the market” (Moor Daily, citing the ministry); told by Fen Post."
    assert claim.grounds == (told,)
    assert [value.voices[0].voices[-1].name for value in claim.values] == ["Fen Post", "The ministry"]


def test_to_deny_something_else_or_to_dismiss_figures_is_shown_and_contradicts_nobody() -> None:
    mined = _denying("The movement denies that it mined a road.", "The movement", "denies", "that it mined a road")
    dismissed = _denying("The colonel dismissed the fish figures.", "The colonel", "dismissed", "the fish figures")
    [claim] = _claims("denial", STRUCK, mined, dismissed)
    assert (len(claim.values), claim.contradiction, claim.grounds) == (3, False, ())


@pytest.mark.parametrize("cue", ["did not deny", "didn't deny", "never denied", "neither confirmed nor denied"])
def test_what_is_not_denied_is_no_denial(cue: str) -> None:
    held = _denying(f"The ministry {cue} striking the market.", "The ministry", cue, "striking the market")
    assert _claims("denial", STRUCK, held) == []


def test_an_act_that_is_told_as_denied_is_a_denial_of_it() -> None:
    text = "No civilian was harmed, the minister said. It was quiet."
    held = made(text, Tell("harmed", "the minister", status="denied", recipients=("No civilian",)))
    [claim] = _claims("denial", STRUCK, held)
    assert (_values(claim)[1], claim.contradiction) == ("No civilian was harmed, the minister said.", True)


def test_an_act_in_a_statement_that_denies_it_is_not_told_as_having_happened() -> None:
    text = "The spokesperson denied the tale of a murder."
    held = made(
        text,
        Tell("murder", "The spokesperson", within="s1", statements=("s1",), killed=("a murder", 1, 1)),
        statements=(statement(text, "s1", "The spokesperson", "denied", "the tale of a murder"),),
    )
    incident = with_claims([incident_of(held)], [held], (), ())[0]
    assert [(claim.field, _values(claim)) for claim in incident.claims] == [
        ("denial", ["The spokesperson denied the tale of a murder"])
    ]


def test_an_act_on_a_thing_that_nobody_tells_of_contradicts_nobody() -> None:
    text = "The movement denies that it mined the road."
    content = "that it mined the road"
    held = made(
        text,
        Tell("mined", "The movement", status="denied", recipients=("the road",), within="s1"),
        statements=(statement(text, "s1", "The movement", "denies", content),),
    )
    [claim] = _claims("denial", STRUCK, held)
    assert (_values(claim)[1], claim.contradiction) == ("The movement denies that it mined the road", False)


def test_a_raid_that_is_denied_is_a_denial_of_the_strike() -> None:
    text = "The army said no such raid took place."
    held = made(text, Tell("raid", "The army", type="COERCE", status="denied"))
    [claim] = _claims("denial", STRUCK, held)
    assert (_values(claim)[1], claim.contradiction) == (text, True)


@pytest.mark.parametrize(
    ("said", "shown", "contradicts"),
    [
        ("There was no market and no crowd, the army said.", "There was no market and no crowd", True),
        ("The market did not exist, the army said.", "The market did not exist, the army said", True),
        ("The list does not exist, the army said.", "The list does not exist, the army said", False),
        ("Reports of a struck market have no basis, the army said.", "Reports of a struck market have no basis", False),
    ],
)
def test_what_is_said_may_deny_by_itself(said: str, shown: str, contradicts: bool) -> None:
    text = f"A drone struck the quay. {said}"
    held = made(
        text,
        Tell("struck", recipients=("the quay",)),
        statements=(statement(text, "s1", "the army", "said", said.split(", the army")[0]),),
    )
    [claim] = _claims("denial", STRUCK, held)
    assert (_values(claim)[1:], claim.contradiction) == ([shown], contradicts)


@pytest.mark.parametrize(
    "said",
    [
        "There was no bread in the town, the army said.",
        "There is no list, the army said.",
        "There is no evidence the market was struck, the army said.",
        "It is untrue, the army said.",
    ],
)
def test_what_is_denied_of_something_else_is_not_put_to_the_incident(said: str) -> None:
    text = f"A drone struck the quay. {said}"
    held = made(
        text,
        Tell("struck", recipients=("the quay",)),
        statements=(statement(text, "s1", "the army", "said", said.split(", the army")[0]),),
    )
    assert _claims("denial", STRUCK, held) == []


def test_a_voice_does_not_contradict_itself() -> None:
    text = "Moor Daily struck a deal. Moor Daily denied striking it."
    held = made(
        text,
        Tell("struck"),
        Tell("denied", type="REJECT"),
        statements=(statement(text, "s1", "Moor Daily", "denied", "striking it"),),
    )
    [claim] = _claims("denial", held)
    assert not claim.contradiction


def test_a_plan_may_be_denied() -> None:
    planned = made(
        "Envoys will meet in May.",
        Tell("meet", type="AGREE", status="future", when=("in May", "2031-05-01", "2031-05-31")),
    )
    refused = made("No envoy will meet anybody.", Tell("meet", type="AGREE", status="denied"), outlet="Fen Post")
    incident = with_claims([incident_of(planned, refused, type="AGREE")], [planned, refused], (), ())[0]
    assert [(one.field, _values(one), one.contradiction) for one in incident.claims] == [
        ("date", ["2031-05-01 – 2031-05-31"], False),
        ("denial", ["said to be planned", "No envoy will meet anybody."], True),
    ]


def test_responsibility_is_claimed_by_a_statement_or_by_telling_of_ones_own_act() -> None:
    text = "The Moor Union claimed responsibility for the attack."
    claimed = made(
        text,
        Tell("attack", "The Moor Union", statements=("s1",), within="s1"),
        actors={"The Moor Union": "armed group"},
        statements=(statement(text, "s1", "The Moor Union", "claimed", "responsibility for the attack", speaker="a1"),),
    )
    own = made(
        "The Moor Union said it struck a convoy.",
        Tell("struck", "The Moor Union", actors=("The Moor Union",)),
        actors={"The Moor Union": "armed group"},
        outlet="Fen Post",
    )
    members = tuple(Member(report=one.report.document.id, actor="a1") for one in (claimed, own))
    union = SharedActor(id="x1", name="Moor Union", spellings=(Spelling(text="Moor Union", count=2),), members=members)
    [claim] = _claims("responsibility", claimed, own, actors=(union,))
    assert (_values(claim), claim.contradiction) == (["claimed by Moor Union"], False)
    assert len(claim.values[0].reports) == 2


def test_to_claim_and_to_deny_responsibility_is_a_contradiction() -> None:
    texts = [f"The Moor Union {cue} responsibility for the attack." for cue in ("claimed", "denied")]
    held = [
        made(
            text,
            Tell("attack", statements=("s1",)),
            statements=(statement(text, "s1", "The Moor Union", cue, "responsibility for the attack"),),
            outlet=f"Paper {cue}",
        )
        for text, cue in zip(texts, ("claimed", "denied"), strict=True)
    ]
    [claim] = _claims("responsibility", *held)
    assert _values(claim) == ["claimed by The Moor Union", "denied by The Moor Union"]
    assert claim.grounds == ("The Moor Union is said to claim it and to deny it.",)


def test_an_arrest_that_is_denied_is_no_denial_of_the_strike() -> None:
    held = made("The army denied arresting anybody.", Tell("arresting", type="COERCE", status="denied"))
    assert _claims("denial", STRUCK, held) == []
