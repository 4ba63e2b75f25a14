"""Clusters: mentions of one actor, gathered step by step; they become records at the end."""

from bisect import bisect_left, insort
from collections.abc import Sequence
from typing import NamedTuple

from purport.extract.actors.mentions.mentions import Mention, Sort
from purport.extract.names import Gender
from purport.records import Span
from purport.reference.dictionary import Entry


class RoleFound(NamedTuple):
    """An office as the text gives it. `noun` is its head noun; `organisation` the words of the body it is held in."""

    noun: str
    words: str
    organisation: str | None
    span: Span
    at: int
    """The token of the head noun."""


class Cluster:
    """What is taken for one actor. The only thing here that changes while a report is read."""

    def __init__(self, sort: Sort | None, country: str | None = None) -> None:
        self.sort = sort
        self.country = country
        """ISO 3166-1 alpha-3, if a name of the cluster is that of a country."""
        self.gender: Gender | None = None
        self.plural = False
        self.several = False
        """Whether it is of several who are actors each: 'X and Y'."""
        self.seat = False
        """Whether it is a capital that stands for a government."""
        self.mentions: list[Mention] = []
        """In the order of their heads."""
        self.roles: list[RoleFound] = []
        self._held: set[tuple[str, str | None]] = set()
        self.entry: Entry | None = None
        """What the user's dictionary says of it."""

    def add(self, mention: Mention) -> None:
        """Take a mention in; what it tells of gender is kept if nothing was known."""
        insort(self.mentions, mention, key=lambda one: (one.head, one.first))
        if self.gender is None and mention.sort == "person":
            self.gender = mention.gender
        people = self.sort == "country" and mention.sort == "people"  # 'the Iraqis' are one country
        if mention.form != "pronoun" and mention.number == "plural" and not people:
            self.plural = True

    def hold(self, role: RoleFound) -> None:
        """Note an office, each once."""
        key = (role.words.lower(), role.organisation)
        if key not in self._held:
            self._held.add(key)
            self.roles.append(role)

    @property
    def names(self) -> list[str]:
        """The words of its names, in the order they were taken in."""
        return [one.words for one in self.mentions if one.form == "name"]

    @property
    def named(self) -> bool:
        """Whether any mention is a name."""
        return any(one.form == "name" for one in self.mentions)

    @property
    def nouns(self) -> set[str]:
        """The head nouns of its descriptions and offices."""
        return {one.noun for one in self.mentions if one.noun} | {role.noun for role in self.roles}

    def last_before(self, token: int) -> Mention | None:
        """Its last mention whose head stands before a token."""
        at = bisect_left(self.mentions, token, key=lambda one: one.head)
        return self.mentions[at - 1] if at else None

    def count_before(self, token: int) -> int:
        """How many of its mentions have their heads before a token."""
        return bisect_left(self.mentions, token, key=lambda one: one.head)

    def between(self, first: int, last: int) -> list[Mention]:
        """Its mentions whose heads are among the tokens `first` up to `last` (exclusive)."""
        return self.mentions[self.count_before(first) : self.count_before(last)]


class Gathered:
    """Which cluster each mention belongs to."""

    def __init__(self) -> None:
        self._clusters: dict[int, Cluster] = {}
        self._of: dict[tuple[int, int], Cluster] = {}
        self._headed: dict[int, Cluster] = {}

    @property
    def clusters(self) -> list[Cluster]:
        """All clusters, in the order they were begun."""
        return list(self._clusters.values())

    def is_kept(self, cluster: Cluster) -> bool:
        """Whether a cluster is still there, and not merged into another."""
        return id(cluster) in self._clusters

    def new(self, mention: Mention, *, country: str | None = None) -> Cluster:
        """A cluster of its own for a mention."""
        cluster = Cluster(mention.sort, country)
        self._clusters[id(cluster)] = cluster
        self.put(mention, cluster)
        return cluster

    def together(self, mentions: Sequence[Mention]) -> Cluster:
        """A cluster of several who have clusters of their own: `mentions` are theirs, and stay in those, too."""
        cluster = Cluster(mentions[0].sort)
        cluster.several = True
        self._clusters[id(cluster)] = cluster
        for mention in mentions:
            cluster.add(mention)
        return cluster

    def put(self, mention: Mention, cluster: Cluster) -> None:
        """A mention into a cluster."""
        cluster.add(mention)
        self._of[mention.head, mention.first] = cluster
        self._headed[mention.head] = cluster

    def headed(self, token: int) -> Cluster | None:
        """The cluster of the mention that a token is the head of, if there is one."""
        return self._headed.get(token)

    def mention_at(self, token: int) -> Mention:
        """The mention that a token is the head of; there has to be one."""
        return self._headed[token].between(token, token + 1)[0]

    def of(self, mention: Mention) -> Cluster | None:
        """The cluster of a mention, if it is in one."""
        return self._of.get((mention.head, mention.first))

    def merge(self, kept: Cluster, other: Cluster) -> None:
        """All of `other` into `kept`."""
        if kept is other:
            return
        for mention in other.mentions:
            self.put(mention, kept)
        for role in other.roles:
            kept.hold(role)
        kept.country = kept.country or other.country
        kept.gender = kept.gender or other.gender
        kept.entry = kept.entry or other.entry
        del self._clusters[id(other)]

    def sides(self) -> dict[int, Cluster]:
        """For each person, by `id`, the organisation or country that he holds an office in, if the text tells one."""
        bodies: dict[str, Cluster] = {}
        for cluster in self.clusters:
            if cluster.sort in ("organisation", "country"):
                bodies |= dict.fromkeys(cluster.names, cluster)
        found = {}
        for person in self.clusters:
            sides = {
                id(bodies[role.organisation]): bodies[role.organisation]
                for role in person.roles
                if role.organisation in bodies
            }
            if len(sides) == 1:
                found[id(person)] = next(iter(sides.values()))
        return found
