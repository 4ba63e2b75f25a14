"""The words for events: what makes two of them one word, and whether they point back."""

import re
from typing import Final

from purport.language.parse import Parse, Token
from purport.reference.verbs import verb_lemma

_ENDINGS: Final = re.compile(
    r"(?:ations?|ions?|ments?|als?|ings?|ers?|ors?|ates?|ens?|e|s)$"
)  # of nouns for acts and of verbs: 'killing', 'assassination', 'bombardment', 'withdrawal', 'strikes', 'threaten'
_SHORTEST: Final = 4
_POINTING: Final = frozenset(("the", "this", "that", "these", "those"))


def stem_of(token: Token) -> str:
    """What a verb and the noun for the same act have in common: 'assassin' for 'assassinated' and 'assassination'."""
    word = verb_lemma(token.text) if token.tag.startswith("VB") else token.text.lower()
    ending = _ENDINGS.search(word)
    if ending is None or ending.start() < _SHORTEST:
        return word
    return word[: ending.start()]


def is_definite(parse: Parse, token: Token) -> bool:
    """Whether a noun points to something known: 'the attack', 'these talks', 'their raid'."""
    return any(
        (child.dep == "det" and child.text.lower() in _POINTING) or child.dep == "poss"
        for child in parse.children(token)
    )


def is_plural(token: Token) -> bool:
    """Whether a noun is in the plural."""
    return token.tag in ("NNS", "NNPS")
