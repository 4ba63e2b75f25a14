"""Whether what two mentions tell can be the same: who takes part, where and when."""

from typing import Final

from purport.extract.events.mentions.traits import Side
from purport.records import Place, When

_NEAR_DEGREES: Final = 0.5
"""Places whose coordinates differ by more are different ones."""


def compared(one: Side, other: Side) -> str:
    """'neither' if none of two mentions tells this side, 'one' if one does, 'same' if somebody is in both, 'open' if it
    is not known who is in one of them, else 'differ'.
    """
    if not one or not other:
        return "one" if one or other else "neither"
    if one & other:
        return "same"
    return "differ" if _is_known(one) and _is_known(other) else "open"


def _is_known(side: Side) -> bool:
    return any(one.startswith("id ") for one in side)


def same_place(one: Place | None, other: Place | None) -> bool:
    """Whether two places can be one: none is unknown, and they differ neither in country nor by far."""
    if one is None or other is None:
        return True
    if one.country is not None and other.country is not None and one.country != other.country:
        return False
    if one.latitude is None or other.latitude is None or one.longitude is None or other.longitude is None:
        return True
    apart = max(abs(one.latitude - other.latitude), abs(one.longitude - other.longitude))
    return apart <= _NEAR_DEGREES


def same_time(one: When | None, other: When | None) -> bool:
    """Whether two intervals can be of one moment; dates compare as they are written."""
    if one is None or other is None:
        return True
    return not (_before(one.latest, other.earliest) or _before(other.latest, one.earliest))


def _before(end: str | None, start: str | None) -> bool:
    if end is None or start is None:
        return False
    length = min(len(end), len(start))
    return end[:length] < start[:length]
