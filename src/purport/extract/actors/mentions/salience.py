"""Who is being talked of: how present each cluster is at a place in the text.

A mention counts by its part in the sentence and half as much with every sentence that has passed, after Lappin and
Leass (1994); who was just quoted counts like a subject.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from typing import NamedTuple

from purport.extract.actors.mentions.clusters import Cluster
from purport.extract.actors.mentions.mentions import Mention, Sort
from purport.language.parse import Parse

_WEIGHT = {
    "nsubj": 1.0,
    "nsubjpass": 0.9,
    "dobj": 0.6,
    "dative": 0.6,
    "pobj": 0.45,
    "poss": 0.45,
    "appos": 0.4,
    "conj": 0.5,
    "compound": 0.3,
    "nmod": 0.3,
    "amod": 0.15,
}
_OTHER = 0.4
_WITHIN = 0.8
"""What the subject of a clause counts that stands in another."""
_CLAUSES = frozenset(("ccomp", "relcl", "advcl", "acl", "csubj", "pcomp"))
_FADES = 0.5
_AGAIN = 0.2
"""What a mention adds to one that counts more."""
_LASTING = 0.03
"""What every mention so far, up to ten, adds for good: whom a text is about."""
_CLEARLY = 0.8
"""How present another may be at most, beside one that is clearly meant."""
_MOST = 80
"""Clusters kept in mind: the last ones mentioned."""


class Spoke(NamedTuple):
    """Somebody who speaks."""

    speaker: Cluster
    head: int
    """The token that heads the mention that speaks."""
    spoke: int
    """The sentence of that mention."""
    said: int
    """The sentence in which what is said ends."""


class Salience:
    """Follows the text; clusters come in by `see`, in the order of their mentions."""

    def __init__(self, parse: Parse) -> None:
        self._parse = parse
        self._recent: dict[int, Cluster] = {}
        """The clusters in mind by their identity, the last one mentioned at the end."""
        self.last: Spoke | None = None
        """Who spoke last."""
        self.main: Spoke | None = None
        """The subject of the sentence in which the last one speaks only in a clause: 'X denied that Y knew'."""
        self._state: dict[int, tuple[int, float]] = {}
        """For each cluster the sentence of its last mention, and its weight there."""
        self._seen: Counter[int] = Counter()

    def see(self, mention: Mention, cluster: Cluster, *, speaks: int | None = None) -> None:
        """Somebody is mentioned, and perhaps speaks: then `speaks` is the sentence in which his words end."""
        if speaks is not None:
            self._speak(Spoke(cluster, mention.head, mention.sentence, max(speaks, mention.sentence)))
        if self._recent.pop(id(cluster), None) is None and len(self._recent) >= _MOST:
            first = next(iter(self._recent))
            del self._recent[first], self._state[first]
        self._recent[id(cluster)] = cluster
        self._seen[id(cluster)] += 1
        sentence, weight = self._state.get(id(cluster), (mention.sentence, 0.0))
        faded = weight * _FADES ** min(30, max(0, mention.sentence - sentence))
        now = self._weight(mention)
        self._state[id(cluster)] = (mention.sentence, max(faded, now) + _AGAIN * min(faded, now))

    def _speak(self, spoke: Spoke) -> None:
        last = self.main or self.last
        if last is None or not self._is_within(spoke, last):
            self.main = None
        elif self.main is None:
            self.main = last._replace(said=max(last.said, spoke.said))
        self.last = spoke

    def _is_within(self, spoke: Spoke, last: Spoke) -> bool:
        """Whether somebody speaks only in a clause within the sentence whose subject spoke before."""
        main = last.spoke == spoke.spoke and self._is_subject(last.head, ("ROOT",))
        return main and not self._is_subject(spoke.head, ("ROOT", "conj"))

    def _is_subject(self, head: int, clauses: tuple[str, ...]) -> bool:
        token = self._parse.tokens[head]
        return token.dep in ("nsubj", "nsubjpass") and self._parse.tokens[token.head].dep in clauses

    @property
    def last_speaker(self) -> Cluster | None:
        """Who spoke last."""
        return self.last.speaker if self.last is not None else None

    @property
    def last_said(self) -> int:
        """The sentence in which what the last speaker says ends; -1 if nobody spoke."""
        return self.last.said if self.last is not None else -1

    def turn_back(self) -> None:
        """Take the subject of the last one's sentence for who spoke last."""
        if self.main is not None:
            self.last, self.main = self.main, None

    def weight(self, cluster: Cluster, sentence: int) -> float:
        """How present a cluster is in a sentence."""
        last, weight = self._state.get(id(cluster), (0, 0.0))
        return weight * _FADES ** min(30, max(0, sentence - last)) + _LASTING * min(self._seen[id(cluster)], 10)

    def recent(self, sort: Sort | None = None, *, since: int = 0) -> Iterator[Cluster]:
        """The clusters kept in mind that were mentioned in sentence `since` or later, the last one first."""
        for number, one in reversed(self._recent.items()):
            if self._state[number][0] < since:
                return
            if sort is None or one.sort == sort:
                yield one

    def best(self, mention: Mention, fits: Callable[[Cluster], bool], *, within: int | None = None) -> Cluster | None:
        """The most present cluster that fits, mentioned within so many sentences."""
        ranked = self._ranked(mention, fits, within)
        return ranked[0][1] if ranked else None

    def clearly_best(
        self, mention: Mention, fits: Callable[[Cluster], bool], *, within: int | None = None
    ) -> Cluster | None:
        """The same, if no other that fits is nearly as present."""
        ranked = self._ranked(mention, fits, within)
        if not ranked or (len(ranked) > 1 and ranked[1][0] > _CLEARLY * ranked[0][0]):
            return None
        return ranked[0][1]

    def only_one(self, mention: Mention, fits: Callable[[Cluster], bool]) -> Cluster | None:
        """The one cluster that fits and is mentioned before it in the same sentence, if it is the only one there."""
        found = [one for one in self.recent(since=mention.sentence) if fits(one)]
        return found[0] if len(found) == 1 else None

    def _ranked(
        self, mention: Mention, fits: Callable[[Cluster], bool], within: int | None
    ) -> list[tuple[float, Cluster]]:
        """The clusters that fit with their weights, the most present one first."""
        since = 0 if within is None else mention.sentence - within
        found = [(self.weight(one, mention.sentence), one) for one in self.recent(since=since) if fits(one)]
        return sorted(found, key=lambda pair: -pair[0])

    def _weight(self, mention: Mention) -> float:
        """By the part in the sentence; whom 'the mayor is X' names counts like its subject, the subject of a clause
        within another less than that of the main one.
        """
        token = self._parse.tokens[mention.head]
        verb = self._parse.tokens[token.head]
        if token.dep == "attr" and mention.form == "name":
            return _WEIGHT["nsubj"]
        within = token.dep in ("nsubj", "nsubjpass") and verb.dep in _CLAUSES
        return _WEIGHT.get(token.dep, _OTHER) * (_WITHIN if within else 1.0)
