"""Pieces of patterns that several rules share, and the readers of those pieces."""

from typing import Final

from purport.extract.times.lexicon import UNITS, UNITS_PLURAL, WEEKDAY_ABBREVIATIONS, WEEKDAYS
from purport.extract.times.meanings import Edge, Which
from purport.extract.times.rule import Found

EDGED: Final = "(the? very? edge=EDGE|earlier|later|latter HYPHEN? halfway=part? edging=of|in|on? the?)?"
"""'early', 'mid-', 'the end of', 'earlier in' before what they belong to."""
PART_OF: Final = "((the|that|early|late|in)? (the|early|late)? part=PART hours? of|on? the?)?"
"""'the night of', 'the early morning hours of'."""
WHICH: Final = "last|next|this|past|previous|preceding|following|ensuing|coming|same"
"""Which of several months, seasons or weekdays is meant."""
WEEKDAY_BEFORE: Final = "(weekday=WDAY COMMA? the?)?"

_NEEDS_OF: Final = frozenset({"beginning", "start", "outset", "onset", "end", "close", "eve"})
_WHICH: Final[dict[str, Which]] = {
    "last": "last", "past": "last", "next": "next", "this": "this", "coming": "next", "previous": "previous",
    "preceding": "previous", "following": "following", "same": "same", "that": "same", "current": "this",
    "upcoming": "next", "ensuing": "following", "before": "previous", "after": "following",
}  # fmt: skip


BEFORE_A_DATE: Final = frozenset(
    "in of since by until till from to through throughout during before after between and or for last next this early "
    "late mid around about on as that starting beginning ending ended ends effective (".split()
)
"""Words after which a name of a month or a year is one."""


def year_of(found: Found) -> int | None:
    """The year kept under 'year'."""
    year = found.value("year")
    return int(year) if year is not None else None


def edge_of(found: Found) -> tuple[bool, Edge | None]:
    """Whether the words about the part are sound ('the end' wants its 'of'), and the part meant."""
    word = found.word("edge")
    if not word:
        return True, None
    linked = found.word("edging")
    if word in _NEEDS_OF:
        return linked == "of", found.edge()
    if word in ("earlier", "later"):
        # 'earlier in February' leaves open which part of it; 'earlier this month' is another rule's
        return linked in ("in", "on"), None
    if found.word("halfway"):
        return linked == "of", found.edge()
    if word in ("early", "late", "latter") and linked == "of":
        return False, None
    return True, found.edge()


def which_of(found: Found, name: str = "which") -> Which | None:
    """The 'last', 'next' or 'this' kept under `name`."""
    return _WHICH.get(found.word(name))


def lacks_article(found: Found) -> bool:
    """Whether 'following' stands without its article, so that it is a preposition: 'Following Monday's debate'."""
    index = found.at("which")
    bare = index is not None and found.tokens.word(index - 1) not in ("the", "this")
    return bare and found.word("which") not in ("last", "next", "this")


def weekday_of(found: Found) -> int | None:
    """The weekday kept under 'weekday', Monday is 1."""
    word = found.word("weekday").rstrip(".")
    return WEEKDAYS.get(word) or WEEKDAY_ABBREVIATIONS.get(word)


def unit_of(found: Found, name: str = "unit") -> str:
    """The code of the unit kept under `name`."""
    word = found.word(name)
    return UNITS.get(word) or UNITS_PLURAL[word]
