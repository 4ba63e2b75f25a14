"""Parents named together: 'my parents, James and Olive Velm', and 'my father' elsewhere."""

from typing import Final

from purport.extract.actors.described.kin import KIN
from purport.extract.actors.described.owners import Owners
from purport.extract.actors.mentions.clusters import Cluster, Gathered
from purport.extract.names import Gender
from purport.extract.names.gender import given_name_gender
from purport.language.parse import Parse

_PARENTS: Final = "parents"
_FAR: Final = 12
"""Tokens behind 'parents' in which both are named."""
_NOUNS: Final = {
    gender: tuple(noun for noun, told in KIN.items() if told[:2] == (gender, "parent")) for gender in ("m", "f")
}
"""What each parent is called."""


def name_parents(parse: Parse, gathered: Gathered, owners: Owners) -> None:
    """Put 'my father' and 'his mother' where the man and the woman belong who are named as those parents."""
    for cluster in gathered.clusters:
        for one in cluster.mentions if not cluster.named else ():
            owner = owners.owner(parse, one, gathered, quoted=False) if one.words.lower().endswith(_PARENTS) else None
            if owner is None:
                continue
            for parent in _named_behind(parse, gathered, one.head):
                for noun in _NOUNS.get(_gender(parent) or "", ()):
                    described = owners.owned(owner, noun)
                    if described is not None and not described.named and gathered.is_kept(described):
                        gathered.merge(parent, described)


def _named_behind(parse: Parse, gathered: Gathered, head: int) -> list[Cluster]:
    """The man and the woman named right behind a word, joined by 'and'; nobody otherwise."""
    names = [name for name in parse.names_between(head + 1, head + _FAR) if name.kind == "person"][:2]
    if (
        len(names) < len(_NOUNS)
        or parse.tokens[names[0].last].text.lower() != "and"
        or names[1].first != names[0].last + 1
    ):
        return []
    between = [token.text for token in parse.tokens[head + 1 : names[0].first]]
    found = [next(filter(None, (gathered.headed(at) for at in range(name.first, name.last))), None) for name in names]
    people = [one for one in found if one is not None and one.sort == "person"]
    return people if between in ([], [","]) and {_gender(one) for one in people} == _NOUNS.keys() else []


def _gender(cluster: Cluster) -> Gender | None:
    """The gender of somebody, that of the only name included: who is named with his wife is called by a given name."""
    return cluster.gender or given_name_gender(cluster.names[0])
