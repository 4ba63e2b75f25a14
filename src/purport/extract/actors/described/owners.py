"""Whose something is: 'the Oskar campaign', 'her campaign', 'my father'; what is somebody else's is another."""

from collections.abc import Callable
from typing import Final

from purport.extract.actors.mentions.clusters import Cluster, Gathered
from purport.extract.actors.mentions.mentions import PRONOUNS, Mention
from purport.language.parse import Parse

ONLY_ONE: Final = frozenset(
    "wife husband widow widower fiance fiancee father mother mom dad stepfather stepmother".split()
)
"""Nouns for people of whom somebody has one at a time."""
RELATIONS: Final = frozenset(
    "brother sister father mother son daughter wife husband widow uncle aunt cousin friend lawyer attorney spokesman"
    " spokeswoman spokesperson aide adviser ally rival opponent critic supporter colleague successor predecessor parent"
    " child partner victim witness reporter host moderator member enemy foe adversary employer narrator announcer"
    " interviewer".split()
)
"""Nouns for who stands to somebody else: they do not mean the one who is being talked of."""


_CAMPAIGN: Final = frozenset(("camp", "team", "operation"))
"""Nouns for somebody's campaign, too."""


def _body(noun: str) -> str:
    """Nouns for what somebody has as one: 'his team' is 'the Oskar campaign'."""
    return "campaign" if noun in _CAMPAIGN else noun


class Owners:
    """Whose each cluster is that was described as somebody's, and what each owner has by its noun."""

    def __init__(self, author: Callable[[int], Cluster | None]) -> None:
        """`author` tells who says 'my' at an offset, outside quotations."""
        self._author, self._somebody = author, Cluster("person")
        self._of: dict[int, Cluster] = {}
        self._owned: dict[tuple[int, str], Cluster] = {}
        self._owners: dict[int, Cluster] = {}

    def owner(self, parse: Parse, one: Mention, gathered: Gathered, *, quoted: bool) -> Cluster | None:
        """Whose a description says that it is; None if it does not, or if it cannot be told whom it names."""
        for child in parse.children(parse.tokens[one.head], 24):
            if child.dep == "poss":
                own = PRONOUNS.get(child.text.lower())
                if own is not None and own[3] == 1:
                    return None if quoted or own[1] == "plural" else self._author(child.start) or self._somebody
                return gathered.headed(child.index)
        for name in reversed(parse.names_between(one.first, one.head)):
            if name.kind == "person" and name.last == one.head:
                return next(filter(None, (gathered.headed(at) for at in range(name.first, name.last))), None)
        return None

    def note(self, one: Mention, cluster: Cluster, owner: Cluster | None) -> None:
        """A description that says whose a cluster is."""
        if owner is not None and owner is not cluster:
            self._of.setdefault(id(cluster), owner)
            self._owners[id(owner)] = owner
            if one.noun is not None and one.number == "singular":
                self._owned.setdefault((id(owner), _body(one.noun)), cluster)

    def has(self, owner: Cluster | None, one: Mention) -> Cluster | None:
        """What an owner has by the noun of a description, where it can have only one: a body, a wife."""
        if owner is None or one.noun is None or one.number == "plural":
            return None
        return self._owned.get((id(owner), _body(one.noun))) if one.sort != "person" or one.noun in ONLY_ONE else None

    def owned(self, owner: Cluster, noun: str) -> Cluster | None:
        """What was described as somebody's by a noun, the first of it."""
        return self._owned.get((id(owner), noun))

    def may_be(self, cluster: Cluster, owner: Cluster | None) -> bool:
        """Whether a cluster can be what is described as somebody's: not another's, nor a body that nobody was said to
        have.
        """
        if owner is None:
            return True
        own = self._of.get(id(cluster))
        return own is owner if own is not None else cluster.named or cluster.sort == "person"

    def campaigns(self) -> list[tuple[Cluster, Cluster]]:
        """The people who have a campaign, each with his."""
        return [
            (self._owners[owner], cluster)
            for (owner, noun), cluster in self._owned.items()
            if noun == "campaign" and self._owners[owner].sort == "person"
        ]
