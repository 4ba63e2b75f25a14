"""Venues: the outlet or occasion that something was said to, in the words beside the cue: 'in an interview with X'."""

import re
from collections.abc import Sequence

from purport.language.parse import Parse, Token
from purport.records import Span, Statement, Voice

_OCCASIONS = (
    "interviews?|statements?|speech|speeches|press conferences?|news conferences?|briefings?|press releases?|remarks"
    "|address|letters?|op-eds?|columns?|e-?mails?|text messages?|posts?|tweets?|testimony|hearings?|rall(?:y|ies)"
    "|debates?|town halls?|phone calls?|calls?|conversations?|broadcasts?|sermons?|video messages?|videos?|reports?"
    "|memos?|messages?|meetings?|summits?|conferences?|essays?|articles?|blog posts?|podcasts?|lectures?|eulogy"
    "|filings?|lawsuits?"
)
_OCCASION = re.compile(
    rf"\b(?:in|during|at|on|via|through|by)\s+(?:an?|the|his|her|their|its|one|another|this|that|separate|recent)\s+"
    rf"(?:[\w’'-]+\s+){{0,3}}?(?P<occasion>{_OCCASIONS})\b",
    re.IGNORECASE,
)
_TO = re.compile(r"\s+(?:with|to|for|on|in|at|before|published\s+(?:in|by)|of)\s+", re.IGNORECASE)
_TOLD = re.compile(
    r"\b(?:told|tells|telling|informed|speaking\s+(?:to|with)|spoke\s+(?:to|with)|interviewed\s+by)\s+", re.IGNORECASE
)
_REACH = 120
"""Tokens before and after the cue that are looked at: longer sentences are none."""
_NEAR = 60
"""Characters between an occasion and the body it was for, at most."""


def venue_of(text: str, parse: Parse, statement: Statement) -> Voice | None:
    """Where a statement was made, as the words of its sentence outside its content say it; None if they do not.

    The voice has the name of the outlet or body where one is named, else the words for the occasion; its spans show
    both.
    """
    anchor = min((*statement.cue, *statement.source), default=None)
    if anchor is None:
        return None
    at = parse.at(anchor.start)
    if at >= len(parse.tokens):
        return None
    sentence = parse.sentences[parse.tokens[at].sentence]
    tokens = parse.tokens[max(sentence.first, at - _REACH) : min(sentence.last, at + _REACH)]
    for span in _outside(tokens, statement.content):
        found = _occasion(text, parse, span) or _told(text, parse, span, statement)
        if found is not None:
            return found
    return None


def _outside(tokens: Sequence[Token], content: Sequence[Span]) -> list[Span]:
    """The stretches of a sentence that are not what is said."""
    out: list[Span] = []
    start = end = -1
    for token in tokens:
        at = token.start
        goes_on = start >= 0
        for span in content:
            if span.start <= at < span.end:
                break
            if end <= span.start < at:
                goes_on = False
        else:
            if start >= 0 and not goes_on:
                out.append(Span(start, end))
            start, end = (start if goes_on else at), token.end
    return [*out, Span(start, end)] if start >= 0 else out


def _occasion(text: str, parse: Parse, span: Span) -> Voice | None:
    match = _OCCASION.search(text, span.start, span.end)
    if match is None:
        return None
    whole = Span(match.start(), match.end())
    joined = _TO.match(text, match.end(), span.end)
    if joined is not None:
        body = _body(text, parse, joined.end(), min(span.end, joined.end() + _NEAR))
        if body is not None:
            return Voice(role="venue", name=_words(text, body), spans=(Span(whole.start, body.end),))
    return Voice(role="venue", name=_words(text, whole).partition(" ")[2] or None, spans=(whole,))


def _told(text: str, parse: Parse, span: Span, statement: Statement) -> Voice | None:
    """'told Reuters', where what was told is said by somebody else."""
    match = _TOLD.search(text, span.start, span.end)
    if match is None:
        return None
    body = _body(text, parse, match.end(), min(span.end, match.end() + _NEAR))
    if body is None or any(one.start < body.end and body.start < one.end for one in statement.source):
        return None
    return Voice(role="venue", name=_words(text, body), spans=(Span(match.start(), body.end),))


def _body(text: str, parse: Parse, start: int, end: int) -> Span | None:
    """The first organisation's name between two offsets, before any mark that ends the phrase."""
    stop = re.compile(r"[,;:.\"“”]\s").search(text, start, end)
    first, last = parse.at(start), parse.at(stop.start() if stop else end)
    for name in parse.names_between(first, last):
        if name.kind == "organisation":
            return Span(parse.tokens[name.first].start, parse.tokens[name.last - 1].end)
    return None


def _words(text: str, span: Span) -> str:
    return " ".join(text[span.start : span.end].split())
