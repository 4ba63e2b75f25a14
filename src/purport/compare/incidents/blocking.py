"""Which events are compared at all: those that share a key, and of these the ones close in time. Never all pairs."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import chain
from typing import Final

from purport.compare.incidents.gathering import Gathered
from purport.compare.incidents.settings import IncidentSettings
from purport.compare.incidents.signs import Signs
from purport.compare.incidents.spelling import bones

_RARE_TERMS: Final = 5
"""Events are looked up by so many of the heaviest terms of their sentences."""

_FIRST: Final = 8
"""Of reports that are alike so many events of a family are compared."""

Key = tuple[str, ...]


def candidates(signs: Sequence[Signs], whole: Gathered, *, settings: IncidentSettings) -> Iterator[tuple[int, int]]:
    """Pairs of numbers of `signs`, the lower first, each once."""
    size = len(signs)
    seen: set[int] = set()  # a pair as one number, which takes a third of the room
    for one, other in chain(_sharing_a_key(signs, whole, settings), _of_like_reports(signs, whole, settings)):
        pair = one * size + other if one < other else other * size + one
        if pair not in seen:
            seen.add(pair)
            yield divmod(pair, size)


def _sharing_a_key(signs: Sequence[Signs], whole: Gathered, settings: IncidentSettings) -> Iterator[tuple[int, int]]:
    buckets: dict[Key, list[int]] = {}
    for number, one in enumerate(signs):
        for key in dict.fromkeys(_keys(one, whole.group_of[one.report])):
            buckets.setdefault(key, []).append(number)
    moments = [_moment(one) for one in signs]
    for key, bucket in buckets.items():
        if key[1] == "term" and len(bucket) > settings.bucket:
            continue  # a term of so many events tells none from another
        its = sorted(bucket, key=lambda number: (moments[number], number))
        for at, number in enumerate(its):
            yield from ((number, other) for other in its[at + 1 : at + 1 + settings.bucket])


def _of_like_reports(signs: Sequence[Signs], whole: Gathered, settings: IncidentSettings) -> Iterator[tuple[int, int]]:
    """Events of one family in reports that are alike at least a little; of each the first few."""
    told: dict[tuple[int, str], list[int]] = {}
    families: dict[int, dict[str, None]] = {}
    for number, one in enumerate(signs):
        told.setdefault((one.report, one.family), []).append(number)
        families.setdefault(one.report, {})[one.family] = None
    for left, right in _likest(whole, settings):
        for family in families.get(left, ()):
            ones, others = told[left, family][:_FIRST], told.get((right, family), [])[:_FIRST]
            yield from ((one, other) for one in ones for other in others)


def _likest(whole: Gathered, settings: IncidentSettings) -> Iterator[tuple[int, int]]:
    """Each report with those that it is most like, `bucket` at most."""
    beside: dict[int, list[tuple[float, int]]] = {}
    for (left, right), likeness in whole.pairs.items():
        if likeness >= settings.least_likeness * settings.alike:
            beside.setdefault(left, []).append((-likeness, right))
            beside.setdefault(right, []).append((-likeness, left))
    for report, others in sorted(beside.items()):
        yield from ((report, other) for _, other in sorted(others)[: settings.bucket])


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
