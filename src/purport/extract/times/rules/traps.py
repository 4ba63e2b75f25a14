"""What only looks like a time: its words are taken, so that no other rule reads them."""

from typing import Final

from purport.extract.times.rule import Rule, trap

RULES: Final[tuple[Rule, ...]] = (
    trap(
        "age",
        "NUM|a HYPHEN? UNIT|UNITS HYPHEN? old|olds",
        "NUM HYPHEN? UNIT|UNITS of age",
        "UNITS HYPHEN old",
        "aged NUM (UNIT|UNITS)?",
        "NUM COMMA NUM HYPHEN? UNIT HYPHEN? old",
        example="a 13-year-old boy",
    ),
    trap("part of a whole", "a|NUM HYPHEN? quarter|quarters of", example="a quarter of the voters"),
    trap("light years", "NUM? light HYPHEN? years|year", "man HYPHEN? hours|years", example="ten light years away"),
    trap("rank", "second HYPHEN? in HYPHEN? command", example="the second-in-command"),
    trap("hour as a name", "rush hour|hours", "eleventh HYPHEN? hour", "happy hour", "zero hour", example="rush hour"),
    trap(
        "day as a name",
        "d HYPHEN day",
        "a|the? day HYPHEN? care|trader|traders|job|laborers",
        example="a day care centre",
    ),
    trap(
        "from day to day",
        "a|the? day|week|month|year HYPHEN? to|by|over HYPHEN? day|week|month|year",
        "from? time to time",
        example="on a day-to-day basis",
    ),
    trap("once upon a time", "once upon a time", "a long time", example="for a long time"),
    trap("game parts", "NUM HYPHEN NUM HYPHEN NUM", example="a 4-3-3 formation"),
)
