"""Invented people of many origins, each put into the same sentences: how often are they found by exactly their name?"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec

from purport.reader import Reader
from purport.records import Report

HERE = Path(__file__).resolve().parent
CONTEXTS = (
    "{} said on Monday that the bridge would be closed.",
    "The letter was signed by {}, a lawyer from the north.",
    "According to {}, the talks will go on until Friday.",
    "“We have nothing to hide,” {} told reporters.",
    "Police arrested {} and two others near the station.",
    "The minister thanked {} for the work of the committee.",
    "Former adviser {} denied the report.",
    "They asked {} about the money, but there was no answer.",
)


class Person(NamedTuple):
    """Somebody invented."""

    origin: str
    name: str


def people() -> list[Person]:
    """The people of names.tsv: every given name with the surname of the same number."""
    lines = [line for line in (HERE / "names.tsv").read_text(encoding="utf-8").splitlines() if line[:1] != "#"]
    return [person for line in lines[1:] for person in _of_origin(*line.split("\t"))]


def _of_origin(origin: str, order: str, men: str, women: str, of_men: str, of_women: str) -> Iterator[Person]:
    for given_names, surnames in ((men, of_men), (women, of_women)):
        for given, surname in zip(given_names.split("|"), surnames.split("|"), strict=True):
            words = (surname, given) if order == "family first" else (given, surname)
            yield Person(origin, " ".join(words))


def found(reader: Reader, persons: Sequence[Person], folder: Path) -> list[list[bool]]:
    """For each person and context whether there is an actor who is a person and has exactly this name."""
    path = folder / "names.jsonl"
    texts = [context.format(one.name) for one in persons for context in CONTEXTS]
    path.write_bytes(b"\n".join(msgspec.json.encode({"id": str(n), "text": text}) for n, text in enumerate(texts)))
    out = [[False] * len(CONTEXTS) for _ in persons]
    for report in reader.read([str(path)]):
        if isinstance(report, Report):
            number, context = divmod(int(report.document.origin.part or 0), len(CONTEXTS))
            names = {actor.name for actor in report.actors if actor.kind == "person"}
            out[number][context] = persons[number].name in names
    return out


def rates(persons: Sequence[Person], hits: Sequence[Sequence[bool]]) -> dict[str, float]:
    """The share of found names in percent, by origin."""
    by_origin: dict[str, list[bool]] = {}
    for one, row in zip(persons, hits, strict=True):
        by_origin.setdefault(one.origin, []).extend(row)
    return {origin: 100 * sum(row) / len(row) for origin, row in by_origin.items()}
