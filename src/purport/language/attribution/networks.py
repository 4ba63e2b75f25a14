"""The two trained networks behind one narrow interface."""

from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from purport.language.attribution.batches import CueBatch, WindowBatch

Singles = NDArray[np.float32]

TAGS: tuple[str, ...] = ("O", "B-cue", "I-cue", "B-source", "I-source", "B-content", "I-content")
"""What the encoder's tag scores stand for."""


class Networks(Protocol):
    """What reads windows and cues."""

    def encode(self, batch: WindowBatch) -> tuple[Singles, Singles]:
        """Return word states (window, word, width) and tag scores (window, word, tag)."""

    def link(self, states: Singles, batch: CueBatch) -> tuple[Singles, Singles]:
        """Return the scores of each cue's words (cue, word, 8) and its three extras (cue, 3)."""
