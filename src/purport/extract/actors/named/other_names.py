"""Another name of the same beside a name: in parentheses, behind 'alias', its initials."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from purport.extract.actors.mentions.mentions import Mention
from purport.language.parse import Parse

_ALIAS: Final = re.compile(
    r"\s*[,(]?\s*\b(?:alias|aka|a\.k\.a\.|(?:also|better) known as|whose nom de guerre is"
    r"|as\s+(?:[^\W\d_]+\s+){1,4}calls?)\s+[\"“‘']?",
    re.IGNORECASE,
)
"""What stands between a name and another name of the same."""
_MOST_BETWEEN: Final = 40
"""Characters between two names that are looked at."""
_LONGEST_NAME: Final = 14
"""Tokens of a name that initials spell."""
_SHORTEST: Final = 3
"""Letters of a short name that is spelled out before it."""


def other_names(text: str, mentions: Sequence[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """'Hajj X (Abu Y)', 'Popular Mobilization Forces (PMF)', 'X, alias Abu Y'."""
    names = [one for one in mentions if one.form == "name"]
    for first, second in pairwise(names):
        if first.sentence != second.sentence or first.sort != second.sort or second.start - first.end > _MOST_BETWEEN:
            continue
        between = text[first.end : second.start]
        closed = text[second.end : second.end + 1] == ")"
        if (between.strip() == "(" and closed) or _ALIAS.fullmatch(between):
            yield first, second


def spelled_out(parse: Parse, mentions: Sequence[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """'Alliance to Save Our Tides (ASOT)': the body whose name begins where the initials do, and its short name."""
    bodies = {one.first: one for one in mentions if one.form == "name" and one.sort == "organisation"}
    for short in list(bodies.values()):
        letters = short.words
        if len(letters) < _SHORTEST or not letters.isupper() or short.first < 2 or " " in letters:
            continue
        at, spelled = short.first - 1, ""
        if parse.tokens[at].text != "(":
            continue
        while at > 0 and letters.endswith(spelled) and parse.tokens[at - 1].sentence == short.sentence:
            at -= 1
            token = parse.tokens[at]
            spelled = token.text[0] + spelled if token.text[0].isupper() else spelled
            if spelled == letters:
                if at in bodies:
                    yield bodies[at], short
                break
            if short.first - at > _LONGEST_NAME:
                break
