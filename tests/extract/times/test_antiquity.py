"""Times before Christ: what is counted from them, and years of three figures that say no era."""

import pytest

from purport.extract.times import find_times
from purport.extract.times.antiquity import counted_with, interval_before_christ, value_of
from purport.records import Span, When
from support import dated

OUT = "it lies outside the years 1 to 9999"
BEFORE = (
    "The war of Torn and Velm began in 512 BC and ended in 449 BC. In 501 BC the fleet burned, in 500 BC it sailed. "
)


def _found(text: str, published: str | None = "2009-12-19") -> list[tuple[str, str | None]]:
    document = dated(BEFORE + text, published)
    return [
        (document.text[one.span.start : one.span.end], one.timex)
        for one in find_times(document)
        if one.span is not None and one.span.start >= len(BEFORE)
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "In the spring of 492 the siege began. It fell in late 491, after a year.",
            [("the spring of 492", "BC0492-SP"), ("late 491", "BC0491"), ("a year", "P1Y")],
        ),
        (
            "They fought in September 490 BC. On 12 September the army landed; two days later it was gone.",
            [("September 490 BC", "BC0490-09"), ("12 September", "BC0490-09-12"), ("two days later", "BC0490-09-14")],
        ),
        (
            "In 480 BC the king came. In the following spring he left. The previous year he had not been seen.",
            [("480 BC", "BC0480"), ("the following spring", "BC0479-SP"), ("The previous year", "BC0480")],
        ),
        (
            "In the winter of 480/479 BC they rebuilt the walls. In August of the following year the fleet sailed.",
            [("the winter of 480/479 BC", "BC0479-WI"), ("August of the following year", "BC0479-08")],
        ),
        (
            "The rising of 499–493 BC failed. Between 480 and 479 they came back; the league of 478–77 BC was the end.",
            [
                ("499", "BC0499"), ("493 BC", "BC0493"), ("480", "BC0480"), ("479", "BC0479"), ("478", "BC0478"),
                ("77 BC", "BC0477"),
            ],
        ),
        (
            "Oros (484-425 BC) wrote in the 440s BC. By the early 4th century his book was lost, and as late as 380.",
            [
                ("484", "BC0484"), ("425 BC", "BC0425"), ("the 440s BC", "BC044"), ("the early 4th century", "BC03"),
                ("380", "BC0380"),
            ],
        ),
        (
            "He had 300 ships, 120 of them new, in 490. A fleet of 200 triremes and 480 men came in 300 boats.",
            [("490", "BC0490")],
        ),
        ("In 490 BC it was won. A century later, in 390, it was lost.", [
            ("490 BC", "BC0490"), ("A century later", "BC0390"), ("390", "BC0390"),
        ]),
        ("In 5 BC he was born. Eight years later he was in Orla.", [("5 BC", "BC0005"), ("Eight years later", "0004")]),
    ],
)  # fmt: skip
def test_times_before_christ(text: str, found: list[tuple[str, str]]) -> None:
    assert _found(text) == found
    assert _found(text, None) == found


def test_a_time_counted_before_christ_says_so() -> None:
    document = dated("In 264 BC the war began. In the next year the city fell.", None)
    assert find_times(document) == (
        When(span=Span(3, 9), timex="BC0264", kind="date", unknown=OUT),
        When(
            span=Span(28, 41),
            timex="BC0263",
            kind="date",
            anchor="expression before: BC0264",
            unknown=OUT,
        ),
    )


def test_after_christ_the_interval_is_known() -> None:
    document = dated("In 1 BC the war began. In the next year the city fell.", None)
    assert find_times(document)[1] == When(
        span=Span(26, 39),
        earliest="0001-01-01",
        latest="0001-12-31",
        timex="0001",
        kind="date",
        anchor="expression before: BC0001",
    )


def test_an_aside_of_our_time_is_counted_from_by_itself() -> None:
    text = (
        "On 12 September 490 BC they fought. In 1939 a grave was found, and two years later a helmet. In October they "
        "left. Two days later they came back."
    )
    assert [one[1] for one in _found(text)] == ["BC0490-09-12", "1939", "1941", "BC0490-10", "BC0490-XX-XX"]


def test_figures_are_no_years_where_nothing_is_told_of_such_times() -> None:
    document = dated("The hall of 480 seats opened in the spring of 2012. The 480s are gone, as in 480.", "2014-05-01")
    assert [one.timex for one in find_times(document)] == ["2012-SP"]


def test_a_report_that_mentions_antiquity_counts_from_its_dateline() -> None:
    document = dated("The temple, built in 264 BC and closed a year later, opens in May.", "2024-03-21")
    assert [one.timex for one in find_times(document)] == ["BC0264", "BC0263", "2024-05"]


def test_years_before_christ_are_counted_with_in_years_of_the_same_calendar() -> None:
    assert counted_with(1) == 4800
    assert counted_with(4800) == 1
    assert counted_with(4801) is None
    assert interval_before_christ("BC0490-09") is not None
    assert interval_before_christ("BC9999") is None
    assert interval_before_christ("BC04") is None
    assert value_of("4311-09-12TNI") == "BC0490-09-12TNI"
    assert value_of("4801-05") == "0001-05"
    assert value_of("P3D") == "P3D"
