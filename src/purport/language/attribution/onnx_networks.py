"""The networks in ONNX Runtime."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import onnxruntime  # type: ignore[import-untyped]

from purport.language.attribution.batches import CueBatch, WindowBatch
from purport.language.attribution.networks import Encoded, Singles, Told


class OnnxNetworks:
    """Implements `Networks`; give it the bytes of the three files."""

    def __init__(self, encoder: bytes, statements: bytes, linker: bytes, *, threads: int = 1) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        sessions: list[Any] = [
            onnxruntime.InferenceSession(content, options, providers=["CPUExecutionProvider"])
            for content in (encoder, statements, linker)
        ]
        self._encoder, self._statements, self._linker = sessions

    def encode(self, batch: WindowBatch) -> Encoded:
        """Return the states of the encoder. Every window is read alone, without padding, so that what is said of it
        does not hang on the others of its batch.
        """
        return Encoded(*_joined([self._encode_one(batch, row) for row in range(len(batch.counts))]))

    def _encode_one(self, batch: WindowBatch, row: int) -> Encoded:
        pieces, words = np.count_nonzero(batch.ids[row]), batch.counts[row]
        inputs = {name: getattr(batch, name)[row : row + 1, :pieces] for name in ("ids", "gap", "case", "quote")}
        inputs |= {name: getattr(batch, name)[row : row + 1, :words] for name in ("first", "last")}
        return Encoded(*self._encoder.run(Encoded._fields, inputs))

    def tell(self, below: Singles, batch: WindowBatch) -> Told:
        """Return what is said for statements; every window is read alone here, too."""
        return Told(*_joined([self._tell_one(below, batch, row) for row in range(len(batch.counts))]))

    def _tell_one(self, below: Singles, batch: WindowBatch, row: int) -> Told:
        pieces, words = np.count_nonzero(batch.ids[row]), batch.counts[row]
        inputs = {"below": below[row : row + 1, :pieces], "first": batch.first[row : row + 1, :words]}
        return Told(*self._statements.run(Told._fields, inputs))

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


def _joined(rows: Sequence[tuple[Singles, ...]]) -> tuple[Singles, ...]:
    """The answers about several windows in one."""
    return rows[0] if len(rows) == 1 else tuple(map(_rectangle, zip(*rows, strict=True)))


def _rectangle(parts: Sequence[Singles]) -> Singles:
    """Several windows' answers as one array, with zeros where a window has no word or piece."""
    words = max(part.shape[1] for part in parts)
    out = np.zeros((len(parts), words, parts[0].shape[2]), dtype=np.float32)
    for row, part in enumerate(parts):
        out[row, : part.shape[1]] = part[0]
    return out
