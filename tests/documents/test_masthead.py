"""What the head of a text says of it."""

import time

import pytest

from purport.documents.masthead import masthead_evidence
from purport.documents.plain import blocks_of
from purport.records import Evidence, Span

BODY = "\n\nThe minister said on Friday that the wall will hold.\n"


def _found(text: str) -> tuple[Evidence, ...]:
    return masthead_evidence(text, blocks_of(text))


def test_outlet_title_and_date() -> None:
    assert _found("The Daily Kettle\nWall will hold, minister says\nMay 4, 2031" + BODY) == (
        Evidence(field="published", clue="dateline", value="May 4, 2031", span=Span(47, 58)),
        Evidence(field="outlet", clue="masthead", value="The Daily Kettle", span=Span(0, 16)),
        Evidence(field="title", clue="masthead", value="Wall will hold, minister says", span=Span(17, 46)),
    )


@pytest.mark.parametrize(
    "line",
    [
        "28 فبراير 2025",
        "samedi 1er mars 2025",
        "Dienstag, 4 März 2025",
        "Late on Thursday evening",
        "Dear friends and colleagues",
        "Hello to all of you",
        "Dear Mr. Korr and team",
    ],
)
def test_dates_weekdays_and_salutations_are_no_titles(line: str) -> None:
    assert [item for item in _found(line + BODY) if item.field == "title"] == []


@pytest.mark.parametrize("line", ["Dear Leader opens the wall", "Thursday brings the flood", "Wall held in March 2025"])
def test_headlines_that_only_begin_like_that_are_titles(line: str) -> None:
    assert _found(line + BODY) == (Evidence(field="title", clue="masthead", value=line, span=Span(0, len(line))),)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("By Anna Korr", "Anna Korr"),
        ("by: Anna Korr, Ben Lind and Cleo O'Dare", "Anna Korr, Ben Lind and Cleo O'Dare"),
        ("Written by Anna Korr & Ben Lind", "Anna Korr & Ben Lind"),
        ("By the time the wall was 3 feet high", None),
    ],
)
def test_bylines(line: str, name: str | None) -> None:
    assert [item.value for item in _found(line + BODY) if item.field == "byline"] == ([name] if name else [])


@pytest.mark.parametrize(
    ("line", "evidence"),
    [
        ("By Anna Korr, Coastal Wire", [("byline", "Anna Korr"), ("outlet", "Coastal Wire")]),
        (
            "By Anna Korr and Ben Lind, The Daily Kettle",
            [("byline", "Anna Korr and Ben Lind"), ("outlet", "The Daily Kettle")],
        ),
        ("By Anna Korr, Ben Lind", [("byline", "Anna Korr, Ben Lind")]),
        ("By Anna Korr, Ben Post and Cleo Lind", [("byline", "Anna Korr, Ben Post and Cleo Lind")]),
        ("North Post, May 15", [("published", "May 15"), ("outlet", "North Post")]),
        ("The Daily Kettle, May 4, 2031", [("published", "May 4, 2031"), ("outlet", "The Daily Kettle")]),
        ("*North Post, 15 May 2031*", [("published", "15 May 2031"), ("outlet", "North Post")]),
        ("Lisvane, May 15", []),
        ("North Post, in May", []),
    ],
)
def test_an_outlet_after_the_writer_or_before_the_date(line: str, evidence: list[tuple[str, str]]) -> None:
    assert [(item.field, item.value) for item in _found(line + BODY) if item.field != "title"] == evidence


def test_a_line_made_to_be_a_byline_in_many_ways_takes_no_time() -> None:
    began = time.monotonic()
    _found("by " + "a" * 230 + "!" + BODY)
    _found("by " + "and a " * 38 + "!" + BODY)
    assert time.monotonic() - began < 1
