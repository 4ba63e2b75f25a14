"""Days of other calendars and of holidays against what almanacs give."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from purport.extract.times.holidays import HOLIDAYS
from purport.extract.times.other_calendars import USUAL_YEARS, Calendar, days_of, year_of


@pytest.mark.parametrize(
    ("calendar", "year", "month", "day", "first"),
    [
        ("persian", 1399, 1, 1, "2020-03-20"),
        ("persian", 1400, 1, 1, "2021-03-21"),
        ("persian", 1357, 11, 22, "1979-02-11"),
        ("hebrew", 5784, 7, 1, "2023-09-16"),
        ("hebrew", 5785, 7, 1, "2024-10-03"),
        ("hebrew", 5784, 1, 15, "2024-04-23"),
        ("hebrew", 5708, 2, 5, "1948-05-14"),
    ],
)
def test_days(calendar: Calendar, year: int, month: int, day: int, first: str) -> None:
    assert days_of(calendar, year, month, day) == (dt.date.fromisoformat(first),) * 2


@pytest.mark.parametrize(
    ("year", "month", "day", "observed"),
    [(1445, 9, 1, "2024-03-11"), (1445, 10, 1, "2024-04-10"), (1444, 9, 1, "2023-03-23"), (1446, 1, 1, "2024-07-07")],
)
def test_islamic_days_hold_the_observed_one(year: int, month: int, day: int, observed: str) -> None:
    days = days_of("hijri", year, month, day)
    assert days is not None
    assert days[0] <= dt.date.fromisoformat(observed) <= days[1]
    assert (days[1] - days[0]).days == 2


@pytest.mark.parametrize(
    ("calendar", "year", "month", "day"),
    [
        ("hijri", 0, 1, 1),
        ("hijri", 1445, 13, 1),
        ("hijri", 1445, 1, 31),
        ("persian", 1402, 12, 30),
        ("hebrew", 1, 1, 1),
    ],
)
def test_days_that_are_none(calendar: Calendar, year: int, month: int, day: int) -> None:
    assert days_of(calendar, year, month, day) is None


@given(st.sampled_from(["persian", "hebrew"]), st.dates(dt.date(1500, 1, 1), dt.date(2150, 1, 1)))
def test_months_follow_one_another_without_a_gap(calendar: Calendar, day: dt.date) -> None:
    year = year_of(calendar, day)
    assert year in USUAL_YEARS[calendar]
    months = [days_of(calendar, year, month) for month in range(1, 13)]
    holding = [one for one in months if one is not None and one[0] <= day <= one[1]]
    leap_month = calendar == "hebrew" and (7 * year + 1) % 19 < 7
    assert len(holding) == 1 or (leap_month and not holding)


@pytest.mark.parametrize(
    ("name", "year", "first", "last"),
    [
        ("Easter", 2024, "2024-03-31", "2024-03-31"),
        ("Easter", 2000, "2000-04-23", "2000-04-23"),
        ("Easter", 1360, "1360-04-05", "1360-04-05"),
        ("Easter", 1583, "1583-04-10", "1583-04-10"),
        ("Good Friday", 2024, "2024-03-29", "2024-03-29"),
        ("Thanksgiving", 1999, "1999-11-25", "1999-11-25"),
        ("Memorial Day", 2024, "2024-05-27", "2024-05-27"),
        ("Election Day", 1998, "1998-11-03", "1998-11-03"),
        ("Ramadan", 2024, "2024-03-10", "2024-04-10"),
        ("Eid al-Adha", 2024, "2024-06-16", "2024-06-18"),
        ("Nowruz", 2024, "2024-03-20", "2024-03-20"),
        ("Yom Kippur", 2024, "2024-10-12", "2024-10-12"),
        ("Passover", 2023, "2023-04-06", "2023-04-13"),
        ("Hanukkah", 2023, "2023-12-08", "2023-12-15"),
    ],
)
def test_holidays(name: str, year: int, first: str, last: str) -> None:
    assert HOLIDAYS[name](year) == (dt.date.fromisoformat(first), dt.date.fromisoformat(last))


@given(st.sampled_from(sorted(HOLIDAYS)), st.integers(1600, 2200))
def test_every_holiday_begins_in_its_year(name: str, year: int) -> None:
    days = HOLIDAYS[name](year)
    assert days is None or days[0].year == year or days[0] < dt.date(year, 1, 1) <= days[1]
