"""Two texts of numbers: what they share, joined over edits, with the order of both or with sentences that moved."""

import random

from hypothesis import given
from hypothesis import strategies as st

from purport.compare.reuse.alignment import Aligned, Stretch, align, best_prefix, passages
from purport.compare.reuse.runs import Pair


def _straight(earlier: int, later: int, length: int) -> list[Pair]:
    return [(earlier + step, later + step) for step in range(length)]


def test_equal_words_on_both_sides_of_a_seed() -> None:
    earlier = [*range(100, 110), *range(20), *range(200, 210)]
    later = [*range(300, 305), *range(20), *range(400, 405)]
    assert align(earlier, later, [(15, 10)]) == [Aligned((Stretch(tuple(_straight(10, 5, 20))),), frozenset())]


def test_edits_are_bridged_and_ends_drawn_out() -> None:
    earlier = [*range(100, 110), *range(20), *range(200, 210)]
    edited = [*range(8), 900, *range(9, 14), *range(16, 20)]  # one replaced, two dropped
    (found,) = align(earlier, [*range(300, 305), *edited, *range(400, 405)], [(10, 5)])
    assert found.stretches[0].pairs == (*_straight(10, 5, 8), *_straight(19, 14, 5), *_straight(26, 19, 4))
    assert (found.earlier, found.later, found.shared, found.longest_run) == ((10, 30), (5, 23), 17, 8)


def test_what_moved_is_one_passage_with_the_rest() -> None:
    one, two, three = list(range(15)), list(range(20, 32)), list(range(40, 60))
    (found,) = align([*one, *two, *three], [*two, *one, *three], [(0, 12), (15, 0), (27, 27)])
    assert found.moved == frozenset({0})
    assert [stretch.pairs[0] for stretch in found.stretches] == [(15, 0), (0, 12)]
    assert (found.shared, found.earlier, found.later) == (47, (0, 47), (0, 47))


def test_stretches_far_from_each_other_are_passages_of_their_own() -> None:
    near, far = Stretch(tuple(_straight(0, 0, 10))), Stretch(tuple(_straight(100, 15, 10)))
    assert [one.stretches for one in passages([far, near])] == [(near,), (far,)]


def test_a_word_that_equals_none_is_never_shared() -> None:
    words = list(range(30))
    one, other = [*words[:15], -1, *words[16:]], [*words[:15], -2, *words[16:]]
    (found,) = align(one, other, [(0, 0)])
    assert (15, 15) not in found.stretches[0].pairs
    assert found.shared == 29


def test_the_best_beginning_of_two_texts() -> None:
    assert best_prefix([1, 2, 3], [1, 2, 3]) == [(0, 0), (1, 1), (2, 2)]
    assert best_prefix([9, 1, 2, 3, 7], [1, 2, 3, 8]) == [(1, 0), (2, 1), (3, 2)]
    assert best_prefix([9, 1, 7, 7], [8, 1, 6, 6]) == []  # one equal word is worth no change
    assert best_prefix([], [1]) == []


WORDS = st.lists(st.integers(0, 8), max_size=60)


@given(earlier=WORDS, later=WORDS, seed=st.integers(0, 2**32))
def test_pairs_are_equal_words_and_in_order_and_no_later_word_stands_twice(
    earlier: list[int], later: list[int], seed: int
) -> None:
    rng = random.Random(seed)
    seeds = [(rng.randrange(len(earlier)), rng.randrange(len(later))) for _ in range(3)] if earlier and later else []
    seen: set[int] = set()
    for passage in align(earlier, later, seeds):
        for stretch in passage.stretches:
            assert all(earlier[a] == later[b] for a, b in stretch.pairs)
            assert all(a < c and b < d for (a, b), (c, d) in zip(stretch.pairs, stretch.pairs[1:], strict=False))
        words = [b for stretch in passage.stretches for _, b in stretch.pairs]
        assert len(words) == len(set(words))
        assert not seen & set(words)
        seen |= set(words)
