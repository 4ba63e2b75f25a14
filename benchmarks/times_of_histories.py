"""How well the times of whole histories, marked by a careful reader, are read: by kind, on the histories that rules
were written on and on those held out.

usage: python benchmarks/times_of_histories.py [FILE] [--errors]

FILE has a history under each `=== name`, its times marked as `[words|TIMEX3 value]` (default: the sixteen in
tests/extract/times/encyclopedic_histories.txt); one whose name ends in ", held out" is only measured. Kinds are those
of `times_by_kind.py`. `--errors` prints what is wrong in the others.
"""

import argparse
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from purport.evaluate.timeml import GoldTime, TimedText
from purport.extract.times import find_times
from purport.records import Span
from times import document_of_row, print_errors
from times_by_kind import KINDS, Count, Counts, added, counts_of

_FILE: Final = Path(__file__).parent.parent / "tests" / "extract" / "times" / "encyclopedic_histories.txt"
_STORY: Final = re.compile(r"^=== (.+)\n\n((?:(?!^===).*\n)+)", flags=re.MULTILINE)
_TIME: Final = re.compile(r"\[([^|\]]+)\|([^\]]+)\]")
_PUBLISHED: Final = "2009-12-19"
_HELD_OUT: Final = ", held out"


def histories_of(path: Path) -> Iterator[TimedText]:
    """The histories of a file, with their marks as gold."""
    for name, marked in _STORY.findall(path.read_text(encoding="utf-8")):
        gold, taken = [], 0
        for match in _TIME.finditer(marked):
            start = match.start() - taken
            gold.append(GoldTime(Span(start, start + len(match[1])), None, match[2]))
            taken += len(match[0]) - len(match[1])
        yield TimedText(name, _TIME.sub(r"\1", marked), _PUBLISHED, tuple(gold))


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", nargs="?", type=Path, default=_FILE)
    parser.add_argument("--errors", action="store_true")
    arguments = parser.parse_args()
    parts: dict[bool, list[Counts]] = {False: [], True: []}
    for text in histories_of(arguments.file):
        found = find_times(document_of_row(text))
        unseen = text.id.endswith(_HELD_OUT)
        parts[unseen].append(counts_of(text, found))
        if arguments.errors and not unseen:
            print_errors([text], {text.id: found})
    _print_kinds(added(parts[False]), added(parts[True]))


def _print_kinds(seen: Counts, unseen: Counts) -> None:
    """Times in the gold and times read, and value F1, by kind and of all."""
    print(f"{'':24} {'looked at':>10} {'F1':>6} {'held out':>10} {'F1':>6}")
    for kind in [*(kind for kind, _ in KINDS), "all"]:
        row = f"{kind:24}"
        for part in (seen, unseen):
            whole = Count(*(sum(counts) for counts in zip(*part.values(), strict=True)))
            count = whole if kind == "all" else part.get(kind, Count())
            row += f" {count.all:10} " + (f"{100 * count.right / count.all:6.1f}" if count.all else " " * 6)
        print(row)


if __name__ == "__main__":
    main()
