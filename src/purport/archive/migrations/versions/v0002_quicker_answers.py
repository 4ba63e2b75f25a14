"""Indexes of what lasts long. In PostgreSQL also of pairs of words, and ids in the indexes that give answers in their
order; its passages are neither checked nor numbered in an index of their own any longer.
"""

import sqlalchemy as sa
from alembic import op

from purport.archive.fulltext import POSTGRESQL_PAIRS

revision = "0002"
down_revision = "0001"

_YEARS = {
    "sqlite": "CAST(substr(latest, 1, 4) AS INTEGER) - CAST(substr(earliest, 1, 4) AS INTEGER)",
    "postgresql": "CASE WHEN substr(earliest, 1, 4) || substr(latest, 1, 4) ~ '^[0-9]{8}$'"
    " THEN CAST(substr(latest, 1, 4) AS INTEGER) - CAST(substr(earliest, 1, 4) AS INTEGER) END",
}


def upgrade() -> None:
    """Make the indexes; take the keys of passages away, which took longer than to write them, for a number that nobody
    asks for and documents that are never removed.
    """
    dialect = op.get_context().dialect.name
    for table in ("documents", "events"):
        lasting = sa.text(f"earliest IS NOT NULL AND coalesce({_YEARS[dialect]}, 2) > 1")
        columns = ["earliest", "latest"]
        op.create_index(f"ix_{table}_lasting", table, columns, sqlite_where=lasting, postgresql_where=lasting)
    if dialect != "postgresql":
        return
    op.execute("ALTER TABLE passages DROP CONSTRAINT IF EXISTS fk_passages_document_documents")
    op.execute("ALTER TABLE passages DROP CONSTRAINT IF EXISTS pk_passages")
    for statement in POSTGRESQL_PAIRS:
        op.execute(sa.text(statement.replace(":", r"\:")))
    _with_ids()


def _with_ids() -> None:
    """The indexes in the order of answers anew, so that they are all that such a query reads."""
    for table, columns in (
        ("documents", ["outlet", "earliest", "latest"]),
        ("documents", ["earliest", "latest"]),
        ("events", ["type", "earliest", "latest"]),
        ("events", ["status", "earliest", "latest"]),
        ("events", ["place", "earliest", "latest"]),
        ("events", ["country", "earliest", "latest"]),
        ("events", ["earliest", "latest"]),
    ):
        name = f"ix_{table}_{'_'.join(columns)}"
        op.drop_index(name, table)
        op.create_index(name, table, columns, postgresql_include=["id"] if table == "documents" else ["id", "document"])
