"""What databases report when something is wrong, in Purport's own errors: what happened and what to do."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from purport.archive.address import masked
from purport.errors import ArchiveBroken, ArchiveError, ArchiveFull, ArchiveLocked, ArchiveUnreachable

_NOTHING_LOST = "what was added before is kept"


@contextmanager
def told(place: str) -> Iterator[None]:
    """Raise what goes wrong inside in the database at `place` as an ArchiveError."""
    try:
        yield
    except DBAPIError as error:
        raise error_of(error, place) from error
    except Exception as error:
        # What goes wrong while a connection is set up comes as the driver has it.
        if not isinstance(error, sqlite3.Error) and not type(error).__module__.startswith("psycopg"):
            raise
        raise error_of(DBAPIError(None, None, error), place) from error


def error_of(error: DBAPIError, place: str) -> ArchiveError:
    """The ArchiveError that says what `error` means."""
    code = getattr(error.orig, "sqlite_errorcode", None)
    if code is not None:
        return _of_sqlite(code, error, place)
    return _of_postgresql(getattr(error.orig, "sqlstate", None), error, place)


def is_deadlock(error: ArchiveError) -> bool:
    """Whether two writers waited for one another, so that the same may well succeed the next time."""
    cause = error.__cause__
    return getattr(getattr(cause, "orig", cause), "sqlstate", None) == "40P01"


def _of_sqlite(code: int, error: DBAPIError, place: str) -> ArchiveError:
    """By SQLite's primary result code, the low byte of the extended one."""
    words = str(error.orig)
    match code & 0xFF:
        case 5 | 6:
            return _locked(place)
        case 13:
            return _full(place)
        case 10:
            return ArchiveFull(
                f"{place}: the disk did not take or give what it should ({words}); it is full, over a quota, or "
                f"failing; make room and try again, {_NOTHING_LOST}"
            )
        case 11 | 26:
            return broken(place, words)
        case 3 | 8 | 14 | 23:
            return ArchiveUnreachable(f"{place} cannot be opened for writing ({words}); check the path and its rights")
        case _:
            return ArchiveError(f"{place}: the database refused ({words})")


def _of_postgresql(state: str | None, error: DBAPIError, place: str) -> ArchiveError:
    """By SQLSTATE; without one the server was not reached, or went away."""
    words = masked(" ".join(str(error.orig).split()))
    if state in ("55P03", "40P01", "57014"):
        return _locked(place)
    if state in ("53100", "53200", "54000"):
        return _full(place)
    if state is not None and state.startswith("XX"):
        return broken(place, words)
    if state is not None and (state[:2] in ("28", "3D", "53", "57") or state == "42501"):
        return ArchiveUnreachable(f"{place}: the server refused ({words}); check user, database and rights")
    failed = type(error.orig).__name__ in ("OperationalError", "InterfaceError")
    if failed and (state is None or state.startswith("08")):
        return ArchiveUnreachable(f"{place} was not reached ({words}); check the address and that the server runs")
    return ArchiveError(f"{place}: the database refused ({words})")


def broken(place: str, words: str) -> ArchiveBroken:
    """A database that is damaged."""
    return ArchiveBroken(
        f"{place} is damaged ({words}); take a copy back from a backup, or save what can be read with "
        "`sqlite3 FILE .recover` or the server's own means"
    )


def _locked(place: str) -> ArchiveLocked:
    return ArchiveLocked(
        f"{place} is being written by another program, which did not finish in time; try again, or wait longer with "
        "PURPORT_ARCHIVE_SECONDS"
    )


def _full(place: str) -> ArchiveFull:
    return ArchiveFull(f"{place}: no room is left; make room and add again, {_NOTHING_LOST}")
