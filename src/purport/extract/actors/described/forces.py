"""Which police is meant: 'Torna police said …', and then 'police'."""

import re
from collections.abc import Iterable
from typing import Final

from purport.extract.actors.mentions.clusters import Cluster, Gathered
from purport.extract.actors.mentions.mentions import Mention
from purport.language.parse import Parse

_POLICE: Final = "police"
_FORCE: Final = re.compile(r"\spolice(?: department| force| service| bureau)?$", re.IGNORECASE)
"""How the name of a police force ends."""


def name_forces(parse: Parse, gathered: Gathered) -> None:
    """Put 'police' that nothing tells the place of where the only force belongs that a report tells it of, before or
    after: 'Police said … Torna police chief X'.
    """
    clusters = [one for one in gathered.clusters if one.sort == "organisation"]
    told = [one for one in clusters if any(_is_of_a_place(parse, mention) for mention in one.mentions)]
    if len({_place(parse, one) for one in told}) != 1:
        return
    for cluster in clusters:
        words = {mention.words.lower() for mention in cluster.mentions if mention.form == "description"}
        if cluster is not told[0] and ((not cluster.named and words == {_POLICE}) or cluster in told):
            gathered.merge(told[0], cluster)


def _is_of_a_place(parse: Parse, mention: Mention) -> bool:
    if mention.form == "name":
        return _FORCE.search(mention.words) is not None
    return mention.noun == _POLICE and any(
        name.kind in ("place", "organisation") for name in parse.names_between(mention.first, mention.head)
    )


def _place(parse: Parse, cluster: Cluster) -> str:
    """The words before 'police' by which a force is first told from others."""
    one = next(mention for mention in cluster.mentions if _is_of_a_place(parse, mention))
    return one.words.lower().partition(" police")[0]


class Forces:
    """Knows the police forces that a text names."""

    def __init__(self, parse: Parse, named: Iterable[Cluster]) -> None:
        """`named` are the clusters of its names."""
        self._parse = parse
        self._forces: dict[str, Cluster] = {}
        for cluster in named:
            for mention in cluster.mentions:
                if mention.form == "name" and _FORCE.search(mention.words):
                    self._forces.setdefault(mention.words.lower(), cluster)

    def meant(self, one: Mention) -> Cluster | None:
        """The force that a 'police' means which says no more, if just one was named; also one that is named again."""
        if one.noun != _POLICE:
            return None
        if one.words.lower() != _POLICE:
            return self._forces.get(one.words.lower())
        return next(iter(self._forces.values())) if len({id(each) for each in self._forces.values()}) == 1 else None

    def note(self, one: Mention, cluster: Cluster) -> None:
        """A description that names a force by its place."""
        before = max(one.head - 1, 0)
        if one.noun == _POLICE and any(self._parse.is_named(before, kind) for kind in ("place", "organisation")):
            self._forces.setdefault(one.words.lower(), cluster)
