"""What Alembic runs: the revisions, on the connection and in the transaction that `running.migrate` hands over."""

from alembic import context

from purport.archive.migrations import VERSION_TABLE
from purport.archive.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    version_table=VERSION_TABLE,
    # SQLite can roll changes of tables back; Alembic supposes that it cannot.
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
