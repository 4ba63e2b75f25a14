"""How alike reports are as a whole, by the terms they share: names, figures and words that few other reports have.

A term weighs the logarithm of how rare it is, in the reports compared and in a fixed background of news together, so
that three reports can be compared as well as a thousand; a name weighs more than a word. Likeness is the cosine of two
reports' terms. Reports are looked up by their heaviest terms, which few others have; no other pair is looked at.
"""

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from purport.compare.incidents.settings import IncidentSettings
from purport.compare.incidents.terms import Term, background, strengths_of, terms_of
from purport.records import Document

Vector = Mapping[Term, float]
"""Weights of terms; of length 1."""


class Profiled(NamedTuple):
    """Reports by their terms: how strongly each stands in them, and what each weighs among them."""

    strengths: tuple[dict[Term, float], ...]
    weights: dict[Term, float]
    vectors: tuple[Vector, ...]


def profiled(documents: Sequence[Document], *, settings: IncidentSettings) -> Profiled:
    """The terms of `documents`, in their order."""
    strengths = _without_habits(
        documents,
        [
            strengths_of(terms_of(one), lead_weight=settings.lead_weight, lead_words=settings.lead_words)
            for one in documents
        ],
    )
    weights = weights_of(strengths, settings=settings)
    return Profiled(strengths, weights, tuple(vector_of(one, weights) for one in strengths))


def _without_habits(
    documents: Sequence[Document], strengths: Sequence[dict[Term, float]]
) -> tuple[dict[Term, float], ...]:
    """`strengths` with each term weakened by how many reports of the same outlet have it: what an outlet always says,
    its own name and its words for the parties, is no sign of what it reports.
    """
    of_outlet: dict[str, list[int]] = {}
    for number, document in enumerate(documents):
        if document.outlet is not None:
            of_outlet.setdefault(document.outlet, []).append(number)
    found = list(strengths)
    for numbers in of_outlet.values():
        counts = Counter(term for number in numbers for term in strengths[number])
        for number in numbers:
            found[number] = {
                term: strength * _told_apart(counts[term], len(numbers)) for term, strength in strengths[number].items()
            }
    return tuple(found)


def weights_of(strengths: Sequence[Mapping[Term, float]], *, settings: IncidentSettings) -> dict[Term, float]:
    """What each term weighs: the less, the more of the reports and of the background have it."""
    counts = Counter(term for one in strengths for term in one)
    common = background()
    texts = len(strengths) + common.texts
    found = {}
    for term, count in counts.items():
        known = common.counts.get(term.text, 0) if term.kind == "word" else 0
        rarity = max(0.0, math.log(texts / (count + known + 1))) * _told_apart(count, len(strengths))
        found[term] = rarity * (1.0 if term.kind == "word" else settings.name_weight if term.kind == "name" else 1.0)
    return found


def _told_apart(having: int, reports: int) -> float:
    """1 for a term that at most a quarter of the reports have, falling to 0 for one that all have: an archive on one
    region tells nothing apart by the region's name.
    """
    return min(1.0, math.log((reports + 1) / having) / math.log(4)) if reports > 2 else 1.0


def vector_of(strengths: Mapping[Term, float], weights: Mapping[Term, float]) -> Vector:
    """Strengths times weights, of length 1; empty if nothing weighs anything. Terms not in `weights` are left out."""
    raw = {term: strength * weight for term, strength in strengths.items() if (weight := weights.get(term, 0.0))}
    length = math.sqrt(sum(value * value for value in raw.values()))
    return {term: value / length for term, value in raw.items()} if length else {}


def cosine(one: Vector, other: Vector) -> float:
    """The likeness of two vectors of length 1, 0 to 1."""
    if len(one) > len(other):
        one, other = other, one
    return sum(value * other[term] for term, value in one.items() if term in other)


def likenesses(vectors: Sequence[Vector], *, settings: IncidentSettings) -> dict[tuple[int, int], float]:
    """The likeness of every two reports that share two of their heaviest terms, by their numbers, the lower first."""
    import numpy as np

    column: dict[Term, int] = {}
    columns = [np.array([column.setdefault(term, len(column)) for term in one], dtype=np.intp) for one in vectors]
    values = [np.array(list(one.values()), dtype=np.float64) for one in vectors]
    spread = np.zeros(len(column))
    found: dict[tuple[int, int], float] = {}
    for number, others in enumerate(_looked_up(vectors, settings)):
        if others:
            spread[columns[number]] = values[number]
            for other in others:
                found[other, number] = float(spread[columns[other]] @ values[other])
            spread[columns[number]] = 0.0
    return found


_SHARED = 2
"""How many heavy terms reports must share to be compared."""


def _looked_up(vectors: Sequence[Vector], settings: IncidentSettings) -> Iterator[list[int]]:
    """For each report those before it that share enough heavy terms, looked up in lists that are never longer than
    `crowded`.
    """
    having: dict[Term, list[int]] = {}
    for number, vector in enumerate(vectors):
        shared: Counter[int] = Counter()
        heaviest = sorted(vector, key=lambda term: (-vector[term], term))[: settings.heavy_terms]
        for term in heaviest:
            others = having.setdefault(term, [])
            shared.update(others[-settings.crowded :])
            others.append(number)
        yield sorted(other for other, count in shared.items() if count >= _SHARED)
