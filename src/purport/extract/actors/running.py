"""Those who run for office: 'the candidate', 'the campaign', of whichever of them a report is on."""

from collections.abc import Iterable, Sequence
from typing import Final

from purport.extract.actors.clusters import Cluster, Gathered
from purport.extract.actors.epithets import is_main_subject
from purport.extract.actors.mentions import Mention
from purport.extract.actors.owners import Owners
from purport.language.parse import Parse

_CANDIDATE: Final = frozenset("candidate nominee contender hopeful".split())
"""Nouns for who runs."""
_CAMPAIGN: Final = "campaign"
_NEAR: Final = 2
"""Sentences back in which a report is still on somebody."""
_MORE: Final = 2
"""How many times as often as anybody else who runs he is named whom a report is on."""


def name_running(parse: Parse, gathered: Gathered, owners: Owners) -> None:
    """Put 'the candidate', who was led to nobody, where the one belongs who runs by the report, or of whom it tells
    most; 'the campaign' where his campaign does, or the only one that is somebody's.
    """
    waiting = [cluster for cluster in gathered.clusters if _is_bare(parse, cluster)]
    if not waiting:
        return
    kept = {id(one) for one in gathered.clusters}
    campaigns = [pair for pair in owners.campaigns() if kept >= {id(one) for one in pair}]
    people = [one for one in gathered.clusters if one.sort == "person" and one.named]
    runners = [one for one in people if one.nouns & _CANDIDATE and not one.plural]
    for cluster in waiting:
        if cluster.mentions[0].noun == _CAMPAIGN:
            found = _campaign(parse, cluster.mentions[0], people, campaigns)
        else:
            found = _of_whom(parse, [*runners, *(owner for owner, _ in campaigns)])
        if found is not None and {found.gender, cluster.gender} != {"f", "m"}:
            gathered.merge(found, cluster)


def _is_bare(parse: Parse, cluster: Cluster) -> bool:
    """Whether a cluster is of nobody but 'the candidate' or 'the campaign'; a headline leaves the article out."""
    described = [one for one in cluster.mentions if one.form == "description"]
    return not cluster.plural and bool(described) and not cluster.named and all(_is_he(parse, one) for one in described)


def _is_he(parse: Parse, one: Mention) -> bool:
    first = parse.tokens[one.first].text.lower()
    alone = one.first == one.head and one.sentence <= 1
    behind = one.last == one.head + 1
    return (
        (one.noun in _CANDIDATE or one.noun == _CAMPAIGN)
        and behind
        and (alone or (one.first == one.head - 1 and first == "the"))
    )


def _campaign(
    parse: Parse, one: Mention, people: Iterable[Cluster], campaigns: Sequence[tuple[Cluster, Cluster]]
) -> Cluster | None:
    """The campaign of whom the report is on, unless the sentences just before are on somebody else."""
    owner, other = _of_whom(parse, [owner for owner, _ in campaigns]), _just_on(parse, one, people)
    if other is not None and other is not owner:
        return None
    return next((campaign for of, campaign in campaigns if of is owner), None)


def _just_on(parse: Parse, one: Mention, people: Iterable[Cluster]) -> Cluster | None:
    """The person whom the last sentence before a mention is on that is on somebody."""
    first = parse.sentences[max(0, one.sentence - _NEAR)].first
    subjects = [
        (before.head, cluster)
        for cluster in people
        for before in cluster.between(first, one.head)
        if is_main_subject(parse, before)
    ]
    return max(subjects, key=lambda pair: pair[0])[1] if subjects else None


def _of_whom(parse: Parse, people: Iterable[Cluster]) -> Cluster | None:
    """Whom of several the headline is on, or who is named far more often than the others."""
    counted = sorted({id(one): one for one in people}.values(), key=lambda one: -len(one.names))
    on = [one for one in counted if any(is_main_subject(parse, name) for name in one.mentions[:2] if not name.sentence)]
    if len(on) == 1:
        return on[0]
    if len(counted) > 1 and len(counted[0].names) < _MORE * len(counted[1].names):
        return None
    return counted[0] if counted else None
