"""What the tests of several formats need."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from purport.reader import Reader
from purport.records import Report

if TYPE_CHECKING:
    from playwright.sync_api import Browser

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
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


@pytest.fixture(scope="module")  # while it is open no other test can run an event loop of its own
def browser() -> "Iterator[Browser]":
    """Chromium, if playwright for Python and an executable are there."""
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright for Python is not installed")
    executable = next(filter(None, map(shutil.which, BROWSERS)), None)
    if executable is None:
        pytest.skip(f"no browser was found: none of {', '.join(BROWSERS)} is on the path")
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    with playwright.sync_playwright() as driver:
        chromium = driver.chromium.launch(executable_path=executable, args=["--no-sandbox"] if root else [])
        yield chromium
        chromium.close()
