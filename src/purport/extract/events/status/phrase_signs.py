"""What the dependents of a noun or an adjective say of it: determiners, possessives, adjectives, adverbs."""

from typing import Final

from purport.extract.events.status.clause_signs import SUBJECTS, read_adverb
from purport.extract.events.status.history import is_next
from purport.extract.events.status.signs import Signs
from purport.language.parse import Parse, Token
from purport.reference.embedding import embedding_of

_DEFINITE: Final = frozenset("the this that these those such both all each".split())
_ORDINALS: Final = frozenset("first second third last latest only".split())
_BEFORE: Final = ("amod", "compound", "nmod", "advmod")


def read_noun_phrase(parse: Parse, token: Token, child: Token, low: str, signs: Signs) -> None:
    """Add what `child`, a dependent of the noun `token`, says of it."""
    dep = child.dep
    if dep == "det":
        signs.determiner = low
        signs.definite = signs.definite or low in _DEFINITE
        if low in ("no", "neither"):
            signs.negated, signs.negation = True, low
    elif dep == "amod" and low in _ORDINALS:
        signs.ordinal = True
    elif dep == "poss":
        signs.definite = True
        signs.next = signs.next or is_next(parse, child)
    elif dep in _BEFORE and child.index < token.index:
        entry = embedding_of(low, "adjective", "before")
        if entry:
            signs.adjectives = (*signs.adjectives, entry)
        elif dep == "advmod":
            read_adverb(child, low, signs)
    elif dep == "nummod" and low in ("0", "zero"):
        signs.negated, signs.negation = True, "zero"


def read_adjective(child: Token, low: str, signs: Signs) -> None:
    """Add what `child`, a dependent of an adjective or of any other word, says of it."""
    if child.dep == "advmod":
        read_adverb(child, low, signs)
    elif child.dep in SUBJECTS:
        signs.subject = True
