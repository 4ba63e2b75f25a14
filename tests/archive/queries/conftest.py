"""Archives of a few reports made by hand, in both databases, which all tests of queries share."""

from collections.abc import Iterator

import pytest

from made_reports import made
from purport.archive.archive import Archive


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def archive(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    """An archive of the reports of `made_reports`."""
    if request.param == "sqlite":
        where = str(tmp_path_factory.mktemp("archive") / "made.db")
    else:
        where = request.getfixturevalue("new_database")(tables=True)
    with Archive(where) as it:
        for _ in it.store(made()):
            pass
        yield it
