"""What it costs to gather actors across reports, and that it grows with their number and not with that of pairs.

usage: python benchmarks/actors.py [SIZE …]     (default: 10000 30000 100000 actors)

Reports of ten actors each are generated (seeded): people by given names of the shipped table and surnames put together
from syllables, met again in other spellings, by surname alone or with a kunya; bodies by name and type word;
ministries. Printed for each size: seconds, microseconds for an actor, shared actors found, and how many put two
generated bearers together (which share a name or nearly so) or leave spellings of one apart.
"""

import random
import resource
import sys
import time
from collections import defaultdict
from pathlib import Path

from purport.archive.records import Held
from purport.compare.actors import gather_actors
from purport.compare.records import SharedActor
from purport.records import Actor, Document, Origin, Provenance, Report, When

SEED = 1
IN_A_REPORT = 10
GIVEN = Path(__file__).resolve().parent.parent / "src" / "purport" / "data" / "names" / "given.tsv"
SYLLABLES = (
    "bar dov kel mun sar tev zha lin qash wari rov nik osh tan del gar hu jem pol ri sul vak yor ced fen".split()
)
KINDS = "Movement Party Brigades Front Union Foundation".split()
WRITTEN = (("zh", "j"), ("q", "k"), ("w", "v"), ("ou", "u"), ("sh", "ch"), ("i", "y"), ("e", "i"), ("k", "c"))


def spelt(chance: random.Random, name: str) -> str:
    """`name`, half of the time in another spelling."""
    old, new = chance.choice(WRITTEN)
    return name.replace(old, new) if chance.random() < 0.5 else name


def bearers(chance: random.Random, count: int) -> list[tuple[str, str, str]]:
    """So many people and bodies: kind, first word, second word."""
    given = [line.split("\t")[0].capitalize() for line in GIVEN.read_text(encoding="utf-8").splitlines()[::9]]
    found = []
    for number in range(count):
        surname = "".join(chance.choices(SYLLABLES, k=3)).capitalize()
        person = number % 4
        found.append(
            ("person", chance.choice(given), surname) if person else ("organisation", surname, chance.choice(KINDS))
        )
    return found


def reports(size: int) -> tuple[list[Held], dict[tuple[str, str], int]]:
    """Reports with `size` actors in all, and who each actor is."""
    chance = random.Random(SEED)
    people = bearers(chance, size // 4)
    held, truth = [], {}
    for number in range(size // IN_A_REPORT):
        actors = []
        for place in range(IN_A_REPORT):
            who = min(int(chance.paretovariate(0.7)) - 1, len(people) - 1) if chance.random() < 0.3 else None
            who = chance.randrange(len(people)) if who is None else who
            kind, first, second = people[who]
            name = (
                f"{spelt(chance, first)} {spelt(chance, second)}"
                if kind == "person"
                else f"{spelt(chance, first)} {second}"
            )
            alone = kind == "person" and chance.random() < 0.15
            actors.append(Actor(id=f"a{place}", name=second if alone else name, kind=kind))
            truth[f"r{number}", f"a{place}"] = who
        origin = Origin(location=f"{number}.txt", format="text", sha256="0" * 64)
        document = Document(id=f"r{number}", text="", published=When(unknown="generated"), origin=origin)
        report = Report(purport=Provenance(version="0"), document=document, actors=tuple(actors))
        held.append(Held(report=report, origins=(origin,), added="2025-01-01T00:00:00Z"))
    return held, truth


def judged(shared: tuple[SharedActor, ...], truth: dict[tuple[str, str], int]) -> tuple[int, int]:
    """Shared actors with two bearers, and bearers in two shared actors."""
    places = defaultdict(set)
    mixed = 0
    for actor in shared:
        whose = {truth[one.report, one.actor] for one in actor.members}
        mixed += len(whose) > 1
        for one in whose:
            places[one].add(actor.id)
    return mixed, sum(len(its) > 1 for its in places.values())


def main() -> None:
    """Print the figures."""
    for size in map(int, sys.argv[1:] or ("10000", "30000", "100000")):
        held, truth = reports(size)
        start = time.process_time()
        shared = gather_actors(held)
        seconds = time.process_time() - start
        mixed, parted = judged(shared, truth)
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(
            f"{size} actors: {seconds:.1f} s, {1e6 * seconds / size:.0f} µs each, {len(shared)} shared actors, "
            f"{mixed} with two bearers, {parted} bearers in two, {memory} MB"
        )


if __name__ == "__main__":
    main()
