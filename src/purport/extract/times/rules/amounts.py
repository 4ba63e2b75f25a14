"""How many: 'almost two', '2 1/2', 'a few', 'a hundred', 'several', 'half an'."""

from typing import Final, NamedTuple

from purport.extract.times.rule import Found

ABOUT: Final = (
    "(about|around|nearly|almost|over|under|roughly|approximately|some|only|just|barely|another|additional "
    "| at least|most | no? more|less|fewer|longer|greater than | up|close to | as long|much|many as | a mere "
    "| well over | an additional | a total of | a further | exactly|precisely|fully|hardly|scarcely|merely|virtually "
    "| an estimated | an average of)?"
)
"""What makes an amount a rough one, or sets its limit."""
AMOUNT: Final = (
    f"{ABOUT} (NUM (FRACTION | and a half | and? FRACTION)? | NUM to|or|and|HYPHEN NUM | a|an "
    "| a hundred|thousand|dozen | NUM hundred|thousand|dozen | a few | a couple of? | a good? many "
    "| several|few|many|countless | half a|an "
    "| half HYPHEN | a half HYPHEN? | a few hundred | a single | a full | a NUM | a fair number of)"
)
"""What stands before a unit; `amount_of` reads it."""
_TIMES: Final = {"hundred": 100.0, "thousand": 1000.0, "dozen": 12.0}
_VAGUE: Final = frozenset({"few", "several", "many", "countless", "number"})


class Amount(NamedTuple):
    """How many; None where it is left open ('several')."""

    value: float | None


def amount_of(found: Found, unit: int, first: int | None = None) -> Amount | None:
    """The amount that the tokens from `first` (or the first of the match) up to `unit` give; None if they give none."""
    value: float | None = None
    kinds, values, words = found.tokens.kinds, found.tokens.values, found.tokens.words
    for index in range(found.first if first is None else first, unit):
        word = words[index]
        if word in _VAGUE:
            return Amount(None)
        if word in _TIMES:
            value = (value or 1.0) * _TIMES[word]
        elif word == "couple":
            value = 2.0
        elif word == "half":
            value = (value or 0.0) + 0.5 if "and" in words[index - 2 : index] else 0.5
        elif kinds[index] == "/":
            value = (value or 0.0) + values[index]
        elif word in ("a", "an", "single", "another") and value is None:
            value = 1.0
        elif kinds[index] in "diyxcs" and isinstance(values[index], int | float):
            value = float(values[index])
    return Amount(value) if value is not None else None
