"""What a noun phrase can be in an act: someone, something of someone's, a thing, or only a time, sum or manner."""

from typing import Final, Literal

from purport.extract.events.grammar.noun_phrases import is_time, phrase
from purport.language.parse import NameKind, Parse, Token
from purport.reference.nouns import noun_of

Standing = Literal["someone", "someone's", "thing", "none"]

_NAMED: Final[tuple[NameKind, ...]] = ("person", "organisation", "place", "group")
_SUMS: Final = frozenset(
    "$ € £ ¥ % million billion trillion percent dollars euros pounds kilometers kilometres miles".split()
)
_QUANTITIES: Final = frozenset(
    """each all some many most both several none few dozens hundreds thousands tens scores number majority group series
    handful half part""".split()
)
_LETTERS: Final = 6
_HYPHENS: Final = frozenset("-‐‑")
_NOBODY: Final = frozenset("it this that which what itself there".split())


def is_named(parse: Parse, token: Token) -> bool:
    """Whether a token is part of the name of someone or some place."""
    return any(parse.is_named(token.index, kind) for kind in _NAMED)


def can_act(parse: Parse, token: Token) -> bool:
    """Whether a noun names someone or says that it is someone."""
    if is_named(parse, token):
        return True
    known = noun_of(parse.written(token)) or noun_of(token.text)
    if known is not None:
        return known.kind is not None
    letters = token.text.isupper() and token.text.isalpha() and 1 < len(token.text) <= _LETTERS
    return token.tag in ("NN", "NNP") and letters and not is_time(parse, token)  # a name that was not seen as one


def standing(parse: Parse, head: Token) -> Standing:
    """What the noun phrase under `head` can be in an act; 'each of the firms' is what 'the firms' are."""
    whole = head
    if head.text.lower() in _QUANTITIES or head.tag == "CD":
        of = next((child for child in parse.children(head) if child.text.lower() == "of"), None)
        head = next((child for child in parse.children(of) if child.dep == "pobj"), head) if of is not None else head
    if is_time(parse, head) or head.text.lower() in _NOBODY or head.text in _SUMS:
        return "none"
    if is_condition(parse, head):
        return "none"
    if can_act(parse, head) or head.tag == "PRP":
        return "someone"
    words = phrase(parse, whole)
    if any(word.text in _SUMS and word.index <= head.index + 1 for word in words):
        return "none" if head.tag == "CD" else "thing"
    if head.tag != "CD" and any(_is_owner(parse, word, head) for word in words):
        return "someone's"
    return "thing"


def is_condition(parse: Parse, head: Token) -> bool:
    """Whether a state is none that has a government: 'a state of siege'."""
    if head.text.lower() != "state":
        return False
    of = (child for child in parse.children(head) if child.text.lower() == "of")
    return any(noun.pos == "NOUN" for one in of for noun in parse.children(one))


def _is_owner(parse: Parse, word: Token, head: Token) -> bool:
    """Whether a word of a noun phrase says whose or where it is: 'an army base', 'the ministry's request'."""
    if is_named(parse, word):
        return True
    if word.pos == "PROPN":
        return word.text[:1].isupper()
    beside = word.head == head.index or word.dep in ("pobj", "poss")
    hyphened = word.index + 1 < len(parse.tokens) and parse.tokens[word.index + 1].text in _HYPHENS
    return beside and not hyphened and word.pos == "NOUN" and can_act(parse, word)


def names_someone(parse: Parse, head: Token) -> bool:
    """Whether a noun phrase has the name of someone or some place in it."""
    return standing(parse, head) != "none" and any(is_named(parse, word) for word in phrase(parse, head))
