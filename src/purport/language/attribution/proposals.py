"""Each cue's most likely source and content, before cues are weighed against each other."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from purport.language.attribution.batches import cue_batch
from purport.language.attribution.looks import Look
from purport.language.attribution.networks import TAGS, Singles, Told
from purport.language.attribution.segments import Choice, Floats, Stretch, choose_one, choose_two
from purport.language.attribution.windows import Window
from purport.language.attribution.words import Ints

FORBIDDEN: Final = -1e4
"""Score of a word that a role must not take."""

(_INSIDE, _BEGIN, _STOP, _BEGIN_TWO, _STOP_TWO, _S_INSIDE, _S_BEGIN, _S_STOP) = range(8)


BLOCK: Final = 32
"""Windows read before their cues are linked."""
LONGEST_CUE: Final = 32
"""So many units before and after those whose cues are sought are looked at with them."""
ROOM: Final = 48
"""More words of context than this on both sides make no difference."""
MOST_CUES: Final = 24
"""Cues a window is asked about, on average; 18 is the most seen in news, only text made to be slow has more."""
NARROW: Final = 12
"""A window with less room than this around a cue is not asked about it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """How to read; see `finder.Decoding`."""

    cue_floor: float
    cue_edge: float
    batch: int


@dataclass(frozen=True, slots=True)
class _Link:
    """What one window says about a cue."""

    offset: int
    scores: Floats
    extras: Floats
    weight: float


@dataclass(frozen=True, slots=True)
class Proposal:
    """A cue and what the linker says about it, in units, whose numbers count within the text."""

    cue: Stretch
    cue_probability: float
    """Mean probability that its units are part of a cue."""
    offset: int
    """Number of the window's first unit."""
    scores: Floats
    extras: Floats

    def source(self, barred: NDArray[np.bool_]) -> Choice:
        """Choose the source among words of the text that are not barred."""
        s = self._scores(barred)
        choice = choose_one(s[:, _S_INSIDE], s[:, _S_BEGIN], s[:, _S_STOP], float(self.extras[1]))
        return self._moved(choice)

    def content(self, barred: NDArray[np.bool_]) -> Choice:
        """Choose a content, never empty, among words of the text that are not barred."""
        s = self._scores(barred)
        choice = choose_two(
            s[:, _INSIDE],
            s[:, _BEGIN],
            s[:, _STOP],
            s[:, _BEGIN_TWO],
            s[:, _STOP_TWO],
            float(self.extras[0]),
            float(self.extras[2]),
            allow_empty=False,
        )
        return self._moved(choice)

    def _scores(self, barred: NDArray[np.bool_]) -> Floats:
        """Return the scores with barred words and the cue itself out of reach."""
        scores = self.scores.copy()
        closed = barred[self.offset : self.offset + len(scores)].copy()
        closed[self.cue[0] - self.offset : self.cue[1] - self.offset] = True
        scores[closed] = FORBIDDEN
        return scores

    def _moved(self, choice: Choice) -> Choice:
        """Count words from the start of the text."""
        moved = tuple((s + self.offset, e + self.offset) for s, e in choice.stretches)
        return Choice(moved, choice.log_probability, choice.log_empty)


def propose(look: Look, owner: Ints, how: Reading) -> Iterator[Proposal]:
    """Yield a proposal for every stretch of units that may be a cue. `owner` has for each unit the number of the window
    that gives it most context.

    Windows overlap, so most words are read twice; what is said of them is averaged, and counts more the more context
    it was said with. A few windows are held in memory at a time, whatever the length of the text.
    """
    for at in range(0, len(look.windows), BLOCK):
        mine = (owner >= at) & (owner < at + BLOCK)
        if mine.any():
            yield from _block(look, mine, how)


def _block(look: Look, mine: NDArray[np.bool_], how: Reading) -> Iterator[Proposal]:
    """Read the windows around `mine`, units that follow each other; yield the proposals of cues that begin there."""
    first, last = int(np.argmax(mine)), len(mine) - int(np.argmax(mine[::-1]))
    base, end = max(0, first - LONGEST_CUE), min(last + LONGEST_CUE, len(mine))
    read = _read(look, look.over(base, end), how.batch)
    tags = _tags(look, read, base, end)
    found = [((a + base, b + base), chance) for (a, b), chance in likely_cues(tags, how.cue_floor, how.cue_edge)]
    cues = _surest([cue for cue in found if mine[cue[0][0]]], MOST_CUES * len(look.over(base, end)))
    linked = _linked(look, read, [cue for cue, _ in cues])
    for (cue, probability), links in zip(cues, linked, strict=True):
        if links:
            offset, scores_, extras = _merged(links)
            yield Proposal(cue, probability, offset, scores_, extras)


def _read(look: Look, numbers: range, size: int) -> list[tuple[range, Told]]:
    """What is said of the batches of windows, as they are counted from the first of the text."""
    starts = range(numbers.start // size * size, numbers.stop, size)
    batches = [range(at, min(at + size, len(look.windows))) for at in starts]
    return [(some, look.told(some)) for some in batches]


def _tags(look: Look, batches: Iterable[tuple[range, Told]], first: int, last: int) -> Floats:
    """The chances of tags of the units `first` up to `last` (exclusive), averaged over the windows."""
    sums, weights = np.zeros((last - first, len(TAGS))), np.zeros((last - first, 1))
    for some, told in batches:
        for row, number in enumerate(some):
            units, words = look.units[number], look.windows[number]
            begin, end = max(units.start, first), min(units.end, last)
            if begin < end:
                inside, place = slice(begin - units.start, end - units.start), slice(begin - first, end - first)
                weight = _weight(units, len(look.view))[inside, None]
                chances = look.view.chances(words, softmax(told.tags[row, : words.end - words.start]))
                sums[place] += weight * chances[inside]
                weights[place] += weight
    out: Floats = sums / np.maximum(weights, 1e-9)
    return out


def _surest(cues: list[tuple[Stretch, float]], most: int) -> list[tuple[Stretch, float]]:
    """Return at most so many cues, the most probable ones, in the order of the text."""
    if len(cues) <= most:
        return cues
    return sorted(sorted(cues, key=lambda cue: (-cue[1], cue[0]))[:most])


def _weight(window: Window, count: int) -> Floats:
    """Return how much what a window says of each of its units counts: the room on the poorer side."""
    at = np.arange(window.start, window.end)
    left = np.full(len(at), ROOM) if window.start == 0 else at - window.start
    right = np.full(len(at), ROOM) if window.end == count else window.end - 1 - at
    out: Floats = np.minimum(np.minimum(left, right), ROOM) + 1.0
    return out


def _linked(look: Look, batches: Iterable[tuple[range, Told]], cues: Sequence[Stretch]) -> list[list[_Link]]:
    """What the linker says about every cue in each window that holds it."""
    linked: list[list[_Link]] = [[] for _ in cues]
    for some, told in batches:
        for row, number in enumerate(some):  # each alone, so that none is padded
            count = look.windows[number].end - look.windows[number].start
            _link(look, range(number, number + 1), told.states[row : row + 1, :count], cues, linked)
    return linked


def _link(look: Look, numbers: range, states: Singles, cues: Sequence[Stretch], linked: list[list[_Link]]) -> None:
    """Ask the linker about the cues in a batch of windows; append the answers to `linked`."""
    view, windows = look.view, [look.windows[number] for number in numbers]
    asked: list[tuple[int, int, int]] = []
    about: list[tuple[int, Window, float]] = []
    for row, number in enumerate(numbers):
        units = look.units[number]
        weight = _weight(units, len(view))
        for which, (start, end) in enumerate(cues):
            if units.start <= start and end <= units.end:
                room = float(weight[start - units.start])
                if room > NARROW:
                    words = view.words_of(Window(start, end))
                    asked.append((row, words.start - windows[row].start, words.end - windows[row].start))
                    about.append((which, units, room))
    if not asked:
        return
    texts = [view.text] * len(windows)
    scores, extras = look.networks.link(states, cue_batch(asked, texts, windows, states.shape[1]))
    for k, (which, units, room) in enumerate(about):
        window = windows[asked[k][0]]
        part = view.scores(window, scores[k, : window.end - window.start].astype(np.float64))
        linked[which].append(_Link(units.start, part, extras[k].astype(np.float64), room))


def _merged(links: Sequence[_Link]) -> tuple[int, Floats, Floats]:
    """Average what several windows say about one cue; return the first word, its scores and the extras."""
    start = min(link.offset for link in links)
    end = max(link.offset + len(link.scores) for link in links)
    scores, weights = np.zeros((end - start, links[0].scores.shape[1])), np.zeros((end - start, 1))
    for link in links:
        place = slice(link.offset - start, link.offset - start + len(link.scores))
        scores[place] += link.weight * link.scores
        weights[place] += link.weight
    total = sum(link.weight for link in links)
    extras = np.sum([link.weight * link.extras for link in links], axis=0) / total
    return start, scores / weights, extras


def softmax(scores: Singles) -> Floats:
    """Return probabilities along the last axis."""
    raised = np.exp(scores.astype(np.float64) - scores.max(-1, keepdims=True))
    out: Floats = raised / raised.sum(-1, keepdims=True)
    return out


def likely_cues(tags: Floats, floor: float, edge: float) -> list[tuple[Stretch, float]]:
    """Return the stretches above `edge`, and those above `floor` that hold no word above `edge`."""
    strong = cue_stretches(tags, edge)
    chance = _cue_chance(tags)
    weak = [found for found in cue_stretches(tags, floor) if chance[slice(*found[0])].max() <= edge]
    return sorted(strong + weak)


def _cue_chance(tags: Floats) -> Floats:
    """Return each word's probability of being in a cue."""
    out: Floats = tags[:, TAGS.index("B-cue")] + tags[:, TAGS.index("I-cue")]
    return out


def cue_stretches(tags: Floats, floor: float) -> list[tuple[Stretch, float]]:
    """Return runs of words whose probability of being in a cue is above `floor`, with its mean over the run.

    A word inside a run that rather begins a cue than goes on with one starts a new run.
    """
    begin, go_on = (tags[:, TAGS.index(tag)].tolist() for tag in ("B-cue", "I-cue"))
    mass = _cue_chance(tags)
    chance = mass.tolist()
    found: list[tuple[Stretch, float]] = []
    start = -1
    for word in range(len(chance) + 1):
        on = word < len(chance) and chance[word] > floor
        breaks = not on or (begin[word] > go_on[word] and begin[word] > 0.5)
        if start >= 0 and breaks:
            found.append(((start, word), float(mass[start:word].mean())))
            start = -1
        if on and start < 0:
            start = word
    return found
