"""The sentence around some words."""

import pytest

from purport.compare.sentences import sentence_around
from told import span_of


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("One came. Two people fell in it. Three left.", "Two", "Two people fell in it."),
        ("He said “two fell.” Then he left.", "two", "He said “two fell.”"),
        ("A heading\n\nTwo people\nfell.\n\nMore", "people", "Two people\nfell."),
        ("No end", "end", "No end"),
        ("It cost 1.5 million and two lives.", "two", "It cost 1.5 million and two lives."),
        ("One. Two.", "One. Two.", "One. Two."),
    ],
)
def test_sentence_around_words(text: str, words: str, expected: str) -> None:
    span = sentence_around(text, span_of(text, words))
    assert text[span.start : span.end] == expected


def test_a_sentence_without_end_is_cut() -> None:
    text = "a " * 2000 + "X" + " b" * 2000
    span = sentence_around(text, span_of(text, "X"), longest=50)
    assert (span.end - span.start) <= 101
    assert "X" in text[span.start : span.end]
