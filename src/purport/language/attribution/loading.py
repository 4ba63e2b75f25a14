"""From a folder of model files to a `Finder`."""

from dataclasses import fields
from pathlib import Path
from typing import Any, Final

from tokenizers import Tokenizer

from purport.errors import ModelError
from purport.language.attribution.finder import FEATURES, Decoding, Finder
from purport.language.attribution.onnx_networks import OnnxNetworks
from purport.language.attribution.pieces import Vocabulary
from purport.language.model_files import MANIFEST, checked_bytes, manifest_of

MODEL: Final = Path(__file__).resolve().parents[2] / "data" / "statements"
"""The model that comes with Purport."""
NETWORKS: Final = ("encoder.onnx", "statements.onnx", "linker.onnx")
PARTS: Final = (*NETWORKS, "tokenizer.json")


def load(folder: Path, *, threads: int = 1) -> Finder:
    """Return a finder with the model in `folder`, checked, running on `threads` cores. Raises ModelError."""
    manifest = manifest_of(folder)
    settings = _decoding(folder, manifest["settings"])
    parts = {part: checked_bytes(folder, part, manifest) for part in PARTS}
    networks = OnnxNetworks(*(parts[name] for name in NETWORKS), threads=threads)
    tokenizer = Tokenizer.from_str(parts["tokenizer.json"].decode("utf8"))
    return Finder(networks, Vocabulary(tokenizer), settings)


def _decoding(folder: Path, settings: dict[str, Any]) -> Decoding:
    """The manifest's settings; those that this version does not know are left out."""
    known = {field.name for field in fields(Decoding)}
    chosen = {key: value for key, value in settings.items() if key in known}
    chosen["weights"] = tuple(chosen["weights"])
    if len(chosen["weights"]) != len(FEATURES):
        path = folder / MANIFEST
        raise ModelError(f"{path} has {len(chosen['weights'])} weights of confidence, expected {len(FEATURES)}")
    return Decoding(**chosen)
