"""PostgreSQL: the index of pairs of words, and passages that are not checked one by one."""

import sqlalchemy as sa
from alembic import op

from purport.archive.fulltext import POSTGRESQL_PAIRS

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the index; take the foreign key away, whose check of every mark took longer than to write it."""
    if op.get_context().dialect.name != "postgresql":
        return
    op.execute("ALTER TABLE passages DROP CONSTRAINT IF EXISTS fk_passages_document_documents")
    for statement in POSTGRESQL_PAIRS:
        op.execute(sa.text(statement.replace(":", r"\:")))
