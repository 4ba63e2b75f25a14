"""Several named people whom 'they' means together: 'Oren Velm and Dana Orlin objected. They said …'."""

from purport.extract.actors.clusters import Cluster, Gathered
from purport.extract.actors.mentions import Mention
from purport.extract.actors.things import last_of
from purport.language.parse import Parse


def joined_before(text: str, parse: Parse, one: Mention, gathered: Gathered) -> Cluster | None:
    """The cluster of the people who are joined as the subject before a 'they', begun if there is none yet.

    Looked at is the last plural subject in a main clause of the pronoun's sentence, else of the sentence before.
    """
    here = parse.sentences[one.sentence]
    parts, clauses = ("nsubj", "nsubjpass"), ("ROOT", "conj")
    found = last_of(parse, one, here.first, one.head, parts, clauses)
    if found is None and one.sentence > 0:
        before = parse.sentences[one.sentence - 1]
        found = last_of(parse, one, before.first, before.last, parts, clauses)
    if found is None or not _is_person(gathered.headed(found)):
        return None
    children = parse.children(parse.tokens[found], 24)
    last = next((child for child in reversed(children) if child.dep == "conj"), None)
    joint = next((child for child in children if child.dep == "cc"), None)
    if last is None or joint is None or not _is_person(gathered.headed(last.index)):
        return None
    known = gathered.headed(joint.index)
    return known or gathered.new(_together(text, parse, gathered, found, joint.index, last.index))


def _is_person(cluster: Cluster | None) -> bool:
    return cluster is not None and cluster.sort == "person" and cluster.named and not cluster.plural


def _together(text: str, parse: Parse, gathered: Gathered, first: int, joint: int, last: int) -> Mention:
    """The mention of the two that stand around a joint; its head is the joint, for each of them has its own."""
    begins, ends = gathered.mention_at(first), gathered.mention_at(last)
    start, end = parse.tokens[begins.first].start, parse.tokens[ends.last - 1].end
    return Mention(
        first=begins.first, last=ends.last, head=joint, start=start, end=end, words=" ".join(text[start:end].split()),
        form="description", sort=None, number="plural", gender=None, definite=True,
        sentence=parse.tokens[joint].sentence,
    )  # fmt: skip
