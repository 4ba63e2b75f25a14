"""Adding: what is stored, what is known already, another place, another version."""

from pathlib import Path

import msgspec
import pytest

from purport.archive.archive import Archive
from purport.archive.records import Added
from purport.reader import Reader
from purport.records import Failure, Report


@pytest.fixture(scope="session")
def sample_outcomes(reader: Reader, samples: Path) -> tuple[Report | Failure, ...]:
    """All samples as they are read."""
    return tuple(reader.read([str(samples)]))


def test_everything_read_is_held_as_it_was_read(
    archive: Archive, samples: Path, sample_outcomes: tuple[Report | Failure, ...]
) -> None:
    outcomes = list(archive.add([str(samples)]))
    reports = [one for one in sample_outcomes if isinstance(one, Report)]
    assert [one for one in outcomes if isinstance(one, Failure)] == [
        one for one in sample_outcomes if isinstance(one, Failure)
    ]
    assert [one for one in outcomes if isinstance(one, Added)] == [
        Added(
            document=one.document.id,
            outcome="new",
            location=one.document.origin.location,
            part=one.document.origin.part,
            outlet=one.document.outlet,
            title=one.document.title,
            published=one.document.published.earliest,
            statements=len(one.statements),
            events=len(one.events),
        )
        for one in reports
    ]
    held = list(archive.held())
    assert {one.report.document.id: one.report for one in held} == {one.document.id: one for one in reports}
    assert [one.origins for one in held] == [(one.report.document.origin,) for one in held]
    dates = [one.report.document.published.earliest for one in held]
    known = [date for date in dates if date is not None]
    assert dates == sorted(known) + [None] * (len(dates) - len(known))
    assert len(known) == len(dates) - 3


def test_adding_again_changes_nothing(archive: Archive, samples: Path) -> None:
    paths = [str(samples / "harbour-courant.html"), str(samples / "ushkaral-watch.mbox")]
    first = [one for one in archive.add(paths) if isinstance(one, Added)]
    held, counts = list(archive.held()), archive.counts()
    again = list(archive.add(paths))
    assert again == [msgspec.structs.replace(one, outcome="known") for one in first]
    assert list(archive.held()) == held
    assert archive.counts() == msgspec.structs.replace(counts, size=archive.counts().size)
