"""What comparing reports costs, step by step, as they grow in number.

usage: python benchmarks/comparing.py [NUMBER]

NUMBER generated reports (default: 1000) are compared as `purport compare` does it. Printed for each step: the seconds
of work (of this process, so that other programs disturb it less than they do the clock), and the most memory that the
process held until then.
"""

import argparse
import resource
import time
from collections.abc import Callable
from typing import TypeVar

from generated import generated
from purport.compare.actors import gather_actors
from purport.compare.claims import with_claims
from purport.compare.collector import collector_paused
from purport.compare.comparing import by_day
from purport.compare.incidents import find_incidents
from purport.compare.reuse import find_recycled
from purport.compare.selecting import as_held
from purport.compare.stories import find_stories
from purport.compare.wording import find_shared_wording

SEED = 7
Found = TypeVar("Found")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("number", nargs="?", type=int, default=1000)
    number = parser.parse_args().number
    held = by_day(as_held(generated(number, seed=SEED)))
    began = time.process_time()
    print(f"{number:,} reports: {_peak():,.0f} MB")
    with collector_paused():
        passages = _timed("recycled passages", lambda: find_recycled(held))
        stories = _timed("stories", lambda: find_stories(held, passages))
        actors = _timed("actors", lambda: gather_actors(held))
        found = _timed("incidents", lambda: find_incidents(held, actors))
        claims = _timed("claims", lambda: with_claims(found, held, actors, stories, recycled=passages.recycled))
        _timed("wording", lambda: find_shared_wording(held, actors, claims))
    print(f"{'all':18} {time.process_time() - began:7.1f} s")


def _timed(step: str, work: Callable[[], Found]) -> Found:
    began = time.process_time()
    found = work()
    print(f"{step:18} {time.process_time() - began:7.1f} s {_peak():8,.0f} MB", flush=True)
    return found


def _peak() -> float:
    """The most memory that this process has held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
