"""Several who are meant together: 'Oren Velm and Dana Orlin objected. They said …', 'the two', 'both men'."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

import msgspec

from purport.extract.actors.clusters import Cluster, Gathered
from purport.extract.actors.mentions import Mention, Sort
from purport.extract.actors.owners import RELATIONS
from purport.extract.actors.salience import Salience
from purport.extract.actors.things import last_of
from purport.extract.actors.writing import called
from purport.language.parse import Parse
from purport.records import Span
from purport.reference.nouns import noun_of

Fits = Callable[[Mention], bool]
"""Whether a mention can be one of them: 'the two' are not those whom somebody else's words name."""

_COUNTS: Final[dict[str, int]] = {
    "both": 2, "two": 2, "neither": 2, "pair": 2, "duo": 2, "couple": 2, "three": 3, "trio": 3, "four": 4, "five": 5,
}  # fmt: skip
"""Words that tell how many are meant."""
_EACH: Final = frozenset(("each", "all"))
"""Words for those who are told of, however many."""
_NOT_ALL: Final = frozenset("other others more another additional new only first last next remaining".split())
"""Words by which some are told from those who are named."""
_ANYBODY: Final = frozenset("side camp rival opponent party".split())
"""Nouns for people and for bodies."""
_MEN: Final = {"man": "m", "brother": "m", "woman": "f", "sister": "f"}
"""Nouns by which all who are meant are of one gender."""
_BETWEEN: Final = re.compile(r"[\s,]*(?:\b(?:and|&)\b)?\s*|\s*&\s*")
"""What stands between the names of several that are mentioned in one place."""
_ASIDE: Final = 10
"""Tokens of a parenthesis behind a name."""
_LONGEST: Final = 10
"""Tokens of a name."""
_BACK: Final = 3
"""Sentences back in which those are told of whom 'the two' means."""
_MOST: Final = 12
"""Names that are joined."""


class Several(NamedTuple):
    """What a mention says of those whom it means together."""

    count: int | None
    """How many they are, None if it does not say."""
    sort: Sort | None
    """Of what sort they are."""
    gender: str | None
    """Of what gender all are."""


def several(parse: Parse, one: Mention) -> Several | None:
    """What a description says of several who were told of before: 'both', 'the two', 'each', 'the three candidates';
    None if it does not count them.
    """
    tokens = parse.tokens[one.first : one.head + 1]
    words = [token.text.lower() for token in tokens]
    if _NOT_ALL & set(words) or any(token.dep == "poss" for token in tokens):
        return None
    if "but" in words or parse.tokens[one.last].text.lower() == "but":
        return None  # 'all but two'
    counts = (words[0], *(token.text.lower() for token in tokens if one.head in (token.index, token.head)))
    count = next((_COUNTS[word] for word in counts if word in _COUNTS), None)
    told = words[0] in ("the", "both", "neither", "each", "all", "these", "those") or words == ["two"]
    if not told or (count is None and not (_EACH & {words[0]} and len(words) <= 2)):
        return None
    if any(True for _ in parse.names_between(one.first, one.head + 1)):
        return None  # 'the two Tarfan banks'
    if one.number == "singular" and words[0] not in ("neither", "each"):
        return None
    alone = words[-1] in _COUNTS or words[-1] in _EACH
    if alone:
        return Several(count, None, None)
    known = noun_of(parse.written(parse.tokens[one.head])) or noun_of(words[-1])
    if known is None:
        return None
    if known.noun in _ANYBODY:
        return Several(count, None, None)
    sort: Sort = "person" if known.kind == "person" else "organisation"
    return Several(count, sort, _MEN.get(known.noun))


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
        first = self._parse.sentences[max(0, one.sentence - 1)].first
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
        words = one.words.lower().split()
        noun = noun_of(self._parse.written(self._parse.tokens[one.head]))
        if one.number != "plural" or len(words) != 1 or not one.definite or noun is None or noun.kind is None:
            return None
        if one.sort not in ("person", "organisation") or one.last != one.head + 1:
            return None
        gender = _MEN.get(noun.noun)
        if noun.noun in RELATIONS and gender is None:
            return None  # 'the friends', whose friends they are
        told = Several(None, one.sort, gender)
        return self._last_joined(one, told, fits, back=1)[1]

    def _last_joined(
        self, one: Mention, told: Several, fits: Fits, *, back: int = _BACK
    ) -> tuple[bool, Cluster | None]:
        """Whether the names joined last before a mention, in its sentence or those before, can be told, and theirs:
        nobody is, where some are joined there who have no names.
        """
        first = self._parse.sentences[max(0, one.sentence - back)].first
        for at in range(one.first - 1, first - 1, -1):
            if self._parse.tokens[at].text.lower() != "and":
                continue
            heads = self._around(at)
            if len(heads) < 2 or told.count not in (None, len(heads)):
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
        whole = len(known) == len(heads) and len(known) > 1 and told.count in (None, len(known))
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
        if told.count is None:
            return None
        sort = told.sort or "person"
        first = self._parse.sentences[one.sentence].first
        for back in range(_BACK + 1):
            since = max(0, one.sentence - back)
            first = self._parse.sentences[since].first
            found = [
                self._last(cluster, first, one, fits)
                for cluster in self._salience.recent(sort, since=since)
                if cluster.named and _can_be(cluster, told)
            ]
            near = [mention for mention in found if mention is not None]
            if len(near) >= told.count:
                near.sort(key=lambda mention: mention.head)
                return self._group(near) if len(near) == told.count else None
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
            found = {span: _mention(one, span, words, sort) for one, span in [*apart, *self._spans(members)]}
            self._known[key] = self._gathered.together(list(found.values()))
        return self._known[key]

    def _named(self, clusters: Sequence[Cluster]) -> Iterator[Mention]:
        """Where each of several is named in full."""
        for cluster in clusters:
            full = called(cluster)
            yield next(one for one in cluster.mentions if one.form == "name" and one.words.endswith(full))

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
