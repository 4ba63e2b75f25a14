"""Those who run for office: 'the candidate', 'the campaign', of whichever of them a report is on."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import Final

from purport.extract.actors.described.epithets import is_main_subject
from purport.extract.actors.described.owners import Owners
from purport.extract.actors.mentions.clusters import Cluster, Gathered
from purport.extract.actors.mentions.mentions import Mention
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
    campaigns = [pair for pair in owners.campaigns() if all(gathered.is_kept(one) for one in pair)]
    people = [one for one in gathered.clusters if one.sort == "person" and one.named]
    runners = [one for one in people if one.nouns & _CANDIDATE and not one.plural]
    owner = _of_whom(parse, [owner for owner, _ in campaigns])
    candidate = _of_whom(parse, [*runners, *(owner for owner, _ in campaigns)])
    campaign = next((campaign for of, campaign in campaigns if of is owner), None)
    subjects = _subjects(parse, people)
    for cluster in waiting:
        one = cluster.mentions[0]
        of_campaign = one.noun == _CAMPAIGN and _just_on(parse, one, subjects) in (owner, None)
        found = campaign if of_campaign else None if one.noun == _CAMPAIGN else candidate
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


def _subjects(parse: Parse, people: Iterable[Cluster]) -> list[tuple[int, Cluster]]:
    """Where sentences are on people, in the order of the text: the tokens of their subjects."""
    found = [(one.head, person) for person in people for one in person.mentions if is_main_subject(parse, one)]
    return sorted(found, key=lambda pair: pair[0])


def _just_on(parse: Parse, one: Mention, subjects: Sequence[tuple[int, Cluster]]) -> Cluster | None:
    """The person whom the last sentence before a mention is on that is on somebody, if that is near."""
    at = bisect_left(subjects, one.head, key=lambda pair: pair[0])
    near = at > 0 and parse.tokens[subjects[at - 1][0]].sentence >= one.sentence - _NEAR
    return subjects[at - 1][1] if near else None


def _of_whom(parse: Parse, people: Iterable[Cluster]) -> Cluster | None:
    """Whom of several the headline is on, or who is named far more often than the others."""
    counted = sorted({id(one): one for one in people}.values(), key=lambda one: -len(one.names))
    on = [one for one in counted if any(is_main_subject(parse, name) for name in one.mentions[:2] if not name.sentence)]
    if len(on) == 1:
        return on[0]
    if len(counted) > 1 and len(counted[0].names) < _MORE * len(counted[1].names):
        return None
    return counted[0] if counted else None
