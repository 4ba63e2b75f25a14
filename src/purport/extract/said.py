"""When a statement was made: the time expression that governs its cue.

A time governs a cue if it stands in the cue's own clause: right after it ("said on Thursday", "said in an interview
with the paper, on Thursday"), between source and cue ("on Thursday said"), or at the head of the sentence ("Earlier in
February, … announced"; "In a statement on Monday, … said"). A time that belongs to what is said, to whoever says it, or
to another verb of the sentence does not, however near it stands. With a parse the tree decides, and the places only
where it is silent.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Final

from purport.language.parse import Parse, Token
from purport.records import Span, Spans, When

_FURTHEST: Final = 250
"""Characters on either side of the cue in which its time is looked for."""
_SENTENCE_END: Final = re.compile(r"[.!?]['\"’”»)\]]*\s+(?=[^a-z\s])|\n\s*\n")
_ABBREVIATION: Final = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Gen|Col|Lt|Sgt|Capt|Maj|Rep|Sen|Gov|Prof|St|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)"
    r"|\b[A-Z](?:\.[A-Z])*|[ap]\.m)\.$"
)
_SHORT: Final = 4
"""Letters of the longest abbreviation."""
_LINKS: Final = frozenset("on in at around about late early of the this last next during , – — - ( ) and also".split())
"""Words and marks that may stand between a time and what it is tied to."""
_OPENERS: Final = _LINKS | frozenset("earlier later only just even but meanwhile however then yesterday".split())
"""Words that may stand before the time at the head of a sentence."""
_OTHER_CLAUSE: Final = frozenset(
    "who whom whose which that when while after before because as if since although though unless until where whether "
    "following amid despite than but".split()
)
"""Words between cue and time that begin another clause, to which the time then belongs."""
_VENUES: Final = frozenset(
    "statement interview interviews speech conference briefing address remarks letter post tweet message article "
    "announcement broadcast release editorial column sermon hearing testimony report comments appearance call "
    "telegram communique declaration debate forum ceremony rally session meeting event discussion panel profile tweets "
    "posts briefings statements speeches hearings broadcasts".split()
)
"""Occasions of speaking and writing; a time tied to one is the time of what was said there."""
_LONGEST_GAP: Final = 10
"""Words and marks, beside the source, between a time at the head of the sentence and the cue, at most."""
_NOUN_AFTER: Final = 60
"""Characters looked at for the noun that a time describes."""
_SPEAKING: Final = frozenset("speaking talking addressing writing".split())
_VERB_LIKE: Final = re.compile(
    r"[a-z]+ed$|^(?:was|were|is|are|had|has|have|will|would|be|been|held|took|made|went|came)$"
)
_WORD: Final = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*|[^\w\s]")
_NOT_ON: Final = frozenset("from since until till before after over to through for than of like".split())
"""Words before a time that make it another time than that of the cue."""
_GOES_WITH: Final = frozenset(
    "that on in at by as to and or but about how why what who whether if when while he she it they we i you his her "
    "its their the a an during after before with for from of , . ; : - – — ( ) \" “ ” ' ’ said says".split()
)
"""Words after a time that it does not describe: 'on Friday that', 'on Friday in Torn'; but 'the 2016 election'."""
_INSIDE, _AFTER, _BESIDE, _HEAD = range(4)


def governing_time(
    text: str,
    times: Sequence[When],
    *,
    source: Spans,
    cue: Spans,
    content: Spans,
    block: Span | None = None,
    parse: Parse | None = None,
) -> When | None:
    """The time at which a statement is said to have been made, one of `times`; None if no time governs its cue.

    All spans count code points of the document's `text`; `times` are in order and do not overlap; `block` is the block
    the statement stands in, beyond which no time is looked for. Times that name none ('recently', 'now'), lengths and
    sets are no candidates.
    """
    if not cue:
        return None
    frame = _Frame(text, source, cue, content, block)
    first = bisect_left(times, frame.sentence.start, key=_start)
    last = bisect_right(times, frame.sentence.end, key=_start)
    candidates = [when for when in times[first:last] if _is_point(when) and frame.is_outside(when)]
    if parse is not None:
        governed = [when for when in candidates if _governs_by_tree(parse, cue, when)]
        if governed:
            return min(governed, key=lambda when: abs(_start(when) - cue[0].start))
    places = [(place, abs(_start(when) - cue[0].start), _start(when), when) for when in candidates
              if (place := frame.place_of(when)) is not None]  # fmt: skip
    return min(places)[3] if places else None


def _start(when: When) -> int:
    return when.span.start if when.span is not None else -1


def _is_point(when: When) -> bool:
    """Whether a time can be that of a statement."""
    return when.span is not None and when.kind in ("date", "time") and not (when.timex or "").endswith("_REF")


class _Frame:
    """A statement's place in the text: the sentence around its cue, and what in it is source and content."""

    def __init__(self, text: str, source: Spans, cue: Spans, content: Spans, block: Span | None) -> None:
        self.text = text
        self.source = source
        self.cue = Span(cue[0].start, cue[-1].end)
        self.content = content
        border = block or Span(0, len(text))
        self.sentence = self._sentence(border)

    def _sentence(self, border: Span) -> Span:
        """From the last sentence end before the cue to the first one after it; ends within the content do not count."""
        low = max(border.start, self.cue.start - _FURTHEST)
        high = min(border.end, self.cue.end + _FURTHEST)
        start, end = low, high
        for match in _SENTENCE_END.finditer(self.text, low, high):
            if self._in_content(match.start()) or _ABBREVIATION.search(
                self.text, max(low, match.start() - _SHORT), match.start() + 1
            ):
                continue
            if match.end() <= self.cue.start:
                start = match.end()
            elif match.start() >= self.cue.end:
                end = match.start()
                break
        return Span(start, end)

    def _in_content(self, offset: int) -> bool:
        """Whether `offset` is within the content, and not at its last mark."""
        return any(span.start <= offset < span.end - 2 for span in self.content)

    def is_outside(self, when: When) -> bool:
        """Whether a time stands neither in the content nor in the source."""
        span = when.span
        assert span is not None
        return not any(one.start < span.end and span.start < one.end for one in (*self.content, *self.source))

    def place_of(self, when: When) -> int | None:
        """Where a time stands by the cue, the surest place first; None if it does not govern it."""
        span = when.span
        assert span is not None
        if self.cue.start <= span.start < self.cue.end:
            return _INSIDE
        if self._describes(span):
            return None
        if span.start >= self.cue.end:
            return _AFTER if self._follows(span) else None
        if self._stands_beside(span):
            return _BESIDE
        return _HEAD if self._heads(span) else None

    def _describes(self, span: Span) -> bool:
        """Whether a time only describes the noun after it ('the 2016 election'), and that noun is no occasion of
        speaking ('Monday's debate', 'a March 2016 meeting').
        """
        after = _words(self.text, span.end, min(span.end + _NOUN_AFTER, self.sentence.end))
        if not after or after[0] in _GOES_WITH or self._begins(span.end):
            return after[:2] in (["'", "s"], ["’", "s"]) and not set(after[:6]) & _VENUES
        adverb = after[0].endswith("ly")
        before = _words(self.text, max(self.sentence.start, span.start - _NOUN_AFTER), span.start)
        articled = before[-1:] in (["the"], ["a"], ["an"], ["of"])
        return articled and not adverb and not set(after[:4]) & _VENUES

    def _begins(self, offset: int) -> bool:
        """Whether source, cue or content begin right after `offset`."""
        starts = [one.start for one in (*self.source, self.cue, *self.content)]
        return any(offset <= start <= offset + 2 for start in starts)

    def _follows(self, span: Span) -> bool:
        """'said on Thursday', 'said in an interview with the paper, on Thursday', '"…", he said, "…" on Thursday'."""
        begin = self.cue.end
        for one in (*self.content, *self.source):
            if self.cue.end <= one.start and one.end <= span.start:
                quoted = self.text[one.end - 1 : one.end] in ('"', "”", "»", "'", "’", ",") or one in self.source
                if not quoted:
                    return False
                begin = max(begin, one.end)
        between = _words(self.text, begin, span.start)
        if between[-1:] and between[-1] in _NOT_ON:
            return False
        if begin > self.cue.end and not any(one.end == begin for one in self.source):
            return set(between) <= _LINKS
        return not any(word in _OTHER_CLAUSE or _VERB_LIKE.match(word) for word in between)

    def _stands_beside(self, span: Span) -> bool:
        """'the minister on Thursday said', 'said the minister Thursday'."""
        ends = [one.end for one in self.source if one.end <= span.start]
        begin = max(ends, default=None)
        if begin is None or begin < self.sentence.start:
            return False
        before = _words(self.text, begin, span.start)
        after = _words(self.text, span.end, self.cue.start)
        return set(before) <= _OPENERS and all(word in _LINKS or word.endswith("ly") for word in after)

    def _heads(self, span: Span) -> bool:
        """'Earlier in February, the leader announced', 'In a statement on Monday, the group said'."""
        ends = [one.end for one in self.content if one.end <= span.start]
        begin = max([self.sentence.start, *ends])
        before = _words(self.text, begin, span.start)
        after = _words(self.text, span.end, min(span.end + _NOUN_AFTER, self.sentence.end))
        occasion = bool(set(after[:4]) & _VENUES)
        if set(before) - {'"', "”", "“"} <= (_OPENERS | {"a", "an", "one"} if occasion else _OPENERS):
            return self._leads_to_cue(span)
        occasion = before[0] in ("in", "at", "during", "on") and bool(set(before) & _VENUES)
        clause = any(word in _OTHER_CLAUSE - {"as"} or _VERB_LIKE.match(word) for word in before)
        return (occasion or before[0] in _SPEAKING) and not clause and self._leads_to_cue(span)

    def _leads_to_cue(self, span: Span) -> bool:
        """Whether nothing but the source lies between a time and the cue: no other clause, and no verb."""
        between = [
            word for start, end in self._gaps(span.end, self.cue.start) for word in _words(self.text, start, end)
        ]
        clause = any(word in _OTHER_CLAUSE or _VERB_LIKE.match(word) for word in between)
        return not clause and len(between) <= _LONGEST_GAP

    def _gaps(self, start: int, end: int) -> list[tuple[int, int]]:
        """What lies between `start` and `end` that is neither source nor content."""
        gaps = []
        for one in sorted((*self.source, *self.content)):
            if start <= one.start and one.end <= end:
                gaps.append((start, one.start))
                start = one.end
        return [*gaps, (start, end)]


def _words(text: str, start: int, end: int) -> list[str]:
    """The words and marks of `text[start:end]`, in lower case."""
    return [word.lower() for word in _WORD.findall(text, start, end)] if start < end else []


def _governs_by_tree(parse: Parse, cue: Spans, when: When) -> bool:
    """Whether the tree ties a time to the cue: directly, or through an occasion such as 'in an interview'."""
    assert when.span is not None
    here = _token_at(parse, when.span.start)
    cue_token = _token_at(parse, cue[-1].start)
    if here is None or cue_token is None or here.sentence != cue_token.sentence:
        return False
    for _ in range(12):
        if any(span.start <= here.start < span.end for span in cue):
            return True
        inside = when.span.start <= here.start < when.span.end
        link = here.pos in ("ADP", "ADV", "PUNCT") and here.text.lower() not in _NOT_ON
        if not (inside or link or here.lemma.lower() in _VENUES):
            return False
        head = parse.tokens[here.head]
        if head.index == here.index:
            return False
        here = head
    return False


def _token_at(parse: Parse, offset: int) -> Token | None:
    """The token that holds `offset`, or the first one after it."""
    index = bisect_right(parse.tokens, offset, key=lambda token: token.start) - 1
    if index >= 0 and parse.tokens[index].end > offset:
        return parse.tokens[index]
    return parse.tokens[index + 1] if index + 1 < len(parse.tokens) else None
