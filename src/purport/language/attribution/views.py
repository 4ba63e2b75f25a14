"""Two ways to read one text: as it stands, and with other words in the place of names.

What both have in common are units: a name is one, and so are the words that stand in for it; every other word is one.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from purport.language.attribution.batches import Text
from purport.language.attribution.networks import TAGS
from purport.language.attribution.pieces import Vocabulary, written
from purport.language.attribution.segments import Floats
from purport.language.attribution.windows import Window
from purport.language.attribution.words import Ints, Words, case_of

_SPACE: Final = 1
"""The kind of gap (see `words.GAPS`) between the words that stand in for one name."""
_BEGIN, _GO_ON = TAGS.index("B-cue"), TAGS.index("I-cue")
_SUMMED: Final = (0, 5)
"""Scores of a word inside a stretch, which add up over a unit; see `proposals`."""
_OF_LAST: Final = (2, 4, 7)
"""Scores of a word that ends a stretch; all others are of the word that begins one."""


class StandIn(NamedTuple):
    """`words` are read in the place of the words `first` up to `last` (exclusive) of a text."""

    first: int
    last: int
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class View:
    """One way to read a text."""

    text: Text
    first: Ints
    """Number of each unit's first word, and the number of all words at the end."""

    def __len__(self) -> int:
        return len(self.first) - 1

    @property
    def words(self) -> Words:
        """Units as words: each from its first character to its last."""
        of, first, last = self.text.words, self.first[:-1], self.first[1:] - 1
        columns = (of.gap[first], of.case[first], of.quote[first], of.paragraph[first], of.doubled[first])
        start, end = of.start[first], of.end[last]
        surfaces = [of.text[a:b] for a, b in zip(start.tolist(), end.tolist(), strict=True)]
        return Words(of.text, start, end, *columns, surfaces)

    def units_of(self, words: Window) -> Window:
        """The units that lie wholly in a window of words."""
        start = int(np.searchsorted(self.first, words.start))
        return Window(start, int(np.searchsorted(self.first, words.end, side="right")) - 1)

    def words_of(self, units: Window) -> Window:
        """The words of a window of units."""
        return Window(int(self.first[units.start]), int(self.first[units.end]))

    def chances(self, words: Window, chances: Floats) -> Floats:
        """Chances of tags of a window's words, made those of its units: a unit has the mean of its words, and begins a
        cue rather than goes on with one as its first word does.
        """
        first, size, inside = self._cut(words)
        out: Floats = np.add.reduceat(chances[inside], first) / size[:, None]
        cue, begins = out[:, _BEGIN] + out[:, _GO_ON], chances[inside][first]
        share = begins[:, _BEGIN] / (begins[:, _BEGIN] + begins[:, _GO_ON] + 1e-12)
        out[:, _BEGIN], out[:, _GO_ON] = cue * share, cue * (1 - share)
        return out

    def scores(self, words: Window, scores: Floats) -> Floats:
        """The linker's scores of a window's words, made those of its units: what a stretch of whole units scores."""
        first, size, inside = self._cut(words)
        scores = scores[inside]
        out: Floats = scores[first]
        for column in _SUMMED:
            out[:, column] = np.add.reduceat(scores[:, column], first)
        for column in _OF_LAST:
            out[:, column] = scores[first + size - 1, column]
        return out

    def _cut(self, words: Window) -> tuple[Ints, Ints, slice]:
        """Where units begin within the whole units of a window, their sizes, and where these stand in the window."""
        units = self.units_of(words)
        whole = self.words_of(units)
        first = self.first[units.start : units.end] - whole.start
        size = np.diff(self.first[units.start : units.end + 1])
        return first, size, slice(whole.start - words.start, whole.end - words.start)


def as_it_stands(text: Text) -> View:
    """A text whose every word is a unit."""
    return View(text, np.arange(len(text.words) + 1))


def with_stand_ins(text: Text, stand_ins: Iterable[StandIn], vocabulary: Vocabulary) -> tuple[View, View]:
    """The text as it stands, and with `stand_ins`, which do not overlap, in the place of words; in the same units."""
    words, by_first = text.words, {one.first: one for one in stand_ins}
    own: list[int] = []
    other: list[int] = []
    places: list[int] = []
    standing: dict[int, str] = {}
    at = 0
    while at < len(words):
        own.append(at)
        other.append(len(places))
        one = by_first.get(at)
        if one is not None:
            standing.update(enumerate(one.words, start=len(places)))
            places += [at] * len(one.words)
        else:
            places.append(at)
        at = one.last if one is not None else at + 1
    ends = (np.array([*own, len(words)]), np.array([*other, len(places)]))
    return View(text, ends[0]), View(_read_as(text, np.array(places), standing, ends[1], vocabulary), ends[1])


def _read_as(text: Text, places: Ints, standing: dict[int, str], first: Ints, vocabulary: Vocabulary) -> Text:
    """The text of the words at `places` of a text, but that those numbered in `standing` are written otherwise."""
    of = text.words
    gap, case, doubled = of.gap[places], of.case[places], of.doubled[places]
    opening: NDArray[np.bool_] = np.isin(np.arange(len(places)), first)
    gap[~opening] = _SPACE
    for number, word in standing.items():
        case[number], doubled[number] = case_of(word), False
    surfaces = written(of)
    at = places.tolist()
    read = [standing.get(number, surfaces[place]) for number, place in enumerate(at)]
    columns = (gap, case, of.quote[places], of.paragraph[places], doubled)
    words = Words(of.text, of.start[places], of.end[places], *columns, [of.surfaces[place] for place in at])
    return Text(words, vocabulary.pieces_of(read))
