"""Who is described before the report names him: 'Former rival says …', 'A judge ruled … Judge Oren Velm said …'."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import islice, pairwise, takewhile
from typing import Final

from purport.extract.actors.described.bodies import ANY_BODY, PLAIN_BODIES, is_loosely, is_of_a_kind, kinds_of
from purport.extract.actors.described.descriptions import PLAIN_PEOPLE
from purport.extract.actors.described.epithets import is_main_subject
from purport.extract.actors.described.offices import office
from purport.extract.actors.mentions.clusters import Cluster, Gathered
from purport.extract.actors.mentions.mentions import Mention, is_capitalised, is_collective
from purport.language.parse import Parse

LEAD: Final = 4
"""Sentences a report begins with: headlines and the lead, which describe whom the next paragraphs name."""
_AFTER_LEAD: Final = 5
"""Sentences within which the one whom the lead describes is named and speaks."""
_AFTER: Final = 3
"""Sentences within which elsewhere the holder of the same office is named."""
_AFTER_NOUN: Final = 30
"""Tokens after a noun in which it is said that somebody may not be named."""
_NAMED: Final = frozenset(
    (
        ("authorized", "to"),
        ("authorised", "to"),
        ("by", "name"),
        ("be", "quoted"),
        *((be, named) for be in ("be", "been", "not", "was") for named in ("named", "identified")),
    )
)
"""Two words that with one of `_NOT` tell that somebody's name may not be told."""
_NOT: Final = frozenset(("not", "n't", "declined", "refused"))
_PANEL: Final = "panel"
"""The noun for several people that a committee or a court is called by."""
_NOT_ONE: Final = frozenset(("another", "one", "every", "each", "no", "any", "other"))


def name_described(parse: Parse, gathered: Gathered, sources: Collection[int], relations: Collection[str]) -> None:
    """Put those who speak and are only described into the cluster of whom the sentences after them introduce.

    In the lead it is the holder of that office or, where none is named, the first new person who speaks; elsewhere only
    the holder of that office. `relations` are nouns for who stands to somebody else, who are often several.
    """
    firsts = sorted(_first_names(gathered), key=lambda pair: pair[0].head)
    named = _named_by_sentence(gathered)
    headline = " ".join(token.text for token in parse.of_sentence(parse.sentences[0])) if parse.sentences else ""
    for cluster in gathered.clusters:
        one = cluster.mentions[0]
        if one.form != "description" or cluster.named or cluster.plural:
            continue
        if one.noun in relations and not _in_headline(parse, one):
            continue
        if one.sort == "person" and is_collective(one) and (one.noun != _PANEL or one.sentence >= LEAD):
            continue  # 'the crowd'
        name = parse.is_named(one.head, "group") or (one.sentence > 0 and is_capitalised(parse, one))
        if name and one.definite:
            continue  # 'the Tarfan', 'The Advocate'
        spoken = any(mention.head in sources for mention in cluster.mentions)
        if not spoken or cluster.sort not in ("person", "organisation") or not _waits(parse, one, named):
            continue
        found = _introduced(parse, cluster, firsts, sources, headline)
        if found is not None:
            gathered.merge(found, cluster)


def _first_names(gathered: Gathered) -> Iterator[tuple[Mention, Cluster]]:
    """Where each person and body is named first, if not described before."""
    for cluster in gathered.clusters:
        if cluster.sort in ("person", "organisation"):
            name = next((one for one in cluster.mentions if one.form == "name"), None)
            if name is not None:
                yield name, cluster


def _named_by_sentence(gathered: Gathered) -> dict[int, list[tuple[Mention, Cluster]]]:
    """The mentions of whoever is named, by the sentences they stand in."""
    found: dict[int, list[tuple[Mention, Cluster]]] = defaultdict(list)
    for cluster in gathered.clusters:
        if cluster.named:
            for one in cluster.mentions:
                found[one.sentence].append((one, cluster))
    return found


def _waits(parse: Parse, one: Mention, named: Mapping[int, Sequence[tuple[Mention, Cluster]]]) -> bool:
    """Whether a description can be of somebody who is named only later: not 'another', and 'the' only where nobody
    whom it can mean is mentioned in the sentence before it, or before it in its own.
    """
    if parse.tokens[one.first].text.lower() in _NOT_ONE or is_unnamed(parse, one):
        return False
    return not one.definite or not any(
        mention.head < one.head
        and cluster.sort == one.sort
        and {cluster.gender, one.gender} != {"f", "m"}
        and _is_spoken_of(parse, mention)
        for sentence in (one.sentence - 1, one.sentence)
        for mention, cluster in named.get(sentence, ())
    )


def is_unnamed(parse: Parse, one: Mention) -> bool:
    """Whether a report says that it may not name somebody: 'an official who was not authorised to speak', 'the woman,
    who did not want to be quoted by name'.
    """
    sentence = parse.sentences[one.sentence]
    after = parse.tokens[one.head + 1 : min(sentence.last, one.head + _AFTER_NOUN)]
    words = [token.text.lower() for token in after]
    return "anonymity" in words or (not _NOT.isdisjoint(words) and not _NAMED.isdisjoint(pairwise(words)))


def _is_spoken_of(parse: Parse, mention: Mention) -> bool:
    """Whether a sentence tells of somebody: in a headline the subject of its main clause only."""
    token = parse.tokens[mention.head]
    if mention.sentence == 0:
        return token.dep in ("nsubj", "nsubjpass") and parse.tokens[token.head].dep == "ROOT"
    return token.dep not in ("poss", "compound")


def _introduced(
    parse: Parse, cluster: Cluster, firsts: list[tuple[Mention, Cluster]], sources: Collection[int], headline: str
) -> Cluster | None:
    """Whom the sentences after a description introduce as its holder; a body is one that the headline has."""
    one = cluster.mentions[0]
    lead = one.sentence < LEAD
    within = _AFTER_LEAD if lead else _AFTER
    after = bisect_right(firsts, one.head, key=lambda pair: pair[0].head)
    near = takewhile(lambda pair: pair[0].sentence - one.sentence <= within, islice(firsts, after, None))
    new = [(name, named) for name, named in near if _fits(cluster, named)]
    holders = [named for _, named in new if _holds(named, one)]
    if holders:
        return holders[0] if len(holders) == 1 else None
    if lead and one.noun in PLAIN_BODIES and one.definite:
        body = next((named for name, named in new if _speaks_soon(named, name, sources)), None)
        told = body is not None and any(words in headline for words in body.names[:1])
        return body if body is not None and told and not is_of_a_kind(body) else None
    if lead and one.noun in PLAIN_BODIES and new and _leads_on(parse, one, new[0][0]):
        return new[0][1] if one.noun in ANY_BODY or not is_of_a_kind(new[0][1]) else None
    if not lead or cluster.sort != "person":
        return None
    if one.noun == _PANEL:
        return None
    name, speaker = next(((name, named) for name, named in new if _speaks_soon(named, name, sources)), (None, None))
    if name is None or speaker is None:
        return None
    follows = _in_headline(parse, one) and name.sentence - one.sentence <= _AFTER
    follows = follows and parse.tokens[name.head].dep != "poss"
    return speaker if follows or not _is_somebody_else(speaker, one) else None


def _leads_on(parse: Parse, one: Mention, name: Mention) -> bool:
    """Whether 'a leading group' is the subject of a sentence, and a body the subject of the next."""
    return (
        not one.definite
        and is_main_subject(parse, one)
        and name.sentence <= one.sentence + 1
        and parse.tokens[name.head].dep in ("nsubj", "nsubjpass")
    )


def _in_headline(parse: Parse, one: Mention) -> bool:
    """Whether a description has no article, as in a headline: 'former rival says'."""
    return one.sentence <= 1 and parse.tokens[one.first].pos not in ("DET", "PRON", "NUM")


def _fits(cluster: Cluster, named: Cluster) -> bool:
    """Whether a named cluster can be whom a description means, by its kind and gender."""
    if cluster.mentions[0].noun == _PANEL:
        return named.sort == "organisation"
    return named.sort == cluster.sort and not named.plural and {named.gender, cluster.gender} != {"f", "m"}


def _holds(named: Cluster, one: Mention) -> bool:
    noun = office(one.noun or "")
    if named.sort == "organisation":
        return noun in kinds_of(named) or (one.sentence < LEAD and is_loosely(named, noun))
    return noun in {office(held) for held in named.nouns}


def _is_somebody_else(named: Cluster, one: Mention) -> bool:
    """Whether somebody is introduced by an office, and described by another: 'the driver' is not 'the mayor, X'."""
    return bool(named.roles) and one.noun not in PLAIN_PEOPLE


def _speaks_soon(named: Cluster, name: Mention, sources: Collection[int]) -> bool:
    """Whether somebody speaks in the sentence that names him or in the next."""
    soon = takewhile(lambda mention: mention.sentence <= name.sentence + 1, named.mentions)
    return any(mention.head in sources for mention in soon)
