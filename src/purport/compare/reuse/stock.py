"""Stock phrases: what several outlets put the same way weeks apart tells nothing of who had it from whom.

"The margin of error is plus or minus three percentage points" is how anybody puts it, rare as its words may be. A story
is carried within days, and what one outlet writes again and again it has from itself. Only edited passages are judged
by this (judging.py): twelve words unchanged are a passage whatever they tell.
"""

import datetime as dt
from collections.abc import Sequence

import numpy as np

from purport.compare.reuse.boilerplate import Source
from purport.compare.reuse.repeated import cover
from purport.compare.reuse.texts import Flags, Longs, Texts

_TEXTS = 4
"""Texts that have a mark in common …"""
_DAYS = 14
"""… from the first to the last of them more than so many days, and of more outlets than one."""
_UNKNOWN = np.iinfo(np.int64).min


def stock_phrases(texts: Texts, sources: Sequence[Source]) -> Flags:
    """For every word whether it stands in a stock phrase; a text of an unknown outlet is of one of its own."""
    marks, owners = texts.marks, texts.owners.astype(np.int64)
    order = np.lexsort((owners, marks))
    marks, owners = marks[order], owners[order]
    begins = np.flatnonzero(np.concatenate(([True], marks[1:] != marks[:-1]))) if len(marks) else np.empty(0, np.int64)
    lengths = np.diff(np.append(begins, len(marks)))
    often = lengths >= _TEXTS  # as many places at least: of these few it is asked in how many texts
    chosen = np.repeat(often, lengths)
    order, owners, lengths = order[chosen], owners[chosen], lengths[often]
    found = np.repeat(_are_stock(owners, lengths, sources), lengths)
    return cover(len(texts.words), texts.places[order[found]], texts.lasts[order[found]])


def _are_stock(owners: Longs, lengths: Longs, sources: Sequence[Source]) -> Flags:
    """For each mark, whose texts follow each other in `owners`, whether it is stock."""
    if not len(lengths):
        return np.zeros(0, dtype=np.bool_)
    begins = np.concatenate(([0], np.cumsum(lengths)[:-1]))
    another = np.concatenate(([True], owners[1:] != owners[:-1]))
    another[begins] = True
    held_by = np.add.reduceat(another.astype(np.int64), begins)
    outlets, days = _outlets(sources)[owners], _days(sources)[owners]
    of_several = np.maximum.reduceat(outlets, begins) != np.minimum.reduceat(outlets, begins)
    last = np.maximum.reduceat(days, begins)
    first = np.minimum.reduceat(np.where(days == _UNKNOWN, np.iinfo(np.int64).max, days), begins)
    stock: Flags = (held_by >= _TEXTS) & of_several & (last != _UNKNOWN) & (last - first > _DAYS)
    return stock


def _outlets(sources: Sequence[Source]) -> Longs:
    """The number of each text's outlet; below zero, and another for each text, where it is unknown."""
    known: dict[str, int] = {}
    return np.array(
        [
            -1 - at if source.outlet is None else known.setdefault(source.outlet, len(known))
            for at, source in enumerate(sources)
        ],
        dtype=np.int64,
    )


def _days(sources: Sequence[Source]) -> Longs:
    """The day of each text as a number."""
    return np.array(
        [_UNKNOWN if source.day is None else dt.date.fromisoformat(source.day[:10]).toordinal() for source in sources],
        dtype=np.int64,
    )
