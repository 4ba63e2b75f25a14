"""Words of a text with their place, gap, case and quotation state."""

from hypothesis import given
from hypothesis import strategies as st

from purport.language.attribution.words import read_words


def test_a_text() -> None:
    words = read_words("“Go,” SHE said.\n\nHe's off.")
    rows = [
        (words.surface(n), int(words.gap[n]), int(words.case[n]), int(words.quote[n]), int(words.paragraph[n]))
        for n in range(len(words))
    ]
    assert rows == [
        ("“", 3, 0, 2, 1),
        ("Go", 0, 2, 1, 1),
        (",", 0, 0, 1, 1),
        ("”", 0, 0, 3, 1),
        ("SHE", 1, 3, 0, 1),
        ("said", 1, 1, 0, 1),
        (".", 0, 0, 0, 1),
        ("He", 3, 2, 0, 2),
        ("'", 0, 0, 0, 2),
        ("s", 0, 1, 0, 2),
        ("off", 1, 1, 0, 2),
        (".", 0, 0, 0, 2),
    ]


@given(st.text(max_size=200))
def test_every_character_that_is_no_space_is_in_one_word(text: str) -> None:
    words = read_words(text)
    inside = {at for start, end in zip(words.start, words.end, strict=True) for at in range(start, end)}
    assert inside == {at for at, letter in enumerate(text) if not letter.isspace()}
