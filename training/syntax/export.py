"""Write the trained heads as one ONNX file with a manifest: the folder that `purport.language.syntax` reads.

The file takes the encoder's states and gives whole numbers: sentences are settled first, then every word's head among
the words of its sentence, then, where heads lead round in a circle, another one for the word that loses least by it,
then the label of that arc.

usage: python -m training.syntax.export --weights runs/syntax/one/weights.pt --out src/purport/data/syntax
"""

from __future__ import annotations

import argparse
import hashlib
import json
from pathlib import Path

import torch
from torch import Tensor, nn

from purport.language.model_files import FORMAT, MANIFEST
from purport.language.syntax.loading import NETWORK

from ..export import _write, quantise
from .labels import DEPS, NAME_TAGS, TAGS
from .model import SyntaxModel

FLOAT = ("/tags/", "/names/", "/opens/", "/label_out/", "/head_bias/")
"""Parts of node names that are never quantised: the last step to what is decoded."""
BILINEAR = "/model/MatMul"
"""The product that scores arcs, which stays in 32 bits as well."""


ROUNDS = 3
"""So many times circles are cut: who gets another head may close another circle with it."""
LONGEST = 4
"""Words of a circle that is cut here; longer ones are hardly ever met, and cut where the trees are built."""
NEVER = -1e9


def without_cycles(arcs: Tensor) -> Tensor:
    """Every word's head, from the scores of arcs (window, word, head), a root being its own: the best one, but that one
    word of each circle has its second best, the one for which that is the smallest loss.
    """
    places = torch.arange(arcs.shape[1])
    for _ in range(ROUNDS):
        best, heads = arcs.max(-1)
        chosen = heads[:, :, None] == places
        loss = best - torch.where(chosen, NEVER, arcs).max(-1).values
        least, at = loss, heads
        circles = torch.zeros_like(heads, dtype=torch.bool)
        for _ in range(LONGEST - 1):
            least = torch.minimum(least, torch.gather(loss, 1, at))
            at = torch.gather(heads, 1, at)
            circles = circles | (at == places)
        cut = circles & (heads != places) & (loss <= least)
        arcs = torch.where(chosen & cut[:, :, None], NEVER, arcs)
    return arcs.argmax(-1)


class Decoded(nn.Module):
    """The heads, and what they decide."""

    def __init__(self, model: SyntaxModel) -> None:
        super().__init__()
        self.model = model

    def forward(self, lower: Tensor, states: Tensor, mask: Tensor, border: Tensor) -> tuple[Tensor, ...]:
        """`border` is true for words that open a paragraph. Returns, each (window, word): tag, whether it opens a
        sentence, head, dep; and the probabilities of the name tags (window, word, name).
        """
        tags, names, opens, arcs, word, head = self.model(torch.cat([lower, states], -1), mask)
        opens_ = (opens > 0) | border
        sentence = torch.cumsum(opens_.to(torch.int64), 1)
        apart = (sentence[:, :, None] != sentence[:, None, :]).to(arcs.dtype)
        heads = without_cycles(arcs - 1e4 * apart)
        ends = torch.gather(head, 1, heads[:, :, None].expand(-1, -1, head.shape[2]))
        deps = self.model.labels(word, ends).argmax(-1)
        return tags.argmax(-1), opens_, heads, deps, torch.softmax(names, -1)


def main() -> None:
    """Export."""
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--weights", type=Path, required=True)
    p.add_argument("--out", type=Path, required=True)
    p.add_argument("--name", default="syntax-minilm")
    p.add_argument(
        "--method", choices=("float", "rows", "columns"), default="columns", help="see training.export.quantise()"
    )
    args = p.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    model = SyntaxModel()
    model.load_state_dict(torch.load(args.weights, weights_only=True))
    model.eval()
    path = args.out / NETWORK
    states = torch.randn(2, 11, model.shape.states // 2)
    mask = torch.ones(2, 11, dtype=torch.bool)
    inputs, outputs = ["lower", "states", "mask", "border"], ["tag", "opens", "head", "dep", "names"]
    axes = {name: {0: "windows", 1: "words"} for name in (*inputs, *outputs)}
    _write(Decoded(model), (states, states, mask, mask), path, inputs, outputs, axes)
    if args.method != "float":
        plain = path.with_suffix(".float.onnx")
        path.replace(plain)
        quantise(plain, path, method=args.method, leave_out=[*FLOAT, BILINEAR])
        plain.unlink()
    values = {
        "format": FORMAT,
        "name": args.name,
        "tags": TAGS,
        "names": NAME_TAGS,
        "deps": DEPS,
        "sha256": {NETWORK: hashlib.sha256(path.read_bytes()).hexdigest()},
    }
    (args.out / MANIFEST).write_text(json.dumps(values, indent=1) + "\n", encoding="utf8")
    print(f"{path.name}: {path.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
