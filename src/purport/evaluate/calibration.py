"""Calibration: whether a confidence of 0.8 means that eight in ten are right.

A statement is right if it is matched as `linked`: content and source both reach Jaccard 0.5 with those of a gold
attribution (see `purport.evaluate.statements`). Statements without a confidence are left out: rules give none.

Statements are sorted into bins by their confidence, and each bin's mean confidence is held against the share of it that
is right. The expected calibration error (ECE) is the mean of these gaps, weighted by the statements in each bin:

    ECE = sum over bins of |bin| / n * |share right in the bin - mean confidence in the bin|

as defined by Naeini, Cooper and Hauskrecht, "Obtaining Well Calibrated Probabilities Using Bayesian Binning" (AAAI
2015), and Guo, Pleiss, Sun and Weinberger, "On Calibration of Modern Neural Networks" (ICML 2017). The latter's
bins are of equal width, (0, 0.1], (0.1, 0.2], …; bins of equal mass hold as many statements each, so that none rests on
few.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from purport.evaluate.polnear import Article, Attribution
from purport.evaluate.statements import linked_matches
from purport.records import Statement

BINS = 10


class Judged(NamedTuple):
    """The confidence of one statement, and whether it is right."""

    confidence: float
    right: bool


class Bin(NamedTuple):
    """Statements of similar confidence: the borders, how many, their mean confidence and the share that is right."""

    low: float
    high: float
    size: int
    confidence: float
    right: float

    @property
    def gap(self) -> float:
        """How far confidence and truth are apart, 0 to 1."""
        return abs(self.right - self.confidence)


def judged_statements(articles: Iterable[Article], predicted: Mapping[str, Sequence[Statement]]) -> list[Judged]:
    """The statements that carry a confidence, judged by the gold, in the order of the articles; `predicted` is by name.

    All statements take part in the matching, also those without a confidence.
    """
    judged = []
    for article in articles:
        statements = predicted.get(article.name, ())
        matches = linked_matches(article, [Attribution(one.source, one.cue, one.content) for one in statements])
        for statement, right in zip(statements, matches, strict=True):
            if statement.confidence is not None:
                judged.append(Judged(statement.confidence, right))
    return judged


def equal_width_bins(judged: Iterable[Judged], *, count: int = BINS) -> tuple[Bin, ...]:
    """Bins of equal width, their upper border in them (and 0 in the first); those without a statement are left out."""
    borders = [number / count for number in range(count + 1)]
    members: list[list[Judged]] = [[] for _ in range(count)]
    for one in judged:
        members[max(0, bisect_left(borders, one.confidence) - 1)].append(one)
    return tuple(
        _bin(low, high, inside) for (low, high), inside in zip(pairwise(borders), members, strict=True) if inside
    )


def equal_mass_bins(judged: Iterable[Judged], *, count: int = BINS) -> tuple[Bin, ...]:
    """Bins with as many statements each as can be, fewer of them if there are not enough; equal confidences stay
    together. The borders are the least and the greatest confidence in the bin.
    """
    ranked = sorted(judged, key=lambda one: one.confidence)
    confidences = [one.confidence for one in ranked]
    ends = [number * len(ranked) // count for number in range(1, count + 1)]
    cuts = sorted({0, *(bisect_right(confidences, confidences[end - 1]) for end in ends if end)})
    return tuple(_bin(confidences[start], confidences[end - 1], ranked[start:end]) for start, end in pairwise(cuts))


def expected_calibration_error(bins: Sequence[Bin]) -> float:
    """The gaps of `bins`, weighted by their statements (see above), 0 to 1; 0 if there are none."""
    total = sum(one.size for one in bins)
    return sum(one.size * one.gap for one in bins) / total if total else 0.0


def _bin(low: float, high: float, judged: Sequence[Judged]) -> Bin:
    size = len(judged)
    return Bin(low, high, size, sum(one.confidence for one in judged) / size, sum(one.right for one in judged) / size)
