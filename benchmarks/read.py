"""How fast `read` is, as a ratio to the bare spaCy pipeline on the same texts, in one process and one run.

usage: python benchmarks/read.py [FOLDER] [--rounds N] [--reports N]

FOLDER holds plain-text reports (default: the PolNeAR dev articles beside this checkout, else the samples). The two take
turns, so that a machine that slows down slows both; the ratio is of the medians. Printed: reports per second of each,
the ratio, the reports' mean length, and the peak memory of reading them all before the bare pipeline is loaded.
"""

import argparse
import resource
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

import spacy

from purport.reader import Reader
from purport.records import Report
from purport.settings import Settings

ROOT = Path(__file__).resolve().parent.parent
BATCH = 16


def main() -> None:
    """Measure and print."""
    given = arguments(__doc__ or "")
    paths = sorted(str(path) for path in given.folder.glob("*.txt"))[: given.reports]
    if not paths:
        sys.exit(f"{given.folder} has no .txt files; name a folder of plain-text reports")
    texts = [Path(path).read_bytes().decode("utf-8", "replace") for path in paths]
    settings = Settings.from_environment()
    reader = Reader(settings)

    def read() -> int:
        return sum(isinstance(one, Report) for one in reader.read(paths))

    read()
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    bare = spacy.load(settings.pipeline)

    def pipe() -> int:
        return sum(1 for _ in bare.pipe(texts, batch_size=BATCH))

    pipe()
    taken = {"read": [_seconds(read)], "spaCy": [_seconds(pipe)]}
    for _ in range(given.rounds - 1):
        taken["read"].append(_seconds(read))
        taken["spaCy"].append(_seconds(pipe))
    rates = {name: len(paths) / statistics.median(seconds) for name, seconds in taken.items()}
    length = statistics.mean(map(len, texts))
    print(f"{len(paths)} reports, mean length {length:,.0f} characters, {given.rounds} rounds")
    for name, rate in rates.items():
        print(f"{name:6} {rate:7.2f} reports/s   {min(taken[name]):.2f} to {max(taken[name]):.2f} s a round")
    print(f"ratio  {rates['read'] / rates['spaCy']:7.2f}   read to bare spaCy, batch {BATCH}")
    print(f"memory {memory:7.0f} MB at the peak of reading them all")


def arguments(description: str) -> argparse.Namespace:
    """What the command line gives; the same for all measures of speed."""
    corpus = ROOT.parent / "shared" / "corpora" / "polnear" / "dev" / "text"
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=corpus if corpus.is_dir() else ROOT / "samples")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--reports", type=int, default=None)
    return parser.parse_args()


def _seconds(work: Callable[[], int]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


if __name__ == "__main__":
    main()
