"""Pronouns of the third person to clusters: the most present one that fits, if it is clearly so."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from purport.extract.actors.described.epithets import is_main_subject
from purport.extract.actors.mentions.clusters import Cluster
from purport.extract.actors.mentions.mentions import Mention
from purport.extract.actors.mentions.salience import Salience
from purport.extract.actors.pronouns.agreement import agrees, is_cited, is_document
from purport.extract.actors.pronouns.clauses import (
    is_bound,
    is_parallel,
    is_same_subject,
    is_told,
    leads_to_words,
    subject_above,
)
from purport.language.parse import Parse
from purport.records import Span

_WITHIN = 4
"""Sentences back in which an antecedent is looked for."""
_CLEAR = 0.85
"""The second best may be at most this present, the best being 1; else it cannot be told."""
_UNSURE_GENDER = 0.42
"""What a person whose gender nothing tells counts beside one whose gender fits."""
_SPEAKS_ON = 1.6
"""What whoever spoke last counts more where a pronoun speaks."""
_GOES_ON = 3.2
"""The same, where the pronoun says something right after his words: 'X said … He added …'."""
_PARALLEL = 2.0
"""What whoever was told of counts more beside whoever told it: 'X said Y was well. Z said he had left.'"""
_PRESENT = 0.2
"""How present whom 'it' or 'they' means must be at least, where it speaks."""
_PERSON_PRESENT = 0.06
"""The same for 'he' and 'she'."""
_ONE_FOR_MANY = 0.6
"""What one body counts where 'they' may mean several beside it."""
_SUBJECT_HERE = 1.5
"""What the subject of the same sentence counts more."""
_JUST_CITED = 1.6
"""What a letter or a report in the sentence before counts more where 'it' tells something."""
_CHAIN = 1.8
"""What whom the same pronoun means as the subject of the sentence before counts more."""
_SUBJECTS = 1.1
"""What the subject of the sentence before counts more for a pronoun that is the subject of its own."""
_LEADS = 1.3
"""What the subject of the sentence before what is said counts more, in one paragraph."""
_TURNED = 1.3
"""What whom the sentence here or before is about counts more where somebody else spoke before."""
_ABOVE = 1.6
"""What the subject of the clause counts more that the pronoun's own clause is a part of."""
_SPEAKS_HERE = 1.8
"""The same, where the pronoun speaks: 'X weighed in, telling Y, “…,” he said.'"""


class Around(NamedTuple):
    """What stands around a pronoun and decides whom it can mean."""

    subject: Cluster | None = None
    """The subject that its sentence is about, if that stands after it: 'In her speech, X said'."""
    opens: bool = False
    """Whether it is the subject of the clause that its sentence opens with: 'As she left, X said'."""
    barred: Callable[[Cluster], bool] = lambda _: False
    """Whom it cannot mean: the speaker, in his own words."""
    named: Callable[[Cluster], bool] = lambda _: False
    """Whom it cannot mean only because what is quoted from it names him."""
    rival: float = 0.0
    """How present something is that may be meant and is no actor."""
    goes_on: bool = False
    """Whether it says something right after somebody's words."""
    answers: bool = False
    """Whether whoever spoke last asked, so that rather somebody else speaks."""
    speaks: bool = False
    """Whether a statement is attributed to it; then it rather means whoever spoke last."""
    quoted: Sequence[Span] = ()
    """What is quoted from it."""
    turned_to: Cluster | None = None
    """Whom a sentence since the last speaker's is about, so that he rather does not go on."""
    since: int | None = None
    """The sentence in which what it says begins, where that stands before it: whom it means was told of before."""
    tells: bool = True
    """Whether its verb is one by which what is cited tells something: 'it says', 'they show'."""
    minds: bool = False
    """Whether its verb is one of thinking or wishing, so that no thing is meant: 'they believe'."""


def place_pronoun(parse: Parse, one: Mention, salience: Salience, around: Around) -> Cluster | None:
    """Whom a third-person pronoun means, or None if it cannot be told."""
    subject = around.subject
    leads = around.opens or _leads(parse, one)
    if subject is not None and leads and agrees(one, subject) and not around.barred(subject):
        return subject
    ranked = _ranked(parse, one, salience, around, around.barred)
    if (
        one.gender is not None
        and around.since is None
        and any(_is_told_here(parse, one, ranking[2]) for ranking in ranked)
    ):
        last = salience.last_speaker if around.goes_on else None
        sure = [ranking for ranking in ranked if ranking[2].gender is not None or ranking[2] is last]
        if ranked and sure and ranked[0] is not sure[0]:
            return None
        ranked = sure
    if one.number == "plural":
        ranked = [ranking for ranking in ranked if not _joins(parse, one, ranking[2], ranked[0][2])]
    if around.speaks:
        least = _PRESENT if one.gender is None else _PERSON_PRESENT
        ranked = [ranking for ranking in ranked if ranking[0] >= least]
    if around.minds:
        ranked = [ranking for ranking in ranked if ranking[2].sort is not None]
    if around.speaks and not around.tells and one.number == "plural":
        ranked = [ranking for ranking in ranked if not is_document(ranking[2])]
    ranked = ranked or _named_himself(parse, one, salience, around)
    if not ranked or max(around.rival, ranked[1][0] if len(ranked) > 1 else 0.0) > _CLEAR * ranked[0][0]:
        return None
    return ranked[0][2]


def _ranked(
    parse: Parse, one: Mention, salience: Salience, around: Around, barred: Callable[[Cluster], bool]
) -> list[tuple[float, int, Cluster]]:
    """Who can be meant and is not barred, the most present one first."""
    scored = (
        (_score(parse, one, cluster, salience, around), number, cluster)
        for number, cluster in enumerate(_in_mind(one, salience, around))
        if not barred(cluster)
    )
    return sorted((ranking for ranking in scored if ranking[0] > 0), key=lambda ranking: (-ranking[0], ranking[1]))


def _named_himself(parse: Parse, one: Mention, salience: Salience, around: Around) -> list[tuple[float, int, Cluster]]:
    """Where nobody else can be meant by 'he' or 'she', who speaks and tells what he is called by others; who goes on
    is nobody but who spoke last.
    """
    if one.gender is None or not around.speaks:
        return []
    ranked = _ranked(parse, one, salience, around, lambda cluster: not around.named(cluster))
    last = salience.last_speaker
    return [ranking for ranking in ranked if ranking[2].named and (not around.goes_on or ranking[2] is last)]


def _in_mind(one: Mention, salience: Salience, around: Around) -> Iterator[Cluster]:
    """Who can be meant: whoever was mentioned near before, and whoever spoke last, however long."""
    near = list(salience.recent(since=_here(one, around) - _WITHIN))
    yield from near
    last = salience.last_speaker
    if around.goes_on and last is not None and last not in near:
        yield last


def _here(one: Mention, around: Around) -> int:
    """The sentence from which it is counted how far whom a pronoun means may be."""
    return one.sentence if around.since is None else around.since


def _is_told_here(parse: Parse, one: Mention, cluster: Cluster) -> bool:
    """Whether somebody known to have the gender of a pronoun is a subject or object before it in its sentence."""
    before = cluster.last_before(one.head)
    if cluster.gender != one.gender or before is None or before.sentence != one.sentence:
        return False
    return parse.tokens[before.head].dep in ("nsubj", "nsubjpass", "dobj", "dative")


def _joins(parse: Parse, one: Mention, cluster: Cluster, best: Cluster) -> bool:
    """Whether one cluster was last mentioned as joined to another: 'officers and residents … They'."""
    last, before = cluster.last_before(one.head), best.last_before(one.head)
    if last is None or before is None or cluster is best:
        return False
    token = parse.tokens[last.head]
    return token.dep == "conj" and token.head == before.head


def _leads(parse: Parse, one: Mention) -> bool:
    """Whether a pronoun stands in a phrase that its sentence opens with, before the subject."""
    token = parse.tokens[one.head]
    first = parse.sentences[token.sentence].first
    opening = parse.tokens[first]
    return token.dep == "poss" and token.index - first <= 6 and opening.tag in ("IN", "VBG", "TO")


def _score(parse: Parse, one: Mention, cluster: Cluster, salience: Salience, around: Around) -> float:
    """How present a cluster is, 0 if the pronoun cannot mean it."""
    cited = around.speaks and one.gender is None and one.number == "singular" and is_cited(cluster)
    if not (cited or agrees(one, cluster)) or is_bound(parse, one, cluster):
        return 0.0
    on = around.speaks and around.turned_to is None and _spoke(parse, cluster, salience)
    spoke = salience.last.spoke if on and around.goes_on and salience.last is not None else _here(one, around)
    score = salience.weight(cluster, spoke)
    before = cluster.last_before(one.head)
    if (
        before is not None
        and before.sentence == one.sentence
        and parse.tokens[before.head].dep in ("nsubj", "nsubjpass")
        and not any(span.start <= before.start < span.end for span in around.quoted)
    ):
        score *= _SPEAKS_HERE if around.speaks and cluster.named else _SUBJECT_HERE
    if before is not None and before.head == subject_above(parse, one):
        score *= _ABOVE
    if cluster is around.turned_to and before is not None and before.sentence >= _here(one, around) - 1:
        score *= _TURNED
    parallel = before is not None and before.sentence == one.sentence - 1 and is_parallel(parse, before, one, cluster)
    if parallel:
        score *= _PARALLEL
    if on and around.answers:
        score /= _SPEAKS_ON
    elif on:
        score *= _GOES_ON if around.goes_on else _SPEAKS_ON
    elif one.number == "plural" and not cluster.plural and cluster.sort == "organisation":
        score *= _ONE_FOR_MANY
    just = before is not None and before.sentence == one.sentence - 1
    if cited and just and around.since is None and is_document(cluster):
        score *= _JUST_CITED
    if around.speaks and before is not None and is_same_subject(parse, one, before, _here(one, around)):
        score *= _CHAIN
    leads = before is not None and leads_to_words(parse, before, around.since)
    if leads:
        score *= _LEADS
    elif (
        just
        and around.since is None
        and before is not None
        and is_main_subject(parse, before)
        and is_main_subject(parse, one)
    ):
        score *= _SUBJECTS
    sure = parallel or leads or (on and around.goes_on and cluster.named)
    if one.gender is not None and cluster.gender is None and not sure:
        score *= _UNSURE_GENDER
    return score


def _spoke(parse: Parse, cluster: Cluster, salience: Salience) -> bool:
    """Whether somebody spoke last, and was not only told something."""
    return salience.last_speaker is cluster and not is_told(parse, salience)
