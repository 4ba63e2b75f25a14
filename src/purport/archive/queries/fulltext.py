"""Asking the index of words, which each database has in its own way: see `purport.archive.fulltext`."""

import unicodedata
from collections.abc import Sequence
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
_OPENS: Final = tuple(chr(one) for one in range(0xE000, 0xE040))
"""Characters of no script: two that the texts do not have mark the words that were found."""


def matching(terms: Sequence[Term], dialect: str) -> Select[tuple[int]]:
    """The ids of the documents that have all `terms`."""
    if dialect == "sqlite":
        return select(_INDEX.c.rowid).where(_sqlite_match(terms))
    return select(documents.c.id).where(_search().op("@@")(_tsquery(terms)))


def has_terms(terms: Sequence[Term], dialect: str, id: ColumnElement[int]) -> ColumnElement[bool]:
    """The same asked of the document `id`."""
    if dialect == "sqlite":
        return exists().where(_sqlite_match(terms), _INDEX.c.rowid == id)
    if id is documents.c.id:
        return cast(ColumnElement[bool], _search().op("@@")(_tsquery(terms)))
    other = documents.alias()
    matches = literal_column(f"{other.name}.search").op("@@")(_tsquery(terms))
    return exists().where(other.c.id == id, matches)


def matches_in(connection: Connection, terms: Sequence[Term], texts: dict[int, str]) -> dict[int, tuple[Span, ...]]:
    """Where the words of `terms` stand in the texts of documents, by their ids."""
    free = [one for one in _OPENS if not any(one in text for text in texts.values())]
    if not texts or len(free) < 2:
        return {}
    if connection.dialect.name == "sqlite":
        marked = func.highlight(literal_column("documents_text"), 1, free[0], free[1])
        asked = select(_INDEX.c.rowid, marked).where(_sqlite_match(terms), _INDEX.c.rowid.in_(texts))
        return {id: _spans(out, texts[id], *free[:2]) for id, out in connection.execute(asked)}
    words = func.purport_words(documents.c.text, type_=Text)
    options = f"HighlightAll=true, StartSel={free[0]}, StopSel={free[1]}"
    marked = func.ts_headline("purport", words, _tsquery(terms), options)
    asked = select(documents.c.id, marked).where(documents.c.id.in_(texts))
    return {id: _from_folded(out, texts[id], *free[:2]) for id, out in connection.execute(asked)}


def _sqlite_match(terms: Sequence[Term]) -> ColumnElement[bool]:
    """FTS5's MATCH: every term a string, in which nothing is an operator; strings side by side must all be there."""
    query = " ".join('"' + " ".join(term.words) + '"' for term in terms)
    return cast(ColumnElement[bool], literal_column("documents_text").op("MATCH")(bindparam(None, query, String)))


def _search() -> ColumnElement[Any]:
    return literal_column("documents.search")


def _tsquery(terms: Sequence[Term]) -> ColumnElement[Any]:
    """Every term a phrase, which is one word as well."""
    query: ColumnElement[Any] | None = None
    for term in terms:
        phrase = func.phraseto_tsquery("purport", func.purport_words(" ".join(term.words)))
        query = phrase if query is None else query.op("&&")(phrase)
    assert query is not None
    return query


def _spans(out: str, text: str, opening: str, closing: str) -> tuple[Span, ...]:
    """The marked stretches of `out` as offsets into `text`; none if it is not that text with marks."""
    spans: list[Span] = []
    plain: list[str] = []
    at = start = 0
    for piece in out.replace(closing, opening).split(opening):
        if len(plain) % 2:
            spans.append(Span(start, start + len(piece)))
        plain.append(piece)
        start = at = at + len(piece)
    return tuple(spans) if "".join(plain) == text else ()


def _from_folded(out: str, text: str, opening: str, closing: str) -> tuple[Span, ...]:
    """The same where `out` is the text without accents and marks of punctuation, as `purport_words` gives it."""
    pieces = out.replace(closing, opening).split(opening)
    lengths = [_folded_length(char) for char in text]
    whole = sum(map(len, pieces))
    starts = [index for index, length in enumerate(lengths) for _ in range(length)]
    if whole > len(starts):
        return ()
    spans: list[Span] = []
    at = 0
    for number, piece in enumerate(pieces):
        if number % 2 and piece:
            spans.append(Span(starts[at], starts[at + len(piece) - 1] + 1))
        at += len(piece)
    return tuple(spans)


def _folded_length(char: str) -> int:
    """How many characters `purport_words` makes of one."""
    if char < "\u00c0":
        return 1
    return sum(not "\u0300" <= one <= "\u036f" for one in unicodedata.normalize("NFD", char))


__all__ = ["has_terms", "matches_in", "matching"]
