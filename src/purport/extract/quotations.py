"""Quotation marks → quotations: which words of a block stand in marks, whatever marks were used.

The state never leaks: a block begins outside any quotation. A mark opens or closes by where it stands, not only by its
shape, since reports mix curly and straight marks and turn them the wrong way round.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from purport.records import Span

_MARK = re.compile(r"[\"“”„‟«»]|``|''|(?<![\w.,!?;:'’])['‘](?=\w)|(?<=[.,!?])['’](?!\w)")
_WORD = re.compile(r"\w+")
_ENDS_SPEECH = re.compile(r"[.,!?…]$")
_SPEECH_WORDS = 4
_KEPT = 256
"""Blocks whose quotations are kept."""
_OPENERS = frozenset("“„‟«`")
_CLOSERS = frozenset("”»")
_SINGLES = frozenset("'‘’")


class Quotation(NamedTuple):
    """Words in quotation marks. `span` has the marks, `inner` is without them; `closed` is False if the last is
    missing.
    """

    span: Span
    inner: Span
    closed: bool


class _Mark(NamedTuple):
    start: int
    end: int
    opens: bool
    closes: bool
    single: bool


@lru_cache(maxsize=_KEPT)
def quotations_of(text: str, block: Span) -> tuple[Quotation, ...]:
    """The outermost quotations of `text[block]`, in order. One without a closing mark runs to where the next one opens,
    or to the end of the block. Those of the last blocks are kept, as several steps ask for them.
    """
    closed: list[Quotation] = []
    stack: list[_Mark] = []
    for mark in _marks(text, block):
        if mark.closes and stack and stack[-1].single == mark.single:
            closed.append(_quotation(stack.pop(), mark.start, mark.end, closed=True))
        elif mark.opens:
            stack.append(mark)
    return tuple(_outermost([*closed, *_unclosed(text, block, stack, closed)]))


def speech_of(text: str, block: Span) -> tuple[Quotation, ...]:
    """The quotations of `text[block]` that can be speech."""
    return tuple(one for one in quotations_of(text, block) if is_speech(text, one))


def is_speech(text: str, quotation: Quotation) -> bool:
    """Whether words in marks can be speech: four words, or two that end like a clause. Fewer are a term or a name."""
    inner = text[quotation.inner.start : quotation.inner.end].strip()
    words = len(_WORD.findall(inner))
    return words >= _SPEECH_WORDS or (words >= 2 and _ENDS_SPEECH.search(inner) is not None)


def _outermost(quotations: list[Quotation]) -> Iterator[Quotation]:
    """The quotations that stand in no other, in order."""
    end = -1
    for one in sorted(quotations, key=lambda one: (one.span.start, -one.span.end)):
        if one.span.start >= end:
            yield one
            end = one.span.end


def _unclosed(text: str, block: Span, stack: list[_Mark], closed: list[Quotation]) -> Iterator[Quotation]:
    """The quotations left open at the end of the block; a single mark left open was an apostrophe."""
    open_marks = [mark for mark in stack if not mark.single]
    starts = sorted([*(mark.start for mark in open_marks), *(one.span.start for one in closed), block.end])
    for mark in open_marks:
        end = starts[bisect_right(starts, mark.start)]
        while end > mark.end and text[end - 1].isspace():
            end -= 1
        if end > mark.end:
            yield _quotation(mark, end, end, closed=False)


def quotation_at(quotations: Sequence[Quotation], position: int) -> Quotation | None:
    """The one of `quotations` (in order, apart) that holds the character at `position`."""
    index = bisect_right(quotations, position, key=lambda one: one.span.start) - 1
    return quotations[index] if index >= 0 and position < quotations[index].span.end else None


def _quotation(opening: _Mark, inner_end: int, end: int, *, closed: bool) -> Quotation:
    return Quotation(Span(opening.start, end), Span(opening.end, max(inner_end, opening.end)), closed)


def _marks(text: str, block: Span) -> Iterator[_Mark]:
    """Every quotation mark of the block with what it can do at its place."""
    for match in _MARK.finditer(text, block.start, block.end):
        start, end = match.span()
        before = text[start - 1] if start > block.start else " "
        after = text[end] if end < block.end else " "
        shape = match.group()[0]
        single = shape in _SINGLES and len(match.group()) == 1
        opens = not after.isspace() and not (before.isalnum() and shape not in _OPENERS) and after not in ",.;:!?)]"
        closes = not before.isspace() and not (after.isalnum() and shape not in _CLOSERS) and before not in "(["
        if shape in _OPENERS and opens:
            closes = False
        elif (shape in _CLOSERS or match.group() == "''") and closes:
            opens = False
        elif opens and closes:
            # Between two signs, as in («"Yes"»): what stands before decides.
            closes = before.isalnum() or before in ".,!?…"
            opens = not closes
        yield _Mark(start, end, opens, closes, single)
