"""The days that are asked for."""

import pytest

from purport.archive.queries.dates import Days, days_of
from purport.errors import QueryError


@pytest.mark.parametrize(
    ("since", "until", "days"),
    [
        (None, None, None),
        ("2031", None, Days("2031-01-01", None)),
        ("2031-02", "2031-02", Days("2031-02-01", "2031-03-01")),
        (None, "2031-12", Days(None, "2032-01-01")),
        ("2032-02-29", "2032-02-29", Days("2032-02-29", "2032-03-01")),
        ("2031-12-31", "2031", Days("2031-12-31", "2032-01-01")),
        (None, "9999", Days(None, None)),
    ],
)
def test_days(since: str | None, until: str | None, days: Days | None) -> None:
    assert days_of(since, until) == days


def test_the_year_before() -> None:
    assert [Days(first, None).year_before for first in ("2031-05-04", "1000-01-01", "0001-01-01", None)] == [
        "2030", "0999", "0000", "",
    ]  # fmt: skip


@pytest.mark.parametrize("wrong", ["yesterday", "2031-13", "2031-02-30", "31", "2031-2-3", "", "２０３１", "0000"])
def test_what_is_no_date_is_refused(wrong: str) -> None:
    with pytest.raises(QueryError, match="is no date; give a year, a month or a day"):
        days_of(wrong, None)
    with pytest.raises(QueryError, match="is no date; give a year, a month or a day"):
        days_of(None, wrong)


def test_an_end_before_its_beginning_is_refused() -> None:
    with pytest.raises(QueryError, match="nothing is both since '2031-05' and until '2031-04'"):
        days_of("2031-05", "2031-04")
