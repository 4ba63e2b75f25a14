"""A report's words as terms: names, figures and stems, each with how often and how early it stands."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final, Literal, NamedTuple

from purport.records import Document, Span

Kind = Literal["name", "figure", "word"]


class Term(NamedTuple):
    """What two reports can have in common."""

    kind: Kind
    text: str


class Background(NamedTuple):
    """In how many of `texts` texts each stem stands that more than a few have."""

    texts: int
    counts: dict[str, int]


_TOKEN: Final = re.compile(r"[^\W\d_]+(?:[’'\-][^\W\d_]+)*|\d+(?:[.,:]\d+)*")
_ADDRESS: Final = re.compile(r"\b(?:https?://|www\.)\S*")
_OPENING: Final = "\"'“‘«([ "
_ENDINGS: Final = ("ies", "sses", "ings", "ing", "edly", "ied", "ed", "ers", "es", "s")
_REPLACED: Final = {"ies": "y", "sses": "ss", "ied": "y", "ers": "er"}
_COMMON: Final = 2
"""Stems that so many texts of the background have are words, even if the report only has them with a capital."""
_TITLE_CASE: Final = 0.6
DAYS_AND_MONTHS: Final = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep sept oct nov "
    "dec".split()
)
"""The names of days and months."""
CALENDAR: Final = DAYS_AND_MONTHS | frozenset("gmt utc est edt pst am pm".split())
"""Names of days, months and zones: written with a capital, though they name nobody."""


def terms_of(document: Document) -> list[Term]:
    """The terms of a report in their order, its furniture and other messages quoted in it left out."""
    blocks = [one.span for one in document.blocks if one.kind not in ("furniture", "quoted")]
    return _terms(document.text, blocks or [Span(0, len(document.text))])


def words_of(text: str) -> list[str]:
    """The words of `text`, figures left out, as they are written."""
    return [one.group() for one in _TOKEN.finditer(text) if not one.group()[0].isdigit()]


def terms_within(text: str, spans: Iterable[Span]) -> list[Term]:
    """The terms under `spans`."""
    return _terms(text, list(spans))


def strengths_of(terms: Iterable[Term], *, lead_weight: float, lead_words: int) -> dict[Term, float]:
    """How strongly each term stands in a report: by the logarithm of how often, and by how early."""
    its = list(terms)
    counts = Counter(its)
    first = {term: at for at, term in reversed([*enumerate(its)])} if lead_weight else {}
    if not lead_weight:
        return {term: 1 + math.log(count) for term, count in counts.items()}
    return {
        term: 1 + math.log(count) + lead_weight * math.exp(-first[term] / lead_words) for term, count in counts.items()
    }


def _terms(text: str, spans: list[Span]) -> list[Term]:
    pieces = [_ADDRESS.sub(lambda one: " " * len(one.group()), text[span.start : span.end]) for span in spans]
    tokens = [[(one.group(), one.start()) for one in _TOKEN.finditer(piece)] for piece in pieces]
    small = {word.lower() for its in tokens for word, _ in its if word[0].islower()}
    return [term for piece, its in zip(pieces, tokens, strict=True) for term in _terms_of_piece(piece, its, small)]


def _terms_of_piece(piece: str, tokens: Sequence[tuple[str, int]], small: set[str]) -> Iterator[Term]:
    """The terms of the words in `piece`, each given with where it begins."""
    letters = [word for word, _ in tokens if len(word) > 3 and word[0].isalpha()]
    in_title_case = sum(word[0].isupper() for word in letters) > _TITLE_CASE * max(len(letters), 1)
    for word, start in tokens:
        if len(word) == 1 and not word.isdigit():
            continue
        known = _known(word)
        if known.name is None:
            yield known.word
        else:
            first = in_title_case or _begins_sentence(piece, start)
            yield known.word if _is_word(word, known, first, small) else known.name


class _Known(NamedTuple):
    """What a token may be wherever it stands: `name` only if it may be one, with a capital."""

    plain: str
    word: Term
    name: Term | None
    common: bool
    """Whether the background has it as a word."""


@lru_cache(maxsize=65_536)
def _known(word: str) -> _Known:
    if word[0].isdigit():
        return _Known(word, Term("figure", word.replace(",", "").replace(":", "")), None, common=False)
    plain = word.lower().replace("’", "'").removesuffix("'s")
    its = Term("word", stem(plain))
    if not word[0].isupper() or plain in CALENDAR:
        return _Known(plain, its, None, common=False)
    return _Known(plain, its, Term("name", plain), common=background().counts.get(stem(plain), 0) > _COMMON)


def _begins_sentence(piece: str, start: int) -> bool:
    before = piece[max(0, start - 3) : start].rstrip(_OPENING)
    return not before or before[-1] in ".?!:\n" or "\n\n" in piece[max(0, start - 3) : start]


def _is_word(word: str, known: _Known, first: bool, small: set[str]) -> bool:
    """Whether `word`, which has a capital, only has it for where it stands."""
    lower = known.plain in small
    return (first and (lower or known.common)) or (word.isupper() and known.common and lower)


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """`word`, in lower case, without the common endings of English: rough, the same for the forms of one word."""
    if "'" in word:
        return word
    ending = next((one for one in _ENDINGS if word.endswith(one) and len(word) - len(one) >= 3), "")
    if ending and (not word.endswith("ss") or ending == "sses"):
        word = word.removesuffix(ending) + _REPLACED.get(ending, "")
    if len(word) > 4 and word[-1] == word[-2] and word[-1] not in "lse":
        word = word[:-1]
    return word[:-1] if len(word) > 3 and word.endswith("e") else word


@cache
def background() -> Background:
    """How common stems are in news, by the table of `data/compare`."""
    content = (files("purport") / "data" / "compare" / "frequencies.tsv").read_text(encoding="utf-8")
    lines = [line.split("\t") for line in content.splitlines() if not line.startswith("#")]
    return Background(int(lines[0][1]), {word: int(count) for word, count in lines[1:]})
