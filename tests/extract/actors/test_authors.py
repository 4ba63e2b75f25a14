"""Whoever says 'I' outside quotations: whole reports, read by the models; people are invented."""

import pytest

from purport.reader import Reader
from purport.records import Report
from support import document


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader()


NOTE = """I grew up near the Velim dam. I know all about the flood of 1987.

My father said that nobody had been warned. "I saw the water first," he told me.

{note}
"""


def _first_person(report: Report) -> dict[str, list[str]]:
    """The words 'I', 'my' and 'me' that are mentions, by the name of the actor they mean."""
    found = {}
    for actor in report.actors:
        words = [report.document.text[span.start : span.end] for span in actor.mentions]
        found[actor.name] = [word for word in words if word in ("I", "My", "me")]
    return {name: words for name, words in found.items() if words}


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("Dana Orlin is a playwright in Velim.", {"Dana Orlin": ["I", "I", "My", "me"]}),
        ("Hamid al-Safwani teaches history.", {"Hamid al-Safwani": ["I", "I", "My", "me"]}),
        ("Zhou Meilin was a nurse there.", {"Zhou Meilin": ["I", "I", "My", "me"]}),
        ("The dam still stands.", {}),
    ],
)
def test_a_note_on_the_author_tells_who_says_i(reader: Reader, note: str, expected: dict[str, list[str]]) -> None:
    quoted = {"My father": ["I"]}
    assert _first_person(reader.read_document(document(NOTE.format(note=note)))) == quoted | expected


def test_somebody_in_the_news_is_not_the_author(reader: Reader) -> None:
    text = "I know what Dana Orlin wrote. The play opens in May.\n\nDana Orlin is a playwright in Velim.\n"
    assert _first_person(reader.read_document(document(text))) == {}
