"""Whether a pronoun can mean an actor, by what each of them is."""

from purport.extract.actors.mentions.clusters import Cluster
from purport.extract.actors.mentions.mentions import Mention, is_collective
from purport.reference.nouns import noun_of


def agrees(one: Mention, cluster: Cluster) -> bool:
    """Whether a pronoun can mean somebody, by sort, number and gender."""
    if one.gender is not None:
        alone = not cluster.plural and (cluster.named or not _is_several(cluster.mentions[0]))
        return cluster.sort == "person" and alone and cluster.gender in (None, one.gender)
    if one.number == "plural":
        return cluster.plural or cluster.sort in ("organisation", "people")
    return cluster.sort in ("organisation", "country") and not cluster.plural


def _is_several(one: Mention) -> bool:
    """Whether a description is of more than one or of nobody, by whatever noun: 'the crowd', 'no candidate'."""
    first = one.words.lower().partition(" ")[0]
    return is_collective(one) or first == "no" or first.isdigit()


def is_document(cluster: Cluster) -> bool:
    """Whether a cluster is what can only tell something: a poll, the letter."""
    noun = noun_of(cluster.mentions[0].noun or "") if not cluster.named else None
    return cluster.sort is None and noun is not None


def is_cited(cluster: Cluster) -> bool:
    """Whether a cluster is what is no body and yet is cited: 'The report says … It adds'; not 'no question'."""
    first = cluster.mentions[0]
    described = cluster.sort is None and first.form == "description" and not cluster.plural
    return described and not first.words.lower().startswith("no ")
