"""Latin spellings of one name, and names that only look alike."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from purport.extract.names import same_spelling, spelling_distance
from purport.extract.names.spelling import spelling_key, spelling_keys


@pytest.mark.parametrize(
    "pair",
    [
        "Mohammed Muhammad", "Nujaba Nujabaa", "Kaabi Kabi", "Yahya Yehya", "Hussein Husain", "Saeed Said",
        "Osama Usama", "Qasem Ghasem", "Baqer Baqir", "Nasrallah Nasrullah", "Abdulrahman Abdurrahman",
        "Chaim Haim", "Mordechai Mordekhai", "Tzvi Tsvi", "Yaakov Yakov", "Sharif Cherif",
        "Zelenskyy Zelensky", "Sergei Sergey", "Khrushchev Khruschev", "Yeltsin Eltsin", "Dmitriy Dmitri",
        "Jürgen Juergen", "Sokolow Sokolov", "Ali Aly",
    ],
)  # fmt: skip
def test_one_name_spelt_twice(pair: str) -> None:
    a, b = pair.split()
    assert same_spelling(a, b)
    assert same_spelling(b, a)
    assert spelling_keys(a) & spelling_keys(b)


@pytest.mark.parametrize(
    "pair",
    [
        "Hassan Hussein", "Salim Salam", "Karim Karima", "Mario Maria", "Said Saad", "Li Lee", "Wang Wong",
        "Levi Levin", "Chen Cheng", "Martin Martinez", "Sorokov Sorokova", "Iran Iraq",
        "Hamid Hamad", "Cohen Kahan", "Petrov Pavlov",
    ],
)  # fmt: skip
def test_two_names(pair: str) -> None:
    a, b = pair.split()
    assert not same_spelling(a, b)


@given(st.text(max_size=60), st.text(max_size=60))
def test_distance_is_symmetric_and_bounded(a: str, b: str) -> None:
    assert 0 <= spelling_distance(a, b) <= 1
    assert spelling_distance(a, b) == spelling_distance(b, a)
    assert len(spelling_keys(a)) <= 64
    assert (spelling_key(a) in spelling_keys(a)) or not spelling_keys(a)


@given(st.text(alphabet="aeiouhjkgswcmnty", min_size=3, max_size=9), st.text(alphabet="aeiouhjkgswcmnty", max_size=9))
def test_alike_spellings_share_a_key(a: str, b: str) -> None:
    assert not same_spelling(a, b) or spelling_keys(a) & spelling_keys(b)
