"""Statements by transparent rules: cues, their arguments by syntax, and quotations by their marks."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from purport.extract.arguments import content_of, is_impersonal, source_of
from purport.extract.carrying import carry_on
from purport.extract.colons import colon_statement, dash_source, speakers_of
from purport.extract.cues import CLAUSE_VERBS, Cue, cues_of
from purport.extract.naming import with_settled_names
from purport.extract.quotations import Quotation, quotation_at, speech_of
from purport.extract.spans import covered, merged, runs, trimmed, without
from purport.extract.statements import Attributed, Found, written_down
from purport.language.parse import Language, Parse, Sentence, Token
from purport.records import Block, Document, Model, Span

_WORD = re.compile(r"\w+")
_BETWEEN_QUOTATIONS = 40
"""How many characters of white space and points may stand between a quotation and what it carries on."""


class RuleFinder:
    """Statements by rules over syntax and quotation marks; no confidence, since rules give none.

    The rules go block by block, so that nothing leaks from one paragraph to the next but what is meant to: the speaker
    who carries on.
    """

    def __init__(self, language: Language) -> None:
        self._language = language

    @property
    def models(self) -> tuple[Model, ...]:
        """The language pipeline."""
        return (self._language.model,)

    def read(self, document: Document) -> Attributed:
        """The statements of `document`, and its parse."""
        parse = self._language.parse(document)
        by_block: dict[int, list[Sentence]] = {}
        for sentence in parse.sentences:
            by_block.setdefault(sentence.block, []).append(sentence)
        speakers = speakers_of(document)
        found: list[Found] = []
        before: Block | None = None
        for number, sentences in by_block.items():
            block = document.blocks[number]
            complete, left = _read_block(document.text, block, sentences, parse, speakers)
            if complete:
                found += complete
            else:
                carry_on(document.text, block, before, left, found)
            before = block
        return Attributed(written_down(document, found), with_settled_names(parse))


def _read_block(
    text: str, block: Block, sentences: list[Sentence], parse: Parse, speakers: frozenset[str]
) -> tuple[list[Found], list[Quotation]]:
    """The statements of a block that name a cue, and the quotations that no cue claims."""
    by_colon = colon_statement(text, block, speakers)
    if by_colon is not None:
        return [by_colon], []
    quotations = speech_of(text, block.span)
    candidates = [c for sentence in sentences for c in _candidates(parse, sentence, quotations)]
    found, left = [], []
    for quotation in quotations:
        if not _attach(text, quotation, candidates):
            by_dash = dash_source(text, block, quotation)
            if by_dash is None:
                left.append(quotation)
            else:
                found.append(by_dash)
    found += [one for one in (_complete(text, candidate) for candidate in candidates) if one is not None]
    return sorted(found, key=lambda one: one.hull), left


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


def _span(tokens: Sequence[Token]) -> Span:
    return Span(tokens[0].start, tokens[-1].end)
