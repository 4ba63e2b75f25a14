"""What takes a story on, and what it only mentions: where a date stands decides what the next ones count from."""

import pytest

from purport.extract.times import find_times
from purport.records import Span, When
from support import dated, document

STORY = "Velm was founded in 1781, rebuilt in March 1783 and joined to Torn in May 1784. It burned in June 1790. "


def _values(text: str, published: str | None = "2009-12-19") -> list[str | None]:
    """The values of the times of `text`, told after a story has come to June 1790."""
    return [one.timex for one in find_times(dated(STORY + text, published))][4:]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (  # lives and reigns
            "In June 1793 the town was besieged by Oren (5 May 1769 – 3 March 1821), a pupil of Mala (1700–1788; "
            "born 5 May 1700). In August it fell. King Dar (born 12 May 1750, died 2 March 1800) came in September. "
            "His rule (r. 1790–1799) was mild. In November he left.",
            ["1793-06", "1769-05-05", "1821-03-03", "1700", "1788", "1700-05-05", "1793-08", "1750-05-12", "1800-03-02",
             "1793-09", "1790", "1799", "1793-11"],
        ),
        (  # a range in brackets tells when something was; the story goes on from its beginning
            "The siege (28 June 1793 – 2 January 1794) was long. In October it rained.",
            ["1793-06-28", "1794-01-02", "1793-10"],
        ),
        (  # asides of another age
            "In June 1793 Torn fell. In May 1998 a grave was found there, and on 3 June 2001 a second. In October the "
            "king came. In 1998 historians doubted that. In November he left. In 1794, 1795 and 1796 he was away.",
            ["1793-06", "1998-05", "2001-06-03", "1793-10", "1998", "1793-11", "1794", "1795", "1796"],
        ),
        (  # what is only looked ahead to
            "On 2 June 1793 a siege began that lasted until the fall of Orla in February 1794. By the start of July "
            "the walls had gone, and in mid-August the gate. In 1793 all was lost.",
            ["1793-06-02", "1794-02", "1793-07", "1793-08", "1793"],
        ),
        (  # the law of a year is no step back, and nothing is counted from it
            "In January 1791 the kingdom fell. Its law of 1748 was void. Two years later a new one was made.",
            ["1791-01", "1748", "1793"],
        ),
        (  # a year far off takes the story there if it goes on from it
            "In 1812 the war came back. In May the fleet sailed. In 1813 it was lost.",
            ["1812", "1812-05", "1813"],
        ),
    ],
)  # fmt: skip
def test_what_takes_a_story_on(text: str, values: list[str]) -> None:
    assert _values(text) == values
    assert _values(text, None) == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Between October and March 1794 no ship came.", ["1793-10", "1794-03"]),
        ("In March 1793 it was cold. From October to March no ship had come.", ["1793-03", "1792-10", "1793-03"]),
        ("In June 1793 it was hot. From October to March no ship came.", ["1793-06", "1793-10", "1794-03"]),
        ("In December 1793 it was cold. In the spring they came back.", ["1793-12", "1794-SP"]),
        ("In December 1793 it was cold. They had slept in the spring.", ["1793-12", "1793-SP"]),
        ("In November 1793 it was cold. In March they came back.", ["1793-11", "1794-03"]),
        ("In March 1793 it was cold. The previous summer had been hot.", ["1793-03", "1792-SU"]),
        ("In July 1793 it was hot. They left before winter.", ["1793-07", "1794-WI"]),
        ("In March 1793 it rained. The winter was over.", ["1793-03", "1793-WI"]),
        ("In 1793 the town fell. In the winter they froze.", ["1793", "1794-WI"]),
        (
            "In October 1793 he fell ill. In the winter of 1793 he died. In March she did.",
            ["1793-10", "1793-WI", "1794-03"],
        ),
        ("In the winter of 1793/94 he died. In March she did.", ["1794-WI", "1794-03"]),
        ("In November 1793 it froze. In the spring they came.", ["1793-11", "1794-SP"]),
        ("In August 1793 it was hot. In the spring they had come.", ["1793-08", "1793-SP"]),
        ("In March 1794 it was cold. The trial had begun in October.", ["1794-03", "1793-10"]),
        ("In March 1793 he came, and he stayed until February.", ["1793-03", "1794-02"]),
        ("In June 1793 he spoke. No ship had come since January.", ["1793-06", "1793-01"]),
        (
            "In December 1793 it was over. In the summer all was quiet; on 17 June 1793 the pass was lost.",
            ["1793-12", "1793-SU", "1793-06-17"],
        ),
        ("In 1793 it was cold. The following spring was hot.", ["1793", "1794-SP"]),
        ("In 1793 it was cold. The next May was hot; the previous October was not.", ["1793", "1794-05", "1793-10"]),
    ],
)
def test_a_story_goes_forward_by_months_and_seasons(text: str, values: list[str]) -> None:
    assert _values(text) == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The gate was stormed on 4 May 1793, two days after the fall of the wall.", ["1793-05-04", "1793-05-04"]),
        ("The gate fell on 4 May 1793. Two days after the fall of Orla the war ended.", ["1793-05-04", "1793-05-06"]),
        ("The gate fell on 4 May 1793 and Orla two days before the town.", ["1793-05-04", "P2D"]),
        ("The gate fell on 4 May 1793 – the day after the wall was stormed.", ["1793-05-04", "1793-05-04"]),
        ("The gate fell on 4 May 1793. It was the day after the storm.", ["1793-05-04", None]),
    ],
)
def test_a_time_counted_from_an_act_is_the_date_beside_it(text: str, values: list[str | None]) -> None:
    assert _values(text) == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (  # a day of the month is of the last month told, not of a year or season mentioned since
            "On 5 October 1793 he came to Orla, of which a book of 1794 tells. On the 14th it rained. Over the winter "
            "he stayed. On the 16th he fell ill.",
            ["1793-10-05", "1794", "1793-10-14", "1794-WI", "1793-10-16"],
        ),
        (  # a month far back, or one that says which treaty is meant
            "On 5 May 1793 the fleet left, the first since the fall of Torn, in June 1761. On the 7th it was lost.",
            ["1793-05-05", "1761-06", "1793-05-07"],
        ),
        ("In May 1793 the treaty of June 1791 ran out. In July war came.", ["1793-05", "1791-06", "1793-07"]),
        (  # a sentence of its own in brackets
            "On 5 May 1793 Orla fell. (The king would be killed there in the following March.) On 7 June he left.",
            ["1793-05-05", "1794-03", "1793-06-07"],
        ),
        (  # what only comes after a month
            "In December 1793 plans were made for some time after September. In March they came.",
            ["1793-12", "1793-09", "1794-03"],
        ),
        (  # one sentence that goes on from a month to one before it, and one that need not
            "He was freed in August 1793, and murdered on 15 January. Torn was lost in June, and Orla in May.",
            ["1793-08", "1794-01-15", "1794-06", "1794-05"],
        ),
        ("In the spring of 1793 it began. It lasted through the winter.", ["1793-SP", "1794-WI"]),
        ("In November 1793 he lost, and that same winter he died.", ["1793-11", "1794-WI"]),
        ("On 7 May 1793 it began. By the end of the year he had lost. In January he came.", ["1793-05-07", "1793",
                                                                                              "1794-01"]),
        ("In May 1793 nothing had been won at Torn, and on 2 June he left.", ["1793-05", "1793-06-02"]),
        ("In May 1793 he came, priest since 1781, and in the following year bishop.", ["1793-05", "1781", "1782"]),
    ],
)  # fmt: skip
def test_what_is_told_by_the_way_takes_no_story_there(text: str, values: list[str]) -> None:
    assert _values(text) == values


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("5 June of the next year", "1791-06-05"), ("The summer of the year after", "1791-SU"),
        ("The year following", "1791"), ("Two days afterwards", "1790-05-12"), ("Three days after this", "1790-05-13"),
        ("The 12th of the month", "1790-05-12"), ("The 17th of the previous month", "1790-04-17"),
        ("The last days of August", "1790-08"), ("The last day of August", "1790-08-31"),
        ("The second week of June", "1790-06"), ("The last weeks of 1791", "1791"), ("The spring after", "1791-SP"),
        ("Early in the next year", "1791"), ("The preceding March", "1790-03"), ("Three months thereafter", "1790-08"),
    ],
)  # fmt: skip
def test_words_that_count_from_what_was_told(words: str, value: str) -> None:
    text = f"{STORY}On 10 May 1790 the king came. {words}, it rained."
    start = text.index(words)
    found = [one for one in find_times(dated(text, "2009-12-19")) if one.span and one.span.start >= start]
    assert [(one.span, one.timex) for one in found] == [(Span(start, start + len(words)), value)]


def test_the_name_that_follows_a_day_does_not_belong_to_it() -> None:
    text = STORY + "On 10 May 1790 he came. On the 16th Orla fell. On the 16th Infantry Division he was silent."
    assert [one.timex for one in find_times(dated(text, "2009-12-19"))][4:] == ["1790-05-10", "1790-05-16"]


def test_an_act_that_was_told_is_counted_from() -> None:
    assert _values("On 14 May 1793 a storm broke. He had left ten days before the storm; she came later.") == [
        "1793-05-14", "1793-05-04",
    ]  # fmt: skip


def test_in_a_report_a_time_counted_from_an_act_is_a_length() -> None:
    text = "Two days after the fall of the town, the army left on Monday, a week after the talks."
    assert [one.timex for one in find_times(dated(text, "2024-03-21"))] == ["P2D", "2024-03-18", "P1W"]


def test_a_day_is_counted_from_a_month_as_far_as_it_is_known() -> None:
    text = STORY + "In August 1793 the king came. Two days later he left; a month later he came again."
    start = text.index("Two days later")
    found = find_times(dated(text, "2009-12-19"))[5:]
    assert found == (
        When(
            span=Span(start, start + 14), earliest="1793-08-03", latest="1793-09-02", timex="1793-XX-XX", kind="date",
            anchor="expression before: 1793-08", unknown="the day it is counted from is not given",
        ),
        When(
            span=Span(start + 24, start + 37), earliest="1793-09-01", latest="1793-09-30", timex="1793-09", kind="date",
            anchor="expression before: 1793-08",
        ),
    )  # fmt: skip


def test_nothing_is_counted_from_a_day_that_the_story_has_left() -> None:
    assert _values("On 5 May 1793 he came. In August he was ill. The next day he left.") == [
        "1793-05-05", "1793-08", "1793-XX-XX",
    ]  # fmt: skip


def test_a_heading_takes_the_story_to_where_its_years_begin() -> None:
    text = (
        "The wars of Torn\n\nThe first war began on 3 May 1784 and ended on 2 June 1789 with the fall of Orla, which "
        "was rebuilt in March 1790.\n\nThe second war (1785-1790)\n\nIn March the fleet of the north sailed to the "
        "islands, and on 4 April it was lost in a storm.\n\nThe third war, 1795-1799\n\nIn June the fleet sailed "
        "again, and the islands were taken by the end of the year.\n"
    )
    assert [one.timex for one in find_times(document(text))] == [
        "1784-05-03", "1789-06-02", "1790-03", "1785", "1790", "1785-03", "1785-04-04", "1795", "1799", "1795-06",
        "1795",
    ]  # fmt: skip


def test_a_story_that_begins_without_a_year_has_the_one_that_it_tells_next() -> None:
    text = "The siege began on 5 May and came to its end on 20 June 1793. " + STORY
    assert find_times(dated(text, "2009-12-19"))[0] == When(
        span=Span(19, 24), earliest="1793-05-05", latest="1793-05-05", timex="1793-05-05", kind="date",
        anchor="expression after: 1793-06-20",
    )  # fmt: skip
