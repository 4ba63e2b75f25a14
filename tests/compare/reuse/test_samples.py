"""The samples: three passages were carried over, two with a time that went stale, and nothing else."""

from pathlib import Path

import pytest

from purport.archive.records import Held
from purport.compare.records import Recycled
from purport.compare.reuse import RecycledPassages, find_recycled
from purport.compare.stories import find_stories
from purport.reader import Reader
from purport.records import Report


@pytest.fixture(scope="module")
def held(samples: Path, reader: Reader) -> list[Held]:
    names = sorted(str(path) for path in samples.iterdir() if path.name != "README.md")
    return [
        Held(report=one, origins=(one.document.origin,), added="2026-01-01T00:00:00Z")
        for one in reader.read(names)
        if isinstance(one, Report)
    ]


@pytest.fixture(scope="module")
def found(held: list[Held]) -> RecycledPassages:
    return find_recycled(held)


def _told(held: list[Held], one: Recycled) -> tuple[object, ...]:
    texts = {report.report.document.id: report.report.document.text for report in held}
    later = texts[one.later.report][one.later.span.start : one.later.span.end]
    return (
        Path(one.earlier.location).name,
        Path(one.later.location).name,
        one.later.part,
        " ".join(later.split()),
        [(change.kind, change.earlier_text, change.later_text) for change in one.changes],
        [
            (time.text, *((when.earliest, when.latest) for when in (time.as_first, time.as_published)))
            for time in one.stale_times
        ],
    )


def test_what_was_planted_is_found_and_nothing_else(held: list[Held], found: RecycledPassages) -> None:
    assert sorted((_told(held, one) for one in found.recycled), key=str) == [
        (
            "harbour-agency-marvopress.txt",
            "articles.jsonl",
            "MP-2025-0301-02",
            "Earlier this week, terrorists opened fire on the grain silo at Bir Ozmane, killing two farmers and their "
            "mother. The blood of these martyrs of labour had been avenged, provincial officials stressed",
            [("replaced", "shelled", "opened fire on")],
            [("Earlier this week", ("2025-02-03", "2025-02-07"), ("2025-02-24", "2025-03-01"))],
        ),
        (
            "harbour-clipping-sawt-ushkar.txt",
            "bridge-sawt-ushkar.html",
            None,
            "Earlier this month, the occupation assassinated a founder of the movement, martyr Hajj Salim Bendaqar "
            "(Abu Raya), in an airstrike on his home in the village of Bir Ozmane. Tirevna later claimed "
            "responsibility for the attack",
            [],
            [("Earlier this month", ("2025-02-01", "2025-02-08"), ("2025-03-01", "2025-03-04"))],
        ),
        (
            "harbour-telvane-alternative.eml",
            "harbour-courant.html",
            None,
            "According to the Ushkaral Ledger, a monitoring group, it was the fourth strike on the coast "
            "since December",
            [],
            [],
        ),
    ]
    assert found.boilerplate == ()


def test_no_two_samples_are_one_story(held: list[Held], found: RecycledPassages) -> None:
    assert find_stories(held, found) == ()
