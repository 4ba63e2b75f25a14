"""Words that tell of an act, in one report and in another: whether they tell of the same one.

Reports are grouped first by what they resemble; within groups, pairs of mentions are weighed by a small logistic model
(its features are below, its weights in `data/compare/mentions.json`) and linked by the mean over pairs.
"""

import json
import math
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Final, NamedTuple

from purport.compare.incidents.gathering import Gathered, Relation
from purport.compare.incidents.linking import linked
from purport.compare.incidents.resemblance import Vector, cosine, vector_of
from purport.compare.incidents.sentences import number_at
from purport.compare.incidents.terms import Term, background, stem, strengths_of, terms_within
from purport.records import EventType, Report, Span, Spans
from purport.reference.acts import entries_of
from purport.reference.verbs import verb_lemma

_WORD: Final = re.compile(r"[^\W_]+(?:[’'\-][^\W_]+)*")
_PARTICLES: Final = frozenset(
    "into up off out in for of to on over down away back at with from by about through against under as".split()
)
_NEAR: Final = 40
"""Characters on either side that are near a mention."""
_WIDER: Final = 60
_FEW: Final = 4
_BEGINNING: Final = 4
_BUCKET: Final = 400


class Mention(NamedTuple):
    """Words that tell of an act, with what they can be recognised by."""

    report: int
    stem: str
    """Of its head: the first word before a particle ('checked into'), else the last ('drunk driving')."""
    stems: frozenset[str]
    plain: frozenset[str]
    """The plain words that the lexicon of acts has for the head: 'kill' for 'slaughter'."""
    types: frozenset[EventType]
    sentence: int
    depth: float
    """Where in the report it stands: 0 at the beginning, 1 at the end."""
    terms: Vector
    near: Vector
    names: frozenset[Term]
    """Names and figures near it."""
    own: tuple[EventType, str] | None
    """Type and id of the event that reading found there."""


class Model(NamedTuple):
    """Weights by the names of the features, and the least mean probability of a link."""

    weights: dict[str, float]
    together: float


# --- mentions


def mention_of(
    number: int, report: Report, spans: Spans, cut: Sequence[Span], weights: Mapping[Term, float]
) -> Mention:
    """The mention under `spans` of `report`, the one with `number`; `cut` are its sentences, `weights` the terms'."""
    text = report.document.text
    words = [one.lower() for one in _WORD.findall(report.words(spans))] or [report.words(spans).lower()]
    head = words[0] if len(words) > 1 and words[-1] in _PARTICLES else words[-1]
    at = number_at(cut, spans[0].start)
    around = terms_within(text, _around(cut[at], spans, _NEAR))
    wider = terms_within(text, _around(cut[at], spans, _WIDER))
    forms = (("v", verb_lemma(head)), ("n", head), ("n", head.removesuffix("s")))
    entries = [entry for part, form in forms for entry in entries_of(part, form)]  # type: ignore[arg-type]
    own = next(
        (
            (event.type, event.id)
            for event in report.events
            for it in event.mentions
            if any(it.anchor.start < span.end and span.start < it.anchor.end for span in spans)
        ),
        None,
    )
    return Mention(
        report=number,
        stem=stem(verb_lemma(head)),
        stems=frozenset(stem(verb_lemma(one)) for one in words if one not in _PARTICLES),
        plain=frozenset(entry.plain for entry in entries),
        types=frozenset(entry.type for entry in entries if entry.type is not None),
        sentence=at,
        depth=at / max(1, len(cut)),
        terms=_vector(terms_within(text, [cut[at]]), weights),
        near=_vector(around, weights),
        names=frozenset(one for one in wider if one.kind != "word"),
        own=own,
    )


def _around(sentence: Span, spans: Spans, reach: int) -> list[Span]:
    """The stretches of `sentence` before and after `spans`."""
    before = Span(max(sentence.start, spans[0].start - reach), max(sentence.start, spans[0].start))
    after = Span(min(sentence.end, spans[-1].end), min(sentence.end, spans[-1].end + reach))
    return [one for one in (before, after) if one.start < one.end]


def _vector(terms: Sequence[Term], weights: Mapping[Term, float]) -> Vector:
    return vector_of(strengths_of(terms, lead_weight=0, lead_words=1), weights)


# --- pairs


class _Pair(NamedTuple):
    one: Mention
    other: Mention
    relation: Relation
    same: bool
    """Whether their heads have the same stem."""


FEATURES: Final[Mapping[str, Callable[[_Pair], float]]] = {
    "always": lambda _: 1.0,
    "same head": lambda pair: pair.same,
    "rare head": lambda pair: pair.same * _rarity(pair.one.stem),
    "same beginning": lambda pair: not pair.same and _begin_alike(pair.one.stem, pair.other.stem),
    "same plain word": lambda pair: not pair.same and not pair.one.plain.isdisjoint(pair.other.plain),
    "same type by word": lambda pair: not pair.same and not pair.one.types.isdisjoint(pair.other.types),
    "another word shared": lambda pair: not pair.same and not pair.one.stems.isdisjoint(pair.other.stems),
    "sentences": lambda pair: cosine(pair.one.terms, pair.other.terms),
    "sentences, same head": lambda pair: pair.same * cosine(pair.one.terms, pair.other.terms),
    "words near": lambda pair: cosine(pair.one.near, pair.other.near),
    "words near, same head": lambda pair: pair.same * cosine(pair.one.near, pair.other.near),
    "names near": lambda pair: min(3, len(pair.one.names & pair.other.names)) / 3,
    "names near, same head": lambda pair: pair.same * min(3, len(pair.one.names & pair.other.names)) / 3,
    "reports together": lambda pair: pair.relation.together,
    "reports together, same head": lambda pair: pair.same * pair.relation.together,
    "reports alike": lambda pair: min(0.6, pair.relation.likeness),
    "one report": lambda pair: pair.one.report == pair.other.report,
    "one report, same head": lambda pair: pair.same * (pair.one.report == pair.other.report),
    "one sentence": lambda pair: (pair.one.report, pair.one.sentence) == (pair.other.report, pair.other.sentence),
    "depth apart": lambda pair: abs(pair.one.depth - pair.other.depth),
    "depth, same head": lambda pair: pair.same * max(pair.one.depth, pair.other.depth),
    "same type as read": lambda pair: _types_as_read(pair) == 1,
    "other type as read": lambda pair: _types_as_read(pair) > 1,
}
"""What is weighed about two mentions, by name."""


def features_of(one: Mention, other: Mention, relation: Relation) -> list[float]:
    """The values of `FEATURES`, in their order."""
    pair = _Pair(one, other, relation, one.stem == other.stem)
    return [float(feature(pair)) for feature in FEATURES.values()]


def _rarity(word: str) -> float:
    common = background()
    return min(1.0, math.log(common.texts / (1 + common.counts.get(word, 0))) / 5)


def _begin_alike(one: str, other: str) -> bool:
    shared = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return shared >= _BEGINNING and shared >= 0.6 * min(len(one), len(other))


def _types_as_read(pair: _Pair) -> int:
    """How many types reading gives the two; 0 if it found an event at one of them at most."""
    if pair.one.own is None or pair.other.own is None:
        return 0
    return len({pair.one.own[0], pair.other.own[0]})


# --- linking


def link_mentions(mentions: Sequence[Mention], whole: Gathered, *, model: Model | None = None) -> list[list[int]]:
    """The numbers of `mentions` in groups, each of one act, in the order of their first."""
    chosen = model or shipped_model()
    weights = [chosen.weights[name] for name in FEATURES]
    alike: dict[tuple[int, int], float] = {}
    for one, other in pairs_to_weigh(mentions, whole):
        relation = whole.relation(mentions[one].report, mentions[other].report)
        values = features_of(mentions[one], mentions[other], relation)
        alike[one, other] = 1 / (1 + math.exp(-sum(a * b for a, b in zip(weights, values, strict=True))))
    return linked(len(mentions), alike, least=chosen.together)


def pairs_to_weigh(mentions: Sequence[Mention], whole: Gathered) -> Iterator[tuple[int, int]]:
    """Pairs of mentions in reports that were put together as alike, the lower number first; each is weighed with the
    last few hundred of its group before it.
    """
    groups: dict[int, list[int]] = {}
    for number, one in enumerate(mentions):
        before = groups.setdefault(whole.linked_as[one.report], [])
        yield from ((other, number) for other in before[-_BUCKET:])
        before.append(number)


@cache
def shipped_model() -> Model:
    """The model in `data/compare/mentions.json`."""
    content = json.loads((files("purport") / "data" / "compare" / "mentions.json").read_text(encoding="utf-8"))
    return Model(dict(content["weights"]), float(content["together"]))
