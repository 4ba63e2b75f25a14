"""Write the trained weights as ONNX files with a manifest: the folder that `purport.language.attribution.load` reads.

usage: python -m training.export --weights runs/one/weights.pt --out model [--settings runs/one/settings.json]
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
import warnings
from collections.abc import Iterator
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
from .model import Shape, StatementModel
from .pretrained import model_folder
from .quantise import quantise_rows
from .smoothing import largest_inputs, smooth

OPSET = 17
BLOCK = 32
FLOAT_ALWAYS = ("/tags/", "/scores/", "/extras/")
"""Parts of node names that are never quantised: the heads, whose scores are what is decoded."""


def sample(folder: Path, vocabulary: Vocabulary, *, every: int = 28) -> Iterator[WindowBatch]:
    """Yield windows of some training articles, to see how large activations get."""
    for article in load(folder, vocabulary)[::every]:
        windows = cut(article.text.pieces.first, article.text.words.paragraph)
        yield window_batch([article.text] * len(windows), windows, vocabulary)


def export_encoder(model: StatementModel, path: Path) -> None:
    """Write the encoder."""
    rows, pieces, words = 2, 16, 11
    numbers = torch.ones(rows, pieces, dtype=torch.int64)
    inputs = (numbers, numbers * 0, numbers * 0, numbers * 0, torch.ones(rows, words, dtype=torch.int64))
    axes = {name: {0: "windows", 1: "pieces"} for name in ("ids", "gap", "case", "quote")}
    axes |= {name: {0: "windows", 1: "words"} for name in ("first", "states", "tags")}
    _write(model.encoder, inputs, path, ["ids", "gap", "case", "quote", "first"], ["states", "tags"], axes)


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


def write_manifest(folder: Path, name: str, settings: dict[str, object]) -> None:
    """Write the names, settings and checksums of the folder's files."""
    sums = {part: hashlib.sha256((folder / part).read_bytes()).hexdigest() for part in PARTS}
    values = {"format": FORMAT, "name": name, "settings": settings, "sha256": sums}
    (folder / MANIFEST).write_text(json.dumps(values, indent=1) + "\n", encoding="utf8")


def main() -> None:
    """Export."""
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--weights", type=Path, required=True)
    p.add_argument("--out", type=Path, required=True)
    p.add_argument("--settings", type=Path, required=True)
    p.add_argument("--name", default="statements-minilm")
    p.add_argument("--pretrained", type=Path)
    p.add_argument("--method", choices=("float", "columns", "blocks", "rows"), default="rows", help="see quantise()")
    p.add_argument("--data", type=Path, default=Path("../shared/corpora/polnear/train"))
    p.add_argument("--share", type=float, default=0.5, help="see smoothing.smooth()")
    p.add_argument("--leave-out", nargs="*", default=[], help="parts of node names that stay 32-bit")
    args = p.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    model = model_from(args.weights)
    if args.method != "float":
        model.encoder.pieces = RowTable(model.encoder.pieces)
    if args.method in ("columns", "rows"):
        tokenizer = Tokenizer.from_file(str((args.pretrained or model_folder()) / "tokenizer.json"))
        seen = largest_inputs(model.encoder, sample(args.data, Vocabulary(tokenizer)))
        smooth(model.encoder, seen, args.share)
    for part, write in (("encoder", export_encoder), ("linker", export_linker)):
        plain, final = args.out / f"{part}.float.onnx", args.out / f"{part}.onnx"
        write(model, plain)
        if args.method == "float" or part == "linker":
            plain.replace(final)
        else:
            quantise(plain, final, method=args.method, leave_out=args.leave_out)
            plain.unlink()
        print(f"{final.name}: {final.stat().st_size / 1e6:.1f} MB")
    export_tokenizer(args.pretrained or model_folder(), args.out / "tokenizer.json")
    write_manifest(args.out, args.name, json.loads(args.settings.read_text(encoding="utf8")))


if __name__ == "__main__":
    sys.exit(main())
