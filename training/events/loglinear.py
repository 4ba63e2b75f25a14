"""A log-linear choice among candidates, each a bag of features, several of which may be right."""

from collections import Counter
from typing import NamedTuple

import numpy as np


class Choice(NamedTuple):
    """One sentence: its candidates (the last one is "none of them") as bags of features, and which are right."""

    candidates: list[list[str]]
    right: list[bool]


def fit(
    choices: list[Choice], *, least: int = 2, penalty: float = 1.0, steps: int = 300, rate: float = 0.1
) -> dict[str, float]:
    """Weights that make the right candidates of `choices` likely; features seen in fewer than `least` choices are left
    out, `penalty` is that of the squared weights. Maximises the likelihood of the set of right candidates (full-batch
    Adam), so the result hangs on nothing but the input.
    """
    seen = Counter(name for choice in choices for name in {one for bag in choice.candidates for one in bag})
    names = sorted(name for name, count in seen.items() if count >= least)
    index = {name: at for at, name in enumerate(names)}
    cells = [
        (row, index[name])
        for row, bag in enumerate(bag for choice in choices for bag in choice.candidates)
        for name in bag
        if name in index
    ]
    rows, columns = (np.array(part, dtype=np.int64) for part in zip(*cells, strict=True))
    sizes = np.array([len(choice.candidates) for choice in choices])
    group = np.repeat(np.arange(len(choices)), sizes)
    right = np.array([one for choice in choices for one in choice.right])
    weights = np.zeros(len(names))
    mean, square = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, steps + 1):
        scores = np.bincount(rows, weights[columns], minlength=len(group))
        error = _share(scores, group, len(choices)) - _share(np.where(right, scores, -1e9), group, len(choices))
        gradient = np.bincount(columns, error[rows], minlength=len(names)) + penalty * weights
        mean = 0.9 * mean + 0.1 * gradient
        square = 0.99 * square + 0.01 * gradient**2
        weights -= rate * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
    return dict(zip(names, weights.tolist(), strict=True))


def _share(scores: np.ndarray, group: np.ndarray, count: int) -> np.ndarray:
    """Each candidate's share of the probability within its choice."""
    most = np.full(count, -np.inf)
    np.maximum.at(most, group, scores)
    raised = np.exp(scores - most[group])
    share: np.ndarray = raised / np.bincount(group, raised, minlength=count)[group]
    return share


def score(weights: dict[str, float], bag: list[str]) -> float:
    """The score of a candidate."""
    return sum(weights.get(name, 0.0) for name in bag)
