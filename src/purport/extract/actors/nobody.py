"""Words given as the source of a statement that name nobody who could speak: 'talk had been mounting', 'your state'."""

from typing import Final

from purport.language.parse import Parse, Token

_TALK: Final = frozenset(
    "talk speculation rumor rumour gossip chatter buzz criticism outrage anger concern worry fear doubt pressure debate"
    " discussion interest skepticism scepticism suspicion hope expectation".split()
)
"""Nouns, in the singular, for what is said or felt by nobody in particular."""
_HAPPENS: Final = frozenset(
    "attack shooting bombing massacre bloodshed violence explosion crash accident storm hurricane earthquake flood fire"
    " war battle fight clash spat feud row dispute scandal trip visit tour journey arrival departure absence appearance"
    " presence conversation meeting talks applause cheer laughter silence snub turnout victory win loss defeat triumph"
    " collapse rise surge boom decline death birth outcome prospect euphoria role focus amount stream time moment"
    " history demographics".split()
)
"""Nouns for what happens or is there, and says nothing."""
_ANYBODY: Final = frozenset("anyone anybody nobody everyone everybody".split())
_MAY: Final = frozenset("can could may might would should must".split())
"""Verbs after a 'one' that is anybody."""
_SOME: Final = frozenset(("not", "but"))
"""Words by which 'everyone' is of some who are told of: 'not everyone', 'everyone but Velm'."""
_FINITE: Final = frozenset(("VBZ", "VBP", "VBD", "MD"))


def is_nobody(parse: Parse, head: int) -> bool:
    """Whether the token that a source hangs on is a verb, what is said or felt by nobody who is named beside it,
    something that happens, anybody at all, or something of the reader's.
    """
    token = parse.tokens[head]
    if token.tag in _FINITE:
        return True
    children = parse.children(token, 24)
    if any(child.dep == "poss" and child.text.lower() == "your" for child in children):
        return True
    if parse.written(token) in _HAPPENS or _is_anybody(parse, token):
        return True
    return token.text.lower() in _TALK and not any(_names_somebody(child) for child in children)


def _is_anybody(parse: Parse, token: Token) -> bool:
    """Whether a word means whoever it may be: 'anyone', 'no one', and 'one' of 'one might think'."""
    small, first = token.text.lower(), token.index
    before = parse.tokens[first - 1].text.lower() if first else ""
    after = parse.tokens[first + 1].text.lower() if first + 1 < len(parse.tokens) else ""
    if small == "one":
        return before == "no" or (token.dep == "nsubj" and not parse.children(token, 8) and after in _MAY)
    return small in _ANYBODY and not _SOME & {before, after}


def _names_somebody(child: Token) -> bool:
    return child.dep == "poss" or (child.dep == "prep" and child.text.lower() in ("of", "by", "from", "among"))
