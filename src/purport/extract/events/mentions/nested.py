"""Who says something within what another says, or without being found as a source, as syntax tells it: 'Velm News
reported that officials in Tarfa said …'.
"""

from typing import Final, NamedTuple

from purport.extract.events.grammar.noun_phrases import phrase
from purport.extract.events.grammar.subjects import agent_of, subject_of
from purport.language.parse import Parse, Token, span_of
from purport.records import Span
from purport.reference.verbs import verb_lemma

_SAYING: Final = frozenset(
    """say tell report claim announce state add allege declare insist confirm acknowledge admit assert contend maintain
    note reveal warn deny testify write""".split()
)
_CLAIMS: Final = frozenset(
    """claim claims allegation allegations assertion assertions accusation accusations boast boasts report reports
    statement statements announcement declaration""".split()
)
_DEEPEST: Final = 3
"""Speakers within each other, at most."""
_LONGEST: Final = 40
"""Words from an act up to the root of its sentence, at most."""


class Saying(NamedTuple):
    """Where a verb of saying begins, and the words for whoever says it."""

    verb: int
    speaker: Span


def sayings_around(parse: Parse, head: int) -> list[Saying]:
    """The verbs of saying in whose clause the token `head` stands, with a subject that is no pronoun for a thing, the
    outermost first.
    """
    found: list[Saying] = []
    token = parse.tokens[head]
    for _ in range(_LONGEST):
        above = parse.tokens[token.head]
        if above.index == token.index or len(found) == _DEEPEST:
            break
        claimant = _claimant(parse, token, above) if token.dep in ("acl", "relcl") else None
        if claimant is not None:
            found.append(Saying(above.start, span_of(phrase(parse, claimant))))
        elif token.dep == "ccomp" and _says(above):
            subject = subject_of(parse, above)
            if subject is not None and subject.tag not in ("WDT", "WP", "EX") and subject.text.lower() != "it":
                found.append(Saying(above.start, span_of(phrase(parse, subject))))
        token = above
    return found[::-1]


def _claimant(parse: Parse, clause: Token, noun: Token) -> Token | None:
    """Whose claim the content of a noun is: 'the claim by X that more than 20 died', whichever of the two nouns the
    parse hangs the content on.
    """
    if not any(one.dep == "mark" and one.text.lower() == "that" for one in parse.children(clause)[:4]):
        return None
    preposition = parse.tokens[noun.head]
    if noun.dep == "pobj" and preposition.text.lower() == "by":
        return noun if parse.tokens[preposition.head].text.lower() in _CLAIMS else None
    return agent_of(parse, noun) if noun.text.lower() in _CLAIMS else None


def _says(token: Token) -> bool:
    return token.tag.startswith("VB") and verb_lemma(token.text) in _SAYING
