"""Which texts are worth aligning, and where: marks in common, never all pairs.

A mark that few texts have pairs them all; one that many have pairs each with the first few that had it and the few
just before. So the cost grows with the marks, and a passage of a thousand carriers costs a thousand times that of one.
What two texts have around a mark in common is compared at once for all candidates, and most chance hits end there.
"""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from purport.compare.reuse.ordering import ranks
from purport.compare.reuse.texts import Longs, Texts

_JUST_BEFORE = 7
"""Earlier holders of a mark, nearest in order, that a text is compared with."""
_JUST_BEFORE_ALL = 60
"""The same where every earlier report is asked for, not the first alone: more than carry what is not boilerplate."""
_FIRST = 4
"""First holders of a mark that all later ones are compared with."""
_PLACES = 3
"""Places of a mark in the earlier text that are looked at."""
_SIDE = 24
"""Words to each side of a mark that are looked at."""
_SHIFTS = range(-3, 4)
"""Words by which edits may have shifted the surroundings."""
_EQUAL = 6
"""Pairs of neighbouring words that must be equal in the surroundings, those of the mark included."""
_AT_ONCE = 50_000


def candidates(
    texts: Texts, order: Longs, *, without: NDArray[np.bool_] | None = None, every: bool = False
) -> Iterator[tuple[int, Longs]]:
    """For each text that has any, in `order` (texts from the first to the last published): its number, and rows of
    earlier text, place in it, place in the later one, sorted by the earlier text's rank.

    Places count words from the beginning of each text. `without` says of each word whether it is nobody's: marks that
    hold such a word are passed over. With `every`, a text is compared with many more holders of a mark.
    """
    rank_of = ranks(order)
    chosen = np.arange(len(texts.marks))
    if without is not None and len(chosen):
        nobodys = np.concatenate(([0], np.cumsum(without)))
        chosen = chosen[nobodys[texts.lasts] == nobodys[texts.places]]
    marks, rank, places = texts.marks[chosen], rank_of[texts.owners[chosen]], texts.places[chosen]
    sorted_by = np.lexsort((places, rank, marks))
    marks, rank, places = marks[sorted_by], rank[sorted_by], places[sorted_by]
    kept = [
        _alike(texts, order, rank, places, one, other)
        for one, other in _pairs(marks, rank, _JUST_BEFORE_ALL if every else _JUST_BEFORE)
    ]
    rows = np.concatenate(kept) if kept else np.empty((0, 4), dtype=np.int64)
    rows = rows[np.lexsort((rows[:, 3], rows[:, 1], rows[:, 0]))]
    borders = np.flatnonzero(np.diff(rows[:, 0])) + 1
    for part in np.split(rows, borders):
        if len(part):
            yield int(order[part[0, 0]]), part[:, 1:]


def _pairs(marks: Longs, rank: Longs, just_before: int) -> Iterator[tuple[Longs, Longs]]:
    """Indices of two places of one mark, the earlier holder's first, a slice of the marks at a time.

    Both arrays are sorted, by mark and then by rank; of the earlier holder only the first few places are taken.
    """
    if not len(marks):
        return
    of_mark = np.concatenate(([True], marks[1:] != marks[:-1]))
    of_holder = of_mark | np.concatenate(([True], rank[1:] != rank[:-1]))
    holder = np.cumsum(of_holder) - 1  # which holding of which mark each place belongs to
    begins = np.flatnonzero(of_holder)
    lengths = np.diff(np.append(begins, len(marks)))
    first = np.maximum.accumulate(np.where(of_mark, holder, 0))  # the first holding of the same mark
    for begin in range(0, len(marks), _AT_ONCE):
        at = np.arange(begin, min(begin + _AT_ONCE, len(marks)))
        back = [(holder[at] - step, holder[at] - step >= first[at]) for step in range(1, just_before + 1)]
        ahead = [(first[at] + step, holder[at] - first[at] - step > just_before) for step in range(_FIRST)]
        for partner, there in (*back, *ahead):
            if not there.any():
                continue
            for place in range(_PLACES):
                has = there.copy()
                has[there] = lengths[partner[there]] > place
                if has.any():
                    yield begins[partner[has]] + place, at[has]


def _alike(texts: Texts, order: Longs, rank: Longs, places: Longs, one: Longs, other: Longs) -> Longs:
    """Rows of later rank, earlier text, earlier place, later place for the pairs whose surroundings are alike."""
    earlier, later = order[rank[one]], order[rank[other]]
    around = np.arange(-_SIDE, _SIDE + 1)
    theirs = _surroundings(texts, later, places[other], around)
    alike = np.zeros((len(one), len(around) - 1), dtype=bool)
    for shift in _SHIFTS:
        ours = _surroundings(texts, earlier, places[one], around + shift)
        equal = (ours == theirs) & (ours >= 0)
        alike |= equal[:, 1:] & equal[:, :-1]
    kept = alike.sum(axis=1) >= _EQUAL
    theirs_at, ours_at = places[one] - texts.offsets[earlier], places[other] - texts.offsets[later]
    rows = np.stack((rank[other], earlier, theirs_at, ours_at), axis=1)
    result: Longs = rows[kept]
    return result


def _surroundings(texts: Texts, owners: Longs, places: Longs, around: Longs) -> NDArray[np.int32]:
    """The words around places; -1 beyond the text."""
    at = places[:, None] + around[None, :]
    within = (at >= texts.offsets[owners][:, None]) & (at < texts.offsets[owners + 1][:, None])
    words: NDArray[np.int32] = np.where(within, texts.words[np.clip(at, 0, len(texts.words) - 1)], np.int32(-1))
    return words
