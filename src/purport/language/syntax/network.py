"""The heads on the encoder's states, in ONNX Runtime: tags, names, sentences and dependencies of a batch of windows."""

from typing import Any, Final, NamedTuple

import numpy as np
import onnxruntime  # type: ignore[import-untyped]
from numpy.typing import NDArray

from purport.language.attribution.networks import Singles

_SLOWER: Final = ["SkipLayerNormFusion"]
"""What ONNX Runtime would join: the joined step takes several times as long as the two that it stands for."""
Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]


class Labels(NamedTuple):
    """What the numbers stand for: Penn Treebank tags, names as O, B-PER, I-PER, …, ClearNLP dependency labels."""

    tags: tuple[str, ...]
    names: tuple[str, ...]
    deps: tuple[str, ...]


class WindowLabels(NamedTuple):
    """Each of shape (window, word); `head` counts within the window, a root is its own head. `names` are the
    probabilities of the name tags (window, word, name).
    """

    tag: Ints
    opens: Flags
    head: Ints
    dep: Ints
    names: Singles


class Network:
    """Give it the bytes of the file."""

    def __init__(self, content: bytes, labels: Labels, *, threads: int = 1) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._session: Any = onnxruntime.InferenceSession(
            content, options, providers=["CPUExecutionProvider"], disabled_optimizers=_SLOWER
        )
        self.labels = labels

    def label(self, lower: Singles, states: Singles, mask: Flags, border: Flags) -> WindowLabels:
        """The labels of a batch. `lower` and `states` are the encoder's (window, word, width); `mask` is true for
        words, `border` for words that open a paragraph, both (window, word).
        """
        inputs = {"lower": lower, "states": states, "mask": mask, "border": border}
        return WindowLabels(*self._session.run(["tag", "opens", "head", "dep", "names"], inputs))
