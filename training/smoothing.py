"""Make the encoder easy to quantise without changing what it computes.

One scale for many channels is too coarse where a few are much larger than the rest. Dividing each channel by
a number and multiplying the next weights by it moves the spread into those, which have a scale for every
column. The three projections of an attention are joined into one, which is also faster.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

import torch
from torch import Tensor, nn

from purport.language.attribution.batches import WindowBatch

from .backend import window_tensors
from .model import Attention, Encoder, Layer


class Smoothed(nn.Module):
    """A linear layer whose input channels are evened out first."""

    def __init__(self, weight: Tensor, bias: Tensor, largest: Tensor, share: float) -> None:
        super().__init__()
        even = largest.clamp_min(1e-5) ** share / weight.abs().amax(0).clamp_min(1e-5) ** (1 - share)
        even = even / even.log().mean().exp()
        self.register_buffer("shrink", 1 / even)
        self.linear = nn.Linear(weight.shape[1], weight.shape[0])
        self.linear.weight = nn.Parameter(weight * even)
        self.linear.bias = nn.Parameter(bias)

    def forward(self, x: Tensor) -> Tensor:
        """Return the same as the layer it stands for."""
        out: Tensor = self.linear(x * self.shrink)
        return out


class JoinedAttention(nn.Module):
    """`Attention` with its three projections in one."""

    def __init__(self, old: Attention, project: nn.Module, out: nn.Module) -> None:
        super().__init__()
        self.heads, self.project, self.out = old.heads, project, out

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        """Mix the rows of `x`."""
        rows, count, width = x.shape
        joined = self.project(x).view(rows, count, 3, self.heads, width // self.heads)
        query, key, value = joined.permute(2, 0, 3, 1, 4).unbind(0)
        mixed = torch.softmax(query @ key.transpose(2, 3) + bias, -1) @ value
        out: Tensor = self.out(mixed.transpose(1, 2).reshape(rows, count, width))
        return out


@torch.no_grad()
def largest_inputs(encoder: Encoder, batches: Iterable[WindowBatch]) -> dict[str, Tensor]:
    """Return the largest size seen of each input channel of each linear layer."""
    seen: dict[str, Tensor] = {}

    def watch(name: str) -> Callable[[nn.Module, tuple[Tensor, ...], Tensor], None]:
        def note(_: nn.Module, inputs: tuple[Tensor, ...], __: Tensor) -> None:
            now = inputs[0].detach().abs().flatten(0, -2).amax(0)
            seen[name] = torch.maximum(seen[name], now) if name in seen else now

        return note

    hooks = [
        module.register_forward_hook(watch(name))
        for name, module in encoder.named_modules()
        if isinstance(module, nn.Linear)
    ]
    for batch in batches:
        encoder(*window_tensors(batch))
    for hook in hooks:
        hook.remove()
    return seen


@torch.no_grad()
def smooth(encoder: Encoder, seen: dict[str, Tensor], share: float) -> None:
    """Replace the linear layers inside; `share` says how much of the spread moves into the weights."""
    for number, layer in enumerate(encoder.layers):
        assert isinstance(layer, Layer)
        at = f"layers.{number}."
        old = layer.attention
        scale = (old.query.out_features // old.heads) ** -0.5
        weight = torch.cat([old.query.weight * scale, old.key.weight, old.value.weight])
        bias = torch.cat([old.query.bias * scale, old.key.bias, old.value.bias])
        project = Smoothed(weight, bias, seen[at + "attention.query"], share)
        out = Smoothed(old.out.weight, old.out.bias, seen[at + "attention.out"], share)
        layer.attention = JoinedAttention(old, project, out)
        for name in ("widen", "narrow"):
            linear = getattr(layer, name)
            setattr(layer, name, Smoothed(linear.weight, linear.bias, seen[at + name], share))
