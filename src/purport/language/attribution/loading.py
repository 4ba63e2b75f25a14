"""From a folder of model files to a `Finder`: nothing is used whose SHA-256 does not fit the manifest."""

import hashlib
import json
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, Final

from tokenizers import Tokenizer

from purport.errors import ModelError
from purport.language.attribution.finder import FEATURES, Decoding, Finder
from purport.language.attribution.onnx_networks import OnnxNetworks
from purport.language.attribution.pieces import Vocabulary
from purport.records import Model

MODEL: Final = Path(__file__).resolve().parents[2] / "data" / "statements"
"""The model that comes with Purport."""
MANIFEST: Final = "manifest.json"
PARTS: Final = ("encoder.onnx", "linker.onnx", "tokenizer.json")
FORMAT: Final = 1


@dataclass(frozen=True, slots=True)
class Manifest:
    """What the folder says about itself."""

    name: str
    sha256: dict[str, str]
    settings: Decoding


def load(folder: Path, *, threads: int = 1) -> Finder:
    """Return a finder with the model in `folder`, checked, running on `threads` cores."""
    manifest = read_manifest(folder)
    parts = {part: _checked(folder / part, manifest.sha256.get(part)) for part in PARTS}
    networks = OnnxNetworks(parts["encoder.onnx"], parts["linker.onnx"], threads=threads)
    tokenizer = Tokenizer.from_str(parts["tokenizer.json"].decode("utf8"))
    return Finder(networks, Vocabulary(tokenizer), manifest.settings)


def read_manifest(folder: Path) -> Manifest:
    """Read the folder's manifest."""
    path = folder / MANIFEST
    try:
        values: dict[str, Any] = json.loads(path.read_text(encoding="utf8"))
    except FileNotFoundError:
        raise ModelError(f"no model in {folder}: {MANIFEST} is missing; reinstall the package") from None
    except ValueError as error:
        raise ModelError(f"{path} is not JSON ({error}); reinstall the package") from error
    if values.get("format") != FORMAT:
        raise ModelError(f"{path} has format {values.get('format')!r}, this version reads {FORMAT}")
    known = {field.name for field in fields(Decoding)}
    chosen = {key: value for key, value in values["settings"].items() if key in known}
    chosen["weights"] = tuple(chosen["weights"])
    if len(chosen["weights"]) != len(FEATURES):
        raise ModelError(f"{path} has {len(chosen['weights'])} weights of confidence, expected {len(FEATURES)}")
    return Manifest(values["name"], values["sha256"], Decoding(**chosen))


def _checked(path: Path, expected: str | None) -> bytes:
    """Return the bytes of a file after comparing their SHA-256."""
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        raise ModelError(f"{path} is missing; reinstall the package") from None
    found = hashlib.sha256(content).hexdigest()
    if found != expected:
        raise ModelError(f"{path} has SHA-256 {found}, expected {expected}; reinstall the package")
    return content


def model_of(folder: Path) -> Model:
    """The model in `folder` as reports name it; its SHA-256 is that of the manifest, which holds those of the files."""
    manifest = read_manifest(folder)
    digest = hashlib.sha256((folder / MANIFEST).read_bytes()).hexdigest()
    return Model(name=manifest.name, version=str(FORMAT), sha256=digest)
