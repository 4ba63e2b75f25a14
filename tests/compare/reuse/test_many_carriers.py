"""The same words in ten thousand reports: boilerplate is recognised, told once, and hides nothing else."""

import datetime as dt
import random
from collections.abc import Iterator

import msgspec

from carriers import prose
from purport.archive.records import Held
from purport.compare.records import Boilerplate, Evidenced, Passage, Recycled
from purport.compare.reuse import RecycledPassages, find_recycled
from purport.records import Span
from told import made

REPORTS = 10_000
COOKIES = "We use cookies on this site and others do too; by reading on you agree that your visits may be counted."
FOOTERS = (
    "You receive this message because you are on the list of the Velm Watch; to leave it write to the keeper.",
    "Sent by the press desk of the harbour office of Oskerry, which answers no letters that come to this address.",
    "Help us to go on: every penny that you give goes to the people who find out what nobody wants to be told.",
)
PASSAGE = (
    "Divers found the wreck of the ferry on the bar of Oskerry with its doors welded shut and its lamps still lit, "
    "and brought up nobody."
)
CARRIERS = (1234, 8765)
"""The reports that also have the passage."""


def _held(number: int, text: str) -> Held:
    """A report as the archive gives it, made without reading: a hundred a day, of forty outlets."""
    day = (dt.date(2025, 1, 1) + dt.timedelta(days=number // 100)).isoformat()
    held = made(text, outlet=f"outlet {number % 40}", day=day, location=f"{number:05}.eml")
    return msgspec.structs.replace(held, added=f"2026-01-01T00:00:00.{number:06}Z")


def _reports() -> Iterator[Held]:
    """Each begins with the notice and ends in one of the footers, around twelve words of its own: not a quarter."""
    rng = random.Random(6)
    for number in range(REPORTS):
        own = [prose(number, 1, 12), *([PASSAGE] if number in CARRIERS else [])]
        yield _held(number, "\n\n".join([COOKIES, *own, FOOTERS[rng.randrange(len(FOOTERS))]]))


def _passage(held: Held, words: str) -> Passage:
    document = held.report.document
    start = document.text.index(words)
    return Passage(
        report=document.id, location=document.origin.location, part=None, span=Span(start, start + len(words))
    )


def _boilerplate(reports: list[Held], words: str) -> Boilerplate:
    """`words` where they stand first, and how many have them."""
    first = next(one.report.document for one in reports if words in one.report.document.text)
    start = first.text.index(words)
    evidence = Evidenced(report=first.id, span=Span(start, start + len(words) - 1), text=words[:-1])
    return Boilerplate(words=evidence, reports=sum(words in one.report.document.text for one in reports))


def test_footers_and_notices_of_ten_thousand_reports() -> None:
    reports = list(_reports())
    expected = [_boilerplate(reports, words) for words in (COOKIES, *FOOTERS)]
    first, later = (reports[number] for number in CARRIERS)
    assert find_recycled(reports) == RecycledPassages(
        recycled=(
            Recycled(
                later=_passage(later, PASSAGE.rstrip(".")),
                earlier=_passage(first, PASSAGE.rstrip(".")),
                dated=True,
                words=26,
                similarity=1.0,
            ),
        ),
        boilerplate=tuple(sorted(expected, key=lambda one: -one.reports)),
    )
    assert (expected[0].reports, sum(one.reports for one in expected[1:])) == (REPORTS, REPORTS)
