"""Labels of a whole text, collected while its windows pass through the encoder for the statements."""

from collections.abc import Sequence

import numpy as np

from purport.language.attribution.batches import Text
from purport.language.attribution.networks import Encoded
from purport.language.attribution.windows import Window
from purport.language.attribution.words import Ints
from purport.language.syntax.network import Network, WindowLabels

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
        shape = encoded.states.shape[:2]
        mask, border = np.zeros(shape, dtype=np.bool_), np.zeros(shape, dtype=np.bool_)
        for row, window in enumerate(windows):
            count = window.end - window.start
            mask[row, :count] = True
            border[row, :count] = self._text.words.gap[window.start : window.end] == _PARAGRAPH
        labels = self._network.label(encoded.lower, encoded.states, mask, border)
        for row, (number, window) in enumerate(zip(numbers, windows, strict=True)):
            self._take(number, window, row, labels)

    def _take(self, number: int, window: Window, row: int, labels: WindowLabels) -> None:
        """Write down what the window says of the words it owns; its heads become numbers of the text's words."""
        count = window.end - window.start
        mine = np.flatnonzero(self._owner[window.start : window.end] == number)
        at = mine + window.start
        for name in ("tag", "dep", "opens", "names"):
            getattr(self, name)[at] = getattr(labels, name)[row, :count][mine]
        self.head[at] = labels.head[row, :count][mine] + window.start
