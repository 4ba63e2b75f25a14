"""The words for events: what makes two of them one word, and whether they point back."""

import re
from typing import Final

from purport.language.parse import Parse, Token
from purport.reference.acts import noun_lemma, word_class
from purport.reference.verbs import verb_lemma

_ENDINGS: Final = re.compile(r"(?:ation|ion|ment|al|ing|er|or|ate|en)$")
"""Of nouns for acts and of verbs: 'assassination', 'bombardment', 'withdrawal', 'killing', 'threaten'."""
_SHORTEST: Final = 4
_FAR: Final = 4
_HEAPS: Final = frozenset("act acts series wave string spate number dozens hundreds pair both".split())
_AT_REST: Final = frozenset("war commander military army troop soldier police hostage fighter".split())
_POINTING: Final = frozenset(("the", "this", "that", "these", "those"))


def stem_of(token: Token) -> str:
    """What a verb and the noun for the same act have in common: 'assassin' for 'assassinated' and 'assassination'."""
    word = verb_lemma(token.text) if token.tag.startswith("VB") else token.text.lower()
    if is_plural(token) and word.endswith("s"):
        word = word[:-1]
    ending = _ENDINGS.search(word)
    if ending is not None and ending.start() >= _SHORTEST:
        word = word[: ending.start()]
    return word.rstrip("e") or word


def is_definite(parse: Parse, token: Token) -> bool:
    """Whether a noun points to something known: 'the attack', 'these talks', 'their raid'."""
    return any(
        (child.dep == "det" and child.text.lower() in _POINTING) or child.dep == "poss"
        for child in parse.children(token)
    )


def is_plural(token: Token) -> bool:
    """Whether a noun is in the plural."""
    return token.tag in ("NNS", "NNPS")


def is_claimed(parse: Parse, token: Token) -> bool:
    """Whether a noun stands for what somebody claims or denies responsibility for: 'responsibility for a series of
    attacks'; for the noun alone or with what it is joined to.
    """
    for _ in range(_FAR):
        preposition = parse.tokens[token.head]
        if token.dep == "conj":
            token = preposition
        elif preposition.text.lower() == "of" and parse.tokens[preposition.head].text.lower() in _HEAPS:
            token = parse.tokens[preposition.head]
        else:
            break
    if token.dep != "pobj" or preposition.text.lower() not in ("for", "on"):
        return False
    above = parse.tokens[preposition.head]
    beside = parse.children(above) if above.tag.startswith("VB") else ()
    return any(one.text.lower() == "responsibility" for one in (above, *(one for one in beside if one.dep == "dobj")))


def is_armed(parse: Parse) -> bool:
    """Whether a text has words for arms in use and those who bear them; armies and wars are named in any text."""
    arms = word_class("arms") - _AT_REST
    return any(token.tag.startswith("NN") and noun_lemma(token.text) in arms for token in parse.tokens)
