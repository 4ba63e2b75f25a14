"""What only looks like a time is none."""

import pytest

from purport.extract.times import find_times
from support import dated


def _words(text: str, published: str = "2024-03-21") -> list[str]:
    document = dated(text, published)
    return [document.text[one.span.start : one.span.end] for one in find_times(document) if one.span]


@pytest.mark.parametrize(
    "text",
    [
        "The talks may resume, and the troops march on.",
        "May I ask whether they may stay?",
        "The March to the capital ended in a brawl.",
        "Mr. May met April Orlan and August Brenn.",
        "The second round was a second chance for the second-in-command.",
        "Sun shone on the town, and they sat in the sun.",
        "Prices fall, and the fall of the town came in the end.",
        "The Constitution of the Year III and the Man of the Year award.",
        "The hall of 480 seats, the 480s and the winters of 12/14.",
        "White Christmas was sung there, and Coptic Christmas was kept.",
        "The 13-year-old boy, 52 years old, was aged 45 months.",
        "A woman, 34, and her 5-year-old son.",
        "Call 555-1990 or +964 770 1990 2000.",
        "Version 3.14.2 and version 10.1990 are out.",
        "They won 3-1, then 21-19, and lost 2:1.",
        "Flight AA1990 and flight 2010 were late.",
        "It cost $2000, £1,990 or 1995 dollars.",
        "They live in room 2020.",
        "2000 people, 1500 troops and 1950 houses.",
        "The A-2000 and the Boeing 1990 flew.",
        "Black Friday sales rose; Bloody Sunday is remembered.",
        "They watched 60 Minutes and This Week With Orla Brenn.",
        "A quarter of the voters and three quarters of the towns.",
        "It lies ten light years away.",
        "Rush hour and zero hour at the day care centre.",
        "Chapter 1990, page 1985 and Article 2015.",
        "The film High Noon and VOA Today.",
        "It was 1/3 full, in a ratio of 3:2.",
        "The bible of Mark 5:12 says so.",
    ],
)
def test_no_time(text: str) -> None:
    assert _words(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("He may go in May, and march in March.", ["May", "March"]),
        ("On Sun., March 3, the sun shone.", ["Sun., March 3"]),
        ("The second quarter was the second worst.", ["The second quarter"]),
        ("In the fall of 2019 prices fell.", ["the fall of 2019"]),
        ("The 10-year-old paid a 10-year loan.", ["10-year"]),
    ],
)
def test_a_time_beside_its_trap(text: str, words: list[str]) -> None:
    assert _words(text) == words


def test_a_day_that_names_an_event_is_the_day_of_the_event() -> None:
    text = "After the 7 October attack the border was closed. It has been closed since 7 October."
    found = find_times(dated(text, "2025-11-20"))
    assert [(one.timex, one.anchor) for one in found] == [("2023-10-07", "an event known by its day")] * 2


def test_reports_before_the_event_are_not_touched() -> None:
    (found,) = find_times(dated("After the 7 October attack the border was closed.", "1998-11-20"))
    assert (found.timex, found.anchor) == ("1998-10-07", "dateline 1998-11-20")
