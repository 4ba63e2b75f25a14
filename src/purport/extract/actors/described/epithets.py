"""What a person who is being talked of is called instead of by name: 'the Tarfan senator', 'the retired surgeon'."""

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from purport.extract.actors.described.offices import is_former, is_in_office
from purport.extract.actors.described.owners import RELATIONS
from purport.extract.actors.mentions.clusters import Cluster
from purport.extract.actors.mentions.mentions import PRONOUNS, Mention, is_capitalised, is_collective
from purport.extract.actors.mentions.salience import Salience
from purport.extract.names import Gender
from purport.language.parse import Parse
from purport.records import Span
from purport.reference.places import country_of
from purport.reference.sectors import sector_of

_WITHIN: Final = 2
"""Sentences back in which whom an epithet means was mentioned."""
_CLEAR: Final = 0.8
"""How present another may be at most, beside the one who is meant."""
_PRESENT: Final = 0.3
"""How present whom it means must be at least: more than somebody named in passing in the sentence before."""
_SPEAKS_ON: Final = 2.4
"""What whoever spoke last counts more where an epithet speaks."""
_ON_HIM: Final = 1.6
"""What somebody counts more who is the subject of the sentence before."""
_IN_PASSING: Final = 0.6
"""What somebody counts of whom a clause within the sentence before tells."""
_TOLD: Final = 2.0
"""What somebody counts more of whom a place or party was told that stands in the epithet."""
_UNSURE: Final = 0.6
"""What somebody whose gender nothing tells counts where an epithet tells one."""
ONE_OF_A_KIND: Final = frozenset(("GOV", "MIL", "JUD", "COP", "SPY"))
"""Sectors of offices that a report names without saying whose: 'the president', 'the judge'."""
_AFTER: Final = 20
"""Tokens after an epithet that are looked at."""
_RUNNING: Final = frozenset("candidate nominee contender hopeful front-runner frontrunner lawmaker legislator".split())
"""Nouns that a body's name before them tells the party of, where it need not have been told before."""
_FORMER: Final = frozenset(("former", "ex", "retired", "one-time", "onetime"))
_OTHER: Final = frozenset("next other first second last same average typical only new late eventual potential".split())


def whom_epithet_means(
    parse: Parse, one: Mention, salience: Salience, words: Sequence[Span], fits: Callable[[Cluster], bool]
) -> Cluster | None:
    """The person an epithet means that speaks, the first of its sentence to act: the one most talked of just before, if
    nobody else nearly is and nothing that is known of him stands against it. `words` are what he says.
    """
    if not _can_be_epithet(parse, one):
        return None
    ranked = []
    gender = one.gender or gender_after(parse, one, words)
    for cluster in salience.recent("person", since=one.sentence - _WITHIN):
        before = _last_outside(cluster, one, words)
        if before is None or not cluster.named or not _agrees(parse, one, cluster) or not fits(cluster):
            continue
        if {gender, cluster.gender} == {"f", "m"}:
            continue
        if before.sentence == one.sentence:
            subject = parse.tokens[before.head].dep in ("nsubj", "nsubjpass")
            if subject and not _leads_in(parse, before, one):
                return None
            if not subject:
                continue
        weight = salience.weight(cluster, one.sentence)
        if _told_in_passing(parse, before):
            weight *= _IN_PASSING
        elif salience.last_speaker is cluster:
            weight *= _SPEAKS_ON
        elif before.sentence == one.sentence - 1 and is_main_subject(parse, before):
            weight *= _ON_HIM
        weight *= _TOLD if _is_told(parse, one, cluster) else 1.0
        ranked.append((weight * (_UNSURE if gender is not None and cluster.gender is None else 1.0), cluster))
    ranked.sort(key=lambda pair: -pair[0])
    if not ranked or ranked[0][0] < _PRESENT or (len(ranked) > 1 and ranked[1][0] > _CLEAR * ranked[0][0]):
        return None
    best = ranked[0][1]
    if is_former(one.words) and is_in_office(best) and not all(is_in_office(cluster) for _, cluster in ranked):
        return None  # 'Senator X spoke of Y. The former minister …'
    return best if _last_outside(best, one, words) is best.last_before(one.head) else None  # whom he calls 'he'


def gender_after(parse: Parse, one: Mention, words: Sequence[Span]) -> Gender | None:
    """What the first 'he' or 'she' after an epithet tells of whom it means, before anybody else is named and outside
    what he says: 'The former minister, a surgeon to her core, …'.
    """
    sentence = parse.sentences[one.sentence]
    for token in parse.tokens[one.head + 1 : min(sentence.last, one.head + _AFTER)]:
        if parse.is_named(token.index, "person") or any(span.start <= token.start < span.end for span in words):
            return None
        if (pronoun := PRONOUNS.get(token.text.lower())) is not None and pronoun[2] is not None:
            return pronoun[2]
    return None


def _leads_in(parse: Parse, before: Mention, one: Mention) -> bool:
    """Whether a subject stands in a clause before the main one, which an epithet is the subject of: 'Now that X …'."""
    verb, main = (parse.tokens[parse.tokens[mention.head].head] for mention in (before, one))
    return verb.dep == "advcl" and verb.head == main.index


def is_main_subject(parse: Parse, one: Mention) -> bool:
    """Whether a mention is the subject of its sentence."""
    token = parse.tokens[one.head]
    return token.dep in ("nsubj", "nsubjpass") and parse.tokens[token.head].dep == "ROOT"


def _told_in_passing(parse: Parse, before: Mention) -> bool:
    """Whether somebody is the subject of a clause that says when or why something else was: 'hours after X wrote …'."""
    token = parse.tokens[before.head]
    return token.dep in ("nsubj", "nsubjpass") and parse.tokens[token.head].dep in ("advcl", "relcl", "acl")


def _last_outside(cluster: Cluster, one: Mention, words: Sequence[Span]) -> Mention | None:
    """The last mention of a cluster before an epithet, but for those in what is said by whom it means."""
    before = reversed(cluster.between(0, one.head))
    return next((last for last in before if not any(span.start <= last.start < span.end for span in words)), None)


def _can_be_epithet(parse: Parse, one: Mention) -> bool:
    """Whether a description is 'the', one or more words and a noun for one person, as a subject."""
    tokens = parse.tokens
    head = tokens[one.head]
    if one.sort != "person" or one.number == "plural" or is_collective(one) or tokens[one.first].text.lower() != "the":
        return False
    words = {token.text.lower() for token in tokens[one.first + 1 : one.head] if token.pos != "PROPN"}
    if head.dep not in ("nsubj", "nsubjpass") or words & _OTHER or one.noun in RELATIONS:
        return False
    if any(name.kind == "person" for name in parse.names_between(one.first, one.head)):
        return False
    if any(child.dep == "poss" for child in parse.children(head, 24)):
        return False  # 'the state's party leader'
    if is_capitalised(parse, one) and not parse.is_named(one.head, "group") and country_of(head.text) is None:
        return False  # 'The Advocate': a name that was not seen as one
    if one.last != one.head + 1 and not words & _FORMER:
        return False
    unique = sector_of(one.noun or "") in ONE_OF_A_KIND
    return not unique or bool(words & _FORMER) or any(True for _ in parse.names_between(one.first, one.head))


def _agrees(parse: Parse, one: Mention, cluster: Cluster) -> bool:
    """Whether nothing told of somebody stands against an epithet: another gender, another party or another country."""
    if cluster.plural or {cluster.gender, one.gender} == {"f", "m"}:
        return False
    told = _told_of(cluster)
    former = is_former(one.words) and any(role.noun == one.noun and not is_former(role.words) for role in cluster.roles)
    return not former and all(told & words or not tells for words, tells in _names_in(parse, one))


def _is_told(parse: Parse, one: Mention, cluster: Cluster) -> bool:
    """Whether an office of somebody has a name in it that an epithet has, too: 'the Tarfan' of 'a Tarfan senator'."""
    told = _told_of(cluster)
    return any(told & words for words, _ in _names_in(parse, one))


def _told_of(cluster: Cluster) -> set[str]:
    return {word for role in cluster.roles for word in role.words.lower().split()}


def _names_in(parse: Parse, one: Mention) -> Iterator[tuple[set[str], bool]]:
    """The words of each name in an epithet, and whether it holds only of those of whom it was told: a body, a country,
    the city or state of an office ('the Tarfan mayor'), but not of a calling ('the Tarfan merchant').
    """
    office = sector_of(one.noun or "") in ONE_OF_A_KIND
    for name in parse.names_between(one.first, one.head + 1):
        if parse.tokens[min(name.last, len(parse.tokens) - 1)].tag == "HYPH":
            continue  # 'the Tarfa-born singer'
        words = " ".join(token.text for token in parse.tokens[name.first : name.last])
        body = name.kind == "organisation" and one.noun not in _RUNNING
        match = country_of(words)
        place = match is not None and (office or match.how not in ("city", "capital"))
        yield set(words.lower().split()), body or place
