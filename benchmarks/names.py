"""Whole names: `same_name` and OpenSanctions' matcher (nomenklatura, logic-v2) on the same pairs, side by side.

usage: python benchmarks/names.py [PAIRS] [--peers PYTHON]     (`make peers` first: the matcher has an environment of
its own)

PAIRS is a table of whole names (default: tests/compare/names/pairs.tsv). Printed for all pairs, for the half the rules
were tuned on and for the half kept for the first reading: F1 of `same_name`, of logic-v2 at its customary threshold
(0.7), and of logic-v2 at the threshold that is best on the first half; then the pairs that only one of the two gets
right.
"""

import argparse
import json
import subprocess
from collections.abc import Sequence
from pathlib import Path

from purport.evaluate.names import WholePair, same_whole_name, score_whole, whole_pairs_of

ROOT = Path(__file__).resolve().parent.parent
CUSTOMARY = 0.7

SCORER = """
import json, sys
from followthemoney import model
from nomenklatura.matching.logic_v2.model import LogicV2
from nomenklatura.matching.types import ScoringConfig

def entity(schema, name):
    one = model.make_entity(schema)
    one.id = name
    one.add("name", name)
    return one

config = ScoringConfig.defaults()
for line in sys.stdin:
    schema, left, right = json.loads(line)
    print(LogicV2.compare(entity(schema, left), entity(schema, right), config).score)
"""


def peer_scores(python: Path, pairs: Sequence[WholePair]) -> list[float]:
    """The score logic-v2 gives each pair."""
    rows = [["Person" if one.kind == "person" else "Organization", one.left, one.right] for one in pairs]
    said = subprocess.run(
        [str(python), "-c", SCORER],
        input="".join(json.dumps(row) + "\n" for row in rows),
        capture_output=True,
        text=True,
        check=True,
    )
    return [float(line) for line in said.stdout.split()]


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pairs", type=Path, nargs="?", default=ROOT / "tests" / "compare" / "names" / "pairs.tsv")
    parser.add_argument("--peers", type=Path, default=ROOT / ".venv-peers" / "bin" / "python")
    arguments = parser.parse_args()
    pairs = whole_pairs_of(arguments.pairs)
    peer = dict(zip(pairs, peer_scores(arguments.peers, pairs), strict=True))
    tuned = [pair for pair in pairs if not pair.kept]
    best = max(sorted(set(peer.values())), key=lambda limit: f1(tuned, peer, limit))
    for name, part in (("all", pairs), ("tuned on", tuned), ("kept", [pair for pair in pairs if pair.kept])):
        own = score_whole(part, same_whole_name)
        print(
            f"{name} ({len(part)}): same_name " + ", ".join(f"{kind} {100 * one.f1:.1f}" for kind, one in own.items())
        )
        for limit in (CUSTOMARY, best):
            scores = score_whole(part, lambda pair, limit=limit: peer[pair] >= limit)
            row = ", ".join(f"{kind} {100 * one.f1:.1f}" for kind, one in scores.items())
            print(f"    logic-v2 from {limit:.2f}: {row}")
    compare(pairs, peer)


def f1(pairs: Sequence[WholePair], peer: dict[WholePair, float], limit: float) -> float:
    """F1 of logic-v2 at a threshold."""
    return score_whole(pairs, lambda pair: peer[pair] >= limit)["all"].f1


def compare(pairs: Sequence[WholePair], peer: dict[WholePair, float]) -> None:
    """The pairs that only one of the two gets right."""
    for pair in pairs:
        own, theirs = same_whole_name(pair) == pair.same, (peer[pair] >= CUSTOMARY) == pair.same
        if own != theirs:
            right = "same_name" if own else "logic-v2"
            print(f"only {right}: {pair.left} | {pair.right} ({pair.tests}, same: {pair.same})")


if __name__ == "__main__":
    main()
