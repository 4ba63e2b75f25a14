"""Where it happened: places as the reports name them, a target that is a site among them.

Two spellings of one name, with the same or no word for the site, are one value. Only what is certain is called a
contradiction: two countries, two towns whose coordinates are far apart, two sites of different kinds ('fish market',
'customs shed'). A harbour, quay, pier, town or region may hold any site, so it contradicts none.
"""

from collections.abc import Iterable, Sequence
from math import asin, cos, radians, sin, sqrt
from typing import Final, NamedTuple

from purport.compare.claims.sites import Site, Spellings, apart, is_site, site_of
from purport.compare.claims.sources import Sources
from purport.compare.claims.tellings import Sighting, Telling, sighting
from purport.compare.claims.values import Told, claim, clashing, listed, told
from purport.compare.records import Claim
from purport.records import Place

_FAR: Final = 200
"""Kilometres beyond which two places with coordinates are not one."""


_ONE_THING: Final = frozenset(("bridge", "airport", "prison", "embassy"))
"""Kinds of sites whose words mean one thing: a bridge and a crossing of one name are one place, while a depot and a
shed may be two.
"""


class _Named(NamedTuple):
    site: Site
    place: Place | None
    sighting: Sighting


class _Value(NamedTuple):
    told: Told
    named: tuple[_Named, ...]


def place_claims(tellings: Iterable[Telling], sources: Sources) -> list[Claim]:
    """The claim on the place; none if no report tells one."""
    equal: dict[tuple[object, ...], list[_Named]] = {}
    spellings = Spellings()
    for one in _named(tellings):
        equal.setdefault(_key(one.site, spellings), []).append(one)
    values = sorted((_value(its, sources) for its in equal.values()), key=lambda one: -len(one.told.value.reports))
    if not values:
        return []
    by_record = {id(one.told): one for one in values}
    records = [one.told for one in values]
    clashes = clashing(records, lambda one, other: bool(_why(by_record[id(one)], by_record[id(other)])))
    grounds = [_ground(by_record[id(one)], [by_record[id(each)] for each in others]) for one, others in clashes]
    return [claim("place", records, grounds=grounds)]


def _named(tellings: Iterable[Telling]) -> Iterable[_Named]:
    """The places, and the targets that are sites."""
    for one in tellings:
        place = one.mention.place
        if place is not None:
            yield _Named(site_of(place.name), place, sighting(one, (place.span,)))
        for ref in one.mention.recipients:
            words = one.report.words(ref.spans)
            if is_site(words) and not (place and any(place.span.start < each.end and each.start < place.span.end
                                                     for each in ref.spans)):  # fmt: skip
                yield _Named(site_of(words), None, sighting(one, ref.spans))


def _key(site: Site, spellings: Spellings) -> tuple[object, ...]:
    """What equal places share: kind of site and its names, however they are spelt."""
    names = tuple(sorted({spellings.first(name) for name in site.names}))
    return (site.kind if site.kind in _ONE_THING else site.noun, names, "" if names else site.words.casefold())


def _value(its: Sequence[_Named], sources: Sources) -> _Value:
    """One value under the form that most places have."""
    forms: dict[str, int] = {}
    for one in its:
        forms[one.site.words] = forms.get(one.site.words, 0) + 1
    best = max(forms, key=lambda form: (forms[form], len(form)))
    return _Value(told(sources, best, [one.sighting for one in its]), tuple(its))


def _why(one: _Value, other: _Value) -> str:
    """Why two places cannot be one; empty if they can."""
    left, right = one.named[0], other.named[0]
    countries = [{each.place.country for each in value.named if each.place and each.place.country}
                 for value in (one, other)]  # fmt: skip
    if countries[0] and countries[1] and not countries[0] & countries[1]:
        return "in different countries"
    if apart(left.site, right.site):
        return "different sites"
    places = [next((each.place for each in value.named if each.place and each.place.latitude is not None), None)
              for value in (one, other)]  # fmt: skip
    if places[0] and places[1] and _kilometres(places[0], places[1]) > _FAR:
        return "far from each other"
    return ""


def _kilometres(one: Place, other: Place) -> float:
    """Great-circle distance (haversine), with a mean radius of the earth of 6371 km."""
    if one.latitude is None or one.longitude is None or other.latitude is None or other.longitude is None:
        return 0
    north, south = radians(one.latitude), radians(other.latitude)
    half = sin((north - south) / 2) ** 2
    turn = sin((radians(one.longitude) - radians(other.longitude)) / 2) ** 2
    return 2 * 6371 * asin(sqrt(half + cos(north) * cos(south) * turn))


def _ground(one: _Value, others: Sequence[_Value]) -> str:
    against = [f"“{other.told.value.value}” ({_why(one, other)})" for other in others]
    return f"“{one.told.value.value}” is not {listed(against)}."
