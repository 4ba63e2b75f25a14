"""Words given as the source of a statement that name nobody who could speak: 'talk had been mounting', 'your state'."""

from typing import Final

from purport.language.parse import Parse, Token

_TALK: Final = frozenset(
    "talk speculation rumor rumour gossip chatter buzz criticism outrage anger concern worry fear doubt pressure debate"
    " discussion interest skepticism scepticism suspicion hope expectation".split()
)
"""Nouns, in the singular, for what is said or felt by nobody in particular."""
_ANYONE: Final = frozenset("anyone anybody whoever".split())
_FINITE: Final = frozenset(("VBZ", "VBP", "VBD", "MD"))


def is_nobody(parse: Parse, head: int) -> bool:
    """Whether the token that a source hangs on is a verb, what is said or felt by nobody who is named beside it,
    something of the reader's, or anyone.
    """
    token = parse.tokens[head]
    if token.tag in _FINITE or token.text.lower() in _ANYONE:
        return True
    children = parse.children(token, 24)
    if any(child.dep == "poss" and child.text.lower() == "your" for child in children):
        return True
    return token.text.lower() in _TALK and not any(_names_somebody(child) for child in children)


def _names_somebody(child: Token) -> bool:
    return child.dep == "poss" or (child.dep == "prep" and child.text.lower() in ("of", "by", "from", "among"))
