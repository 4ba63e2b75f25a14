"""The networks in torch behind the run-time interface, so that training measures what users will get."""

from __future__ import annotations

from dataclasses import astuple

import numpy as np
import torch
from torch import Tensor

from purport.language.attribution.batches import CueBatch, WindowBatch
from purport.language.attribution.networks import Encoded, Singles, Told

from .model import StatementModel, padding_bias


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
        """Return the middle layer's states; what names and syntax are read with is not needed to train statements."""
        below = self._model.encoder.below(*window_tensors(batch)[:-1]).float().numpy()
        return Encoded(below[:, :0], below[:, :0], below)

    @torch.inference_mode()
    def tell(self, below: Singles, batch: WindowBatch) -> Told:
        """Return states and tag scores."""
        ids, first = torch.from_numpy(batch.ids), torch.from_numpy(batch.first)
        states, tags = self._model.encoder.above(torch.from_numpy(below), padding_bias(ids != 0), first)
        return Told(states.float().numpy(), tags.float().numpy())

    @torch.inference_mode()
    def link(self, states: Singles, batch: CueBatch) -> tuple[Singles, Singles]:
        """Return scores and extras."""
        scores, extras = self._model.linker(torch.from_numpy(states), *cue_tensors(batch))
        return scores.float().numpy(), extras.float().numpy()
