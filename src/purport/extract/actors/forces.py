"""Which police is meant: 'Torna police said …', and then 'police'."""

import re
from collections.abc import Iterable
from typing import Final

from purport.extract.actors.clusters import Cluster
from purport.extract.actors.mentions import Mention
from purport.language.parse import Parse

_POLICE: Final = "police"
_FORCE: Final = re.compile(r"\spolice(?: department| force| service| bureau)?$", re.IGNORECASE)
"""How the name of a police force ends."""


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
