"""Who says something within what another says, or without being found as a source, as syntax tells it: 'Velm News
reported that officials in Tarfa said …'.
"""

from typing import Final, NamedTuple

from purport.extract.events.noun_phrases import phrase
from purport.extract.events.subjects import subject_of
from purport.language.parse import Parse, Token, span_of
from purport.records import Span
from purport.reference.verbs import verb_lemma

_SAYING: Final = frozenset(
    """say tell report claim announce state add allege declare insist confirm acknowledge admit assert contend maintain
    note reveal warn deny testify write""".split()
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
        if token.dep == "ccomp" and _says(above):
            subject = subject_of(parse, above)
            if subject is not None and subject.tag not in ("WDT", "WP", "EX") and subject.text.lower() != "it":
                found.append(Saying(above.start, span_of(phrase(parse, subject))))
        token = above
    return found[::-1]


def _says(token: Token) -> bool:
    return token.tag.startswith("VB") and verb_lemma(token.text) in _SAYING
