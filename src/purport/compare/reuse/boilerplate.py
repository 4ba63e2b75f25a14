"""Words that so many reports carry that they are nobody's passage: footers, notices, standing background.

What tells them from a story with many carriers: whoever carries a story carries most of it, and carries it once, in
the days when it is news. A footer stands below texts that are otherwise of their own, again and again. So words are
boilerplate if

- MANY reports or more carry them, and the same outlets do so repeatedly (`AGAIN` reports an outlet, those of unknown
  outlets counted as one outlet's) or over more than `DAYS` days; or SOME reports or more of one outlet do, and they
  are half or more of all that this outlet has in the comparison (both numbers: repeated.py);
- and at least half of these reports consist of such words for less than `MOST`; for less than `MOST_OF_NOTES` where
  MANY have them over more than `DAYS` days, or `CROWD` reports do: a mail may be shorter than the footer below it.
"""

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from statistics import median
from typing import NamedTuple

import numpy as np

from purport.archive.passages import RUN
from purport.compare.reuse.ordering import ranks
from purport.compare.reuse.repeated import MANY, SOME, Outlets, Repeated, cover, outlets_of, repeated_runs
from purport.compare.reuse.texts import Flags, Longs, Texts

AGAIN = 2.0
DAYS = 14
MOST = 0.75
MOST_OF_NOTES = 0.9
CROWD = 500


class Source(NamedTuple):
    """What is known of a text: its outlet, and its day (ISO 8601); None if unknown."""

    outlet: str | None
    day: str | None


class Standing(NamedTuple):
    """Standing words: where they stand first (text, first word, the one after the last), how many texts have them."""

    text: int
    first: int
    last: int
    reports: int


Place = tuple[int, int, int]
"""A text, and words from first to last (exclusive), counted through all texts."""


def find_standing(texts: Texts, order: Longs, sources: Sequence[Source]) -> tuple[list[Standing], Flags]:
    """Boilerplate, each listed once, where it stands first in `order`; and for every word whether it is part of any."""
    outlets = outlets_of([source.outlet for source in sources])
    repeated = repeated_runs(texts, outlets)
    shares = _shares(texts, repeated)
    found: list[Standing] = []
    nobodys = np.zeros(len(texts.words), dtype=np.bool_)
    for places in _alike(repeated, order):
        carriers = sorted({text for text, _, _ in places})
        if not _is_standing(carriers, sources, outlets, shares):
            continue
        text, first, last = places[0]
        offset = int(texts.offsets[text])
        found.append(Standing(text, first - offset, last - offset, len(carriers)))
        for _, first, last in places:
            nobodys[first:last] = True
    return found, nobodys


def _is_standing(carriers: Sequence[int], sources: Sequence[Source], outlets: Outlets, shares: Sequence[float]) -> bool:
    """Whether words that `carriers` have are nobody's; `shares`: how much of each text consists of such words."""
    counts = Counter(int(outlets.numbers[carrier]) for carrier in carriers)
    many = len(carriers) >= MANY
    lasting = many and _days_between([day for carrier in carriers if (day := sources[carrier].day) is not None]) > DAYS
    most = MOST_OF_NOTES if lasting or len(carriers) >= CROWD else MOST
    if median(shares[carrier] for carrier in carriers) >= most:
        return False
    if lasting or (many and len(carriers) >= AGAIN * len(counts)):
        return True
    return any(
        outlet > 0 and count >= SOME and 2 * count >= int(outlets.texts[outlet]) for outlet, count in counts.items()
    )


def _days_between(days: list[str]) -> int:
    """Days from the first to the last, the first and the last tenth left out: a few stray reports prove nothing."""
    if not days:
        return 0
    days = sorted(days)
    tenth = len(days) // 10
    return (dt.date.fromisoformat(days[-1 - tenth][:10]) - dt.date.fromisoformat(days[tenth][:10])).days


def _shares(texts: Texts, repeated: Repeated) -> list[float]:
    """How much of each text consists of repeated runs."""
    covered = np.concatenate(([0], np.cumsum(cover(len(texts.words), repeated.starts, repeated.starts + RUN))))
    lengths = np.maximum(np.diff(texts.offsets), 1)
    shares: list[float] = ((covered[texts.offsets[1:]] - covered[texts.offsets[:-1]]) / lengths).tolist()
    return shares


def _alike(repeated: Repeated, order: Longs) -> list[list[Place]]:
    """The stretches that repeated runs make up, those that share a run together; the first in `order` first.

    Where twice as many have the one run as the next, two stretches meet: a story, and the footer below it.
    """
    if not len(repeated.starts):
        return []
    rank = ranks(order)
    times = repeated.times
    apart = (np.diff(repeated.starts) != 1) | (2 * times[1:] <= times[:-1]) | (times[1:] >= 2 * times[:-1])
    parts = np.split(np.arange(len(repeated.starts)), np.flatnonzero(apart) + 1)
    parts.sort(key=lambda part: (rank[repeated.owners[part[0]]], repeated.starts[part[0]]))
    group_of: dict[int, int] = {}
    groups: list[list[Place]] = []
    for part in parts:
        values = repeated.values[part].tolist()
        known = Counter(group_of[value] for value in values if value in group_of)
        if not known:
            known[len(groups)] = 1
            groups.append([])
        most = known.most_common(1)[0][0]
        place = (int(repeated.owners[part[0]]), int(repeated.starts[part[0]]), int(repeated.starts[part[-1]]) + RUN)
        for value in values:
            group_of.setdefault(value, most)
        for group in known:
            groups[group].append(place)
    return groups
