"""Times that put an act into history, or before us: 'in 1948', 'decades ago', 'next week'."""

import re
from typing import Final

from purport.language.parse import Parse, Token

_YEAR: Final = re.compile(r"(?<![\d.,])(1[5-9]\d\d|20\d\d)(?![\d]|[.,]\d)")
_DECADE: Final = re.compile(r"(?:1[5-9]\d|20\d)0s")
_LONG: Final = frozenset("years decades centuries generations decade century".split())
_UNITS: Final = frozenset("week month year weekend monday tuesday wednesday thursday friday saturday sunday".split())
_UPCOMING: Final = frozenset("next coming following".split())
_LAST_CENTURY: Final = 1999
_RECENT: Final = 1
"""Years back that still count as present."""
_LONGEST_TEXT: Final = 200_000
"""Characters in which the latest year is looked for."""


def latest_year(text: str) -> int:
    """The latest year written in `text` that is not far ahead of the others; 0 if there is none.

    It stands in for the year of a report that is not dated: what is said to have been years before is history.
    """
    years = sorted(int(match[1]) for match in _YEAR.finditer(text[:_LONGEST_TEXT]))
    return years[-1] if years else 0


def is_old(year: int, published: int) -> bool:
    """Whether `year` is history in a report of the year `published` (0: not known)."""
    return year <= max(published - _RECENT - 1, _LAST_CENTURY)


def is_long_ago(parse: Parse, child: Token, published: int) -> bool:
    """Whether a dependent of a word says that it was long ago: 'in 1948', 'decades ago', 'the 1948 war', 'formerly'."""
    low = child.text.lower()
    if child.dep == "prep" and low in _OF_TIME:
        return any(_is_old_time(parse, one, published) for one in parse.children(child)[:3])
    if low == "ago":
        return any(one.text.lower() in _LONG for one in parse.children(child))
    if child.dep in ("nummod", "npadvmod", "compound", "amod", "tmod"):
        return _is_old_word(low, published) or (
            child.dep in ("npadvmod", "tmod") and low in _LONG and _is_followed_by_ago(parse, child)
        )
    return False


_OF_TIME: Final = frozenset("in during since from between of before until through on around throughout".split())


def _is_followed_by_ago(parse: Parse, child: Token) -> bool:
    return child.index + 1 < len(parse.tokens) and parse.tokens[child.index + 1].text.lower() in ("ago", "earlier")


def _is_old_time(parse: Parse, token: Token, published: int) -> bool:
    low = token.text.lower()
    if _is_old_word(low, published) or (low == "century" and _word_before(parse, token) in _PAST_CENTURIES):
        return True
    return any(_is_old_word(one.text.lower(), published) for one in parse.children(token)[:6])


_PAST_CENTURIES: Final = frozenset("last 16th 17th 18th 19th 20th nineteenth twentieth eighteenth previous".split())


def _is_old_word(low: str, published: int) -> bool:
    if len(low) == len("1948") and low.isdigit():
        return bool(_YEAR.fullmatch(low)) and is_old(int(low), published)
    return bool(_DECADE.fullmatch(low)) and is_old(int(low[:4]) + 9, published)


def is_next(parse: Parse, token: Token) -> bool:
    """Whether `token` is the head of 'next week', 'the coming month', 'tomorrow'."""
    low = token.text.lower()
    return low == "tomorrow" or (low in _UNITS and _word_before(parse, token) in _UPCOMING)


def _word_before(parse: Parse, token: Token) -> str:
    return parse.tokens[token.index - 1].text.lower() if token.index else ""
