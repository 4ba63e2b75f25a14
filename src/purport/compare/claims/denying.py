"""What words deny: those that signal a statement, and those of what is said.

A cue such as 'denied' denies what the statement holds. What is said may deny by itself: that something took place or
exists ('never happened', 'does not exist'), that it is true ('has no basis'), that there was any ('there was no
market').
"""

import re
from collections.abc import Iterator
from typing import Final, Literal, NamedTuple

from purport.compare.sentences import sentence_around
from purport.records import Report, Span, Statement

DENYING: Final = re.compile(
    r"\b(?:den(?:y|ies|ied|ying|ial)|refut\w+|rebut\w+|disclaim\w*|disput\w+|dismiss\w*|reject\w*|contradict\w*)\b",
    re.I,
)
FLATLY: Final = re.compile(r"\b(?:den(?:y|ies|ied|ying|ial)|refut\w+|rebut\w+|disclaim\w*)\b", re.I)
_NEGATED: Final = re.compile(r"(?:\b(?:not|never|nor|cannot|neither)|n['’]t)\b[^.;:!?]{0,20}$", re.I)
_NEAR: Final = 20
"""Characters before a cue in which it may be negated."""
_NOT: Final = r"(?:do|does|did|has|have|had)(?:\s+not|n['’]t)"
_DENIALS: Final = re.compile(
    rf"(?P<existence>\b{_NOT}\s+(?:ever\s+)?(?:happen|happened|exist|existed|occur|occurred|take\s+place|taken\s+place)\b"
    r"|\bnever\s+(?:happened|existed|occurred|took\s+place|take\s+place)\b)"
    r"|(?P<truth>\b(?:is|are|was|were)\s+(?:simply\s+|entirely\s+|completely\s+|totally\s+)?"
    r"(?:not\s+true|untrue|false|lies|baseless|unfounded|groundless|fabricated|(?:an?\s+|pure\s+)?(?:lie|fabrication|invention))\b"
    r"|\b(?:has|have|had)\s+no\s+(?:basis|foundation|truth)\b)"
    r"|(?P<absence>\bthere\s+(?:is|was|are|were|has\s+been|have\s+been|had\s+been)\s+no\s)",
    re.I,
)

Denial = Literal["existence", "truth", "absence"]


class InWords(NamedTuple):
    """A sentence of what is said that denies: its place, whether it denies that something happened or exists, that it
    is true, or that there was any, and the words for that.
    """

    sentence: Span
    kind: Denial
    what: str


def denies(statement: Statement, report: Report) -> bool:
    """Whether the words that signal a statement deny what it holds; 'did not deny' does not."""
    cue = report.words(statement.cue)
    found = DENYING.search(cue)
    if found is None:
        return False
    start = statement.cue[0].start
    before = report.document.text[max(0, start - _NEAR) : start] + cue[: found.start()]
    return _NEGATED.search(before) is None


def denied_in_words(statement: Statement, report: Report) -> Iterator[InWords]:
    """The sentences of what is said that deny something, each once, within the statement."""
    text = report.document.text
    seen: set[Span] = set()
    for piece in statement.content:
        for found in _DENIALS.finditer(text, piece.start, piece.end):
            around = sentence_around(text, Span(*found.span()))
            sentence = Span(max(around.start, piece.start), min(around.end, piece.end))
            if sentence not in seen:
                seen.add(sentence)
                yield InWords(sentence, _kind(found), _what(text, sentence, found))


def _what(text: str, sentence: Span, found: re.Match[str]) -> str:
    """What there was none of, up to the next preposition or mark; else what stands before the words that deny."""
    if found["absence"] is None:
        return " ".join(text[sentence.start : found.start()].split()[-_SUBJECT:])
    after = text[found.end() : sentence.end]
    end = _PHRASE_END.search(after)
    return after[: end.start()] if end else after


_SUBJECT: Final = 6
"""Words before a verb in which its subject is looked for."""
_PHRASE_END: Final = re.compile(
    r"\s(?:of|in|on|at|with|for|to|from|that|who|which|between|against|and|or|but|the|an?|his|her|its|their|any)\b"
    r"|[-,;:.!?\"”—–]"
)


def _kind(found: re.Match[str]) -> Denial:
    return "existence" if found["existence"] else "truth" if found["truth"] else "absence"
