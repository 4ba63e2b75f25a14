"""A sentence carried over keeps its 'earlier this month': how a later report reads it says nothing about the act."""

from collections.abc import Iterator, Sequence
from typing import Final

from purport.compare.incidents.evidence import carried_over
from purport.compare.incidents.settings import IncidentSettings
from purport.compare.incidents.signs import Signs
from purport.compare.incidents.terms import Term

_RARE_TERMS: Final = 3


def with_first_times(signs: Sequence[Signs], *, settings: IncidentSettings) -> list[Signs]:
    """`signs` with the time left unknown where the sentence stood in an earlier report; in both, where it is not known
    which report is the earlier.
    """
    found = list(signs)
    for one, other in _carried(signs, settings):
        days = signs[one].published, signs[other].published
        if days[0] is None or days[1] is None:
            stale = [one, other]
        elif days[0] != days[1]:
            stale = [one if days[0] > days[1] else other]
        else:
            stale = []
        for number in stale:
            found[number] = found[number]._replace(when=None, published=None)
    return found


def _carried(signs: Sequence[Signs], settings: IncidentSettings) -> Iterator[tuple[int, int]]:
    """Pairs of events told in one sentence, which reports carried over; each is looked up by its rarest terms."""
    having: dict[Term, list[int]] = {}
    for number, one in enumerate(signs):
        rare = sorted(one.terms, key=lambda term: (-one.terms[term], term))[:_RARE_TERMS]
        earlier = {other for term in rare for other in having.get(term, ())[: settings.bucket]}
        yield from ((other, number) for other in sorted(earlier) if carried_over(signs[other], one, settings))
        for term in rare:
            having.setdefault(term, []).append(number)
