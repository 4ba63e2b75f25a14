"""Who is meant: pronouns and descriptions resolved to a name, against coreference gold.

A case is a mention of a person or an organisation whose head is no proper noun ("he", "the minister", "the company")
and whose cluster has a name earlier in the text. It is right when an actor of the report that covers the mention's head
also covers the head of such a name, wrong when the actors that cover the head cover none of them, and unknown when no
actor covers it. Accuracy is right cases over all cases, precision right cases over right and wrong ones.

The method is that of the project's yardstick for speakers; a test holds both to the same figures.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from purport.evaluate.gum import AnnotatedText, Mention
from purport.records import Actor, Span

Kind = Literal["he/she", "noun", "other pronoun"]
KINDS: tuple[Kind, ...] = ("he/she", "noun", "other pronoun")

_HE_OR_SHE = frozenset("he him his himself she her hers herself".split())
_SPEAKING_TYPES = ("person", "organization")


class Case(NamedTuple):
    """One mention to resolve: its kind, its head, and the heads of the names of its cluster that stand before it."""

    kind: Kind
    head: Span
    names: tuple[Span, ...]


class Resolution(NamedTuple):
    """How many cases were resolved to the right name, to a wrong one, and not at all."""

    right: int = 0
    wrong: int = 0
    unknown: int = 0

    def __add__(self, other: object) -> "Resolution":
        if not isinstance(other, Resolution):
            return NotImplemented
        return Resolution(*(a + b for a, b in zip(self, other, strict=True)))

    @property
    def cases(self) -> int:
        """All cases."""
        return self.right + self.wrong + self.unknown

    @property
    def accuracy(self) -> float:
        """Share of all cases that are right, 0 to 1."""
        return self.right / self.cases if self.cases else 0.0

    @property
    def precision(self) -> float:
        """Share of the cases resolved that are right, 0 to 1."""
        resolved = self.right + self.wrong
        return self.right / resolved if resolved else 0.0


def score_speakers(texts: Iterable[AnnotatedText], predicted: Mapping[str, Sequence[Actor]]) -> dict[Kind, Resolution]:
    """The resolution of each kind of case; `predicted` is by the id of the text, which has none if it is missing."""
    scores = dict.fromkeys(KINDS, Resolution())
    for one in texts:
        actors = _Covering(predicted.get(one.id, ()))
        for case in cases_of(one):
            scores[case.kind] += _resolution(case, actors)
    return scores


def cases_of(text: AnnotatedText) -> Iterator[Case]:
    """The cases of one text, in its order."""
    names: dict[str, list[Span]] = defaultdict(list)
    for mention in text.mentions:
        if mention.head.upos == "PROPN":
            names[mention.cluster].append(mention.head.span)
        elif mention.type in _SPEAKING_TYPES and names[mention.cluster]:
            yield Case(_kind(mention), mention.head.span, tuple(names[mention.cluster]))


def _kind(mention: Mention) -> Kind:
    if mention.head.form.lower() in _HE_OR_SHE:
        return "he/she"
    return "noun" if mention.head.upos == "NOUN" else "other pronoun"


class _Covering:
    """Which actors have a mention that covers a span; each span is looked up once."""

    def __init__(self, actors: Sequence[Actor]) -> None:
        self._actors = actors
        self._known: dict[Span, frozenset[int]] = {}

    def __call__(self, head: Span) -> frozenset[int]:
        """The numbers of the actors."""
        if head not in self._known:
            self._known[head] = frozenset(
                number
                for number, actor in enumerate(self._actors)
                if any(span.start <= head.start and head.end <= span.end for span in actor.mentions)
            )
        return self._known[head]


def _resolution(case: Case, actors: _Covering) -> Resolution:
    meant = actors(case.head)
    if not meant:
        return Resolution(unknown=1)
    if any(meant & actors(name) for name in case.names):
        return Resolution(right=1)
    return Resolution(wrong=1)
