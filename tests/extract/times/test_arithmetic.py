"""Values of dates and the days they denote; counting in units; numbers in words; zones."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from purport.extract.times.arithmetic import Interval, granularity, interval_of, moved, third, unit_value
from purport.extract.times.numbers import Number, number_at
from purport.extract.times.rules.lengths import length_value
from purport.extract.times.zones import offset_of


@pytest.mark.parametrize(
    ("value", "first", "last", "unit"),
    [
        ("2024-02-29", "2024-02-29", "2024-02-29", "D"),
        ("2024-02-29TNI", "2024-02-29", "2024-02-29", "D"),
        ("2024-02", "2024-02-01", "2024-02-29", "M"),
        ("2024", "2024-01-01", "2024-12-31", "Y"),
        ("2024-W01", "2024-01-01", "2024-01-07", "W"),
        ("2020-W53-WE", "2021-01-02", "2021-01-03", "W"),
        ("2024-Q1", "2024-01-01", "2024-03-31", "Q"),
        ("2024-H2", "2024-07-01", "2024-12-31", "SE"),
        ("2024-WI", "2023-12-01", "2024-02-29", "SE"),
        ("199", "1990-01-01", "1999-12-31", "DE"),
        ("19", "1900-01-01", "1999-12-31", "CE"),
    ],
)
def test_interval_of_a_value(value: str, first: str, last: str, unit: str) -> None:
    assert interval_of(value) == Interval(dt.date.fromisoformat(first), dt.date.fromisoformat(last))
    assert granularity(value) == unit


@pytest.mark.parametrize("value", ["2023-02-29", "0000", "00", "2024-13", "2023-W53", "XXXX-02", "P3D", "", "BC0264"])
def test_values_without_an_interval(value: str) -> None:
    assert interval_of(value) is None


@given(st.dates(dt.date(2, 1, 1), dt.date(9998, 1, 1)), st.sampled_from(["D", "W", "M", "Q", "Y", "DE", "CE"]))
def test_a_day_lies_in_its_units(day: dt.date, unit: str) -> None:
    interval = interval_of(unit_value(day, unit))
    assert interval is None or interval.first <= day <= interval.last
    assert interval is not None or (unit in ("DE", "CE") and day.year < 100)


@given(st.dates(), st.dates())
def test_thirds_divide_an_interval(one: dt.date, other: dt.date) -> None:
    interval = Interval(min(one, other), max(one, other))
    early, mid, late = (third(interval, edge) for edge in ("START", "MID", "END"))
    assert early.first == interval.first
    assert late.last == interval.last
    assert all(interval.first <= part.last <= interval.last for part in (early, mid, late))


@pytest.mark.parametrize(
    ("day", "unit", "count", "there"),
    [
        ("2024-03-31", "M", -1, "2024-02-29"),
        ("2024-02-29", "Y", -1, "2023-02-28"),
        ("2024-03-21", "2W", -1, "2024-03-07"),
        ("2024-03-21", "Q", 1, "2024-06-21"),
        ("2024-03-21", "CE", -1, "1924-03-21"),
        ("0001-01-01", "D", -1, None),
        ("9999-12-31", "M", 1, None),
        ("2024-03-21", "Y", 99999, None),
    ],
)
def test_counting_in_units(day: str, unit: str, count: int, there: str | None) -> None:
    assert moved(dt.date.fromisoformat(day), unit, count) == (dt.date.fromisoformat(there) if there else None)


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("seven", Number(7, 1)),
        ("twenty - one", Number(21, 3)),
        ("twenty one", Number(21, 2)),
        ("twenty - first", Number(21, 3, ordinal=True)),
        ("two hundred and ten", Number(210, 4)),
        ("nineteen ninety - four", Number(1994, 4, year=True)),
        ("nineteen oh five", Number(1905, 3, year=True)),
        ("two thousand", Number(2000, 2, year=True)),
        ("two thousand four", Number(2004, 3, year=True)),
        ("three thousand", Number(3000, 2)),
        ("third", Number(3, 1, ordinal=True)),
        ("hundred", None),
    ],
)
def test_numbers_in_words(words: str, number: Number | None) -> None:
    assert number_at(words.split(), 0) == number


@pytest.mark.parametrize(
    ("amount", "unit", "value"),
    [
        (3, "W", "P3W"),
        (2.5, "Y", "P2Y6M"),
        (0.5, "TH", "PT30M"),
        (1.5, "M", "P1.5M"),
        (2, "DE", "P20Y"),
        (1, "2W", "P2W"),
        (None, "TM", "PTXM"),
    ],
)
def test_lengths(amount: float | None, unit: str, value: str) -> None:
    assert length_value(amount, unit) == value


def test_zones() -> None:
    day = dt.date(2024, 3, 21)
    assert offset_of("Baghdad", day, 21, 30) == 180
    assert offset_of("New York", day, 9, 0) == -240
    assert offset_of("Orla", day, 9, 0) is None
    assert offset_of("../etc/passwd", day, 9, 0) is None
    assert offset_of(None, day, 9, 0) is None
