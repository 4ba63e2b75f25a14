"""How fast an archive of generated reports answers, and what it costs to fill one.

usage: python benchmarks/archive.py [--archive FILE|URL] [--reports N] [--rounds N] [--bar MILLISECONDS] [--work]
                                    [--only WORD]

Without --archive a file in a temporary folder is filled with N reports (default 100,000) and removed afterwards. An
archive that is named is filled up to N and stays, so that it can be asked again. The queries are of every
kind, with values that occur very often, now and then, hardly ever and never; each is asked once per round, in turns.
Printed: milliseconds a report of filling; for each kind the median, the 95th percentile and the slowest query in
milliseconds by the clock, and the 95th percentile of the work, which other programs on the machine hardly lengthen:
processor time of this process and, where PostgreSQL runs on the same machine (Linux), of the server's process that
answers it. At the end the kinds over the bar by the clock, and with --work by the work, with exit status 1 if there are
any.
"""

import argparse
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from generated import World, generated, make_world
from purport.archive.archive import Archive
from purport.archive.queries.actors import ActorFacets
from purport.archive.queries.facets import Facets
from purport.records import Report
from server_work import work_of

SEED = 1
RANKS = (0, 1, 3, 10, 40, 150, 500)
"""Places in the order of frequency from which values are taken."""


class Question(NamedTuple):
    """One query of a kind."""

    kind: str
    words: str
    ask: Callable[[Archive], Any]


class Taken(NamedTuple):
    """What one query took: milliseconds by the clock, and of work."""

    clock: float
    work: float
    words: str


def main() -> None:
    """Fill, ask, print."""
    given = _arguments()
    with tempfile.TemporaryDirectory() as folder:
        where = given.archive or str(Path(folder) / "generated.db")
        with Archive(where) as archive:
            held = archive.counts().reports
            if held < given.reports:
                fill(archive, held, given.reports)
            print(
                f"{archive.counts().reports:,} reports in {archive.counts().size / 2**20:,.0f} MiB of {archive.dialect}"
            )
            taken = measure(archive, [one for one in questions() if given.only in one.kind], given.rounds)
    over = report(taken, given.bar, by="work" if given.work else "clock")
    if over:
        sys.exit(f"over {given.bar:g} ms: {', '.join(over)}")
    print(f"every kind has its 95th percentile under {given.bar:g} ms{' of work' if given.work else ''}")


def fill(archive: Archive, held: int, number: int) -> None:
    """Fill an archive that holds the first `held` reports with the others, and print what it costs beside making them
    up.
    """
    making = 0.0

    def made() -> Iterator[tuple[Report, bytes]]:
        nonlocal making
        reports = islice(generated(number, seed=SEED), held, None)
        while True:
            before = time.process_time()
            report = next(reports, None)
            making += time.process_time() - before
            if report is None:
                return
            yield report, report.document.text.encode()

    began, worked = time.perf_counter(), time.process_time()
    for count, _ in enumerate(archive.store(made()), held + 1):
        if count % 10_000 == 0:
            print(f"  {count:,} after {time.perf_counter() - began:,.0f} s", file=sys.stderr, flush=True)
    clock, work = time.perf_counter() - began - making, time.process_time() - worked - making
    added = number - held
    print(f"added {added:,} reports: {1000 * clock / added:.2f} ms a report, {1000 * work / added:.2f} ms of it work")


def measure(archive: Archive, asked: Iterable[Question], rounds: int) -> dict[str, list[Taken]]:
    """By kind the milliseconds that each query took each time, with the query in words."""
    asked = list(asked)
    taken: dict[str, list[Taken]] = {}
    worked_so_far = work_of(archive)
    for _ in range(rounds):
        for one in asked:
            began, worked = time.perf_counter(), worked_so_far()
            one.ask(archive)
            times = ((time.perf_counter() - began) * 1000, (worked_so_far() - worked) * 1000)
            taken.setdefault(one.kind, []).append(Taken(*times, one.words))
    return taken


def report(taken: dict[str, list[Taken]], bar: float, *, by: str) -> list[str]:
    """Print the table; the kinds whose 95th percentile is over `bar`, `by` the clock or the work."""
    print(f"{'kind':42} {'asked':>6} {'p50':>8} {'p95':>8} {'slowest':>8} {'work p95':>8}")
    over = []
    for kind, times in taken.items():
        clock = sorted(one.clock for one in times)
        high, slowest = _percentile(clock, 0.95), max(times)
        work = _percentile(sorted(one.work for one in times), 0.95)
        print(
            f"{kind:42} {len(times):6} {statistics.median(clock):8.1f} {high:8.1f} {slowest.clock:8.1f} {work:8.1f}"
            f"  {slowest.words}"
        )
        if (work if by == "work" else high) >= bar:
            over.append(kind)
    everything = [one for times in taken.values() for one in times]
    if everything:
        clock, work = (sorted(getattr(one, name) for one in everything) for name in ("clock", "work"))
        middle, high = statistics.median(clock), _percentile(clock, 0.95)
        print(f"{'all':42} {len(clock):6} {middle:8.1f} {high:8.1f} {clock[-1]:8.1f} {_percentile(work, 0.95):8.1f}")
    return over


def _percentile(values: list[float], part: float) -> float:
    return values[min(len(values) - 1, int(len(values) * part))]


def questions() -> Iterator[Question]:
    """The battery, the same every time."""
    source = random.Random(SEED)
    world = make_world(source)
    yield from _searches(world)
    yield from _timelines(world)
    yield from _actors(world)
    yield Question("status", "counts", lambda archive: archive.counts())


def _picked(things: Any, number: int = len(RANKS)) -> list[Any]:
    """Some of `things`, which come the most frequent first."""
    return [things[min(rank, len(things) - 1)] for rank in RANKS[:number]]


def _search(kind: str, **given: Any) -> Question:
    page = {name: given.pop(name) for name in ("limit", "offset") if name in given}
    facets = Facets(**given)
    words = f"{ {**given, **page} }"
    return Question(f"search: {kind}", words, lambda archive: archive.search(facets, **page))


def _timeline(kind: str, **given: Any) -> Question:
    page = {name: given.pop(name) for name in ("limit", "offset") if name in given}
    facets = Facets(**given)
    words = f"{ {**given, **page} }"
    return Question(f"timeline: {kind}", words, lambda archive: archive.timeline(facets, **page))


def _searches(world: World) -> Iterator[Question]:
    words, outlets = world.words.things, world.outlets.things
    region, far = 0, 3
    people, others = world.actors[region].things, world.actors[far].things
    places = world.places[region].things
    far_places = world.places[far].things
    yield _search("the newest")
    yield _search("the newest, page 50", offset=1000)
    for word in _picked(words):
        yield _search("one word", words=word)
    for first, second in zip(_picked(words), _picked(words[7:]), strict=True):
        yield _search("two words", words=f"{first} {second}")
        yield _search("a phrase", words=f'"{first} {second}"')
    yield _search("a phrase", words='"of the and"')
    yield _search("a word nobody uses", words="absquatulate")
    yield _search("many words", words=" ".join(words[:40]))
    yield _search("many words", words=" ".join(words[20:60]))
    for outlet in _picked(outlets, 5):
        yield _search("outlet", outlet=(outlet,))
        yield _search("outlet and word", outlet=(outlet,), words=words[30])
        yield _search("outlet, word, days", outlet=(outlet,), words=words[5], since="2021-03", until="2021-06")
    for who in _picked(people):
        yield _search("speaker", speaker=(who.name,))
        yield _search("actor", actor=(who.spellings[-1],))
        yield _search("recipient", recipient=(who.name,))
        yield _search("speaker and word", speaker=(who.name,), words=words[12])
        yield _search("actor and type", actor=(who.name,), type=("ASSAULT",))
        yield _search("actor, type, status, place", actor=(who.name,), type=("ASSAULT",), status=("asserted",),
                      place=(places[2],))  # fmt: skip
    for type in ("CONSULT", "ASSAULT", "RETREAT"):
        yield _search("type", type=(type,))
        yield _search("type and status", type=(type,), status=("denied",))
        yield _search("type and word", type=(type,), words=words[60])
    for place in _picked(places, 5):
        yield _search("place", place=(place,))
        yield _search("place and type", place=(place,), type=("PROTEST",))
    for code in (world.countries[0], world.countries[20], world.countries[-1]):
        yield _search("country", country=(code,))
        yield _search("country, type, days", country=(code,), type=("AID",), since="2020", until="2020")
    for since, until in (("2022-05-04", "2022-05-04"), ("2021-01", "2021-02"), ("2019", "2024"), ("2030", None)):
        yield _search("days", since=since, until=until)
        yield _search("days and word", since=since, until=until, words=words[0])
    for who, place in zip(_picked(people, 4), _picked(far_places, 4), strict=True):
        yield _search("never together: actor, place", actor=(who.name,), place=(place,))
        yield _search("never together: speaker, country", speaker=(who.name,), country=(world.countries[far],))
    for who, other in zip(_picked(people, 4), _picked(others, 4), strict=True):
        yield _search("never together: actor, recipient", actor=(who.name,), recipient=(other.name,))
        yield _search("never together: speaker, actor", speaker=(who.name,), actor=(other.name,))


def _timelines(world: World) -> Iterator[Question]:
    words, outlets, people = world.words.things, world.outlets.things, world.actors[0].things
    places, far_places = world.places[0].things, world.places[3].things
    yield _timeline("everything")
    yield _timeline("everything, page 20", offset=1000)
    for word in _picked(words):
        yield _timeline("one word", words=word)
    for who in _picked(people):
        yield _timeline("actor", actor=(who.name,))
        yield _timeline("recipient", recipient=(who.spellings[-1],))
        yield _timeline("speaker", speaker=(who.name,))
        yield _timeline("actor, type, days", actor=(who.name,), type=("ASSAULT",), since="2021", until="2022-06")
    for type in ("CONSULT", "ASSAULT", "RETREAT"):
        yield _timeline("type", type=(type,))
        yield _timeline("type, status, days", type=(type,), status=("denied",), since="2021-03", until="2021-04")
        yield _timeline("type and outlet", type=(type,), outlet=(outlets[10],))
    for outlet in _picked(outlets, 5):
        yield _timeline("outlet", outlet=(outlet,))
    for place in _picked(places, 5):
        yield _timeline("place", place=(place,))
    for code in (world.countries[0], world.countries[20], world.countries[-1]):
        yield _timeline("country", country=(code,))
        yield _timeline("country and word", country=(code,), words=words[25])
    for since, until in (("2022-05-04", "2022-05-04"), ("2021-01", "2021-02"), ("2024-06", None), (None, "2019-02")):
        yield _timeline("days", since=since, until=until)
    for who, place in zip(_picked(people, 4), _picked(far_places, 4), strict=True):
        yield _timeline("never together: actor, place", actor=(who.name,), place=(place,))
        yield _timeline("never together: speaker, place", speaker=(who.name,), place=(place,))


def _actors(world: World) -> Iterator[Question]:
    def asked(label: str, **given: Any) -> Question:
        page = {name: given.pop(name) for name in ("limit", "offset") if name in given}
        facets = ActorFacets(**given)
        return Question(f"actors: {label}", f"{given}", lambda archive: archive.actors(facets, **page))

    yield asked("most reported")
    yield asked("most reported, page 20", offset=1000)
    for who in _picked(world.actors[0].things):
        yield asked("name", name=who.name)
        yield asked("part of a name", name=who.spellings[-1])
        yield asked("name spelt otherwise", name=who.name.replace("k", "q").replace("ou", "u"))
        yield asked("name and kind", name=who.spellings[-1], kind=("person",))
    for kind in ("person", "armed group", "unknown"):
        yield asked("kind", kind=(kind,))
        yield asked("kind and country", kind=(kind,), country=(world.countries[5],))
    yield asked("country", country=(world.countries[0],))
    yield asked("name nobody has", name="Absquatulate")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--archive", default=None)
    parser.add_argument("--reports", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--bar", type=float, default=100.0)
    parser.add_argument("--work", action="store_true", help="hold the bar against the work, not the clock")
    parser.add_argument("--only", default="")
    return parser.parse_args()


if __name__ == "__main__":
    main()
