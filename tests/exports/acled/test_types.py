"""What PLOVER's types and modes imply in ACLED's terms, and what they do not."""

import pytest

from purport.exports.acled.actors import inter_of, interaction_of
from purport.exports.acled.types import UNKNOWN, AcledType, type_of
from purport.records import Actor, Event, EventType, Span, Status

VIOLENCE, CIVILIANS, REMOTE = "Political violence", "Violence against civilians", "Explosions/Remote violence"


def _event(type: EventType, mode: str | None, status: Status | None = "asserted") -> Event:
    return Event(id="e1", type=type, mode=mode, anchor=Span(0, 1), status=status)


@pytest.mark.parametrize(
    ("mode", "actors", "recipients", "expected"),
    [
        ("aerial", [], [], AcledType(VIOLENCE, REMOTE, "Air/drone strike")),
        ("drone", [1], [7], AcledType(VIOLENCE, REMOTE, "Air/drone strike")),
        ("heavy-weapons", [], [], AcledType(VIOLENCE, REMOTE, "Shelling/artillery/missile attack")),
        ("explosives", [], [], AcledType(VIOLENCE, REMOTE)),
        ("unconventional", [], [], AcledType(VIOLENCE, REMOTE)),
        ("suicide-attack", [], [], AcledType(VIOLENCE, REMOTE, "Suicide bomb")),
        ("abduct", [2], [7], AcledType(VIOLENCE, CIVILIANS, "Abduction/forced disappearance")),
        ("abduct", [2], [1], UNKNOWN),
        ("abduct", [None], [7], UNKNOWN),
        ("sexual", [1], [7, 7], AcledType(VIOLENCE, CIVILIANS, "Sexual violence")),
        ("firearms", [], [7], UNKNOWN),
        ("firearms", [8], [7], AcledType(VIOLENCE, CIVILIANS, "Attack")),
        ("firearms", [2], [1, 8], AcledType(VIOLENCE, "Battles", "Armed clash")),
        ("firearms", [2], [1, None], UNKNOWN),
        ("firearms", [2], [], UNKNOWN),
        ("firearms", [None], [1], UNKNOWN),
        ("firearms", [2], [1, 7], UNKNOWN),
        ("targeted", [1], [7], AcledType(VIOLENCE)),
        ("beat", [1], [7], AcledType(VIOLENCE, CIVILIANS, "Attack")),
        ("beat", [None], [7], UNKNOWN),
        ("primitive", [], [7], UNKNOWN),
        ("torture", [2], [7], AcledType(VIOLENCE, CIVILIANS, "Attack")),
        ("destroy", [1], [7], UNKNOWN),
        ("crowd-control", [1], [7], UNKNOWN),
        (None, [1], [7], UNKNOWN),
    ],
)
def test_assaults(
    mode: str | None, actors: list[int | None], recipients: list[int | None], expected: AcledType
) -> None:
    assert type_of(_event("ASSAULT", mode), actors=actors, recipients=recipients) == expected


@pytest.mark.parametrize(
    ("mode", "expected"),
    [
        ("demo", AcledType("Demonstrations", "Protests")),
        ("riot", AcledType(None, "Riots")),
        ("strike", UNKNOWN),
        ("hunger", UNKNOWN),
        ("obstruct", UNKNOWN),
        (None, UNKNOWN),
    ],
)
def test_protests(mode: str | None, expected: AcledType) -> None:
    assert type_of(_event("PROTEST", mode), actors=[], recipients=[]) == expected


@pytest.mark.parametrize("type", ["AGREE", "RETREAT", "COERCE", "MOBILIZE", "THREATEN", "SANCTION"])
def test_other_types_imply_none_of_acleds(type: EventType) -> None:
    assert type_of(_event(type, None), actors=[1], recipients=[1]) == UNKNOWN


@pytest.mark.parametrize(
    ("status", "has_type"),
    [
        ("asserted", True),
        ("historical", True),
        ("denied", False),
        ("future", False),
        ("hypothetical", False),
        (None, False),
    ],
)
def test_only_what_is_said_to_have_happened_has_a_type(status: Status | None, has_type: bool) -> None:
    assert (type_of(_event("ASSAULT", "drone", status), actors=[], recipients=[]) != UNKNOWN) is has_type


@pytest.mark.parametrize(
    ("actor", "acting", "place", "code"),
    [
        (Actor(id="1", name="x", sector="MIL", country="IRQ"), True, "IRQ", 1),
        (Actor(id="1", name="x", sector="COP", country="IRQ"), False, "IRQ", 1),
        (Actor(id="1", name="x", sector="MIL", country="IRQ"), True, "SYR", 8),
        (Actor(id="1", name="x", sector="MIL", country="IRQ"), True, None, None),
        (Actor(id="1", name="x", sector="MIL"), True, "IRQ", None),
        (Actor(id="1", name="x", kind="country", country="IRQ"), True, "IRQ", 1),
        (Actor(id="1", name="x", kind="country", country="IRQ"), False, "IRQ", None),
        (Actor(id="1", name="x", kind="government", country="IRQ", sector="GOV"), True, "SYR", 8),
        (Actor(id="1", name="x", kind="person", country="IRQ", sector="GOV"), False, "IRQ", None),
        (Actor(id="1", name="x", sector="REB"), False, None, 2),
        (Actor(id="1", name="x", kind="armed group"), True, "IRQ", None),
        (Actor(id="1", name="x", sector="PRM"), True, "IRQ", None),
        (Actor(id="1", name="x", sector="CVL"), False, None, 7),
        (Actor(id="1", name="x", sector="JRN"), False, None, 7),
        (Actor(id="1", name="x"), False, "IRQ", None),
        (None, True, "IRQ", None),
    ],
)
def test_kinds_of_parties(actor: Actor | None, acting: bool, place: str | None, code: int | None) -> None:
    assert inter_of(actor, acting=acting, country=place) == code


def test_interactions_have_the_lower_code_first() -> None:
    assert [interaction_of(*pair) for pair in ((7, 1), (1, 7), (2, 2), (None, 7), (1, None))] == [
        17,
        17,
        22,
        None,
        None,
    ]
