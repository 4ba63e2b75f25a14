"""Wording: the words that a text uses for its events, each with whoever uses them.

Which words are loaded is for the reader to say: those of every mention are kept as they are, and the codes beside them
are the same whatever the words.
"""

from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from purport.extract.quotations import quotations_of
from purport.language.parse import Parse, Token, readable
from purport.records import Document, Event, EventMention, Span, Wording

_LEFT: Final = frozenset(("amod", "compound", "nmod", "advmod", "npadvmod", "punct", "nummod"))
_INSIDE: Final = frozenset("-‐‑–/")
_LONGEST: Final = 8
"""Words before the head noun that belong to a term, at most."""


def find_wording(document: Document, parse: Parse, events: Sequence[Event]) -> tuple[Wording, ...]:
    """The words for each of the `events` in the order of the text: a noun with what stands before it, without article
    and possessor ('clearly identifiable assassination operation'), or a verb.
    """
    marks = [
        quotation.inner for _, block in readable(document) for quotation in quotations_of(document.text, block.span)
    ]
    starts = [span.start for span in marks]
    found = []
    for event in events:
        for mention in event.mentions:
            if mention.rule.startswith(("toll/", "time/")):
                continue  # a number of victims is no word for the act
            span = _term(parse, mention)
            at = bisect_right(starts, span.start) - 1
            term = " ".join(document.text[span.start : span.end].split())
            quoted = at >= 0 and span.end <= marks[at].end
            found.append(Wording(referent=event.id, term=term, span=span, voice=mention.voices[-1], quoted=quoted))
    return tuple(sorted(found, key=lambda one: one.span))


def _term(parse: Parse, mention: EventMention) -> Span:
    """The words for an event at one mention."""
    token = parse.tokens[parse.at(mention.anchor.start)]
    if not token.tag.startswith("NN"):
        return mention.anchor
    head = _whole(parse, token)
    first = token.index
    for index in range(head.index - 1, max(-1, head.index - 1 - _LONGEST), -1):
        if not _belongs(parse, parse.tokens[index], head):
            break
        first = min(first, index)
    while parse.tokens[first].dep == "punct" and first < token.index:
        first += 1
    return Span(parse.tokens[first].start, head.end)


def _whole(parse: Parse, token: Token) -> Token:
    """The noun that ends the compound a noun stands in: 'operation' of 'assassination operation'."""
    while token.dep == "compound" and 0 < token.head - token.index <= _LONGEST:
        token = parse.tokens[token.head]
    return token


def _belongs(parse: Parse, token: Token, head: Token) -> bool:
    """Whether a word before a noun is part of the term."""
    if token.sentence != head.sentence or (token.dep == "punct" and token.text not in _INSIDE):
        return False
    above = token
    for _ in range(_LONGEST):
        if above.index == head.index:
            return True
        if above.dep not in _LEFT:
            return False
        above = parse.tokens[above.head]
    return False
