"""Give the encoder the outputs that others read with, and take those away that nobody does.

`states`, of the last layer at the first piece of each word, is there. Names and syntax are read better with the middle
layer beside it (`lower`), where the first and the last piece count alike: what tells a rare name is often its end.
Statements are read with layers of their own above the middle one (`below`). The weights and the output that was there
stay as they are, to the bit.

usage: python -m training.syntax.taps --model src/purport/data/statements
"""

from __future__ import annotations

import argparse
import hashlib
import json
from pathlib import Path

import onnx
from onnx import TensorProto, helper

from ..model import MIDDLE

LOWER, BELOW, UNREAD = "lower", "below", "tags"


def tap(model: onnx.ModelProto) -> None:
    """Add the outputs that the encoder has not yet, and drop `tags`."""
    source = f"/layers.{MIDDLE - 1}/norm/LayerNormalization_output_0"
    if not any(source in node.output for node in model.graph.node):
        raise SystemExit(f"the encoder has no output {source}; it was exported by another version of torch")
    there = {output.name for output in model.graph.output}
    if LOWER not in there:
        _add_lower(model.graph, source)
    if BELOW not in there:
        model.graph.node.append(helper.make_node("Identity", [source], [BELOW], name=BELOW))
        model.graph.output.append(
            helper.make_tensor_value_info(BELOW, TensorProto.FLOAT, ["windows", "pieces", "width"])
        )
    _drop(model.graph, UNREAD)
    onnx.checker.check_model(model)


def _add_lower(graph: onnx.GraphProto, source: str) -> None:
    """Add the output `lower`, in the form of `states`: the mean of `source` at the first and at the last piece of each
    word; and the input `last`, in the form of `first`, which says where the last one is.
    """
    gather = next(node for node in graph.node if "states" in node.output)
    expand = next(node for node in graph.node if gather.input[1] in node.output)
    unsqueeze = next(node for node in graph.node if expand.input[0] in node.output)
    graph.initializer.append(helper.make_tensor("lower/half", TensorProto.FLOAT, [], [0.5]))
    steps = [
        ("Unsqueeze", ["last", unsqueeze.input[1]], "lower/last", {}),
        ("Expand", ["lower/last", expand.input[1]], "lower/places", {}),
        ("GatherElements", [source, gather.input[1]], "lower/of_first", {"axis": 1}),
        ("GatherElements", [source, "lower/places"], "lower/of_last", {"axis": 1}),
        ("Add", ["lower/of_first", "lower/of_last"], "lower/both", {}),
        ("Mul", ["lower/both", "lower/half"], LOWER, {}),
    ]
    graph.node.extend(
        helper.make_node(kind, given, [out], name=f"{out}_node", **how) for kind, given, out, how in steps
    )
    graph.input.append(helper.make_tensor_value_info("last", TensorProto.INT64, ["windows", "words"]))
    graph.output.append(helper.make_tensor_value_info(LOWER, TensorProto.FLOAT, ["windows", "words", "width"]))


def _drop(graph: onnx.GraphProto, name: str) -> None:
    """Take an output away, with the nodes and constants that nothing else needs."""
    outputs = [output for output in graph.output if output.name != name]
    del graph.output[:]
    graph.output.extend(outputs)
    needed, nodes = {output.name for output in outputs}, []
    for node in reversed(graph.node):
        if needed.intersection(node.output):
            needed.update(node.input)
            nodes.append(node)
    del graph.node[:]
    graph.node.extend(reversed(nodes))
    constants = [one for one in graph.initializer if one.name in needed]
    del graph.initializer[:]
    graph.initializer.extend(constants)


def main() -> None:
    """Rewrite `encoder.onnx` and its checksum in the manifest."""
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--model", type=Path, required=True)
    args = p.parse_args()
    path, manifest = args.model / "encoder.onnx", args.model / "manifest.json"
    model = onnx.load(str(path))
    tap(model)
    onnx.save(model, str(path))
    values = json.loads(manifest.read_text(encoding="utf8"))
    values["sha256"]["encoder.onnx"] = hashlib.sha256(path.read_bytes()).hexdigest()
    manifest.write_text(json.dumps(values, indent=1) + "\n", encoding="utf8")


if __name__ == "__main__":
    main()
