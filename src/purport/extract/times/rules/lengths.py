"""Lengths of time ('three weeks', 'a ten-year bond', 'the past three weeks') and sets of times ('every Friday')."""

from typing import Final

from purport.extract.times.lexicon import UNITS_PLURAL
from purport.extract.times.meanings import Length, Reference, Repeated
from purport.extract.times.rule import Found, Reading, Rule
from purport.extract.times.rules.amounts import ABOUT, AMOUNT, amount_of
from purport.extract.times.rules.parts import unit_of, weekday_of

_TOWARD: Final = {"past": -1, "last": -1, "next": 1, "coming": 1}
_RATES: Final = frozenset(
    {"%", "percent", "times", "once", "twice", "million", "billion", "dollars", "euros", "pounds"}
)


def _length(found: Found) -> Reading:
    amount, unit = amount_of(found, found.at("unit") or 0), unit_of(found)
    if amount is None or _is_no_length(found, unit):
        return None
    value = amount.value
    if found.word("more"):
        value = (value or 0) + 0.5
    if found.before() in _RATES and value == 1 and found.tokens.word(found.first) in ("a", "an"):
        return Repeated(length_value(1, unit))
    return Length(value, unit)


def _is_no_length(found: Found, unit: str) -> bool:
    """'a second chance', 'one-quarter', 'one day' that may come: what the words can also mean."""
    word, first = found.word("unit"), found.tokens.word(found.first)
    if found.tokens.original(found.at("unit") or 0)[:1].isupper() and found.tokens.kinds[found.first] in "di":
        return True  # the name of a programme
    if word == "second":
        return first in ("a", "the") or found.kind_after() in ("N", ".")
    return unit == "Q" and (first in ("a", "an", "one", "three") or found.after() in ("of", "century"))


def _attribute(found: Found) -> Reading:
    """'a ten-year bond', 'the two day rally', 'a decades-long dispute'."""
    amount = amount_of(found, found.at("unit") or 0)
    unit = unit_of(found)
    if found.word("unit") == "second" and found.at("hyphen") is None:
        return None
    if amount is None:
        return Length(None if found.word("unit") in UNITS_PLURAL else 1, unit)
    return Length(amount.value, unit)


def _toward(found: Found) -> Reading:
    """'the past three weeks', 'the next few days', 'the first nine months', 'recent years'."""
    unit, word = unit_of(found), found.word("which")
    amount = amount_of(found, found.at("unit") or 0, (found.at("which") or 0) + 1)
    toward = _TOWARD.get(word, 0)
    if word == "recent":
        return Reference("PAST_REF")
    if amount is None and found.word("unit") in UNITS_PLURAL:
        return Length(None, unit, toward)
    if amount is None:
        decade = unit in ("DE", "CE") and word in ("next", "coming")
        return Length(1, unit, toward) if word in ("past", "first", "last") or decade else None
    return Length(amount.value, unit, toward)


def _bare_plural(found: Found) -> Reading:
    """'for weeks', 'the days before': a length that is left open."""
    unit = unit_of(found)
    named = found.tokens.original(found.first)[:1].isupper() and found.kind_before() in ("i", "d")
    if named or unit in ("S", "Q") or found.after() == "old" or found.kind_before() in ("N", "#"):
        return None
    return Length(None, unit)


def _rate(found: Found) -> Reading:
    """'per year', 'every two weeks', 'each month'."""
    amount = amount_of(found, found.at("unit") or 0, found.first + 1)
    unit = unit_of(found)
    if unit == "S" and found.before() != "once":
        return None
    if found.word("other"):
        return Repeated(length_value(2, unit))
    return Repeated(length_value(amount.value if amount else 1, unit))


def _every_named(found: Found) -> Reading:
    """'every Friday', 'each summer', 'every October', 'every morning', 'Fridays'."""
    if found.at("weekday") is not None:
        return Repeated(f"XXXX-WXX-{weekday_of(found)}" + (f"T{found.part()}" if found.part() else ""))
    if found.at("weekdays") is not None:
        return Repeated(f"XXXX-WXX-{found.value('weekdays')}")
    if found.at("month") is not None:
        return Repeated(f"XXXX-{found.value('month'):02d}")
    if found.at("season") is not None:
        return Repeated(f"XXXX-{found.value('season')}")
    if found.at("weekend") is not None:
        return Repeated("XXXX-WXX-WE")
    return Repeated(f"XXXX-XX-XXT{found.part()}")


def _often(found: Found) -> Reading:
    """'daily', 'annually'."""
    word = found.word("often")
    if word in ("annual", "biannual", "biennial", "quarterly", "monthly", "nightly") and found.kind_before() != ".":
        return None
    if word in ("annual", "quarterly") or found.tokens.original(found.first)[0].isupper():
        return None
    return Repeated(found.value("often"))


def length_value(amount: float | None, unit: str) -> str:
    """The TIMEX3 value of a length: 'P3W', 'PT2H', 'PXD'. Decades and centuries are given in years, halves in the next
    smaller unit where it is half of a whole number.
    """
    if unit == "2W":
        unit, amount = "W", None if amount is None else amount * 2
    if unit in ("DE", "CE", "ML"):
        amount = None if amount is None else amount * {"DE": 10, "CE": 100, "ML": 1000}[unit]
        unit = "Y"
    prefix, letter = ("PT", unit[-1]) if unit in ("S", "TM", "TH") else ("P", unit)
    if amount is None:
        return f"{prefix}X{letter}"
    whole = int(amount)
    if amount == whole:
        return f"{prefix}{whole}{letter}"
    smaller = {"Y": (12, "M"), "TH": (60, "M"), "TM": (60, "S")}.get(unit)
    if smaller and (rest := (amount - whole) * smaller[0]) == int(rest):
        return f"{prefix}{f'{whole}{letter}' if whole else ''}{int(rest)}{smaller[1]}"
    return f"{prefix}{amount:g}{letter}"


RULES: Final[tuple[Rule, ...]] = (
    Rule(
        "length",
        (
            f"{AMOUNT} (of a)? unit=UNIT|UNITS",
            f"{AMOUNT} unit=UNIT|UNITS more=and a half",
            f"{AMOUNT} more|additional|full|consecutive|straight|successive|whole|long|short|entire|extra "
            "unit=UNIT|UNITS",
            "(the|an|a)? entire|whole|full unit=UNIT",
            "NUM PLAIN unit=UNITS",
        ),
        _length,
        "for [more than four hours]",
    ),
    Rule(
        "length as an attribute",
        (
            f"{ABOUT} NUM hyphen=HYPHEN unit=UNIT (HYPHEN? long)?",
            "NUM unit=UNIT (HYPHEN? long)?",
            "a NUM hyphen=HYPHEN unit=UNIT HYPHEN? long",
            "unit=UNITS|day|week|month|year|decade|hour HYPHEN long",
            "several|many|multi HYPHEN unit=UNIT",
        ),
        _attribute,
        "a [ten-year] bond",
    ),
    Rule(
        "length in one word", ("lasting=LASTING",), lambda found: Length(*found.value("lasting")), "a [weeklong] strike"
    ),
    Rule(
        "length up to or from a time",
        (
            "(at least|most)? (the|these|those|its|his|her|their)? this? which=past|last|next|coming|first|final|recent"
            "|following|previous|preceding|early|later|latter|latest|opening|closing|intervening|ensuing|succeeding"
            "|subsequent|remaining "
            f"({AMOUNT})? unit=UNIT|UNITS",
            "the NUM unit=UNITS",
        ),
        lambda found: _toward(found) if found.word("which") else _length(found),
        "over [the past three weeks]",
    ),
    Rule("length left open", ("(the|many)? unit=UNITS",), _bare_plural, "for [weeks]"),
    Rule(
        "rate",
        (
            "every|each|per unit=UNIT",
            f"every|each {AMOUNT} unit=UNIT|UNITS",
            "every other=other|second unit=UNIT",
        ),
        _rate,
        "[every two weeks]",
    ),
    Rule(
        "every one of a kind",
        (
            "every|each weekday=WEEKDAY part=PART?",
            "every|each month=MONTH",
            "every|each season=SEASON",
            "every|each part=PART",
            "every|each weekend=weekend",
            "weekdays=WEEKDAYS",
        ),
        _every_named,
        "[every Friday]",
    ),
    Rule("frequency", ("often=OFTEN",), _often, "held [daily]"),
)
