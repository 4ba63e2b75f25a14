"""Asking the index of words, which each database has in its own way: see `purport.archive.fulltext`."""

import unicodedata
from collections.abc import Iterator, Sequence
from typing import Any, Final, cast

from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    Select,
    String,
    Text,
    bindparam,
    column,
    exists,
    func,
    literal_column,
    select,
    table,
)  # fmt: skip

from purport.archive.queries.words import Term
from purport.archive.schema import documents
from purport.records import Span

_INDEX: Final = table("documents_text", column("rowid", Integer))
_MOST_PHRASES: Final = 8
"""Phrases that PostgreSQL is asked to mark: it takes about a millisecond a text."""

_OPENS: Final = tuple(chr(one) for one in range(0xE000, 0xE040))
"""Characters of no script: two that the texts do not have mark the words that were found."""


_SEARCHED: Final = table("documents", column("id", Integer), column("search")).alias("searched")
"""Documents with the column that only PostgreSQL has."""


def matching(terms: Sequence[Term], dialect: str) -> Select[tuple[int]]:
    """The ids of the documents that have all `terms`."""
    if dialect == "sqlite":
        return select(_INDEX.c.rowid).where(_sqlite_match(terms))
    return select(_SEARCHED.c.id).where(_SEARCHED.c.search.op("@@")(_tsquery(terms)))


def at_most(terms: Sequence[Term], dialect: str) -> Select[tuple[int]]:
    """What can be counted quickly and is no less than `matching`: PostgreSQL's index knows words, and looks into every
    text that has them for the order they stand in.
    """
    if dialect == "sqlite":
        return matching(terms, dialect)
    words = func.plainto_tsquery("purport", func.purport_words(" ".join(word for term in terms for word in term.words)))
    return select(_SEARCHED.c.id).where(_SEARCHED.c.search.op("@@")(words))


def has_terms(terms: Sequence[Term], dialect: str, id: ColumnElement[int]) -> ColumnElement[bool]:
    """The same asked of the document `id`."""
    if dialect == "sqlite":
        return exists().where(_sqlite_match(terms), _INDEX.c.rowid == id)
    return exists().where(_SEARCHED.c.id == id, _SEARCHED.c.search.op("@@")(_tsquery(terms)))


def matches_in(connection: Connection, terms: Sequence[Term], texts: dict[int, str]) -> dict[int, list[Span]]:
    """Where the words and phrases of `terms` stand in the texts of documents, in order, by the documents' ids."""
    marks = [one for one in _OPENS if not any(one in text for text in texts.values())][:2]
    if not texts or len(marks) < 2:
        return {}
    if connection.dialect.name == "sqlite":
        marked = func.highlight(literal_column("documents_text"), 1, *marks)
        asked = select(_INDEX.c.rowid, marked).where(_sqlite_match(terms), _INDEX.c.rowid.in_(texts))
        return {id: _spans(out, texts[id], marks) for id, out in connection.execute(asked)}
    found: dict[int, set[Span]] = {}
    words = tuple(one for one in terms if len(one.words) == 1)
    phrases = [(one,) for one in terms if len(one.words) > 1][:_MOST_PHRASES]
    for some in [words, *phrases] if words else phrases:
        for id, spans in _on_server(connection, some, texts, marks):
            found.setdefault(id, set()).update(spans)
    return {id: sorted(spans) for id, spans in found.items()}


def _on_server(
    connection: Connection, terms: Sequence[Term], texts: dict[int, str], marks: list[str]
) -> Iterator[tuple[int, list[Span]]]:
    """The words of PostgreSQL's own highlighting, which marks the words of a phrase wherever they stand: those that
    stand alone are left out.
    """
    words = func.purport_words(documents.c.text, type_=Text)
    options = f"HighlightAll=true, StartSel={marks[0]}, StopSel={marks[1]}"
    asked = select(documents.c.id, func.ts_headline("purport", words, _tsquery(terms), options))
    for id, out in connection.execute(asked.where(documents.c.id.in_(texts))):
        spans = _from_folded(out, texts[id], marks)
        yield id, spans if len(terms[0].words) == 1 else _runs(spans, texts[id], len(terms[0].words))


def _runs(spans: list[Span], text: str, number: int) -> list[Span]:
    """Stretches of at least `number` of `spans` between which no letter or digit stands."""
    runs: list[list[Span]] = []
    for span in spans:
        if runs and not any(char.isalnum() for char in text[runs[-1][-1].end : span.start]):
            runs[-1].append(span)
        else:
            runs.append([span])
    return [Span(run[0].start, run[-1].end) for run in runs if len(run) >= number]


def _sqlite_match(terms: Sequence[Term]) -> ColumnElement[bool]:
    """FTS5's MATCH: every term a string, in which nothing is an operator; strings side by side must all be there."""
    query = " ".join('"' + " ".join(term.words) + '"' for term in terms)
    return cast(ColumnElement[bool], literal_column("documents_text").op("MATCH")(bindparam(None, query, String)))


def _tsquery(terms: Sequence[Term]) -> ColumnElement[Any]:
    """Every term a phrase, which is one word as well."""
    query: ColumnElement[Any] | None = None
    for term in terms:
        phrase = func.phraseto_tsquery("purport", func.purport_words(" ".join(term.words)))
        query = phrase if query is None else query.op("&&")(phrase)
    assert query is not None
    return query


def _spans(out: str, text: str, marks: list[str]) -> list[Span]:
    """The marked stretches of `out` as offsets into `text`; none if it is not that text with marks."""
    pieces = out.replace(marks[1], marks[0]).split(marks[0])
    return list(_marked(pieces)) if "".join(pieces) == text else []


def _from_folded(out: str, text: str, marks: list[str]) -> list[Span]:
    """The same where `out` is the text without accents and marks of punctuation, as `purport_words` gives it."""
    pieces = out.replace(marks[1], marks[0]).split(marks[0])
    homes = [index for index, char in enumerate(text) for _ in range(_folded_length(char))]
    if sum(map(len, pieces)) > len(homes):
        return []
    return [Span(homes[span.start], _with_accents(text, homes[span.end - 1] + 1)) for span in _marked(pieces)]


def _with_accents(text: str, end: int) -> int:
    """`end` behind the accents that are characters of their own."""
    while end < len(text) and unicodedata.combining(text[end]):
        end += 1
    return end


def _marked(pieces: Sequence[str]) -> Iterator[Span]:
    """Every second piece, which stood between two marks."""
    at = 0
    for number, piece in enumerate(pieces):
        if number % 2 and piece:
            yield Span(at, at + len(piece))
        at += len(piece)


def _folded_length(char: str) -> int:
    """How many characters `purport_words` makes of one."""
    if char < "\u00c0":
        return 1
    return sum(not "\u0300" <= one <= "\u036f" for one in unicodedata.normalize("NFD", char))
