"""Harm that one sentence tells by several verbs is one act: 'killed six and wounded nine', 'six were killed and nine
injured', 'shot and killed'.
"""

from typing import Final

from purport.extract.events.acts.lookup import Found
from purport.extract.events.grammar.scene import Scene
from purport.extract.events.harm.words import KILLING, WOUNDING

_HARM: Final = KILLING | WOUNDING
_BEFORE_HARM: Final = frozenset("shoot stab attack ambush bomb shell bombard strike hit".split())
"""Verbs whose outcome a verb of harm that is joined to them tells."""
_SEPARATE: Final = frozenset({"abduct", "torture", "sexual"})
"""Modes of acts that are coded beside the killing."""
_MOST: Final = 4
"""Verbs joined in a row."""


def with_harm_joined(scene: Scene, found: list[Found]) -> list[Found]:
    """`found`, in the order of the text, without the verbs of harm that are joined to another of their sentence: what
    they tell of is read with that.
    """
    by_head = {one.head: one for one in found}
    for one in found:
        if _goes_on(scene, one, by_head):
            del by_head[one.head]
    return [by_head[index] for index in sorted(by_head)]


def _goes_on(scene: Scene, one: Found, found: dict[int, Found]) -> bool:
    """Whether a verb of harm goes on with the act of a verb before it."""
    token = scene.tokens[one.head]
    if one.verb != one.head or token.text.lower() not in _HARM or one.entry.mode in _SEPARATE:
        return False
    for _ in range(_MOST):
        if token.dep != "conj":
            return False
        token = scene.tokens[token.head]
        if token.index in found and _is_harm(scene, found[token.index]):
            return not _is_of_others(scene, one.head)
    return False


def _is_harm(scene: Scene, one: Found) -> bool:
    token = scene.tokens[one.head]
    harms = token.text.lower() in _HARM or scene.lemma(one.head) in _BEFORE_HARM
    return one.entry.type == "ASSAULT" and one.verb == one.head and harms and one.entry.mode not in _SEPARATE


def _is_of_others(scene: Scene, verb: int) -> bool:
    """Whether a verb has someone of its own who does it: 'and the rebels wounded nine'."""
    if any(kid.dep == "agent" for kid in scene.kids(verb)):
        return True
    if scene.is_marked_passive(verb) or not _has(scene, verb, "dobj"):
        return False
    before = scene.tokens[verb - 1].tag  # whatever the parse ties it to
    return _has(scene, verb, "nsubj") or before.startswith(("NN", "PRP"))


def _has(scene: Scene, verb: int, dep: str) -> bool:
    return any(kid.dep == dep for kid in scene.kids(verb))
