"""Dates that cannot be, hostile texts, conflicting datelines: no crash, no invented value, no slow reading."""

import gc
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from purport.extract.times import conflicts, find_times
from purport.extract.times.lexicon import CARDINALS, EDGES, MONTHS, UNITS, UNITS_PLURAL, WEEKDAYS
from support import dated, document

PUBLISHED = "2024-03-21"


@pytest.mark.parametrize(
    ("text", "timex", "unknown"),
    [
        ("They met on 31 February 2024.", None, "there is no such date"),
        ("They met on February 29, 2023.", None, "there is no such date"),
        ("They met on 30 February.", None, "there is no such date"),
        ("They met on 2024-13-45.", None, "there is no such date"),
        ("They met on 99/99/2024.", None, "there is no such date"),
        ("They met 99999 years ago.", None, "it lies outside the years 1 to 9999"),
        ("They will meet in 99999 days.", "P99999D", "a length of time, not tied to a date"),
        ("They met in 264 BC.", "BC0264", "it lies outside the years 1 to 9999"),
    ],
)
def test_dates_that_cannot_be(text: str, timex: str | None, unknown: str) -> None:
    (when,) = find_times(dated(text, PUBLISHED))
    assert (when.timex, when.earliest, when.latest, when.unknown) == (timex, None, None, unknown)


@pytest.mark.parametrize("text", ["In year 0 they met.", "At 25:99 they met.", "On 45 March 2 they met, 31.31.31."])
def test_no_day_is_made_of_what_is_none(text: str) -> None:
    for when in find_times(dated(text, PUBLISHED)):
        assert when.earliest is None or when.earliest[:4] == "2024"


def test_29_february_of_a_common_year_stays_unknown() -> None:
    (when,) = find_times(dated("They met on 29 February.", "2023-03-21"))
    assert (when.timex, when.earliest, when.unknown) == ("XXXX-02-29", None, "there is no 29 February in 2023")


def test_a_report_from_the_future_is_read_like_any_other() -> None:
    assert [one.timex for one in find_times(dated("They met on Monday.", "2099-03-21"))] == ["2099-03-16"]


@pytest.mark.parametrize("published", ["1900-01-01", "2100-12-31"])
def test_borders_of_the_calendar(published: str) -> None:
    text = "They met last week, next year, a century ago, 5000 years ago, in 9000 years' time and on 31 January."
    assert len(find_times(dated(text, published))) == 6


def test_conflicting_datelines_are_reported() -> None:
    text = "Council meets\nMarch 3, 2021\n\nThe council met on Thursday, a spokesman for the council said in town.\n"
    assert conflicts(dated(text, PUBLISHED)) == (
        "published: 2024-03-21 is used for all that is counted from the day of the report, "
        "but the dateline says 'March 3, 2021'",
    )


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("Council meets\nMarch 20, 2024\n\nThe council met on Thursday, the council said in the town.\n", PUBLISHED),
        ("TORN, March 20 (Orla News) -- The council met on Thursday, the council said in the town.\n", PUBLISHED),
        ("The council met.", None),
        ("The council met.", PUBLISHED),
    ],
)
def test_dates_a_day_apart_are_no_conflict(text: str, published: str | None) -> None:
    assert conflicts(dated(text, published)) == ()


def test_a_wire_dateline_of_another_season_is_a_conflict() -> None:
    text = "TORN, July 4 (Orla News) -- The council met on Thursday, a spokesman for the council said in the town.\n"
    assert len(conflicts(dated(text, PUBLISHED))) == 1


@pytest.mark.parametrize(
    "piece",
    [
        "on Thursday, March 3, 2021, ", "9", "1-", "12:", "two ", "twenty-", "one hundred and ", "the end of ",
        "early late mid ", "last ", "second ", "a few hundred ", "Jan. ", "'99 ", "1/2/", '"today ', "( ", "the the ",
        "between 3 and ", "9:30 p.m. (Baghdad time) ", "May ", "\n\n", "of March ", "1990s", "Eid al-",
    ],
)  # fmt: skip
def test_reading_is_linear_in_the_text(piece: str) -> None:
    def seconds(length: int) -> float:
        one = dated((piece * (length // len(piece) + 1))[:length] + " end.", PUBLISHED)
        gc.disable()  # else what other tests left behind is looked through in one of the two, and not in the other
        try:
            begun = time.process_time()
            find_times(one)
            return time.process_time() - begun
        finally:
            gc.enable()

    short, long = seconds(5_000), seconds(20_000)
    assert long < 12 * short + 0.2


def test_a_thousand_dates_in_one_sentence() -> None:
    text = "They met " + ", ".join(f"on {1 + day % 28} May {1900 + day % 120}" for day in range(1000)) + "."
    assert len(find_times(dated(text, PUBLISHED))) == 1000


_OTHER_WORDS = (
    "the of last next this in a and half ago later before after year 's - , . ( ) 31 2024 99999 0 9:30 p.m. GMT BC "
    "Ramadan every % $ AD 1990s 2016-11-08 8/11/2016"
).split()
_WORDS = [*MONTHS, *WEEKDAYS, *UNITS, *UNITS_PLURAL, *CARDINALS, *EDGES, *_OTHER_WORDS]


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.sampled_from([*_WORDS, *map(str.capitalize, _WORDS)]), max_size=12), st.sampled_from([PUBLISHED, None])
)
def test_any_words_in_any_order(words: list[str], published: str | None) -> None:
    one = dated("They met " + " ".join(words) + " there.", published)
    last = 0
    for when in find_times(one):
        assert when.span is not None
        assert last <= when.span.start < when.span.end <= len(one.text)
        assert (when.earliest is None) == (when.latest is None)
        assert when.earliest is not None or when.unknown is not None
        assert when.earliest is None or when.earliest[:10] <= (when.latest or "")[:10]
        last = when.span.end


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="0123456789٢٤१४２０½¼²\u2028'’‘,.:/-–()TZst $%apm\n>*", max_size=60))
def test_any_figures(figures: str) -> None:
    one = dated(f"They met {figures} there.", PUBLISHED)
    for when in find_times(one):
        assert when.span is not None
        assert when.earliest is not None or when.unknown is not None


def test_an_empty_report_has_no_times() -> None:
    assert find_times(document("[image: a]\n")) == ()
