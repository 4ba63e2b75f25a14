"""Quotations that no cue claims: who carries on speaking from the paragraph before."""

import re
from collections.abc import Sequence

from purport.extract.quotations import Quotation
from purport.extract.spans import covered, trimmed
from purport.extract.statements import Found
from purport.records import Block, Span

_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)]*\s+")
_LONGEST_SENTENCE = 1_000


def carry_on(
    text: str,
    block: Block,
    before: Block | None,
    quotations: Sequence[Quotation],
    found: list[Found],
    *,
    shortest: int = 0,
) -> None:
    """Add to `found` what the quotations of a block say that names no speaker.

    A block that is all quotation carries on the content of the last statement, if that ends in the block just before; a
    quotation in a sentence of the reporter's is a new statement of that speaker. Where nobody spoke just before, the
    speaker of a block that is all quotation is unknown, and a quotation in a sentence is nobody's. One of fewer
    words than `shortest` is nobody's either way: a title, or words that are held up.
    """
    for quotation in quotations:
        carried = before is not None and bool(found) and found[-1].content[-1].end > before.span.start
        if covered(block.span, [quotation.span]) > 0.9 * (block.span.end - block.span.start):
            if carried:
                found[-1] = found[-1]._replace(content=(*found[-1].content, quotation.span))
            else:
                found.append(Found((), (), trimmed(text, [quotation.span])))
        elif carried and (found[-1].source or found[-1].carried) and _words(text, quotation.span) >= shortest:
            sentence = _sentence_around(text, block.span, quotation.span)
            found.append(Found((), (), trimmed(text, [sentence]), carried=found[-1].source or found[-1].carried))


def _words(text: str, span: Span) -> int:
    return len(text[span.start : span.end].split())


def _sentence_around(text: str, block: Span, quotation: Span) -> Span:
    """The sentence of `block` that a quotation stands in."""
    start = max(block.start, quotation.start - _LONGEST_SENTENCE)
    for match in _SENTENCE_END.finditer(text, start, quotation.start):
        start = match.end()
    end = min(block.end, quotation.end + _LONGEST_SENTENCE)
    after = _SENTENCE_END.search(text, max(block.start, quotation.end - 2), end)
    return Span(start, after.end() if after else end)
