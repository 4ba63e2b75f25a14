"""What the tests of several formats need."""

import os
import subprocess
from pathlib import Path

import pytest

from purport.reader import Reader
from purport.records import Report

PEERS = Path(__file__).resolve().parent.parent.parent / ".venv-peers" / "bin" / "python"


@pytest.fixture(scope="session")
def sample_reports(reader: Reader, samples: Path) -> list[Report]:
    """The samples, read once."""
    paths = sorted(str(path) for path in samples.iterdir() if path.suffix not in (".md", ".json"))
    return [outcome for outcome in reader.read(paths) if isinstance(outcome, Report)]


@pytest.fixture(scope="session")
def peers() -> Path:
    """The Python of the environment with other projects' readers (`make peers`). Where it is missing the test is
    skipped and says so, or fails if PURPORT_TESTS_NEED_CORPORA is set, as CI does.
    """
    python = Path(os.environ.get("PURPORT_PEERS_PYTHON", PEERS))
    if not python.is_file():
        reason = "needs .venv-peers, the environment of other projects' readers; make it with: make peers"
        if os.environ.get("PURPORT_TESTS_NEED_CORPORA"):
            pytest.fail(reason)
        pytest.skip(reason)
    subprocess.run([python, "-c", "import followthemoney"], check=True)
    return python
