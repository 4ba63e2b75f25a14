"""Time expressions that were carried over and mean another time where they stand now."""

import pytest

from carriers import held_of, prose
from purport.compare.records import StaleTime
from purport.compare.reuse import find_recycled
from purport.records import Span, When

REST = "gunmen took the mill at Oskerry and carried the flour of a whole winter down to the boats in the harbour"


def _stale(words: str, first: str | None, later: str | None, *, dateline: str = "") -> list[StaleTime]:
    sentence = f"{words}, {REST}."
    reports = [
        held_of(f"{dateline}{sentence}\n\n{prose(2)}", first, location="1.txt", added="2026-01-01T00:00:00Z"),
        held_of(f"{prose(3)}\n\n{sentence}", later, location="2.txt", added="2026-01-02T00:00:00Z"),
    ]
    (found,) = find_recycled(reports).recycled
    assert (found.earlier.location, found.later.location) == ("1.txt", "2.txt")
    return list(found.stale_times)


def test_a_stale_time_has_both_readings() -> None:
    start = len(prose(3)) + 2
    assert _stale("Earlier this month", "2025-02-08", "2025-03-21") == [
        StaleTime(
            span=Span(start, start + 18),
            text="Earlier this month",
            as_published=When(
                span=Span(start, start + 18),
                earliest="2025-03-01",
                latest="2025-03-21",
                timex="2025-03",
                kind="date",
                anchor="dateline 2025-03-21",
            ),
            as_first=When(
                span=Span(0, 18),
                earliest="2025-02-01",
                latest="2025-02-08",
                timex="2025-02",
                kind="date",
                anchor="dateline 2025-02-08",
            ),
        )
    ]


@pytest.mark.parametrize(
    ("words", "first", "later", "stale"),
    [
        ("Yesterday", "2025-02-08", "2025-02-09", ["Yesterday"]),
        ("On Friday", "2025-02-08", "2025-02-19", ["Friday"]),
        ("On Friday", "2025-02-08", "2025-02-10", []),  # the same Friday
        ("Earlier this month", "2025-02-08", "2025-02-20", []),  # the same month
        ("On February 6, 2025", "2025-02-08", "2025-03-20", []),
        ("Some time later", "2025-02-08", "2025-03-20", []),
        ("Yesterday", "2025-02-08", "2025-02-08", []),
        ("Yesterday", None, None, []),  # unknown stays unknown
        ("Yesterday", "2025-02-08", None, []),
    ],
)
def test_only_what_counts_from_the_day_of_its_report_goes_stale(
    words: str, first: str | None, later: str | None, stale: list[str]
) -> None:
    assert [one.text for one in _stale(words, first, later)] == stale


def test_a_first_report_without_a_year_says_how_it_was_read() -> None:
    (found,) = _stale("Earlier this week", None, "2025-03-01", dateline="VELM, Feb 7 (Telvane) – ")
    assert (found.as_first.earliest, found.as_first.latest, found.as_first.timex) == (
        "2025-02-03", "2025-02-07", "2025-W06",
    )  # fmt: skip
    assert found.as_first.unknown == (
        "the first report gives no year; this is how it reads in 2025, the year nearest to the later report"
    )


def test_a_time_is_resolved_against_the_first_of_several_reports() -> None:
    sentence = f"Yesterday, {REST}."
    reports = [held_of(f"{prose(day)}\n\n{sentence}", f"2025-02-0{day}", location=f"{day}.txt") for day in (3, 5, 7)]
    found = find_recycled(reports).recycled
    assert [[one.as_first.timex for one in passage.stale_times] for passage in found] == [["2025-02-02"]] * 2


def test_times_of_reports_that_were_not_read_are_found_now() -> None:
    import msgspec

    reports = [
        held_of(f"Yesterday, {REST}.", "2025-02-03", location="1.txt"),
        held_of(f"{prose(1)}\n\nYesterday, {REST}.", "2025-02-09", location="2.txt"),
    ]
    unread = [
        msgspec.structs.replace(
            one,
            report=msgspec.structs.replace(
                one.report, times=(), purport=msgspec.structs.replace(one.report.purport, stages=())
            ),
        )
        for one in reports
    ]
    assert find_recycled(unread).recycled == find_recycled(reports).recycled
