"""A report's sentences, cut by its blocks, its marks and its empty lines."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from purport.records import Document, Span

_END: Final = re.compile(
    r"[.?!…\n](?:(?<=\n)[ \t>]*\n"
    r"|(?<!\n)(?<!\b[A-Z].)(?<!\b(?:Mr|Dr|St|Lt).)(?<!\b(?:Mrs|Col|Gen|Sgt|Gov|Sen|Rep|Rev).)"
    r"[.?!…]*[\"'”’)\]]*\s+(?=[^\sa-z]))"
)
"""Begins with what all ends begin with, so that the search skips what lies between."""


def sentences_of(document: Document) -> list[Span]:
    """The sentences in order; they do not overlap."""
    blocks = [one.span for one in document.blocks] or [Span(0, len(document.text))]
    return [one for block in blocks for one in _within(document.text, block)]


def _within(text: str, block: Span) -> list[Span]:
    found, start = [], block.start
    for end in _END.finditer(text, block.start, block.end):
        found.append(Span(start, end.end()))
        start = end.end()
    if start < block.end:
        found.append(Span(start, block.end))
    return found


def number_at(sentences: Sequence[Span], offset: int) -> int:
    """The number of the sentence in which `offset` lies, or of the last before it; 0 before all."""
    return max(0, bisect_right(sentences, offset, key=lambda one: one.start) - 1)
