"""What stages cost: the shares of `read` that the second reading (with stand-ins for names), events, and "who and when"
(syntax, names, actors, speakers, times) take.

usage: python benchmarks/stages.py [FOLDER] [--rounds N] [--reports N]

The same documents are read for statements alone, for statements and syntax with the second reading and without it, and
whole, turn by turn in one process, and the events are looked for once more in what was read. CPU time is counted, and
of each report the least of all rounds: what else the machine does only adds to it. FOLDER holds plain-text reports
(default as in read.py).
"""

import time
from collections.abc import Callable, Sequence
from typing import NamedTuple

from purport.documents.build import document_of
from purport.extract.events.finding import find_events
from purport.extract.trained import TrainedFinder
from purport.extract.wording import find_wording
from purport.language.parse import Parse
from purport.reader import Reader
from purport.records import Document, Failure, Report
from purport.settings import Settings
from purport.sources.receive import receive
from read import arguments


class Read(NamedTuple):
    """A document, its parse, and what was read of it."""

    document: Document
    parse: Parse
    report: Report


def main() -> None:
    """Measure and print."""
    given = arguments(__doc__ or "")
    settings = Settings.from_environment()
    paths = sorted(str(path) for path in given.folder.glob("*.txt"))[: given.reports]
    received = [one for one in receive(paths, settings=settings) if not isinstance(one, Failure)]
    documents = [document_of(one, settings=settings) for one in received]
    alone, reader = TrainedFinder(parse=False), Reader(settings)
    finder, once = TrainedFinder(), TrainedFinder(stand_ins=False)
    read = [Read(one, finder.read(one).parse, reader.read_document(one)) for one in documents]  # loads the models
    work: dict[str, Callable[[Read], object]] = {
        "statements alone": lambda one: alone.read(one.document),
        "read once": lambda one: once.read(one.document),
        "read twice": lambda one: finder.read(one.document),
        "whole": lambda one: reader.read_document(one.document),
        "events": _events,
    }
    least = _measured(work, read, given.rounds)
    for name, seconds in least.items():
        print(f"{name:17} {1000 * seconds / len(documents):7.1f} ms a report")
    whole = least["whole"]
    first, events = least["statements alone"] / whole, least["events"] / whole
    second = (least["read twice"] - least["read once"]) / whole
    print(
        f"the second reading takes {100 * second:.1f} %, who and when {100 * (1 - first - second - events):.1f} %",
        end=" ",
    )
    print(f"and events {100 * events:.1f} % of the reading of {len(documents)} reports")


def _events(one: Read) -> None:
    """Look for events and their wording in what was read."""
    report = one.report
    events = find_events(one.document, one.parse, report.statements, report.actors, report.times)
    find_wording(one.document, one.parse, events)


def _measured(work: dict[str, Callable[[Read], object]], read: Sequence[Read], rounds: int) -> dict[str, float]:
    """The least CPU seconds that each of `work` takes for each of what was read, added up."""
    least = {name: [float("inf")] * len(read) for name in work}
    for turn in range(rounds + 1):
        for number, one in enumerate(read):
            for name, do in work.items():
                began = time.process_time()
                do(one)
                if turn:  # the first fills caches
                    least[name][number] = min(least[name][number], time.process_time() - began)
    return {name: sum(seconds) for name, seconds in least.items()}


if __name__ == "__main__":
    main()
