"""What to say of two names of people that are not one."""

from collections.abc import Sequence

from purport.compare.names.agreement import agreement
from purport.compare.names.spelling import part_similarity
from purport.extract.names.folding import is_initial
from purport.extract.names.parts import core, name_parts

__all__ = ["differing_parts", "likeness"]


def likeness(left: str, right: str) -> float:
    """How alike two names are that are not one: below what is taken for one."""
    one, other = name_parts(left).units, name_parts(right).units
    if not one or not other:
        return 0.0
    ends = (_part(one[0], other[0]) + _part(one[-1], other[-1])) / 2
    return round(min(ends, 0.49), 4)


def _part(left: str, right: str) -> float:
    return part_similarity(core(left), core(right))


def differing_parts(left: str, right: str) -> tuple[str, ...]:
    """Which parts of two names of people are two names."""
    one, other = name_parts(left), name_parts(right)
    pairs: Sequence[tuple[str, tuple[str, ...], tuple[str, ...]]] = (
        ("given names", one.given, other.given),
        ("surnames", one.surname, other.surname),
    )
    return tuple(
        f"{what} that differ: {first[0]!r} and {second[0]!r}"
        for what, first, second in pairs
        if first
        and second
        and not any(is_initial(unit) for unit in (*first, *second))
        and not agreement(first[0], second[0])
    )
