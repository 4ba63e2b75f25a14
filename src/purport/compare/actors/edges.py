"""Pairs of nodes that can be one, and the order in which they are put together."""

from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import NamedTuple

from purport.compare.actors.clusters import Clusters

__all__ = ["Edge", "join", "join_shorter"]


class Edge(NamedTuple):
    """Two nodes that can be one actor."""

    score: float
    left: int
    right: int
    ground: str


def join(clusters: Clusters, edges: Iterable[Edge]) -> None:
    """Put together what each edge joins, the surest first."""
    for edge in sorted(edges, key=lambda edge: (-edge.score, edge.left, edge.right)):
        clusters.merge(edge.left, edge.right, (edge.ground,), guess=edge.score < 1)


def join_shorter(clusters: Clusters, edges: Iterable[Edge], *, sole: bool = False) -> None:
    """Put each shorter name (`left`) together with the fuller one (`right`), if it can be the short form of one actor
    only: of those of its own reports, else of all.

    Fuller names that could themselves be one person's ('Ada Larkmoor', 'Ada J. Larkmoor') count as one, unless `sole`.
    """
    fuller: dict[int, list[Edge]] = {}
    for edge in edges:
        fuller.setdefault(edge.left, []).append(edge)
    for number in sorted(fuller):
        choice = _only_choice(clusters, fuller[number], sole)
        if choice is not None:
            clusters.merge(number, choice.right, (choice.ground,))


def _only_choice(clusters: Clusters, edges: Sequence[Edge], sole: bool) -> Edge | None:
    """The surest edge to the only actor that `edges` lead to: in the reports of the shorter name, else in all."""
    here = clusters.reports(edges[0].left)
    some = [edge for edge in edges if not here.isdisjoint(clusters.reports(edge.right))] or edges
    if not _are_one(clusters, sorted({clusters.root(edge.right) for edge in some}), sole):
        return None
    return max(some, key=lambda edge: (edge.score, len(clusters.reports(edge.right))))


def _are_one(clusters: Clusters, roots: Sequence[int], sole: bool) -> bool:
    """Whether the fuller names can all be one actor's."""
    if len(roots) > (1 if sole else _MOST_CHOICES):
        return False
    return not any(clusters.conflict(one, other) for one, other in combinations(roots, 2))


_MOST_CHOICES = 8
"""A shorter name of more actors than these is anybody's."""
