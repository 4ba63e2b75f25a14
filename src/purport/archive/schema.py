"""The tables, once for SQLite and PostgreSQL.

Rows of `statements`, `events`, `actors`, `wording` and what hangs on them are the current reading of a document, spread
out so that they can be searched and opened with other tools; the reading itself, whole and as it was, is in `readings`.
Dates are ISO 8601 text, which sorts as it should; offsets are code points into `documents.text`, ends exclusive.
"""

from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ColumnElement,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    and_,
    func,
    literal_column,
)  # fmt: skip
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


_MOMENT = Text().with_variant(Text(collation="C"), "postgresql")
"""A date or a date-time as text, which sorts by its characters whatever the language of the server."""


def _document() -> Column[int]:
    return Column("document", Integer, ForeignKey("documents.id", ondelete="CASCADE"), nullable=False, index=True)


blobs = Table(
    "blobs",
    metadata,
    Column("sha256", Text, primary_key=True),
    Column("size", Integer, nullable=False),  # bytes before compression
    Column("data", LargeBinary, nullable=False),  # zlib
)
"""The bytes of reports as received, by their SHA-256."""

documents = Table(
    "documents",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("sha256", Text, nullable=False, unique=True),  # Document.id: of the text
    Column("outlet", Text),
    Column("title", Text),
    Column("byline", Text),
    Column("earliest", _MOMENT),  # Document.published
    Column("latest", _MOMENT),
    Column("language", Text),
    Column("text", Text, nullable=False),
    Column("words", Integer, nullable=False),
    Column("added", _MOMENT, nullable=False, index=True),  # UTC
)
"""One row a text, however often it was received."""

origins = Table(
    "origins",
    metadata,
    Column("id", Integer, primary_key=True),
    _document(),
    Column("location", Text, nullable=False),
    Column("part", Text),
    Column("format", Text, nullable=False),
    Column("charset", Text),
    Column("blob", Text, ForeignKey("blobs.sha256"), nullable=False, index=True),
    Column("told", Text),  # JSON: what its container and the user said of it, by which its bytes are read again
    Column("added", _MOMENT, nullable=False),
)
"""Where each text came from; the same location, part and bytes are one origin; the writer sees to it."""

readings = Table(
    "readings",
    metadata,
    Column("id", Integer, primary_key=True),
    _document(),
    Column("version", Text, nullable=False),
    Column("models", Text, nullable=False),  # JSON of Provenance.models
    Column("read", _MOMENT, nullable=False),  # UTC
    Column("current", Boolean, nullable=False),
    Column("changes", Text),  # JSON: what differs from the reading before; null for the first
    Column("report", LargeBinary, nullable=False),  # zlib of the Report's JSON, document.text left empty
)
"""Every reading of a document; one is current."""

Index(
    "uq_readings_current",
    readings.c.document,
    unique=True,
    sqlite_where=readings.c.current.is_(True),
    postgresql_where=readings.c.current.is_(True),
)

Index(
    "ix_readings_read_by",
    readings.c.version,
    readings.c.models,
    sqlite_where=readings.c.current.is_(True),
    postgresql_where=readings.c.current.is_(True),
)

corrections = Table(
    "corrections",
    metadata,
    Column("id", Integer, primary_key=True),
    _document(),
    Column("record", Text, nullable=False),  # statement, event, actor
    Column("spans", Text, nullable=False),  # JSON: where the record stands, by which it is found again
    Column("field", Text, nullable=False),
    Column("value", Text, nullable=False),  # JSON
    Column("before", Text, nullable=False),  # JSON
    Column("author", Text),
    Column("made", _MOMENT, nullable=False),
)
"""What a person put right. They outlive re-reading: a record with the same spans gets them again."""

actors = Table(
    "actors",
    metadata,
    Column("id", Integer, primary_key=True),
    _document(),
    Column("key", Text, nullable=False),  # Actor.id within the report
    Column("name", Text, nullable=False, index=True),
    Column("kind", Text),
    Column("country", Text),
    Column("sector", Text),
    Column("mentions", Integer, nullable=False),
)

actor_names = Table(
    "actor_names",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("actor", Integer, ForeignKey("actors.id", ondelete="CASCADE"), nullable=False),
    Column("name", Text, nullable=False),
    Column("folded", Text, nullable=False),  # lower case, Latin letters, no particles
)
"""Every form of an actor's name, its fullest included."""

statements = Table(
    "statements",
    metadata,
    Column("id", Integer, primary_key=True),
    _document(),
    Column("key", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("source", Text),
    Column("cue", Text),
    Column("content", Text, nullable=False),
    Column("manner", Text, nullable=False),
    Column("speaker", Integer, ForeignKey("actors.id", ondelete="SET NULL")),
    Column("venue", Text),
    Column("earliest", _MOMENT),  # Statement.said
    Column("latest", _MOMENT),
    Column("confidence", Float),
)

events = Table(
    "events",
    metadata,
    Column("id", Integer, primary_key=True),
    _document(),
    Column("key", Text, nullable=False),
    Column("type", Text, nullable=False),
    Column("mode", Text),
    Column("status", Text),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("anchor", Text, nullable=False),
    Column("place", Text),
    Column("country", Text),
    Column("latitude", Float),
    Column("longitude", Float),
    Column("earliest", _MOMENT),  # Event.when
    Column("latest", _MOMENT),
    Column("fatalities_low", BigInteger),
    Column("fatalities_high", BigInteger),
    Column("injured_low", BigInteger),
    Column("injured_high", BigInteger),
    Column("voice", Text),  # name of the innermost voice
    Column("confidence", Float),
)

event_parties = Table(
    "event_parties",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("event", Integer, ForeignKey("events.id", ondelete="CASCADE"), nullable=False),
    Column("part", Text, nullable=False),  # actor, recipient
    Column("actor", Integer, ForeignKey("actors.id", ondelete="CASCADE")),
    Column("name", Text),
)

voices = Table(
    "voices",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("event", Integer, ForeignKey("events.id", ondelete="CASCADE"), index=True),
    Column("statement", Integer, ForeignKey("statements.id", ondelete="CASCADE"), index=True),
    Column("position", Integer, nullable=False),  # 0 is the publisher
    Column("role", Text, nullable=False),
    Column("name", Text),
    Column("actor", Integer, ForeignKey("actors.id", ondelete="CASCADE")),
)
"""The chain that vouches for an event or a statement: one of the two is null."""

wording = Table(
    "wording",
    metadata,
    Column("id", Integer, primary_key=True),
    _document(),
    Column("actor", Integer, ForeignKey("actors.id", ondelete="CASCADE"), index=True),
    Column("event", Integer, ForeignKey("events.id", ondelete="CASCADE"), index=True),
    Column("term", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("voice", Text),
    Column("role", Text, nullable=False),
    Column("quoted", Boolean, nullable=False),
)

passages = Table(
    "passages",
    metadata,
    Column("id", Integer, primary_key=True),
    _document(),
    Column("mark", BigInteger, nullable=False),  # what equal passages share: a hash, signed 64 bits
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Index("ix_passages_mark", "mark", "document"),
)
"""The index of recycled passages: marks of runs of words and of sentences, made when a report is added. In PostgreSQL
neither `id` nor `document` is a key: that would cost more than to write the hundreds of marks of a report.
"""

decisions = Table(
    "decisions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("verdict", Text, nullable=False),  # same, apart
    Column("left", Text, nullable=False),  # folded names
    Column("right", Text, nullable=False),
    Column("author", Text),
    Column("reason", Text),
    Column("made", _MOMENT, nullable=False),
)
"""What a person decided about two names; it outranks every rule, and the later outranks the earlier."""


tallies = Table(
    "tallies",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("folded", Text, nullable=False),  # of the actor's fullest name
    Column("kind", Text, nullable=False),  # '' if unknown: these three make a row
    Column("country", Text, nullable=False),  # '' if unknown
    Column("name", Text, nullable=False),  # as the first report wrote it
    Column("reports", Integer, nullable=False),
    Column("statements", Integer, nullable=False),  # it speaks in
    Column("events_as_actor", Integer, nullable=False),
    Column("events_as_recipient", Integer, nullable=False),
    Index("uq_tallies", "folded", "kind", "country", unique=True),
    Index("ix_tallies_reports", "reports"),
    Index("ix_tallies_kind", "kind", "reports"),
    Index("ix_tallies_country", "country", "reports"),
)
"""How often an actor of one name, kind and country occurs, counted when reports are added: see `tallies.py`."""

tally_names = Table(
    "tally_names",
    metadata,
    Column("tally", Integer, ForeignKey("tallies.id", ondelete="CASCADE"), primary_key=True),
    Column("folded", Text, primary_key=True, index=True),
)
"""Every folded form of the names behind a tally."""

name_words = Table(
    "name_words",
    metadata,
    Column("field", Text, primary_key=True),  # actor, place, outlet
    Column("word", Text, primary_key=True),
    Column("name", Text, primary_key=True),  # actor_names.folded, events.place, documents.outlet
)
"""The folded words of every name that stands in the archive, or once did: how a name is found by a part of it."""

word_sounds = Table(
    "word_sounds",
    metadata,
    Column("word", Text, primary_key=True),
    Column("sound", Text, nullable=False, index=True),
)
"""What a word of a name has in common with its other spellings: see `folding.py`."""


def undated(table: Table) -> ColumnElement[bool]:
    """That the beginning of the interval of a row is unknown, put so that both databases take the index of such rows,
    which is in their order, and not that of `earliest`, which is not.
    """
    nothing: ColumnElement[str] = literal_column("''")
    return func.coalesce(table.c.earliest, nothing) == nothing


class years_between(FunctionElement[int]):
    """How many years lie between those of two moments; null where one of them is none that can be told."""

    name = "years_between"
    inherit_cache = True
    type = Integer()


@compiles(years_between, "sqlite")
def _by_affinity(element: years_between, compiler: Any, **options: Any) -> str:
    first, last = (compiler.process(one, **options) for one in element.clauses)
    return f"CAST(substr({last}, 1, 4) AS INTEGER) - CAST(substr({first}, 1, 4) AS INTEGER)"


@compiles(years_between, "postgresql")
def _if_numbers(element: years_between, compiler: Any, **options: Any) -> str:
    first, last = (f"substr({compiler.process(one, **options)}, 1, 4)" for one in element.clauses)
    are_numbers = f"{first} || {last} ~ '^[0-9]{{8}}$'"
    return f"CASE WHEN {are_numbers} THEN CAST({last} AS INTEGER) - CAST({first} AS INTEGER) END"


def lasting(table: Table) -> ColumnElement[bool]:
    """That the interval of a row may reach into more than two calendar years, as hardly any does: the others are known
    to begin no earlier than the year before the one that is asked for.
    """
    one: ColumnElement[int] = literal_column("1")
    unknown: ColumnElement[int] = literal_column("2")
    between = func.coalesce(years_between(table.c.earliest, table.c.latest), unknown)
    return and_(table.c.earliest.is_not(None), between > one)


for _columns in (
    (actor_names.c.folded, actor_names.c.actor),
    (actor_names.c.actor, actor_names.c.folded),
    (statements.c.speaker, statements.c.document),
    (event_parties.c.event, event_parties.c.part, event_parties.c.actor),
    (event_parties.c.actor, event_parties.c.part, event_parties.c.event),
    (voices.c.actor, voices.c.event),
):
    Index(None, *_columns)
"""Indexes by which queries find names and what bears them."""

for _columns in (
    (documents.c.outlet, documents.c.earliest, documents.c.latest),
    (documents.c.earliest, documents.c.latest),
    (events.c.type, events.c.earliest, events.c.latest),
    (events.c.status, events.c.earliest, events.c.latest),
    (events.c.place, events.c.earliest, events.c.latest),
    (events.c.country, events.c.earliest, events.c.latest),
    (events.c.earliest, events.c.latest),
):
    # Which row it is stands in every index of SQLite; of which document an event is, is asked of many.
    Index(None, *_columns, postgresql_include=["id"] if _columns[0].table is documents else ["id", "document"])
"""Indexes by which queries find their answers in the order in which they are given, without a look at the rows."""

for _table in (documents, events):
    Index(f"ix_{_table.name}_undated", _table.c.id, sqlite_where=undated(_table), postgresql_where=undated(_table))
    Index(
        f"ix_{_table.name}_lasting",
        _table.c.earliest,
        _table.c.latest,
        sqlite_where=lasting(_table),
        postgresql_where=lasting(_table),
    )
"""Those of unknown date in the order in which they were added, and those that last long."""
