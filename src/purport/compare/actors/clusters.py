"""Nodes put together, one pair at a time, as long as nothing speaks against it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from purport.compare.actors.decisions import Decisions
from purport.compare.actors.nodes import Node
from purport.compare.actors.opposing import are_opposed
from purport.reference.folding import folded

__all__ = ["Clusters"]

_MOST_COMPARED = 24
"""Names of a cluster that a new one is held against; more are spellings of these."""


@dataclass(slots=True)
class _Facts:
    """What is known of an actor so far."""

    members: list[int]
    countries: set[str]
    kinds: set[str]
    reports: set[str]
    names: set[str]
    """All forms, folded."""
    people: list[str]
    """Whole names of a person, each from one node."""
    grounds: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, number: int, node: Node) -> "_Facts":
        return cls(
            members=[number],
            countries={node.country} if node.country else set(),
            kinds={node.kind} if node.kind else set(),
            reports={entry.report for entry in node.entries},
            names={folded(form) for form in node.forms},
            people=[node.main] if node.sort == "person" else [],
        )

    def add(self, other: "_Facts") -> None:
        self.members += other.members
        self.countries |= other.countries
        self.kinds |= other.kinds
        self.reports |= other.reports
        self.names |= other.names
        self.people += other.people
        self.grounds += other.grounds


class Clusters:
    """A forest of nodes, each tree an actor, with what is known of all that are in it."""

    def __init__(self, nodes: Sequence[Node], decisions: Decisions) -> None:
        self.nodes = nodes
        self._decisions = decisions
        self._parents = list(range(len(nodes)))
        self._facts = {number: _Facts.of(number, node) for number, node in enumerate(nodes)}

    def root(self, number: int) -> int:
        """The node that stands for all that `number` is put together with."""
        while self._parents[number] != number:
            self._parents[number] = self._parents[self._parents[number]]
            number = self._parents[number]
        return number

    def merge(
        self, left: int, right: int, grounds: Iterable[str], *, forced: bool = False, guess: bool = False
    ) -> bool:
        """Take two nodes for one actor, unless something speaks against it; whether they are one now.

        `forced`: a person decided it. `guess`: it rests on spelling alone, so that two actors of one report stay two,
        as its reader held them apart.
        """
        one, other = self.root(left), self.root(right)
        if one == other:
            return True
        if not forced and self.conflict(one, other, guess=guess):
            return False
        if len(self._facts[one].members) < len(self._facts[other].members):
            one, other = other, one
        self._parents[other] = one
        facts = self._facts[one]
        facts.add(self._facts.pop(other))
        facts.grounds += [ground for ground in grounds if ground not in facts.grounds]
        return True

    def conflict(self, one: int, other: int, *, guess: bool = False) -> bool:
        """Whether something speaks against two actors, given by their roots, being one; `guess` as for `merge`."""
        left, right = self._facts[one], self._facts[other]
        if left.countries and right.countries and left.countries.isdisjoint(right.countries):
            return True
        if left.kinds and right.kinds and left.kinds.isdisjoint(right.kinds):
            return True
        few, many = sorted((left.names, right.names), key=len)
        if any(not self._decisions.apart(name).isdisjoint(many) for name in few):
            return True
        if guess and not left.reports.isdisjoint(right.reports):
            return True
        return any(
            are_opposed(name, other_name)
            for name in left.people[:_MOST_COMPARED]
            for other_name in right.people[:_MOST_COMPARED]
        )

    def reports(self, number: int) -> set[str]:
        """The reports that have the actor of a node."""
        return self._facts[self.root(number)].reports

    def trees(self) -> Iterator[tuple[list[Node], tuple[str, ...]]]:
        """Each actor's nodes, in order, with the grounds on which they are one; in the order of their first nodes."""
        for facts in sorted(self._facts.values(), key=lambda facts: min(facts.members)):
            yield [self.nodes[member] for member in sorted(facts.members)], tuple(facts.grounds)
