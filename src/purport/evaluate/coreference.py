"""How alike two partitions of mentions are: MUC, B³, CEAF-e and their mean, CoNLL's F1.

MUC (Vilain et al. 1995) counts links: a cluster of n mentions has n - 1, and those are lost that it takes to put it
together from the other side's clusters. B³ (Bagga and Baldwin 1998) takes for each mention the share of its cluster
that both sides put it with. CEAF-e (Luo 2005) pairs clusters one to one so that the sum of their likeness is greatest,
2·|both| / (|one| + |other|). Mentions that only one side has count as misses there (Pradhan et al. 2014: no changes are
made to either side). CoNLL's F1 is the plain mean of the three F1 (Pradhan et al. 2011).
"""

import statistics
from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import NamedTuple, TypeVar

from purport.evaluate.assignment import greatest_sum

Clusters = Sequence[frozenset[Hashable]]
"""Clusters of mentions, none in two of them."""


Mention = TypeVar("Mention", bound=Hashable)


class Agreement(NamedTuple):
    """Sums of one measure, which add up over texts: what is recalled of the gold, what is right of the found."""

    recalled: float = 0.0
    gold: float = 0.0
    right: float = 0.0
    found: float = 0.0

    def __add__(self, other: object) -> "Agreement":
        if not isinstance(other, Agreement):
            return NotImplemented
        return Agreement(*(a + b for a, b in zip(self, other, strict=True)))

    @property
    def recall(self) -> float:
        """0 to 1."""
        return self.recalled / self.gold if self.gold else 0.0

    @property
    def precision(self) -> float:
        """0 to 1."""
        return self.right / self.found if self.found else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall, 0 to 1."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


class Coreference(NamedTuple):
    """The three measures."""

    muc: Agreement = Agreement()
    b_cubed: Agreement = Agreement()
    ceaf_e: Agreement = Agreement()

    def __add__(self, other: object) -> "Coreference":
        if not isinstance(other, Coreference):
            return NotImplemented
        return Coreference(*(a + b for a, b in zip(self, other, strict=True)))

    @property
    def conll(self) -> float:
        """The mean of the three F1, 0 to 1."""
        return statistics.fmean(one.f1 for one in self)


def clusters_of(names: Mapping[Mention, Hashable]) -> Clusters:
    """The mentions that have the same name, in the order of their first."""
    found: dict[Hashable, set[Mention]] = {}
    for mention, name in names.items():
        found.setdefault(name, set()).add(mention)
    return [frozenset(one) for one in found.values()]


def score_clusters(gold: Clusters, found: Clusters) -> Coreference:
    """The measures of `found` against `gold`. Mentions are compared by equality."""
    cells = _cells(gold, found)
    return Coreference(_muc(gold, found, cells), _b_cubed(gold, found, cells), _ceaf_e(gold, found, cells))


def _cells(gold: Clusters, found: Clusters) -> Counter[tuple[int, int]]:
    """How many mentions each pair of clusters that meet has in common."""
    where = {mention: number for number, cluster in enumerate(found) for mention in cluster}
    return Counter((at, where[one]) for at, cluster in enumerate(gold) for one in cluster if one in where)


def _muc(gold: Clusters, found: Clusters, cells: Counter[tuple[int, int]]) -> Agreement:
    links = sum(size - 1 for size in cells.values())
    return Agreement(links, _links(gold), links, _links(found))


def _links(clusters: Iterable[frozenset[Hashable]]) -> int:
    return sum(len(one) - 1 for one in clusters)


def _b_cubed(gold: Clusters, found: Clusters, cells: Counter[tuple[int, int]]) -> Agreement:
    recalled = sum(size * size / len(gold[at]) for (at, _), size in cells.items())
    right = sum(size * size / len(found[at]) for (_, at), size in cells.items())
    return Agreement(recalled, sum(map(len, gold)), right, sum(map(len, found)))


def _ceaf_e(gold: Clusters, found: Clusters, cells: Counter[tuple[int, int]]) -> Agreement:
    alike = {(one, other): 2 * size / (len(gold[one]) + len(found[other])) for (one, other), size in cells.items()}
    best = greatest_sum(alike)
    return Agreement(best, len(gold), best, len(found))
