"""What finding recycled passages costs as the archive grows: generated reports that copy each other as real ones do.

usage: python benchmarks/reuse.py [N …] [--seed S]

For each N (default: 1000 10000 100000) N reports of about 230 words are made of stock phrases, some of which very many
use; one report in ten carries a passage over from an earlier one, one in fifty is a copy of an earlier one with cuts,
one in a hundred belongs to a wire story with twenty carriers, and four in ten end in one of five mail footers. Printed:
processor time for the marks of a report (paid when it is added), and for the comparison of all (which reads the words
anew), in seconds and for each report in milliseconds; peak memory; passages found, and how many of those that were put
there; boilerplate found. If the cost grew with pairs of reports, the time for each would grow tenfold from line to
line.
"""

import argparse
import datetime as dt
import random
import resource
import subprocess
import sys
import time
from collections.abc import Iterator

from purport.archive.passages import marks_of
from purport.archive.records import Held
from purport.compare.reuse import find_recycled
from purport.records import Block, Document, Origin, Provenance, Report, Span, When

FOOTERS = 5
CARRIERS = 20
SAMPLE = 2_000
"""Reports whose marks are timed alone."""


def main() -> None:
    """Measure each size in a process of its own, so that peak memory is its own, and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sizes", nargs="*", type=int, default=[1_000, 10_000, 100_000])
    parser.add_argument("--seed", type=int, default=6)
    parser.add_argument("--alone", action="store_true", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.alone:
        _measure(arguments.sizes[0], arguments.seed)
        return
    print(
        f"{'reports':>8} {'marks, ms each':>14} {'compare s':>10} {'ms each':>8} {'peak MB':>8}  found",
        flush=True,
    )
    for size in arguments.sizes:
        subprocess.run([sys.executable, __file__, str(size), "--seed", str(arguments.seed), "--alone"], check=True)


def _measure(size: int, seed: int) -> None:
    copied: list[tuple[int, int]] = []
    held = [_held(number, text) for number, text in enumerate(generated(size, random.Random(seed), copied))]
    begun = time.process_time()
    sample = held[:SAMPLE]
    marks = sum(len(marks_of(one.report.document)) for one in sample)
    marked = time.process_time()
    found = find_recycled(held)
    ended = time.process_time()
    numbers = {one.report.document.id: number for number, one in enumerate(held)}
    pairs = {(numbers[one.earlier.report], numbers[one.later.report]) for one in found.recycled}
    later = {one for _, one in pairs}
    right = sum(pair in pairs for pair in copied)
    print(
        f"{size:8} {1000 * (marked - begun) / len(sample):14.2f} {ended - marked:10.1f} "
        f"{1000 * (ended - marked) / size:8.2f} {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024:8}  "
        f"{len(found.recycled)} passages in {len(later)} reports; {right} of {len(copied)} that were carried over; "
        f"{len(found.boilerplate)} boilerplate, in {sum(one.reports for one in found.boilerplate)} reports; "
        f"{marks / len(sample):.0f} marks a report",
        flush=True,
    )


def generated(size: int, rng: random.Random, copied: list[tuple[int, int]]) -> Iterator[str]:
    """The texts of `size` reports; which one copied which goes into `copied`, the copied one first."""
    words = ["".join(rng.choice(_SYLLABLES) for _ in range(rng.randint(1, 4))) for _ in range(60_000)]
    phrases = [" ".join(_skewed(rng, words) for _ in range(rng.randint(3, 6))) for _ in range(200_000)]
    footers = [_paragraph(rng, phrases, words, 3) for _ in range(FOOTERS)]
    made: list[list[str]] = []
    wire: tuple[int, int] | None = None  # the story that is being carried, and how many are still to carry it
    for number in range(size):
        body = [_paragraph(rng, phrases, words, rng.randint(2, 4)) for _ in range(rng.randint(2, 5))]
        chance = rng.random()
        if wire is not None and chance < 0.05:
            body = list(made[wire[0]])
            copied.append((wire[0], number))
            wire = (wire[0], wire[1] - 1) if wire[1] > 1 else None
        elif wire is None and chance < 0.01:
            wire = (number, CARRIERS - 1)
        elif number and chance < 0.16:
            source = rng.randrange(number)
            body.insert(rng.randrange(len(body)), _edited(rng, rng.choice(made[source]), words))
            copied.append((source, number))
        elif number and chance < 0.18:
            source = rng.randrange(number)
            body = made[source][: max(1, len(made[source]) - 1)]
            copied.append((source, number))
        made.append(body)
        footer = [footers[rng.randrange(FOOTERS)]] if rng.random() < 0.4 else []
        yield "\n\n".join([f"Report number {number}.", *body, *footer])


def _paragraph(rng: random.Random, phrases: list[str], words: list[str], sentences: int) -> str:
    made = []
    for _ in range(sentences):
        parts = [_skewed(rng, phrases) if rng.random() < 0.7 else rng.choice(words) for _ in range(rng.randint(4, 8))]
        made.append(" ".join(parts).capitalize() + ".")
    return " ".join(made)


def _edited(rng: random.Random, paragraph: str, words: list[str]) -> str:
    """The paragraph with one word in twenty exchanged."""
    return " ".join(rng.choice(words) if rng.random() < 0.05 else word for word in paragraph.split())


def _skewed(rng: random.Random, items: list[str]) -> str:
    """An item, the first ones far more often: a tenth of them makes up two fifths."""
    return items[int(len(items) * rng.random() ** 2.5)]


_SYLLABLES = [first + vowel + last for first in "bdfgklmnprstvz" for vowel in "aeiou" for last in ("", "n", "r", "s")]


def _held(number: int, text: str) -> Held:
    """A report; ten are published a day, the numbers being the order in which they were added."""
    day = (dt.date(2000, 1, 1) + dt.timedelta(days=number // 10)).isoformat()
    origin = Origin(location=f"{number:06}.txt", format="text", sha256="0" * 64)
    document = Document(
        id=f"{number:064x}",
        text=text,
        outlet=f"outlet {number % 200}",
        published=When(earliest=day, latest=day, timex=day, kind="date"),
        language="en",
        origin=origin,
        blocks=(Block(kind="paragraph", span=Span(0, len(text))),),
    )
    report = Report(purport=Provenance(version="generated", stages=("times",)), document=document)
    return Held(report=report, origins=(origin,), added=f"2026-01-01T00:00:00.{number:06}Z")


if __name__ == "__main__":
    main()
