"""Single reports against an archive: only what shares marks with them is read."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import NamedTuple

from carriers import held_of, prose
from purport.archive.passages import marks_of
from purport.archive.records import Held
from purport.compare.reuse import find_recycled, find_recycled_of


class Shared(NamedTuple):
    left: str
    right: str
    marks: int


class Shelf:
    """An archive in memory that remembers what was read of it."""

    def __init__(self, reports: list[Held]) -> None:
        self.reports = {one.report.document.id: one for one in reports}
        self.read: list[str] = []
        self._holders: dict[int, list[str]] = defaultdict(list)
        for one in reports:
            for mark in {mark.mark for mark in marks_of(one.report.document)}:
                self._holders[mark].append(one.report.document.id)

    def sharing(self, documents: Iterable[str]) -> Iterator[Shared]:
        wanted = set(documents)
        for holders in self._holders.values():
            for left, right in combinations(holders, 2):
                if wanted & {left, right}:
                    yield Shared(left, right, 1)

    def held(self, documents: Iterable[str]) -> Iterator[Held]:
        for one in documents:
            self.read.append(one)
            yield self.reports[one]


def test_only_reports_that_share_marks_are_read() -> None:
    passage = prose(7, 2)
    reports = [
        held_of(f"{prose(10 + number)}\n\n{passage if number in (3, 5, 8) else ''}", f"2025-03-{number + 1:02d}",
                location=f"{number}.txt")
        for number in range(20)
    ]  # fmt: skip
    shelf = Shelf(reports)
    asked = reports[5].report.document.id
    found = find_recycled_of(shelf, [asked])
    assert found == find_recycled(reports, of=[asked])
    assert [(one.earlier.location, one.later.location) for one in found.recycled] == [("3.txt", "5.txt")]
    assert sorted(shelf.reports[one].origins[0].location for one in shelf.read) == ["3.txt", "5.txt", "8.txt"]


def test_a_report_that_shares_nothing() -> None:
    shelf = Shelf([held_of(prose(1), "2025-03-01"), held_of(prose(2), "2025-03-02")])
    assert find_recycled_of(shelf, list(shelf.reports)[:1]).recycled == ()
