"""One name in several spellings: parts, whole names of people and of bodies."""

import math
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from purport.compare.names import Judgement, part_similarity, same_name
from purport.compare.names.script import in_latin_letters
from purport.compare.names.spelling import features, learned_costs
from purport.evaluate.names import same_whole_name, score_whole, whole_pairs_of

PAIRS = Path(__file__).resolve().parent / "pairs.tsv"


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Zhelvich", "Želvić"), ("Zhelvich", "Zhelwitch"), ("Qashwari", "Kashwari"), ("Nadeem", "Nadim"),
        ("Yevgeny", "Evgeniy"), ("Bendaqar", "bin Daqar"), ("Irrazou", "Irrazu"),
    ],
)  # fmt: skip
def test_spellings_of_one_part_are_likelier_than_not(left: str, right: str) -> None:
    assert part_similarity(left, right) > 0.8
    assert part_similarity(left, right) == part_similarity(right, left)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Hamdan", "Hamad"),
        ("Mohammed", "Mahmoud"),
        ("Imran", "Irfan"),
        ("Juan", "Julio"),
        ("Quds", "Qasr"),
        ("Ali", ""),
    ],
)
def test_other_names_are_not(left: str, right: str) -> None:
    assert part_similarity(left, right) < 0.3


def test_chance_counts_only_where_two_names_may_have_nothing_to_do_with_each_other() -> None:
    costs = learned_costs()

    def odds(left: str, right: str) -> float:
        return sum(map(float.__mul__, costs.weights, features(left, right, costs)))

    def probability(odds: float) -> float:
        return 1 / (1 + math.exp(-odds))

    assert part_similarity("kashwari", "qashwari") == pytest.approx(probability(odds("kashwari", "qashwari")))
    assert part_similarity("nadeem", "nadim") == pytest.approx(probability(odds("nadeem", "nadim")))
    assert 0 < part_similarity("orvelle", "tarnum") < probability(odds("orvelle", "tarnum")) / 100


def test_the_same_letters_are_one_name() -> None:
    assert part_similarity("al-Sa‘dī", "Al Sadi") == 1.0


@pytest.mark.parametrize(
    ("left", "right", "kind", "expected"),
    [
        (
            "Hajj Wisam Mohammed Saber (Abu Baqer Al-Saadi)", "Abu Baqir al-Saadi", "person",
            Judgement(score=0.95, same=True, grounds=("the kunya that stands with one of them",)),
        ),
        (
            "al-Nujabaa", "Nujaba Movement", "armed group",
            Judgement(score=0.85, same=True, grounds=("the same name with and without the kind of body",)),
        ),
        (
            "Martin Ashby Jr.", "Martin Ashby Sr.", "person",
            Judgement(score=0.0, same=False, grounds=("titles, generations or initials that differ",)),
        ),
        (
            "3rd Infantry Division", "5th Infantry Division", "government",
            Judgement(score=0.0, same=False, grounds=("numbers that differ",)),
        ),
        ("Britain", "United Kingdom", "country", Judgement(score=1.0, same=True, grounds=("names of one country",))),
        ("…", "Ada Larkmoor", None, Judgement(score=0.0, same=False, grounds=("a name without letters",))),
    ],
)  # fmt: skip
def test_a_judgement_says_why(left: str, right: str, kind: object, expected: Judgement) -> None:
    assert same_name(left, right, kind=kind) == expected  # type: ignore[arg-type]
    assert same_name(right, left, kind=kind) == expected  # type: ignore[arg-type]


def test_spellings_are_named_in_the_grounds() -> None:
    judged = same_name("Nadim al-Qashwari", "Nadeem Qashwari", kind="person")
    assert judged.same
    assert judged.grounds == ("'Nadeem' and 'Nadim' are spellings of one name (0.94)",)


def test_whole_names_reach_the_bar() -> None:
    pairs = whole_pairs_of(PAIRS)
    assert len(pairs) >= 300
    assert score_whole(pairs, same_whole_name)["all"].f1 >= 0.98
    more = whole_pairs_of(PAIRS.with_name("more_pairs.tsv"))
    assert score_whole(more, same_whole_name)["all"].f1 >= 0.98


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Тимур Радов", "Timur Radov"),
        ("王小明", "Wang Xiaoming"),
        ("Radomir Želvić", "Radomir Želvić"),
        ("Nadim", "Nadim"),
    ],
)
def test_names_in_other_scripts(name: str, expected: str) -> None:
    assert in_latin_letters(name) == expected


@given(st.text(max_size=30), st.text(max_size=30), st.sampled_from([None, "person", "organisation", "country"]))
def test_nothing_raises_and_order_does_not_matter(left: str, right: str, kind: str | None) -> None:
    judged = same_name(left, right, kind=kind)  # type: ignore[arg-type]
    assert judged == same_name(right, left, kind=kind)  # type: ignore[arg-type]
    assert 0 <= judged.score <= 1


def test_very_long_names_cost_little() -> None:
    assert not same_name("ab " * 50_000, "cd " * 50_000).same
    assert part_similarity("x" * 100_000, "y" * 100_000) < 0.01
