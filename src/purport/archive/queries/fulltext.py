"""Asking the index of words, which each database has in its own way: see `purport.archive.fulltext`."""

from collections.abc import Iterator, Sequence
from typing import Any, Final, cast

from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    Select,
    String,
    bindparam,
    column,
    exists,
    func,
    literal_column,
    select,
    table,
)  # fmt: skip

from purport.archive.queries.stems import stemmed_matches
from purport.archive.queries.words import Term
from purport.records import Span

_INDEX: Final = table("documents_text", column("rowid", Integer))

_OPENS: Final = tuple(chr(one) for one in range(0xE000, 0xE040))
"""Characters of no script: two that the texts do not have mark the words that were found."""


_SEARCHED: Final = table("documents", column("id", Integer), column("search")).alias("searched")
"""Documents with the column that only PostgreSQL has."""


def matching(terms: Sequence[Term], dialect: str) -> Select[tuple[int]]:
    """The ids of the documents that have all `terms`."""
    if dialect == "sqlite":
        return select(_INDEX.c.rowid).where(_sqlite_match(terms))
    return select(_SEARCHED.c.id).where(_SEARCHED.c.search.op("@@")(_tsquery(terms)), *_pairs_of(terms))


def at_most(terms: Sequence[Term], dialect: str) -> Select[tuple[int]]:
    """What can be counted quickly and is no less than `matching`: PostgreSQL's indexes know words and pairs of words;
    for the order of more it looks into every text that has them.
    """
    if dialect == "sqlite":
        return matching(terms, dialect)
    words = func.plainto_tsquery("purport", func.purport_words(" ".join(word for term in terms for word in term.words)))
    return select(_SEARCHED.c.id).where(_SEARCHED.c.search.op("@@")(words), *_pairs_of(terms))


def has_terms(terms: Sequence[Term], dialect: str, id: ColumnElement[int]) -> ColumnElement[bool]:
    """The same asked of the document `id`."""
    if dialect == "sqlite":
        return exists().where(_sqlite_match(terms), _INDEX.c.rowid == id)
    rows = select(_SEARCHED.c.id).where(_SEARCHED.c.id == id, _SEARCHED.c.search.op("@@")(_tsquery(terms)))
    # Without that PostgreSQL may well collect all documents that have the terms, to look `id` up among them.
    return rows.suffix_with("OFFSET 0").exists()


def matches_in(connection: Connection, terms: Sequence[Term], texts: dict[int, str]) -> dict[int, list[Span]]:
    """Where the words and phrases of `terms` stand in the texts of documents, in order, by the documents' ids."""
    if not texts:
        return {}
    if connection.dialect.name != "sqlite":
        return stemmed_matches(connection, terms, texts)
    marks = [one for one in _OPENS if not any(one in text for text in texts.values())][:2]
    if len(marks) < 2:
        return {}
    marked = func.highlight(literal_column("documents_text"), 1, *marks)
    asked = select(_INDEX.c.rowid, marked).where(_sqlite_match(terms), _INDEX.c.rowid.in_(texts))
    return {id: _spans(out, texts[id], marks) for id, out in connection.execute(asked)}


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


def _pairs_of(terms: Sequence[Term]) -> list[ColumnElement[bool]]:
    """That a document of PostgreSQL has every two words that follow each other in a phrase, told from its index."""
    phrases = [func.to_tsvector("purport", func.purport_words(" ".join(one.words))) for one in terms if one.words[1:]]
    return [func.purport_pairs(_SEARCHED.c.search).op("@>")(func.purport_pairs(one)) for one in phrases]


def _spans(out: str, text: str, marks: list[str]) -> list[Span]:
    """The marked stretches of `out` as offsets into `text`; none if it is not that text with marks."""
    pieces = out.replace(marks[1], marks[0]).split(marks[0])
    return list(_marked(pieces)) if "".join(pieces) == text else []


def _marked(pieces: Sequence[str]) -> Iterator[Span]:
    """Every second piece, which stood between two marks."""
    at = 0
    for number, piece in enumerate(pieces):
        if number % 2 and piece:
            yield Span(at, at + len(piece))
        at += len(piece)
