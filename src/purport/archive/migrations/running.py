"""Running the migrations on a connection, all of them in its transaction."""

from pathlib import Path
from typing import Final

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from purport.archive import faults
from purport.errors import ArchiveFull, ArchiveLocked, MigrationFailed

FOLDER: Final = Path(__file__).parent


def migrate(connection: Connection, place: str, *, folder: Path | None = None) -> None:
    """Bring the archive on `connection` to the newest revision in `folder` (without one, Purport's own).

    Whoever calls has begun the transaction, and rolls it back on the MigrationFailed that this raises if any step does
    not succeed.
    """
    config = Config()
    config.set_main_option("script_location", str(folder or FOLDER).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    try:
        command.upgrade(config, "head")
    except Exception as error:
        reason = " ".join(str(error.orig if isinstance(error, DBAPIError) else error).split())
        if isinstance(error, DBAPIError):
            known = faults.error_of(error, place)
            if isinstance(known, ArchiveFull | ArchiveLocked):
                raise known from error
        raise MigrationFailed(
            f"{place} could not be brought to the layout of this version ({reason}); it is as it was before. Use the "
            "version that made it, and report this"
        ) from error
