"""The persistent index of recycled passages: `marks_of` a report, made when it is added to the archive.

A mark is a hash of three telling words that follow each other, the little words between them skipped ("terrorists
shelled the grain silo" gives terrorists-shelled-grain and shelled-grain-silo): a word that is changed costs only the
marks it stands in, and such marks are rare enough that one in common is worth a look. A short sentence has few, and one
word changed in five may cost it all of them; so it also has marks of three of every four telling words
(terrorists-shelled-silo, terrorists-grain-silo). Where twelve words hold no three that tell, the twelve are a mark of
their own; so every run of twelve words that two reports share has at least one mark in common, whatever stands around
it.

The method is after n-grams of words that skip stop words (SpotSigs: Theobald, Siddharth and Paepcke 2008), with the
guarantee for every window of winnowing (Schleimer, Wilkerson and Aiken 2003).
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from hashlib import blake2b
from typing import NamedTuple

from purport.archive.words import words_of
from purport.records import Document

RUN = 12
"""Words of the shortest run that is sure to share a mark."""

_TELLING = 3
"""Telling words in a mark."""
_SENTENCE = 40
"""Words of the longest sentence that also has marks with a telling word left out."""
_SHORT = 8
"""Telling words of the longest sentence that keeps all of these; a longer one keeps one in …"""
_SAMPLED = 3
_SHORTER = 6
"""Telling words of the longest sentence that also has marks with two left out."""
_SHORTEST = 4
"""Characters of the shortest telling word; figures tell at any length."""
_LONGEST = 64
"""Characters of a word that count."""
_LITTLE = frozenset(
    """about above after again against ahead along also although always among another anyone around because been
    before being below between both comment could declined does doing done down during each either else even ever
    every from further gets have having hence here herself himself however immediately into itself just least less
    like made make many might more most much must myself near neither never next none once only onto other others
    ours over perhaps rather really request requests respond responded said same saying says several shall should
    since some soon still such than that thats their them themselves then there therefore these they this those
    though through thus told toward towards under until upon very well went were what whatever when where whether
    which while whom whose will with within without would your yours""".split()
)
"""English words that tell little of a passage; among them verbs that only attribute it, and the words by which reports
say that nobody answered.
"""


class Mark(NamedTuple):
    """`mark`: a signed 64-bit number, equal for equal words on every machine; `start` and `end`: code points into the
    document's text, from the first word it stands for to the last, the end exclusive.
    """

    mark: int
    start: int
    end: int


def marks_of(document: Document) -> list[Mark]:
    """The marks of a report's own words, in the order of the text; furniture and quoted messages give none.

    About four for every five words.
    """
    words = words_of(document)
    marked = marked_words(words.folded, words.closing)
    return [Mark(value, words.starts[first], words.ends[last - 1]) for value, first, last in marked]


def marked_words(folded: tuple[str, ...], closing: Sequence[int] = ()) -> list[tuple[int, int, int]]:
    """The marks of folded words, in order: the number, the first word it stands for, the one after its last.

    `closing` has the words that end a sentence, in order; without it no sentence is known to be short.
    """
    telling = [place for place, word in enumerate(folded) if tells(word)]
    found: list[tuple[int, int, int]] = []
    unmarked = 0  # the first word from which a run may begin that holds no mark yet
    for first, middle, last in zip(telling, telling[1:], telling[_TELLING - 1 :], strict=False):
        if last - first >= RUN:
            continue
        found += _runs(folded, unmarked, last)
        found.append((_number((folded[first], folded[middle], folded[last])), first, last + 1))
        unmarked = first + 1
    found += _runs(folded, unmarked, len(folded))
    return sorted({*found, *_skipping(folded, telling, closing)}, key=lambda one: (one[1], one[2], one[0]))


def _skipping(folded: tuple[str, ...], telling: list[int], closing: Sequence[int]) -> list[tuple[int, int, int]]:
    """The marks of sentences that leave one telling word out, or two."""
    found: list[tuple[int, int, int]] = []
    begin = 0
    for end in closing:
        if end - begin < _SENTENCE:
            within = telling[bisect_left(telling, begin) : bisect_right(telling, end)]
            for one, middle, last in _with_gaps(within, most=2 if len(within) <= _SHORTER else 1):
                number = _number((folded[one], folded[middle], folded[last]))
                if len(within) <= _SHORT or number % _SAMPLED == 0:
                    found.append((number, one, last + 1))
        begin = end + 1
    return found


def _with_gaps(telling: list[int], *, most: int) -> Iterator[tuple[int, int, int]]:
    """Three of these in order, with one or at most `most` of those between the first and the last left out."""
    for length in range(_TELLING + 1, _TELLING + 1 + most):
        for at in range(len(telling) - length + 1):
            for middle in telling[at + 1 : at + length - 1]:
                yield telling[at], middle, telling[at + length - 1]


def _runs(folded: tuple[str, ...], begin: int, end: int) -> list[tuple[int, int, int]]:
    """A mark for each run of RUN words within `begin` to `end` (exclusive)."""
    return [(_number(folded[at : at + RUN]), at, at + RUN) for at in range(begin, end - RUN + 1)]


@lru_cache(maxsize=65_536)
def tells(word: str) -> bool:
    """Whether a folded word tells something of a passage."""
    return word not in _LITTLE and (len(word) >= _SHORTEST or word[0].isdigit())


def _number(words: tuple[str, ...]) -> int:
    """A signed 64-bit hash of words; how many there are is part of it."""
    joined = "\n".join([word[:_LONGEST] for word in words])
    return int.from_bytes(blake2b(joined.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big", signed=True)
