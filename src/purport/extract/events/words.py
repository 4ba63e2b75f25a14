"""The words for events: what makes two of them one word, and whether they point back."""

import re
from typing import Final

from purport.language.parse import Parse, Token
from purport.reference.verbs import verb_lemma

_ENDINGS: Final = re.compile(r"(?:ation|ion|ment|al|ing|er|or|ate|en)$")
"""Of nouns for acts and of verbs: 'assassination', 'bombardment', 'withdrawal', 'killing', 'threaten'."""
_SHORTEST: Final = 4
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
    """Whether a noun stands for what somebody claims or denies responsibility for."""
    preposition = parse.tokens[token.head]
    return preposition.text.lower() == "for" and parse.tokens[preposition.head].text.lower() == "responsibility"
