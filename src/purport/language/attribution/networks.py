"""The trained networks behind one narrow interface."""

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
    """Word states of the last layer (window, word, width), which names and syntax are read with."""
    lower: Singles
    """Word states of the middle layer (window, word, width), which names and syntax are read with."""
    below: Singles
    """States of the middle layer of all word pieces (window, piece, width), which statements are read with."""


class Told(NamedTuple):
    """What the layers above the middle one that are trained for statements say of a batch of windows."""

    states: Singles
    """Word states (window, word, width), which sources and contents are read with."""
    tags: Singles
    """Tag scores (window, word, tag)."""


class Networks(Protocol):
    """What reads windows and cues."""

    def encode(self, batch: WindowBatch) -> Encoded:
        """Return the states of the encoder."""

    def tell(self, below: Singles, batch: WindowBatch) -> Told:
        """Return what is said for statements of the windows of `batch`, whose word pieces have the states `below`."""

    def link(self, states: Singles, batch: CueBatch) -> tuple[Singles, Singles]:
        """Return the scores of each cue's words (cue, word, 8) and its three extras (cue, 3)."""
