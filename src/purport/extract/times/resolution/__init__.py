"""A meaning and what it can be counted from → its TIMEX3 value and the interval it denotes.

One small function a kind of meaning. What cannot be placed keeps the value its words give ('XXXX-10'), no interval, and
the reason.
"""

from collections.abc import Callable
from typing import Any, Final

from purport.extract.times import meanings as m
from purport.extract.times.resolution.before_christ import is_before_christ, of_one_era, placed_before_christ
from purport.extract.times.resolution.bounds import when_of
from purport.extract.times.resolution.context import Context, Placed
from purport.extract.times.resolution.dates import placed_date, placed_either, placed_era
from purport.extract.times.resolution.feasts import placed_feast, placed_foreign
from purport.extract.times.resolution.relative import (
    placed_length,
    placed_neighbour,
    placed_quarter,
    placed_reference,
    placed_repeated,
    placed_shift,
)

__all__ = ["Context", "Placed", "placed", "when_of"]

_PLACERS: Final[dict[type, Callable[[Any, Context], Placed]]] = {
    m.Date: placed_date, m.Era: placed_era, m.Either: placed_either, m.Neighbour: placed_neighbour,
    m.Shift: placed_shift, m.Length: placed_length, m.Repeated: placed_repeated, m.Reference: placed_reference,
    m.Quarter: placed_quarter, m.Feast: placed_feast, m.Foreign: placed_foreign,
}  # fmt: skip


def placed(meaning: m.Meaning, context: Context) -> Placed:
    """`meaning` put in its place."""
    if is_before_christ(meaning, context):
        return placed_before_christ(meaning, context, _placed)
    return _placed(meaning, of_one_era(context, before_christ=False) if context.antique else context)


def _placed(meaning: m.Meaning, context: Context) -> Placed:
    return _PLACERS[type(meaning)](meaning, context)
