"""The first tables, the index of words, and the views."""

import sqlalchemy as sa
from alembic import op

from purport.archive.fulltext import index_statements
from purport.archive.views import view_statements

revision = "0001"
down_revision = None


_MOMENT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


_CURRENT = sa.column("current", sa.Boolean).is_(True)


def upgrade() -> None:
    """Make everything; the parts in the order in which they refer to one another."""
    for make in (_received, _readings, _who, _what, _across, _looked_up, _in_order):
        make()
    dialect = op.get_context().dialect.name
    for statement in (*index_statements(dialect), *view_statements(dialect)):
        op.execute(sa.text(statement.replace(":", r"\:")))


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
        sa.Column("outlet", sa.Text),
        sa.Column("title", sa.Text),
        sa.Column("byline", sa.Text),
        sa.Column("earliest", _MOMENT),
        sa.Column("latest", _MOMENT),
        sa.Column("language", sa.Text),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("words", sa.Integer, nullable=False),
        sa.Column("added", _MOMENT, nullable=False, index=True),
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
        sa.Column("added", _MOMENT, nullable=False),
    )


def _readings() -> None:
    """What was read, and what people put right."""
    op.create_table(
        "readings",
        sa.Column("id", sa.Integer, primary_key=True),
        _document(),
        sa.Column("version", sa.Text, nullable=False),
        sa.Column("models", sa.Text, nullable=False),
        sa.Column("read", _MOMENT, nullable=False),
        sa.Column("current", sa.Boolean, nullable=False),
        sa.Column("changes", sa.Text),
        sa.Column("report", sa.LargeBinary, nullable=False),
    )
    op.create_index(
        "uq_readings_current",
        "readings",
        ["document"],
        unique=True,
        sqlite_where=_CURRENT,
        postgresql_where=_CURRENT,
    )
    op.create_index(
        "ix_readings_read_by",
        "readings",
        ["version", "models"],
        sqlite_where=_CURRENT,
        postgresql_where=_CURRENT,
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
        sa.Column("made", _MOMENT, nullable=False),
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
        sa.Column("actor", sa.Integer, sa.ForeignKey("actors.id", ondelete="CASCADE"), nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("folded", sa.Text, nullable=False),
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
        sa.Column("speaker", sa.Integer, sa.ForeignKey("actors.id", ondelete="SET NULL")),
        sa.Column("venue", sa.Text),
        sa.Column("earliest", _MOMENT),
        sa.Column("latest", _MOMENT),
        sa.Column("confidence", sa.Float),
    )
    op.create_table(
        "events",
        sa.Column("id", sa.Integer, primary_key=True),
        _document(),
        sa.Column("key", sa.Text, nullable=False),
        sa.Column("type", sa.Text, nullable=False),
        sa.Column("mode", sa.Text),
        sa.Column("status", sa.Text),
        sa.Column("start", sa.Integer, nullable=False),
        sa.Column("end", sa.Integer, nullable=False),
        sa.Column("anchor", sa.Text, nullable=False),
        sa.Column("place", sa.Text),
        sa.Column("country", sa.Text),
        sa.Column("latitude", sa.Float),
        sa.Column("longitude", sa.Float),
        sa.Column("earliest", _MOMENT),
        sa.Column("latest", _MOMENT),
        sa.Column("fatalities_low", sa.BigInteger),
        sa.Column("fatalities_high", sa.BigInteger),
        sa.Column("injured_low", sa.BigInteger),
        sa.Column("injured_high", sa.BigInteger),
        sa.Column("voice", sa.Text),
        sa.Column("confidence", sa.Float),
    )
    op.create_table(
        "event_parties",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("event", sa.Integer, sa.ForeignKey("events.id", ondelete="CASCADE"), nullable=False),
        sa.Column("part", sa.Text, nullable=False),
        sa.Column("actor", sa.Integer, sa.ForeignKey("actors.id", ondelete="CASCADE")),
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
        sa.Column("made", _MOMENT, nullable=False),
    )


def _looked_up() -> None:
    """What is counted and indexed beside the records."""
    op.create_table(
        "tallies",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("folded", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("country", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("reports", sa.Integer, nullable=False),
        sa.Column("statements", sa.Integer, nullable=False),
        sa.Column("events_as_actor", sa.Integer, nullable=False),
        sa.Column("events_as_recipient", sa.Integer, nullable=False),
    )
    op.create_index("uq_tallies", "tallies", ["folded", "kind", "country"], unique=True)
    op.create_index("ix_tallies_reports", "tallies", ["reports"])
    op.create_index("ix_tallies_kind", "tallies", ["kind", "reports"])
    op.create_index("ix_tallies_country", "tallies", ["country", "reports"])
    op.create_table(
        "tally_names",
        sa.Column("tally", sa.Integer, sa.ForeignKey("tallies.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("folded", sa.Text, primary_key=True, index=True),
    )
    op.create_table(
        "name_words",
        sa.Column("field", sa.Text, primary_key=True),
        sa.Column("word", sa.Text, primary_key=True),
        sa.Column("name", sa.Text, primary_key=True),
    )
    op.create_table(
        "word_sounds",
        sa.Column("word", sa.Text, primary_key=True),
        sa.Column("sound", sa.Text, nullable=False, index=True),
    )


def _in_order() -> None:
    """Indexes by which queries find their answers in the order in which they are given."""
    for table, columns in (
        ("documents", ["outlet", "earliest", "latest"]),
        ("documents", ["earliest", "latest"]),
        ("actor_names", ["folded", "actor"]),
        ("actor_names", ["actor", "folded"]),
        ("statements", ["speaker", "document"]),
        ("events", ["type", "earliest", "latest"]),
        ("events", ["status", "earliest", "latest"]),
        ("events", ["place", "earliest", "latest"]),
        ("events", ["country", "earliest", "latest"]),
        ("events", ["earliest", "latest"]),
        ("event_parties", ["event", "part", "actor"]),
        ("event_parties", ["actor", "part", "event"]),
        ("voices", ["actor", "event"]),
    ):
        op.create_index(f"ix_{table}_{'_'.join(columns)}", table, columns)
    for table in ("documents", "events"):
        undated = sa.text("coalesce(earliest, '') = ''")
        op.create_index(f"ix_{table}_undated", table, ["id"], sqlite_where=undated, postgresql_where=undated)
