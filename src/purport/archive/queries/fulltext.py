"""Asking the index of words, which each database has in its own way: see `purport.archive.fulltext`."""

from collections.abc import Iterator, Sequence
from typing import Any, Final, NamedTuple, cast

from sqlalchemy import (
    ARRAY,
    ColumnElement,
    Connection,
    Integer,
    Select,
    String,
    any_,
    bindparam,
    case,
    column,
    exists,
    func,
    literal,
    literal_column,
    select,
    table,
)  # fmt: skip

from purport.archive.queries.planning import COUNTED, capped
from purport.archive.queries.stems import stemmed_matches
from purport.archive.queries.words import Term
from purport.records import Span

_INDEX: Final = table("documents_text", column("rowid", Integer))

_FEW: Final = 1_000
"""Documents that PostgreSQL is not asked for a second time."""

_APART: Final = "OFFSET 0"
"""Keeps PostgreSQL from planning a part of a query together with what stands around it."""

_OPENS: Final = tuple(chr(one) for one in range(0xE000, 0xE040))
"""Characters of no script: two that the texts do not have mark the words that were found."""


_SEARCHED: Final = table("documents", column("id", Integer), column("search")).alias("searched")
"""Documents with the column that only PostgreSQL has."""


class Matching(NamedTuple):
    """The documents that have what is looked for: `rows` gives their ids, of which there are no more than `size`, or
    COUNTED + 1 for more. Unless it `is_exact` there are others among them, of which each has to be asked (`has_terms`).
    """

    rows: Select[tuple[int]]
    size: int
    is_exact: bool = True


def matching(connection: Connection, terms: Sequence[Term]) -> Matching:
    """The documents that have all `terms`.

    PostgreSQL's indexes know words and pairs of words, and of these a little less than all; so they give a few too many
    for a phrase. Where documents are few, they are kept, for a query of many words takes long.
    """
    if connection.dialect.name == "sqlite":
        found = select(_INDEX.c.rowid).where(_sqlite_match(terms))
        return Matching(found, capped(connection, found))
    searched = _SEARCHED.c
    phrases = [term for term in terms if term.words[1:]]
    known = _pairs_of(phrases)
    if words := " ".join(term.words[0] for term in terms if not term.words[1:]):
        known.append(searched.search.op("@@")(func.plainto_tsquery("purport", func.purport_words(words))))
    candidates = select(searched.id).where(*known).limit(COUNTED + 1).subquery()
    number = func.count()
    few = case((number <= _FEW, func.array_agg(candidates.c.id)))
    size, ids = connection.execute(select(number, few)).one()
    if size <= _FEW:
        known = [searched.id == any_(literal(ids or [], ARRAY(Integer)))]
    return Matching(select(searched.id).where(*known), size, is_exact=not phrases)


def has_terms(terms: Sequence[Term], dialect: str, id: ColumnElement[int]) -> ColumnElement[bool]:
    """The same asked of the document `id`."""
    if dialect == "sqlite":
        return exists().where(_sqlite_match(terms), _INDEX.c.rowid == id)
    rows = select(_SEARCHED.c.id).where(_SEARCHED.c.id == id, _SEARCHED.c.search.op("@@")(_tsquery(terms)))
    # Without that PostgreSQL may well collect all documents that have the terms, to look `id` up among them.
    return rows.suffix_with(_APART).exists()


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
    """That a document of PostgreSQL has every two words that follow each other in phrases, told from its index."""
    phrases = [func.to_tsvector("purport", func.purport_words(" ".join(one.words))) for one in terms]
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
