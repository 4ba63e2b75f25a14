"""The sentence around some words, for people who read what they show."""

import re
from typing import Final

from purport.records import Span

_END: Final = re.compile(r"[.!?][\"”’']?(?=\s)|\n\s*\n")


def sentence_around(text: str, span: Span, *, longest: int = 300) -> Span:
    """The sentence that `span` stands in, as far as full stops and empty lines tell; at most `longest` characters to
    each side.
    """
    start, stop = max(0, span.start - longest), min(len(text), span.end + longest)
    before = [found.end() for found in _END.finditer(text, start, span.start)]
    after = _END.search(text, max(span.end - 1, span.start), stop)
    first = before[-1] if before else start
    last = max(after.end() if after else stop, span.end)
    while first < span.start and text[first].isspace():
        first += 1
    while last > span.end and text[last - 1].isspace():
        last -= 1
    return Span(first, last)
