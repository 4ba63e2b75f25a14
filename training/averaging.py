"""A running average of the weights, which reads better than the last step's."""

from __future__ import annotations

import torch
from torch import Tensor, nn


class Average:
    """Exponential average; early on it follows faster, so that the start is soon forgotten."""

    def __init__(self, model: nn.Module, decay: float) -> None:
        self.decay = decay
        self.state: dict[str, Tensor] = {k: v.detach().clone() for k, v in model.state_dict().items()}
        self._frozen = {name for name, p in model.named_parameters() if not p.requires_grad}

    @torch.no_grad()
    def update(self, model: nn.Module, step: int) -> None:
        """Take in the weights after a step."""
        decay = min(self.decay, (1 + step) / (10 + step))
        names = [k for k in self.state if k not in self._frozen]
        now = model.state_dict()
        torch._foreach_lerp_([self.state[k] for k in names], [now[k] for k in names], 1 - decay)
