"""The samples, read and compared once."""

from pathlib import Path

import pytest

from purport.reader import Reader
from samples_told import Told, tell


@pytest.fixture(scope="session")
def told(samples: Path, root: Path, reader: Reader) -> Told:
    """The comparison of all samples."""
    return tell(samples, root, reader)
