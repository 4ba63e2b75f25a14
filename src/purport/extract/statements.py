"""Statements by transparent rules: cues, their arguments by syntax, and quotations by their marks.

`StatementFinder` is the interface; a trained model takes it over. The rules go block by block, so that nothing leaks
from one paragraph to the next but what is meant to: the speaker who carries on.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple, Protocol

from purport.extract.arguments import content_of, is_impersonal, source_of
from purport.extract.colons import colon_statement, dash_source
from purport.extract.cues import CLAUSE_VERBS, Cue, cues_of
from purport.extract.quotations import Quotation, quotation_at, quotations_of
from purport.extract.spans import covered, merged, runs, trimmed, without
from purport.language.parse import Parse, Sentence, Token
from purport.records import Block, Document, Manner, Span, Spans, Statement, Voice

_SPEECH_WORDS = 4
_WORD = re.compile(r"\w+")
_ENDS_SPEECH = re.compile(r"[.,!?…]$")
_BETWEEN_QUOTATIONS = 40
"""How many characters of white space and points may stand between a quotation and what it carries on."""
_DEEPEST = 20
"""How many contents that begin before a statement are looked at for the one that holds it."""


class StatementFinder(Protocol):
    """Anything that finds the statements of a document."""

    def find(self, document: Document, parse: Parse) -> tuple[Statement, ...]:
        """The statements of `document`, in the order of the text."""
        ...


class Found(NamedTuple):
    """Source, cue and content of a statement before it is written down; `carried` is the source it takes its speaker
    from.
    """

    source: Spans
    cue: Spans
    content: Spans
    carried: Spans = ()


class _Candidate:
    """A cue with its source, and the spans of content that gather around it."""

    def __init__(self, cue: Cue, source: list[Token], content: list[Span], sentence: Span) -> None:
        self.cue, self.source, self.content, self.sentence = cue, source, content, sentence
        self.quotations: list[Span] = []
        self.end = sentence.end

    def quote(self, quotation: Quotation) -> None:
        """Take `quotation` into the content."""
        self.quotations.append(quotation.span)
        self.end = max(self.end, quotation.span.end)


class RuleFinder:
    """Statements by rules over syntax and quotation marks; no confidence, since rules give none."""

    def find(self, document: Document, parse: Parse) -> tuple[Statement, ...]:
        """The statements of `document`, in the order of the text."""
        by_block: dict[int, list[Sentence]] = {}
        for sentence in parse.sentences:
            by_block.setdefault(sentence.block, []).append(sentence)
        found: list[Found] = []
        speech: list[Quotation] = []
        before: Block | None = None
        for number, sentences in by_block.items():
            block = document.blocks[number]
            quotations = [one for one in quotations_of(document.text, block.span) if is_speech(document.text, one)]
            read = _read_block(document.text, block, sentences, parse, quotations)
            found += read.complete
            _carry_on(document.text, block, before, read, sentences, parse, found)
            speech += quotations
            before = block
        return _written_down(document, found, speech)


class _BlockRead(NamedTuple):
    """The statements of a block that name a cue, and the quotations that no cue claims."""

    complete: list[Found]
    left: list[Quotation]


def _read_block(
    text: str, block: Block, sentences: list[Sentence], parse: Parse, quotations: list[Quotation]
) -> _BlockRead:
    """What one block says by itself."""
    by_colon = colon_statement(text, block)
    if by_colon is not None:
        return _BlockRead([Found(*by_colon)], [])
    candidates = [c for sentence in sentences for c in _candidates(parse, sentence, quotations)]
    complete, left = [], []
    for quotation in quotations:
        if not _attach(text, quotation, candidates):
            by_dash = dash_source(text, block, quotation)
            if by_dash is None:
                left.append(quotation)
            else:
                complete.append(Found(*by_dash))
    complete += [one for one in (_complete(text, candidate) for candidate in candidates) if one is not None]
    return _BlockRead(sorted(complete, key=_hull), left)


def is_speech(text: str, quotation: Quotation) -> bool:
    """Whether words in marks can be speech: four words, or two that end like a clause. Fewer are a term or a name."""
    inner = text[quotation.inner.start : quotation.inner.end].strip()
    words = len(_WORD.findall(inner))
    return words >= _SPEECH_WORDS or (words >= 2 and _ENDS_SPEECH.search(inner) is not None)


def _candidates(parse: Parse, sentence: Sentence, quotations: Sequence[Quotation]) -> Iterator[_Candidate]:
    """The cues of one sentence that stand outside quotations, with source and content by syntax."""
    tokens = parse.of_sentence(sentence)
    for cue in [*cues_of(parse, tokens), *_cues_of_quotations(parse, tokens, quotations)]:
        if quotation_at(quotations, cue.head.start) is None:
            source = source_of(parse, cue)
            if is_impersonal(source):
                source = []
            yield _Candidate(cue, source, runs(content_of(parse, cue, source)), _span(tokens))


def _cues_of_quotations(parse: Parse, tokens: Sequence[Token], quotations: Sequence[Quotation]) -> Iterator[Cue]:
    """Verbs of no list that have a quotation as their clause ("'Never,' he rasped")."""
    for token in tokens:
        if token.pos == "VERB" and token.lemma not in CLAUSE_VERBS:
            clauses = [child for child in parse.children(token) if child.dep == "ccomp"]
            if any(quotation_at(quotations, clause.start) for clause in clauses):
                yield Cue(token, (token,))


def _attach(text: str, quotation: Quotation, candidates: list[_Candidate]) -> bool:
    """Give `quotation` to the cue it belongs to, if there is one in the block: the nearest in a sentence it shares, the
    one before whose quotation it carries on, or the one after that says who has spoken. `candidates` are in order.
    """
    span = quotation.span
    first = bisect_right(candidates, span.start, key=lambda c: c.sentence.end)
    last = bisect_left(candidates, span.end, key=lambda c: c.sentence.start)
    sharing = [c for c in candidates[first:last] if c.cue.head.pos != "NOUN"]
    if sharing:
        min(sharing, key=lambda c: _distance(c, span)).quote(quotation)
        return True
    if first and _carries_on(text, candidates[first - 1], span):
        candidates[first - 1].quote(quotation)
        return True
    if last < len(candidates) and _names_speaker(text, candidates[last], span):
        candidates[last].quote(quotation)
        return True
    return False


def _distance(candidate: _Candidate, span: Span) -> tuple[bool, int]:
    """How far a candidate is from a quotation at `span`: one whose content by syntax holds half of it is nearest."""
    holds = covered(span, candidate.content) >= 0.5 * (span.end - span.start)
    head = candidate.cue.head
    return not holds, max(head.start - span.end, span.start - head.end)


def _carries_on(text: str, candidate: _Candidate, span: Span) -> bool:
    """Whether a quotation at `span` follows at once on a candidate that quotes already, or that ends in a colon."""
    between = text[candidate.end : span.start]
    if candidate.end > span.start or len(between) > _BETWEEN_QUOTATIONS or between.strip(" \t\r\n.,:*_>"):
        return False
    return bool(candidate.quotations) or text[max(0, candidate.end - 3) : span.start].rstrip().endswith(":")


def _names_speaker(text: str, candidate: _Candidate, span: Span) -> bool:
    """Whether a candidate without any content of its own follows at once on a quotation at `span`."""
    between = text[span.end : candidate.sentence.start][: _BETWEEN_QUOTATIONS + 1]
    return not (candidate.content or candidate.quotations or between.strip())


def _complete(text: str, candidate: _Candidate) -> Found | None:
    """The statement of a candidate; None if it has no content, or neither source nor quotation."""
    quoted, content = candidate.quotations, candidate.content
    if quoted and content:
        # What syntax gives is kept only where it reaches beyond the quotations by words, not by a parser's slip.
        content = [span for span in content if sum(_words_in(text, part) for part in without([span], quoted)) >= 2]
    cue, source = runs(candidate.cue.tokens), runs(candidate.source)
    spans = trimmed(text, without(merged(text, [*content, *quoted]), [*cue, *source]))
    if not spans or not (source or quoted):
        return None
    return Found(trimmed(text, source), tuple(cue), spans)


def _words_in(text: str, span: Span) -> int:
    return len(_WORD.findall(text, span.start, span.end))


def _carry_on(
    text: str,
    block: Block,
    before: Block | None,
    read: _BlockRead,
    sentences: list[Sentence],
    parse: Parse,
    found: list[Found],
) -> None:
    """Add the quotations of a block that names no speaker. A block that is all quotation carries on the content of the
    last statement, if that ends in the block just before; a quotation in a sentence is a statement of that speaker.
    Where nobody spoke just before, the speaker of either is unknown.
    """
    if read.complete:
        return
    for quotation in read.left:
        carried = before is not None and bool(found) and found[-1].content[-1].end > before.span.start
        if covered(block.span, [quotation.span]) > 0.9 * (block.span.end - block.span.start):
            if carried:
                found[-1] = found[-1]._replace(content=(*found[-1].content, quotation.span))
            else:
                found.append(Found((), (), trimmed(text, [quotation.span])))
            continue
        speaker = (found[-1].source or found[-1].carried) if carried else ()
        at = bisect_right(sentences, quotation.span.start, key=lambda one: parse.tokens[one.first].start) - 1
        if speaker and at >= 0:
            content = trimmed(text, [_span(parse.of_sentence(sentences[at]))])
            found.append(Found((), (), content, carried=speaker))


def _span(tokens: Sequence[Token]) -> Span:
    return Span(tokens[0].start, tokens[-1].end)


def _written_down(document: Document, found: list[Found], speech: Sequence[Quotation]) -> tuple[Statement, ...]:
    """`found` as records, in order, each once, with manner, voices and the statement it stands in."""
    unique = {(one.source, one.cue, one.content): one for one in found}
    ordered = sorted(unique.values(), key=lambda one: (_hull(one), one.content))
    parents = [None if parent is None else f"s{parent + 1}" for parent in _parents(ordered)]
    return tuple(
        Statement(
            id=f"s{number + 1}",
            source=one.source,
            cue=one.cue,
            content=one.content,
            manner=manner_of(document.text, one.content, speech),
            voices=_voices(document, one),
            parent=parents[number],
        )
        for number, one in enumerate(ordered)
    )


def _hull(found: Found) -> Span:
    """From the first to the last character of a statement."""
    spans = [*found.source, *found.cue, *found.content]
    return Span(min(spans).start, max(span.end for span in spans))


def _parents(ordered: list[Found]) -> list[int | None]:
    """For each statement the number of the innermost other one whose content holds all of it."""
    holders = sorted((Span(span.start, span.end), number) for number, one in enumerate(ordered) for span in one.content)
    parents: list[int | None] = [None] * len(ordered)
    for number, one in enumerate(ordered):
        hull = _hull(one)
        # Content that holds this statement begins before it; the nearest such beginning is the innermost.
        at = bisect_right(holders, hull.start, key=lambda holder: holder[0].start) - 1
        for span, holder in reversed(holders[max(0, at - _DEEPEST) : at + 1]):
            if holder != number and span.end >= hull.end:
                parents[number] = holder
                break
    return parents


def manner_of(text: str, content: Spans, speech: Sequence[Quotation]) -> Manner:
    """direct if all words of `content` stand in quotation marks, mixed if part of them does; `speech` has the
    quotations that are speech, in order. A 'that' before a quotation is the reporter's word, and changes nothing.
    """
    words = [match.start() for span in content for match in _WORD.finditer(text, span.start, span.end)]
    quoted = sum(quotation_at(speech, position) is not None for position in words)
    if not quoted:
        return "indirect"
    return "direct" if len(words) - quoted <= 1 else "mixed"


def _voices(document: Document, found: Found) -> tuple[Voice, ...]:
    """The outlet, then the speaker as the source's words name them, also where they are carried on from before."""
    outlet = next((e.span for e in document.evidence if e.field == "outlet" and e.used and e.span is not None), None)
    speaker = found.source or found.carried
    name = " … ".join(" ".join(document.text[span.start : span.end].split()) for span in speaker)
    return (
        Voice(role="outlet", name=document.outlet, spans=(outlet,) if outlet else ()),
        Voice(role="speaker", name=name or None, spans=speaker),
    )
