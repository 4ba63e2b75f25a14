"""Who says 'I' outside quotations: the name in the byline, in the note on the author that the report ends with, or in
the line with which somebody signs what stands before it; whose speech a report says that it gives.
"""

from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from purport.extract.actors.mentions.mentions import Mention
from purport.extract.actors.speaking.signatures import Signed
from purport.extract.actors.speaking.speeches import speech_given
from purport.language.parse import Parse, readable
from purport.records import Document

_SAYS_WHO: Final = frozenset(
    "is was teaches writes covers served serves chairs represents directs heads leads works hosts edits runs".split()
)
"""How a note on the author goes on after the name: 'Dana Orlin, a playwright, is a member of the board in Velim.'"""


class Authors:
    """Whoever says 'I' at each place of a report."""

    def __init__(
        self, document: Document, parse: Parse, mentions: Sequence[Mention], signed: Sequence[Signed] = ()
    ) -> None:
        """`signed` are the stretches that somebody signed; the rest is of whoever wrote the report."""
        self._author = author_of(document, parse, mentions) if not signed else None
        given = speech_given(document, parse, mentions) if not signed and self._author is None else None
        self._signed = [*signed, *([given] if given is not None else [])]
        self._starts = [one.span.start for one in self._signed]

    def at(self, offset: int) -> Mention | None:
        """The mention of whoever says 'I' at an offset, outside quotations; None if the report does not tell."""
        number = bisect_right(self._starts, offset) - 1
        if number >= 0 and offset < self._signed[number].span.end:
            return self._signed[number].by
        return self._author


def author_of(document: Document, parse: Parse, mentions: Sequence[Mention]) -> Mention | None:
    """The mention of whoever says 'I' outside quotations; None if the report does not tell, or names several.

    `mentions` are in the order of the text. The note counts only if it is the last paragraph, opens with the name, and
    names someone who was not named before: a report that ends with somebody in the news does not make him its author.
    """
    people = [one for one in mentions if one.form == "name" and one.sort == "person"]
    return _in_byline(document, people) or _in_note(document, parse, people)


def _in_byline(document: Document, people: Sequence[Mention]) -> Mention | None:
    span = next((one.span for one in document.evidence if one.field == "byline" and one.used), None)
    if span is None:
        return None
    named = [one for one in people if one.start < span.end and span.start < one.end]
    return named[0] if len(named) == 1 else None


def _in_note(document: Document, parse: Parse, people: Sequence[Mention]) -> Mention | None:
    blocks = [block for _, block in readable(document)]
    if len(blocks) < 2 or blocks[-1].kind != "paragraph":
        return None
    start = blocks[-1].span.start
    name = next((one for one in people if one.start >= start), None)
    if name is None or parse.tokens[name.first].start != parse.tokens[parse.at(start)].start:
        return None
    after = parse.tokens[name.last] if name.last < len(parse.tokens) else None
    head = parse.tokens[name.head]
    verb = parse.tokens[head.head]
    told = head.dep == "nsubj" and verb.text in _SAYS_WHO and verb.sentence == head.sentence
    if after is None or not (after.text in _SAYS_WHO or (after.text == "," and told)):
        return None
    known = set(name.words.lower().split())
    before = (one for one in people if one.start < start)
    return None if any(set(one.words.lower().split()) <= known for one in before) else name
