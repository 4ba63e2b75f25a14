"""What many tests need: the samples, the corpora if they are there, and one pipeline for the whole run."""

import os
from pathlib import Path

import pytest

from purport.language.spacy_pipeline import SpacyPipeline
from purport.reader import Reader
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
def reader() -> Reader:
    """A reader with the settings' defaults, its model loaded once."""
    return Reader(Settings())
