"""Words of one sentence that tell one act over again: its means, its outcome, its general name.

'a raid via an airstrike', 'attacks that resulted in the deaths of …', 'shelled the town, killing five', 'in its
latest attack the army shelled …'.
"""

from typing import Final

from purport.extract.events.act import Act
from purport.language.parse import Parse, Token
from purport.reference.verbs import verb_lemma

_MEANS: Final = frozenset(("via", "through"))
_RESULTING: Final = frozenset(("result", "lead", "cause", "leave", "end"))
_UP: Final = frozenset(("pobj", "prep", "dobj", "conj", "compound"))
_LONGEST: Final = 4
"""Words from a noun up to the verb of its outcome, at most."""


def is_linked(parse: Parse, before: Act, after: Act) -> bool:
    """Whether two words of one type, in the order of the text, in one sentence, tell one act."""
    one, other = parse.tokens[before.head], parse.tokens[after.head]
    if one.sentence != other.sentence or before.type != after.type:
        return False
    return _is_means_or_outcome(parse, other) or _goes_on(one, other) or _is_general(parse, one, other)


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


def _goes_on(one: Token, other: Token) -> bool:
    """Whether a participle says what came of the verb it hangs on: 'shelled the town, killing five'."""
    return other.tag == "VBG" and other.dep in ("advcl", "acl", "xcomp") and other.head == one.index


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
