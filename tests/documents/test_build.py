"""Outlet, title, byline, date and language of whole documents, and which evidence each was taken from."""

import hashlib

import pytest

from purport.documents.build import document_of
from purport.errors import EmptyInput, TooLarge
from purport.records import Block, Document, Evidence, Origin, Span, When
from purport.settings import Settings
from purport.sources.received import Received, origin_of
from support import document

BODY = "\n\nThe minister said on Friday that the wall will hold.\n"


def _known(text: str) -> tuple[str | None, str | None, str | None, When]:
    found = document(text)
    return found.outlet, found.title, found.byline, found.published


def test_a_whole_document() -> None:
    text = "The Daily Kettle\nMay 4, 2031\n\nThe wall will hold, the minister said."
    digest = hashlib.sha256(text.encode()).hexdigest()
    assert document(text) == Document(
        id=digest,
        text=text,
        outlet="The Daily Kettle",
        published=When(span=Span(17, 28), earliest="2031-05-04", latest="2031-05-04", timex="2031-05-04", kind="date"),
        language="en",
        origin=Origin(location="test.txt", format="text", sha256=digest, charset="utf-8"),
        blocks=(
            Block(kind="heading", span=Span(0, 16)),
            Block(kind="heading", span=Span(17, 28)),
            Block(kind="paragraph", span=Span(30, 68)),
        ),
        evidence=(
            Evidence(field="published", clue="dateline", value="May 4, 2031", span=Span(17, 28), used=True),
            Evidence(field="outlet", clue="masthead", value="The Daily Kettle", span=Span(0, 16), used=True),
            Evidence(field="language", clue="text", value="en", used=True),
        ),
    )


def _day(value: str, span: Span | None) -> When:
    return When(span=span, earliest=value, latest=value, timex=value, kind="date")


def test_headline_byline_and_a_line_of_outlet_and_date() -> None:
    text = "Wall will hold, minister says\nBy Anna Korr\nThe Daily Kettle | 4 May 2031" + BODY
    assert _known(text) == (
        "The Daily Kettle",
        "Wall will hold, minister says",
        "Anna Korr",
        _day("2031-05-04", Span(62, 72)),
    )


def test_labelled_lines() -> None:
    text = "Source: Kettle\nPublished: 2031-05-04\nAuthor: Anna Korr" + BODY
    assert _known(text) == ("Kettle", None, "Anna Korr", _day("2031-05-04", Span(26, 36)))


def test_a_wire_dateline_has_no_year() -> None:
    text = "PORT ANSELM, May 4 (Kettlewire) – The minister said on Friday that the wall will hold."
    partly = When(span=Span(13, 18), timex="XXXX-05-04", kind="date", unknown="the year is not given")
    assert _known(text) == ("Kettlewire", None, None, partly)


def test_a_wire_dateline_takes_its_year_from_the_next_evidence_near_it() -> None:
    data = b"PORT ANSELM, Dec 31 (Kettlewire) - The minister said on Friday that the wall will hold."
    given = Evidence(field="published", clue="header", value="Wed, 1 Jan 2031 10:00:00 +0000")
    received = Received(
        data=data, media="plain", origin=origin_of(data, location="x", format="text"), evidence=(given,)
    )
    published = document_of(received, settings=Settings()).published
    assert published == When(
        span=Span(13, 19),
        earliest="2030-12-31",
        latest="2030-12-31",
        timex="2030-12-31",
        kind="date",
        anchor=given.value,
    )


def test_without_a_date_it_is_unknown_and_the_document_says_so() -> None:
    found = document("The minister said on Friday that the wall will hold.")
    reason = "no option, dateline, metadata or header gives a date"
    assert (found.published, found.warnings) == (When(unknown=reason), (f"published: unknown, {reason}",))


def test_an_option_outranks_all_evidence() -> None:
    data = b"The Daily Kettle\nMay 4, 2031\n\nThe minister said that the wall will hold."
    received = Received(data=data, media="plain", origin=origin_of(data, location="x", format="text"))
    options = [
        Evidence(field="outlet", clue="option", value="Other"),
        Evidence(field="published", clue="option", value="2030-01-01"),
    ]
    found = document_of(received, settings=Settings(), options=options)
    assert (found.outlet, found.published) == ("Other", _day("2030-01-01", None))
    assert [(one.clue, one.used) for one in found.evidence if one.field == "outlet"] == [
        ("option", True),
        ("masthead", False),
    ]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("قال الوزير إن الجدار سيصمد قبل الشتاء وإن أحدا لن يرحل عن المدينة", "ar"),
        ("El ministro dijo el viernes que el muro resistirá y que nadie tendrá que irse.", "es"),
        ("Министр заявил в пятницу, что стена выдержит и что никому не придётся уезжать.", "ru"),
        ("Der Minister sagte am Freitag, dass die Mauer halten werde und niemand gehen müsse.", "de"),
        ("WALL WILL HOLD, MINISTER SAYS; NOBODY WILL HAVE TO LEAVE THE TOWN", "en"),
    ],
)
def test_languages(text: str, language: str) -> None:
    assert document(text).language == language


@pytest.mark.parametrize(
    "name",
    ["Wolfgang Krähenbühl", "Chukwuemeka Obiora", "Hakan Yıldırım", "Zuzana Novotná", "Trần Quốc Hùng", "Ann Lee"],
)
@pytest.mark.parametrize("words", ["Former adviser {} denied the report.", "{} called {} a war criminal."])
def test_names_do_not_tell_the_language(words: str, name: str) -> None:
    assert document(words.replace("{}", name)).language == "en"


def test_too_little_text_for_a_language() -> None:
    found = document("12345 678")
    assert (found.language, found.warnings[-1]) == (None, "language: unknown, it has no letters")


def test_empty() -> None:
    with pytest.raises(EmptyInput):
        document("  \n\ufeff\n\t ")


def test_too_long() -> None:
    data = b"word " * 300
    received = Received(data=data, media="plain", origin=origin_of(data, location="x", format="text"))
    with pytest.raises(TooLarge, match="1,500 characters, more than the 1,000"):
        document_of(received, settings=Settings(max_report_characters=1000))
