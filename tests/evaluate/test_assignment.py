"""Pairs whose sum is greatest, against trying all."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from purport.evaluate.assignment import greatest_sum

PAIRS = st.dictionaries(st.tuples(st.integers(0, 3), st.integers(0, 3)), st.floats(0, 1), max_size=10)


@given(PAIRS)
def test_as_good_as_trying_all(worth: dict[tuple[int, int], float]) -> None:
    every = permutations(range(4))
    best = max(sum(worth.get((row, column), 0.0) for row, column in enumerate(order)) for order in every)
    assert greatest_sum(worth) == pytest.approx(best)


def test_the_best_pair_is_not_always_taken() -> None:
    assert greatest_sum({(0, 0): 5, (0, 1): 4, (1, 0): 4}) == 8
    assert greatest_sum({(0, 0): 9, (0, 1): 4, (1, 0): 4}) == 9
    assert greatest_sum({}) == 0
