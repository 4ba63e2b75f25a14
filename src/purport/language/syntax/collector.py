"""Labels of a whole text, collected while its windows pass through the encoder for the statements."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from purport.language.attribution.batches import Text
from purport.language.attribution.networks import Encoded
from purport.language.attribution.windows import Window
from purport.language.attribution.words import Ints
from purport.language.syntax.network import Network, WindowLabels

_MARGIN = 10
"""Words on both sides of a window's own that are labelled with them, for their sentences' sake."""
_PARAGRAPH = 3
"""The kind of gap (see `words.GAPS`) before the first word of a paragraph."""


class Collector:
    """Takes of each window the words that it gives most context; every other window's word is left to that one."""

    def __init__(self, text: Text, owner: Ints, network: Network) -> None:
        """`owner` has the number of the window that speaks for each word of `text`."""
        count = len(text.words)
        self._text, self._owner, self._network = text, owner, network
        self.tag, self.head, self.dep = (np.zeros(count, dtype=np.int64) for _ in range(3))
        self.opens = np.zeros(count, dtype=np.bool_)
        self.names = np.zeros((count, len(network.labels.names)), dtype=np.float32)

    def __call__(self, numbers: Sequence[int], windows: Sequence[Window], encoded: Encoded) -> None:
        """Label a batch of windows, `numbers` being their numbers in the text."""
        cuts = [self._cut(number, window) for number, window in zip(numbers, windows, strict=True)]
        shape = (len(cuts), max(cut.last - cut.first for cut in cuts))
        mask, border = np.zeros(shape, dtype=np.bool_), np.zeros(shape, dtype=np.bool_)
        lower, states = (np.zeros((*shape, encoded.states.shape[2]), dtype=np.float32) for _ in range(2))
        for row, (cut, window) in enumerate(zip(cuts, windows, strict=True)):
            count, inside = cut.last - cut.first, slice(cut.first - window.start, cut.last - window.start)
            mask[row, :count] = True
            border[row, :count] = self._text.words.gap[cut.first : cut.last] == _PARAGRAPH
            lower[row, :count], states[row, :count] = encoded.lower[row, inside], encoded.states[row, inside]
        labels = self._network.label(lower, states, mask, border)
        for row, cut in enumerate(cuts):
            self._take(cut, row, labels)

    def _cut(self, number: int, window: Window) -> "_Cut":
        """What is labelled of a window: the words it owns, and some on both sides."""
        mine = np.flatnonzero(self._owner[window.start : window.end] == number) + window.start
        if not len(mine):
            return _Cut(window.start, window.start + 1, mine)
        first, last = int(mine[0]), int(mine[-1]) + 1
        return _Cut(max(window.start, first - _MARGIN), min(window.end, last + _MARGIN), mine)

    def _take(self, cut: "_Cut", row: int, labels: WindowLabels) -> None:
        """Write down what is said of the words of a window's own; its heads become numbers of the text's words."""
        inside = cut.mine - cut.first
        for name in ("tag", "dep", "opens", "names"):
            getattr(self, name)[cut.mine] = getattr(labels, name)[row][inside]
        self.head[cut.mine] = labels.head[row][inside] + cut.first


class _Cut(NamedTuple):
    """Words `first` up to `last` (exclusive) of the text, and which of them are taken from a window."""

    first: int
    last: int
    mine: Ints
