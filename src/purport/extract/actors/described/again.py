"""Descriptions of somebody who was described before: 'the groups' after 'Iraqi Resistance groups'."""

from collections.abc import Callable

from purport.extract.actors.mentions.clusters import Cluster
from purport.extract.actors.mentions.mentions import Mention
from purport.extract.actors.mentions.salience import Salience
from purport.language.parse import Parse

_SAME = 25
"""Sentences back in which the same words mean the same."""
_MOST = 8
"""Descriptions of one cluster that are looked at, the last ones."""

Fits = Callable[[Cluster], bool]
"""Whether a description can mean a cluster."""


def same_noun(parse: Parse, one: Mention, salience: Salience, fits: Fits) -> Cluster | None:
    """'the groups' for 'Iraqi Resistance groups': described before with the same noun, in the same number, and not by
    another name ('the Velm campaign' is not 'the Orlin campaign').
    """
    if not one.definite:
        return None
    names = _names_in(parse, one)

    def can_be(cluster: Cluster) -> bool:
        if one.noun not in cluster.nouns or cluster.plural != (one.number == "plural"):
            return False
        return fits(cluster) and not (names and _is_another(parse, one, names, cluster))

    return salience.best(one, can_be, within=8)


def _names_in(parse: Parse, one: Mention) -> set[str]:
    """The words of the names before the noun of a description."""
    names = parse.names_between(one.first, one.head)
    return {token.text for name in names for token in parse.tokens[name.first : name.last]}


def _is_another(parse: Parse, one: Mention, names: set[str], cluster: Cluster) -> bool:
    """Whether a cluster was described with the same noun and other names only."""
    same = [
        before for before in cluster.between(0, one.head) if before.form == "description" and before.noun == one.noun
    ]
    others = [found for found in (_names_in(parse, before) for before in same[-_MOST:]) if found]
    return bool(others) and not any(names & found for found in others)


def same_words(parse: Parse, one: Mention, salience: Salience, fits: Fits) -> Cluster | None:
    """'the former president' for whom it meant before: the same words, more than a noun, and no name of a party in
    them, by which a report calls one and another.
    """
    if bare(one) or not one.definite or any(name.kind == "group" for name in parse.names_between(one.first, one.head)):
        return None
    words = one.words.lower()

    def can_be(cluster: Cluster) -> bool:
        before = (mention for mention in cluster.between(0, one.head) if mention.form == "description")
        return fits(cluster) and any(mention.definite and mention.words.lower() == words for mention in before)

    return salience.best(one, can_be, within=_SAME)


def bare(one: Mention) -> bool:
    """Whether nothing but an article stands beside the noun."""
    return one.last == one.head + 1 and one.head - one.first <= 1
