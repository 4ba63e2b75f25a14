"""The cheapest way to write one Latin spelling of a name part as another, and how much of both stays the same.

A weighted edit distance: an edit writes one or two letters for one or two others ('kh' for 'h', 'ou' for 'u', nothing
for a final 'e'), at a cost in nats that was learned (`training/names`, `data/names/CARD.md`).
"""

import math
from collections.abc import Iterator
from itertools import accumulate, pairwise
from typing import NamedTuple

__all__ = ["EDIT_SHAPES", "Alignment", "Edits", "alignment", "distance"]

EDIT_SHAPES = ((1, 0), (0, 1), (1, 1), (2, 1), (1, 2), (2, 2))
"""Letters on the left and on the right that one edit takes."""

_DROPPED, _OTHER = 7.5, 9.0
"""What an edit costs that the table does not have: leaving a letter out, writing another."""
_UNKNOWN = {(1, 0): _DROPPED, (0, 1): _DROPPED, (1, 1): _OTHER}

_BAND = 4
"""Letters by which what belongs together may be shifted, beside the difference in length."""

_NO_PAIR = " "
"""No two letters; in no table of edits."""

Edits = dict[str, dict[str, float]]
"""Cost in nats of writing letters (the outer key) as others (the inner key); '^' and '$' stand for the beginning and
the end of a name, '' for none.
"""


class Alignment(NamedTuple):
    """What the cheapest way of writing one part as another costs, in nats, and what it leaves."""

    cost: float
    beginning: float
    """Of the first letters."""
    ending: float
    """Of the last letters."""
    run: int
    """The most letters on end that stay."""


def distance(left: str, right: str, edits: Edits) -> float:
    """The least cost of writing `left` as `right`, in nats."""
    return _table(f"^{left}$", f"^{right}$", edits)[-1][-1]


def alignment(left: str, right: str, edits: Edits) -> Alignment:
    """The cheapest way of writing `left` as `right`."""
    left, right = f"^{left}$", f"^{right}$"
    table = _table(left, right, edits)
    cost = table[-1][-1]
    steps = list(_backwards(left, right, edits, table))
    longest = run = 0
    for step in steps:
        run = run + 1 if step is None else 0
        longest = max(longest, run)
    ending, beginning = (sum(step or 0.0 for step in part) for part in (steps[:2], steps[-2:]))
    return Alignment(cost, beginning, ending, longest)


def _table(left: str, right: str, edits: Edits) -> list[list[float]]:
    """The least cost of writing each beginning of `left` as each of `right`."""
    none: dict[str, float] = {}
    dropped = [edits.get("", none).get(letter, _DROPPED) for letter in right]
    pairs = [_NO_PAIR, *map("".join, pairwise(right))]
    width = _BAND + abs(len(left) - len(right))
    above = [cost if at <= width else math.inf for at, cost in enumerate(accumulate(dropped, initial=0.0))]
    table, before, last = [above], above, ""
    for i, one in enumerate(left, start=1):
        row = [math.inf] * (len(right) + 1)
        ones, twos = edits.get(one, none), edits.get(last + one, none) if last else none
        leaving = ones.get("", _DROPPED)
        if i <= width:
            row[0] = above[0] + leaving
        for j in range(max(1, i - width), min(len(right), i + width) + 1):
            letter, pair = right[j - 1], pairs[j - 1]
            best = above[j] + leaving
            if (cost := row[j - 1] + dropped[j - 1]) < best:
                best = cost
            if (cost := above[j - 1] + (0.0 if one == letter else ones.get(letter, _OTHER))) < best:
                best = cost
            if pair in ones and (cost := above[j - 2] + ones[pair]) < best:
                best = cost
            if twos:
                if letter in twos and (cost := before[j - 1] + twos[letter]) < best:
                    best = cost
                if pair in twos and (cost := before[j - 2] + twos[pair]) < best:
                    best = cost
            row[j] = best
        table.append(row)
        before, above, last = above, row, one
    return table


def _backwards(left: str, right: str, edits: Edits, table: list[list[float]]) -> Iterator[float | None]:
    """What each edit of the cheapest way costs, from the end to the beginning; None for a letter that stays."""
    i, j = len(left), len(right)
    while i or j:
        if i and j and left[i - 1] == right[j - 1] and table[i - 1][j - 1] == table[i][j]:
            i, j = i - 1, j - 1
            yield 0.0 if left[i] in "^$" else None
        else:
            cost, i, j = next(_edits_to(i, j, left, right, edits, table))
            yield cost


def _edits_to(
    i: int, j: int, left: str, right: str, edits: Edits, table: list[list[float]]
) -> Iterator[tuple[float, int, int]]:
    """The edits by which the table came to these beginnings: cost, and where each sets out."""
    for taken, written in EDIT_SHAPES:
        if taken <= i and written <= j:
            old, new = left[i - taken : i], right[j - written : j]
            cost = edits.get(old, {}).get(new, _UNKNOWN.get((taken, written)))
            if cost is not None and table[i - taken][j - written] + cost == table[i][j]:
                yield cost, i - taken, j - written
