"""Recycled passages as they are shown: both passages with what differs marked, and times whose meaning moved."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from purport.compare.records import Change, Passage, Recycled
from purport.exports.comparison.reports import Named
from purport.exports.phrases import when_in_words
from purport.records import Report, Span

_KINDS: Final = {
    "replaced": "words replaced", "dropped": "words dropped", "added": "words added", "figure": "a figure changed",
    "attribution": "who says it was changed", "moved": "a sentence moved",
}  # fmt: skip


_LINE: Final = re.compile(r"(?<!\n)[ \t]*\n[ \t]*(?!\s*\n)")
"""A line break inside a paragraph."""


class Piece(NamedTuple):
    """Words of a passage; `mark` is empty where the other passage has them too, else `changed` or `time`."""

    words: str
    mark: str = ""


class ChangeEntry(NamedTuple):
    """One difference in words."""

    kind: str
    earlier: str
    later: str


class StaleEntry(NamedTuple):
    """A time expression with what it means where it stands now, what it meant at first, and what of that is not
    known.
    """

    words: str
    as_published: str
    as_first: str
    note: str


class RecycledEntry(NamedTuple):
    """A passage and where it stood before."""

    later: Named
    earlier: Named
    dated: bool
    words: int
    similarity: int
    earlier_pieces: list[Piece]
    later_pieces: list[Piece]
    changes: list[ChangeEntry]
    stale: list[StaleEntry]


def recycled_entries(
    recycled: Iterable[Recycled], reports: Mapping[str, Report], named: Mapping[str, Named], *, most: int
) -> list[RecycledEntry]:
    """The entries, `most` of them; those whose times moved first, then those that were changed, then the longest."""
    ordered = sorted(recycled, key=lambda one: (not one.stale_times, not one.changes, -one.words))
    known = [one for one in ordered if one.later.report in named and one.earlier.report in named]
    return [_entry(one, reports, named) for one in known[:most]]


def _entry(one: Recycled, reports: Mapping[str, Report], named: Mapping[str, Named]) -> RecycledEntry:
    before = [span for change in one.changes if (span := change.earlier)]
    after = [span for change in one.changes if (span := change.later)]
    stale = [time.span for time in one.stale_times]
    return RecycledEntry(
        later=named[one.later.report],
        earlier=named[one.earlier.report],
        dated=one.dated,
        words=one.words,
        similarity=round(100 * one.similarity),
        earlier_pieces=_pieces(one.earlier, reports.get(one.earlier.report), before, ()),
        later_pieces=_pieces(one.later, reports.get(one.later.report), after, stale),
        changes=[_change(change) for change in one.changes],
        stale=[
            StaleEntry(" ".join(time.text.split()), when_in_words(time.as_published) or "unknown",
                       when_in_words(time.as_first) or "unknown", time.as_first.unknown or "")
            for time in one.stale_times
        ],
    )  # fmt: skip


def _change(change: Change) -> ChangeEntry:
    earlier, later = " ".join(change.earlier_text.split()), " ".join(change.later_text.split())
    return ChangeEntry(_KINDS[change.kind], earlier, later)


def _pieces(passage: Passage, report: Report | None, changed: Sequence[Span], times: Sequence[Span]) -> list[Piece]:
    """The passage cut where marks begin and end; of marks that overlap the first counts."""
    if report is None:
        return []
    text, at, pieces = report.document.text, passage.span.start, []
    marks = sorted([*((span, "time") for span in times), *((span, "changed") for span in changed)])
    for span, mark in marks:
        if span.start < at or span.end > passage.span.end:
            continue
        pieces += [Piece(text[at : span.start]), Piece(text[span.start : span.end], mark)]
        at = span.end
    pieces.append(Piece(text[at : passage.span.end]))
    return [Piece(_LINE.sub(" ", piece.words), piece.mark) for piece in pieces if piece.words]
