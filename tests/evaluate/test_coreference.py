"""MUC, B³, CEAF-e: the examples of Bagga and Baldwin (1998) and Luo (2005), and what must hold of any partition."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from purport.evaluate.coreference import Coreference, clusters_of, score_clusters

TRUTH = ("12345", "67", "89ABC")


def clusters(texts: Sequence[str]) -> list[frozenset[str]]:
    return [frozenset(text) for text in texts]


@pytest.mark.parametrize(
    ("response", "muc", "b_cubed", "ceaf_e"),
    [
        (TRUTH, 100.0, 100.0, 100.0),
        # Luo's (b): precision and recall of MUC 9/10 and 9/9, of B³ 16/21 and 1; (c): B³ 7/12 and 1
        (("12345", "6789ABC"), 94.7, 86.5, 73.3),
        (("1234589ABC", "67"), 94.7, 73.7, 66.7),
        (("123456789ABC",), 90.0, 54.5, 29.4),
        # each alone: CEAF-e 2/6 + 2/3 + 2/6 = 4/3, of 3 and of 12
        (tuple("123456789ABC"), 0.0, 40.0, 17.8),
    ],
)
def test_published_examples(response: tuple[str, ...], muc: float, b_cubed: float, ceaf_e: float) -> None:
    found = score_clusters(clusters(TRUTH), clusters(response))
    assert [round(100 * one.f1, 1) for one in found] == [muc, b_cubed, ceaf_e]
    assert found.conll == pytest.approx((found.muc.f1 + found.b_cubed.f1 + found.ceaf_e.f1) / 3)


def test_parts_of_the_example_by_hand() -> None:
    found = score_clusters(clusters(TRUTH), clusters(("12345", "6789ABC")))
    assert (found.muc.precision, found.muc.recall) == (pytest.approx(9 / 10), 1)
    assert (found.b_cubed.precision, found.b_cubed.recall) == (pytest.approx(16 / 21), 1)
    assert (found.ceaf_e.precision, found.ceaf_e.recall) == (pytest.approx(11 / 12), pytest.approx(11 / 18))


def test_mentions_of_one_side_only_count_against_it() -> None:
    found = score_clusters(clusters(("ab", "c")), clusters(("ax",)))
    assert (found.muc.recall, found.muc.precision) == (0, 0)
    assert (found.b_cubed.recall, found.b_cubed.precision) == (pytest.approx(0.5 / 3), pytest.approx(0.25))
    assert (found.ceaf_e.recall, found.ceaf_e.precision) == (pytest.approx(0.25), pytest.approx(0.5))


def test_sums_add_up_over_texts_as_over_one() -> None:
    first = clusters(("ab", "c")), clusters(("a", "bc"))
    second = clusters(("d", "ef")), clusters(("def",))
    both = score_clusters(first[0] + second[0], first[1] + second[1])
    added = score_clusters(*first) + score_clusters(*second)
    assert [tuple(one) for one in added] == [pytest.approx(tuple(one)) for one in both]


def test_nothing_at_all() -> None:
    assert score_clusters([], []) == Coreference()
    assert Coreference().conll == 0


@given(st.dictionaries(st.integers(0, 20), st.integers(0, 5)), st.dictionaries(st.integers(0, 20), st.integers(0, 5)))
def test_between_nothing_and_all(gold: dict[int, int], found: dict[int, int]) -> None:
    for one in score_clusters(clusters_of(gold), clusters_of(found)):
        assert 0 <= one.precision <= 1 + 1e-9
        assert 0 <= one.recall <= 1 + 1e-9
    itself = score_clusters(clusters_of(gold), clusters_of(gold))
    assert itself.b_cubed.f1 == pytest.approx(1 if gold else 0)
    assert itself.ceaf_e.f1 == pytest.approx(1 if gold else 0)
