"""Average linkage over a sparse graph."""

from hypothesis import given
from hypothesis import strategies as st

from purport.compare.incidents.linking import linked


def test_the_most_alike_first_and_by_the_mean() -> None:
    alike = {(0, 1): 0.9, (1, 2): 0.6, (0, 2): 0.2, (3, 4): 0.5}
    assert linked(6, alike, least=0.4) == [[0, 1, 2], [3, 4], [5]]  # (0.6 + 0.2) / 2 reaches 0.4
    assert linked(6, alike, least=0.41) == [[0, 1], [2], [3, 4], [5]]


def test_a_pair_that_is_not_given_counts_as_nothing() -> None:
    assert linked(3, {(0, 1): 0.9, (1, 2): 0.8}, least=0.5) == [[0, 1], [2]]
    assert linked(0, {}, least=0.5) == []


@given(
    st.dictionaries(
        st.tuples(st.integers(0, 7), st.integers(0, 7)).filter(lambda pair: pair[0] < pair[1]),
        st.floats(0, 1),
        max_size=28,
    ),
    st.floats(0.01, 1),
)
def test_every_number_is_in_one_group_and_no_two_groups_could_still_be_put_together(
    alike: dict[tuple[int, int], float], least: float
) -> None:
    groups = linked(8, alike, least=least)
    assert sorted(number for group in groups for number in group) == list(range(8))
    for at, one in enumerate(groups):
        for other in groups[at + 1 :]:
            between = [alike.get((min(a, b), max(a, b)), 0.0) for a in one for b in other]
            assert sum(between) / len(between) < least * (1 + 1e-9)
