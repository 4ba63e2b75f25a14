"""Times that are named without being told: 'now', 'recently', 'in the future'."""

from typing import Final

from purport.extract.times.meanings import Reference
from purport.extract.times.rule import Found, Reading, Rule


def _present(found: Found) -> Reading:
    if found.word("now") and found.after() in ("and", "defunct") and found.before() in ("every", ","):
        return None
    return Reference("PRESENT_REF")


def _past(_: Found) -> Reading:
    return Reference("PAST_REF")


def _the_past(found: Found) -> Reading:
    """'the past' on its own: not before what it belongs to ('the past president')."""
    return (
        Reference("PAST_REF")
        if found.kind_after() not in (".", "N", "-")
        or found.after() in ("and", "or", "when", "have", "has", "was", "is", "as", "to")
        else None
    )


def _future(found: Found) -> Reading:
    if found.word("future") and found.after() in ("price", "contract", "market", "trading"):
        return None
    return Reference("FUTURE_REF")


RULES: Final[tuple[Rule, ...]] = (
    Rule(
        "present",
        (
            "right? now=now",
            "currently",
            "at present",
            "(the)? present HYPHEN? day",
            "at this|the moment",
            "nowadays",
            "these days",
            "the time being",
            "to date",
        ),
        _present,
        "is [currently] in talks",
    ),
    Rule("recent past", ("(more|most|very|only|just)? recently", "lately"), _past, "[recently] announced"),
    Rule("past", ("the distant|recent? past",), _the_past, "in [the past]"),
    Rule(
        "future",
        ("the near|immediate|foreseeable|distant? future=future", "the near|short term", "some day", "someday"),
        _future,
        "in [the near future]",
    ),
)
