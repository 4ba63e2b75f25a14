"""A program that stores reports, one a transaction, for tests with several of them.

usage: python tests/archive_writer.py ADDRESS [--kill NUMBER] [--batches] < reports.jsonl

It prints the outcome and id of each report that is stored. With --kill it kills itself within the transaction of the
report of that number, when half of it is written.
"""

import os
import signal
import sys
from collections.abc import Iterator, Sequence

import msgspec

from purport.archive.archive import Archive
from purport.archive.passages import Mark, marks_of
from purport.records import Document, Report


def main(arguments: list[str]) -> None:
    """Store what stands on standard input."""
    kill = int(arguments[arguments.index("--kill") + 1]) if "--kill" in arguments else None
    reports = [msgspec.json.decode(line, type=Report) for line in sys.stdin.buffer]
    with Archive(arguments[0]) as archive:
        if kill is not None:
            archive.marks_of = _Deadly(kill)
        for some in [reports] if "--batches" in arguments else [[one] for one in reports]:
            for added in archive.store((one, one.document.text.encode()) for one in some):
                print(added.outcome, added.document, flush=True)


class _Deadly:
    """Marks documents until that of `number`."""

    def __init__(self, number: int) -> None:
        self._number = number

    def __call__(self, document: Document) -> Sequence[Mark]:
        self._number -= 1
        if not self._number:
            os.kill(os.getpid(), signal.SIGKILL)
        return marks_of(document)


def lines(reports: Sequence[Report]) -> bytes:
    """What the program takes on its standard input."""

    def each() -> Iterator[bytes]:
        for one in reports:
            yield msgspec.json.encode(one) + b"\n"

    return b"".join(each())


if __name__ == "__main__":
    main(sys.argv[1:])
