"""What kind of party an actor is in ACLED's terms ('inter' codes), where Purport knows enough to say."""

from typing import Final

from purport.records import Actor

STATE_FORCES, REBELS, RIOTERS, PROTESTERS, CIVILIANS, EXTERNAL_FORCES = 1, 2, 5, 6, 7, 8
ARMED: Final = frozenset((STATE_FORCES, REBELS, EXTERNAL_FORCES))
"""ACLED's militias (3, 4) are told apart by aims that no sector of PLOVER names, so Purport has no code for them."""

_FORCES: Final = frozenset(("MIL", "COP", "SPY"))
_UNARMED: Final = frozenset(("AGR", "BUS", "CVL", "EDU", "JRN", "LAB", "MED", "REF", "REL", "SOC"))


def inter_of(actor: Actor | None, *, acting: bool, country: str | None) -> int | None:
    """The code of a party to a violent event that took place in `country`; None if unknown.

    Forces of a state are its own (1) or come from elsewhere (8); without both countries nobody can say which. A state
    or its government that acts does so through its forces; one that something is done to may be anything.
    """
    if actor is None:
        return None
    if actor.sector == "REB":
        return REBELS
    if actor.sector in _UNARMED:
        return CIVILIANS
    if actor.sector in _FORCES or (acting and actor.kind in ("country", "government")):
        if actor.country is None or country is None:
            return None
        return STATE_FORCES if actor.country == country else EXTERNAL_FORCES
    return None


def interaction_of(inter1: int | None, inter2: int | None) -> int | None:
    """ACLED's joint code, the lower digit first; None unless both are known."""
    if inter1 is None or inter2 is None:
        return None
    return 10 * min(inter1, inter2) + max(inter1, inter2)
