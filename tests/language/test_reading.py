"""What is read of a block, and the way back to the text."""

from hypothesis import given
from hypothesis import strategies as st

from purport.language.reading import reading_of
from purport.records import Span


def _read(text: str) -> str:
    return reading_of(text, Span(0, len(text))).text


def test_lines_are_joined() -> None:
    assert _read("The wall\nwill\r\n   hold,  he said.") == "The wall will hold, he said."


def test_emphasis_quote_prefixes_and_invisible_characters_are_left_out() -> None:
    assert _read("to *al-Kettle*, _he_\n> > said\u200f th\u00adat\x00 snake_case * 2") == (
        "to al-Kettle, he said that snake_case * 2"
    )


def test_a_run_without_spaces_is_cut() -> None:
    assert max(map(len, _read("x" * 1000).split())) == 200


def test_the_way_back() -> None:
    text = "> The *wall*\n> will hold"
    reading = reading_of(text, Span(2, len(text)))
    start = reading.text.index("wall will")
    assert reading.text == "The wall will hold"
    assert reading.span(start, start + len("wall will")) == Span(text.index("wall"), text.index("will") + 4)


@given(st.text(alphabet="ab *_>\n\r\t\u200f\x00.,“", max_size=200))
def test_every_character_read_stands_where_it_says(text: str) -> None:
    reading = reading_of(text, Span(0, len(text)))
    for position, letter in enumerate(reading.text):
        if letter != " ":
            assert text[reading.offset(position)] == letter
