"""The best stretches, against trying every possibility."""

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from purport.language.attribution.segments import Floats, Stretch, choose_one, choose_two

SCORES = st.floats(-4, 4, allow_nan=False).map(lambda value: round(value, 3))


def _row(count: int) -> st.SearchStrategy[Floats]:
    return st.lists(SCORES, min_size=count, max_size=count).map(np.array)


def _stretch(inside: Floats, begin: Floats, stop: Floats, one: Stretch) -> float:
    return float(inside[one[0] : one[1]].sum() + begin[one[0]] + stop[one[1] - 1])


def _stretches(count: int) -> list[Stretch]:
    return [(i, j) for i in range(count) for j in range(i + 1, count + 1)]


@given(st.data(), st.integers(1, 6))
def test_none_or_one(data: st.DataObject, count: int) -> None:
    inside, begin, stop = (data.draw(_row(count)) for _ in range(3))
    empty = data.draw(SCORES)
    every = {(one,): _stretch(inside, begin, stop, one) for one in _stretches(count)} | {(): empty}
    choice = choose_one(inside, begin, stop, empty)
    total = np.logaddexp.reduce(list(every.values()))
    assert every[choice.stretches] == pytest.approx(max(every.values()))
    assert choice.log_probability == pytest.approx(every[choice.stretches] - total)
    assert choice.log_empty == pytest.approx(empty - total)


@given(st.data(), st.integers(1, 6), st.booleans())
def test_none_one_or_two(data: st.DataObject, count: int, allow_empty: bool) -> None:
    inside, begin, stop, begin_two, stop_two = (data.draw(_row(count)) for _ in range(5))
    empty, second = data.draw(SCORES), data.draw(SCORES)
    every: dict[tuple[Stretch, ...], float] = {(one,): _stretch(inside, begin, stop, one) for one in _stretches(count)}
    for one, two in itertools.product(_stretches(count), repeat=2):
        if one[1] < two[0]:
            first = _stretch(inside, begin, stop, one)
            every[(one, two)] = first + _stretch(inside, begin_two, stop_two, two) + second
    best = max([*every.values(), empty] if allow_empty else every.values())
    total = np.logaddexp.reduce([*every.values(), empty])
    choice = choose_two(inside, begin, stop, begin_two, stop_two, empty, second, allow_empty=allow_empty)
    chosen = every[choice.stretches] if choice.stretches else empty
    assert chosen == pytest.approx(best)
    assert choice.log_probability == pytest.approx(chosen - total)
    assert choice.log_empty == pytest.approx(empty - total)
