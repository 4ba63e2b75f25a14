"""What a noun phrase can be in an act: someone, something of someone's, a thing, or only a time, sum or manner."""

from typing import Final, Literal

from purport.extract.events.noun_phrases import is_time, phrase
from purport.language.parse import NameKind, Parse, Token
from purport.reference.nouns import noun_of

Standing = Literal["someone", "someone's", "thing", "none"]

_NAMED: Final[tuple[NameKind, ...]] = ("person", "organisation", "place", "group")
_SUMS: Final = frozenset(
    "$ € £ ¥ % million billion trillion percent dollars euros pounds kilometers kilometres miles".split()
)
_NOBODY: Final = frozenset("it this that which what itself there".split())


def is_named(parse: Parse, token: Token) -> bool:
    """Whether a token is part of the name of someone or some place."""
    return any(parse.is_named(token.index, kind) for kind in _NAMED)


def can_act(parse: Parse, token: Token) -> bool:
    """Whether a noun names someone or says that it is someone."""
    if is_named(parse, token):
        return True
    known = noun_of(parse.written(token)) or noun_of(token.text)
    return known is not None and known.kind is not None


def standing(parse: Parse, head: Token) -> Standing:
    """What the noun phrase under `head` can be in an act."""
    if is_time(parse, head) or head.text.lower() in _NOBODY or head.text in _SUMS:
        return "none"
    words = phrase(parse, head)
    if any(word.text in _SUMS and word.index <= head.index + 1 for word in words):
        return "none" if head.tag == "CD" else "thing"
    if can_act(parse, head) or head.tag == "PRP":
        return "someone"
    if head.tag == "CD":
        return "thing"
    if any(is_named(parse, word) or (word.pos == "NOUN" and can_act(parse, word)) for word in words):
        return "someone's"
    return "thing"


def names_someone(parse: Parse, head: Token) -> bool:
    """Whether a noun phrase has the name of someone or some place in it."""
    return standing(parse, head) != "none" and any(is_named(parse, word) for word in phrase(parse, head))
