"""Places that speak: 'Tarfa plans to sue', and 'the state', 'the city' for the place named just before."""

from collections.abc import Collection, Iterator, Sequence
from typing import Final

from purport.extract.actors.described.again import bare
from purport.extract.actors.mentions.clusters import Cluster, Gathered
from purport.extract.actors.mentions.mentions import Mention
from purport.reference.places import country_of

_CITIES: Final = frozenset(("city", "town", "village"))
_AREAS: Final = frozenset(("state", "province", "county", "territory", "region"))


def gather_places(mentions: Sequence[Mention], gathered: Gathered, sources: Collection[int]) -> None:
    """A place that speaks is an actor, or the person whose surname was taken for a place's; 'the state' that speaks is
    the place named before it, in its sentence or the one before.
    """
    surnames = {
        words.split()[-1]: cluster
        for cluster in gathered.clusters
        if cluster.sort == "person"
        for words in cluster.names
    }
    known: dict[str, Cluster] = {}
    for one, place in _speaking(mentions, gathered, sources):
        cluster = surnames.get(one.words) if place is one else None
        cluster = cluster or gathered.of(place) or known.get(place.words)
        if cluster is None:
            cluster = known[place.words] = gathered.new(place)
        described = gathered.of(one)
        if described is not None and described is not cluster:
            gathered.merge(cluster, described)
        elif described is None:
            gathered.put(one, cluster)


def _speaking(
    mentions: Sequence[Mention], gathered: Gathered, sources: Collection[int]
) -> Iterator[tuple[Mention, Mention]]:
    """The mentions of places that speak, each with the place that is named."""
    last: dict[bool, Mention] = {}
    """The place named last, by whether it is known for a city."""
    for one in mentions:
        if one.form == "name" and one.sort == "place":
            if one.head in sources and gathered.of(one) is None:
                yield one, one
            match = country_of(one.words)
            if match is None or match.how in ("city", "capital"):
                last[match is not None] = one
        elif one.head in sources and _is_of_a_place(one, gathered):
            named = _named_before(one, last)
            if named is not None:
                yield one, named


def _is_of_a_place(one: Mention, gathered: Gathered) -> bool:
    """Whether a description is 'the state' or 'the city' and was not led to anybody."""
    if one.form != "description" or one.noun not in _CITIES | _AREAS or not (bare(one) and one.definite):
        return False
    cluster = gathered.of(one)
    return cluster is not None and not cluster.named and one.number == "singular"


def _named_before(one: Mention, last: dict[bool, Mention]) -> Mention | None:
    """The place named last before a noun that can mean it: no state where a city is known for one."""
    kinds = (False,) if one.noun in _AREAS else (True, False)
    near = [last[kind] for kind in kinds if kind in last and one.sentence - last[kind].sentence <= 1]
    return near[0] if near else None
