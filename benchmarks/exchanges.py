"""How many exchanges of two parties give the same records, and what differs after the others.

usage: PYTHONPATH=src:tests python benchmarks/exchanges.py [--parties unseen_parties.tsv] [--list]

The frames are those of tests/test_even_handed.py, which holds the figures for its own parties (parties.tsv). Rules for
towns were written with fresh_parties.tsv in view; countries and towns of unseen_parties.tsv were drawn
(tools/draw_parties.py), and --list is not for them: what they give is what is to be expected of names that nobody had
in view.
"""

import argparse
import tempfile
from pathlib import Path

from even_handed.frames import differences, fillings, frames, parties, read
from purport.reader import Reader

KINDS = ("statements", "actors", "times", "document", "events", "wording")


def exchanges(table: str) -> list[tuple[str, list[str], list[str]]]:
    """Every frame filled with two parties, and with the same two exchanged: its name, and what is read of both."""
    known = parties(table)
    filled = [one for frame in frames() for one in fillings(frame, known)]
    with tempfile.TemporaryDirectory() as folder:
        readings = [list(lines) for lines in read(Reader(), filled, Path(folder))]
    pairs = zip(filled[::2], readings[::2], readings[1::2], strict=True)
    return [(f"{one.frame.id}: {', '.join(one.pair)}", before, after) for one, before, after in pairs]


def main() -> None:
    """Print the percentages."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--parties", default="parties.tsv", help="a table in tests/even_handed")
    parser.add_argument("--list", action="store_true", help="what differs")
    args = parser.parse_args()
    found = exchanges(args.parties)

    def alike(*kinds: str) -> float:
        """The percentage after which the lines of these kinds are the same."""
        same = [[x for x in a if x.startswith(kinds)] == [x for x in b if x.startswith(kinds)] for _, a, b in found]
        return 100 * sum(same) / len(same)

    print(f"{len(found)} exchanges")
    for kind in KINDS:
        print(f"{kind:22} {alike(kind):6.1f} %")
    print(f"{'without events':22} {alike('document', 'statements', 'actors', 'times'):6.1f} %")
    print(f"{'all of these':22} {alike(*KINDS):6.1f} %")
    if args.list:
        for name, before, after in found:
            if before != after:
                print(name, *differences(before, after), sep="\n  ")


if __name__ == "__main__":
    main()
