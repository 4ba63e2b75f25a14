"""A sentence carried over keeps its 'earlier this month': the later report's reading of it says nothing about the act."""

from collections.abc import Sequence

from purport.compare.incidents.evidence import carried_over
from purport.compare.incidents.settings import IncidentSettings
from purport.compare.incidents.signs import Signs
from purport.compare.incidents.terms import Term


def with_first_times(signs: Sequence[Signs], *, settings: IncidentSettings) -> list[Signs]:
    """`signs` with the time left unknown where the sentence stood in an earlier report, whose time is known."""
    found = list(signs)
    order = sorted(range(len(signs)), key=lambda number: (signs[number].published is None, signs[number].published))
    firsts: dict[Term, list[int]] = {}
    for number in order:
        one = signs[number]
        rare = sorted(one.terms, key=lambda term: (-one.terms[term], term))[:3]
        earlier = {other for term in rare for other in firsts.get(term, ())[: settings.bucket]}
        if any(_is_first(signs[other], one, settings) for other in sorted(earlier)):
            found[number] = one._replace(when=None)
        for term in rare:
            firsts.setdefault(term, []).append(number)
    return found


def _is_first(first: Signs, later: Signs, settings: IncidentSettings) -> bool:
    return (
        first.published is not None
        and later.published is not None
        and first.published < later.published
        and first.when is not None
        and later.when is not None
        and carried_over(first, later, settings)
    )
