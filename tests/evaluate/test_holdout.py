"""The third of a corpus that is held out."""

from typing import NamedTuple

import pytest

from purport.errors import GoldError
from purport.evaluate.holdout import held_out, only


class Named(NamedTuple):
    id: str


TEXTS = [Named(f"text-{number}") for number in range(600)]


def test_every_text_belongs_to_one_part_by_its_id_alone() -> None:
    seen, kept = only("seen", TEXTS), only("held-out", TEXTS)
    assert sorted(seen + kept) == sorted(only("all", TEXTS)) == sorted(TEXTS)
    assert 160 < len(kept) < 240
    assert [held_out(one.id) for one in kept[:3]] == [True, True, True]


def test_the_rule_stays_what_it_is() -> None:
    assert [held_out(id) for id in ("a", "b", "c", "d", "\ud800")] == [False, False, False, True, False]


def test_a_part_without_texts_is_no_measure() -> None:
    with pytest.raises(GoldError, match="none of the texts belongs to the part 'seen'"):
        only("seen", [Named("d")])
