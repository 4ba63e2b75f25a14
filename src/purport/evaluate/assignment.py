"""Which of many to pair with which, so that the sum of what the pairs are worth is greatest."""

from collections.abc import Mapping, Sequence
from typing import Final

_NONE: Final = -1


def greatest_sum(worth: Mapping[tuple[int, int], float]) -> float:
    """The greatest sum of `worth` over pairs (left, right) in which no left and no right stands twice; worth is 0 or
    more, and 0 where a pair is not given.

    Pairs that share nothing with others are settled apart; each group by shortest augmenting paths (Kuhn 1955; Jonker
    and Volgenant 1987), in the cube of its size at most.
    """
    return sum(_of_group(pairs) for pairs in _groups(worth))


def _groups(worth: Mapping[tuple[int, int], float]) -> list[dict[tuple[int, int], float]]:
    """The pairs in groups that share neither a left nor a right."""
    parent: dict[tuple[str, int], tuple[str, int]] = {}

    def root(node: tuple[str, int]) -> tuple[str, int]:
        parent.setdefault(node, node)
        while parent[node] != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    for left, right in worth:
        parent[root(("left", left))] = root(("right", right))
    groups: dict[tuple[str, int], dict[tuple[int, int], float]] = {}
    for (left, right), value in worth.items():
        groups.setdefault(root(("left", left)), {})[left, right] = value
    return list(groups.values())


def _of_group(pairs: Mapping[tuple[int, int], float]) -> float:
    if len(pairs) == 1:
        return next(iter(pairs.values()))
    lefts, rights = sorted({one for one, _ in pairs}), sorted({one for _, one in pairs})
    if len(lefts) > len(rights):
        return _of_group({(right, left): value for (left, right), value in pairs.items()})
    costs = [[-pairs.get((left, right), 0.0) for right in rights] for left in lefts]
    return sum(-costs[row][column] for column, row in enumerate(_rows_of_columns(costs)) if row != _NONE)


def _rows_of_columns(costs: Sequence[Sequence[float]]) -> list[int]:
    """The row that each column is given to, so that the sum of costs is least; there are no more rows than columns."""
    columns = len(costs[0])
    row_of = [_NONE] * (columns + 1)  # the last stands for the row that is being placed
    of_row, of_column = [0.0] * len(costs), [0.0] * (columns + 1)
    for row in range(len(costs)):
        row_of[columns] = row
        free, before = _path(costs, row_of, of_row, of_column)
        while free != columns:
            row_of[free] = row_of[before[free]]
            free = before[free]
    return row_of[:columns]


def _path(
    costs: Sequence[Sequence[float]], row_of: list[int], of_row: list[float], of_column: list[float]
) -> tuple[int, list[int]]:
    """A free column that the row being placed reaches most cheaply, and for each column that from which it is reached;
    the prices of rows and columns are brought up to date.
    """
    columns = len(costs[0])
    least, before, done = [float("inf")] * columns, [columns] * columns, [False] * (columns + 1)
    at = columns
    while row_of[at] != _NONE:
        done[at] = True
        row = row_of[at]
        for column in range(columns):
            price = costs[row][column] - of_row[row] - of_column[column]
            if not done[column] and price < least[column]:
                least[column], before[column] = price, at
        nearest = min((column for column in range(columns) if not done[column]), key=least.__getitem__)
        step = least[nearest]
        for column in range(columns + 1):
            if done[column]:
                of_row[row_of[column]] += step
                of_column[column] -= step
            elif column < columns:
                least[column] -= step
        at = nearest
    return at, before
