"""Which events are compared at all: those that share a key, and of these the ones close in time. Never all pairs."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from purport.compare.incidents.settings import IncidentSettings
from purport.compare.incidents.signs import Signs
from purport.compare.incidents.spelling import bones

_RARE_TERMS: Final = 5
"""Events are looked up by so many of the heaviest terms of their sentences."""

Key = tuple[str, ...]


def candidates(
    signs: Sequence[Signs], groups: Sequence[int], *, settings: IncidentSettings
) -> Iterator[tuple[int, int]]:
    """Pairs of numbers of `signs`, the lower first, each once. `groups` has for each report the group it is in."""
    buckets: dict[Key, list[int]] = {}
    for number, one in enumerate(signs):
        for key in _keys(one, groups[one.report]):
            buckets.setdefault(key, []).append(number)
    seen: set[tuple[int, int]] = set()
    for key in sorted(buckets):
        its = sorted(buckets[key], key=lambda number: (_moment(signs[number]), number))
        for at, number in enumerate(its):
            for other in its[at + 1 : at + 1 + settings.bucket]:
                pair = (number, other) if number < other else (other, number)
                if pair not in seen:
                    seen.add(pair)
                    yield pair


def _keys(one: Signs, group: int) -> Iterator[Key]:
    yield one.family, "group", str(group)
    for party in dict.fromkeys((*one.recipients, *one.actors)):
        if party.name:
            yield one.family, "party", party.id if party.settled else bones(party.name)
    for name in dict.fromkeys((*one.places, *one.scene)):
        yield one.family, "place", bones(name)
    for term in sorted(one.terms, key=lambda term: (-one.terms[term], term))[:_RARE_TERMS]:
        yield one.family, "term", term.kind, term.text


def _moment(one: Signs) -> date:
    return one.when[0] if one.when else one.published or date.max
