"""The two trained networks behind one narrow interface."""

from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from purport.language.attribution.batches import CueBatch, WindowBatch

Singles = NDArray[np.float32]

TAGS: tuple[str, ...] = ("O", "B-cue", "I-cue", "B-source", "I-source", "B-content", "I-content")
"""What the encoder's tag scores stand for."""


class Encoded(NamedTuple):
    """What the encoder says of a batch of windows."""

    states: Singles
    """Word states of the last layer (window, word, width)."""
    tags: Singles
    """Tag scores (window, word, tag)."""
    lower: Singles
    """Word states of a lower layer (window, word, width), which names and syntax are read with."""


class Networks(Protocol):
    """What reads windows and cues."""

    def encode(self, batch: WindowBatch) -> Encoded:
        """Return states and tag scores."""

    def link(self, states: Singles, batch: CueBatch) -> tuple[Singles, Singles]:
        """Return the scores of each cue's words (cue, word, 8) and its three extras (cue, 3)."""
