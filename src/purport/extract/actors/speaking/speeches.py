"""Speeches and letters that a report gives in full: 'Here is the text of Dana Velm's speech', then her own words."""

from collections.abc import Sequence
from typing import Final

from purport.extract.actors.mentions.mentions import Mention
from purport.extract.actors.speaking.signatures import Signed
from purport.language.parse import Parse, Token, readable
from purport.records import Block, Document, Span

_HERE: Final = frozenset("here below following".split())
_BE: Final = frozenset("is are was 's ’s follows follow".split())
_TEXTS: Final = frozenset(
    "text texts transcript version excerpt excerpts remark remarks speech address statement letter words".split()
)
"""Nouns for what somebody said or wrote, as it was."""
_TOGETHER: Final = frozenset("interview conversation debate discussion dialogue".split())
"""Nouns for what several say in turn."""
_OPENS: Final = 3
"""Tokens with which a sentence begins that hands over to a text."""


def speech_given(document: Document, parse: Parse, mentions: Sequence[Mention]) -> Signed | None:
    """The paragraphs that have somebody's own words because the one before says so, and whose they are; None if there
    are none.

    The paragraph before them names just one person. They end with the report, or where that person is named again.
    """
    people = [one for one in mentions if one.form == "name" and one.sort == "person"]
    blocks = [block for _, block in readable(document)]
    for number, block in enumerate(blocks[:-1]):
        if not _hands_over(parse, block):
            continue
        named = [one for one in people if block.span.start <= one.start < block.span.end]
        surnames = {one.words.split()[-1] for one in named}
        if len(surnames) != 1:
            return None
        surname = surnames.pop()
        start = blocks[number + 1].span.start
        again = next((one.start for one in people if one.start > start and one.words.split()[-1] == surname), None)
        ends = [one.span.start for one in blocks if again is not None and one.span.start <= again < one.span.end]
        return Signed(Span(start, ends[0] if ends else blocks[-1].span.end), named[0])
    return None


def _hands_over(parse: Parse, block: Block) -> bool:
    """Whether the last sentence of a paragraph says that a text follows: 'Here is what she said'."""
    tokens = parse.within((block.span,))
    last = [token for token in tokens if token.sentence == tokens[-1].sentence] if tokens else []
    words = [token.text.lower() for token in last]
    if not _HERE & set(words[:_OPENS]) or not _BE & set(words) or _TOGETHER & set(words):
        return False
    return any(_is_text(token) for token in last)


def _is_text(token: Token) -> bool:
    return token.text.lower() in _TEXTS and token.pos == "NOUN"
