"""The first tables, and the index of words."""

from collections.abc import Callable

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make everything; the parts in the order in which they refer to one another."""
    for make in (_received, _readings, _who, _what, _across):
        make()
    _WORDS[op.get_context().dialect.name]()


def _document() -> sa.Column[int]:
    return sa.Column(
        "document", sa.Integer, sa.ForeignKey("documents.id", ondelete="CASCADE"), nullable=False, index=True
    )


def _received() -> None:
    """The bytes, the texts, and where they came from."""
    op.create_table(
        "blobs",
        sa.Column("sha256", sa.Text, primary_key=True),
        sa.Column("size", sa.Integer, nullable=False),
        sa.Column("data", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "documents",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("sha256", sa.Text, nullable=False, unique=True),
        sa.Column("outlet", sa.Text, index=True),
        sa.Column("title", sa.Text),
        sa.Column("byline", sa.Text),
        sa.Column("earliest", sa.Text, index=True),
        sa.Column("latest", sa.Text),
        sa.Column("language", sa.Text),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("words", sa.Integer, nullable=False),
        sa.Column("added", sa.Text, nullable=False, index=True),
    )
    op.create_table(
        "origins",
        sa.Column("id", sa.Integer, primary_key=True),
        _document(),
        sa.Column("location", sa.Text, nullable=False),
        sa.Column("part", sa.Text),
        sa.Column("format", sa.Text, nullable=False),
        sa.Column("charset", sa.Text),
        sa.Column("blob", sa.Text, sa.ForeignKey("blobs.sha256"), nullable=False, index=True),
        sa.Column("told", sa.Text),
        sa.Column("added", sa.Text, nullable=False),
    )


def _readings() -> None:
    """What was read, and what people put right."""
    op.create_table(
        "readings",
        sa.Column("id", sa.Integer, primary_key=True),
        _document(),
        sa.Column("version", sa.Text, nullable=False),
        sa.Column("models", sa.Text, nullable=False),
        sa.Column("read", sa.Text, nullable=False),
        sa.Column("current", sa.Boolean, nullable=False),
        sa.Column("changes", sa.Text),
        sa.Column("report", sa.LargeBinary, nullable=False),
    )
    op.create_index(
        "uq_readings_current",
        "readings",
        ["document"],
        unique=True,
        sqlite_where=sa.text("current"),
        postgresql_where=sa.text("current"),
    )
    op.create_table(
        "corrections",
        sa.Column("id", sa.Integer, primary_key=True),
        _document(),
        sa.Column("record", sa.Text, nullable=False),
        sa.Column("spans", sa.Text, nullable=False),
        sa.Column("field", sa.Text, nullable=False),
        sa.Column("value", sa.Text, nullable=False),
        sa.Column("before", sa.Text, nullable=False),
        sa.Column("author", sa.Text),
        sa.Column("made", sa.Text, nullable=False),
    )


def _who() -> None:
    """Actors and their names."""
    op.create_table(
        "actors",
        sa.Column("id", sa.Integer, primary_key=True),
        _document(),
        sa.Column("key", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False, index=True),
        sa.Column("kind", sa.Text),
        sa.Column("country", sa.Text),
        sa.Column("sector", sa.Text),
        sa.Column("mentions", sa.Integer, nullable=False),
    )
    op.create_table(
        "actor_names",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("actor", sa.Integer, sa.ForeignKey("actors.id", ondelete="CASCADE"), nullable=False, index=True),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("folded", sa.Text, nullable=False, index=True),
    )


def _what() -> None:
    """Statements, events, their voices, and the words used."""
    op.create_table(
        "statements",
        sa.Column("id", sa.Integer, primary_key=True),
        _document(),
        sa.Column("key", sa.Text, nullable=False),
        sa.Column("start", sa.Integer, nullable=False),
        sa.Column("end", sa.Integer, nullable=False),
        sa.Column("source", sa.Text),
        sa.Column("cue", sa.Text),
        sa.Column("content", sa.Text, nullable=False),
        sa.Column("manner", sa.Text, nullable=False),
        sa.Column("speaker", sa.Integer, sa.ForeignKey("actors.id", ondelete="SET NULL"), index=True),
        sa.Column("venue", sa.Text),
        sa.Column("earliest", sa.Text),
        sa.Column("latest", sa.Text),
        sa.Column("confidence", sa.Float),
    )
    op.create_table(
        "events",
        sa.Column("id", sa.Integer, primary_key=True),
        _document(),
        sa.Column("key", sa.Text, nullable=False),
        sa.Column("type", sa.Text, nullable=False, index=True),
        sa.Column("mode", sa.Text),
        sa.Column("status", sa.Text, index=True),
        sa.Column("start", sa.Integer, nullable=False),
        sa.Column("end", sa.Integer, nullable=False),
        sa.Column("anchor", sa.Text, nullable=False),
        sa.Column("place", sa.Text, index=True),
        sa.Column("country", sa.Text, index=True),
        sa.Column("latitude", sa.Float),
        sa.Column("longitude", sa.Float),
        sa.Column("earliest", sa.Text, index=True),
        sa.Column("latest", sa.Text),
        sa.Column("fatalities_low", sa.Integer),
        sa.Column("fatalities_high", sa.Integer),
        sa.Column("injured_low", sa.Integer),
        sa.Column("injured_high", sa.Integer),
        sa.Column("voice", sa.Text),
        sa.Column("confidence", sa.Float),
    )
    op.create_table(
        "event_parties",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("event", sa.Integer, sa.ForeignKey("events.id", ondelete="CASCADE"), nullable=False, index=True),
        sa.Column("part", sa.Text, nullable=False),
        sa.Column("actor", sa.Integer, sa.ForeignKey("actors.id", ondelete="CASCADE"), index=True),
        sa.Column("name", sa.Text),
    )
    op.create_table(
        "voices",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("event", sa.Integer, sa.ForeignKey("events.id", ondelete="CASCADE"), index=True),
        sa.Column("statement", sa.Integer, sa.ForeignKey("statements.id", ondelete="CASCADE"), index=True),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("role", sa.Text, nullable=False),
        sa.Column("name", sa.Text),
        sa.Column("actor", sa.Integer, sa.ForeignKey("actors.id", ondelete="CASCADE")),
    )
    op.create_table(
        "wording",
        sa.Column("id", sa.Integer, primary_key=True),
        _document(),
        sa.Column("actor", sa.Integer, sa.ForeignKey("actors.id", ondelete="CASCADE"), index=True),
        sa.Column("event", sa.Integer, sa.ForeignKey("events.id", ondelete="CASCADE"), index=True),
        sa.Column("term", sa.Text, nullable=False),
        sa.Column("start", sa.Integer, nullable=False),
        sa.Column("end", sa.Integer, nullable=False),
        sa.Column("voice", sa.Text),
        sa.Column("role", sa.Text, nullable=False),
        sa.Column("quoted", sa.Boolean, nullable=False),
    )


def _across() -> None:
    """What is kept for the comparison of reports."""
    op.create_table(
        "passages",
        sa.Column("id", sa.Integer, primary_key=True),
        _document(),
        sa.Column("mark", sa.BigInteger, nullable=False),
        sa.Column("start", sa.Integer, nullable=False),
        sa.Column("end", sa.Integer, nullable=False),
    )
    op.create_index("ix_passages_mark", "passages", ["mark", "document"])
    op.create_table(
        "decisions",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("verdict", sa.Text, nullable=False),
        sa.Column("left", sa.Text, nullable=False),
        sa.Column("right", sa.Text, nullable=False),
        sa.Column("author", sa.Text),
        sa.Column("reason", sa.Text),
        sa.Column("made", sa.Text, nullable=False),
    )


def _words_sqlite() -> None:
    """An index over `documents` without a copy of its texts, which triggers keep in step. Accents do not matter."""
    op.execute(
        "CREATE VIRTUAL TABLE documents_text USING fts5"
        "(title, text, content='documents', content_rowid='id', tokenize='unicode61 remove_diacritics 2')"
    )
    new = "INSERT INTO documents_text(rowid, title, text) VALUES (new.id, new.title, new.text);"
    old = (
        "INSERT INTO documents_text(documents_text, rowid, title, text) VALUES ('delete', old.id, old.title, old.text);"
    )
    op.execute(f"CREATE TRIGGER documents_text_added AFTER INSERT ON documents BEGIN {new} END")
    op.execute(f"CREATE TRIGGER documents_text_removed AFTER DELETE ON documents BEGIN {old} END")
    op.execute(f"CREATE TRIGGER documents_text_changed AFTER UPDATE OF title, text ON documents BEGIN {old} {new} END")


def _words_postgresql() -> None:
    """The same words by a function: a query finds them with `documents_text(title, text) @@ …`. Accents do not matter.

    PostgreSQL takes no more than a megabyte of words for one row, which the first 250,000 characters stay below.
    """
    op.execute(
        r"""
        CREATE FUNCTION documents_text(title text, text text) RETURNS tsvector
        LANGUAGE sql IMMUTABLE PARALLEL SAFE
        RETURN to_tsvector(
            'pg_catalog.simple',
            regexp_replace(
                normalize(left(coalesce(title, '') || E'\n' || text, 250000), NFD), '[\u0300-\u036f]+', '', 'g'
            )
        )
        """
    )
    op.execute("CREATE INDEX ix_documents_text ON documents USING gin (documents_text(title, text))")


_WORDS: dict[str, Callable[[], None]] = {"sqlite": _words_sqlite, "postgresql": _words_postgresql}
