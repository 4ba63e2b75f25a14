"""Write the trained weights as ONNX files with a manifest: the folder that `purport.language.attribution.load` reads.

The encoder, which names and syntax are read with, too, is of one run; the layers above its middle one that statements
are read with, and the linker, of others that began with it. Each is written when its weights are given.

usage: python -m training.export --encoder runs/one/weights.pt --out model
       python -m training.export --statements runs/soup.pt --settings runs/settings.json --out model
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.matmul_nbits_quantizer import MatMulNBitsQuantizer
from onnxruntime.quantization.shape_inference import quant_pre_process
from tokenizers import Tokenizer
from torch import Tensor, nn

from purport.language.attribution.batches import WindowBatch, window_batch
from purport.language.attribution.loading import PARTS
from purport.language.attribution.pieces import Vocabulary
from purport.language.attribution.windows import cut
from purport.language.model_files import FORMAT, MANIFEST

from .data import load
from .evaluate import model_from
from .model import MIDDLE, Encoder, Shape, StatementModel
from .pretrained import model_folder
from .quantise import quantise_rows
from .smoothing import largest_inputs, smooth

OPSET = 17
BLOCK = 32
Writer = Callable[[StatementModel, Path], None]
FLOAT_ALWAYS = ("/tags/", "/scores/", "/extras/")
"""Parts of node names that are never quantised: the heads, whose scores are what is decoded."""


def sample(folder: Path, vocabulary: Vocabulary, *, every: int = 28) -> Iterator[WindowBatch]:
    """Yield windows of some training articles, to see how large activations get."""
    for article in load(folder, vocabulary)[::every]:
        windows = cut(article.text.pieces.first, article.text.words.paragraph)
        yield window_batch([article.text] * len(windows), windows, vocabulary)


class Above(nn.Module):
    """The layers above the middle one, for windows that are read alone, without padding."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.layers, self.tags = nn.ModuleList(list(encoder.layers)[MIDDLE:]), encoder.tags

    def forward(self, below: Tensor, first: Tensor) -> tuple[Tensor, Tensor]:
        """Return word states and tag scores; see `Encoder.above`."""
        x = below
        for layer in self.layers:
            x = layer(x, torch.zeros(1))
        states = torch.gather(x, 1, first[:, :, None].expand(-1, -1, x.shape[2]))
        return states, self.tags(states)


def export_encoder(model: StatementModel, path: Path) -> None:
    """Write the encoder, with `tags`; see `training.syntax.taps` for the outputs that it ends up with."""
    rows, pieces, words = 2, 16, 11
    numbers = torch.ones(rows, pieces, dtype=torch.int64)
    inputs = (numbers, numbers * 0, numbers * 0, numbers * 0, torch.ones(rows, words, dtype=torch.int64))
    axes = {name: {0: "windows", 1: "pieces"} for name in ("ids", "gap", "case", "quote")}
    axes |= {name: {0: "windows", 1: "words"} for name in ("first", "states", "tags")}
    _write(model.encoder, inputs, path, ["ids", "gap", "case", "quote", "first"], ["states", "tags"], axes)


def export_statements(model: StatementModel, path: Path) -> None:
    """Write the layers that statements are read with."""
    inputs = (torch.randn(2, 16, Shape().width), torch.ones(2, 11, dtype=torch.int64))
    axes = {"below": {0: "windows", 1: "pieces"}}
    axes |= {name: {0: "windows", 1: "words"} for name in ("first", "states", "tags")}
    _write(Above(model.encoder), inputs, path, ["below", "first"], ["states", "tags"], axes)


def export_linker(model: StatementModel, path: Path) -> None:
    """Write the linker."""
    cues, windows, words = 3, 2, 11
    column = torch.tensor([0, 1, 1])
    grid = torch.zeros(cues, words, dtype=torch.int64)
    states = torch.randn(windows, words, Shape().width)
    inputs = (states, column, column, column + 1, grid, grid, torch.ones(cues, words, dtype=torch.bool))
    names = ["states", "window", "start", "last", "distance", "paragraph", "mask"]
    axes = {"states": {0: "windows", 1: "words"}, "extras": {0: "cues"}}
    axes |= {name: {0: "cues"} for name in ("window", "start", "last")}
    axes |= {name: {0: "cues", 1: "words"} for name in ("distance", "paragraph", "mask", "scores")}
    _write(model.linker, inputs, path, names, ["scores", "extras"], axes)


def _write(
    module: torch.nn.Module,
    inputs: tuple[torch.Tensor, ...],
    path: Path,
    names: list[str],
    outputs: list[str],
    axes: dict[str, dict[int, str]],
) -> None:
    """Trace one network; the tracer's warnings about its own future are of no use here."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.onnx.export(
            module.eval(),
            inputs,
            str(path),
            input_names=names,
            output_names=outputs,
            dynamic_axes=axes,
            opset_version=OPSET,
            dynamo=False,
        )


class RowTable(nn.Module):
    """A table of embeddings in 8 bits, one scale a row: a quarter of the size."""

    def __init__(self, table: nn.Embedding) -> None:
        super().__init__()
        weight = table.weight.detach()
        scale = weight.abs().amax(1, keepdim=True).clamp_min(1e-8) / 127
        self.register_buffer("rows", torch.round(weight / scale).to(torch.int8))
        self.register_buffer("scale", scale)

    def forward(self, numbers: Tensor) -> Tensor:
        """Return the rows asked for."""
        return self.rows[numbers].to(torch.float32) * self.scale[numbers]


def quantise(source: Path, target: Path, *, method: str, leave_out: list[str]) -> None:
    """Write 8-bit weights, except where a node's name has a part in `leave_out`.

    `blocks` has a scale for every 32 weights and rounds the inputs block by block; `columns` has a scale for
    every column and rounds the inputs of a whole window batch with one scale.
    """
    graph = onnx.load(str(source)).graph
    parts = (*FLOAT_ALWAYS, *leave_out)
    kept = [node.name for node in graph.node if any(part in node.name for part in parts)]
    if method == "rows":
        quantise_rows(source, target, parts)
        return
    if method == "blocks":
        quantiser = MatMulNBitsQuantizer(
            str(source), bits=8, block_size=BLOCK, is_symmetric=True, accuracy_level=4, nodes_to_exclude=kept
        )
        quantiser.process()
        quantiser.model.save_model_to_file(str(target))
        return
    prepared = target.with_suffix(".prepared")
    quant_pre_process(str(source), str(prepared), skip_symbolic_shape=True)
    quantize_dynamic(
        str(prepared),
        str(target),
        op_types_to_quantize=["MatMul", "Gemm"],
        per_channel=True,
        weight_type=QuantType.QInt8,
        nodes_to_exclude=kept,
        extra_options={"MatMulConstBOnly": True},
    )
    prepared.unlink()


def export_tokenizer(folder: Path, path: Path) -> None:
    """Write the tokenizer without the padding and cutting it was published with."""
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    path.write_text(tokenizer.to_str(pretty=False), encoding="utf8")


def write_manifest(folder: Path, name: str, settings: Path | None) -> None:
    """Write the names, settings and checksums of the folder's files; without new settings the old ones stay."""
    path = folder / MANIFEST
    if settings is None:
        chosen = json.loads(path.read_text(encoding="utf8"))["settings"] if path.exists() else {}
    else:
        chosen = json.loads(settings.read_text(encoding="utf8"))
    sums = {
        part: hashlib.sha256((folder / part).read_bytes()).hexdigest() for part in PARTS if (folder / part).exists()
    }
    values = {"format": FORMAT, "name": name, "settings": chosen, "sha256": sums}
    path.write_text(json.dumps(values, indent=1) + "\n", encoding="utf8")


def parser() -> argparse.ArgumentParser:
    """Return the command line's options."""
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--encoder", type=Path, help="weights of the whole encoder")
    p.add_argument("--statements", type=Path, help="weights of the layers above its middle one, and of the linker")
    p.add_argument("--out", type=Path, required=True)
    p.add_argument("--settings", type=Path)
    p.add_argument("--name", default="statements-minilm")
    p.add_argument("--pretrained", type=Path)
    p.add_argument("--method", choices=("float", "columns", "blocks", "rows"), default="rows", help="see quantise()")
    p.add_argument("--data", type=Path, default=Path("../shared/corpora/polnear/train"))
    p.add_argument("--share", type=float, default=0.5, help="see smoothing.smooth()")
    p.add_argument("--leave-out", nargs="*", default=[], help="parts of node names that stay 32-bit")
    return p


def write_networks(args: argparse.Namespace, weights: Path, writers: dict[str, Writer]) -> None:
    """Write networks of one file of weights."""
    model = model_from(weights)
    if args.method != "float":
        model.encoder.pieces = RowTable(model.encoder.pieces)
    if args.method in ("columns", "rows"):
        tokenizer = Tokenizer.from_file(str((args.pretrained or model_folder()) / "tokenizer.json"))
        seen = largest_inputs(model.encoder, sample(args.data, Vocabulary(tokenizer)))
        smooth(model.encoder, seen, args.share)
    for part, write in writers.items():
        plain, final = args.out / f"{part}.float.onnx", args.out / f"{part}.onnx"
        write(model, plain)
        if args.method == "float" or part == "linker":
            plain.replace(final)
        else:
            quantise(plain, final, method=args.method, leave_out=args.leave_out)
            plain.unlink()
        print(f"{final.name}: {final.stat().st_size / 1e6:.1f} MB")


def main() -> None:
    """Export."""
    args = parser().parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    if args.encoder:
        write_networks(args, args.encoder, {"encoder": export_encoder})
        export_tokenizer(args.pretrained or model_folder(), args.out / "tokenizer.json")
    if args.statements:
        write_networks(args, args.statements, {"statements": export_statements, "linker": export_linker})
    write_manifest(args.out, args.name, args.settings)


if __name__ == "__main__":
    sys.exit(main())
