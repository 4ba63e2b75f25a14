"""When an act took place: the time expression that governs it by syntax, never merely the nearest one."""

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final

from purport.extract.events.act import Act
from purport.extract.events.circumstances.governing import governor_of, tie
from purport.language.parse import Parse, Token
from purport.records import Span, When

_LENGTH: Final = re.compile(r"P(\d{1,4})([DW])")
_COUNTING: Final = {"after": -1, "before": 1}
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
    return min(found, key=lambda one: one[:3])[3] if found else counted_from(parse, act, times)


def counted_from(parse: Parse, act: Act, times: Sequence[When]) -> When | None:
    """The day of an act from which another time is counted: 'said on Tuesday, five days after an attack killed six'
    puts the attack on Thursday. None if that time is no day, or the distance not told in days or weeks.
    """
    words = {act.head, *act.words}
    for when, _ in _candidates(parse, act, times, lengths=True):
        mark = _word_after(parse, when)
        days = _days(when)
        sign = _COUNTING.get(mark.text.lower()) if mark is not None else None
        if mark is None or sign is None or days is None or when.span is None:
            continue
        inside = {one.index for one in parse.children(mark)} | ({mark.head} if mark.dep == "mark" else set())
        clause = parse.tokens[mark.head]
        from_when = _time_of(parse, act, times, parse.tokens[clause.head] if mark.dep == "mark" else clause)
        day = _shifted(from_when, sign * days) if from_when is not None and inside & words else None
        if day is not None:
            span, anchor = Span(when.span.start, mark.end), _words(parse, from_when)
            return When(span=span, earliest=day, latest=day, timex=day, kind="date", anchor=anchor)
    return None


def _word_after(parse: Parse, when: When) -> Token | None:
    """The word right after a time."""
    at = parse.at(when.span.end) if when.span is not None else len(parse.tokens)
    return parse.tokens[at] if at < len(parse.tokens) else None


def _days(when: When) -> int | None:
    """How many days a length has that is told in days or weeks."""
    match = _LENGTH.fullmatch(when.timex or "")
    return int(match[1]) * (7 if match[2] == "W" else 1) if match is not None else None


def _time_of(parse: Parse, act: Act, times: Sequence[When], verb: Token) -> When | None:
    """The day that a verb of the act's sentence has."""
    for when, top in _candidates(parse, act, times):
        if governor_of(parse, top)[0] == verb and when.earliest is not None:
            return when
    return None


def _shifted(when: When, days: int) -> str | None:
    """The day so many days from a time that is within one day."""
    first, last = (when.earliest or "")[:10], (when.latest or "")[:10]
    if first != last or len(first) != len("2025-03-04"):
        return None
    try:
        return (dt.date.fromisoformat(first) + dt.timedelta(days=days)).isoformat()
    except (ValueError, OverflowError):
        return None


def _words(parse: Parse, when: When | None) -> str | None:
    spans = (when.span,) if when is not None and when.span is not None else ()
    return " ".join(token.text for token in parse.within(spans)) or None


def times_within(parse: Parse, act: Act, times: Sequence[When]) -> list[When]:
    """The times of the act's sentence that can tell when something happened."""
    return [when for when, _ in _candidates(parse, act, times)]


def _candidates(
    parse: Parse, act: Act, times: Sequence[When], *, lengths: bool = False
) -> Iterator[tuple[When, Token]]:
    """The times of the act's sentence, or its lengths of time, each with the word of it on which the others depend."""
    head = parse.tokens[act.head]
    sentence = parse.sentences[head.sentence]
    first, last = parse.tokens[sentence.first].start, parse.tokens[sentence.last - 1].end
    middle = bisect_left(times, head.start, key=_start)
    for when in times[max(0, middle - _MOST_TIMES) : middle + _MOST_TIMES]:
        if when.span is None or not (first <= when.span.start < last) or _is_point(when) == lengths:
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
