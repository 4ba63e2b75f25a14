"""The encoder's weights from the file that it was exported to: what training goes on from.

8-bit weights come back as the numbers they stand for, with the channels' scales multiplied in again.

usage: python -m training.recover --model src/purport/data/statements --out runs/start.pt
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import numpy_helper

from .model import StatementModel

Floats = NDArray[np.float32]


def main() -> None:
    """Write the weights."""
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--model", type=Path, required=True)
    p.add_argument("--out", type=Path, required=True)
    args = p.parse_args()
    found = _encoder(_Graph(args.model / "encoder.onnx"), StatementModel())
    args.out.parent.mkdir(parents=True, exist_ok=True)
    torch.save({f"encoder.{name}": torch.from_numpy(np.array(value)) for name, value in found}, args.out)


class _Graph:
    """The constants of an exported network, by their names."""

    def __init__(self, path: Path) -> None:
        graph = onnx.load(str(path)).graph
        self.constants: dict[str, Floats] = {t.name: numpy_helper.to_array(t) for t in graph.initializer}

    def rounded(self, name: str) -> Floats:
        """The matrix of an 8-bit product with its evened-out channels, in the form of `nn.Linear.weight`."""
        node = f"/{_path(name)}/linear/MatMul"
        weight = self.constants[f"{node}/weight"].astype(np.float32) * self.constants[f"{node}/scale"]
        out: Floats = weight.T * self.constants[f"{name}.shrink"]
        return out


def _path(name: str) -> str:
    """'layers.0.attention.out' as nodes write it: 'layers.0/attention/out'."""
    _, number, *rest = name.split(".")
    return "/".join([f"layers.{number}", *rest])


def _encoder(graph: _Graph, model: StatementModel) -> list[tuple[str, Floats]]:
    """The weights by the names that torch has for them, but for those of the tags."""
    plain = {name: value for name, value in graph.constants.items() if name in model.encoder.state_dict()}
    out = list(plain.items())
    out.append(("pieces.weight", graph.constants["pieces.rows"].astype(np.float32) * graph.constants["pieces.scale"]))
    width, heads = model.shape.width, model.shape.heads
    scale = (width // heads) ** -0.5
    for number in range(model.shape.layers):
        at = f"layers.{number}."
        weight = graph.rounded(at + "attention.project")
        bias = graph.constants[at + "attention.project.linear.bias"]
        for part, (name, times) in enumerate((("query", scale), ("key", 1.0), ("value", 1.0))):
            rows = slice(part * width, (part + 1) * width)
            out += [(f"{at}attention.{name}.weight", weight[rows] / times)]
            out += [(f"{at}attention.{name}.bias", bias[rows] / times)]
        for name in ("attention.out", "widen", "narrow"):
            out.append((f"{at}{name}.weight", graph.rounded(at + name)))
            out.append((f"{at}{name}.bias", graph.constants[f"{at}{name}.linear.bias"]))
    return out


if __name__ == "__main__":
    main()
