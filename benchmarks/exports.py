"""How fast reports are exported, and how much memory that takes.

usage: python benchmarks/exports.py [FOLDER] [--reports N] [--formats NAME...]

The reports of FOLDER (default: the samples) are read once, and the export is given them over and over, N in all, as
copies of their own that are dropped when they are written. Every format runs in a process of its own. Printed: reports
per second of processor time (making the copies is counted too, and printed first), megabytes written, and by how much
the peak of memory grows while it writes, for a tenth of the reports and for all of them: what does not keep them stays
the same.
"""

import argparse
import pickle
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import msgspec

from purport.exports.export import export
from purport.exports.names import FormatName
from purport.reader import Reader
from purport.records import Report

ROOT = Path(__file__).resolve().parent.parent


def main() -> None:
    """Measure and print."""
    given = arguments()
    if given.one is not None:
        print(*_one(given.one, given.folder, given.reports))
        return
    paths = sorted(str(path) for path in given.folder.iterdir() if path.suffix not in (".md", ".json", ".ann"))
    reports = [one for one in Reader().read(paths) if isinstance(one, Report) and one.statements]
    if not reports:
        sys.exit(f"{given.folder} has no reports that can be read; name a folder of some")
    events = sum(len(one.events) for one in reports) / len(reports)
    statements = sum(len(one.statements) for one in reports) / len(reports)
    print(
        f"{len(reports)} reports, {statements:.1f} statements and {events:.1f} events each; {given.reports:,} written"
    )
    print(f"{'format':14}{'reports/s':>10}{'MB':>8}   memory for a tenth, for all (MB)")
    with tempfile.TemporaryDirectory() as folder:
        read = Path(folder) / "reports.pickle"
        read.write_bytes(pickle.dumps(reports))
        began = time.process_time()
        for _ in _many(reports, given.reports):
            pass
        print(f"{'the copies':14}{given.reports / (time.process_time() - began):10,.0f}")
        for name in given.formats:
            tenth = _in_a_process(name, read, max(1, given.reports // 10))
            seconds, size, memory = _in_a_process(name, read, given.reports)
            print(f"{name:14}{given.reports / seconds:10,.0f}{size:8.1f}   {tenth[2]:.0f}, {memory:.0f}")


def _in_a_process(name: str, read: Path, number: int) -> tuple[float, float, float]:
    command = [sys.executable, __file__, str(read), "--one", name, "--reports", str(number)]
    found = subprocess.run(command, capture_output=True, check=True, text=True).stdout.split()
    return float(found[0]), float(found[1]), float(found[2])


def _one(name: FormatName, read: Path, number: int) -> tuple[float, float, float]:
    """Seconds, megabytes written, and by how many megabytes memory grew."""
    reports: list[Report] = pickle.loads(read.read_bytes())
    with tempfile.TemporaryDirectory() as folder:
        export(reports[:1], format=name, output=Path(folder) / "first")  # what is loaded once is not counted
        before = _peak()
        output = Path(folder) / "out"
        began = time.process_time()
        export(_many(reports, number), format=name, output=output)
        seconds = time.process_time() - began
        files = output.iterdir() if output.is_dir() else [output]
        return seconds, sum(path.stat().st_size for path in files) / 1e6, _peak() - before


def _many(reports: list[Report], number: int) -> Iterator[Report]:
    """`number` reports, each a copy of its own with an id of its own."""
    encoded = [msgspec.json.encode(one) for one in reports]
    decoder = msgspec.json.Decoder(Report)
    for count in range(number):
        report = decoder.decode(encoded[count % len(encoded)])
        document = msgspec.structs.replace(report.document, id=f"{count:064x}")
        yield msgspec.structs.replace(report, document=document)


def _peak() -> float:
    """The most memory this process has had, in megabytes. Linux's own figure, where there is one: that of getrusage
    starts with what the process before it had.
    """
    status = Path("/proc/self/status")
    if status.is_file():
        return next(int(line.split()[1]) for line in status.read_text().splitlines() if line.startswith("VmHWM")) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def arguments() -> argparse.Namespace:
    """What the command line gives."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "samples")
    parser.add_argument("--reports", type=int, default=5_000)
    parser.add_argument("--formats", nargs="+", default=get_args(FormatName), choices=get_args(FormatName))
    parser.add_argument("--one", choices=get_args(FormatName), help=argparse.SUPPRESS)
    return parser.parse_args()


if __name__ == "__main__":
    main()
