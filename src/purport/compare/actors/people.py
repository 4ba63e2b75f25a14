"""People under all spellings of their names."""

from collections.abc import Iterator

from purport.compare.actors.blocking import candidate_pairs, person_keys, surname_keys
from purport.compare.actors.clusters import Clusters
from purport.compare.actors.edges import Edge, join, join_shorter
from purport.compare.actors.nodes import Node
from purport.compare.names.agreement import Agreement, agreement
from purport.compare.names.judgement import Judgement
from purport.compare.names.people import judge_people
from purport.compare.names.script import in_latin_letters
from purport.extract.names.folding import is_initial
from purport.extract.names.particles import KUNYA
from purport.extract.names.parts import core, name_parts
from purport.extract.names.people import are_two_people
from purport.reference.folding import folded

__all__ = ["join_lone_people", "join_people"]


def join_people(clusters: Clusters) -> None:
    """Whole names: first those with as many parts, then shorter forms of them, where only one person can be meant."""
    nodes = clusters.nodes
    keys: dict[str, list[int]] = {}
    for number, node in enumerate(nodes):
        if node.sort == "person":
            for key in {key for form in node.forms for key in person_keys(in_latin_letters(form))}:
                keys.setdefault(key, []).append(number)
    equal, shorter = [], []
    for left, right in candidate_pairs(keys, [node.folded for node in nodes]):
        judged, ground = _judged(nodes[left], nodes[right])
        if judged is None:
            continue
        one, other = _fullness(nodes[left].main), _fullness(nodes[right].main)
        if one == other:
            equal.append(Edge(judged.score, left, right, ground))
        else:
            short, long = (left, right) if one < other else (right, left)
            shorter.append(Edge(judged.score, short, long, ground))
    join(clusters, equal)
    join_shorter(clusters, shorter)


def _fullness(name: str) -> tuple[int, int]:
    """Parts that are written out, and all parts."""
    units = name_parts(in_latin_letters(name)).units
    return sum(not is_initial(unit) for unit in units), len(units)


def _judged(left: Node, right: Node) -> tuple[Judgement | None, str]:
    """The best judgement of any two of their names, with what to say of it."""
    best: tuple[Judgement | None, str] = (None, "")
    for one in left.forms:
        for other in right.forms:
            if one != left.main and other != right.main:
                continue
            judged = _EQUAL if folded(one) == folded(other) else judge_people(one, other)
            if judged.same and (best[0] is None or judged.score > best[0].score):
                best = judged, f"{one!r}, {other!r}: {'; '.join(judged.grounds)}"
    return best


_EQUAL = Judgement(score=1.0, same=True, grounds=("the same name",))


def join_lone_people(clusters: Clusters) -> None:
    """One word for a person (a surname, a kunya): the only one who bears it in the same report, else in all reports."""
    names = _Names(clusters)
    edges = [
        edge for number, node in enumerate(clusters.nodes) if node.sort == "lone person" for edge in names.edges(number)
    ]
    join_shorter(clusters, edges)
    _join_kunyas(clusters)


class _Names:
    """Who bears a word as surname or other name."""

    def __init__(self, clusters: Clusters) -> None:
        self._clusters = clusters
        self._nodes = clusters.nodes
        self._exact: dict[str, dict[int, str]] = {}
        self._sounds: dict[str, list[tuple[int, str]]] = {}
        for number, node in enumerate(clusters.nodes):
            if node.sort == "person":
                for word in self._words(node):
                    self._exact.setdefault(folded(core(word)), {})[number] = word
                    for key in surname_keys(word):
                        self._sounds.setdefault(key, []).append((number, word))

    @staticmethod
    def _words(node: Node) -> Iterator[str]:
        for form in node.forms:
            parts = name_parts(in_latin_letters(form))
            yield from parts.surname
            yield from (parts.alone,) if parts.alone else ()
            yield from parts.others

    def edges(self, number: int) -> list[Edge]:
        """An edge to each whole name that has the word, letter for letter, else in another spelling."""
        node = self._nodes[number]
        word = in_latin_letters(node.main)
        exact = self._exact.get(folded(core(word)), {})
        found = [Edge(1.0, number, other, f"{node.main!r} alone is {its!r}") for other, its in exact.items()]
        return [edge for edge in found or self._spelt(number, word) if not self._differ(node, edge.right)]

    def _spelt(self, number: int, word: str) -> list[Edge]:
        found = []
        blocks = [self._sounds.get(key, []) for key in surname_keys(word)]
        for other, surname in sorted({one for block in blocks if len(block) <= _MOST_BEARERS for one in block}):
            agreed = agreement(word, surname)
            if agreed is not None and self._sure(number, other, agreed, surname):
                ground = f"{word!r} alone is {surname!r} in another spelling ({agreed.score:.2f})"
                found.append(Edge(agreed.score, number, other, ground))
        return found

    def _sure(self, number: int, other: int, agreed: Agreement, surname: str) -> bool:
        """In another report a lone word is spelt otherwise only if that is most likely: 'Francis' is not 'France'."""
        if agreed.how == "piece":
            return "-" in surname
        near = not self._clusters.reports(number).isdisjoint(self._clusters.reports(other))
        return agreed.how in ("spelling", "exact") and (near or agreed.score >= _SURE)

    def _differ(self, node: Node, number: int) -> bool:
        """A title of the one and the given name of the other say that they are two."""
        actor = node.entries[0].actor
        return any(are_two_people(form, self._nodes[number].main) for form in (actor.name, *actor.aliases))


_SURE = 0.95

_MOST_BEARERS = 200
"""Names in a block beyond which a lone word is not looked for in other spellings: it could be anybody's."""


def _join_kunyas(clusters: Clusters) -> None:
    """A kunya that nobody's whole name stands with, in several reports."""
    first: dict[str, int] = {}
    for number, node in enumerate(clusters.nodes):
        kunya = node.sort == "lone person" and " " in node.main and node.main.split()[0].lower() in KUNYA
        if kunya and len(clusters.reports(number)) == 1:
            other = first.setdefault(node.folded, number)
            clusters.merge(other, number, (f"the kunya {node.main!r}",))
