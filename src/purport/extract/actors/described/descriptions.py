"""Descriptions to clusters: 'the spokesperson', 'the group', 'the leader of Y', each to whom it most likely means."""

from purport.extract.actors.described.again import Fits, bare, same_noun, same_words
from purport.extract.actors.described.bodies import described_body, typed_name
from purport.extract.actors.described.offices import is_former, is_in_office, same_office
from purport.extract.actors.described.owners import RELATIONS
from purport.extract.actors.mentions.clusters import Cluster, Gathered
from purport.extract.actors.mentions.mentions import Mention, is_capitalised, is_collective, is_indefinite
from purport.extract.actors.mentions.salience import Salience
from purport.extract.actors.named.appositions import organisation_of
from purport.language.parse import Parse, Token
from purport.reference.sectors import sector_of

PLAIN_PEOPLE = frozenset(
    "man woman boy girl teenager teen teenage youth student suspect victim defendant accused politician leader official"
    " author artist writer actor actress singer player star candidate nominee lawmaker veteran native kid child".split()
)
"""Nouns that can mean any person who is being talked of."""
_OTHERS = frozenset("second third fourth other next".split())
"""Words by which somebody is told from another: 'the second officer'."""
_NEAR = 3
"""Sentences back in which somebody is still being talked of."""


def place_description(
    text: str,
    parse: Parse,
    one: Mention,
    gathered: Gathered,
    salience: Salience,
    fits: Fits = lambda _: True,
) -> Cluster | None:
    """The cluster that a description belongs to, or None if it brings somebody new or cannot be told; `fits` are those
    that it can mean by whose it is.
    """
    same = _predicated(parse, one, gathered) or typed_name(parse, one, gathered)
    if same is not None:
        return same
    if one.sort == "country":
        if one.number == "plural" or parse.tokens[one.head].pos == "PROPN" or is_capitalised(parse, one):
            return None  # 'countries', 'the Tarfan State'
        return salience.best(one, lambda cluster: cluster.sort == "country" and not cluster.plural, within=_NEAR)
    if is_indefinite(parse, one):
        return None
    if one.sort == "person" and one.number == "singular":
        return _person(text, parse, one, salience, fits, _teller(parse, one, gathered))
    if one.sort == "organisation":
        return described_body(text, parse, one, salience, fits)
    if one.number == "plural":
        return same_noun(parse, one, salience, fits)
    return None


def _predicated(parse: Parse, one: Mention, gathered: Gathered) -> Cluster | None:
    """Whom 'X is a professor', 'X served as mayor', 'X, who was mayor' say it of."""
    token = parse.tokens[one.head]
    if one.number == "plural":
        return None
    for _ in range(3):  # 'a writer and politician'
        if token.dep != "conj":
            break
        token = parse.tokens[token.head]
    verb = parse.tokens[token.head]
    if token.dep == "pobj" and verb.text.lower() == "as":
        verb = parse.tokens[verb.head]
        if any(child.dep == "dobj" for child in parse.children(verb)):
            return None  # 'dismissed the report as a novel'
    elif token.dep != "attr":
        return None
    if any(child.dep == "neg" for child in parse.children(verb)):
        return None
    subject = subject_of(parse, verb)
    cluster = gathered.headed(subject) if subject is not None else None
    if cluster is None or cluster.plural or {cluster.gender, one.gender} == {"f", "m"}:
        return None
    sorts = {"person": ("person", None), "organisation": ("organisation",), "country": ("organisation", "country")}
    return cluster if one.sort in sorts.get(cluster.sort or "", ()) else None


def subject_of(parse: Parse, verb: Token) -> int | None:
    """The head of a verb's subject: its own, that of the verb it goes on from, or the noun it says more of."""
    for _ in range(4):
        for child in parse.children(verb):
            if child.dep in ("nsubj", "nsubjpass"):
                relative = verb.dep == "relcl" and child.tag in ("WP", "WDT")
                return verb.head if relative else child.index
        if verb.dep not in ("conj", "xcomp", "pcomp", "advcl", "prep", "ccomp") or verb.head == verb.index:
            return None
        verb = parse.tokens[verb.head]
    return None


def _teller(parse: Parse, one: Mention, gathered: Gathered) -> Cluster | None:
    """Who says the clause that a description is the subject of: 'he said that the prisoner was well' is of two."""
    token = parse.tokens[one.head]
    clause = parse.tokens[token.head]
    if token.dep not in ("nsubj", "nsubjpass") or clause.dep != "ccomp" or clause.head == clause.index:
        return None
    subject = subject_of(parse, parse.tokens[clause.head])
    return gathered.headed(subject) if subject is not None and subject != token.index else None


def _person(
    text: str, parse: Parse, one: Mention, salience: Salience, fits: Fits, teller: Cluster | None
) -> Cluster | None:
    if one.noun == "figure" and any(token.tag == "CD" for token in parse.tokens[one.head + 1 : one.last]):
        return None  # 'the figure of 23'
    former = is_former(one.words)
    holders = [
        cluster
        for cluster in same_office(text, parse, one, salience.recent("person"))
        if fits(cluster) and (not former or any(is_former(role.words) for role in cluster.roles))
    ]
    if holders:
        return salience.best(one, lambda cluster: cluster in holders)
    again = same_words(parse, one, salience, fits)
    if again is not None:
        return again
    if bare(one):
        again = same_noun(parse, one, salience, fits)
        if again is not None:
            return again
    if not one.definite or _is_relation(parse, one) or organisation_of(text, parse, one) is not None:
        return None
    if is_collective(one) or _OTHERS & {token.text.lower() for token in parse.tokens[one.first : one.head]}:
        return None
    if one.noun not in PLAIN_PEOPLE and any(name.kind == "group" for name in parse.names_between(one.first, one.head)):
        return None  # 'the Velmish occupier': of a country that nobody here was said to be of
    if parse.tokens[one.head].pos == "PROPN" or is_capitalised(parse, one):
        return None  # 'the Guard': a name that was not seen as one
    if one.noun not in PLAIN_PEOPLE and sector_of(one.noun or "") is not None:
        return None  # 'the prosecutor': an office, and nobody was said to hold it
    within = 2 if bare(one) and one.noun in PLAIN_PEOPLE else 1
    best = salience.clearly_best(
        one,
        lambda cluster: cluster.named and cluster is not teller and _can_be(cluster, one) and fits(cluster),
        within=within,
    )
    return None if best is not None and former and is_in_office(best) else best


def _is_relation(parse: Parse, one: Mention) -> bool:
    """Whether a description is of who stands to somebody else: 'his friend', 'as Velm's manager said'; 'the mother of
    three' and the subject of a main clause ('Velm's former manager said') need not be.
    """
    if parse.tokens[one.first].tag == "PRP$":
        return True
    head = parse.tokens[one.head]
    owned = any(child.dep == "poss" and parse.is_named(child.index, "person") for child in parse.children(head, 24))
    if any(child.dep == "poss" and child.tag == "NN" for child in parse.children(head, 24)):
        return True  # 'the state's party leader'
    if owned and parse.tokens[head.head].dep != "ROOT":
        return True
    counted = any(token.tag == "CD" for token in parse.tokens[one.head + 1 : one.last])
    return one.noun in RELATIONS and not counted


def _can_be(cluster: Cluster, one: Mention) -> bool:
    return cluster.sort == "person" and not cluster.plural and {cluster.gender, one.gender} != {"f", "m"}
