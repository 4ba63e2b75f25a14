"""Kin who are not named with whom they are kin to: 'his father', where one other person by that surname is named."""

from typing import Final

from purport.extract.actors.mentions.clusters import Cluster, Gathered
from purport.extract.actors.mentions.mentions import Mention
from purport.extract.names import Gender, name_parts
from purport.language.parse import Parse

KIN: Final[dict[str, tuple[Gender, str, str]]] = {
    "father": ("m", "parent", "child"), "dad": ("m", "parent", "child"),
    "mother": ("f", "parent", "child"), "mom": ("f", "parent", "child"),
    "son": ("m", "child", "parent"), "daughter": ("f", "child", "parent"),
    "brother": ("m", "sibling", "sibling"), "sister": ("f", "sibling", "sibling"),
    "husband": ("m", "spouse", "spouse"), "wife": ("f", "spouse", "spouse"),
    "uncle": ("m", "elder", "younger"), "aunt": ("f", "elder", "younger"),
    "nephew": ("m", "younger", "elder"), "niece": ("f", "younger", "elder"),
}  # fmt: skip
"""Nouns for kin: their gender, what they are to somebody, and what he is to them."""


class Kin:
    """The people of a report by their surnames."""

    def __init__(self, gathered: Gathered) -> None:
        """The clusters are those of names."""
        self._by_surname: dict[str, list[Cluster]] = {}
        for cluster in gathered.clusters:
            if cluster.sort == "person" and cluster.named and not cluster.plural:
                surname = _surname(cluster)
                if surname is not None:
                    self._by_surname.setdefault(surname, []).append(cluster)

    def of(self, parse: Parse, one: Mention, owner: Cluster | None) -> Cluster | None:
        """Who 'his father' is, where 'he' has a surname and one other person is named by it who can be; None where more
        than one or nobody is.
        """
        kin = KIN.get(one.noun or "")
        surname = _surname(owner) if owner is not None and owner.named and owner.sort == "person" else None
        if kin is None or owner is None or surname is None or one.number == "plural" or _is_told_apart(parse, one):
            return None
        others = [
            cluster
            for cluster in self._by_surname.get(surname, ())
            if cluster is not owner and cluster.gender in (None, kin[0])
        ]
        if len(others) != 1 or not (_told(owner) <= {kin[2]} and _told(others[0]) <= {kin[1]}):
            return None
        return others[0]


def _told(cluster: Cluster) -> set[str]:
    """As what kin somebody is told of."""
    return {KIN[noun][1] for noun in cluster.nouns & KIN.keys()}


def _is_told_apart(parse: Parse, one: Mention) -> bool:
    """Whether a description says which of several it is of: 'his younger brother', 'his late wife'."""
    return any(token.tag in ("JJ", "JJR", "JJS") for token in parse.tokens[one.first : one.head])


def _surname(cluster: Cluster) -> str | None:
    """The surname of somebody whose given name is known, too."""
    for words in cluster.names:
        parts = name_parts(words)
        if parts.given and parts.surname:
            return " ".join(parts.surname).lower()
    return None
