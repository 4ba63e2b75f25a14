"""When an act took place: the time expression that governs it by syntax, never merely the nearest one."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final

from purport.extract.events.act import Act
from purport.extract.events.governing import governor_of, tie
from purport.language.parse import Parse, Token
from purport.records import When

_MOST_TIMES: Final = 12
"""Times of a sentence looked at on either side of the act."""
_NOT_WHEN: Final = frozenset("since until till before after to through for than like by".split())
"""Prepositions with which a time bounds the act, and is not its own."""


def when_of(parse: Parse, act: Act, times: Sequence[When]) -> When | None:
    """The one of `times` that governs `act`; None if none does.

    `times` are those of the report, in the order of the text. Lengths without known bounds, sets, and times that tell
    none ('now', 'recently') are no candidates.
    """
    found = []
    for when, top in _candidates(parse, act, times):
        rank = tie(parse, act, top) if governor_of(parse, top)[1] not in _NOT_WHEN else None
        if rank is not None:
            found.append((rank, abs(top.index - act.head), top.index, when))
    return min(found, key=lambda one: one[:3])[3] if found else None


def _candidates(parse: Parse, act: Act, times: Sequence[When]) -> Iterator[tuple[When, Token]]:
    """The times of the act's sentence, each with the word of it on which the others depend."""
    head = parse.tokens[act.head]
    sentence = parse.sentences[head.sentence]
    first, last = parse.tokens[sentence.first].start, parse.tokens[sentence.last - 1].end
    middle = bisect_left(times, head.start, key=_start)
    for when in times[max(0, middle - _MOST_TIMES) : middle + _MOST_TIMES]:
        if when.span is None or not (first <= when.span.start < last) or not _is_point(when):
            continue
        tokens = parse.within((when.span,))
        inside = {token.index for token in tokens}
        tops = [token for token in tokens if token.head not in inside or token.head == token.index]
        if tops:
            yield when, tops[0]


def _start(when: When) -> int:
    return when.span.start if when.span is not None else -1


def _is_point(when: When) -> bool:
    """Whether a time can tell when something happened."""
    if when.kind == "duration":
        return when.earliest is not None and when.latest is not None
    return when.kind in ("date", "time") and not (when.timex or "").endswith("_REF")
