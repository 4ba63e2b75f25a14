"""PLOVER types and modes → ACLED's types of events, only where the one implies the other: rules in one declared table.

ACLED codes what happened. A denied, planned or imagined event therefore has no type there, whatever it would be.
"""

from collections.abc import Sequence
from typing import Final, Literal, NamedTuple

from purport.exports.acled.actors import ARMED, CIVILIANS
from purport.records import Event, EventType

Parties = Literal["any", "armed on civilians", "between armed"]
"""Who must take part: everyone known and of the kind named; `any` asks nothing. ACLED leaves out what private people do
to each other, so whoever attacks civilians must be known to be armed and organised.
"""


class AcledType(NamedTuple):
    """ACLED's type of an event; what PLOVER's codes do not tell is None."""

    disorder: str | None = None
    event: str | None = None
    sub_event: str | None = None


class Rule(NamedTuple):
    """An ACLED type for a PLOVER type and mode, if the parties are such."""

    type: EventType
    mode: str
    parties: Parties
    gives: AcledType


UNKNOWN: Final = AcledType()
_POLITICAL, _DEMONSTRATIONS = "Political violence", "Demonstrations"
_CIVILIANS, _REMOTE = "Violence against civilians", "Explosions/Remote violence"
_ATTACK = AcledType(_POLITICAL, _CIVILIANS, "Attack")

RULES: Final = (
    Rule("PROTEST", "demo", "any", AcledType(_DEMONSTRATIONS, "Protests")),
    Rule("PROTEST", "riot", "any", AcledType(None, "Riots")),
    Rule("ASSAULT", "suicide-attack", "any", AcledType(_POLITICAL, _REMOTE, "Suicide bomb")),
    Rule("ASSAULT", "aerial", "any", AcledType(_POLITICAL, _REMOTE, "Air/drone strike")),
    Rule("ASSAULT", "drone", "any", AcledType(_POLITICAL, _REMOTE, "Air/drone strike")),
    Rule("ASSAULT", "heavy-weapons", "any", AcledType(_POLITICAL, _REMOTE, "Shelling/artillery/missile attack")),
    Rule("ASSAULT", "explosives", "any", AcledType(_POLITICAL, _REMOTE)),
    Rule("ASSAULT", "unconventional", "any", AcledType(_POLITICAL, _REMOTE)),
    Rule(
        "ASSAULT", "abduct", "armed on civilians", AcledType(_POLITICAL, _CIVILIANS, "Abduction/forced disappearance")
    ),
    Rule("ASSAULT", "sexual", "armed on civilians", AcledType(_POLITICAL, _CIVILIANS, "Sexual violence")),
    Rule("ASSAULT", "firearms", "armed on civilians", _ATTACK),
    Rule("ASSAULT", "firearms", "between armed", AcledType(_POLITICAL, "Battles", "Armed clash")),
    # A killing may be by a bomb, which is another type, but political violence it is.
    Rule("ASSAULT", "targeted", "armed on civilians", AcledType(_POLITICAL)),
    Rule("ASSAULT", "beat", "armed on civilians", _ATTACK),
    Rule("ASSAULT", "torture", "armed on civilians", _ATTACK),
    Rule("ASSAULT", "primitive", "armed on civilians", _ATTACK),
)


def type_of(event: Event, *, actors: Sequence[int | None], recipients: Sequence[int | None]) -> AcledType:
    """ACLED's type; `actors` and `recipients` are the codes of `inter_of`. The first rule that fits decides."""
    if event.status not in ("asserted", "historical"):
        return UNKNOWN
    for rule in RULES:
        if (rule.type, rule.mode) == (event.type, event.mode) and _are(rule.parties, actors, recipients):
            return rule.gives
    return UNKNOWN


def _are(parties: Parties, actors: Sequence[int | None], recipients: Sequence[int | None]) -> bool:
    if parties == "any":
        return True
    wanted = ARMED if parties == "between armed" else frozenset((CIVILIANS,))
    return _all_in(actors, ARMED) and _all_in(recipients, wanted)


def _all_in(codes: Sequence[int | None], wanted: frozenset[int]) -> bool:
    return bool(codes) and all(code in wanted for code in codes)
