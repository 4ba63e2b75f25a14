"""From a folder of model files to a `Network`."""

from pathlib import Path
from typing import Final

from purport.language.model_files import checked_bytes, manifest_of
from purport.language.syntax.network import Labels, Network

MODEL: Final = Path(__file__).resolve().parents[2] / "data" / "syntax"
"""The model that comes with Purport."""
NETWORK: Final = "heads.onnx"


def load(folder: Path, *, threads: int = 1) -> Network:
    """The network in `folder`, checked, running on `threads` cores. Raises ModelError."""
    manifest = manifest_of(folder)
    labels = Labels(tuple(manifest["tags"]), tuple(manifest["names"]), tuple(manifest["deps"]))
    return Network(checked_bytes(folder, NETWORK, manifest), labels, threads=threads)
