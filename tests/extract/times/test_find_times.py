"""What time expressions denote: value and interval, kind by kind, in a report of Thursday, 21 March 2024."""

import pytest

from purport.extract.times import find_times
from purport.records import Span, When
from support import dated

PUBLISHED = "2024-03-21"


def _found(text: str, published: str | None = PUBLISHED) -> list[tuple[str, str | None, str | None, str | None]]:
    document = dated(text, published)
    return [
        (document.text[one.span.start : one.span.end], one.timex, one.earliest, one.latest)
        for one in find_times(document)
        if one.span is not None
    ]


DATES = [
    ("They met on May 31, 2019.", "May 31, 2019", "2019-05-31", "2019-05-31", "2019-05-31"),
    ("They met on 31 May 2019.", "31 May 2019", "2019-05-31", "2019-05-31", "2019-05-31"),
    ("They met on the 8th of November 2016.", "the 8th of November 2016", "2016-11-08", "2016-11-08", "2016-11-08"),
    ("They met on Friday, Oct. 23, 1998.", "Friday, Oct. 23, 1998", "1998-10-23", "1998-10-23", "1998-10-23"),
    ("They met on 2016-11-08.", "2016-11-08", "2016-11-08", "2016-11-08", "2016-11-08"),
    ("They met on 13/11/2016.", "13/11/2016", "2016-11-13", "2016-11-13", "2016-11-13"),
    ("They met on 11/11/2016.", "11/11/2016", "2016-11-11", "2016-11-11", "2016-11-11"),
    ("They met on February 25.", "February 25", "2024-02-25", "2024-02-25", "2024-02-25"),
    ("They met in November 1995.", "November 1995", "1995-11", "1995-11-01", "1995-11-30"),
    ("They met in February.", "February", "2024-02", "2024-02-01", "2024-02-29"),
    ("They met last October.", "last October", "2023-10", "2023-10-01", "2023-10-31"),
    ("They met in June last year.", "June last year", "2023-06", "2023-06-01", "2023-06-30"),
    ("Earlier in February, they met.", "Earlier in February", "2024-02", "2024-02-01", "2024-02-29"),
    ("They met in late February.", "late February", "2024-02", "2024-02-20", "2024-02-29"),
    ("They met in mid-2011.", "mid-2011", "2011", "2011-05-03", "2011-08-31"),
    ("They met by the end of May 2019.", "the end of May 2019", "2019-05", "2019-05-22", "2019-05-31"),
    ("They met in the winter of 2012–13.", "the winter of 2012–13", "2013-WI", "2012-12-01", "2013-02-28"),
    ("They met in the winter of 2012/13.", "the winter of 2012/13", "2013-WI", "2012-12-01", "2013-02-28"),
    ("They met in the winter of 2012.", "the winter of 2012", "2012-WI", "2011-12-01", "2013-02-28"),
    ("They met last winter.", "last winter", "2024-WI", "2023-12-01", "2024-02-29"),
    ("They met this winter.", "this winter", "2024-WI", "2023-12-01", "2024-02-29"),
    ("They will meet this winter.", "this winter", "2025-WI", "2024-12-01", "2025-02-28"),
    ("They met in May the first ships came.", "May", "2024-05", "2024-05-01", "2024-05-31"),
    ("They met in July of the year 2019.", "July of the year 2019", "2019-07", "2019-07-01", "2019-07-31"),
    ("They met in the latter part of 2019.", "the latter part of 2019", "2019", "2019-09-01", "2019-12-31"),
    ("They met in 1988.", "1988", "1988", "1988-01-01", "1988-12-31"),
    ("They met in nineteen ninety-four.", "nineteen ninety-four", "1994", "1994-01-01", "1994-12-31"),
    ("They met in the spring of 2019.", "the spring of 2019", "2019-SP", "2019-03-01", "2019-05-31"),
    ("They met last summer.", "last summer", "2023-SU", "2023-06-01", "2023-08-31"),
    ("They met in the third quarter of 2022.", "the third quarter of 2022", "2022-Q3", "2022-07-01", "2022-09-30"),
    ("They met in Q3 2022.", "Q3 2022", "2022-Q3", "2022-07-01", "2022-09-30"),
    ("They met in the first half of 2023.", "the first half of 2023", "2023-H1", "2023-01-01", "2023-06-30"),
    ("They met in the 1980s.", "the 1980s", "198", "1980-01-01", "1989-12-31"),
    ("They met in the '90s.", "the '90s", "199", "1990-01-01", "1999-12-31"),
    ("They met in the late seventies.", "the late seventies", "197", "1976-09-01", "1979-12-31"),
    ("They met in the 19th century.", "the 19th century", "18", "1800-01-01", "1899-12-31"),
    ("They met in fiscal 2023.", "fiscal 2023", "FY2023", None, None),
    ("They met in 264 BC.", "264 BC", "BC0264", None, None),
]
RELATIVE = [
    ("He said it on Thursday.", "Thursday", "2024-03-21", "2024-03-21", "2024-03-21"),
    ("He said it on Monday.", "Monday", "2024-03-18", "2024-03-18", "2024-03-18"),
    ("He will say it on Monday.", "Monday", "2024-03-25", "2024-03-25", "2024-03-25"),
    ("He said it last Thursday.", "last Thursday", "2024-03-14", "2024-03-14", "2024-03-14"),
    ("He will say it next Thursday.", "next Thursday", "2024-03-28", "2024-03-28", "2024-03-28"),
    ("He will say it on Tuesday next week.", "Tuesday next week", "2024-03-26", "2024-03-26", "2024-03-26"),
    ("He said it yesterday.", "yesterday", "2024-03-20", "2024-03-20", "2024-03-20"),
    ("He said it the day before yesterday.", "the day before yesterday", "2024-03-19", "2024-03-19", "2024-03-19"),
    ("He said it the day after Monday.", "the day after Monday", "2024-03-19", "2024-03-19", "2024-03-19"),
    (
        "He had said it the evening before.",
        "the evening before",
        "2024-03-20TEV",
        "2024-03-20T17:00",
        "2024-03-20T23:59",
    ),
    ("He said it last week.", "last week", "2024-W11", "2024-03-11", "2024-03-17"),
    ("He said it over the weekend.", "the weekend", "2024-W11-WE", "2024-03-16", "2024-03-17"),
    ("He said it earlier this month.", "earlier this month", "2024-03", "2024-03-01", "2024-03-21"),
    ("He will say it later this month.", "later this month", "2024-03", "2024-03-21", "2024-03-31"),
    ("He said it last month.", "last month", "2024-02", "2024-02-01", "2024-02-29"),
    ("He said it last year.", "last year", "2023", "2023-01-01", "2023-12-31"),
    ("He said it by the end of the year.", "the end of the year", "2024", "2024-09-01", "2024-12-31"),
    ("He said it three days ago.", "three days ago", "2024-03-18", "2024-03-18", "2024-03-18"),
    ("He said it two weeks ago.", "two weeks ago", "2024-W10", "2024-03-04", "2024-03-10"),
    ("He said it almost two years ago.", "almost two years ago", "2022", "2022-01-01", "2022-12-31"),
    ("He will say it two weeks from now.", "two weeks from now", "2024-W14", "2024-04-01", "2024-04-07"),
    ("He said it in the past three weeks.", "the past three weeks", "P3W", "2024-02-29", "2024-03-21"),
    ("He will say it in the next two days.", "the next two days", "P2D", "2024-03-21", "2024-03-23"),
    ("He said it on the 5th of this month.", "the 5th of this month", "2024-03-05", "2024-03-05", "2024-03-05"),
]
CLOCK = [
    ("At 9:30 p.m. (Baghdad time) it began.", "9:30 p.m. (Baghdad time)", "2024-03-21T21:30",
     "2024-03-21T21:30+03:00", "2024-03-21T21:30+03:00"),
    ("At 14:30 GMT it began.", "14:30 GMT", "2024-03-21T14:30Z", "2024-03-21T14:30+00:00", "2024-03-21T14:30+00:00"),
    ("At 6:40 p.m. (GMT +8) it began.", "6:40 p.m. (GMT +8)", "2024-03-21T18:40",
     "2024-03-21T18:40+08:00", "2024-03-21T18:40+08:00"),
    ("It began at 9 a.m. EST Tuesday.", "9 a.m. EST Tuesday", "2024-03-19T09:00",
     "2024-03-19T09:00-05:00", "2024-03-19T09:00-05:00"),
    ("It began at 0600 GMT.", "0600 GMT", "2024-03-21T06:00Z", "2024-03-21T06:00+00:00", "2024-03-21T06:00+00:00"),
    ("It began at noon on Tuesday.", "noon on Tuesday", "2024-03-19T12:00", "2024-03-19T12:00", "2024-03-19T12:00"),
    ("It began at 4 in the morning.", "4 in the morning", "2024-03-21T04:00", "2024-03-21T04:00", "2024-03-21T04:00"),
    ("It began at five o’clock.", "five o’clock", "2024-03-21T05:00", "2024-03-21T05:00", "2024-03-21T05:00"),
    ("It began by 0530 hrs.", "0530 hrs", "2024-03-21T05:30", "2024-03-21T05:30", "2024-03-21T05:30"),
    ("It began on Tuesday night.", "Tuesday night", "2024-03-19TNI", "2024-03-19T18:00", "2024-03-20T05:59"),
    ("It began this morning.", "this morning", "2024-03-21TMO", "2024-03-21T00:00", "2024-03-21T11:59"),
    ("It began in the early hours of Tuesday.", "the early hours of Tuesday", "2024-03-19TMO",
     "2024-03-19T00:00", "2024-03-19T05:59"),
    ("It began on the night of 8/9 February 2019.", "the night of 8/9 February 2019", "2019-02-08TNI",
     "2019-02-08T18:00", "2019-02-09T05:59"),
    ("It began on the night of 8–9 February.", "the night of 8–9 February", "2024-02-08TNI",
     "2024-02-08T18:00", "2024-02-09T05:59"),
    ("It began during the night between February 28 and 29.", "the night between February 28 and 29", "2024-02-28TNI",
     "2024-02-28T18:00", "2024-02-29T05:59"),
    ("It began in the early hours of 1 September 2019.", "the early hours of 1 September 2019", "2019-09-01TMO",
     "2019-09-01T00:00", "2019-09-01T05:59"),
    ("It began on the evening of 3 June 2019 they say.", "the evening of 3 June 2019", "2019-06-03TEV",
     "2019-06-03T17:00", "2019-06-03T23:59"),
    ("It began on the night of April 18, 2019.", "the night of April 18, 2019", "2019-04-18TNI",
     "2019-04-18T18:00", "2019-04-19T05:59"),
]  # fmt: skip
LENGTHS_AND_SETS = [
    ("They talked for two gruelling weeks.", "two gruelling weeks", "P2W"),
    ("They rested in the closing months.", "the closing months", "PXM"),
    ("They talked for three weeks.", "three weeks", "P3W"),
    ("They talked for two and a half years.", "two and a half years", "P2Y6M"),
    ("They talked for 5 1/2 hours.", "5 1/2 hours", "PT5H30M"),
    ("They talked for half an hour.", "half an hour", "PT30M"),
    ("They talked for more than four hours.", "more than four hours", "PT4H"),
    ("They talked for several months.", "several months", "PXM"),
    ("They talked for a decade.", "a decade", "P10Y"),
    ("They signed a ten-year pact.", "ten-year", "P10Y"),
    ("They held a weeklong strike.", "weeklong", "P1W"),
    ("They meet every Friday.", "every Friday", "XXXX-WXX-5"),
    ("They meet on Fridays.", "Fridays", "XXXX-WXX-5"),
    ("They meet every two weeks.", "every two weeks", "P2W"),
    ("They meet each summer.", "each summer", "XXXX-SU"),
    ("They meet daily.", "daily", "P1D"),
    ("They meet at night.", "night", "XXXX-XX-XXTNI"),
    ("They are now in talks.", "now", "PRESENT_REF"),
    ("They met recently.", "recently", "PAST_REF"),
    ("They will meet in the near future.", "the near future", "FUTURE_REF"),
]
FEASTS = [
    ("They met in Ramadan 2023.", "Ramadan 2023", None, "2023-03-22", "2023-04-22"),
    ("They met on 17 Ramadan 1445.", "17 Ramadan 1445", None, "2024-03-26", "2024-03-28"),
    ("They met on 26 Rajab 1445.", "26 Rajab 1445", None, "2024-02-05", "2024-02-07"),
    ("They met on 18 Bahman 1402.", "18 Bahman 1402", "2024-02-07", "2024-02-07", "2024-02-07"),
    ("They met on 22 Bahman.", "22 Bahman", "2024-02-11", "2024-02-11", "2024-02-11"),
    ("They met last Ramadan.", "last Ramadan", None, "2023-03-22", "2023-04-22"),
    ("They met in 1445 AH.", "1445 AH", None, "2023-07-18", "2024-07-08"),
    ("They met last Christmas.", "last Christmas", "2023-12-25", "2023-12-25", "2023-12-25"),
    ("They met at Easter 2022.", "Easter 2022", "2022-04-17", "2022-04-17", "2022-04-17"),
    ("They met on Thanksgiving Day.", "Thanksgiving Day", "2023-11-23", "2023-11-23", "2023-11-23"),
    ("They met on Yom Kippur 2023.", "Yom Kippur 2023", "2023-09-25", "2023-09-25", "2023-09-25"),
]


@pytest.mark.parametrize(
    ("text", "words", "timex", "earliest", "latest"), [*DATES, *RELATIVE, *CLOCK, *FEASTS], ids=lambda one: str(one)
)
def test_value_and_interval(text: str, words: str, timex: str | None, earliest: str | None, latest: str | None) -> None:
    assert _found(text) == [(words, timex, earliest, latest)]


@pytest.mark.parametrize(("text", "words", "timex"), LENGTHS_AND_SETS)
def test_lengths_sets_and_references_have_no_interval(text: str, words: str, timex: str) -> None:
    assert _found(text) == [(words, timex, None, None)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("between 3 and 5 August 2023", ["2023-08-03", "2023-08-05"]),
        ("from 3 to 5 August 2023", ["2023-08-03", "2023-08-05"]),
        ("on April 24 and 25, 1999", ["1999-04-24", "1999-04-25"]),
        ("from May 15 to August 16, 1988", ["1988-05-15", "1988-08-16"]),
        ("from November 15 to February 15, 1989", ["1988-11-15", "1989-02-15"]),
        ("in April and June 1955", ["1955-04", "1955-06"]),
        ("on 5, 7 and 9 August 2023", ["2023-08-05", "2023-08-07", "2023-08-09"]),
        ("from the 3rd to the 5th", ["2024-03-03", "2024-03-05"]),
        ("left by the 15th it had", ["2024-03-15"]),
        ("by the 15th Division", []),
        ("the war of 1939-45", ["1939", "1945"]),
        ("the war of 264 to 241 BC", ["BC0264", "BC0241"]),
    ],
)
def test_both_ends_of_a_range(text: str, values: list[str]) -> None:
    assert [timex for _, timex, _, _ in _found(f"It was {text}, they said.")] == values


def test_whole_records() -> None:
    document = dated("On Thursday she said it would take two weeks.", PUBLISHED)
    assert find_times(document) == (
        When(
            span=Span(3, 11), earliest="2024-03-21", latest="2024-03-21", timex="2024-03-21", kind="date",
            anchor="dateline 2024-03-21",
        ),
        When(
            span=Span(35, 44), timex="P2W", kind="duration", unknown="a length of time, not tied to a date",
        ),
    )  # fmt: skip


def test_day_and_month_that_could_be_exchanged_stay_undecided() -> None:
    document = dated("It was signed on 8/11/2016.", PUBLISHED)
    assert find_times(document) == (
        When(
            span=Span(17, 26), earliest="2016-08-11", latest="2016-11-08", timex="2016", kind="date",
            unknown="day and month could be exchanged: 2016-11-08 or 2016-08-11",
        ),
    )  # fmt: skip


def test_the_order_that_one_date_shows_holds_for_the_text() -> None:
    document = dated("It was signed on 8/11/2016 and broken on 25/11/2016.", PUBLISHED)
    assert [(one.timex, one.anchor, one.unknown) for one in find_times(document)] == [
        ("2016-11-08", "order of 25/11/2016", None), ("2016-11-25", None, None),
    ]  # fmt: skip


def test_a_text_that_shows_both_orders_shows_none() -> None:
    document = dated("Signed 8/11/2016, broken 25/11/2016, renewed 11/25/2016.", PUBLISHED)
    assert [one.timex for one in find_times(document)] == ["2016", "2016-11-25", "2016-11-25"]


@pytest.mark.parametrize(
    ("text", "timex", "unknown"),
    [
        ("They met on Wednesday, March 20.", "2024-03-20", None),
        ("They met on Monday, March 20.", "2023-03-20", None),
        ("They met on Tuesday, March 20, 2024.", "2024-03-20", "the weekday named is not that of the date"),
    ],
)
def test_the_weekday_of_a_date(text: str, timex: str, unknown: str | None) -> None:
    assert [(one.timex, one.unknown) for one in find_times(dated(text, PUBLISHED))] == [(timex, unknown)]


def test_layout_does_not_matter() -> None:
    document = dated(
        "> The leader of the group that holds the northern valley, on *February*\n"
        "> 25, announced that it would stay there for as long as it takes, and no\n"
        "> longer, whatever the others might say or do about it in the meantime.\n",
        PUBLISHED,
    )
    (when,) = find_times(document)
    assert when.span is not None
    assert document.text[when.span.start : when.span.end] == "February*\n> 25"
    assert when.timex == "2024-02-25"


def test_quoted_messages_and_furniture_are_not_read() -> None:
    document = dated("They met on Monday.\n\nRead more: The deal of May 2019\n", PUBLISHED)
    assert [one.timex for one in find_times(document)] == ["2024-03-18"]
