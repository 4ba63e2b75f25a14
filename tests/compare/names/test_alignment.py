"""The cheapest way to write one spelling as another."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from purport.compare.names.alignment import Alignment, Edits, alignment, distance
from purport.compare.names.spelling import learned_costs

EDITS: Edits = {
    "": {"h": 1.0},
    "e": {"": 0.5, "i": 1.0},
    "k": {"q": 2.0},
    "kh": {"h": 1.0},
    "u": {"ou": 1.5},
    "ph": {"f": 0.5},
    "^y": {"^": 0.25},
}


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("anna", "anna", Alignment(cost=0.0, beginning=0.0, ending=0.0, run=4)),
        ("karim", "qarim", Alignment(cost=2.0, beginning=2.0, ending=0.0, run=4)),
        ("anne", "ann", Alignment(cost=0.5, beginning=0.0, ending=0.5, run=3)),
        ("khan", "han", Alignment(cost=1.0, beginning=1.0, ending=0.0, run=2)),
        ("nur", "nour", Alignment(cost=1.5, beginning=0.0, ending=0.0, run=1)),
        ("yeva", "eva", Alignment(cost=0.25, beginning=0.25, ending=0.0, run=3)),
        ("sophie", "sofi", Alignment(cost=1.0, beginning=0.0, ending=0.5, run=2)),
        ("x", "z", Alignment(cost=9.0, beginning=9.0, ending=9.0, run=0)),
        ("", "ab", Alignment(cost=15.0, beginning=7.5, ending=7.5, run=0)),
    ],
)  # fmt: skip
def test_the_cheapest_way(left: str, right: str, expected: Alignment) -> None:
    assert alignment(left, right, EDITS) == expected
    assert distance(left, right, EDITS) == expected.cost


NAMES = st.text(alphabet="aehkrz", max_size=40)


@given(NAMES, NAMES)
def test_every_way_is_found_again_and_adds_up(left: str, right: str) -> None:
    edits = learned_costs().edits
    found = alignment(left, right, edits)
    assert found.cost == pytest.approx(distance(right, left, edits))
    assert 0 <= found.beginning <= found.cost + 1e-9
    assert 0 <= found.ending <= found.cost + 1e-9
    assert found.run <= min(len(left), len(right))
