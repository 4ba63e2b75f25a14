"""Words of one sentence that tell one act over again: its means, its outcome, its general name.

'a raid via an airstrike', 'attacks that resulted in the deaths of …', 'shelled the town, killing five', 'in its
latest attack the army shelled …'.
"""

from typing import Final

from purport.extract.events.act import Act
from purport.extract.events.harm.victims import subject_is_victim
from purport.extract.events.harm.words import DYING, KILLING, WOUNDING
from purport.language.parse import Parse, Token
from purport.reference.verbs import verb_lemma

_MEANS: Final = frozenset(("via", "through"))
_HARM: Final = KILLING | WOUNDING | DYING
_INSIDE: Final = frozenset(("in", "during", "by"))
_WHEN: Final = frozenset(("when", "as", "after", "while"))
_RESULTING: Final = frozenset(("result", "lead", "cause", "leave", "end"))
_UP: Final = frozenset(("pobj", "prep", "dobj", "conj", "compound"))
_LONGEST: Final = 4
"""Words from a noun up to the verb of its outcome, at most."""


def is_linked(parse: Parse, before: Act, after: Act) -> bool:
    """Whether two words of one type, in the order of the text, in one sentence, tell one act."""
    one, other = parse.tokens[before.head], parse.tokens[after.head]
    if one.sentence != other.sentence or before.type != after.type:
        return False
    if _is_means_or_outcome(parse, other) or _goes_on(before, other) or _is_general(parse, one, other):
        return True
    return any(
        _is_within(parse, harm, act) or _is_occasion(parse, harm, act) for harm, act in ((one, after), (other, before))
    )


def _is_means_or_outcome(parse: Parse, token: Token) -> bool:
    """Whether a noun stands for how the act before was done, or for what came of it."""
    for _ in range(_LONGEST):
        if token.dep not in _UP:
            return False
        token = parse.tokens[token.head]
        if token.text.lower() in _MEANS:
            return True
        if token.tag.startswith("VB"):
            return verb_lemma(token.text) in _RESULTING
    return False


def _is_within(parse: Parse, harm: Token, act: Act) -> bool:
    """Whether a noun names the act in which a verb says that people came to harm: 'killed in a raid'."""
    noun = parse.tokens[act.head]
    preposition = parse.tokens[noun.head]
    inside = noun.dep == "pobj" and preposition.text.lower() in _INSIDE and preposition.head in _joined(parse, harm)
    return inside and harm.text.lower() in _HARM


def _is_occasion(parse: Parse, harm: Token, act: Act) -> bool:
    """Whether a clause tells how the harm was done that a passive names nobody for: 'were killed when X attacked'."""
    if harm.text.lower() not in _HARM or not subject_is_victim(parse, harm):
        return False
    if any(child.dep == "agent" for child in parse.children(harm)):
        return False
    heads = _joined(parse, harm)
    clauses = (parse.tokens[index] for index in act.words)
    return any(
        one.dep == "advcl"
        and one.head in heads
        and any(child.text.lower() in _WHEN for child in parse.children(one) if child.dep in ("mark", "advmod"))
        for one in clauses
    )


def _joined(parse: Parse, verb: Token) -> set[int]:
    """A verb and those that 'and' joins to it."""
    return {verb.index, *(child.index for child in parse.children(verb) if child.dep == "conj")}


def _goes_on(before: Act, other: Token) -> bool:
    """Whether a participle says what came of the verb it hangs on: 'shelled the town, killing five'."""
    return other.tag == "VBG" and other.dep in ("advcl", "acl", "xcomp") and other.head in (before.head, *before.words)


def _is_general(parse: Parse, one: Token, other: Token) -> bool:
    """Whether the noun before names as a whole what the verb tells: 'in their latest attack they shelled …'."""
    above = parse.tokens[one.head]
    return (
        one.dep == "pobj"
        and above.text.lower() == "in"
        and above.head == other.index
        and any(child.dep == "poss" and child.tag == "PRP$" for child in parse.children(one))
    )


def is_cataphoric(parse: Parse, before: Act, after: Act) -> bool:
    """Whether 'its' before the first word means the actor of the second."""
    return _is_general(parse, parse.tokens[before.head], parse.tokens[after.head])
