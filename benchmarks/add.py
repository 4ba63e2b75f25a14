"""What adding to an archive costs on top of reading, in one process and one run.

usage: python benchmarks/add.py [FOLDER] [--rounds N] [--reports N] [--archive URL]

FOLDER holds plain-text reports (default: the PolNeAR dev articles beside this checkout, else the samples). Each report
is added, and its reading is timed within; what adding takes beyond that is the cost. A round is a new archive: a file
in a folder of its own, or with --archive an empty PostgreSQL database, in one round only. Printed: reports per second
read and added, the cost in milliseconds a report and in per cent of reading, what adding the same again takes, the
size of the archive by report, and the peak memory.
"""

import argparse
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from purport.archive.archive import Archive
from purport.reader import Reader
from purport.records import Document, Report
from purport.settings import Settings

ROOT = Path(__file__).resolve().parent.parent


def main() -> None:
    """Measure and print."""
    given = _arguments()
    paths = sorted(str(path) for path in given.folder.glob("*.txt"))[: given.reports]
    if not paths:
        sys.exit(f"{given.folder} has no .txt files; name a folder of plain-text reports")
    reader = Reader(Settings.from_environment())
    next(reader.read(paths[:1]))  # loads the models
    rounds = [_round(paths, given.archive) for _ in range(1 if given.archive else given.rounds)]
    read, added, again, size = (statistics.median(column) for column in zip(*rounds, strict=True))
    number = len(paths)
    print(f"{number} reports, {len(rounds)} rounds, medians")
    print(f"read   {number / read:8.1f} reports/s   {1000 * read / number:7.2f} ms a report")
    print(f"added  {number / added:8.1f} reports/s   {1000 * added / number:7.2f} ms a report")
    cost = 1000 * (added - read) / number
    print(f"cost   {cost:8.2f} ms a report   {100 * (added - read) / read:.1f} % of reading")
    print(f"again  {1000 * again / number:8.2f} ms a report that is known")
    print(f"size   {size / number / 1024:8.1f} KB a report")
    print(f"memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:8.0f} MB at the peak")


def _arguments() -> argparse.Namespace:
    corpus = ROOT.parent / "shared" / "corpora" / "polnear" / "dev" / "text"
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=corpus if corpus.is_dir() else ROOT / "samples")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--reports", type=int, default=None)
    parser.add_argument("--archive", default=None, help="address of an empty PostgreSQL database")
    return parser.parse_args()


def _round(paths: list[str], address: str | None) -> tuple[float, float, float, int]:
    """Seconds of reading, of adding and of adding again, and the archive's size in bytes."""
    with tempfile.TemporaryDirectory() as folder, Archive(address or Path(folder) / "news.db") as archive:
        with _timed_reading() as readings:
            began = time.perf_counter()
            assert {one.outcome for one in archive.add(paths)} == {"new"}  # type: ignore[union-attr]
            added = time.perf_counter() - began
        began = time.perf_counter()
        assert {one.outcome for one in archive.add(paths)} == {"known"}  # type: ignore[union-attr]
        return sum(readings), added, time.perf_counter() - began, archive.counts().size


@contextmanager
def _timed_reading() -> Iterator[list[float]]:
    """The seconds that each reading takes: everything from the file to the report."""
    seconds: list[float] = []
    receive, read_document = Reader.incoming, Reader.read_document

    def timed_document(self: Reader, document: Document) -> Report:
        began = time.perf_counter()
        report = read_document(self, document)
        seconds.append(time.perf_counter() - began)
        return report

    def timed_incoming(self: Reader, received: object) -> object:
        began = time.perf_counter()
        incoming = receive(self, received)  # type: ignore[arg-type]
        seconds.append(time.perf_counter() - began)
        return incoming

    Reader.incoming, Reader.read_document = timed_incoming, timed_document  # type: ignore[method-assign,assignment]
    try:
        yield seconds
    finally:
        Reader.incoming, Reader.read_document = receive, read_document  # type: ignore[method-assign]


if __name__ == "__main__":
    main()
