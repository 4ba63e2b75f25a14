"""Whatever words are asked for: an answer or None, nothing raised, and no cost beyond their length."""

import time
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from purport.reference.bodies import body_of, body_within
from purport.reference.nouns import head_of, noun_of
from purport.reference.places import countries_in, country_of, country_within
from purport.reference.sectors import kind_of, sector_of
from purport.reference.titles import split_titles, title_of

ALL: tuple[Callable[[str], object], ...] = (
    body_of, body_within, head_of, noun_of, countries_in, country_of, country_within, kind_of, sector_of, split_titles,
    title_of,
)  # fmt: skip

WORDS = st.lists(
    st.sampled_from(
        "the of President US former opposition army Brigades Iraq's ( ) ,  's . - — “ Gen. ministry Kremlin".split()
    )
    | st.text(max_size=8),
    max_size=12,
)


@given(WORDS)
def test_any_words_have_an_answer(words: list[str]) -> None:
    for function in ALL:
        function(" ".join(words))


@pytest.mark.parametrize("function", ALL, ids=lambda function: function.__name__)
@pytest.mark.parametrize(
    "words",
    ["the of " * 50_000, "Gen. " * 50_000, "x" * 500_000, "President of " * 30_000, "(" * 100_000, "́" * 100_000],
)
def test_long_words_cost_no_more_than_their_length(function: Callable[[str], object], words: str) -> None:
    function("warm")
    begun = time.process_time()
    function(words)
    assert time.process_time() - begun < 5
