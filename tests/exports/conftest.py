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
    """The Python of the environment with other projects' readers. Where that was not made the test is skipped and says
    so.
    """
    python = Path(os.environ.get("PURPORT_PEERS_PYTHON", PEERS))
    if not python.is_file() or subprocess.run([python, "-c", "import followthemoney"], capture_output=True).returncode:
        pytest.skip("needs .venv-peers, the environment of other projects' readers; make it with: make peers")
    return python
