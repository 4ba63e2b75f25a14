"""What adding to an archive costs on top of reading, in one process and one run.

usage: python benchmarks/add.py [FOLDER] [--rounds N] [--reports N] [--archive URL]

FOLDER holds plain-text reports (default: the PolNeAR dev articles beside this checkout, else the samples). Each report
is added, and its reading is timed within; what adding takes beyond that is the cost. A round is a new archive: a file
in a folder of its own, or with --archive an empty PostgreSQL database, in one round only. Printed, medians over the
rounds: milliseconds a report of reading and adding and the cost in per cent of reading, by the clock and by processor
time (on a busy machine the steadier one), which with a server on the same machine (Linux) is this process's and that of
the server's process that answers it; what adding the same again takes, the archive's size, and the peak memory.
"""

import argparse
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from purport.archive.archive import Archive
from purport.reader import Reader
from purport.records import Document, Report
from purport.settings import Settings
from server_work import work_of

ROOT = Path(__file__).resolve().parent.parent


class Taken(NamedTuple):
    """Seconds by the clock and of the processor."""

    clock: float
    processor: float


def main() -> None:
    """Measure and print."""
    given = _arguments()
    paths = sorted(str(path) for path in given.folder.glob("*.txt"))[: given.reports]
    if not paths:
        sys.exit(f"{given.folder} has no .txt files; name a folder of plain-text reports")
    reader = Reader(Settings.from_environment())
    next(reader.read(paths[:1]))  # loads the models
    rounds = [_round(paths, given.archive) for _ in range(1 if given.archive else given.rounds)]
    number = len(paths)
    print(f"{number} reports, {len(rounds)} rounds, medians, milliseconds a report")
    for name in Taken._fields:
        read, added = (statistics.median(getattr(one[at], name) * 1000 / number for one in rounds) for at in (0, 1))
        print(f"{name:10} read {read:8.2f}   added {added:8.2f}   cost {added - read:7.2f} = {added / read - 1:6.1%}")
    print(f"again      {statistics.median(one[2].clock for one in rounds) * 1000 / number:8.2f} by the clock")
    print(f"size       {rounds[0][3] / number / 1024:8.1f} KB a report")
    print(f"memory     {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:8.0f} MB at the peak")


def _arguments() -> argparse.Namespace:
    corpus = ROOT.parent / "shared" / "corpora" / "polnear" / "dev" / "text"
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=corpus if corpus.is_dir() else ROOT / "samples")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--reports", type=int, default=None)
    parser.add_argument("--archive", default=None, help="address of an empty PostgreSQL database")
    return parser.parse_args()


def _round(paths: list[str], address: str | None) -> tuple[Taken, Taken, Taken, int]:
    """What reading, adding and adding again take, and the archive's size in bytes."""
    with tempfile.TemporaryDirectory() as folder, Archive(address or Path(folder) / "news.db") as archive:
        adding: list[Taken] = []
        work = work_of(archive)
        with _timed_reading() as readings, _timed(adding, work):
            assert {one.outcome for one in archive.add(paths)} == {"new"}  # type: ignore[union-attr]
        with _timed(adding, work):
            assert {one.outcome for one in archive.add(paths)} == {"known"}  # type: ignore[union-attr]
        read = Taken(*(sum(column) for column in zip(*readings, strict=True)))
        return read, adding[0], adding[1], archive.counts().size


@contextmanager
def _timed(taken: list[Taken], work: Callable[[], float] = time.process_time) -> Iterator[None]:
    """Note what the block takes."""
    clock, processor = time.perf_counter(), work()
    yield
    taken.append(Taken(time.perf_counter() - clock, work() - processor))


@contextmanager
def _timed_reading() -> Iterator[list[Taken]]:
    """What each reading takes: everything from the bytes to the report."""
    taken: list[Taken] = []
    incoming, read_document = Reader.incoming, Reader.read_document

    def timed_document(self: Reader, document: Document) -> Report:
        with _timed(taken):
            return read_document(self, document)

    def timed_incoming(self: Reader, received: object) -> object:
        with _timed(taken):
            return incoming(self, received)  # type: ignore[arg-type]

    Reader.incoming, Reader.read_document = timed_incoming, timed_document  # type: ignore[method-assign,assignment]
    try:
        yield taken
    finally:
        Reader.incoming, Reader.read_document = incoming, read_document  # type: ignore[method-assign]


if __name__ == "__main__":
    main()
