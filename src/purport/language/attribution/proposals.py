"""Each cue's most likely source and content, before cues are weighed against each other."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from purport.language.attribution.batches import Text, cue_batch, window_batch
from purport.language.attribution.networks import TAGS, Encoded, Networks, Singles
from purport.language.attribution.pieces import Vocabulary
from purport.language.attribution.segments import Choice, Floats, Stretch, choose_one, choose_two
from purport.language.attribution.windows import Window
from purport.language.attribution.words import Ints

FORBIDDEN: Final = -1e4
"""Score of a word that a role must not take."""

(_INSIDE, _BEGIN, _STOP, _BEGIN_TWO, _STOP_TWO, _S_INSIDE, _S_BEGIN, _S_STOP) = range(8)


BLOCK: Final = 32
"""Windows read before their cues are linked."""
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
    limit: int
    overlap: int
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
    """A cue and what the linker says about it; word numbers count within the text."""

    cue: Stretch
    cue_probability: float
    """Mean probability that its words are cue words."""
    offset: int
    """Number of the window's first word."""
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


Observer = Callable[[Sequence[int], Sequence[Window], Encoded], None]
"""Is shown the encoder's states of windows, with the windows' numbers, as they pass; some pass twice."""


def propose(
    text: Text,
    windows: Sequence[Window],
    owner: Ints,
    networks: Networks,
    vocabulary: Vocabulary,
    how: Reading,
    observe: Observer | None = None,
) -> Iterator[Proposal]:
    """Yield a proposal for every stretch of words that may be a cue. `owner` has for each word the number of the window
    that gives it most context.

    Windows overlap, so most words are read twice; what is said of them is averaged, and counts more the more
    context it was said with. A few windows are held in memory at a time, whatever the length of the text.
    """
    for at in range(0, len(windows), BLOCK):
        numbers = range(max(0, at - 1), min(len(windows), at + BLOCK + 1))
        mine = (owner >= at) & (owner < at + BLOCK)
        yield from _block(text, windows, numbers, mine, networks, vocabulary, how, observe)


def _block(
    text: Text,
    all_windows: Sequence[Window],
    numbers: range,
    mine: NDArray[np.bool_],
    networks: Networks,
    vocabulary: Vocabulary,
    how: Reading,
    observe: Observer | None,
) -> Iterator[Proposal]:
    """Read neighbouring windows; yield the proposals of cues that begin with one of `mine`."""
    windows = [all_windows[i] for i in numbers]
    base, last = windows[0].start, windows[-1].end
    sums, weights = np.zeros((last - base, len(TAGS))), np.zeros((last - base, 1))
    read: list[tuple[Window, Singles]] = []
    for at in range(0, len(windows), how.batch):
        some = windows[at : at + how.batch]
        encoded = networks.encode(window_batch([text] * len(some), some, vocabulary))
        if observe is not None:
            observe(numbers[at : at + how.batch], some, encoded)
        for row, window in enumerate(some):
            weight = _weight(window, len(text.words))[:, None]
            place, count = slice(window.start - base, window.end - base), window.end - window.start
            sums[place] += weight * softmax(encoded.tags[row, :count])
            weights[place] += weight
            read.append((window, encoded.states[row : row + 1, :count]))
    tags = sums / weights
    cues = [
        ((start + base, end + base), probability)
        for (start, end), probability in likely_cues(tags, how.cue_floor, how.cue_edge)
        if mine[start + base]
    ]
    cues = _surest(cues, MOST_CUES * len(windows))
    linked: list[list[_Link]] = [[] for _ in cues]
    for window, states in read:
        _link(text, window, states, [cue for cue, _ in cues], networks, linked)
    for (cue, probability), links in zip(cues, linked, strict=True):
        if links:
            offset, scores_, extras = _merged(links)
            yield Proposal(cue, probability, offset, scores_, extras)


def _surest(cues: list[tuple[Stretch, float]], most: int) -> list[tuple[Stretch, float]]:
    """Return at most so many cues, the most probable ones, in the order of the text."""
    if len(cues) <= most:
        return cues
    return sorted(sorted(cues, key=lambda cue: (-cue[1], cue[0]))[:most])


def _weight(window: Window, count: int) -> Floats:
    """Return how much what a window says of each of its words counts: the room on the poorer side."""
    at = np.arange(window.start, window.end)
    left = np.full(len(at), ROOM) if window.start == 0 else at - window.start
    right = np.full(len(at), ROOM) if window.end == count else window.end - 1 - at
    out: Floats = np.minimum(np.minimum(left, right), ROOM) + 1.0
    return out


def _link(
    text: Text,
    window: Window,
    states: Singles,
    cues: Sequence[Stretch],
    networks: Networks,
    linked: list[list[_Link]],
) -> None:
    """Ask the linker about every cue that a window holds with room around it; append the answers to `linked`."""
    weight = _weight(window, len(text.words))
    about: list[tuple[int, float]] = []
    asked: list[tuple[int, int, int]] = []
    for number, (start, end) in enumerate(cues):
        if window.start <= start and end <= window.end and weight[start - window.start] > NARROW:
            about.append((number, float(weight[start - window.start])))
            asked.append((0, start - window.start, end - window.start))
    if not asked:
        return
    scores, extras = networks.link(states, cue_batch(asked, [text], [window], states.shape[1]))
    for (number, room), part, extra in zip(about, scores, extras, strict=True):
        linked[number].append(_Link(window.start, part.astype(np.float64), extra.astype(np.float64), room))


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
