"""8-bit weights, and inputs rounded row by row: every word piece has a scale of its own.

ONNX Runtime's own dynamic quantisation rounds a whole activation with one scale, which costs this model about
a point. Here each matrix product becomes: the largest size in each row, the row in 127 steps of it, a product
of integers, and the two scales multiplied back in.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

STEPS = 127
MIDDLE = 128


def quantise_rows(source: Path, target: Path, leave_out: tuple[str, ...]) -> int:
    """Rewrite every product with a constant matrix, except where the node's name has a part in `leave_out`.

    Returns the number of products rewritten.
    """
    model = onnx.load(str(source))
    graph = model.graph
    constants = {tensor.name: tensor for tensor in graph.initializer}
    nodes: list[onnx.NodeProto] = []
    done = 0
    for node in graph.node:
        left_out = any(part in node.name for part in leave_out)
        if node.op_type != "MatMul" or node.input[1] not in constants or left_out:
            nodes.append(node)
            continue
        weight = numpy_helper.to_array(constants[node.input[1]])
        nodes += _rewritten(graph, node, weight)
        graph.initializer.remove(constants.pop(node.input[1]))
        done += 1
    del graph.node[:]
    graph.node.extend(nodes)
    _constants(graph)
    onnx.checker.check_model(model)
    onnx.save(model, str(target))
    return done


def _constants(graph: onnx.GraphProto) -> None:
    """Add the constants that all products share."""
    numbers = {
        "row_step": np.array(1 / STEPS, dtype=np.float32),
        "row_least": np.array(1e-6, dtype=np.float32),
        "row_shift": np.array(MIDDLE + 0.5, dtype=np.float32),
        "row_middle": np.array(MIDDLE, dtype=np.uint8),
    }
    graph.initializer.extend(numpy_helper.from_array(value, name) for name, value in numbers.items())


def _rewritten(graph: onnx.GraphProto, node: onnx.NodeProto, weight: np.ndarray) -> list[onnx.NodeProto]:
    """Return the nodes that stand for one product; adding a half and cutting off rounds."""
    x, name, out = node.input[0], node.name, node.output[0]
    scale = np.maximum(np.abs(weight).max(0), 1e-12) / STEPS
    rounded = np.clip(np.round(weight / scale), -STEPS, STEPS).astype(np.int8)
    graph.initializer.append(numpy_helper.from_array(rounded, f"{name}/weight"))
    graph.initializer.append(numpy_helper.from_array(scale.astype(np.float32), f"{name}/scale"))

    def step(kind: str, inputs: list[str], label: str, **attributes: object) -> onnx.NodeProto:
        result = out if label == "out" else f"{name}/{label}"
        return helper.make_node(kind, inputs, [result], name=f"{name}/{label}_node", **attributes)

    return [
        step("Abs", [x], "size"),
        step("ReduceMax", [f"{name}/size"], "largest", axes=[-1], keepdims=1),
        step("Mul", [f"{name}/largest", "row_step"], "fine"),
        step("Max", [f"{name}/fine", "row_least"], "row"),
        step("Div", [x, f"{name}/row"], "steps"),
        step("Add", [f"{name}/steps", "row_shift"], "shifted"),
        step("Cast", [f"{name}/shifted"], "bytes", to=TensorProto.UINT8),
        step("MatMulInteger", [f"{name}/bytes", f"{name}/weight", "row_middle"], "product"),
        step("Cast", [f"{name}/product"], "number", to=TensorProto.FLOAT),
        step("Mul", [f"{name}/number", f"{name}/row"], "by_row"),
        step("Mul", [f"{name}/by_row", f"{name}/scale"], "out"),
    ]
