"""Reports in the order of publication, as far as it is known."""

from collections import Counter
from collections.abc import Sequence

import numpy as np

from purport.archive.records import Held
from purport.compare.reuse.dating import lacks_year, rank_of
from purport.compare.reuse.texts import Longs, Texts

_HOLDERS = 8
"""Holders of a mark that are asked for their date."""


def in_order(reports: Sequence[Held], texts: Texts) -> Longs:
    """The numbers of `reports`, whose words are `texts`, from the first published to the last.

    One whose date lacks the year is put in the year that is nearest to the report it shares most with.
    """
    yearless = [at for at, one in enumerate(reports) if lacks_year(one.report.document.published)]
    near = _days_near(yearless, reports, texts) if yearless else {}
    keys = [rank_of(one, near=near.get(at)) for at, one in enumerate(reports)]
    return np.array(sorted(range(len(reports)), key=lambda at: keys[at]), dtype=np.int64)


def ranks(order: Longs) -> Longs:
    """For each number its place in `order`."""
    rank = np.empty(len(order), dtype=np.int64)
    rank[order] = np.arange(len(order))
    return rank


def _days_near(yearless: Sequence[int], reports: Sequence[Held], texts: Texts) -> dict[int, str]:
    """The day of the dated report with which each of these has most marks in common, if there is one."""
    by_mark = np.argsort(texts.marks, kind="stable")
    marks, owners = texts.marks[by_mark], texts.owners[by_mark]
    borders = np.searchsorted(texts.owners, np.array([*yearless, *(at + 1 for at in yearless)]))
    days: dict[int, str] = {}
    for text, begin, end in zip(yearless, borders, borders[len(yearless) :], strict=False):
        shared: Counter[int] = Counter()
        for first in np.searchsorted(marks, texts.marks[begin:end]).tolist():
            holders = marks[first : first + _HOLDERS] == marks[first]
            shared.update(set(owners[first : first + _HOLDERS][holders].tolist()) - {text})
        for other, _ in shared.most_common():
            day = reports[other].report.document.published.earliest
            if day is not None:
                days[text] = day
                break
    return days
