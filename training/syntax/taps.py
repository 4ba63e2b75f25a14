"""Give the encoder of the statements one more output: the word states of a lower layer.

The statements need only the last layer, at the first piece of each word; names and syntax are read better with a lower
one beside it, where the first and the last piece count alike: what tells a rare name is often its end. The weights and
the two outputs that were there stay as they are, to the bit.

usage: python -m training.syntax.taps --model src/purport/data/statements [--layer 2]
"""

from __future__ import annotations

import argparse
import hashlib
import json
from pathlib import Path

import onnx
from onnx import TensorProto, helper

LAYER = 2
"""Counted from 0: the third of six."""
OUTPUT = "lower"


def tap(model: onnx.ModelProto, layer: int) -> None:
    """Add the output `lower`, in the form of `states`: the mean of what `layer` says at the first and at the last piece
    of each word; and the input `last`, in the form of `first`, which says where the last one is.
    """
    graph = model.graph
    if any(output.name == OUTPUT for output in graph.output):
        raise SystemExit("the encoder has this output already")
    gather = next(node for node in graph.node if "states" in node.output)
    expand = next(node for node in graph.node if gather.input[1] in node.output)
    unsqueeze = next(node for node in graph.node if expand.input[0] in node.output)
    source = f"/layers.{layer}/norm/LayerNormalization_output_0"
    if not any(source in node.output for node in graph.node):
        raise SystemExit(f"the encoder has no output {source}; name a layer it has with --layer")
    graph.initializer.append(helper.make_tensor("lower/half", TensorProto.FLOAT, [], [0.5]))
    graph.node.extend(
        [
            helper.make_node("Unsqueeze", ["last", unsqueeze.input[1]], ["lower/last"], name="lower/unsqueeze"),
            helper.make_node("Expand", ["lower/last", expand.input[1]], ["lower/places"], name="lower/expand"),
            helper.make_node(
                "GatherElements", [source, gather.input[1]], ["lower/of_first"], name="lower/first", axis=1
            ),
            helper.make_node(
                "GatherElements", [source, "lower/places"], ["lower/of_last"], name="lower/at_last", axis=1
            ),
            helper.make_node("Add", ["lower/of_first", "lower/of_last"], ["lower/both"], name="lower/add"),
            helper.make_node("Mul", ["lower/both", "lower/half"], [OUTPUT], name="lower/mean"),
        ]
    )
    graph.input.append(helper.make_tensor_value_info("last", TensorProto.INT64, ["windows", "words"]))
    graph.output.append(helper.make_tensor_value_info(OUTPUT, TensorProto.FLOAT, ["windows", "words", "width"]))
    onnx.checker.check_model(model)


def main() -> None:
    """Rewrite `encoder.onnx` and its checksum in the manifest."""
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--model", type=Path, required=True)
    p.add_argument("--layer", type=int, default=LAYER)
    args = p.parse_args()
    path, manifest = args.model / "encoder.onnx", args.model / "manifest.json"
    model = onnx.load(str(path))
    tap(model, args.layer)
    onnx.save(model, str(path))
    values = json.loads(manifest.read_text(encoding="utf8"))
    values["sha256"]["encoder.onnx"] = hashlib.sha256(path.read_bytes()).hexdigest()
    manifest.write_text(json.dumps(values, indent=1) + "\n", encoding="utf8")


if __name__ == "__main__":
    main()
