"""Whose something is: 'the Oskar campaign', 'her campaign', 'my father'; what is somebody else's is another."""

from typing import Final

from purport.extract.actors.again import Fits
from purport.extract.actors.clusters import Cluster, Gathered
from purport.extract.actors.mentions import PRONOUNS, Mention
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


_RUNNING: Final = frozenset("candidate nominee contender".split())
"""Nouns for whoever has a campaign."""
_CAMPAIGN: Final = "campaign"
_BARE: Final = 2
"""Tokens of an article and a noun."""


class Owners:
    """Whose each cluster is that was described as somebody's, and what each owner has by its noun."""

    def __init__(self, author: Cluster | None) -> None:
        self._author = author or Cluster("person")
        self._of: dict[int, Cluster] = {}
        self._owned: dict[tuple[int, str], Cluster] = {}
        self._running: dict[int, Cluster] = {}
        """Whoever was said to have a campaign."""

    def owner(self, parse: Parse, one: Mention, gathered: Gathered, *, quoted: bool) -> Cluster | None:
        """Whose a description says that it is; None if it does not, or if it cannot be told whom it names."""
        for child in parse.children(parse.tokens[one.head], 24):
            if child.dep == "poss":
                own = PRONOUNS.get(child.text.lower())
                if own is not None and own[3] == 1:
                    return None if quoted or own[1] == "plural" else self._author
                return gathered.headed(child.index)
        for name in reversed(parse.names_between(one.first, one.head)):
            if name.last == one.head:
                found = next(filter(None, (gathered.headed(at) for at in range(name.first, name.last))), None)
                return found if found is not None and found.sort == "person" else None
        return None

    def note(self, one: Mention, cluster: Cluster, owner: Cluster | None) -> None:
        """A description that says whose a cluster is."""
        if owner is not None and owner is not cluster:
            self._of.setdefault(id(cluster), owner)
            if one.noun == _CAMPAIGN and owner.sort == "person":
                self._running.setdefault(id(owner), owner)
            if one.noun is not None and one.number == "singular":
                self._owned.setdefault((id(owner), one.noun), cluster)

    def has(self, owner: Cluster | None, one: Mention) -> Cluster | None:
        """What an owner has by the noun of a description, where it can have only one: a body, a wife."""
        if owner is None or one.noun is None or one.number == "plural":
            return None
        return self._owned.get((id(owner), one.noun)) if one.sort != "person" or one.noun in ONLY_ONE else None

    def who_runs(self, parse: Parse, one: Mention, fits: Fits) -> Cluster | None:
        """Whom 'the candidate' means: the one person of whose campaign the text has told."""
        runs = one.definite and one.noun in _RUNNING and one.number == "singular" and one.last - one.first <= _BARE
        if not runs or len(self._running) != 1 or parse.tokens[one.first].text.lower() != "the":
            return None
        running = next(iter(self._running.values()))
        return running if fits(running) else None

    def may_be(self, cluster: Cluster, owner: Cluster | None) -> bool:
        """Whether a cluster can be what is described as somebody's: not another's, nor a body that nobody was said to
        have.
        """
        if owner is None:
            return True
        own = self._of.get(id(cluster))
        return own is owner if own is not None else cluster.named or cluster.sort == "person"
