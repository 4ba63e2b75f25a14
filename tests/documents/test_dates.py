"""One date in words."""

import pytest

from purport.documents.dates import when_of
from purport.records import When


def _day(value: str) -> When:
    return When(earliest=value, latest=value, timex=value, kind="date")


def _moment(value: str) -> When:
    return When(earliest=value, latest=value, timex=value, kind="time")


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("March 21, 2024", _day("2024-03-21")),
        ("21 March 2024", _day("2024-03-21")),
        ("Thursday, 21st of March, 2024", _day("2024-03-21")),
        ("Sept. 3, 2024", _day("2024-09-03")),
        ("2024-03-21", _day("2024-03-21")),
        ("2024/3/21", _day("2024-03-21")),
        ("2024-03-21T10:00:00", _day("2024-03-21")),
        ("2024-03-21T10:00:00Z", _moment("2024-03-21T10:00:00+00:00")),
        ("Thu, 21 Mar 2024 10:00:00 +0300", _moment("2024-03-21T10:00:00+03:00")),
        ("13/04/2024", _day("2024-04-13")),
        ("04.04.2024", _day("2024-04-04")),
        ("March 2024", When(earliest="2024-03-01", latest="2024-03-31", timex="2024-03", kind="date")),
        ("Feb 7", When(timex="XXXX-02-07", kind="date", unknown="the year is not given")),
        (
            "03/04/2024",
            When(timex="2024", kind="date", unknown="day and month could be exchanged: 2024-04-03 or 2024-03-04"),
        ),
    ],
)
def test_dates(words: str, when: When) -> None:
    assert when_of(words) == when


@pytest.mark.parametrize(
    "words",
    ["", "yesterday", "31 February 2024", "99 March 2024", "0000-00-00", "2024-13-01", "March 21, 0024", "12:30",
     "2024", "Thu, 99 Foo 2024 10:00:00", "９９９９-９９-９９", "Thu, 21 Mar 99999999999 10:00:00 +9999"],
)  # fmt: skip
def test_what_is_no_date(words: str) -> None:
    assert when_of(words) is None
