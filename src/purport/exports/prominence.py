"""Which actors of a report come first where it is shown."""

from collections import Counter
from collections.abc import Iterable

from purport.records import Actor, Report


def by_prominence(report: Report, actors: Iterable[Actor]) -> list[Actor]:
    """`actors`, who speaks most first, then who is mentioned most, then as they stand in the report."""
    spoken = Counter(statement.speaker for statement in report.statements)
    return sorted(actors, key=lambda one: (-spoken[one.id], -len(one.mentions)))
