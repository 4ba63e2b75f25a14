"""Names that many bodies bear ('Interior Ministry', 'the Companies', 'the government'): told by who else a report
names.

Two reports tell of one scene if an actor with a name of its own, met in few reports, stands in both. Then such a name
means the same in both; and a word for the kind of body ('the Companies') means the only body so called.
"""

from collections import defaultdict
from itertools import islice

from purport.compare.actors.clusters import Clusters
from purport.compare.actors.nodes import Node
from purport.compare.names.generic import is_group_word, is_short_name, kind_heads, kind_words
from purport.extract.names.organisations import organisation_parts

__all__ = ["join_generic"]

_FEW_REPORTS = 8
"""An actor in more reports than these does not tell that two of them are of one scene."""

_LARGEST = 40
"""Reports that such a name is followed through, from one to the next: scenes that overlap lead on without end, and to
other countries' ministries in the end.
"""

_MOST_TIES = 40
"""Actors of a report that are asked for other reports of the scene."""


def join_generic(clusters: Clusters) -> None:
    """Put names that many bodies bear together with what they mean in the same report or the same scene."""
    scenes = _Scenes(clusters)
    generic = [
        (number, entry.report)
        for number, node in enumerate(clusters.nodes)
        if node.sort == "generic body"
        for entry in node.entries
    ]
    for number, report in generic:
        scenes.join_to_named(number, report)
    for number, report in generic:
        scenes.join_to_like(number, report)


class _Scenes:
    """Which bodies stand in which reports, and which reports tell of one scene."""

    def __init__(self, clusters: Clusters) -> None:
        self._clusters = clusters
        self._named: dict[str, list[int]] = defaultdict(list)
        self._generic: dict[tuple[str, frozenset[str]], list[int]] = defaultdict(list)
        self._ties: dict[str, list[int]] = defaultdict(list)
        for number, node in enumerate(clusters.nodes):
            for report in {entry.report for entry in node.entries}:
                if node.sort == "body":
                    self._named[report].append(number)
                if node.sort == "generic body":
                    self._generic[report, kind_words(node.main)].append(number)
                if _tells(node):
                    self._ties[report].append(number)
        self._near: dict[str, dict[str, str]] = {}

    def near(self, report: str) -> dict[str, str]:
        """The other reports of the scene, each with the name that ties it to `report`."""
        if report not in self._near:
            found: dict[str, str] = {}
            for number in islice(self._ties[report], _MOST_TIES):
                others = self._clusters.reports(number)
                if len(others) <= _FEW_REPORTS:
                    for other in sorted(others - {report}):
                        found.setdefault(other, self._clusters.nodes[number].main)
            self._near[report] = found
        return self._near[report]

    def join_to_named(self, number: int, report: str) -> None:
        """'the Companies' and the only body with a name of its own that is so called, in the report or the scene."""
        node = self._clusters.nodes[number]
        words = kind_words(node.main)
        if not is_short_name(node.main):
            return
        here = dict.fromkeys(self._so_called(report, words), "")
        places = self.near(report) if is_group_word(node.main) else {}
        near = {other: tie for place, tie in places.items() for other in self._so_called(place, words)}
        for choices in (here, near):
            if len({self._clusters.root(other) for other in choices}) == 1:
                other, tie = next(iter(choices.items()))
                ground = f"{node.main!r} is the only {self._clusters.nodes[other].main!r} here"
                if tie:
                    ground = f"{node.main!r}, {self._clusters.nodes[other].main!r}: both reports name {tie!r}"
                self._clusters.merge(number, other, (ground,))
            if choices:
                return

    def _so_called(self, report: str, words: frozenset[str]) -> list[int]:
        return [
            other
            for other in self._named[report]
            if any(words <= kind_heads(form) for form in self._clusters.nodes[other].forms)
        ]

    def join_to_like(self, number: int, report: str) -> None:
        """'Interior Ministry' here and 'Interior Ministry' in another report of the scene."""
        node = self._clusters.nodes[number]
        words = kind_words(node.main)
        for place, tie in self.near(report).items():
            if len(self._clusters.reports(number)) >= _LARGEST:
                return
            for other in self._generic.get((place, words), ()):
                ground = f"{node.main!r}, {self._clusters.nodes[other].main!r}: both reports name {tie!r}"
                self._clusters.merge(number, other, (ground,), guess=True)


def _tells(node: Node) -> bool:
    """Whether an actor can tell that two reports are of one scene: not who publishes or a people, whom all speak of."""
    if node.sort == "body":
        parts = organisation_parts(node.main)
        return node.entries[0].actor.kind not in (None, "outlet") and bool(parts.names)
    return node.sort in ("person", "lone person")
