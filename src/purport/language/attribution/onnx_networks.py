"""The two networks in ONNX Runtime."""

from typing import Any

import numpy as np
import onnxruntime  # type: ignore[import-untyped]

from purport.language.attribution.batches import CueBatch, WindowBatch
from purport.language.attribution.networks import Encoded, Singles


class OnnxNetworks:
    """Implements `Networks`; give it the bytes of the two files."""

    def __init__(self, encoder: bytes, linker: bytes, *, threads: int = 1) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._encoder: Any = onnxruntime.InferenceSession(encoder, options, providers=["CPUExecutionProvider"])
        self._linker: Any = onnxruntime.InferenceSession(linker, options, providers=["CPUExecutionProvider"])

    def encode(self, batch: WindowBatch) -> Encoded:
        """Return states and tag scores."""
        inputs = {
            "ids": batch.ids,
            "gap": batch.gap,
            "case": batch.case,
            "quote": batch.quote,
            "first": batch.first,
            "last": batch.last,
        }
        return Encoded(*self._encoder.run(["states", "tags", "lower"], inputs))

    def link(self, states: Singles, batch: CueBatch) -> tuple[Singles, Singles]:
        """Return the scores of each cue's words and its extras."""
        inputs = {
            "states": np.ascontiguousarray(states),
            "window": np.ascontiguousarray(batch.window),
            "start": np.ascontiguousarray(batch.start),
            "last": np.ascontiguousarray(batch.last),
            "distance": batch.distance,
            "paragraph": batch.paragraph,
            "mask": batch.mask,
        }
        scores, extras = self._linker.run(["scores", "extras"], inputs)
        return scores, extras
