"""All rules of the grammar, in the order in which ties are decided."""

from typing import Final

from purport.extract.times.rule import Rule
from purport.extract.times.rules import clock, days, feasts, lengths, months, relative, traps, vague, years

RULES: Final[tuple[Rule, ...]] = (
    *traps.RULES,
    *clock.RULES,
    *days.RULES,
    *months.RULES,
    *years.RULES,
    *feasts.RULES,
    *relative.RULES,
    *lengths.RULES,
    *vague.RULES,
)
