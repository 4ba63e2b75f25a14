"""What expressions are resolved against: dateline, expression before, quoted speech; reports and histories; tense."""

import pytest

from purport.extract.times import find_times
from purport.extract.times.tense import TenseName
from support import dated, document

HISTORY = (
    "On 1 September 1939 the northern army crossed the river. In October it took the bridge at Orla, and by March "
    "1940 it held the coast. In May the southern fleet sailed; on 9 June it lost three ships. The next day the king "
    "fled. In December 1940 a truce was signed, and in January it was broken. By the end of 1942 all was over. On 3 "
    "May 1943 the council met. Later that year it was dissolved."
)


def _values(text: str, published: str | None = "2024-03-21") -> list[str | None]:
    return [one.timex for one in find_times(dated(text, published))]


def test_a_history_counts_from_the_dates_it_tells() -> None:
    assert _values(HISTORY, "2009-12-19") == [
        "1939-09-01", "1939-10", "1940-03", "1940-05", "1940-06-09", "1940-06-10", "1940-12", "1941-01", "1942",
        "1943-05-03", "1943",
    ]  # fmt: skip


def test_few_whole_dates_make_a_history_if_nothing_is_told_from_now() -> None:
    told = "On 1 September 1939 the army crossed the river. It took the bridge in March 1940. In May it was lost."
    assert _values(told) == ["1939-09-01", "1940-03", "1940-05"]
    assert _values(f"{told} So it was said on Monday.") == ["1939-09-01", "1940-03", "2024-05", "2024-03-18"]


def test_a_history_needs_no_dateline() -> None:
    assert _values(HISTORY, None) == _values(HISTORY, "2009-12-19")


@pytest.mark.parametrize(
    "told",
    [
        "By the end of the year it was over, and for the rest of the year all slept. At year's end the king died.",
        'The king said: "Today I speak as I did yesterday, and as I shall tomorrow, last of all on Monday."',
        "On 3 March 2009 it was told anew, on 4 May 2009 and on 7 June 2009. The book is of 5 September 2009.",
    ],
)
def test_what_a_report_and_a_history_say_alike_makes_no_report_of_a_history(told: str) -> None:
    assert _values(f"{HISTORY[:-len(' Later that year it was dissolved.')]} {told} In May", "2009-12-19")[:10] == [
        "1939-09-01", "1939-10", "1940-03", "1940-05", "1940-06-09", "1940-06-10", "1940-12", "1941-01", "1942",
        "1943-05-03",
    ]  # fmt: skip


def test_a_history_says_what_it_counted_from() -> None:
    found = find_times(dated(HISTORY, "2009-12-19"))
    assert [one.anchor for one in found][:3] == [None, "expression before: 1939-09-01", None]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (  # the day lies within the month that is told next
            "On 2 March 1967 he left Torn. By early 1968, he had an army. It took the city on the night of May 13. "
            "The rising of May 1968 was the end of the council.",
            ["1967-03-02", "1968", "1968-05-13TNI", "1968-05"],
        ),
        (  # which rising is meant, and no step back
            "On 10 June 1793 the assembly met. The leader of the August 1792 rising was removed. On 24 June the new "
            "law was read.",
            ["1793-06-10", "1792-08", "1793-06-24"],
        ),
        (  # a step back, since the date says when it was
            "On 10 June 1793 the assembly met. The rising had begun in August 1792. On 24 October the palace fell.",
            ["1793-06-10", "1792-08", "1792-10-24"],
        ),
        (
            "The border forts fell in October 1931. In the spring of the following year the army came back. By late "
            "summer of the same year it was gone.",
            ["1931-10", "1932-SP", "1932-SU"],
        ),
    ],
)
def test_a_history_goes_forward(text: str, values: list[str]) -> None:
    before = "Velm was founded in 1701, rebuilt in March 1803 and joined to Torn in May 1804. It burned in June 1840. "
    assert _values(before + text, "2009-12-19")[4:] == values


def test_a_report_counts_from_its_dateline_though_it_looks_back() -> None:
    text = (
        "The minister said on Monday that the treaty of May 1995 stands. In February he had called it dead. Yesterday "
        "the union, founded in 1988, agreed. In June the two will meet."
    )
    assert _values(text) == ["2024-03-18", "1995-05", "2024-02", "2024-03-20", "1988", "2024-06"]


def test_expressions_that_count_from_the_one_before() -> None:
    text = (
        "He left on March 3 and returned two days later. The following day he spoke. A week earlier he had been ill. "
        "In 2019 he was free; the year before, he was not."
    )
    assert _values(text) == ["2024-03-03", "2024-03-05", "2024-03-06", "2024-W09", "2019", "2018"]


def test_quarters_are_compared_with_the_one_spoken_of() -> None:
    text = "It lost money in the third quarter, against a profit a year earlier. The year-ago quarter was its best."
    assert _values(text, "2023-10-26") == ["2023-Q3", "2022-Q3", "2022-Q3"]


@pytest.mark.parametrize(
    "text",
    [
        'On February 25 he said: "We will meet them tomorrow."',
        '"We will meet them tomorrow," he said on February 25.',
    ],
)
def test_quoted_speech_counts_from_the_day_it_was_said(text: str) -> None:
    (tomorrow,) = [one for one in find_times(dated(text, "2024-03-21")) if one.timex == "2024-02-26"]
    assert tomorrow.anchor == "speech of 2024-02-25"


def test_quoted_speech_without_a_day_of_its_own_counts_from_the_report() -> None:
    assert _values('"We will meet them tomorrow," he said.') == ["2024-03-22"]


def test_the_day_of_the_report_is_its_wire_dateline() -> None:
    text = "TORN, March 19 (Orla News) -- The council met on Tuesday, a spokesman said today."
    found = find_times(dated(text, "2024-03-20"))
    assert [(one.timex, one.anchor) for one in found] == [
        ("2024-03-19", "dateline 2024-03-19"),
        ("2024-03-19", "dateline 2024-03-19"),
        ("2024-03-19", "dateline 2024-03-19"),
    ]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The council met on Monday.", "2024-03-18"),
        ("The council will meet on Monday.", "2024-03-25"),
        ("The council is to meet on Monday.", "2024-03-25"),
        ("The council is expected to meet on Monday.", "2024-03-25"),
        ("The council could meet as early as Monday.", "2024-03-25"),
        ("On Monday, the council met.", "2024-03-18"),
        ("On Monday, the council will meet.", "2024-03-25"),
        ("The council met in November.", "2023-11"),
        ("The council will meet in November.", "2024-11"),
        ("The dividend is payable Nov. 8.", "2024-11-08"),
    ],
)
def test_tense_decides_between_last_and_next(text: str, value: str) -> None:
    assert _values(text) == [value]


def test_a_tense_that_is_given_outranks_the_words() -> None:
    text = "The council met on Monday."
    asked = []

    def tense(offset: int) -> TenseName | None:
        asked.append(offset)
        return "future"

    assert [one.timex for one in find_times(dated(text, "2024-03-21"), tense=tense)] == ["2024-03-25"]
    assert asked == [text.index("Monday")]


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("They met on Thursday.", "XXXX-WXX-4"),
        ("They met last week.", "XXXX-WXX"),
        ("They met last month.", "XXXX-XX"),
        ("They met last year.", "XXXX"),
        ("They met on February 25.", "XXXX-02-25"),
        ("They met in February.", "XXXX-02"),
        ("They met in the third quarter.", "XXXX-Q3"),
        ("They met today.", "PRESENT_REF"),
        ("They met yesterday.", "XXXX-XX-XX"),
        ("They met three days ago.", "P3D"),
        ("They met in the past three weeks.", "P3W"),
        ("They met at 9:30 p.m. that day.", "XXXX-XX-XXT21:30"),
    ],
)
def test_without_a_dateline_relative_expressions_stay_unknown(text: str, timex: str) -> None:
    when = find_times(dated(text, None))[0]
    assert (when.timex, when.earliest, when.latest, when.anchor) == (timex, None, None, None)
    assert when.unknown is not None


def test_a_month_is_dateline_enough_for_months() -> None:
    found = find_times(dated("They met last month, last year and on Monday.", "2024-03"))
    assert [(one.timex, one.earliest) for one in found] == [
        ("2024-02", "2024-02-01"), ("2023", "2023-01-01"), ("XXXX-WXX-1", None),
    ]  # fmt: skip


def test_a_dateline_without_its_year_is_none() -> None:
    (when,) = find_times(dated("They met on Monday.", "Feb 7"))
    assert (when.timex, when.earliest, when.unknown) == (
        "XXXX-WXX-1", None, "there is no dateline with a full date to count from",
    )  # fmt: skip


def test_a_dateline_with_a_time_counts_by_its_day() -> None:
    assert _values("They met on Monday.", "2024-03-21T23:30:00+03:00") == ["2024-03-18"]


def test_the_dateline_is_a_time_of_the_report_if_it_dates_it() -> None:
    text = "Orla News\nMarch 21, 2024\n\nThe council met on Thursday, a spokesman for the council said in the town.\n"
    assert [(one.timex, one.anchor) for one in find_times(document(text))] == [
        ("2024-03-21", None), ("2024-03-21", "dateline 2024-03-21"),
    ]  # fmt: skip


def test_a_line_that_only_repeats_the_date_is_none() -> None:
    text = "Council meets\nMarch 21, 2024\n\nThe council met on Thursday, a spokesman for the council said in town.\n"
    assert [one.span for one in find_times(dated(text, "2024-03-21"))] == [
        one.span for one in find_times(document(text))[1:]
    ]
