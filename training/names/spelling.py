"""The costs of edits between spellings of a name: pairs of spellings to `data/names/spelling.json`.

`python -m training.names.spelling --gold ../shared/corpora/names` (a minute; numpy is enough). Two spellings are taken
for letters written side by side: a sequence of edits, each with a probability, learned by expectation maximisation. A
pair may instead be two names (the gold is noisy); the more likely that is, the less it teaches. The third that `purport
evaluate names` holds out teaches nothing.
"""

import argparse
import json
import math
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from purport.compare.names.alignment import EDIT_SHAPES, Edits
from purport.compare.names.spelling import Costs, features
from purport.evaluate.names import SEED, Pair, Variant, pairs_with, split, variants_of

OUT = Path("src/purport/data/names/spelling.json")
ROUNDS = 8
RAREST = 1.2
"""Expected uses that an edit of three or four letters must have to be kept."""
SMOOTHING = 20.0
"""Of the surprisal of a letter after another: how many uses of the letter by itself stand beside those counted."""
ANY_OTHER = 5
"""How many of the features tell one name from any other."""
DRAWS = 8
"""How often other names are drawn at random to weigh what chance does."""
UNLIKELY = 0.05
"""Below this probability, a pair of spellings is noise and does not take part in the weighing."""

Shares = dict[tuple[str, str], float]
"""The probability of each edit."""


def edits_at(left: str, right: str, i: int, j: int) -> Iterator[tuple[str, str, int, int]]:
    """The edits that can begin at these letters. One of two letters by two shares neither the first nor the last."""
    for taken, written in EDIT_SHAPES:
        if i + taken <= len(left) and j + written <= len(right):
            old, new = left[i : i + taken], right[j : j + written]
            if taken + written < 4 or (old[0] != new[0] and old[1] != new[1]):
                yield old, new, i + taken, j + written


def guessed(pairs: Sequence[tuple[str, str]]) -> Shares:
    """Where learning starts: what stands at about the same place, the same letter above all."""
    found: Counter[tuple[str, str]] = Counter()
    for left, right in pairs:
        for i in range(len(left)):
            for j in range(max(0, i - 2), min(len(right), i + 3)):
                for old, new, _, _ in edits_at(left, right, i, j):
                    if any((mark in old) != (mark in new) for mark in "^$"):
                        continue
                    shape = len(old) * len(new)
                    found[old, new] += 20 if old == new else 1 / (1 + 3 * (shape > 1) + 2 * (shape == 0))
    return shares(found)


def shares(counts: "Counter[tuple[str, str]]") -> Shares:
    """Counts as probabilities."""
    total = sum(counts.values())
    return {edit: count / total for edit, count in counts.items()}


def forward(left: str, right: str, edits: Shares) -> list[list[float]]:
    """The probability of each pair of beginnings."""
    table = [[0.0] * (len(right) + 1) for _ in range(len(left) + 1)]
    table[0][0] = 1.0
    for i, row in enumerate(table):
        for j, here in enumerate(row):
            if here:
                for old, new, ahead, across in edits_at(left, right, i, j):
                    table[ahead][across] += here * edits.get((old, new), 0.0)
    return table


def backward(left: str, right: str, edits: Shares) -> list[list[float]]:
    """The probability of each pair of endings."""
    table = [[0.0] * (len(right) + 1) for _ in range(len(left) + 1)]
    table[-1][-1] = 1.0
    for i in range(len(left), -1, -1):
        for j in range(len(right), -1, -1):
            table[i][j] += sum(
                edits.get((old, new), 0.0) * table[ahead][across]
                for old, new, ahead, across in edits_at(left, right, i, j)
            )
    return table


def expected(pairs: Sequence[tuple[str, str]], edits: Shares, alone: dict[str, float], prior: float) -> Any:
    """The expected uses of each edit, and the share of pairs that are one name."""
    uses: Counter[tuple[str, str]] = Counter()
    same = 0.0
    for left, right in pairs:
        table = forward(left, right, edits)
        whole = table[-1][-1]
        if not whole:
            continue
        apart = math.exp(sum(math.log(alone[letter]) for letter in left + right))
        share = prior * whole / (prior * whole + (1 - prior) * apart)
        same += share
        rest = backward(left, right, edits)
        for i, row in enumerate(table):
            for j, here in enumerate(row):
                for old, new, ahead, across in edits_at(left, right, i, j) if here else ():
                    use = share * here * edits.get((old, new), 0.0) * rest[ahead][across] / whole / 2
                    uses[old, new] += use
                    uses[new, old] += use
    return uses, same / len(pairs)


def learned_edits(pairs: Sequence[tuple[str, str]], alone: dict[str, float]) -> Shares:
    """The probability of each edit, by expectation maximisation."""
    edits, prior = guessed(pairs), 0.9
    for number in range(ROUNDS):
        uses, prior = expected(pairs, edits, alone, prior)
        rarest = RAREST * number / (ROUNDS - 1)
        edits = shares(Counter({edit: use for edit, use in uses.items() if len("".join(edit)) <= 2 or use >= rarest}))
        print(f"round {number}: {len(edits)} edits, {prior:.3f} of the pairs are one name")
    return edits


def costs_of(edits: Shares) -> Edits:
    """Costs in nats, so that the same letter for itself costs nothing; what costs as much as any other is left out."""
    half = {old: math.log(share) / 2 for (old, new), share in edits.items() if old == new}
    lowest = min(half.values())
    found: Edits = {}
    for (old, new), share in sorted(edits.items()):
        cost = -math.log(share) + sum(half.get(letter, lowest) for letter in old + new) if share else math.inf
        if old != new and cost < 9 and share > 1e-9:
            found.setdefault(old, {})[new] = round(max(0.0, cost), 2)
    return found


def surprisals(names: Sequence[str]) -> dict[str, float]:
    """How unexpected a letter is after another, in nats."""
    after = Counter(f"^{name}$"[at : at + 2] for name in names for at in range(len(name) + 1))
    alone, before = Counter(), Counter()
    for two, count in after.items():
        alone[two[1]] += count
        before[two[0]] += count
    total = sum(alone.values())
    return {
        first + second: round(
            -math.log((after[first + second] + SMOOTHING * count / total) / (before[first] + SMOOTHING)), 2
        )
        for first in sorted(before)
        for second, count in sorted(alone.items())
    }


def weighed(pairs: Sequence[Pair], costs: Costs, taken: int | None = None) -> tuple[float, ...]:
    """Weights of the first `taken` features (of all, if None) by logistic regression, twice more without pairs that are
    then most unlikely.
    """
    table = np.array([features(one.left, one.right, costs)[:taken] for one in pairs])
    same = np.array([one.same for one in pairs], dtype=float)
    weights = logistic(table, same)
    for _ in range(2):
        likely = 1 / (1 + np.exp(-np.clip(table @ weights, -50, 50)))
        kept = (same == 0) | (likely > UNLIKELY)
        weights = logistic(table[kept], same[kept])
    return tuple(round(float(weight), 4) for weight in weights)


def weights_of(seen: Sequence[Sequence[Variant]], costs: Costs) -> Costs:
    """`costs` with what is weighed: one name against any other, be it alike or not, and against those met by chance."""
    judged = [pair for rows in seen for others in ("random", "hard") for pair in pairs_with(rows, others)]
    drawn = [pair for rows in seen for draw in range(DRAWS) for pair in pairs_with(rows, "random", seed=SEED + draw)]
    return costs._replace(weights=weighed(judged, costs, ANY_OTHER), chance=weighed(drawn, costs))


def logistic(table: Any, same: Any, steps: int = 40) -> Any:
    """Newton's method with a little ridge."""
    weights = np.zeros(table.shape[1])
    for _ in range(steps):
        said = 1 / (1 + np.exp(-np.clip(table @ weights, -50, 50)))
        curve = (table * (said * (1 - said))[:, None]).T @ table + 1e-3 * np.eye(len(weights))
        weights = weights - np.linalg.solve(curve, table.T @ (said - same) + 1e-3 * weights)
    return weights


def teaching(files: Sequence[Path]) -> tuple[list[list[Variant]], list[tuple[str, str]]]:
    """The rows of each file that may be looked at, and the pairs of differing spellings in them that no held-out row
    has.
    """
    parts = [split(variants_of(path)) for path in files]
    held = {frozenset(one[:2]) for _, its in parts for one in its}
    pairs = [
        (f"^{one.left}$", f"^{one.right}$")
        for seen, _ in parts
        for one in seen
        if one.left != one.right and frozenset(one[:2]) not in held
    ]
    return [seen for seen, _ in parts], pairs


def main() -> None:
    """Learn the costs and write the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", type=Path, required=True, help="the folder with variants-*.tsv")
    parser.add_argument("--out", type=Path, default=OUT)
    arguments = parser.parse_args()
    seen, pairs = teaching(sorted(arguments.gold.glob("variants-*.tsv")))
    letters = Counter(letter for both in pairs for name in both for letter in name)
    alone = {letter: count / sum(letters.values()) for letter, count in letters.items()}
    names = [name for rows in seen for one in rows for name in one[:2]]
    costs = Costs(costs_of(learned_edits(pairs, alone)), surprisals(names), (), ())
    costs = weights_of(seen, costs)
    print("weights", costs.weights, "chance", costs.chance)
    arguments.out.write_text(
        json.dumps(costs._asdict(), separators=(",", ":")).replace(',"', ',\n"') + "\n", encoding="utf-8"
    )


if __name__ == "__main__":
    main()
