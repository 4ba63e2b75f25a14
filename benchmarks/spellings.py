"""How well `spelling_distance` tells spellings of one name from other names.

usage: python benchmarks/spellings.py [FOLDER]      (needs rapidfuzz, for Jaro-Winkler beside it)

FOLDER holds `variants-*.tsv` (two Latin spellings and the native one a line; default: beside this checkout). Each file
is shuffled and halved. Other names are drawn in two ways: at random, and the hard ones, for each name the one among
the others that Jaro-Winkler finds most similar. Printed: F1 on the second half at the threshold that is best on the
first half. The pairs come from Wikidata and are noisy: some are two names, which no method can join.
"""

import random
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from rapidfuzz import process
from rapidfuzz.distance import JaroWinkler

from purport.extract.names.folding import folded
from purport.extract.names.spelling import same_spelling, spelling_distance

DEFAULT = Path(__file__).resolve().parent.parent.parent / "shared" / "corpora" / "names"
SEED = 1

Pair = tuple[str, str, bool]
"""Two names, and whether they are spellings of one."""
Distance = Callable[[str, str], float]


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else DEFAULT
    for path in sorted(folder.glob("variants-*.tsv")):
        rows = [tuple(line.split("\t")) for line in path.read_text(encoding="utf-8").splitlines()[1:]]
        rows = [row for row in rows if folded(row[0]) and folded(row[1])]
        random.Random(SEED).shuffle(rows)
        halves = rows[: len(rows) // 2], rows[len(rows) // 2 :]
        for name, draw in (("random", _random_pairs), ("hard", _hard_pairs)):
            first, second = map(draw, halves)
            scores = {label: _held_out_f1(first, second, distance) for label, distance in DISTANCES.items()}
            strict = [sum(same_spelling(a, b) for a, b, same in second if same is wanted) for wanted in (True, False)]
            print(
                f"{path.stem:18}{name:8}"
                + "  ".join(f"{label} {100 * score:.1f}" for label, score in scores.items())
                + f"  same_spelling joins {strict[0]} of {sum(same for *_, same in second)} spellings,"
                f" {strict[1]} of {sum(not same for *_, same in second)} other names"
            )


def _jaro_winkler(a: str, b: str) -> float:
    return 1 - JaroWinkler.similarity(folded(a), folded(b))


DISTANCES: dict[str, Distance] = {"Jaro-Winkler": _jaro_winkler, "spelling_distance": spelling_distance}


def _random_pairs(rows: Sequence[tuple[str, ...]]) -> list[Pair]:
    others = [row[1] for row in rows]
    random.Random(SEED).shuffle(others)
    return [(a, b, True) for a, b, _ in rows] + [
        (row[0], other, False) for row, other in zip(rows, others, strict=True)
    ]


def _hard_pairs(rows: Sequence[tuple[str, ...]]) -> list[Pair]:
    """Each name with its spelling and with the most similarly spelt name whose native spelling is another."""
    names = [folded(row[1]) for row in rows]
    pairs: list[Pair] = []
    for a, b, native in rows:
        alike = process.extract(folded(a), names, scorer=JaroWinkler.similarity, limit=8)
        other = next((at for _, _, at in alike if rows[at][2] != native and names[at] != folded(a)), None)
        if other is not None:
            pairs += [(a, b, True), (a, rows[other][1], False)]
    return pairs


def _held_out_f1(first: Sequence[Pair], second: Sequence[Pair], distance: Distance) -> float:
    """F1 on `second` at the threshold that is best on `first`."""
    scored = sorted((distance(a, b), same) for a, b, same in first)
    threshold = max({round(score, 3) for score, _ in scored}, key=lambda limit: _f1(scored, limit))
    return _f1([(distance(a, b), same) for a, b, same in second], threshold)


def _f1(scored: Sequence[tuple[float, bool]], limit: float) -> float:
    joined = [same for score, same in scored if score <= limit]
    wanted = sum(same for _, same in scored)
    return 2 * sum(joined) / (len(joined) + wanted) if joined else 0.0


if __name__ == "__main__":
    main()
