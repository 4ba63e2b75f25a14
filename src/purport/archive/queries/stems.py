"""Where words stand in texts, by the stems that PostgreSQL gives them.

The server could mark the words itself, but takes a millisecond a text for it. It is asked for the stems only of those
words of the texts that begin as one which is looked for, all at once; a stem begins as its word does.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from sqlalchemy import Connection, text

from purport.archive.fulltext import LONGEST
from purport.archive.queries.words import Term
from purport.records import Span

_ACCENTS: Final = "\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670"
_NO_WORD: Final = "_\u00b2\u00b3\u00b9\u00bc-\u00be"
_INSIDE: Final = rf"[^\W{_NO_WORD}]"
_STEMS: Final = text(
    "SELECT word, tsvector_to_array(to_tsvector('purport', purport_words(word))) AS stems"
    " FROM unnest(CAST(:words AS text[])) AS word"
)


class _Found(NamedTuple):
    """A word of a text and its stem."""

    start: int
    end: int
    stem: str


def stemmed_matches(connection: Connection, terms: Sequence[Term], texts: dict[int, str]) -> dict[int, list[Span]]:
    """Where the words and phrases of `terms` stand in `texts`, in order, by the ids of the texts."""
    word_like = _begins_as(word for term in terms for word in term.words)
    found = {id: list(word_like.finditer(text, 0, LONGEST)) for id, text in texts.items()}
    words = {match.group() for matches in found.values() for match in matches}
    stems = _stems(connection, sorted(words.union(*(term.words for term in terms))))
    wanted = [tuple(stem for word in term.words for stem in stems.get(word, ())) for term in terms]
    every = {stem for phrase in wanted for stem in phrase}
    spans: dict[int, list[Span]] = {}
    for id, matches in found.items():
        at = [_Found(one.start(), one.end(), its) for one in matches for its in stems[one.group()] if its in every]
        spans[id] = _merged(sorted(span for phrase in wanted for span in _phrases(at, phrase, texts[id])))
    return spans


def _begins_as(words: Iterator[str]) -> re.Pattern[str]:
    """Words that begin with a letter or digit that one of `words` begins with, or with one that may be such a letter
    with an accent.
    """
    first = {unicodedata.normalize("NFD", word)[0] for word in words}
    either = "".join(sorted({re.escape(form) for one in first for form in one.lower() + one.upper()}))
    inside = f"(?:{_INSIDE}|[{_ACCENTS}])"
    return re.compile(rf"(?<!{_INSIDE})(?<![{_ACCENTS}])(?:[{either}]|(?![\x00-\x7f]){_INSIDE}){inside}*")


def _stems(connection: Connection, words: list[str]) -> dict[str, list[str]]:
    """The stem of each word; more than one, or none, where the server takes it for more or none."""
    return {row.word: row.stems for row in connection.execute(_STEMS, {"words": words})}


def _phrases(at: Sequence[_Found], phrase: Sequence[str], text: str) -> Iterator[Span]:
    """Where the stems of `phrase` follow each other with no other letter or digit between."""
    if not phrase:
        return
    for place in range(len(at) - len(phrase) + 1):
        some = at[place : place + len(phrase)]
        between = "".join(text[one.end : other.start] for one, other in pairwise(some))
        if tuple(one.stem for one in some) == tuple(phrase) and not any(map(str.isalnum, between)):
            yield Span(some[0].start, some[-1].end)


def _merged(spans: Sequence[Span]) -> list[Span]:
    """`spans`, those that overlap as one."""
    merged: list[Span] = []
    for span in spans:
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(span.end, merged[-1].end))
        else:
            merged.append(span)
    return merged
