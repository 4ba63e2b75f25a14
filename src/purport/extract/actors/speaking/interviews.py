"""Interviews given as questions and answers, 'Q: …', 'A: …': who asks and who answers."""

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final, NamedTuple

from purport.extract.actors.mentions.mentions import Mention
from purport.extract.actors.speaking.authors import author_of
from purport.extract.actors.speaking.signatures import Signed
from purport.language.parse import Parse, readable
from purport.records import Document, Span, Spans

_ASKS: Final = re.compile(r"Q(?:uestion)?(?:[:.]|(?=[^\W\d_a-z][\w’']))")
"""How a paragraph begins that asks: 'Q:', 'Q.', or the letter in bold before the first word."""
_ANSWERS: Final = re.compile(r"A(?:nswer)?[:.](?=\s)")
_TURNS: Final = 2
"""Questions, and answers, that make an interview."""


class Interview(NamedTuple):
    """The turns of an interview and whose they are; of a report that is none, nothing."""

    turns: Mapping[int, Mention | None] = MappingProxyType({})
    """Where the 'Q' or 'A' of each turn begins, and who speaks in it, None if the report does not tell."""
    answers: tuple[Signed, ...] = ()
    """The answers, if the report tells who gives them."""

    def has_turn(self, source: Spans) -> bool:
        """Whether the words given as a source are the letter that a turn begins with."""
        return bool(source) and source[0].start in self.turns

    def without_letters(self, mentions: Sequence[Mention]) -> list[Mention]:
        """`mentions` but for those that a letter was taken for."""
        return [one for one in mentions if one.start not in self.turns]


def interview_in(document: Document, parse: Parse, mentions: Sequence[Mention]) -> Interview:
    """The interview that a report is from its first question on: who answers is the only one of the people whom its
    headline names, else the one whom the words before the first question name most.
    """
    blocks = [block.span for _, block in readable(document)]
    asks = [match for span in blocks if (match := _ASKS.match(document.text, span.start, span.end))]
    answers = [match for span in blocks if (match := _ANSWERS.match(document.text, span.start, span.end))]
    if len(asks) < _TURNS or len(answers) < _TURNS:
        return Interview()
    first = min(match.start() for match in asks)
    who = _who_answers(document, mentions, first)
    turns = dict.fromkeys((match.start() for match in asks), author_of(document, parse, mentions))
    turns |= dict.fromkeys((match.start() for match in answers), who)
    starts = sorted(turns)
    ends = zip(starts, [*starts[1:], len(document.text)], strict=True)
    given = {match.start() for match in answers}
    own = () if who is None else tuple(Signed(Span(one, end), who) for one, end in ends if one in given)
    return Interview(turns, own)


def _who_answers(document: Document, mentions: Sequence[Mention], first: int) -> Mention | None:
    people = [one for one in mentions if one.form == "name" and one.sort == "person" and one.start < first]
    heading = next(iter(readable(document)))[1].span
    for named in ([one for one in people if one.start < heading.end], people):
        surnames = [one.words.split()[-1] for one in named]
        most = sorted(set(surnames), key=surnames.count, reverse=True)
        if len(most) == 1 or (named is people and len(most) > 1 and surnames.count(most[0]) > surnames.count(most[1])):
            return next(one for one in named if one.words.split()[-1] == most[0])
    return None
