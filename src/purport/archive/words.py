"""The words of a report, as reports are compared by them: folded, in order, over line breaks and blocks.

Furniture and messages quoted in a reply are not the report's own words. Two words are equal when they differ only in
case, in diacritics or in apostrophes; punctuation stands in no word, but a figure keeps its decimal point.
"""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from purport.language.parse import readable
from purport.language.reading import BETWEEN, joined, reading_of
from purport.records import Document, Span

_COMBINING = "\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670"
_LETTERS = rf"(?:[^\W_]|[{_COMBINING}])+"
_WORD = re.compile(rf"\d+(?:[.,]\d+)+(?![^\W_])|{_LETTERS}(?:['’ʼ`]{_LETTERS})*")
_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_KEPT = 65_536
"""Foldings of words that are kept."""


_FULL_STOP = re.compile(r"[.!?…][\"”’»')\]]*\s")
_ABBREVIATIONS = frozenset(
    """adm brig capt cmdr co col corp dr feb gen gov hon inc jan jr lt ltd maj messrs mr mrs ms no nov oct prof rep rev
    sen sept sgt sr st supt vs dec aug""".split()
)
"""Folded words after which a point ends no sentence, with single letters."""


class Words(NamedTuple):
    """`folded[i]` stands at `starts[i]` to `ends[i]` (code points, end exclusive) of the document's text; `closing` has
    the words that end a sentence or a block, in order.
    """

    folded: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    closing: tuple[int, ...]

    def span(self, first: int, last: int) -> Span:
        """The characters of the words `first` to `last` (exclusive; not empty)."""
        return Span(self.starts[first], self.ends[last - 1])


def words_of(document: Document) -> Words:
    """The words of `document` that are its own."""
    reading = joined(reading_of(document.text, block.span) for _, block in readable(document))
    folded: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    closing: list[int] = []
    before = 0
    pieces, sources, piece, last = reading.starts, reading.sources, 0, len(reading.starts) - 1
    for match in _WORD.finditer(reading.text):
        word = fold(match.group())
        if not word:
            continue
        start, end = match.start(), match.end() - 1
        if start - before > 1 and _closes(reading.text[before : start + 1], folded):
            closing.append(len(folded) - 1)
        before = end + 1
        while piece < last and pieces[piece + 1] <= start:
            piece += 1
        starts.append(sources[piece] + start - pieces[piece])
        while piece < last and pieces[piece + 1] <= end:
            piece += 1
        ends.append(sources[piece] + end - pieces[piece] + 1)
        folded.append(word)
    if folded:
        closing.append(len(folded) - 1)
    return Words(tuple(folded), tuple(starts), tuple(ends), tuple(closing))


def _closes(between: str, folded: list[str]) -> bool:
    """Whether what stands between two words ends a sentence or a block; the next word's first character is its last."""
    if not folded:
        return False
    if BETWEEN in between:
        return True
    last = folded[-1]
    ends = _FULL_STOP.search(between)
    if ends is None or between[-1].islower():
        return False
    return ends.group()[0] != "." or last.isdigit() or (len(last) > 1 and last not in _ABBREVIATIONS)


@lru_cache(maxsize=_KEPT)
def fold(word: str) -> str:
    """`word` without case, diacritics and apostrophes; thousands without their commas ("1,200" is "1200")."""
    if word[0].isdigit():
        return word.replace(",", "") if _THOUSANDS.fullmatch(word) else word.casefold()
    if word.isascii():
        return word.casefold().replace("'", "").replace("`", "")
    bare = "".join(one for one in unicodedata.normalize("NFKD", word) if not unicodedata.combining(one))
    return "".join(one for one in bare.casefold() if one not in "'’ʼ`ـ")
