"""How well `part_similarity` tells spellings of one name from names drawn at random, over several draws.

usage: python benchmarks/name_parts.py [FOLDER]

FOLDER holds `variants-*.tsv` (two Latin spellings and the native one a line; default: beside this checkout). Printed
for each: F1 on the part that may be looked at, on the third that is held out, and on the whole table drawn as one,
each the mean of eight draws, and the other names that are joined, least and most. The threshold is that of `purport
evaluate names`: the best on the first draw of the part that may be looked at.
"""

import sys
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from statistics import mean

from purport.compare.names import part_similarity
from purport.evaluate.names import SEED, Variant, best_threshold, pairs_with, score_at, split, variants_of

DEFAULT = Path(__file__).resolve().parent.parent.parent / "shared" / "corpora" / "names"
DRAWS = range(SEED, SEED + 8)

similarity = cache(part_similarity)


def described(variants: Sequence[Variant], threshold: float) -> str:
    """The mean of F1, the pairs joined and the other names joined."""
    scores = [score_at(pairs_with(variants, "random", seed=seed), similarity, threshold) for seed in DRAWS]
    wrong = [score.predicted - score.matched for score in scores]
    f1 = 100 * mean(score.f1 for score in scores)
    return f"{f1:.1f} ({scores[0].matched} of {scores[0].gold}, {min(wrong)} to {max(wrong)} others)"


def main() -> None:
    """Print the figures."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else DEFAULT
    for path in sorted(folder.glob("variants-*.tsv")):
        variants = variants_of(path)
        seen, held = split(variants)
        threshold = best_threshold(pairs_with(seen, "random"), similarity)
        print(
            f"{path.stem:18}",
            f"seen {described(seen, threshold)}  held out {described(held, threshold)}",
            f"all {described(variants, threshold)}",
        )


if __name__ == "__main__":
    main()
