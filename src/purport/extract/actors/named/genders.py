"""Whether somebody is a woman or a man where no title, full name or noun tells: by a given name that stands alone, and
by the pronouns beside whom nobody else is named.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from purport.extract.actors.mentions.clusters import Cluster, Gathered
from purport.extract.actors.mentions.mentions import Mention
from purport.extract.names import Gender
from purport.extract.names.gender import given_name_gender
from purport.language.parse import Parse

_TELLING: Final = 2
"""Sentences with a pronoun of one gender, and none of the other, that tell it."""
_SUBJECTS: Final = ("nsubj", "nsubjpass", "appos", "poss")


def settle_genders(
    parse: Parse, mentions: Sequence[Mention], gathered: Gathered, is_quoted: Callable[[int], bool]
) -> None:
    """Give those whose gender is unknown that of their only name if it is a woman's given name (men's are surnames,
    too), or that of 'he' or 'she' in the sentences that name them and nobody else before it.
    """
    for cluster in gathered.clusters:
        if cluster.sort == "person" and cluster.gender is None and not cluster.roles:
            words = set(cluster.names)
            if len(words) == 1 and given_name_gender(next(iter(words))) == "f":
                cluster.gender = "f"
    told: dict[int, Counter[Gender]] = defaultdict(Counter)
    known: dict[int, Cluster] = {}
    for cluster, gender in _beside(parse, mentions, gathered, is_quoted):
        known[id(cluster)] = cluster
        told[id(cluster)][gender] += 1
    for number, genders in told.items():
        gender, times = genders.most_common(1)[0]
        if len(genders) == 1 and times >= _TELLING:
            known[number].gender = gender


def _beside(
    parse: Parse, mentions: Sequence[Mention], gathered: Gathered, is_quoted: Callable[[int], bool]
) -> Iterator[tuple[Cluster, Gender]]:
    """For every sentence whose first person is somebody named of unknown gender, as its subject, the first 'he' or
    'she' after him, if it stands before any other person and outside quotations.
    """
    sentence, alone, done = -1, None, False
    for one in mentions:
        if one.sentence != sentence:
            sentence, alone, done = one.sentence, None, False
        if done or one.number == "plural":
            continue
        if one.form != "pronoun" and one.sort == "person":
            cluster = gathered.of(one)
            first = alone is None and one.form == "name" and parse.tokens[one.head].dep in _SUBJECTS
            if first:
                alone = cluster
            done = not first and cluster is not alone
        elif one.form == "pronoun" and one.gender is not None:
            if alone is not None and alone.gender is None and not is_quoted(one.start):
                yield alone, one.gender
            done = True
