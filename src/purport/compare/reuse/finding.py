"""Reports → the passages they carried over from earlier ones, and the standing words that are nobody's."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import numpy as np

from purport.archive.records import Held
from purport.archive.words import words_of
from purport.compare.records import Boilerplate, Evidenced, Passage, Recycled
from purport.compare.reuse.alignment import Aligned, align
from purport.compare.reuse.boilerplate import Source, Standing, find_standing
from purport.compare.reuse.candidates import candidates
from purport.compare.reuse.changes import Compared, Side, changes_of
from purport.compare.reuse.dating import is_earlier
from purport.compare.reuse.judging import is_carried_over, similarity
from purport.compare.reuse.ordering import in_order, ranks
from purport.compare.reuse.runs import Pair
from purport.compare.reuse.stale import stale_times
from purport.compare.reuse.stock import stock_phrases
from purport.compare.reuse.texts import Flags, Longs, Texts, texts_of
from purport.records import Span

_MORE = 6
"""Words that a report must have more of a passage than those before it to be told of as well."""


class RecycledPassages(NamedTuple):
    """What was carried over, by the later report's place in the order of publication and the place in its text; and
    the standing words that were left out, the most carried first.
    """

    recycled: tuple[Recycled, ...]
    boilerplate: tuple[Boilerplate, ...]


def find_recycled(held: Sequence[Held], *, of: Iterable[str] | None = None, every: bool = False) -> RecycledPassages:
    """The passages of `held` that stood in an earlier one of them, verbatim or edited.

    A passage that several earlier reports have is told of the first of them, and of another only if that has six words
    more of it, or twelve words in a row of which those before it had most with changes; with `every`, of each that
    shares it. `of` (document ids) leaves out what neither of both reports
    is named in. The same document received twice counts once. Which report is earlier is a matter of the dates of
    publication; where these do not tell, `dated` is false and the order is that of what is known, then of adding.

    The cost grows with the number of reports and of passages found, not of pairs.
    """
    reports = list({one.report.document.id: one for one in held}.values())
    texts = texts_of(words_of(one.report.document) for one in reports)
    order = in_order(reports, texts)
    sources = [_source(one) for one in reports]
    standing, nobodys = find_standing(texts, order, sources)
    compared = _without(texts, nobodys)._replace(stock=stock_phrases(texts, sources))
    finder = _Finder(reports, compared, order, every=every, of=None if of is None else frozenset(of))
    return RecycledPassages(
        recycled=tuple(
            recycled
            for later, rows in candidates(texts, order, without=nobodys, every=every)
            for recycled in finder.find(later, rows)
        ),
        boilerplate=tuple(_boilerplate(reports, texts, one) for one in sorted(standing, key=lambda one: -one.reports)),
    )


class _Finder:
    """Aligns candidates, the earliest first, and keeps what is carried over and not yet told."""

    def __init__(
        self, reports: list[Held], texts: Texts, order: Longs, *, every: bool, of: frozenset[str] | None
    ) -> None:
        self._reports, self._texts, self._every = reports, texts, every
        self._rank = ranks(order)
        self._wanted = None
        if of is not None:
            self._wanted = {at for at, one in enumerate(reports) if one.report.document.id in of}

    def find(self, later: int, rows: Longs) -> Iterator[Recycled]:
        """The passages of one text, by their place; `rows` have earlier text, place in it, place in the later one."""
        partners = self._by_earlier(rows)
        wanted = self._wanted
        if wanted is not None and later not in wanted and wanted.isdisjoint(earlier for earlier, _ in partners):
            return
        texts, words, ends = self._texts, self._texts.of(later), self._texts.sentence_ends(later)
        told, verbatim = set[int](), set[int]()
        found: list[Recycled] = []
        for earlier, seeds in partners:
            if not self._every and all(place in verbatim for _, place in seeds):
                continue
            for aligned in align(texts.of(earlier), words, seeds, ends=(texts.sentence_ends(earlier), ends)):
                if self._is_told(aligned, told, verbatim) or not is_carried_over(texts, earlier, later, aligned):
                    continue
                if wanted is None or later in wanted or earlier in wanted:
                    found.append(self._recycled(earlier, later, aligned, frozenset(told)))
                told |= aligned.words
                verbatim |= aligned.verbatim
        yield from sorted(found, key=lambda one: (one.later.span, one.earlier.span))

    def _by_earlier(self, rows: Longs) -> list[tuple[int, list[Pair]]]:
        """The seeds shared with each earlier text, the first published first."""
        seeds: dict[int, list[Pair]] = {}
        for earlier, theirs, ours in rows.tolist():
            seeds.setdefault(earlier, []).append((theirs, ours))
        return sorted(seeds.items(), key=lambda item: int(self._rank[item[0]]))

    def _is_told(self, aligned: Aligned, told: set[int], verbatim: set[int]) -> bool:
        """Whether earlier reports had the passage, but for a few words, and as unchanged as this one: `told` are words
        that they had, `verbatim` those of them that stood in runs.
        """
        if self._every or len(aligned.words - told) >= _MORE:
            return False
        return 2 * len(aligned.verbatim & verbatim) >= len(aligned.verbatim)

    def _recycled(self, earlier: int, later: int, aligned: Aligned, told: frozenset[int]) -> Recycled:
        one, other = self._reports[earlier], self._reports[later]
        compared = Compared(self._texts, Side(earlier, one.report), Side(later, other.report))
        return Recycled(
            later=_passage(other, self._texts.span(later, *aligned.later)),
            earlier=_passage(one, self._texts.span(earlier, *aligned.earlier)),
            dated=is_earlier(one.report.document.published, other.report.document.published),
            words=aligned.shared,
            similarity=round(similarity(aligned), 4),
            changes=changes_of(compared, aligned),
            stale_times=stale_times(compared, aligned, told),
        )


def _passage(held: Held, span: Span) -> Passage:
    origin = held.origins[0] if held.origins else held.report.document.origin
    return Passage(report=held.report.document.id, location=origin.location, part=origin.part, span=span)


def _boilerplate(reports: Sequence[Held], texts: Texts, standing: Standing) -> Boilerplate:
    document = reports[standing.text].report.document
    span = texts.span(standing.text, standing.first, standing.last)
    words = Evidenced(report=document.id, span=span, text=document.text[span.start : span.end])
    return Boilerplate(words=words, reports=standing.reports)


def _source(held: Held) -> Source:
    document = held.report.document
    return Source(document.outlet, document.published.earliest)


def _without(texts: Texts, nobodys: Flags) -> Texts:
    """The texts with words that equal no others in place of those that are nobody's."""
    words = texts.words.copy()
    words[nobodys] = -1 - np.arange(int(nobodys.sum()), dtype=np.int32)
    return texts._replace(words=words)
