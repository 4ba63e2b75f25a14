"""Articles with other words in the place of names, others in every pass: whoever is named, it is read alike."""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from purport.language.attribution.pieces import Vocabulary
from purport.language.attribution.views import StandIn, View, with_stand_ins

from .data import Article, Gold, Range, runs
from .named import Place

MISSED = 0.05
"""Share of names that are left as they stand where words are drawn, as reading misses some."""
MISSED_OF_FIXED = 0.03
"""The same, where the words are those of `purport read`."""


def _lists(path: Path) -> dict[str, list[str]]:
    """Words by the name of their list."""
    lines = (line for line in path.read_text(encoding="utf8").splitlines() if not line.startswith("#"))
    entries = "\n".join(lines).replace("\n ", "").splitlines()
    return {name: words.split() for name, _, words in (entry.partition(": ") for entry in entries)}


_WORDS = _lists(Path(__file__).with_suffix(".txt"))
_GIVEN = _WORDS.pop("given")


@dataclass(frozen=True, slots=True)
class Shares:
    """How the articles of a pass are shown."""

    plain: float
    """This share as they stand."""
    fixed: float
    """This share with the words of `purport read`; the rest with words drawn for the pass."""


@dataclass
class _Drawn:
    """The words of one article in one pass."""

    chance: random.Random
    given: dict[str, str] = field(default_factory=dict)
    seen: dict[str, dict[str, int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.words = {kind: self.chance.sample(words, len(words)) for kind, words in _WORDS.items()}

    def of(self, place: Place) -> tuple[str, ...]:
        """The words to read in a place."""
        if place.kind is None:
            return place.words
        known, words = self.seen.setdefault(place.kind, {}), self.words[place.kind]
        word = words[known.setdefault(place.key, len(known)) % len(words)]
        if place.kind != "person":
            return (word, *place.words[1:])
        if len(place.words) == 1:
            return (word,)
        return (self.given.setdefault(place.key, self.chance.choice(_GIVEN)), word)


def exchanged(
    articles: Iterable[Article], named: Mapping[str, Sequence[Place]], vocabulary: Vocabulary, shares: Shares, seed: int
) -> list[Article]:
    """Return the articles of one pass."""
    chance = random.Random(seed)
    out = []
    for article in articles:
        places, way = named[article.name], chance.random()
        if way < shares.plain or not places:
            out.append(article)
        elif way < shares.plain + shares.fixed:
            kept = [one for one in places if chance.random() >= MISSED_OF_FIXED]
            out.append(with_words(article, [StandIn(one.first, one.last, one.words) for one in kept], vocabulary))
        else:
            drawn, kept = _Drawn(chance), [one for one in places if chance.random() >= MISSED]
            out.append(with_words(article, [StandIn(one.first, one.last, drawn.of(one)) for one in kept], vocabulary))
    return out


def with_words(article: Article, stand_ins: Sequence[StandIn], vocabulary: Vocabulary) -> Article:
    """Return the article with other words in places, and its gold over them."""
    own, other = with_stand_ins(article.text, stand_ins, vocabulary)
    gold = (Gold(*(_moved(role, own, other) for role in (one.source, one.cue, one.content))) for one in article.gold)
    return Article(article.name, other.text, tuple(gold))


def _moved(ranges: Iterable[Range], own: View, other: View) -> tuple[Range, ...]:
    """Ranges of words of one view in another of the same units; a unit of which they hold a part is held whole."""
    touched: set[int] = set()
    for start, end in ranges:
        first, last = (int(np.searchsorted(own.first, word, side="right")) for word in (start, end - 1))
        touched.update(range(int(other.first[first - 1]), int(other.first[last])))
    return runs(touched)
