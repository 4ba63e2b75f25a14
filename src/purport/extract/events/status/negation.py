"""Words that negate the word they depend on, and subjects and objects that do: 'not', 'never', 'nobody', 'no group'."""

from typing import Final

from purport.extract.events.grammar.tree import is_nobody_else
from purport.extract.events.status.signs import Signs
from purport.language.parse import Parse, Token

NEGATIVE: Final = frozenset("not n't n’t nt never no neither nor hardly scarcely barely nowhere rarely seldom".split())
_NOBODY: Final = frozenset("nobody none nothing no-one noone".split())
_NOT_NEGATED_BEFORE: Final = frozenset("only just merely simply necessarily".split())
_FIRST: Final = 4
"""Dependents of a subject among which its determiner is looked for."""


def read_negation(parse: Parse, child: Token, low: str, signs: Signs) -> None:
    """Count a negative word, unless it negates another one ('not only') or joins two ('nor')."""
    after = parse.tokens[child.index + 1].text.lower() if child.index + 1 < len(parse.tokens) else ""
    if child.dep == "cc":
        signs.coordinator = low
    elif after not in _NOT_NEGATED_BEFORE:
        signs.negate(low)


def is_nobody(parse: Parse, child: Token, low: str) -> bool:
    """Whether a subject or object is nobody: 'nobody', 'no group', 'neither side'."""
    if is_nobody_else(parse, child):
        return False
    if low in _NOBODY:
        return True
    before = parse.tokens[child.index - 1] if child.index else None
    if before is not None and before.head == child.index and before.text.lower() in ("no", "neither"):
        return True
    first = parse.children(child)[:_FIRST]
    return any(one.dep in ("det", "neg") and one.text.lower() in ("no", "neither") for one in first)
