"""Descriptions of bodies to clusters: 'the group', 'the company', 'the al-Nujabaa movement'."""

from purport.extract.actors.described.again import Fits, bare, same_noun
from purport.extract.actors.described.offices import office
from purport.extract.actors.mentions.clusters import Cluster, Gathered
from purport.extract.actors.mentions.mentions import Mention
from purport.extract.actors.mentions.salience import Salience
from purport.extract.actors.named.appositions import organisation_of
from purport.extract.names.organisations import organisation_parts
from purport.extract.naming.kinds import PORTFOLIOS
from purport.language.parse import Parse
from purport.reference.nouns import noun_of
from purport.reference.sectors import kind_of, sector_of

PLAIN_BODIES = frozenset(
    "group organisation organization company firm team movement party agency body network club outlet corporation"
    " church institution association union foundation alliance startup manufacturer airline bank retailer giant"
    " side bureau department university college school hospital museum charity nonprofit".split()
)
"""Nouns that can mean any body that is being talked of, unless its name says that it is of another kind."""
_OUTLETS = frozenset(
    "newspaper magazine paper website site station channel broadcaster publication journal outlet tabloid daily weekly"
    " network agency".split()
)
"""Nouns that mean the outlet that is being talked of."""
ANY_BODY = frozenset(("group", "organization", "body", "institution"))
"""Nouns that can mean a body of any kind."""
_SCHOOLS = frozenset("university college school hospital museum charity nonprofit".split())
"""Nouns for bodies that are no businesses, whatever their names say."""
_NONE: frozenset[str] = frozenset()
_WIDER = {
    "agency": frozenset(
        "agency office ministry committee government bureau department service authority board".split()
    ),
    "department": frozenset(("ministry",)),
    "bureau": frozenset(("agency",)),
    "commission": frozenset(("committee",)),
    "school": frozenset(("university", "school", "academy")),
    "college": frozenset(("university",)),
    "union": frozenset(("association", "league")),
    "federation": frozenset(("association",)),
    "center": frozenset(("centre", "institute")),
    "nonprofit": frozenset(("foundation", "institute", "association", "center", "centre")),
    "panel": frozenset("committee council court commission board subcommittee tribunal".split()),
    "newspaper": frozenset(("times", "post", "herald", "journal", "news")),
}
"""What kinds of body a noun can mean beside those that are called by it."""
_LOOSELY = 6
"""Sentences back in which a body is meant so."""
_FIRST = 12
"""Mentions of a body that tell what it is called."""
_TYPED = 30
"""Sentences back in which a body is still meant by the word for its kind that stands in its name."""


def typed_name(parse: Parse, one: Mention, gathered: Gathered) -> Cluster | None:
    """The body that 'the al-Nujabaa movement' names: its name stands right before what kind of body it is."""
    if one.sort != "organisation" or one.number == "plural" or one.noun == "police":
        return None  # the police of a place is not that place
    for index in range(one.head - 1, one.first - 1, -1):
        cluster = gathered.headed(index)
        if cluster is not None and cluster.named:
            return cluster if cluster.sort == "organisation" else None
        if parse.tokens[index].tag not in ("JJ", "HYPH"):
            return None
    return None


def described_body(text: str, parse: Parse, one: Mention, salience: Salience, fits: Fits) -> Cluster | None:
    """The cluster of a body that a description means; None if it cannot be told. `fits` are those that it may mean."""
    noun = office(one.noun or "")
    if organisation_of(text, parse, one) is not None or _is_somewhere(parse, one):
        return None
    if one.number == "plural":
        return same_noun(parse, one, salience, fits)
    if (just_named := _just_named(parse, one, salience, fits)) is not None:
        return just_named
    portfolio = _portfolio(parse, one)
    modifiers = _modifiers(parse, one)
    typed = salience.best(
        one,
        lambda cluster: (
            cluster.sort == "organisation"
            and not cluster.plural
            and noun in kinds_of(cluster)
            and _has_portfolio(cluster, portfolio)
            and _has_modifier(cluster, modifiers)
            and fits(cluster)
        ),
        within=_TYPED,
    )
    if typed is not None and (typed.named or not bare(one)):
        return typed
    again = typed or same_noun(parse, one, salience, fits)
    speaker = _who_just_spoke(parse, one, salience, fits)
    if speaker is not None and (again is None or not again.named):
        return speaker
    if again is not None and (again.named or not bare(one)):
        return again
    if noun == "administration" and one.definite and bare(one):
        return again or salience.clearly_best(one, _is_government, within=_LOOSELY)
    if one.definite and bare(one):
        loosely = salience.clearly_best(
            one, lambda cluster: cluster.named and is_loosely(cluster, noun) and fits(cluster), within=_LOOSELY
        )
        if loosely is not None or again is not None:
            return loosely or again
    if office(one.noun or "") in _OUTLETS and one.definite:
        return salience.best(one, _is_outlet, within=3) or _only_outlet(parse, one, salience)
    if one.noun in PLAIN_BODIES and one.definite and bare(one) and parse.tokens[one.first].tag != "PRP$":
        sorts = ("organisation", "country") if noun in ("team", "side") else ("organisation",)

        def can_be(cluster: Cluster) -> bool:
            known = noun in ANY_BODY or not (is_of_a_kind(cluster) or _is_no_business(parse, one, cluster))
            return cluster.sort in sorts and not cluster.plural and known and fits(cluster)

        return salience.only_one(one, can_be) or salience.clearly_best(one, can_be, within=4)
    return None


def _is_somewhere(parse: Parse, one: Mention) -> bool:
    """Whether a place stands right behind a description: 'the government in Tarfa'."""
    after = parse.tokens[one.head + 1 : one.head + 3]
    return len(after) > 1 and after[0].text.lower() == "in" and parse.is_named(after[1].index, "place")


def _who_just_spoke(parse: Parse, one: Mention, salience: Salience, fits: Fits) -> Cluster | None:
    """The body that spoke in the sentence before, if 'the company' or 'the largest rifle group' can mean it."""
    last, noun = salience.last_speaker, office(one.noun or "")
    if last is None or last.sort != "organisation" or not last.named or one.sentence - salience.last_said > 1:
        return None
    if parse.tokens[one.first].tag == "PRP$":
        return None
    if one.noun not in PLAIN_BODIES or not one.definite or parse.tokens[one.head].dep not in ("nsubj", "nsubjpass"):
        return None
    if any(name.kind in ("person", "organisation") for name in parse.names_between(one.first, one.head)):
        return None
    known = noun in ANY_BODY or not (is_of_a_kind(last) or _is_no_business(parse, one, last))
    return last if known and fits(last) else None


def _just_named(parse: Parse, one: Mention, salience: Salience, fits: Fits) -> Cluster | None:
    """The body that the sentence before tells of, if it is one alone, where 'the agency' is the subject of the next."""
    last, noun = one.sentence - 1, office(one.noun or "")
    subject = parse.tokens[one.head].dep in ("nsubj", "nsubjpass") and parse.tokens[one.first].text.lower() == "the"
    if last < 0 or not subject or not bare(one) or noun not in PLAIN_BODIES | _WIDER.keys():
        return None
    if parse.sentences[last].block != parse.sentences[one.sentence].block:
        return None
    told = [cluster for cluster in salience.recent("organisation", since=last) if not cluster.plural]
    if len(told) != 1 or not told[0].named or not fits(told[0]):
        return None
    found = told[0]
    kind = noun in kinds_of(found) or is_loosely(found, noun)
    known = noun in ANY_BODY or not (is_of_a_kind(found) or _is_no_business(parse, one, found))
    return found if kind or known else None


def _is_government(cluster: Cluster) -> bool:
    """Whether a body is a government, and no office of one."""
    return (
        cluster.named
        and not _kinds_of_name(cluster)
        and any(kind_of(words) == "government" for words in cluster.names[:3])
    )


def _only_outlet(parse: Parse, one: Mention, salience: Salience) -> Cluster | None:
    """The outlet that a report names, if it is one alone, where 'the newspaper' does something and is not told from it
    ('the company website').
    """
    if one.head - one.first > 1 or parse.tokens[one.head].dep not in ("nsubj", "nsubjpass"):
        return None
    found = [cluster for cluster in salience.recent("organisation") if _is_outlet(cluster)]
    return found[0] if len(found) == 1 else None


def is_loosely(cluster: Cluster, noun: str) -> bool:
    """Whether the name of a body says that it is of a kind that a noun can mean, too: 'the agency' an office."""
    if cluster.sort != "organisation":
        return False
    words = {word.lower() for name in cluster.names[:3] for word in name.split()}
    return noun in words or bool(_WIDER.get(noun, _NONE) & (_kinds_of_name(cluster) | words))


def is_of_a_kind(cluster: Cluster) -> bool:
    """Whether a body is known to be of some kind: by its name, or by the noun that it has instead of one."""
    return bool(_kinds_of_name(cluster)) or (not cluster.named and bool(cluster.nouns)) or _is_outlet(cluster)


def _is_no_business(parse: Parse, one: Mention, cluster: Cluster) -> bool:
    """Whether a description is of a business and a body is none: of another sector, or one whose name is one word
    behind 'the', as businesses' are not, or only stands before other nouns ('the Tarfa nomination').
    """
    noun = noun_of(one.noun or "")
    if noun is None or noun.sector != "BUS":
        return False
    if any(sector_of(words) not in (None, "BUS") for words in (*cluster.names[:3], *(cluster.nouns & _SCHOOLS))):
        return True
    named = [
        before
        for before in cluster.mentions[:_FIRST]
        if before.form == "name" and parse.tokens[before.head].dep not in ("compound", "nmod", "amod")
    ]
    return all(" " not in before.words and _has_article(parse, before) for before in named)


def _has_article(parse: Parse, one: Mention) -> bool:
    return one.first > 0 and parse.tokens[one.first - 1].text.lower() == "the"


def _portfolio(parse: Parse, one: Mention) -> str | None:
    """What a ministry is for: 'foreign' of 'its foreign ministry'."""
    before = parse.tokens[one.head - 1].text.lower() if one.head > one.first else ""
    return before if before in PORTFOLIOS else None


def _has_portfolio(cluster: Cluster, portfolio: str | None) -> bool:
    """Whether no name of a cluster says that it is for something else."""
    if portfolio is None:
        return True
    return all(portfolio in words.lower().split() for words in cluster.names[:3])


def _modifiers(parse: Parse, one: Mention) -> set[str]:
    """The nouns before a description's own that tell which of a kind it is: 'appeals' of 'the appeals court'."""
    words = (token for token in parse.tokens[one.first : one.head] if token.dep == "compound" and token.tag[:2] == "NN")
    return {token.text.lower() for token in words if token.text.islower()}


def _has_modifier(cluster: Cluster, modifiers: set[str]) -> bool:
    """Whether a cluster is called by one of such nouns, if there are any."""
    if not modifiers:
        return True
    return any(modifiers & set(one.words.lower().split()) for one in cluster.mentions[:_FIRST])


def _is_outlet(cluster: Cluster) -> bool:
    return any(kind_of(words) == "outlet" for words in cluster.names[:3])


def _kinds_of_name(cluster: Cluster) -> set[str]:
    """What kind of body the names of a cluster say it is."""
    kinds = {office(kind) for words in cluster.names[:3] for kind in organisation_parts(words).kinds}
    return kinds | {office(words) for words in cluster.names[:3] if " " not in words and noun_of(words) is not None}


def kinds_of(cluster: Cluster) -> set[str]:
    """What kind of body a cluster is, by its names and by what it was called."""
    return _kinds_of_name(cluster) | {office(noun) for noun in cluster.nouns}
