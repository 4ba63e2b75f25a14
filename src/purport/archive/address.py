"""Where an archive is: a path, or the URL of a PostgreSQL database. A password in a URL is never shown."""

import re
from pathlib import Path

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from purport.errors import ArchiveAddress, ArchiveUnreachable
from purport.settings import Settings

_SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]+)://")
_POSTGRESQL = frozenset(("postgresql", "postgres", "postgresql+psycopg"))
_SECRET = re.compile(r"(//[^/@:]*):.*@|((?:password|passwd)=)[^&\s]*", re.IGNORECASE)


def address_of(where: str | Path | None, settings: Settings) -> URL:
    """The address that `where` names; without one that of the settings, or a file in the user's data folder, which is
    made if it is not there.

    Raises ArchiveAddress for a URL that is none Purport knows.
    """
    named = where if where is not None else settings.archive
    if named is None:
        return _file(default_path())
    text = str(named)
    scheme = _SCHEME.match(text)
    if not text or scheme is None:
        return _file(Path(text).expanduser())
    if scheme[1].lower() == "sqlite":
        return _file(Path(text.partition(":///")[2]))
    if scheme[1].lower() not in _POSTGRESQL:
        raise ArchiveAddress(
            f"{masked(text)} is no archive Purport knows; give a path, or an address such as "
            "postgresql+psycopg://user@host/database"
        )
    return _server(text)


def default_path() -> Path:
    """`archive.db` in the user's data folder (on Linux ~/.local/share/purport), which is made if need be."""
    from platformdirs import user_data_path

    folder = user_data_path("purport", appauthor=False)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ArchiveUnreachable(
            f"{folder} cannot be made ({error.strerror}); name an archive with --archive or PURPORT_ARCHIVE"
        ) from error
    return folder / "archive.db"


def shown(address: URL) -> str:
    """`address` for people: a path, or a URL without its password."""
    if address.get_backend_name() == "sqlite":
        return address.database or ""
    return masked(address.render_as_string(hide_password=True))


def masked(text: str) -> str:
    """`text` with what stands where a URL has its password replaced by ***."""
    return _SECRET.sub(lambda found: f"{found[1]}:***@" if found[1] else f"{found[2]}***", text)


def _file(path: Path) -> URL:
    if not str(path) or path == Path():
        raise ArchiveAddress("an archive needs a name; give a path such as news.db")
    return URL.create("sqlite+pysqlite", database=str(path))


def _server(text: str) -> URL:
    try:
        url = make_url(text).set(drivername="postgresql+psycopg")
    except (ArgumentError, ValueError):
        url = None  # the reason may hold parts of the address, its password among them
    if url is None or "@" in (url.host or "") + (url.database or ""):
        raise ArchiveAddress(
            f"{masked(text)} cannot be read as an address; expected postgresql+psycopg://user:password@host:5432/database,"
            " with %40 for @, %2F for / and %3A for : in the password"
        )
    return url
