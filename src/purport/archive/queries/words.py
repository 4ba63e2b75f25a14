"""What a person types to look for words: words and "quoted phrases", and nothing else means anything."""

import re
import unicodedata
from typing import Final, NamedTuple

from purport.errors import QueryError

MOST_TERMS: Final = 200
"""A query with more words and phrases than that is refused: it was pasted in by mistake, or to do harm."""

_QUOTED = re.compile(r'"([^"]*)"|“([^“”]*)”|„([^„“”]*)[“”]|«([^«»]*)»|([^\s"“”„«»]+)')


class Term(NamedTuple):
    """Words that must stand one after the other."""

    words: tuple[str, ...]


def terms_of(query: str) -> tuple[Term, ...]:
    """The words and phrases of `query`, each once; a report must have all of them.

    A quotation mark without its partner is not there; what a word is joined of (`al-Nujaba`, `co.uk`) is a phrase.
    Whatever is no letter and no digit parts words, operators of databases and NULs included. Raises QueryError if no
    word is left, or more than MOST_TERMS.
    """
    found: dict[Term, None] = {}
    for match in _QUOTED.finditer(query):
        if words := _words(next(one for one in match.groups() if one is not None)):
            found[Term(words)] = None
    if not found:
        raise QueryError(f"{_cut(query)} holds no word to look for; give words or a “quoted phrase”")
    if len(found) > MOST_TERMS:
        raise QueryError(
            f"{_cut(query)} has {len(found):,} words and phrases; at most {MOST_TERMS} are looked for: shorten it"
        )
    return tuple(found)


def _words(text: str) -> tuple[str, ...]:
    return tuple("".join(char if _is_of_word(char) else " " for char in text).split())


def _is_of_word(char: str) -> bool:
    """Letters, digits, and the accents that are characters of their own."""
    return unicodedata.category(char)[0] in "LN" or unicodedata.combining(char) > 0


def _cut(query: str) -> str:
    line = " ".join(query.split())
    return repr(line if len(line) <= 60 else line[:59] + "…")
