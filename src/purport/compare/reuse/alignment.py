"""Two texts that share something → what exactly they share: stretches of words that are equal, joined over small edits.

Words are numbers here, and places count words. A `Stretch` keeps the order of both texts; sentences that changed
places are several stretches, which `passages` brings together.
"""

from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from purport.archive.passages import RUN
from purport.compare.reuse.rest import Ends, rest_after, rest_before
from purport.compare.reuse.runs import LEAST, LOOKBACK, Pair, Run, chains_of

_BESIDE = 12
"""Words of the longest gap between stretches of one passage, in both texts."""
_SENTENCE = 6
"""Words in common of the shortest stretch that can be a sentence of a passage that is set in another order."""
_FLANK = 24
"""Words at a time that are looked at beyond the end of a stretch."""


class Stretch(NamedTuple):
    """Equal words in the order of both texts."""

    pairs: tuple[Pair, ...]

    @property
    def runs(self) -> list[Run]:
        """Its parts without any change."""
        runs: list[Run] = []
        for a, b in self.pairs:
            last = runs[-1] if runs else None
            if last is not None and (a, b) == (last.earlier + last.length, last.later + last.length):
                runs[-1] = last._replace(length=last.length + 1)
            else:
                runs.append(Run(a, b, 1))
        return runs

    @property
    def longest_run(self) -> int:
        """Words of its longest part without any change."""
        return max(run.length for run in self.runs)


class Aligned(NamedTuple):
    """A passage of both texts: its stretches in the later text's order, and which of them stand elsewhere in the
    earlier one.
    """

    stretches: tuple[Stretch, ...]
    moved: frozenset[int]

    @property
    def shared(self) -> int:
        """Words in common."""
        return sum(len(stretch.pairs) for stretch in self.stretches)

    @property
    def words(self) -> frozenset[int]:
        """The words in common, by their places in the later text."""
        return frozenset(later for stretch in self.stretches for _, later in stretch.pairs)

    @property
    def verbatim(self) -> frozenset[int]:
        """Those of them that stand in RUN words or more without a change."""
        return frozenset(
            run.later + step
            for stretch in self.stretches
            for run in stretch.runs
            if run.length >= RUN
            for step in range(run.length)
        )

    @property
    def earlier(self) -> tuple[int, int]:
        """First word and the one after the last, in the earlier text."""
        return (
            min(stretch.pairs[0][0] for stretch in self.stretches),
            max(stretch.pairs[-1][0] for stretch in self.stretches) + 1,
        )

    @property
    def later(self) -> tuple[int, int]:
        """First word and the one after the last, in the later text."""
        return self.stretches[0].pairs[0][1], self.stretches[-1].pairs[-1][1] + 1

    @property
    def longest_run(self) -> int:
        """Words of its longest part without any change."""
        return max(stretch.longest_run for stretch in self.stretches)


def align(
    earlier: Sequence[int], later: Sequence[int], seeds: Iterable[Pair], *, ends: Ends | None = None
) -> list[Aligned]:
    """All passages around `seeds`, places of marks that both have; a word of the later text is in one of them only.

    With `ends` (whether a word ends a sentence), stretches are drawn out to the ends of their sentences (rest.py).
    """
    stretches = [
        Stretch(tuple(_drawn_out(earlier, later, _filled(earlier, later, chain), ends)))
        for chain in chains_of(earlier, later, seeds)
    ]
    return passages(_apart(stretches))


def passages(stretches: Iterable[Stretch]) -> list[Aligned]:
    """Stretches that are neighbours in both texts, in whatever order, as one passage each."""
    groups: list[list[Stretch]] = []
    reaches: list[tuple[int, int, int]] = []  # of each group: first and last earlier word, last later word
    for stretch in sorted(stretches, key=lambda one: one.pairs[0][1]):
        (begin, first), (end, last) = stretch.pairs[0], stretch.pairs[-1]
        alone = len(stretch.pairs) < _SENTENCE
        for at in range(len(groups) - 1, max(-1, len(groups) - 4), -1):
            least, greatest, until = reaches[at]
            near = first - until <= _BESIDE and begin - greatest <= _BESIDE and least - end <= _BESIDE
            if near and not alone and len(groups[at][0].pairs) >= _SENTENCE:
                groups[at].append(stretch)
                reaches[at] = (min(least, begin), max(greatest, end), last)
                break
        else:
            groups.append([stretch])
            reaches.append((begin, end, last))
    return [Aligned(tuple(group), _moved(group)) for group in groups]


def _moved(group: list[Stretch]) -> frozenset[int]:
    """The stretches that leave the rest in the order of both texts when they are taken out: as few words as can be."""
    weights = [len(stretch.pairs) for stretch in group]
    before = [-1] * len(group)
    for index, stretch in enumerate(group):
        for other in range(max(0, index - LOOKBACK), index):
            follows = group[other].pairs[-1][0] < stretch.pairs[0][0]
            if follows and weights[other] + len(stretch.pairs) > weights[index]:
                weights[index], before[index] = weights[other] + len(stretch.pairs), other
    at = max(range(len(group)), key=lambda one: weights[one])
    kept = set()
    while at >= 0:
        kept.add(at)
        at = before[at]
    return frozenset(range(len(group))) - kept


def _filled(earlier: Sequence[int], later: Sequence[int], chain: list[Run]) -> list[Pair]:
    """The pairs of a chain, with the equal words in its gaps."""
    pairs: list[Pair] = []
    for run in chain:
        skipped = 0
        if pairs:
            a, b = pairs[-1][0] + 1, pairs[-1][1] + 1
            skipped = max(0, a - run.earlier, b - run.later)
            gap = SequenceMatcher(
                None, earlier[a : run.earlier + skipped], later[b : run.later + skipped], autojunk=False
            )
            for left, right, size in gap.get_matching_blocks():
                pairs += [(a + left + step, b + right + step) for step in range(size)]
        pairs += [(run.earlier + step, run.later + step) for step in range(skipped, run.length)]
    return pairs


def _drawn_out(earlier: Sequence[int], later: Sequence[int], pairs: list[Pair], ends: Ends | None) -> list[Pair]:
    """`pairs` with what goes on equal beyond both ends, and with the rest of sentences, as long as there is more."""
    pairs = _extended(earlier, later, pairs)
    while ends is not None:
        before, after = rest_before(earlier, later, pairs[0], ends), rest_after(earlier, later, pairs[-1], ends)
        if not before and not after:
            break
        pairs = _extended(earlier, later, [*before, *pairs, *after])
    return pairs


def _extended(earlier: Sequence[int], later: Sequence[int], pairs: list[Pair]) -> list[Pair]:
    """`pairs` with what goes on equal, with some changes, beyond both ends."""
    while pairs:
        a, b = pairs[-1][0] + 1, pairs[-1][1] + 1
        more = best_prefix(earlier[a : a + _FLANK], later[b : b + _FLANK])
        if not more:
            break
        pairs = pairs + [(a + left, b + right) for left, right in more]
    while pairs:
        a, b = pairs[0]
        more = best_prefix(earlier[max(0, a - _FLANK) : a][::-1], later[max(0, b - _FLANK) : b][::-1])
        if not more:
            break
        pairs = [(a - 1 - left, b - 1 - right) for left, right in more[::-1]] + pairs
    return pairs


def best_prefix(left: Sequence[int], right: Sequence[int]) -> list[Pair]:
    """The equal words of the beginnings of both that score best: one for an equal word, one less for each that is
    changed, dropped or added; none unless they gain two.
    """
    width = len(right) + 1
    previous = [float(-at) for at in range(width)]
    rows = [previous]
    best, place = 1.0, None
    for row, word in enumerate(left, start=1):
        current = [float(-row)]
        for at in range(1, width):
            step = 1.0 if right[at - 1] == word else -1.0
            score = max(previous[at - 1] + step, previous[at] - 1.0, current[at - 1] - 1.0)
            current.append(score)
            if score > best and step > 0:
                best, place = score, (row, at)
        rows.append(current)
        previous = current
    if place is None:
        return []
    return _traced(rows, left, right, place)


def _traced(rows: list[list[float]], left: Sequence[int], right: Sequence[int], place: Pair) -> list[Pair]:
    row, at = place
    pairs = []
    while row > 0 and at > 0:
        equal = left[row - 1] == right[at - 1]
        if rows[row][at] == rows[row - 1][at - 1] + (1.0 if equal else -1.0):
            row, at = row - 1, at - 1
            if equal:
                pairs.append((row, at))
        elif rows[row][at] == rows[row - 1][at] - 1.0:
            row -= 1
        else:
            at -= 1
    return pairs[::-1]


def _apart(stretches: list[Stretch]) -> list[Stretch]:
    """Stretches without the words of the later text that a longer one has already, those of its longest run counted
    twice: what was copied was copied from where it stands unchanged. What is left too short goes.
    """
    taken: set[int] = set()
    kept = []
    for stretch in sorted(stretches, key=lambda one: -len(one.pairs) - one.longest_run):
        pairs = tuple(pair for pair in stretch.pairs if pair[1] not in taken)
        if len(pairs) < len(stretch.pairs) and len(pairs) < LEAST:
            continue
        taken.update(later for _, later in pairs)
        kept.append(Stretch(pairs))
    return kept
