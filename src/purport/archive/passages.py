"""The persistent index of recycled passages: `marks_of` a report, made when it is added to the archive.

A mark is a hash of three telling words that follow each other, the little words between them skipped ("terrorists
shelled the grain silo" gives terrorists-shelled-grain and shelled-grain-silo): a word that is changed costs only the
marks it stands in, and such marks are rare enough that one in common is worth a look. Where twelve words hold no three
that tell, the twelve are a mark of their own; so every run of twelve words that two reports share has at least one
mark in common, whatever stands around it.

The method is after n-grams of words that skip stop words (SpotSigs: Theobald, Siddharth and Paepcke 2008), with the
guarantee for every window of winnowing (Schleimer, Wilkerson and Aiken 2003).
"""

from functools import lru_cache
from hashlib import blake2b
from typing import NamedTuple

from purport.archive.words import words_of
from purport.records import Document

RUN = 12
"""Words of the shortest run that is sure to share a mark."""

_TELLING = 3
"""Telling words in a mark."""
_SHORTEST = 4
"""Characters of the shortest telling word; figures tell at any length."""
_LONGEST = 64
"""Characters of a word that count."""
_LITTLE = frozenset(
    """about above after again against ahead along also although always among another anyone around because been
    before being below between both could does doing done down during each either else even ever every from further
    gets have having hence here herself himself however into itself just least less like made make many might more
    most much must myself near neither never next none once only onto other others ours over perhaps rather really
    said same saying says several shall should since some soon still such than that thats their them themselves then
    there therefore these they this those though through thus told toward towards under until upon very well went were
    what whatever when where whether which while whom whose will with within without would your yours""".split()
)
"""English words that tell little of a passage, verbs that only attribute it among them."""


class Mark(NamedTuple):
    """`mark`: a signed 64-bit number, equal for equal words on every machine; `start` and `end`: code points into the
    document's text, from the first word it stands for to the last, the end exclusive.
    """

    mark: int
    start: int
    end: int


def marks_of(document: Document) -> list[Mark]:
    """The marks of a report's own words, in the order of the text; furniture and quoted messages give none.

    About one for every two words.
    """
    words = words_of(document)
    return [Mark(value, words.starts[first], words.ends[last - 1]) for value, first, last in marked_words(words.folded)]


def marked_words(folded: tuple[str, ...]) -> list[tuple[int, int, int]]:
    """The marks of folded words, in order: the number, the first word it stands for, the one after its last."""
    telling = [place for place, word in enumerate(folded) if tells(word)]
    found: list[tuple[int, int, int]] = []
    unmarked = 0  # the first word from which a run may begin that holds no mark yet
    for first, middle, last in zip(telling, telling[1:], telling[_TELLING - 1 :], strict=False):
        if last - first >= RUN:
            continue
        found += _runs(folded, unmarked, last)
        found.append((_number((folded[first], folded[middle], folded[last])), first, last + 1))
        unmarked = first + 1
    return found + _runs(folded, unmarked, len(folded))


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
