"""The actors of many reports, each under all its spellings."""

from collections.abc import Iterable, Sequence

from purport.archive.records import Held
from purport.compare.actors.bodies import join_acronyms, join_bodies, join_known
from purport.compare.actors.clusters import Clusters
from purport.compare.actors.decisions import Decided, Decisions
from purport.compare.actors.generic import join_generic
from purport.compare.actors.nodes import entries_of, nodes_of
from purport.compare.actors.people import join_lone_people, join_people
from purport.compare.actors.writing import shared_actor
from purport.compare.records import SharedActor
from purport.reference.folding import folded

__all__ = ["gather_actors"]


def gather_actors(held: Sequence[Held], *, decisions: Iterable[Decided] = ()) -> tuple[SharedActor, ...]:
    """Every actor of `held`, taken together with those of other reports that are the same; in order of first
    appearance.

    Each actor of each report is a member of exactly one shared actor; what has no name of its own ('two officers')
    stays alone. Names are compared only where they share a key of sounds, so that the cost grows with the number of
    actors. What differs in kind, country, given name, surname, title or generation is never one; nor is an office a
    ground. A shorter name goes to a fuller one only if that is the only one it can mean: in its own report, else in
    all. `decisions` (verdict 'same' or 'apart' of two names, by their folded forms) outrank all of this, the later the
    earlier. `grounds` of a shared actor says why its names are taken for one.
    """
    decided = Decisions(decisions)
    clusters = Clusters(nodes_of(entries_of(held, decided)), decided)
    _join_decided(clusters, decided)
    join_known(clusters)
    join_people(clusters)
    join_bodies(clusters)
    join_acronyms(clusters)
    join_lone_people(clusters)
    join_generic(clusters)
    reports = {one.report.document.id: one for one in held}
    return tuple(
        shared_actor(number, nodes, grounds, reports)
        for number, (nodes, grounds) in enumerate(clusters.trees(), start=1)
    )


def _join_decided(clusters: Clusters, decided: Decisions) -> None:
    """Put together what a person decided to be one."""
    bearers: dict[str, list[int]] = {}
    for number, node in enumerate(clusters.nodes):
        for form in node.forms:
            bearers.setdefault(folded(form), []).append(number)
    for left, right in decided.same():
        if left in bearers and right in bearers:
            first, *rest = dict.fromkeys((*bearers[left], *bearers[right]))
            for other in rest:
                clusters.merge(first, other, (f"decided: {left!r} and {right!r} are one",), forced=True)
