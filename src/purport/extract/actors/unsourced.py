"""Who says what no source is given for, where its own words tell: 'Velm appeared to blame the weather'."""

from collections.abc import Mapping
from typing import Final

from purport.extract.actors.mentions import Mention
from purport.language.parse import Parse, Token
from purport.records import Statement

_SEEMS: Final = frozenset("seem seems seemed appear appears appeared".split())
_TELLS: Final = frozenset(
    "accuse acknowledge admit agree argue back blame call claim concede confirm contradict criticise criticize defend"
    " deny disagree dismiss endorse hint imply indicate mock oppose praise promise question refer reject say suggest"
    " support threaten warn".split()
)


def unsourced_speaker(parse: Parse, statement: Statement, by_head: Mapping[int, Mention]) -> Mention | None:
    """The mention of who says a statement without a source; None if its words do not tell."""
    words = parse.within((*statement.cue, *statement.content))
    return next(filter(None, (_seems_to_tell(parse, token, by_head) for token in words)), None)


def _seems_to_tell(parse: Parse, token: Token, by_head: Mapping[int, Mention]) -> Mention | None:
    """The subject of 'appeared to blame', 'seemed to imply'."""
    if token.text.lower() not in _SEEMS:
        return None
    children = parse.children(token, 24)
    tells = any(child.dep == "xcomp" and child.text.lower() in _TELLS for child in children)
    subject = next((child for child in children if child.dep == "nsubj"), None)
    return by_head.get(subject.index) if tells and subject is not None else None
