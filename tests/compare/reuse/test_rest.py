"""The rest of two sentences: what is drawn in between the end of what is shared and the ends of both."""

import pytest

from purport.compare.reuse.rest import rest_after, rest_before
from purport.compare.reuse.runs import Pair


def _numbers(words: str) -> tuple[list[int], list[bool]]:
    """Words as numbers, equal for equal ones; a point ends a sentence."""
    split = words.split()
    return [sum(ord(one) << 8 * at for at, one in enumerate(word.rstrip("."))) for word in split], [
        word.endswith(".") for word in split
    ]


@pytest.mark.parametrize(
    ("earlier", "later", "found"),
    [
        ("a p q c d.", "a r s c d.", [(3, 3), (4, 4)]),  # two changed, two as far from both ends
        ("a p c d e.", "a c d e.", [(2, 1), (3, 2), (4, 3)]),  # one dropped: counted from the end
        ("a b p q e f.", "a b r e f.", [(1, 1), (4, 3), (5, 4)]),  # from the beginning, and then from the end
        ("a p q d.", "a r s d.", [(3, 3)]),  # a third is enough
        ("a p q r e.", "a s t u e.", []),  # a quarter is not
        ("a p.", "a q.", []),
        ("a p q r s t. c", "a c.", []),  # far longer than the other
        ("a. c d.", "a. c d.", []),  # the sentence ends with what is shared
        ("a p c", "a q c", []),  # no sentence ends
    ],
)
def test_what_follows(earlier: str, later: str, found: list[Pair]) -> None:
    (one, its_ends), (other, their_ends) = _numbers(earlier), _numbers(later)
    assert rest_after(one, other, (0, 0), (its_ends, their_ends)) == found


@pytest.mark.parametrize(
    ("earlier", "later", "found"),
    [
        ("x. a b p q e", "y z. a b r s e", [(1, 2), (2, 3)]),
        ("a b p q e", "a b r s e", [(0, 0), (1, 1)]),  # the text begins
        ("a b p q e", "a b r e", [(0, 0), (1, 1)]),
        ("a p q r e", "a s t u e", []),
        ("x. e", "y. e", []),
    ],
)
def test_what_comes_before(earlier: str, later: str, found: list[Pair]) -> None:
    (one, its_ends), (other, their_ends) = _numbers(earlier), _numbers(later)
    assert rest_before(one, other, (len(one) - 1, len(other) - 1), (its_ends, their_ends)) == found


def test_a_sentence_without_end_is_not_looked_through() -> None:
    words, ends = _numbers(" ".join(["w"] * 30) + ".")
    assert rest_after(words, words, (0, 0), (ends, ends)) == []
    assert rest_before(words, words, (29, 29), (ends, ends)) == []
