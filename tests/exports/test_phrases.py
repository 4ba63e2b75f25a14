"""Records in a few words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from purport.exports.phrases import (
    Speaking,
    aliases_of,
    duration_in_words,
    interval_in_words,
    role_in_words,
    speaking,
    when_in_words,
)
from purport.records import Actor, Document, Origin, Provenance, Report, Role, Span, Statement, Voice, When


@pytest.mark.parametrize(
    ("earliest", "latest", "words", "short"),
    [
        ("2024-02-25", "2024-02-25", "25 February 2024", "25 Feb 2024"),
        ("2024-02-01", "2024-02-29", "February 2024", "Feb 2024"),
        ("2023-02-01", "2023-02-28", "February 2023", "Feb 2023"),
        ("2024-02-01", "2024-02-28", "1–28 February 2024", "1–28 Feb 2024"),
        ("2024-01-01", "2024-12-31", "2024", "2024"),
        ("1980-01-01", "1989-12-31", "1980–1989", "1980–1989"),
        ("2024-01-01", "2024-03-31", "January–March 2024", "Jan–Mar 2024"),
        ("2023-12-01", "2024-02-29", "December 2023 – February 2024", "Dec 2023 – Feb 2024"),
        ("2024-02-28", "2024-03-03", "28 February – 3 March 2024", "28 Feb – 3 Mar 2024"),
        ("2023-12-28", "2024-01-03", "28 December 2023 – 3 January 2024", "28 Dec 2023 – 3 Jan 2024"),
        ("2024-03-21T08:05:00+03:00", "2024-03-21T08:05:00+03:00", "21 March 2024, 08:05 UTC+03:00",
         "21 Mar 2024, 08:05 UTC+03:00"),
        ("2024-03-21T00:00", "2024-03-21T06:00", "21 March 2024, 00:00–06:00", "21 Mar 2024, 00:00–06:00"),
        ("2024-03-21T22:00Z", "2024-03-22T06:00Z", "21 March 2024, 22:00 UTC – 22 March 2024, 06:00 UTC",
         "21 Mar 2024, 22:00 UTC – 22 Mar 2024, 06:00 UTC"),
        ("2024-03-21", "2024-03-21T06:00", "21 March 2024 – 21 March 2024, 06:00",
         "21 Mar 2024 – 21 Mar 2024, 06:00"),
        ("2031-05-05", None, "from 5 May 2031 on", "from 5 May 2031 on"),
        (None, "2031-05-05", "until 5 May 2031", "until 5 May 2031"),
        (None, None, "", ""),
        ("0000-02-01", "0000-02-29", "1–29 February 0000", "1–29 Feb 0000"),
        ("2024-13-01", "2024-13-01", "2024-13-01", "2024-13-01"),
        ("-0490", "-0480", "-0490 – -0480", "-0490 – -0480"),
    ],
)  # fmt: skip
def test_intervals(earliest: str | None, latest: str | None, words: str, short: str) -> None:
    assert interval_in_words(earliest, latest) == words
    assert interval_in_words(earliest, latest, short=True) == short


@pytest.mark.parametrize(
    ("timex", "words"),
    [
        ("P3W", "3 weeks"),
        ("P1D", "1 day"),
        ("PT2H", "2 hours"),
        ("PXY", "some years"),
        ("P2DE", "P2DE"),
        ("PTXW", "PTXW"),
    ],
)
def test_durations(timex: str, words: str) -> None:
    assert duration_in_words(timex) == words


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (When(earliest="2024-03-01", latest="2024-03-21", timex="P3W", kind="duration"), "3 weeks, 1–21 March 2024"),
        (When(timex="XXXX-WXX-5", kind="set"), "XXXX-WXX-5"),
        (When(timex="PAST_REF", kind="date", unknown="it names no interval"), "in the past"),
        (When(unknown="there is no dateline"), ""),
    ],
)
def test_whens(when: When, words: str) -> None:
    assert when_in_words(when) == words


_ENDS = st.none() | st.dates().map(str) | st.datetimes().map(lambda one: one.isoformat()[:16]) | st.text(max_size=12)


@given(_ENDS, _ENDS, st.text(max_size=8))
def test_any_interval_has_words(earliest: str | None, latest: str | None, timex: str) -> None:
    assert bool(interval_in_words(earliest, latest)) == bool(earliest or latest)
    when_in_words(When(earliest=earliest, latest=latest, timex=timex, kind="duration"))


def test_roles() -> None:
    when = When(earliest="2019-01-01", latest="2021-12-31")
    assert [role_in_words(Role(role="chair", span=Span(0, 1), **rest)) for rest in (  # type: ignore[arg-type]
        {}, {"organisation": "Moor Union"}, {"organisation": "Moor Union", "when": when}, {"when": When(unknown="?")},
    )] == ["chair", "chair, Moor Union", "chair, Moor Union (2019–2021)", "chair"]  # fmt: skip


def test_aliases_are_other_names() -> None:
    actor = Actor(id="a1", name="Ada Korr", mentions=(), aliases=("Korr", "ADA  KORR", "the chair", "The chair", " "))
    assert aliases_of(actor) == ["Korr", "the chair"]


TEXT = "The\nchair said. Ada Korr said. She said. Ada Korr, the chair, Ada Korrs"
ACTORS = {"a1": Actor(id="a1", name="Ada Korr", mentions=(Span(0, 9),))}


@pytest.mark.parametrize(
    ("source", "speaker", "carried", "expected"),
    [
        ((Span(0, 9),), "a1", None, Speaking("Ada Korr", "The chair", False, True)),
        ((Span(16, 24),), "a1", None, Speaking("Ada Korr", "", False, True)),
        ((), "a1", "Ada Korr", Speaking("Ada Korr", "", True, True)),
        ((), "a1", "She", Speaking("Ada Korr", "She", True, True)),
        ((), "a1", None, Speaking("Ada Korr", "", False, True)),
        ((Span(31, 34),), None, None, Speaking("", "She", False, False)),
        ((), None, None, Speaking("", "", False, False)),
        ((Span(31, 34),), "gone", None, Speaking("", "She", False, False)),
        ((Span(41, 60),), "a1", None, Speaking("Ada Korr", "…, the chair", False, True)),
        ((Span(62, 71),), "a1", None, Speaking("Ada Korr", "Ada Korrs", False, True)),
        ((), "a1", "the  Ada Korr", Speaking("Ada Korr", "", True, True)),
    ],
)
def test_who_speaks(source: tuple[Span, ...], speaker: str | None, carried: str | None, expected: Speaking) -> None:
    report = _report()
    voices = (Voice(role="outlet", name="Post"), Voice(role="speaker", name=carried))
    statement = Statement(id="s1", source=source, content=(), manner="direct", speaker=speaker, voices=voices)
    assert speaking(report, statement, ACTORS) == expected


def test_nobody_found_is_told_from_nobody_looked_for() -> None:
    statement = Statement(id="s1", source=(Span(31, 34),), content=(), manner="direct")
    assert speaking(_report("statements", "actors"), statement, {}) == Speaking("", "She", False, True)


def _report(*stages: str) -> Report:
    origin = Origin(location="post.txt", format="text", sha256="1" * 64)
    document = Document(id="0" * 64, text=TEXT, published=When(), origin=origin)
    return Report(purport=Provenance(version="1", stages=stages), document=document)
