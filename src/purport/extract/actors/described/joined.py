"""Several who are meant together: 'Oren Velm and Dana Orlin objected. They said …', 'the two', 'both men'."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import islice, pairwise
from typing import Final

import msgspec

from purport.extract.actors.described.several import Several, several, several_by_noun
from purport.extract.actors.described.things import last_of
from purport.extract.actors.mentions.clusters import Cluster, Gathered
from purport.extract.actors.mentions.mentions import Mention, Sort
from purport.extract.actors.mentions.salience import Salience
from purport.extract.actors.named.writing import called
from purport.language.parse import Parse
from purport.records import Span

Fits = Callable[[Mention], bool]
"""Whether a mention can be one of them: 'the two' are not those whom somebody else's words name."""

_BETWEEN: Final = re.compile(r"[\s,]*(?:\b(?:and|&)\b)?\s*|\s*&\s*")
"""What stands between the names of several that are mentioned in one place."""
_ASIDE: Final = 10
"""Tokens of a parenthesis behind a name."""
_LONGEST: Final = 10
"""Tokens of a name."""
_BACK: Final = 3
"""Sentences back in which those are told of whom 'the two' means."""
_FAR: Final = 200
"""Tokens back in which they are, however long the sentences."""
_MOST: Final = 12
"""Names that are joined."""


class Together:
    """Knows those who are meant together; each group is one cluster, by whatever it is meant."""

    def __init__(self, text: str, parse: Parse, gathered: Gathered, salience: Salience) -> None:
        self._text, self._parse, self._gathered, self._salience = text, parse, gathered, salience
        self._known: dict[frozenset[int], Cluster] = {}

    def subject(self, one: Mention) -> Cluster | None:
        """The cluster of the people who are joined as the subject before a 'they', begun if there is none yet.

        Looked at is the last plural subject in a main clause of the pronoun's sentence, else of the sentence before.
        """
        here = self._parse.sentences[one.sentence]
        parts, clauses = ("nsubj", "nsubjpass"), ("ROOT", "conj")
        found = last_of(self._parse, one, here.first, one.head, parts, clauses)
        if found is None and one.sentence > 0:
            before = self._parse.sentences[one.sentence - 1]
            found = last_of(self._parse, one, before.first, before.last, parts, clauses)
        people = Several(None, "person", None)
        if found is not None:
            return self._joined(list(_conjuncts(self._parse, found)), people, lambda _: True)
        return self._near(one, people)

    def _near(self, one: Mention, told: Several) -> Cluster | None:
        """The names joined before a pronoun, in its sentence or the one before, if nobody else can be meant."""
        first = max(self._parse.sentences[max(0, one.sentence - 1)].first, one.first - _FAR)
        heads: list[int] = []
        for at in range(one.first - 1, first - 1, -1):
            token = self._parse.tokens[at]
            if token.text.lower() in ("they", "their"):
                return None  # 'a study that they wrote with X and Y'
            if not heads and token.text.lower() == "and":
                heads = self._around(at)
            elif self._gathered.headed(at) is not None and self._gathered.mention_at(at).number == "plural":
                break
        return self._joined(heads, told, lambda _: True) if heads else None

    def meant(self, one: Mention, fits: Fits) -> Cluster | None:
        """Whom 'both', 'the two' or 'the three candidates' means: those who are joined last before it, or who alone
        were told of.
        """
        told = several(self._parse, one)
        if told is None:
            return None
        known, found = self._last_joined(one, told, fits)
        return found if known else self._apart(one, told, fits)

    def named_so(self, one: Mention, fits: Fits) -> Cluster | None:
        """Whom 'the companies' or 'the brothers' means that says no more: those who are joined last, in its sentence or
        the one before.
        """
        told = several_by_noun(self._parse, one)
        return self._last_joined(one, told, fits, back=1)[1] if told is not None else None

    def _last_joined(
        self, one: Mention, told: Several, fits: Fits, *, back: int = _BACK
    ) -> tuple[bool, Cluster | None]:
        """Whether the names joined last before a mention, in its sentence or those before, can be told, and theirs:
        nobody is, where some are joined there who have no names.
        """
        first = max(self._parse.sentences[max(0, one.sentence - back)].first, one.first - _FAR)
        for at in range(one.first - 1, first - 1, -1):
            if self._parse.tokens[at].text.lower() != "and":
                continue
            heads = self._around(at)
            if len(heads) < 2 or told.number not in (None, len(heads)):
                continue
            found = self._joined(heads, told, fits)
            if found is not None or all(self._is_somebody(head) for head in heads):
                return True, found
        return False, None

    def _around(self, joint: int) -> list[int]:
        """The heads of what an 'and' joins; of the names beside it, where the tree has them apart."""
        above = self._parse.tokens[self._parse.tokens[joint].head]
        while above.dep == "conj":
            above = self._parse.tokens[above.head]
        heads = list(_conjuncts(self._parse, above.index))
        return heads if len(heads) > 1 else self._beside(joint)

    def _beside(self, joint: int) -> list[int]:
        """The heads of the two names beside an 'and', behind whose first a parenthesis may stand."""
        tokens, last = self._parse.tokens, joint
        if tokens[last - 1].text == ")":
            last = next((at for at in range(last - 1, max(0, last - _ASIDE), -1) if tokens[at].text == "("), last)
        before = self._name(range(last - 1, max(-1, last - _LONGEST), -1), lambda one: one.last == last)
        after = self._name(range(joint + 1, min(len(tokens), joint + _LONGEST)), lambda one: one.first == joint + 1)
        return [before.head, after.head] if before is not None and after is not None else []

    def _name(self, at: range, stands: Fits) -> Mention | None:
        """The first name that one of the tokens `at` heads, if it stands where it has to."""
        heads = (self._gathered.mention_at(index) for index in at if self._gathered.headed(index) is not None)
        return next((one for one in heads if one.form == "name" and stands(one)), None)

    def _is_somebody(self, head: int) -> bool:
        """Whether a token heads a mention of one person."""
        cluster = self._gathered.headed(head)
        return cluster is not None and cluster.sort == "person" and not cluster.plural

    def _joined(self, heads: Sequence[int], told: Several, fits: Fits) -> Cluster | None:
        """The cluster of the names that tokens head which are joined, if all are names of what is told."""
        members = [self._member(at, told, fits) for at in heads]
        known = [one for one in members if one is not None]
        whole = len(known) == len(heads) and len(known) > 1 and told.number in (None, len(known))
        if not whole or not self._is_and(heads):
            return None
        return self._group(sorted(known, key=lambda one: one.head))

    def _is_and(self, heads: Sequence[int]) -> bool:
        """Whether an 'and' joins names: 'X or Y' are not both."""
        children = (child for at in heads for child in self._parse.children(self._parse.tokens[at], 24))
        return any(child.dep == "cc" and child.text.lower() in ("and", "&") for child in children)

    def _member(self, at: int, told: Several, fits: Fits) -> Mention | None:
        cluster = self._gathered.headed(at)
        if cluster is None or not cluster.named or not _can_be(cluster, told):
            return None
        one = self._gathered.mention_at(at)
        return one if fits(one) else None

    def _apart(self, one: Mention, told: Several, fits: Fits) -> Cluster | None:
        """Those who alone were told of in the sentences before, as many as a mention counts."""
        if told.number is None:
            return None
        sort = told.sort or "person"
        for back in range(_BACK + 1):
            since = max(0, one.sentence - back)
            first = max(self._parse.sentences[since].first, one.first - _FAR)
            found = [
                self._last(cluster, first, one, fits)
                for cluster in self._salience.recent(sort, since=since)
                if cluster.named and _can_be(cluster, told)
            ]
            near = [mention for mention in found if mention is not None]
            if len(near) >= told.number:
                near.sort(key=lambda mention: mention.head)
                return self._group(near) if len(near) == told.number else None
        return None

    def _last(self, cluster: Cluster, first: int, one: Mention, fits: Fits) -> Mention | None:
        """The last mention of somebody before another that can be of one of them."""
        return next((last for last in reversed(cluster.between(first, one.first)) if fits(last)), None)

    def _group(self, members: Sequence[Mention]) -> Cluster | None:
        """The cluster of several, begun with their mentions if there is none yet."""
        clusters = [found for one in members if (found := self._gathered.of(one)) is not None]
        key = frozenset(id(cluster) for cluster in clusters)
        if len(key) < len(members):
            return None
        if key not in self._known:
            names = [called(cluster) for cluster in clusters]
            words = f"{', '.join(names[:-1])} and {names[-1]}"
            sort = clusters[0].sort if len({cluster.sort for cluster in clusters}) == 1 else None
            apart = [(one, Span(one.start, one.end)) for one in self._named(clusters)]
            told = {span: _mention(one, span, words, sort) for one, span in [*apart, *self._spans(members)]}
            self._known[key] = self._gathered.together(list(told.values()))
        return self._known[key]

    def _named(self, clusters: Sequence[Cluster]) -> Iterator[Mention]:
        """Where each of several is named in full."""
        for cluster in clusters:
            full = called(cluster)
            found = (one for one in cluster.mentions if one.form == "name" and one.words.endswith(full))
            yield from islice(found, 1)

    def _spans(self, members: Sequence[Mention]) -> list[tuple[Mention, Span]]:
        """Where several are mentioned: in one place, if nothing but commas and 'and' stands between them."""
        pairs = pairwise(members)
        if all(_BETWEEN.fullmatch(self._text[one.end : other.start]) for one, other in pairs):
            return [(members[0], Span(members[0].start, members[-1].end))]
        return [(one, Span(one.start, one.end)) for one in members]


def _mention(one: Mention, span: Span, words: str, sort: Sort | None) -> Mention:
    """A mention of several by the name of one of them, or by all names in `span`."""
    return msgspec.structs.replace(
        one, start=span.start, end=span.end, words=words, form="description", sort=sort, number="plural", gender=None
    )


def _can_be(cluster: Cluster, told: Several) -> bool:
    if cluster.plural or cluster.sort not in ((told.sort,) if told.sort else ("person", "organisation")):
        return False
    return told.gender is None or cluster.gender in (None, told.gender)


def _conjuncts(parse: Parse, first: int) -> Iterator[int]:
    """The token `first` and those joined to it, each to the one before or to the first."""
    waiting = [first]
    for _ in range(_MOST):
        if not waiting:
            return
        at = waiting.pop(0)
        yield at
        waiting += [child.index for child in parse.children(parse.tokens[at], 24) if child.dep == "conj"]
