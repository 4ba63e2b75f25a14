"""Which days a time is about."""

import pytest

from purport.exports.days import days_of, one_day
from purport.records import When


@pytest.mark.parametrize(
    ("earliest", "latest", "number", "middle"),
    [
        ("2024-03-18", "2024-03-18", 1, "2024-03-18"),
        ("2024-03-18T18:00", "2024-03-18T23:59", 1, "2024-03-18"),
        ("2024-03-18T18:00", "2024-03-19T06:00", 2, "2024-03-18"),
        ("2024-03-18", "2024-03-24", 7, "2024-03-21"),
        ("2024-02-01", "2024-02-29", 29, "2024-02-15"),
    ],
)
def test_days(earliest: str, latest: str, number: int, middle: str) -> None:
    when = When(earliest=earliest, latest=latest)
    days = days_of(when)
    assert days is not None
    assert (days.number, days.middle.isoformat()) == (number, middle)
    assert one_day(when) == (earliest[:10] if number == 1 else None)


@pytest.mark.parametrize(
    ("earliest", "latest"),
    [
        (None, "2024-03-18"),
        ("2024-03-18", None),
        ("2024-03-19", "2024-03-18"),
        ("2024-02-30", "2024-03-01"),
        ("-", "-"),
    ],
)
def test_what_is_no_interval_has_no_days(earliest: str | None, latest: str | None) -> None:
    assert days_of(When(earliest=earliest, latest=latest)) is None
    assert days_of(None) is None
