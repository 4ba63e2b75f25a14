"""The networks in torch behind the run-time interface, so that training measures what users will get."""

from __future__ import annotations

from dataclasses import astuple

import numpy as np
import torch
from torch import Tensor

from purport.language.attribution.batches import CueBatch, WindowBatch
from purport.language.attribution.networks import Encoded, Singles

from .model import StatementModel


def window_tensors(batch: WindowBatch) -> tuple[Tensor, ...]:
    """Return the encoder's inputs."""
    return tuple(torch.from_numpy(x) for x in (batch.ids, batch.gap, batch.case, batch.quote, batch.first))


def cue_tensors(batch: CueBatch) -> tuple[Tensor, ...]:
    """Return the linker's inputs after the states."""
    return tuple(torch.from_numpy(np.ascontiguousarray(x)) for x in astuple(batch))


class TorchNetworks:
    """Implements `purport.language.attribution.networks.Networks`."""

    def __init__(self, model: StatementModel) -> None:
        self._model = model.eval()

    @torch.inference_mode()
    def encode(self, batch: WindowBatch) -> Encoded:
        """Return states and tag scores; a lower layer's states are not needed to train statements."""
        states, tags = (x.float().numpy() for x in self._model.encoder(*window_tensors(batch)))
        return Encoded(states, tags, states)

    @torch.inference_mode()
    def link(self, states: Singles, batch: CueBatch) -> tuple[Singles, Singles]:
        """Return scores and extras."""
        scores, extras = self._model.linker(torch.from_numpy(states), *cue_tensors(batch))
        return scores.float().numpy(), extras.float().numpy()
