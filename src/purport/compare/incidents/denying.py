"""Words of denials: what says that something is not so and not that it is refused, and what is denied by it."""

import re
from typing import Final

from purport.compare.incidents.terms import stem
from purport.records import Span

_DENYING: Final = frozenset(stem(one) for one in "deny denial dismiss dispute refute disavow".split())
_REFUSING: Final = frozenset(stem(one) for one in "reject rebut contest".split())
_TOLD: Final = frozenset(
    stem(one) for one in "figure number toll count tally total estimate claim report account version allegation".split()
)
"""What is told, so that to reject it is to say that it is not so."""
_ANY_ACT: Final = frozenset(stem(one) for one in "raid operation incident incursion".split())
"""What an act of violence may be called as well as one of force without it."""
_WORD: Final = re.compile(r"[a-z]+")
_AHEAD: Final = 60
"""Characters after a word of rejecting in which what is rejected is named."""


def is_denial(text: str, anchor: Span) -> bool:
    """Whether the word at `anchor` denies, whatever it denies."""
    return _word(text, anchor) in _DENYING


def is_for_any_act(text: str, anchor: Span) -> bool:
    """Whether the word at `anchor` may be for an act of violence, whatever type it was read as: 'no such raid'."""
    return _word(text, anchor) in _ANY_ACT


def rejects_what_is_told(text: str, anchor: Span) -> bool:
    """Whether figures or a report are rejected, and no plan: 'rejected the figures as arithmetic'."""
    after = text[anchor.end : anchor.end + _AHEAD].split(". ", 1)[0].lower()
    told = any(stem(word) in _TOLD for word in _WORD.findall(after))
    return told and _word(text, anchor) in _DENYING | _REFUSING


def _word(text: str, anchor: Span) -> str:
    return stem(text[anchor.start : anchor.end].lower())
