"""What was changed in a passage that was carried over, word by word."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from purport.compare.records import Change, ChangeKind
from purport.compare.reuse.alignment import Aligned
from purport.compare.reuse.runs import Pair
from purport.compare.reuse.texts import Texts
from purport.records import Report, Span

_CUES = re.compile(
    r"\b(?:according to|said|says|saying|told|tells|stated|stressed|added|announced|reported|claimed|alleged|insisted|"
    r"noted|explained|declared|argued|asserted|confirmed|denied|warned)\b",
    re.IGNORECASE,
)
"""Words that attribute, for reports in which no statements were looked for."""
_NUMBER = re.compile(
    r"\d+(?:[.,]\d+)*|\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    r"sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|"
    r"millions?|billions?|dozens?|scores)\b",
    re.IGNORECASE,
)
_TAIL = 15
"""Words of the longest attribution that is looked for beyond the ends of what is shared."""

Words = tuple[int, int]
"""First word and the one after the last."""


class Side(NamedTuple):
    """One of the two texts: its number among all, and its report."""

    number: int
    report: Report


class Compared(NamedTuple):
    """Both sides of a passage, and the arrays their words are in."""

    texts: Texts
    earlier: Side
    later: Side

    def change(self, kind: ChangeKind, earlier: Words | None, later: Words | None) -> Change:
        """The change of words of the earlier text to words of the later one."""
        spans = [
            self.texts.span(side.number, *words) if words is not None else None
            for side, words in ((self.earlier, earlier), (self.later, later))
        ]
        return Change(
            kind=kind,
            earlier=spans[0],
            later=spans[1],
            earlier_text=_words(self.earlier, spans[0]),
            later_text=_words(self.later, spans[1]),
        )

    def text(self, side: Side, words: Words) -> str:
        """The characters of words."""
        return _words(side, self.texts.span(side.number, *words))


def changes_of(compared: Compared, aligned: Aligned) -> tuple[Change, ...]:
    """What differs between both passages, in the later one's order, and an attribution that was cut off either end."""
    found: list[Change] = []
    in_order: list[Pair] = []
    for index, stretch in enumerate(aligned.stretches):
        if index in aligned.moved:
            (a, b), (c, d) = stretch.pairs[0], stretch.pairs[-1]
            found.append(compared.change("moved", (a, c + 1), (b, d + 1)))
            found += _edits(compared, stretch.pairs, frozenset(), frozenset())
        else:
            in_order += stretch.pairs
    elsewhere = [pair for index in aligned.moved for pair in aligned.stretches[index].pairs]
    found += _edits(compared, in_order, frozenset(a for a, _ in elsewhere), frozenset(b for _, b in elsewhere))
    found += _cut_off(compared, aligned)
    return tuple(sorted(found, key=lambda one: (one.later or one.earlier or Span(0, 0), one.kind)))


def _edits(
    compared: Compared, pairs: Sequence[Pair], not_theirs: frozenset[int], not_ours: frozenset[int]
) -> Iterator[Change]:
    """What differs between pairs that follow each other, without words that moved stretches account for."""
    for (a, b), (c, d) in pairwise(pairs):
        theirs = _stretches(place for place in range(a + 1, c) if place not in not_theirs)
        ours = _stretches(place for place in range(b + 1, d) if place not in not_ours)
        if len(theirs) == len(ours) == 1:
            yield from _replaced(compared, theirs[0], ours[0])
            continue
        for words in theirs:
            dropped = _attributes(compared, compared.earlier, words)
            yield compared.change("attribution" if dropped else "dropped", words, None)
        for words in ours:
            yield compared.change("added", None, words)


def _replaced(compared: Compared, theirs: Words, ours: Words) -> Iterator[Change]:
    """Words put in place of others; figures on their own where word stands for word."""
    if theirs[1] - theirs[0] == ours[1] - ours[0]:
        steps = range(theirs[1] - theirs[0])
        is_figure = [
            _is_figure(compared, (theirs[0] + step, theirs[0] + step + 1), (ours[0] + step, ours[0] + step + 1))
            for step in steps
        ]
        for figure, group in groupby(steps, key=lambda step: is_figure[step]):
            places = list(group)
            one = (theirs[0] + places[0], theirs[0] + places[-1] + 1)
            other = (ours[0] + places[0], ours[0] + places[-1] + 1)
            yield compared.change("figure" if figure else _kind(compared, one), one, other)
        return
    yield compared.change("figure" if _is_figure(compared, theirs, ours) else _kind(compared, theirs), theirs, ours)


def _kind(compared: Compared, theirs: Words) -> ChangeKind:
    return "attribution" if _attributes(compared, compared.earlier, theirs) else "replaced"


def _is_figure(compared: Compared, theirs: Words, ours: Words) -> bool:
    one = _NUMBER.findall(compared.text(compared.earlier, theirs).lower())
    other = _NUMBER.findall(compared.text(compared.later, ours).lower())
    return bool(one) and bool(other) and one != other


def _attributes(compared: Compared, side: Side, words: Words, *, cue_only: bool = False) -> bool:
    """Whether words name who says something (unless `cue_only`), or that it is said."""
    span = compared.texts.span(side.number, *words)
    if "statements" not in side.report.purport.stages:
        return _CUES.search(_words(side, span)) is not None
    return any(
        piece.start < span.end and span.start < piece.end
        for statement in side.report.statements
        for piece in (statement.cue if cue_only else (*statement.source, *statement.cue))
    )


def _cut_off(compared: Compared, aligned: Aligned) -> Iterator[Change]:
    """Attributions in the rest of the earlier passage's first and last sentence that the later one does not have."""
    (a, b), (c, d) = aligned.earlier, aligned.later
    begin, end = compared.texts.sentence(compared.earlier.number, a, b)
    first, last = compared.texts.sentence(compared.later.number, c, d)
    for theirs, ours in (((begin, a), (first, c)), ((b, end), (d, last))):
        if not 0 < theirs[1] - theirs[0] <= _TAIL or not _attributes(compared, compared.earlier, theirs, cue_only=True):
            continue
        if ours[0] == ours[1] or not _attributes(compared, compared.later, ours, cue_only=True):
            yield compared.change("attribution", theirs, None)
        elif ours[1] - ours[0] <= _TAIL:
            yield compared.change("attribution", theirs, ours)


def _stretches(places: Iterable[int]) -> list[Words]:
    """Places as stretches without a gap."""
    found: list[Words] = []
    for place in places:
        if found and found[-1][1] == place:
            found[-1] = (found[-1][0], place + 1)
        else:
            found.append((place, place + 1))
    return found


def _words(side: Side, span: Span | None) -> str:
    return side.report.document.text[span.start : span.end] if span is not None else ""
