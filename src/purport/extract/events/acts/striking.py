"""What a coder strikes out of the acts that are told, once it is known who takes part and whether they happened."""

from collections.abc import Sequence
from typing import Final

from purport.extract.events.act import Tale
from purport.extract.events.acts.confidence import LEAST
from purport.extract.events.grammar.subjects import is_verb
from purport.language.parse import Parse
from purport.records import EventType

_SPOKEN: Final[frozenset[EventType]] = frozenset(
    {"AGREE", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "REQUEST", "ACCUSE", "REJECT", "THREATEN"}
)
"""Acts that are nothing without anyone who does them or whom they are for."""
_NEVER_MISSING: Final[frozenset[EventType]] = frozenset(
    {"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "ACCUSE", "REQUEST"}
)
"""Acts whose absence is no event: 'has not met her', 'did not apologise'. Violence that is denied is told of."""
_NEGATIONS: Final = frozenset({"not", "n't", "n’t", "never", "no", "neither", "nor", "without"})

_ALLEGED: Final = frozenset(
    {"alleged", "allegedly", "suspected", "apparent", "reported", "reportedly", "presumed", "claimed"}
)


def is_only_thought(parse: Parse, tale: Tale) -> bool:
    """Whether an act only could happen, or plainly did not: 'a step towards the withdrawal', 'if they back her'.

    What is possible stays where two take part of whom one is known; what is denied stays where it is violence or
    pressure, or where a word of denying says so.
    """
    status, kind = tale.mention.status, tale.act.type
    if status == "denied":
        refused = tale.act.rule.endswith(("+future", "+refused"))  # 'no talks will be held': more than an absence
        return kind in _NEVER_MISSING and not refused and _is_negated(parse, tale.act.head)
    if tale.act.slots.reciprocal and tale.mention.place is not None and tale.mention.when is not None:
        return False  # talks with a place and a day are planned, whoever is to take part
    if status == "hypothetical" and not _is_between_two(tale) and not _is_alleged(parse, tale.act.head):
        return True
    ahead = status in ("future", "hypothetical")
    nominal = not any(is_verb(parse.tokens[index]) for index in tale.act.words)
    return ahead and tale.act.confidence < LEAST and nominal


def _is_between_two(tale: Tale) -> bool:
    """Whether two take part, of whom one is known."""
    refs = (*tale.mention.actors, *tale.mention.recipients)
    both = bool(tale.mention.actors) and (bool(tale.mention.recipients) or len(tale.mention.actors) > 1)
    return both and any(one.actor is not None for one in refs)


def _is_alleged(parse: Parse, head: int) -> bool:
    """Whether a noun is said to be only alleged, which is an event that the text does not vouch for."""
    return any(child.text.lower() in _ALLEGED for child in parse.children(parse.tokens[head]))


def _is_negated(parse: Parse, head: int) -> bool:
    """Whether a word of negation stands with a word or with the verb above it."""
    token = parse.tokens[head]
    words = (token, parse.tokens[token.head]) if token.tag.startswith("NN") else (token,)
    return any(child.text.lower() in _NEGATIONS for word in words for child in parse.children(word))


def is_somebodys(tales: Sequence[Tale]) -> bool:
    """Whether any mention of an event names anyone who takes part, where it is nothing without: not just 'applause'."""
    act = tales[0].act
    if act.type not in _SPOKEN or act.slots.reciprocal:
        return True
    return any(tale.mention.actors or tale.mention.recipients for tale in tales)
