"""From mentions to clusters: names, what stands beside them, then descriptions and pronouns in the text's order."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from purport.extract.actors.appositions import gather_appositions
from purport.extract.actors.clusters import Cluster, Gathered
from purport.extract.actors.descriptions import RELATIONS, Offices, place_description
from purport.extract.actors.epithets import whom_epithet_means
from purport.extract.actors.leads import name_described
from purport.extract.actors.mentions import Mention
from purport.extract.actors.name_clusters import gather_names, settle_capitals
from purport.extract.actors.owners import Owners
from purport.extract.actors.pronouns import Around, place_pronoun
from purport.extract.actors.salience import Salience
from purport.extract.actors.short_names import ShortNames, merge_short_names
from purport.extract.actors.things import thing_weight
from purport.extract.actors.within_sources import gather_within_sources
from purport.language.parse import Parse
from purport.records import Span, Spans
from purport.reference.dictionary import Entry

Speech = Callable[[int], tuple[bool, Mention | None]]
"""For an offset whether it stands in quoted speech, and the mention of who speaks there, if it is known."""


Lookup = Callable[[str], Entry | None]
"""What the user's dictionary has by a name, on the day of the report."""


def gather(
    text: str,
    parse: Parse,
    mentions: Sequence[Mention],
    speech: Speech,
    lookup: Lookup,
    sources: Mapping[int, Sequence[Span]] = MappingProxyType({}),
    author: Mention | None = None,
    attributed: Sequence[Spans] = (),
) -> Gathered:
    """The clusters of the mentions of a text; `sources` are the heads of those that statements are attributed to, with
    what they say, `author` is the mention of whoever says 'I' outside quotations.
    """
    gathered = Gathered()
    gather_names(parse, mentions, gathered)
    merge_short_names(parse, gathered)
    _merge_by_dictionary(gathered, lookup)
    gather_appositions(text, parse, mentions, gathered)
    gather_within_sources(parse, mentions, gathered, attributed)
    offices = Offices(gathered.clusters)
    short = ShortNames(gathered.clusters)
    salience = Salience(parse)
    owners = Owners(gathered.of(author) if author is not None else None)
    for one in mentions:
        cluster = gathered.of(one)
        owner = None
        if one.form == "description":
            owner = owners.owner(parse, one, gathered, quoted=speech(one.start)[0])
        if cluster is None and one.form == "description":
            cluster = short.put(parse, one, gathered)
        if cluster is None and one.person == 3:
            own_words = sources.get(one.head)
            cluster = _place(text, parse, one, gathered, salience, offices, owners, owner, speech, own_words)
        if cluster is not None and one.form == "description":
            owners.note(one, cluster, owner)
        if cluster is not None:
            salience.see(one, cluster, speaks=one.head in sources)
    name_described(parse, gathered, sources, RELATIONS)
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


def _place(
    text: str,
    parse: Parse,
    one: Mention,
    gathered: Gathered,
    salience: Salience,
    offices: Offices,
    owners: Owners,
    owner: Cluster | None,
    speech: Speech,
    own_words: Sequence[Span] | None,
) -> Cluster | None:
    """Put a description or pronoun where it belongs; `own_words` is what one that speaks says."""
    if one.form == "pronoun":
        around = _around(parse, one, gathered, speech, own_words)
        cluster = place_pronoun(parse, one, salience, around)
        if cluster is not None:
            gathered.put(one, cluster)
            if cluster.sort == "person" and cluster.gender is None:
                cluster.gender = one.gender
        return cluster
    if one.form == "name":
        return None
    quoted = [span for span in own_words or () if speech(span.start)[0]]

    def fits(cluster: Cluster) -> bool:
        return owners.may_be(cluster, owner)

    def may_say(cluster: Cluster) -> bool:
        return not _is_named_in(parse, quoted, cluster)

    cluster = (
        owners.has(owner, one)
        or place_description(text, parse, one, gathered, salience, fits)
        or offices.announced(text, parse, one)
    )
    if cluster is None and own_words is not None and not speech(one.start)[0]:
        cluster = whom_epithet_means(parse, one, salience, may_say)
    if cluster is None:
        return gathered.new(one)
    gathered.put(one, cluster)
    return cluster


def _around(parse: Parse, one: Mention, gathered: Gathered, speech: Speech, own_words: Sequence[Span] | None) -> Around:
    """What stands around a pronoun; `own_words` is what it says, if it speaks."""
    words = own_words or ()
    quoted = [span for span in words if speech(span.start)[0]]
    _, speaker = speech(one.start)
    own = gathered.of(speaker) if speaker is not None else None
    told = any(span.start < one.start for span in words)
    return Around(
        subject=_subject_after(parse, one, gathered),
        barred=lambda cluster: cluster is own or _is_named_in(parse, quoted, cluster),
        rival=0.0 if told else thing_weight(parse, one, lambda index: gathered.headed(index) is not None),
        speaks=own_words is not None,
        quoted=quoted,
    )


def _is_named_in(parse: Parse, quoted: Sequence[Span], cluster: Cluster) -> bool:
    """Whether what is quoted names or describes a cluster: whoever is quoted says 'I'."""
    return any(cluster.is_told_between(parse.at(span.start), parse.at(span.end)) for span in quoted)


def _subject_after(parse: Parse, one: Mention, gathered: Gathered) -> Cluster | None:
    """The cluster of the sentence's subject, where that is a name after a mention."""
    sentence = parse.sentences[one.sentence]
    for token in parse.tokens[one.head : min(sentence.last, one.head + 30)]:
        if token.dep in ("nsubj", "nsubjpass"):
            return gathered.headed(token.index)
    return None


def _gather_first_person(
    mentions: Sequence[Mention], gathered: Gathered, speech: Speech, author: Mention | None
) -> None:
    """'I' in quoted speech is its speaker, outside it the author; 'we' is the speaker's side, if an office or the
    speaker itself tells it, and outside quotations nobody that the text names.
    """
    sides = gathered.sides()
    for one in mentions:
        if one.person != 1:
            continue
        quoted, speaker = speech(one.start)
        if not quoted:
            speaker = author if one.number == "singular" else None
        own = gathered.of(speaker) if speaker is not None else None
        if own is None:
            continue
        alone = one.number == "singular" or own.sort != "person" or own.plural
        side = own if alone else sides.get(id(own))
        if side is not None:
            gathered.put(one, side)
