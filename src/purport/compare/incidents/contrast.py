"""When a group of like reports tells of two incidents of one kind: names, figures and dates that set its halves apart.

Two raids in one town, two offers for one player: the reports share nearly all their words, and what tells the incidents
apart are a few names, figures, days and months that most reports of the one have and none of the other, other words
less. What all reports of a group share says nothing about which of them belong together; so within the group terms are
weighed anew by how many of its own reports have them.
"""

import math
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from purport.compare.incidents.resemblance import Profiled
from purport.compare.incidents.settings import IncidentSettings
from purport.compare.incidents.terms import DAYS_AND_MONTHS, Term, stem

if TYPE_CHECKING:
    import numpy as np

    Matrix = np.ndarray[tuple[int, int], np.dtype[np.float64]]
    Side = np.ndarray[tuple[int], np.dtype[np.bool_]]

_SEEDS: Final = 60
"""How many terms are tried as the one that parts a group."""
_ROUNDS: Final = 20
_MARKERS: Final = 4
_FULL: Final = 2.5
"""A term that stands so strongly in a report counts in full as one of its marks."""
_HEAVY: Final = 5.0
"""A term that weighs so much counts in full as a mark."""
_OTHER_WORDS: Final = 0.4
"""A word that is neither a name nor a figure nor a day or month counts so much of that as a mark."""
_DATES: Final = frozenset(map(stem, DAYS_AND_MONTHS - frozenset("march may mar sat sun wed".split())))
"""Days and months, without what are other words as well."""
_EMPHASIS: Final = 1.5
"""Names and figures count so much more than words for which side a report is on."""
_LARGEST: Final = 2_000
"""A larger group is not examined: it is the work of a few hours then, and no incident."""


class Parted(NamedTuple):
    """A group in two, and why: the terms that mark each side, the heaviest first."""

    sides: tuple[list[int], list[int]]
    marks: tuple[list[Term], list[Term]]


class _Group(NamedTuple):
    """A group's reports (rows) by its terms (columns): vectors of length 1, presence, and what a mark counts."""

    terms: list[Term]
    vectors: "Matrix"
    presence: "Matrix"
    worth: "np.ndarray[tuple[int], np.dtype[np.float64]]"


class _Split(NamedTuple):
    side: "Side"
    contrast: float
    across: float


def parted(group: Sequence[int], profiles: Profiled, *, settings: IncidentSettings) -> Parted | None:
    """The two halves of `group` (numbers of reports) if it tells of two incidents, else None."""
    if not 2 * settings.smallest_part - 1 <= len(group) <= _LARGEST:
        return None
    matrix = _matrix(group, profiles)
    best: _Split | None = None
    for side in _sides(matrix):
        split = _judged(side, matrix)
        if best is None or _merit(split, settings) > _merit(best, settings):
            best = split
    if best is None or not _convinces(best, len(group), settings):
        return None
    ones = [number for number, on in zip(group, best.side, strict=True) if on]
    others = [number for number, on in zip(group, best.side, strict=True) if not on]
    marks = (_marks(best.side, matrix), _marks(~best.side, matrix))
    return Parted((ones, others), marks)


def _matrix(group: Sequence[int], profiles: Profiled) -> _Group:
    import numpy as np

    having = Counter(term for one in group for term in profiles.strengths[one])
    terms = sorted(term for term, count in having.items() if 2 <= count < len(group) and profiles.weights[term] > 0)
    column = {term: at for at, term in enumerate(terms)}
    vectors = np.zeros((len(group), len(terms)))
    presence = np.zeros((len(group), len(terms)))
    for row, one in enumerate(group):
        for term, strength in profiles.strengths[one].items():
            at = column.get(term)
            if at is not None:
                emphasis = 1.0 if term.kind == "word" else _EMPHASIS
                own = math.log(len(group) / having[term])
                vectors[row, at] = emphasis * profiles.weights[term] * own * strength**1.5
                presence[row, at] = min(1.0, strength / _FULL)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-9
    return _Group(terms, vectors, presence, np.array([_worth(term, profiles) for term in terms]))


def _worth(term: Term, profiles: Profiled) -> float:
    """What a term counts as a mark of an incident, 0 to 1: a date in full, though news is full of dates."""
    if term.kind == "word" and term.text in _DATES:
        return 1.0
    return min(1.0, profiles.weights[term] / _HEAVY) * (_OTHER_WORDS if term.kind == "word" else 1.0)


def _sides(group: _Group) -> "list[Side]":
    """Ways to part the group: for each of the terms that divide it best, those that have it and those that have not,
    settled by moving every report to the side it is nearer to.
    """
    having = (group.presence > 0).sum(axis=0)
    rows = len(group.presence)
    dividing = [at for at in range(len(group.terms)) if group.worth[at] and 0.12 * rows <= having[at] <= 0.88 * rows]
    dividing.sort(key=lambda at: (-group.worth[at] * min(having[at], rows - having[at]), group.terms[at]))
    found: dict[bytes, Side] = {}
    for at in dividing[:_SEEDS]:
        side = _settled(group.vectors, group.presence[:, at] > 0)
        if side.any() and not side.all() and (~side).tobytes() not in found:
            found.setdefault(side.tobytes(), side)
    return list(found.values())


def _settled(vectors: "Matrix", side: "Side") -> "Side":
    """Two means, from `side` on."""
    import numpy as np

    for _ in range(_ROUNDS):
        if side.all() or not side.any():
            break
        one, other = vectors[side].mean(axis=0), vectors[~side].mean(axis=0)
        nearer = vectors @ (one / (np.linalg.norm(one) + 1e-9)) > vectors @ (other / (np.linalg.norm(other) + 1e-9))
        if (nearer == side).all():
            break
        side = nearer
    return side


def _judged(side: "Side", group: _Group) -> _Split:
    import numpy as np

    strongest = [float(np.sort(_contrasts(one, group))[::-1][:_MARKERS].sum()) for one in (side, ~side)]
    across = float((group.vectors[side] @ group.vectors[~side].T).mean())
    return _Split(side, min(strongest), across)


def _contrasts(side: "Side", group: _Group) -> "np.ndarray[tuple[int], np.dtype[np.float64]]":
    """How well each term marks `side`: its share there, less one and a half times that on the other; both are drawn
    towards doubt where reports are few.
    """
    import numpy as np

    own = group.presence[side].sum(axis=0) / (side.sum() + 1.0)
    other = (group.presence[~side].sum(axis=0) + 0.3) / ((~side).sum() + 0.6)
    contrasts: np.ndarray[tuple[int], np.dtype[np.float64]] = np.maximum(0.0, own - 1.5 * other) * group.worth
    return contrasts


def _merit(split: _Split, settings: IncidentSettings) -> float:
    return split.contrast - settings.across_weight * split.across


def _convinces(split: _Split, size: int, settings: IncidentSettings) -> bool:
    smaller = min(int(split.side.sum()), size - int(split.side.sum()))
    enough = smaller >= settings.smallest_part and split.contrast >= settings.contrast
    return enough and _merit(split, settings) >= 0


def _marks(side: "Side", group: _Group) -> list[Term]:
    contrasts = _contrasts(side, group)
    order = sorted(range(len(group.terms)), key=lambda at: (-contrasts[at], group.terms[at]))
    return [group.terms[at] for at in order[:_MARKERS] if contrasts[at] > 0]
