"""Nouns that alone speak: 'the official said', 'the person added', for who has spoken before."""

from collections.abc import Collection
from typing import Final

from purport.extract.actors.described.again import Fits, bare
from purport.extract.actors.described.descriptions import PLAIN_PEOPLE
from purport.extract.actors.described.epithets import ONE_OF_A_KIND
from purport.extract.actors.described.leads import LEAD
from purport.extract.actors.described.owners import RELATIONS
from purport.extract.actors.mentions.clusters import Cluster
from purport.extract.actors.mentions.mentions import Mention
from purport.extract.actors.mentions.salience import Salience
from purport.extract.actors.mentions.telling import ADDS
from purport.language.parse import Parse
from purport.reference.sectors import sector_of
from purport.reference.verbs import verb_lemma

_ANYBODY: Final = frozenset("person man woman boy girl kid child teen teenager source".split())
"""Nouns for anybody, by whatever noun he was described before."""
_SPOKE: Final = 12
"""Sentences back in which somebody spoke whom a noun alone means."""
_MOST: Final = 40
"""Mentions of one cluster that are looked at, the last ones."""


def who_spoke(parse: Parse, one: Mention, salience: Salience, sources: Collection[int], fits: Fits) -> Cluster | None:
    """Who has spoken before, where a noun alone speaks: 'the official' is the last one by that noun who did and has no
    name, 'the person' whoever spoke last without one, 'the candidate added' whoever spoke last. `sources` are the heads
    of mentions that speak.
    """
    if one.head not in sources or one.sort != "person" or one.number == "plural":
        return None
    if not bare(one) or not one.definite or sector_of(one.noun or "") in ONE_OF_A_KIND:
        return None

    def spoke(cluster: Cluster) -> bool:
        waits = cluster.mentions[0].sentence < LEAD  # named only further down
        known = one.noun in cluster.nouns and not cluster.plural and not cluster.named
        if waits or not known or not fits(cluster):
            return False
        return any(before.head in sources for before in cluster.between(0, one.head)[-_MOST:])

    found, last = salience.best(one, spoke, within=_SPOKE), salience.last_speaker
    if found is not None or last is None:
        return found
    near = one.sentence - salience.last_said <= 1 and last.sort == "person" and not last.plural
    verb = verb_lemma(parse.tokens[parse.tokens[one.head].head].text)
    if any(child.dep == "prep" for child in parse.children(parse.tokens[one.head], 12)):
        return None  # 'the officer in charge'
    adds = one.noun in PLAIN_PEOPLE and verb in ADDS
    anybody = one.noun in _ANYBODY or (sector_of(one.noun or "") is None and one.noun not in PLAIN_PEOPLE | RELATIONS)
    return last if near and (adds or (anybody and not last.named)) and fits(last) else None
