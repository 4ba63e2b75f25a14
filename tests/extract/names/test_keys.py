"""Names that can match share a key, hostile names cost little, nothing raises."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from purport.extract.names import acronym_of, gender_of, name_keys, name_parts, same_organisation, same_person

WORDS = 'Ada Thornbury A. B. Jr. Sen. al-Wadi Abu bin Ben Min Tae-jun de la van (Abu Ali) "Ted" Edward Ted LDF Party of'
names = st.lists(st.sampled_from(WORDS.split()), min_size=1, max_size=5).map(" ".join)


@given(names, names)
def test_names_that_match_share_a_key(a: str, b: str) -> None:
    if same_person(a, b) or same_organisation(a, b):
        assert name_keys(a) & name_keys(b)


@given(st.text(max_size=80), st.text(max_size=80))
def test_nothing_raises(a: str, b: str) -> None:
    assert same_person(a, b) == same_person(b, a)
    assert same_organisation(a, b) == same_organisation(b, a)
    assert gender_of(a) in ("f", "m", None)
    assert name_keys(a) == name_keys(a)


@pytest.mark.parametrize(
    "piece", ["a ", "(", "'", "al-", "A.", "Dr. ", ", ", '"a" ', "(A) ", "of ", "J-", "\u0301", "ш"]
)
def test_a_hostile_name_costs_little(piece: str) -> None:
    hostile = piece * 100_000
    start = time.perf_counter()
    name_parts(hostile)
    name_keys(hostile)
    acronym_of(hostile)
    same_person(hostile, hostile + "x")
    same_organisation(hostile, "x" + hostile)
    assert time.perf_counter() - start < 0.5
