"""A description and a name in one source: 'An opponent, Oren Velm says', 'Former judge and Mayor Oren Velm'."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from purport.extract.actors.described.owners import ONLY_ONE
from purport.extract.actors.mentions.clusters import Gathered
from purport.extract.actors.mentions.heads import head_of
from purport.extract.actors.mentions.mentions import Mention
from purport.language.parse import Parse
from purport.records import Spans


def gather_within_sources(
    parse: Parse, mentions: Sequence[Mention], gathered: Gathered, sources: Iterable[Spans]
) -> None:
    """Put the description that a source begins with into the cluster of the person or body it goes on to name."""
    described = {one.head: one for one in mentions if one.form == "description" and one.number != "plural"}
    names = [one for one in mentions if one.form == "name" and one.sort in ("person", "organisation")]
    names.sort(key=lambda one: one.first)
    firsts = [one.first for one in names]
    for spans in sources:
        one = described.get(head_of(parse, spans))
        if one is None or gathered.of(one) is not None:
            continue
        end = parse.at(max(span.end for span in spans) - 1) + 1
        at = bisect_left(firsts, one.head + 1)
        named = names[at] if at < len(names) and names[at].last <= end else None
        cluster = gathered.of(named) if named is not None else None
        if named is None or cluster is None or {cluster.gender, one.gender} == {"f", "m"}:
            continue
        if one.sort in (named.sort, None) and _is_named_by(parse, one, named, end):
            gathered.put(one, cluster)


def _is_named_by(parse: Parse, one: Mention, named: Mention, end: int) -> bool:
    """Whether a comma stands between a description and a name that closes the source, or 'and' between two offices."""
    tokens = parse.tokens
    before = tokens[named.first - 1].text.lower()
    if before == ",":
        closed = named.last == end or tokens[named.last].text in (",", "(", "-", "–", "—")
        return closed and named.first == one.last + 1
    bare = tokens[one.first].tag != "DT" and (tokens[one.first].tag != "PRP$" or one.noun in ONLY_ONE)
    return before == "and" and bare and named.sort == "person" and named.first < named.head
