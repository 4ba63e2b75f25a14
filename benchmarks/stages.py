"""What "who and when" costs: the share of `read` that syntax, names, actors, speakers and times take.

usage: python benchmarks/stages.py [FOLDER] [--rounds N] [--reports N]

The same documents are read once for statements alone and once whole, turn by turn in one process; CPU time is
counted, and the share is of the medians. FOLDER holds plain-text reports (default as in read.py).
"""

import statistics
import time
from collections.abc import Callable

from purport.documents.build import document_of
from purport.extract.trained import TrainedFinder
from purport.reader import Reader
from purport.records import Document, Failure
from purport.settings import Settings
from purport.sources.receive import receive
from read import arguments


def main() -> None:
    """Measure and print."""
    given = arguments(__doc__ or "")
    settings = Settings.from_environment()
    paths = sorted(str(path) for path in given.folder.glob("*.txt"))[: given.reports]
    received = [one for one in receive(paths, settings=settings) if not isinstance(one, Failure)]
    documents = [document_of(one, settings=settings) for one in received]
    alone, whole = TrainedFinder(parse=False), Reader(settings)
    work: dict[str, Callable[[Document], object]] = {"statements alone": alone.read, "whole": whole.read_document}
    taken: dict[str, list[float]] = {name: [] for name in work}
    for turn in range(given.rounds + 1):
        for name, read in work.items():
            began = time.process_time()
            for document in documents:
                read(document)
            if turn:  # the first loads the models
                taken[name].append(time.process_time() - began)
    medians = {name: statistics.median(seconds) for name, seconds in taken.items()}
    for name, seconds in medians.items():
        print(f"{name:17} {1000 * seconds / len(documents):7.1f} ms a report")
    share = 1 - medians["statements alone"] / medians["whole"]
    print(f"who and when take {100 * share:.1f} % of the reading of {len(documents)} reports")


if __name__ == "__main__":
    main()
