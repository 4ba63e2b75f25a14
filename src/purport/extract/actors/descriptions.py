"""Descriptions to clusters: 'the spokesperson', 'the group', 'the leader of Y', each to whom it most likely means."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable

from purport.extract.actors.appositions import organisation_of, organisations_agree
from purport.extract.actors.clusters import Cluster, Gathered, RoleFound
from purport.extract.actors.mentions import Mention, is_collective, is_indefinite
from purport.extract.actors.salience import Salience
from purport.extract.names.organisations import organisation_parts
from purport.extract.naming.kinds import PORTFOLIOS
from purport.language.parse import Parse, Token
from purport.reference.sectors import kind_of, sector_of

PLAIN_PEOPLE = frozenset(
    "man woman boy girl teenager teen teenage youth student suspect victim defendant accused politician leader official"
    " author artist writer actor actress singer player star candidate nominee lawmaker veteran native kid child".split()
)
"""Nouns that can mean any person who is being talked of."""
_PLAIN_BODIES = frozenset(
    "group organisation organization company firm team movement party agency body network club outlet corporation"
    " church institution association union foundation alliance startup manufacturer airline bank retailer giant"
    " side".split()
)
"""Nouns that can mean any body that is being talked of, unless its name says that it is of another kind."""
RELATIONS = frozenset(
    "brother sister father mother son daughter wife husband widow uncle aunt cousin friend lawyer attorney spokesman"
    " spokeswoman spokesperson aide adviser ally rival opponent critic supporter colleague successor predecessor parent"
    " child partner victim witness reporter host moderator member enemy foe adversary".split()
)
"""Nouns for who stands to somebody else: they do not mean the one who is being talked of."""
_OUTLETS = frozenset(
    "newspaper magazine paper website site station channel broadcaster publication journal outlet tabloid daily weekly"
    " network agency".split()
)
"""Nouns that mean the outlet that is being talked of."""
_ANY_BODY = frozenset(("group", "organization", "body", "institution"))
"""Nouns that can mean a body of any kind."""
_OTHERS = frozenset("second third fourth other next".split())
"""Words by which somebody is told from another: 'the second officer'."""
_NEAR = 3
"""Sentences back in which somebody is still being talked of."""
_TYPED = 30
"""Sentences back in which a body is still meant by the word for its kind that stands in its name."""
_FAR_AHEAD = 60
"""Sentences within which the name may follow that a full description ('the Secretary-General of Y') waits for."""
_LEAD = 3
"""Sentences at the beginning of a report, its headline among them, in which a description waits for its name."""
_MOST_HOLDERS = 20
"""Holders of one office that are looked at."""
_SYNONYMS = {
    "spokesman": "spokesperson", "spokeswoman": "spokesperson", "chairman": "chair", "chairwoman": "chair",
    "chairperson": "chair", "congressman": "representative", "congresswoman": "representative", "sen": "senator",
    "rep": "representative", "gov": "governor", "gen": "general", "pres": "president", "prof": "professor",
    "attorney": "lawyer", "cop": "officer", "organisation": "organization", "centre": "center",
    "chief": "leader", "head": "leader",
    "justice": "judge", "secretary-general": "leader", "secretary general": "leader", "boss": "leader",
}  # fmt: skip

Fits = Callable[[Cluster], bool]
"""Whether a description can mean a cluster."""


def office(noun: str) -> str:
    """Words for one office as one: spokesman, spokeswoman, spokesperson."""
    small = noun.lower().rstrip(".")
    return _SYNONYMS.get(small, small)


def same_office(text: str, parse: Parse, one: Mention, clusters: Iterable[Cluster]) -> list[Cluster]:
    """The clusters that hold the office that a description names."""
    if one.noun is None:
        return []
    noun, body = office(one.noun), organisation_of(text, parse, one)
    found = []
    for cluster in clusters:
        offices = [
            role
            for role in cluster.roles
            if office(role.noun) == noun or _loosely(role.noun, one.noun, body, role.organisation)
        ]
        if any(organisations_agree(role, body) for role in offices):
            found.append(cluster)
    return found


def _loosely(held: str, noun: str, body: str | None, held_in: str | None) -> bool:
    """'the leader of Y' for the Secretary-General of Y: only where both name their body."""
    return (
        body is not None
        and held_in is not None
        and "leader" in (office(held), office(noun))
        and office(held) == office(noun)
    )


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
    same = _predicated(parse, one, gathered) or _typed_name(parse, one, gathered)
    if same is not None:
        return same
    if one.sort == "country":
        return salience.best(one, lambda cluster: cluster.sort == "country" and not cluster.plural, within=_NEAR)
    if is_indefinite(parse, one):
        return None
    if one.sort == "person" and one.number == "singular":
        return _person(text, parse, one, salience, fits, _teller(parse, one, gathered))
    if one.sort == "organisation":
        return _body(text, parse, one, salience, fits)
    if one.number == "plural":
        return _same_noun(one, salience, fits)
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


def _typed_name(parse: Parse, one: Mention, gathered: Gathered) -> Cluster | None:
    """The body that 'the al-Nujabaa movement' names: its name stands right before what kind of body it is."""
    if one.sort != "organisation" or one.number == "plural":
        return None
    for index in range(one.head - 1, one.first - 1, -1):
        cluster = gathered.headed(index)
        if cluster is not None and cluster.named:
            return cluster if cluster.sort == "organisation" else None
        if parse.tokens[index].tag not in ("JJ", "HYPH"):
            return None
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
    if _bare(one):
        again = _same_noun(one, salience, fits)
        if again is not None:
            return again
    if not one.definite or _is_relation(parse, one) or organisation_of(text, parse, one) is not None:
        return None
    if is_collective(one) or _OTHERS & {token.text.lower() for token in parse.tokens[one.first : one.head]}:
        return None
    if one.noun not in PLAIN_PEOPLE and any(name.kind == "group" for name in parse.names_between(one.first, one.head)):
        return None  # 'the Velmish occupier': of a country that nobody here was said to be of
    head = parse.tokens[one.head]
    if head.pos == "PROPN" or (one.head > one.first and head.text[0].isupper()):
        return None  # 'the Guard': a name that was not seen as one
    if one.noun not in PLAIN_PEOPLE and sector_of(one.noun or "") is not None:
        return None  # 'the prosecutor': an office, and nobody was said to hold it
    within = 2 if _bare(one) and one.noun in PLAIN_PEOPLE else 1
    return salience.clearly_best(
        one,
        lambda cluster: cluster.named and cluster is not teller and _can_be(cluster, one) and fits(cluster),
        within=within,
    )


def is_former(words: str) -> bool:
    """Whether an office is said to have been held before: 'the former president'."""
    return words.lower().replace("-", " ").split()[:1] in (["former"], ["ex"], ["onetime"])


def _is_relation(parse: Parse, one: Mention) -> bool:
    """Whether a description is of who stands to somebody else ('his friend'); 'the mother of three' is not."""
    if parse.tokens[one.first].tag == "PRP$":
        return True
    counted = any(token.tag == "CD" for token in parse.tokens[one.head + 1 : one.last])
    return one.noun in RELATIONS and not counted


def _can_be(cluster: Cluster, one: Mention) -> bool:
    return cluster.sort == "person" and not cluster.plural and {cluster.gender, one.gender} != {"f", "m"}


def _body(text: str, parse: Parse, one: Mention, salience: Salience, fits: Fits) -> Cluster | None:
    noun = office(one.noun or "")
    if organisation_of(text, parse, one) is not None:
        return None
    if one.number == "plural":
        return _same_noun(one, salience, fits)
    portfolio = _portfolio(parse, one)
    typed = salience.best(
        one,
        lambda cluster: (
            cluster.sort == "organisation"
            and noun in kinds_of(cluster)
            and _has_portfolio(cluster, portfolio)
            and fits(cluster)
        ),
        within=_TYPED,
    )
    if typed is not None:
        return typed
    again = _same_noun(one, salience, fits)
    if again is not None:
        return again
    if office(one.noun or "") in _OUTLETS and one.definite:
        return salience.best(one, _is_outlet, within=3)
    if one.noun in _PLAIN_BODIES and one.definite and _bare(one):
        sorts = ("organisation", "country") if noun in ("team", "side") else ("organisation",)

        def can_be(cluster: Cluster) -> bool:
            known = noun in _ANY_BODY or not _is_of_a_kind(cluster)
            return cluster.sort in sorts and known and fits(cluster)

        return salience.only_one(one, can_be) or salience.clearly_best(one, can_be, within=4)
    return None


def _is_of_a_kind(cluster: Cluster) -> bool:
    """Whether a body is known to be of some kind: by its name, or by the noun that it has instead of one."""
    return bool(_kinds_of_name(cluster)) or (not cluster.named and bool(cluster.nouns)) or _is_outlet(cluster)


def _portfolio(parse: Parse, one: Mention) -> str | None:
    """What a ministry is for: 'foreign' of 'its foreign ministry'."""
    before = parse.tokens[one.head - 1].text.lower() if one.head > one.first else ""
    return before if before in PORTFOLIOS else None


def _has_portfolio(cluster: Cluster, portfolio: str | None) -> bool:
    """Whether no name of a cluster says that it is for something else."""
    if portfolio is None:
        return True
    return all(portfolio in words.lower().split() for words in cluster.names[:3])


def _is_outlet(cluster: Cluster) -> bool:
    return any(kind_of(words) == "outlet" for words in cluster.names[:3])


def _kinds_of_name(cluster: Cluster) -> set[str]:
    """What kind of body the names of a cluster say it is."""
    kinds = {office(kind) for words in cluster.names[:3] for kind in organisation_parts(words).kinds}
    return kinds | {office(words) for words in cluster.names[:3] if " " not in words}


def kinds_of(cluster: Cluster) -> set[str]:
    """What kind of body a cluster is, by its names and by what it was called."""
    return _kinds_of_name(cluster) | {office(noun) for noun in cluster.nouns}


def _same_noun(one: Mention, salience: Salience, fits: Fits) -> Cluster | None:
    """'the groups' for 'Iraqi Resistance groups': described before with the same noun, in the same number."""
    if not one.definite:
        return None
    return salience.best(
        one,
        lambda cluster: one.noun in cluster.nouns and cluster.plural == (one.number == "plural") and fits(cluster),
        within=8,
    )


def _bare(one: Mention) -> bool:
    """Whether nothing but an article stands beside the noun."""
    return one.last == one.head + 1 and one.head - one.first <= 1


class Offices:
    """Who holds which office, by the places where the text says so."""

    def __init__(self, clusters: Iterable[Cluster]) -> None:
        self._held: dict[str, list[tuple[int, RoleFound, Cluster]]] = defaultdict(list)
        for cluster in clusters:
            for role in cluster.roles:
                self._held[office(role.noun)].append((role.at, role, cluster))
        for held in self._held.values():
            held.sort(key=lambda one: one[0])

    def announced(self, text: str, parse: Parse, one: Mention) -> Cluster | None:
        """Who is named only later as the holder of the office that a description gives: of a full one ('the
        Secretary-General of Y'), or of one in the first sentences ('Judge rejects motion'); None unless it is one.
        """
        if one.sentence < _LEAD and one.sort == "person" and one.noun is not None and not is_indefinite(parse, one):
            held = self._held.get(office(one.noun), [])[:_MOST_HOLDERS]
            former = is_former(one.words)
            holders = {id(cluster): cluster for _, role, cluster in held if not former or is_former(role.words)}
            if len(holders) == 1 and one.noun not in RELATIONS:
                return next(iter(holders.values()))
        body = organisation_of(text, parse, one)
        if not one.definite or body is None or one.noun is None or one.sort != "person":
            return None
        held = self._held.get(office(one.noun), [])
        first = bisect_right(held, one.head, key=lambda entry: entry[0])
        later = {
            id(cluster): cluster
            for _, role, cluster in held[first : first + _MOST_HOLDERS]
            if role.organisation is not None
            and organisations_agree(role, body)
            and parse.tokens[role.at].sentence - one.sentence <= _FAR_AHEAD
        }
        return next(iter(later.values())) if len(later) == 1 else None
