"""The syntax model: one small layer on the word states of the statements' encoder, and a head for each kind of label.

It reads the lower and the last states of a window side by side. Dependencies are scored by a bilinear form between a
word and every other word of the window, as in Dozat and Manning (2017); the label of an arc by a sum of both ends.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from ..model import Layer, padding_bias
from .labels import DEPS, NAME_TAGS, TAGS


@dataclass(frozen=True)
class Shape:
    """Sizes of the network."""

    states: int = 768
    width: int = 256
    heads: int = 4
    inner: int = 512
    arcs: int = 128
    arc_labels: int = 96
    dropout: float = 0.15


class SyntaxModel(nn.Module):
    """States of a window to the scores of tags, names, sentence beginnings, arcs and arc labels."""

    def __init__(self, shape: Shape | None = None) -> None:
        super().__init__()
        self.shape = s = shape or Shape()
        self.narrow, self.norm = nn.Linear(s.states, s.width), nn.LayerNorm(s.width)
        self.layer = Layer(s.width, s.heads, s.inner, s.dropout)
        self.drop = nn.Dropout(s.dropout)
        self.tags, self.names = nn.Linear(s.width, len(TAGS)), nn.Linear(s.width, len(NAME_TAGS))
        self.opens = nn.Linear(s.width, 1)
        self.arc_word, self.arc_head = nn.Linear(s.width, s.arcs), nn.Linear(s.width, s.arcs)
        self.bilinear = nn.Parameter(torch.eye(s.arcs) / s.arcs**0.5)
        self.head_bias = nn.Linear(s.arcs, 1)
        self.label_word, self.label_head = nn.Linear(s.width, s.arc_labels), nn.Linear(s.width, s.arc_labels)
        self.label_out = nn.Linear(s.arc_labels, len(DEPS))

    def forward(self, states: Tensor, mask: Tensor) -> tuple[Tensor, ...]:
        """`states` (window, word, 768), `mask` (window, word) true for words. Returns tags, names, opens (window,
        word), arcs (window, word, head; a word's own place stands for the root), and the two halves of the labels'
        scores.
        """
        x = functional.gelu(self.norm(self.narrow(self.drop(states))))
        x = self.layer(x, padding_bias(mask))
        x = self.drop(x)
        word, head = functional.gelu(self.arc_word(x)), functional.gelu(self.arc_head(x))
        arcs = (word @ self.bilinear) @ head.transpose(1, 2) + self.head_bias(head).transpose(1, 2)
        arcs = arcs + (1.0 - mask[:, None, :].to(arcs.dtype)) * -1e4
        return self.tags(x), self.names(x), self.opens(x)[:, :, 0], arcs, self.label_word(x), self.label_head(x)

    def labels(self, word: Tensor, head: Tensor) -> Tensor:
        """Scores of the labels of arcs from the halves of both ends, (…, 96) each."""
        out: Tensor = self.label_out(functional.gelu(word + head))
        return out
