"""Borders of what the encoder found, set right by names and syntax: no border goes through a name, and a verb whose
subject stands right before it says who speaks.

The encoder reads a rare name in many pieces and can take one of them for the whole; which name it is must not decide.
"""

from bisect import bisect_right
from typing import Final

from purport.extract.statements import Found
from purport.language.parse import Parse, Token
from purport.records import Span, Spans

_SUBJECTS: Final = frozenset(("nsubj", "nsubjpass"))
_BEFORE_VERB: Final = frozenset(("aux", "auxpass", "advmod", "neg"))
"""What may stand between a subject and its verb."""
_HANGING: Final = frozenset(("a", "an", "the", "in"))
_NEXT: Final = 3
"""A source begins right after a word if it begins fewer characters after it."""


class Borders:
    """Knows the names and the syntax of a document."""

    def __init__(self, parse: Parse) -> None:
        self._parse = parse
        tokens = parse.tokens
        self._names = [
            Span(tokens[one.first].start, tokens[one.last - 1].end)
            for one in parse.names
            if one.last - one.first == 2 or (one.kind == "person" and one.last - one.first > 1)
        ]
        self._starts = [one.start for one in self._names]

    def settled(self, found: Found) -> Found:
        """`found` with whole names, and with the subject of its cue if it has no source. A name that source and cue
        share is the source's, unless nothing would be left of the cue.
        """
        source = self._whole(found.source)
        cue = self._without(found.cue, source)
        if not cue:
            source, cue = found.source, found.cue
        cue = self._shortened(cue, source)
        one = found._replace(source=source, cue=cue, content=self._clear(found, source, cue))
        return one._replace(source=self._with_apposition(one)) if source else one._replace(source=self._subject(one))

    def _whole(self, spans: Spans) -> Spans:
        return tuple(Span(self._border(one.start, first=True), self._border(one.end, first=False)) for one in spans)

    def _border(self, offset: int, *, first: bool) -> int:
        """The offset, moved out of the name that it stands in."""
        at = bisect_right(self._starts, offset) - 1
        if at < 0 or not self._names[at].start < offset < self._names[at].end:
            return offset
        return self._names[at].start if first else self._names[at].end

    def _without(self, spans: Spans, taken: Spans) -> Spans:
        """`spans` less what `taken` has at their beginning or end."""
        out = []
        for one in spans:
            start, end = one.start, one.end
            for other in taken:
                if other.start <= start < other.end:
                    start = other.end
                if other.start < end <= other.end:
                    end = other.start
            left = self._parse.within((Span(start, end),)) if start < end else []
            begin = next((token.start for token in left if token.start >= start), None)
            if begin is not None:
                out.append(Span(begin, end))
        return tuple(out)

    def _shortened(self, cue: Spans, source: Spans) -> Spans:
        """The cue without what it breaks off in: 'said in an' (interview), 'announced in Velim', 'was accused by'."""
        tokens = self._parse.within(cue)
        count = len(tokens)
        while count > 1 and self._hangs(tokens[count - 1], source):
            count -= 1
        place = self._place_at_end(tokens[:count])
        if count > place + 1 and tokens[count - place - 1].text == "in" and place:
            count -= place + 1
        if count == len(tokens) or tokens[count - 1].start < cue[-1].start:
            return cue
        return (*cue[:-1], Span(cue[-1].start, tokens[count - 1].end))

    def _hangs(self, token: Token, source: Spans) -> bool:
        """Whether the last word of a cue belongs to what follows."""
        small = token.text.lower()
        return small in _HANGING or (small == "by" and any(0 < one.start - token.end < _NEXT for one in source))

    def _place_at_end(self, tokens: list[Token]) -> int:
        """How many tokens the name of a place or body has that ends some tokens; 0 if none does."""
        if not tokens:
            return 0
        last = tokens[-1].index
        for name in self._parse.names_between(tokens[0].index, last + 1):
            if name.last == last + 1 and name.kind in ("place", "organisation"):
                return name.last - name.first
        return 0

    def _clear(self, found: Found, source: Spans, cue: Spans) -> Spans:
        """The content with whole names, none of them the source's or the cue's."""
        whole = self._whole(found.content)
        taken = (*source, *cue)
        fits = all(one.end <= other.start or other.end <= one.start for one in whole for other in taken)
        return whole if fits else found.content

    def _with_apposition(self, found: Found) -> Spans:
        """The source with the apposition that follows on it: 'Dana Orlin, a lawyer for the prisoners'."""
        tokens = self._parse.within(found.source)
        if len(found.source) != 1 or not tokens:
            return found.source
        last = tokens[-1].index
        first = last + 2 if self._parse.tokens[min(last + 1, len(self._parse.tokens) - 1)].text == "," else last + 1
        for token in tokens:
            for child in self._parse.children(token):
                if child.dep == "appos" and self._parse.left_edge(child) == first:
                    whole = Span(found.source[0].start, self._parse.tokens[self._parse.right_edge(child)].end)
                    taken = any(one.start < whole.end and whole.start < one.end for one in (*found.cue, *found.content))
                    return found.source if taken else (whole,)
        return found.source

    def _subject(self, found: Found) -> Spans:
        """The subject of the cue's verb, if it stands right before it and is no part of what is said."""
        tokens = self._parse.within(found.cue)
        if not tokens or tokens[0].pos not in ("VERB", "AUX", "ADV"):
            return ()
        verb = next((token for token in tokens if token.pos == "VERB" and token.dep not in _BEFORE_VERB), None)
        if verb is None or any(token.dep == "auxpass" for token in self._parse.children(verb)):
            return ()
        subject = next((token for token in self._parse.children(verb) if token.dep in _SUBJECTS), None)
        if subject is None or subject.index >= tokens[0].index:
            return ()
        span = self._phrase(subject, tokens[0])
        overlaps = any(one.start < span.end and span.start < one.end for one in found.content) if span else True
        return () if span is None or overlaps else (span,)

    def _phrase(self, subject: Token, before: Token) -> Span | None:
        """The whole noun phrase of a subject, if only auxiliaries stand between it and the cue."""
        first, last = self._parse.left_edge(subject), self._parse.right_edge(subject)
        between = self._parse.tokens[last + 1 : before.index]
        if last >= before.index or any(token.dep not in _BEFORE_VERB for token in between):
            return None
        return Span(self._parse.tokens[first].start, self._parse.tokens[last].end)
