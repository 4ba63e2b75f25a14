"""Organisations, armed groups, governments, outlets and countries under all forms of their names."""

from collections.abc import Iterator

from purport.compare.actors.blocking import body_keys, candidate_pairs
from purport.compare.actors.clusters import Clusters
from purport.compare.actors.edges import Edge, join, join_shorter
from purport.compare.actors.nodes import Node
from purport.compare.names.judgement import Judgement
from purport.compare.names.organisations import BODIES_ONLY, SHORTER, judge_organisations
from purport.extract.names.acronyms import acronym_of, is_acronym
from purport.extract.names.organisations import organisation_parts
from purport.reference.bodies import body_of
from purport.reference.places import country_of

__all__ = ["join_acronyms", "join_bodies", "join_known"]


def join_bodies(clusters: Clusters) -> None:
    """Names of bodies: first whole names and their spellings, then short forms, where only one body can be meant."""
    nodes = clusters.nodes
    keys: dict[str, list[int]] = {}
    for number, node in enumerate(nodes):
        if node.sort == "body":
            for key in {key for form in node.forms for key in body_keys(form)}:
                keys.setdefault(key, []).append(number)
    equal, shorter = [], []
    for left, right in candidate_pairs(keys, [node.folded for node in nodes]):
        judged, ground = _judged(nodes[left], nodes[right])
        if judged is None:
            continue
        if judged.grounds[-1] not in SHORTER:
            equal.append(Edge(judged.score, left, right, ground))
        else:
            short, long = sorted((left, right), key=lambda number: (len(nodes[number].main.split()), number))
            shorter.append(Edge(judged.score, short, long, ground))
    join(clusters, equal)
    join_shorter(clusters, shorter, sole=True)


def _judged(left: Node, right: Node) -> tuple[Judgement | None, str]:
    """The best judgement of any two of their names, with what to say of it; initials that fit are not enough."""
    best: tuple[Judgement | None, str] = (None, "")
    for one in left.forms:
        for other in right.forms:
            if is_acronym(one) or is_acronym(other):  # two bodies may share one
                continue
            judged = judge_organisations(one, other)
            if judged.grounds[-1] in BODIES_ONLY - SHORTER:
                continue
            if judged.same and (best[0] is None or judged.score > best[0].score):
                best = judged, f"{one!r}, {other!r}: {'; '.join(judged.grounds)}"
    return best


def join_known(clusters: Clusters) -> None:
    """Names of one country, or of one body of the reference tables ('FBI', 'Federal Bureau of Investigation')."""
    first: dict[tuple[str, str], int] = {}
    for number, node in enumerate(clusters.nodes):
        for known in _known(node):
            other = first.setdefault(known, number)
            if other != number:
                ground = f"{clusters.nodes[other].main!r}, {node.main!r}: names of {known[1]}"
                clusters.merge(other, number, (ground,))


def _known(node: Node) -> Iterator[tuple[str, str]]:
    if node.sort == "country":
        match = country_of(node.main)
        if match is not None and len(match.candidates) == 1:
            yield "country", match.candidates[0]
    if node.sort in ("body", "acronym"):
        body = body_of(node.main)
        if body is not None:
            yield "body", body.name


def join_acronyms(clusters: Clusters) -> None:
    """An acronym and the long form that some report ties to it, if reports tie it to one body only."""
    tied: dict[str, dict[int, str]] = {}
    for number, node in enumerate(clusters.nodes):
        if node.sort == "body":
            for letters in _tied(node):
                tied.setdefault(letters, {})[number] = node.main
    edges = []
    for number, node in enumerate(clusters.nodes):
        if node.sort == "acronym":
            for letters in organisation_parts(node.main).acronyms:
                edges += [
                    Edge(1.0, number, other, f"{node.main!r} stands for {long!r} in a report")
                    for other, long in tied.get(letters, {}).items()
                ]
    join_shorter(clusters, edges, sole=True)


def _tied(node: Node) -> set[str]:
    """The acronyms that stand beside the name, or among the actor's other names in one report."""
    found = {letters for form in node.forms for letters in organisation_parts(form).acronyms}
    possible = acronym_of(node.main)
    for entry in node.entries:
        for alias in entry.actor.aliases:
            letters = "".join(filter(str.isalpha, alias)).upper()
            if is_acronym(alias) and (letters in possible or len(letters) > 2):
                found.add(letters)
    return found
