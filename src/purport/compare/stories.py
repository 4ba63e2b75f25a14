"""Reports that are one text, word for word or nearly: one story with all its carriers.

Two reports are carriers of one story if nearly all of the shorter one stands in the other (`CONTAINED`). Where they are
about as long (`ALIKE`), or the later one is a cut of the earlier, they are one, and what is one with either is of the
same story. A longer report that holds a whole earlier one and much else, or several that have nothing in common with
each other (a newsletter, a digest, a report that quotes another in full), is a carrier of each of these stories as
well, but does not make them one. Standing words such as mail footers count on neither side.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from purport.archive.passages import RUN
from purport.archive.records import Held
from purport.archive.words import Words, words_of
from purport.compare.carriers import carriers_of
from purport.compare.records import Incident, Story
from purport.compare.reuse import RecycledPassages
from purport.compare.reuse.dating import Rank, rank_of
from purport.records import Span

CONTAINED = 0.8
"""The share of the shorter report's words that stand in the other one: an edit of one word in ten leaves nine tenths, a
new first paragraph of five too, and two reports of one event in their own words share far less than half."""
ALIKE = 0.6
"""The share of the longer report's words above which it is another edition of the shorter one, and no container."""
LEAST = 25
"""Words of the shortest report that can be a carrier of another's story: less is a sentence that was taken over."""


class _Common(msgspec.Struct):
    """What an earlier and a later report have in common: how many words, and where they stand in each."""

    words: int = 0
    earlier: list[Span] = msgspec.field(default_factory=list)
    later: list[Span] = msgspec.field(default_factory=list)


def find_stories(held: Sequence[Held], passages: RecycledPassages) -> tuple[Story, ...]:
    """The stories of `held` with two carriers or more (the same document from two places is two carriers), the first
    published first; `passages` are what was found recycled in the same reports.

    A story's id is that of the carrier that was added first, so that it stays when others are added.
    """
    reports = {one.report.document.id: one for one in held}
    lengths = _lengths(reports, passages)
    groups = _Groups(reports)
    holding: dict[str, list[tuple[str, list[Span], bool]]] = defaultdict(list)
    for (earlier, later), common in _in_common(passages, reports).items():
        one, other = lengths[earlier], lengths[later]
        if min(one, other) < LEAST or common.words < CONTAINED * min(one, other):
            continue
        if common.words >= ALIKE * max(one, other):
            groups.join(earlier, later)
        elif one < other:
            holding[later].append((earlier, common.later, False))
        else:
            holding[earlier].append((later, common.earlier, True))
    containers: list[tuple[str, str]] = []
    for container, held_in in holding.items():
        several = _are_apart([spans for _, spans, _ in held_in])
        for contained, _, is_cut in held_in:
            if is_cut and not several:
                groups.join(container, contained)
            else:
                containers.append((container, contained))
    members = groups.members()
    for container, contained in containers:
        members[groups.root(contained)].add(container)
    found = [_story([reports[key] for key in keys]) for keys in members.values()]
    return tuple(story for _, story in sorted((one for one in found if one is not None), key=lambda one: one[0]))


def with_stories(incidents: Iterable[Incident], stories: Iterable[Story]) -> tuple[Incident, ...]:
    """`incidents` with the stories that tell of them. A story is known by its first carrier, not by a newsletter that
    carries it among others.
    """
    by_report: dict[str, list[str]] = defaultdict(list)
    for story in stories:
        by_report[story.first].append(story.id)
    return tuple(
        msgspec.structs.replace(
            one, stories=tuple(dict.fromkeys(id for carrier in one.reports for id in by_report[carrier.report]))
        )
        for one in incidents
    )


def _story(carriers: list[Held]) -> tuple[Rank, Story] | None:
    """The story of `carriers`, with the rank of the first; None if it was received from one place only."""
    days = sorted(day for one in carriers if (day := one.report.document.published.earliest) is not None)
    ranked = sorted(((rank_of(one, near=days[0] if days else None), one) for one in carriers), key=lambda pair: pair[0])
    places = tuple(carrier for _, one in ranked for carrier in carriers_of(one))
    if len(places) < 2:
        return None
    added_first = min(carriers, key=lambda one: (one.added, one.report.document.id))
    first = ranked[0][1].report.document.id
    return ranked[0][0], Story(id=added_first.report.document.id, reports=places, first=first)


def _in_common(passages: RecycledPassages, reports: dict[str, Held]) -> dict[tuple[str, str], _Common]:
    """What pairs of reports have in common, by the earlier and the later one."""
    pairs: dict[tuple[str, str], _Common] = defaultdict(_Common)
    for one in passages.recycled:
        if one.earlier.report in reports and one.later.report in reports:
            common = pairs[one.earlier.report, one.later.report]
            common.words += one.words
            common.earlier.append(one.earlier.span)
            common.later.append(one.later.span)
    return pairs


def _are_apart(held_in: list[list[Span]]) -> bool:
    """Whether two of the reports that a longer one holds have nothing in common there."""
    outer = sorted((min(span.start for span in spans), max(span.end for span in spans)) for spans in held_in)
    first_end = min((end for _, end in outer), default=0)
    return any(start >= first_end for start, _ in outer)


def _lengths(reports: dict[str, Held], passages: RecycledPassages) -> dict[str, int]:
    """How many words each report that shares any has, standing words left out."""
    standing: set[tuple[str, ...]] = set()
    for one in passages.boilerplate:
        words = words_of(reports[one.words.report].report.document) if one.words.report in reports else None
        standing.update(_runs(words, one.words.span) if words is not None else ())
    sharing = {side.report for one in passages.recycled for side in (one.earlier, one.later)}
    return {key: _length(words_of(reports[key].report.document), standing) for key in sharing & reports.keys()}


def _length(words: Words, standing: set[tuple[str, ...]]) -> int:
    if not standing:
        return len(words.folded)
    covered: set[int] = set()
    for at in range(len(words.folded) - RUN + 1):
        if words.folded[at : at + RUN] in standing:
            covered.update(range(at, at + RUN))
    return len(words.folded) - len(covered)


def _runs(words: Words, span: Span) -> Iterator[tuple[str, ...]]:
    """Every run of RUN words within a span."""
    inside = [word for word, start in zip(words.folded, words.starts, strict=True) if span.start <= start < span.end]
    for at in range(len(inside) - RUN + 1):
        yield tuple(inside[at : at + RUN])


class _Groups:
    """Reports put together by pairs (union and find, paths halved: Tarjan and van Leeuwen 1984)."""

    def __init__(self, keys: Iterable[str]) -> None:
        self._parents = {key: key for key in keys}

    def root(self, key: str) -> str:
        """What stands for the group of `key`."""
        while self._parents[key] != key:
            self._parents[key] = key = self._parents[self._parents[key]]
        return key

    def join(self, one: str, other: str) -> None:
        """Make the groups of both one."""
        self._parents[self.root(other)] = self.root(one)

    def members(self) -> dict[str, set[str]]:
        """All groups, by what stands for them."""
        groups: dict[str, set[str]] = defaultdict(set)
        for key in self._parents:
            groups[self.root(key)].add(key)
        return groups
