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


LETTERS = """The dam must go.

LETTERS.

I grew up beside the dam. I think that nobody needs it.

Dana Orlin.

Velim, Tarfa.

I believe that the dam keeps us warm. My father said that it was built by hand.

Hamid R. al-Safwani.

TWITTER.

We asked our readers what they thought.

I am glad that Oskar Lund wants to keep it.

@zhou_meilin.

I have lived on the lake. I think that it is too deep.

Sofia Lima.
"""
SPEECH = """What the senator should say.

On Monday, Senator Maria Lund will speak in Velim. Here is the text of her speech.

Friends, I thank you all. I promise that the dam will stay.

Nobody at the Lund Institute wanted it. I say that it is safe.
"""
HEADINGS = """How each candidate stands.

I asked them all the same questions.

Dana Orlin.

I found that she is well known in the north. Orlin wants a dam.

Hamid al-Safwani.

I met him twice. Al-Safwani does not want it.
"""


def test_each_letter_is_of_who_signs_it(reader: Reader) -> None:
    assert _first_person(reader.read_document(document(LETTERS))) == {
        "Dana Orlin": ["I", "I"],
        "Hamid R. al-Safwani": ["I", "My"],
        "@zhou_meilin": ["I"],
        "Sofia Lima": ["I", "I"],
    }


def test_a_speech_that_is_given_is_of_who_holds_it(reader: Reader) -> None:
    assert _first_person(reader.read_document(document(SPEECH))) == {"Maria Lund": ["I", "I", "I"]}


def test_a_name_as_a_heading_is_no_signature(reader: Reader) -> None:
    assert _first_person(reader.read_document(document(HEADINGS))) == {}
