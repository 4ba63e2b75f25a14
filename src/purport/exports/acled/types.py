"""PLOVER types and modes → ACLED's types of events, only where the one implies the other.

ACLED codes what happened. A denied, planned or imagined event therefore has no type there, whatever it would be.
"""

from typing import Final, NamedTuple

from purport.exports.acled.actors import ARMED, CIVILIANS
from purport.records import Event


class AcledType(NamedTuple):
    """ACLED's type of an event; what PLOVER's codes do not tell is None."""

    disorder: str | None = None
    event: str | None = None
    sub_event: str | None = None


UNKNOWN: Final = AcledType()
_POLITICAL, _DEMONSTRATIONS = "Political violence", "Demonstrations"
_CIVILIANS, _REMOTE = "Violence against civilians", "Explosions/Remote violence"


def type_of(event: Event, *, actors: list[int | None], recipients: list[int | None]) -> AcledType:
    """ACLED's type; `actors` and `recipients` are the codes of `inter_of`."""
    if event.status not in ("asserted", "historical"):
        return UNKNOWN
    if event.type == "PROTEST":
        return _PROTESTS.get(event.mode or "", UNKNOWN)
    if event.type != "ASSAULT":
        return UNKNOWN
    if event.mode in _BY_ANYONE:
        return _BY_ANYONE[event.mode]
    by_armed = _all_in(actors, ARMED)
    if _all_in(recipients, frozenset((CIVILIANS,))):
        if event.mode in _ON_CIVILIANS:
            return _ON_CIVILIANS[event.mode]
        return _ON_CIVILIANS_BY_ARMED.get(event.mode or "", UNKNOWN) if by_armed else UNKNOWN
    if event.mode == "firearms" and by_armed and _all_in(recipients, ARMED):
        return AcledType(_POLITICAL, "Battles", "Armed clash")
    return UNKNOWN


def _all_in(codes: list[int | None], wanted: frozenset[int]) -> bool:
    return bool(codes) and all(code in wanted for code in codes)


_PROTESTS: Final = {
    "demo": AcledType(_DEMONSTRATIONS, "Protests"),
    "riot": AcledType(None, "Riots"),
}
_BY_ANYONE: Final = {
    "suicide-attack": AcledType(_POLITICAL, _REMOTE, "Suicide bomb"),
    "explosives": AcledType(_POLITICAL, _REMOTE),
    "unconventional": AcledType(_POLITICAL, _REMOTE),
    "aerial": AcledType(_POLITICAL, _REMOTE, "Air/drone strike"),
    "drone": AcledType(_POLITICAL, _REMOTE, "Air/drone strike"),
    "heavy-weapons": AcledType(_POLITICAL, _REMOTE, "Shelling/artillery/missile attack"),
}
_ATTACK: Final = AcledType(_POLITICAL, _CIVILIANS, "Attack")
_ON_CIVILIANS: Final = {
    "abduct": AcledType(_POLITICAL, _CIVILIANS, "Abduction/forced disappearance"),
    "sexual": AcledType(_POLITICAL, _CIVILIANS, "Sexual violence"),
    "firearms": _ATTACK,
    "targeted": AcledType(_POLITICAL),
}
_ON_CIVILIANS_BY_ARMED: Final = {"beat": _ATTACK, "torture": _ATTACK, "primitive": _ATTACK}
"""An unarmed crowd that beats or stones people is a riot in ACLED."""
