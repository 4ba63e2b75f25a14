"""The tense of the verb that governs a word, told from the words around it: light, without a parser.

The nearest verb before the word in its sentence decides, else the nearest one after it. A guess of this kind is right
often enough for what it is asked: whether 'Thursday' is the last or the next one.
"""

from collections.abc import Callable
from typing import Final, Literal

from purport.extract.times.tokens import Tokens

TenseName = Literal["past", "present", "future"]
Tense = Callable[[int], TenseName | None]
"""An offset into `Document.text` → the tense of the verb that governs the word there; None if it cannot be told."""

_FURTHEST: Final = 30
"""Words looked at on either side."""
_FUTURE: Final = frozenset(
    "will shall 'll won't would due plan plans planning hopes expects intends aims slated going "
    "until upcoming expire expires payable effective tomorrow redeemable maturing deadline".split()
)
_PRESENT: Final = frozenset("is are am has have says".split())
_PAST: Final = frozenset(
    "was were had did said told made took came went began left fell rose won lost held met found gave got sent kept "
    "brought led became saw knew thought wrote spoke ran broke fought shot struck hit put cut felt grew drew chose "
    "sought bought sold paid built stood flew drove threw ate hid rode spent taught wore fled died tore bore beat "
    "swept laid lay sank sprang slept swore withdrew arose woke bid blew forgot froze rang shook sang stole "
    "swam hung dealt meant lent bent leapt dug stuck overthrew".split()
)
_PLANNED: Final = frozenset("scheduled planned expected slated".split())
_PLAN_GOES_ON: Final = frozenset("to for a an the in on at by".split())
_LEAN_FORWARD: Final = frozenset("set agreed vowed promised wants hoped".split())
"""Words that speak of what is to come if 'to' or 'for' goes with them."""
_ENDS: Final = frozenset(".!?¶;")


def tense_at(tokens: Tokens, index: int) -> TenseName | None:
    """The tense of the verb nearest to token `index`: first before it, then after it, within its sentence."""
    for step in (-1, 1):
        here = index + step
        for _ in range(_FURTHEST):
            if not 0 <= here < len(tokens.words) or tokens.words[here] in _ENDS or tokens.kinds[here] == "¶":
                break
            found = _tense_of(tokens, here)
            if found is not None:
                return found
            here += step
    return None


def _tense_of(tokens: Tokens, index: int) -> TenseName | None:
    """The tense that one word shows; None if it is no sign of any."""
    word, after = tokens.words[index], tokens.word(index + 1)
    if word in _PLANNED:
        return "past" if tokens.word(index - 1) == "had" or tokens.word(index - 2) == "had" else _of_plan(word, after)
    if word in _FUTURE or (word in _LEAN_FORWARD and after in ("to", "for")):
        return "future"
    if word in ("early", "soon", "late") and tokens.word(index - 1) == "as" and after == "as":
        return "future"
    if word == "to" and after == "be":
        return "future"
    if word in _PAST:
        return "past"
    if word in _PRESENT:
        if after == "to":
            return "future"
        return "past" if word in ("has", "have") else "present"
    if word.endswith("ed") and len(word) > 4 and tokens.kinds[index] == "." and tokens.word(index - 1) != "be":
        return "past"
    return None


def _of_plan(word: str, after: str) -> TenseName:
    """The tense of 'planned' and its like: what is planned is to come, 'as planned' is over."""
    return "future" if word == "scheduled" or after in _PLAN_GOES_ON else "past"
