"""Small arithmetic on spans of one text."""

from collections.abc import Iterable, Sequence

from purport.language.parse import Token
from purport.records import Span, Spans

_BORDER = frozenset(" \t\r\n,;:.–—-…*_\u200b\u200e\u200f\ufeff\x00")


def runs(tokens: Sequence[Token]) -> list[Span]:
    """The spans of the runs of adjacent tokens."""
    found: list[Span] = []
    for before, token in zip([None, *tokens], tokens, strict=False):
        if before is not None and token.index == before.index + 1:
            found[-1] = Span(found[-1].start, token.end)
        else:
            found.append(Span(token.start, token.end))
    return found


def merged(text: str, spans: Iterable[Span]) -> list[Span]:
    """`spans` in order, those that overlap or have only white space between them made one."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and (span.start <= found[-1].end or text[found[-1].end : span.start].isspace()):
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return found


def without(spans: Iterable[Span], holes: Iterable[Span]) -> list[Span]:
    """`spans` with the characters of `holes` cut out."""
    left = list(spans)
    for hole in holes:
        cut: list[Span] = []
        for span in left:
            if hole.end <= span.start or hole.start >= span.end:
                cut.append(span)
                continue
            cut += [part for part in (Span(span.start, hole.start), Span(hole.end, span.end)) if part.start < part.end]
        left = cut
    return left


def trimmed(text: str, spans: Iterable[Span]) -> Spans:
    """`spans` without white space and punctuation at their borders (quotation marks stay); empty ones are dropped."""
    found = []
    for span in spans:
        start, end = span.start, span.end
        while start < end and text[start] in _BORDER:
            start += 1
        while end > start and text[end - 1] in _BORDER:
            end -= 1
        if start < end:
            found.append(Span(start, end))
    return tuple(found)


def covered(span: Span, others: Iterable[Span]) -> int:
    """How many characters of `span` lie under `others`, which do not overlap each other."""
    return sum(max(0, min(span.end, other.end) - max(span.start, other.start)) for other in others)
