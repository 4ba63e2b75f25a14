"""Interviews given as questions and answers: whose words stand after 'A:'."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from purport.extract.actors.mentions import Mention
from purport.extract.actors.signatures import Signed
from purport.language.parse import readable
from purport.records import Document, Span, Spans

_LABEL: Final = re.compile(r"(?:(Q|Question|QUESTION)|(A|Answer|ANSWER))\s*[:.](?=\s)")
_GLUED: Final = re.compile(r"Q(?=[A-Z][a-z'’]|I\b)")
"""A question whose label lost what stood behind it: 'QWhat happened?'."""
_FEWEST: Final = 2
"""Questions, and answers, that make an interview."""


class Turn(NamedTuple):
    """A label that opens a paragraph, and what is said up to the next one."""

    label: Span
    said: Span
    answers: bool


def turns_of(document: Document) -> list[Turn]:
    """The questions and answers of a report that is an interview, in the order of the text; none if it is none."""
    blocks = [block.span for _, block in readable(document)]
    found = []
    for span in blocks:
        words = document.text[span.start : span.end]
        match = _LABEL.match(words) or _GLUED.match(words)
        if match is not None:
            answers = match.re is _LABEL and match[2] is not None
            found.append((Span(span.start, span.start + len(match[0].rstrip(":. "))), answers))
    answered = sum(answers for _, answers in found)
    if min(answered, len(found) - answered) < _FEWEST:
        return []
    ends = [*(label.start for label, _ in found), blocks[-1].end]
    return [
        Turn(label, Span(start, end), answers)
        for (label, answers), (start, end) in zip(found, pairwise(ends), strict=True)
    ]


class Interview:
    """Knows who answers in an interview: whoever is named most often before its first question."""

    def __init__(self, turns: Sequence[Turn], mentions: Sequence[Mention]) -> None:
        """`mentions` are in the order of the text."""
        self._labels = {turn.label.start: turn for turn in turns}
        self._by = _most_named(mentions, turns[0].label.start) if turns else None

    def is_label(self, source: Spans) -> bool:
        """Whether the words given as source are 'Q' or 'A' before what is said."""
        return bool(source) and source[0].start in self._labels

    def speaker(self, source: Spans) -> Mention | None:
        """Who speaks behind a label; None for questions, and if the report does not tell."""
        return self._by if self._labels[source[0].start].answers else None

    @property
    def answers(self) -> list[Signed]:
        """The stretches in which whoever answers says 'I'."""
        by = self._by
        return [Signed(turn.said, by) for turn in self._labels.values() if turn.answers] if by is not None else []


def _most_named(mentions: Sequence[Mention], end: int) -> Mention | None:
    """The fullest name before an offset of the person who is named most often up to there, of several the first."""
    people = [one for one in mentions if one.form == "name" and one.sort == "person" and one.end <= end]
    times = Counter(_surname(one) for one in people)
    if not times:
        return None
    most = max(times.values())
    main = next(_surname(one) for one in people if times[_surname(one)] == most)
    own = [one for one in people if _surname(one) == main]
    return max(own, key=lambda one: (len(one.words.split()), -one.start))


def _surname(one: Mention) -> str:
    return one.words.split()[-1].lower()
