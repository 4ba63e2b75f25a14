"""The statement model: an encoder that reads a window, and a linker that reads it from one cue's place.

The encoder is a BERT-shaped stack (six layers of 384 in the weights used here) with three more input features
a word piece. Its tag head says for every word which role it plays. The linker takes one cue at a time and
scores, for every word of the window, whether the cue's source or content begins, goes on and ends there; the
scores make an exact distribution over whole stretches (see `losses.py`), so nothing is linked in fragments.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

TAGS = ("O", "B-cue", "I-cue", "B-source", "I-source", "B-content", "I-content")
SCORES = (
    "inside",
    "begin",
    "stop",
    "begin_second",
    "stop_second",
    "source_inside",
    "source_begin",
    "source_stop",
)
EXTRAS = ("content_empty", "source_empty", "second")
MIDDLE = 3
"""So many layers are shared by what reads statements and what reads names and syntax."""


@dataclass(frozen=True)
class Shape:
    """Sizes of the network."""

    vocabulary: int = 30522
    positions: int = 512
    width: int = 384
    layers: int = 6
    heads: int = 12
    inner: int = 1536
    gaps: int = 4
    cases: int = 4
    quotes: int = 4
    link_width: int = 128
    link_heads: int = 2
    distances: int = 29
    paragraphs: int = 5
    dropout: float = 0.1


class Dropout(nn.Module):
    """Dropout with one mask for all rows of a batch: on a processor, drawing the mask is what costs."""

    def __init__(self, share: float) -> None:
        super().__init__()
        self.share = share

    def forward(self, x: Tensor) -> Tensor:
        """Set a share of the numbers to zero while training."""
        if not self.training or self.share == 0.0:
            return x
        kept = torch.rand(x.shape[1:], device=x.device) >= self.share
        return x * (kept.to(x.dtype) / (1.0 - self.share))


class Attention(nn.Module):
    """Self-attention over a rectangle of rows with padding."""

    def __init__(self, width: int, heads: int) -> None:
        super().__init__()
        self.heads = heads
        self.query, self.key, self.value = (nn.Linear(width, width) for _ in range(3))
        self.out = nn.Linear(width, width)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        """Mix the rows of `x`; `bias` is added to the attention scores (minus much at padding)."""
        rows, count, width = x.shape
        shape = (rows, count, self.heads, width // self.heads)
        query, key, value = (f(x).view(shape).transpose(1, 2) for f in (self.query, self.key, self.value))
        scores = query @ (key * (width // self.heads) ** -0.5).transpose(2, 3)
        mixed = torch.softmax(scores + bias.to(scores.dtype), -1) @ value
        out: Tensor = self.out(mixed.transpose(1, 2).reshape(rows, count, width))
        return out


class Layer(nn.Module):
    """One layer, normalised after each half as in BERT."""

    def __init__(self, width: int, heads: int, inner: int, dropout: float) -> None:
        super().__init__()
        self.attention = Attention(width, heads)
        self.attention_norm = nn.LayerNorm(width, eps=1e-12)
        self.widen, self.narrow = nn.Linear(width, inner), nn.Linear(inner, width)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.drop = Dropout(dropout)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        """Return the next layer's rows."""
        x = self.attention_norm(x + self.drop(self.attention(x, bias)))
        out: Tensor = self.norm(x + self.drop(self.narrow(functional.gelu(self.widen(x)))))
        return out


def padding_bias(mask: Tensor) -> Tensor:
    """Return what is added to attention scores: nothing for true entries of `mask`, minus much for others."""
    return (1.0 - mask[:, None, None, :].to(torch.float32)) * -1e4


class Encoder(nn.Module):
    """Word pieces to one state and one set of tag scores a word."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        width = shape.width
        self.pieces = nn.Embedding(shape.vocabulary, width)
        self.places = nn.Embedding(shape.positions, width)
        self.kind = nn.Parameter(torch.zeros(width))
        self.gap, self.case, self.quote = (nn.Embedding(n, width) for n in (shape.gaps, shape.cases, shape.quotes))
        for table in (self.gap, self.case, self.quote):
            nn.init.normal_(table.weight, std=0.01)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.drop = Dropout(shape.dropout)
        self.layers = nn.ModuleList(Layer(width, shape.heads, shape.inner, shape.dropout) for _ in range(shape.layers))
        self.tags = nn.Linear(width, len(TAGS))

    def forward(self, ids: Tensor, gap: Tensor, case: Tensor, quote: Tensor, first: Tensor) -> tuple[Tensor, Tensor]:
        """Return word states (window, word, width) and tag scores (window, word, tag)."""
        return self.above(self.below(ids, gap, case, quote), padding_bias(ids != 0), first)

    def below(self, ids: Tensor, gap: Tensor, case: Tensor, quote: Tensor) -> Tensor:
        """Return the states of the middle layer (window, piece, width)."""
        bias = padding_bias(ids != 0)
        place = torch.arange(ids.shape[1], device=ids.device)
        x = self.pieces(ids) + self.places(place) + self.kind + self.gap(gap) + self.case(case) + self.quote(quote)
        x = self.drop(self.norm(x))
        for layer in self.layers[:MIDDLE]:
            x = layer(x, bias)
        return x

    def above(self, below: Tensor, bias: Tensor, first: Tensor) -> tuple[Tensor, Tensor]:
        """Return word states and tag scores from the states of the middle layer; `bias` as in `Attention`."""
        x = below
        for layer in self.layers[MIDDLE:]:
            x = layer(x, bias)
        states = torch.gather(x, 1, first[:, :, None].expand(-1, -1, x.shape[2]))
        return states, self.tags(self.drop(states))


class Linker(nn.Module):
    """Word states and cues to the scores of source and content stretches."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        width, link = shape.width, shape.link_width
        self.word, self.gate = nn.Linear(width, link), nn.Linear(width, link)
        self.cue, self.cue_gate = nn.Linear(2 * width, link), nn.Linear(2 * width, link)
        self.distance = nn.Embedding(shape.distances, link)
        self.paragraph = nn.Embedding(shape.paragraphs, link)
        self.norm_in = nn.LayerNorm(link)
        self.layer = Layer(link, shape.link_heads, 2 * link, 0.0)
        self.drop = Dropout(shape.dropout)
        self.scores = nn.Linear(link, len(SCORES))
        self.extras = nn.Linear(link, len(EXTRAS))

    def forward(
        self,
        states: Tensor,
        window: Tensor,
        start: Tensor,
        last: Tensor,
        distance: Tensor,
        paragraph: Tensor,
        mask: Tensor,
    ) -> tuple[Tensor, Tensor]:
        """Return scores (cue, word, score) and extras (cue, extra); see `SCORES` and `EXTRAS`."""
        states = self.drop(states)
        ends = torch.cat([states[window, start], states[window, last]], dim=-1)
        cue, cue_gate = self.cue(ends)[:, None], self.cue_gate(ends)[:, None]
        word, gate = self.word(states)[window], self.gate(states)[window]
        x = word + cue + gate * cue_gate + self.distance(distance) + self.paragraph(paragraph)
        x = functional.gelu(self.norm_in(x))
        x = self.layer(x, padding_bias(mask))
        at = x[torch.arange(x.shape[0], device=x.device), start]
        return self.scores(x), self.extras(at)


class StatementModel(nn.Module):
    """Encoder and linker together, as they are trained."""

    def __init__(self, shape: Shape | None = None) -> None:
        super().__init__()
        self.shape = shape or Shape()
        self.encoder = Encoder(self.shape)
        self.linker = Linker(self.shape)
