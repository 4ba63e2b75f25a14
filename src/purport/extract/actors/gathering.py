"""From mentions to clusters: names, what stands beside them, then descriptions and pronouns in the text's order."""

from collections.abc import Callable, Sequence
from types import MappingProxyType

from purport.extract.actors.described.forces import name_forces
from purport.extract.actors.described.leads import name_described
from purport.extract.actors.described.owners import RELATIONS
from purport.extract.actors.described.parents import name_parents
from purport.extract.actors.described.running import name_running
from purport.extract.actors.described.within_sources import gather_within_sources
from purport.extract.actors.mentions.clusters import Cluster, Gathered
from purport.extract.actors.mentions.mentions import Mention
from purport.extract.actors.named.appositions import gather_appositions
from purport.extract.actors.named.genders import settle_genders
from purport.extract.actors.named.name_clusters import gather_names, settle_capitals
from purport.extract.actors.named.short_names import merge_short_names
from purport.extract.actors.places import gather_places
from purport.extract.actors.placing import Placing, Speech
from purport.extract.actors.pronouns.turns import Sources
from purport.language.parse import Parse
from purport.records import Spans
from purport.reference.dictionary import Entry

Author = Callable[[int], Mention | None]
"""Who says 'I' at an offset of the text, outside quotations."""
Lookup = Callable[[str], Entry | None]
"""What the user's dictionary has by a name, on the day of the report."""


def gather(
    text: str,
    parse: Parse,
    mentions: Sequence[Mention],
    speech: Speech,
    lookup: Lookup,
    sources: Sources = MappingProxyType({}),
    author: Author = lambda _: None,
    attributed: Sequence[Spans] = (),
) -> Gathered:
    """The clusters of the mentions of a text; `sources` are the heads of those that statements are attributed to, with
    what they say, `author` tells who says 'I' at an offset outside quotations.
    """
    gathered = Gathered()
    gather_names(parse, mentions, gathered)
    merge_short_names(parse, gathered)
    _merge_by_dictionary(gathered, lookup)
    gather_appositions(text, parse, mentions, gathered)
    gather_within_sources(parse, mentions, gathered, attributed)
    settle_genders(parse, mentions, gathered, lambda start: speech(start)[0])

    def writes(offset: int) -> Cluster | None:
        by = author(offset)
        return gathered.of(by) if by is not None else None

    placing = Placing(text, parse, gathered, speech, sources, writes)
    for one in mentions:
        placing.see(one)
    name_described(parse, gathered, sources, RELATIONS)
    name_running(parse, gathered, placing.owners)
    name_forces(parse, gathered)
    name_parents(parse, gathered, placing.owners)
    gather_places(mentions, gathered, sources)
    settle_capitals(gathered)
    _gather_first_person(mentions, gathered, speech, author)
    return gathered


def _merge_by_dictionary(gathered: Gathered, lookup: Lookup) -> None:
    """Clusters whose names the dictionary has for one actor are one."""
    known: dict[str, Cluster] = {}
    for cluster in list(gathered.clusters):
        entry = next((entry for entry in map(lookup, dict.fromkeys(cluster.names)) if entry is not None), None)
        if entry is None:
            continue
        if entry.name in known:
            gathered.merge(known[entry.name], cluster)
        else:
            cluster.entry, known[entry.name] = entry, cluster


def _gather_first_person(mentions: Sequence[Mention], gathered: Gathered, speech: Speech, author: Author) -> None:
    """'I' in quoted speech is its speaker, outside it the author; 'we' is the speaker's side, if an office or the
    speaker itself tells it, and outside quotations nobody that the text names.
    """
    sides = gathered.sides()
    for one in mentions:
        if one.person != 1:
            continue
        quoted, speaker = speech(one.start)
        if not quoted:
            speaker = author(one.start) if one.number == "singular" else None
        own = gathered.of(speaker) if speaker is not None else None
        if own is None:
            continue
        alone = one.number == "singular" or own.sort != "person" or own.plural
        side = own if alone else sides.get(id(own))
        if side is not None:
            gathered.put(one, side)
