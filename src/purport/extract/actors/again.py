"""Descriptions of somebody who was described before: 'the groups' after 'Iraqi Resistance groups'."""

from collections.abc import Callable

from purport.extract.actors.clusters import Cluster
from purport.extract.actors.mentions import Mention
from purport.extract.actors.salience import Salience

Fits = Callable[[Cluster], bool]
"""Whether a description can mean a cluster."""


def same_noun(one: Mention, salience: Salience, fits: Fits) -> Cluster | None:
    """'the groups' for 'Iraqi Resistance groups': described before with the same noun, in the same number."""
    if not one.definite:
        return None
    return salience.best(
        one,
        lambda cluster: one.noun in cluster.nouns and cluster.plural == (one.number == "plural") and fits(cluster),
        within=8,
    )


def bare(one: Mention) -> bool:
    """Whether nothing but an article stands beside the noun."""
    return one.last == one.head + 1 and one.head - one.first <= 1
