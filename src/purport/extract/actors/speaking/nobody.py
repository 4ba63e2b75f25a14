"""Words given as the source of a statement that name nobody who could speak: 'talk had been mounting', 'the attack'."""

from collections.abc import Sequence
from typing import Final

from purport.language.parse import Parse, Token

_TALK: Final = frozenset(
    "talk speculation rumor rumour gossip chatter buzz criticism outrage anger concern worry fear doubt pressure debate"
    " discussion interest skepticism scepticism suspicion hope expectation".split()
)
"""Nouns, in the singular, for what is said or felt by nobody in particular."""
_HAPPENS: Final = frozenset(
    "attack assault shooting bombing bloodshed violence war conflict battle clash unrest riot crisis crash disaster"
    " earthquake flood fire storm hurricane drought epidemic outbreak invasion siege coup explosion blast accident"
    " trip visit tour journey talks conversation dinner appearance absence arrival departure exit spat feud quarrel"
    " rift split snub outcome turnout victory win loss defeat success failure performance election caucus contest"
    " role prospect possibility likelihood math arithmetic history experience focus demographics demography"
    " geography euphoria enthusiasm excitement mood uncertainty move shift change trend rise surge fall decline drop"
    " growth recovery collapse amount level pace timing time stream flow situation episode incident controversy"
    " scandal saga drama spectacle technology technique weather climate arrest killing death resignation firing"
    " dismissal merger purchase sale applause laughter silence inequality poverty unemployment inflation recession"
    " shortage lack popularity momentum reality".split()
)
"""Nouns, in the singular, for what happens and how things stand: it 'shows' and 'suggests', but says nothing."""
_ANYONE: Final = frozenset("anyone anybody whoever nobody".split())
_THIS: Final = frozenset(("this", "that"))
_EVERYONE: Final = frozenset(("everyone", "everybody"))
_BUT: Final = frozenset("but except else besides".split())
_WHICH: Final = frozenset("prep relcl acl amod appos".split())
"""How what tells which people are meant hangs on their word."""
_FINITE: Final = frozenset(("VBZ", "VBP", "VBD", "MD"))


def is_nobody(parse: Parse, head: int) -> bool:
    """Whether the token that a source hangs on is a verb, what is said or felt by nobody who is named beside it, what
    happens, something of the reader's, or anyone.
    """
    token = parse.tokens[head]
    if token.tag in _FINITE:
        return True
    children = parse.children(token, 24)
    if _is_anyone(parse, token, children):
        return True
    if any(child.dep == "poss" and child.text.lower() == "your" for child in children):
        return True
    if token.pos == "NOUN" and _singular(token) in _HAPPENS:
        return True
    return token.text.lower() in _TALK and not any(_names_somebody(child) for child in children)


def _singular(token: Token) -> str:
    """A noun in the singular, in small letters; of words that are in the table in the plural that."""
    small = token.text.lower()
    return small if small in _HAPPENS or token.tag != "NNS" else token.lemma.lower()


def _is_anyone(parse: Parse, token: Token, children: Sequence[Token]) -> bool:
    """Whether a word stands for anyone at all, or for no one: 'everyone knows', but not 'everyone in Velim', 'one might
    think', but not 'one said'; or for what was told: 'that suggests'.
    """
    small = token.text.lower()
    if small in _THIS:
        return token.tag == "DT" and token.dep == "nsubj"
    if small in _EVERYONE:
        after = parse.tokens[token.index + 1].text.lower() if token.index + 1 < len(parse.tokens) else ""
        few = any(child.dep == "neg" or (child.dep in _WHICH and child.index > token.index) for child in children)
        return not few and after not in _BUT
    if small != "one":
        return small in _ANYONE
    if any(child.text.lower() == "no" for child in children):
        return True
    verb = parse.tokens[token.head]
    return not children and token.dep == "nsubj" and any(child.tag == "MD" for child in parse.children(verb, 8))


def _names_somebody(child: Token) -> bool:
    return child.dep == "poss" or (child.dep == "prep" and child.text.lower() in ("of", "by", "from", "among"))
