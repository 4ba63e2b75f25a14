"""Opening: an address → a database that is there, is an archive, and has this version's tables."""

import time
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.exc import DBAPIError

from purport.archive import faults
from purport.archive.address import shown
from purport.archive.migrations import REVISIONS, VERSION_TABLE
from purport.archive.schema import metadata
from purport.errors import ArchiveAddress, ArchiveBroken, ArchiveLocked, ArchiveTooNew, ArchiveUnreachable, NoArchive
from purport.settings import Settings

_HEADER = b"SQLite format 3\x00"
_CONNECT_SECONDS = 10
_CACHE_KILOBYTES = 32 * 1024
"""What a connection to a file may keep in memory: new marks go to places all over their index."""
_PLANNING = {
    "enable_seqscan": "off",
    "jit": "off",
    "max_parallel_workers_per_gather": 0,
    "random_page_cost": 1.1,
    "work_mem": "'32MB'",
}
"""What a server is told about planning, whatever its own settings are: to start from the indexes, which are there for
every query, since it takes the words of a long text for as quickly read as a number; and not to spend on a query that
takes milliseconds what is only worth it for one that takes seconds.
"""
_PREPARED_AFTER = 3
"""Times that a server is told the same before it is told to remember it."""
_PAUSE = 0.05
"""Seconds between two tries to change a file's journal, for which SQLite does not wait by itself."""


def open_archive(address: URL, settings: Settings, *, create: bool) -> Engine:
    """The database at `address`, brought to this version's layout; made if it is not there and `create` is true.

    Raises ArchiveError.
    """
    place = shown(address)
    is_file = address.get_backend_name() == "sqlite"
    if is_file:
        _check_file(Path(address.database or ""), create=create)
    engine = (_file_engine if is_file else _server_engine)(address, settings)
    try:
        with faults.told(place):
            _bring_up_to_date(engine, place, create=create)
            if is_file:
                _write_ahead(engine, place, settings.archive_seconds)
    except BaseException:
        engine.dispose()
        raise
    return engine


def _check_file(path: Path, *, create: bool) -> None:
    """Raise the ArchiveError that `path` can be told by before it is opened."""
    try:
        with path.open("rb") as stream:
            head = stream.read(len(_HEADER))
    except FileNotFoundError:
        if not create:
            raise NoArchive(f"there is no archive at {path}; make one with `purport add`, or check the path") from None
        if not path.parent.is_dir():
            raise ArchiveUnreachable(
                f"{path} cannot be made: there is no folder {path.parent}; make it or give another path"
            ) from None
        return
    except OSError as error:
        raise ArchiveUnreachable(f"{path} cannot be opened ({error.strerror}); give the path of a file") from error
    if head and head != _HEADER:
        raise ArchiveBroken(f"{path} is not an archive: it is not a database; give another path")
    if not head and not create:
        raise NoArchive(f"{path} is empty, not an archive; make one with `purport add`, or check the path")


def _file_engine(address: URL, settings: Settings) -> Engine:
    """SQLite in which a transaction is what is written between BEGIN and COMMIT, changes of tables included: Python's
    driver is kept from beginning and ending any on its own.
    """
    engine = create_engine(address, connect_args={"timeout": settings.archive_seconds})

    @event.listens_for(engine, "connect")
    def connected(connection: Any, _: object) -> None:
        connection.isolation_level = None
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute(f"PRAGMA cache_size = {-_CACHE_KILOBYTES}")
        # With a write-ahead log this loses nothing when the program dies, and at worst the last reports when the power
        # fails; the file stays whole either way.
        connection.execute("PRAGMA synchronous = NORMAL")

    @event.listens_for(engine, "begin")
    def begun(connection: Connection) -> None:
        # A writer says so at once: one that reads first and then writes may find that another was faster.
        writes = connection.get_execution_options().get("writes", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def _server_engine(address: URL, settings: Settings) -> Engine:
    """PostgreSQL by psycopg 3. Raises ArchiveAddress where that is not installed."""
    try:
        engine = create_engine(address, connect_args={"connect_timeout": _CONNECT_SECONDS})
    except ModuleNotFoundError as error:
        raise ArchiveAddress(
            f"{shown(address)} needs the driver psycopg; install it with: pip install 'purport[postgresql]'"
        ) from error
    milliseconds = max(1, round(settings.archive_seconds * 1000))

    @event.listens_for(engine, "connect")
    def connected(connection: Any, _: object) -> None:
        for name, value in {"lock_timeout": milliseconds, **_PLANNING}.items():
            connection.execute(f"SET {name} = {value}")
        connection.commit()

    @event.listens_for(engine, "begin")
    def begun(connection: Connection) -> None:
        # What is written has few forms, which are worth preparing. A query that was prepared would be planned for any
        # values, and those asked for may be very frequent or very rare.
        writes = connection.get_execution_options().get("writes", False)
        connection.connection.driver_connection.prepare_threshold = _PREPARED_AFTER if writes else None  # type: ignore[union-attr]

    return engine


def _write_ahead(engine: Engine, place: str, seconds: float) -> None:
    """Turn the write-ahead log on, which stays on in the file: readers and a writer do not wait for one another."""
    give_up = time.monotonic() + seconds
    raw = engine.raw_connection()
    try:
        while True:
            try:
                if raw.cursor().execute("PRAGMA journal_mode").fetchone() != ("wal",):
                    raw.cursor().execute("PRAGMA journal_mode = WAL")
                return
            except engine.dialect.dbapi.Error as error:  # type: ignore[union-attr]
                wrapped = faults.error_of(DBAPIError("PRAGMA journal_mode", None, error), place)
                if not isinstance(wrapped, ArchiveLocked) or time.monotonic() > give_up:
                    raise wrapped from error
                time.sleep(_PAUSE)
    finally:
        raw.close()


def _bring_up_to_date(engine: Engine, place: str, *, create: bool) -> None:
    """Make the tables, or run the migrations that are missing. One program does it, others wait for it."""
    with engine.connect() as connection:
        if _revision(connection, place) == REVISIONS[-1]:
            return
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(hashtext('purport archive'))"))
        revision = _revision(connection, place)
        if revision is None and not create:
            raise NoArchive(f"{place} holds no archive yet; make one with `purport add`, or check the address")
        if revision != REVISIONS[-1]:
            from purport.archive.migrations.running import migrate

            migrate(connection, place)


def _revision(connection: Connection, place: str) -> str | None:
    """The revision of the tables; None if there are none. Raises ArchiveTooNew and ArchiveBroken."""
    tables = set(inspect(connection).get_table_names())
    if VERSION_TABLE not in tables:
        taken = tables if connection.dialect.name == "sqlite" else tables & set(metadata.tables)
        if taken:
            raise ArchiveBroken(
                f"{place} is not an archive: it is a database of another program, with tables such as "
                f"{min(taken)}; give another"
            )
        return None
    revision = connection.exec_driver_sql(f"SELECT version_num FROM {VERSION_TABLE}").scalar()
    if revision is not None and revision not in REVISIONS:
        raise ArchiveTooNew(
            f"{place} was made by a later version of Purport (its layout is {revision}, this version knows up to "
            f"{REVISIONS[-1]}); update Purport: pip install --upgrade purport"
        )
    return revision
