"""Who says what no source is given for, where the words around it tell: 'Velm appeared to blame the weather'."""

from collections.abc import Mapping
from typing import Final

from purport.extract.actors.described.descriptions import subject_of
from purport.extract.actors.mentions.mentions import Mention
from purport.language.parse import Parse, Token
from purport.records import Statement
from purport.reference.verbs import verb_lemma

_SEEMS: Final = frozenset("seem seems seemed appear appears appeared".split())
_SAYS: Final = frozenset("say tell add write note explain ask tweet joke announce declare state insist".split())
_FINITE: Final = frozenset(("VBD", "VBZ", "VBP"))
_TELLS: Final = frozenset(
    "accuse acknowledge admit agree argue back blame call claim concede confirm contradict criticise criticize defend"
    " deny disagree dismiss endorse hint imply indicate mock oppose praise promise question refer reject say suggest"
    " support threaten warn".split()
)


def unsourced_speaker(parse: Parse, statement: Statement, by_head: Mapping[int, Mention]) -> Mention | None:
    """The mention of who says a statement without a source; None if its words do not tell."""
    cue = parse.within(statement.cue)
    if statement.cue and not statement.source:
        told = next(filter(None, (_tells(parse, token, by_head) for token in cue)), None)
        if told is not None:
            return told
    words = parse.within((*statement.cue, *statement.content))
    return next(filter(None, (_seems_to_tell(parse, token, by_head) for token in words)), None)


def participle_speaker(parse: Parse, statement: Statement, by_head: Mapping[int, Mention]) -> Mention | None:
    """Who says a statement without a source by a participle that says it: the subject of the clause that it hangs on,
    'X was booed after telling them that …'; None if there is no such participle.
    """
    for token in parse.within(statement.cue):
        verb = verb_lemma(token.text)
        if token.tag != "VBG" or token.dep not in ("advcl", "pcomp") or not (verb in _SAYS or verb in _TELLS):
            continue
        if any(child.dep in ("nsubj", "nsubjpass") for child in parse.children(token)):
            continue
        subject = subject_of(parse, token)
        one = by_head.get(subject) if subject is not None else None
        if one is not None and one.sort is not None and parse.tokens[one.head].sentence == token.sentence:
            return one
    return None


def _tells(parse: Parse, token: Token, by_head: Mapping[int, Mention]) -> Mention | None:
    """The subject of a verb of saying that goes on from another verb: 'X mocked the plan and said, “…”'."""
    verb = verb_lemma(token.text)
    if token.dep != "conj" or token.tag not in _FINITE or not (verb in _SAYS or verb in _TELLS):
        return None
    if any(child.dep in ("nsubj", "nsubjpass", "auxpass") for child in parse.children(token)):
        return None
    subject = subject_of(parse, token)
    one = by_head.get(subject) if subject is not None else None
    return (
        one if one is not None and one.sort is not None and parse.tokens[one.head].sentence == token.sentence else None
    )


def _seems_to_tell(parse: Parse, token: Token, by_head: Mapping[int, Mention]) -> Mention | None:
    """The subject of 'appeared to blame', 'seemed to imply'."""
    if token.text.lower() not in _SEEMS:
        return None
    children = parse.children(token, 24)
    tells = any(child.dep == "xcomp" and child.text.lower() in _TELLS for child in children)
    subject = next((child for child in children if child.dep == "nsubj"), None)
    return by_head.get(subject.index) if tells and subject is not None else None
