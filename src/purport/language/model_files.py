"""Folders of model files: a manifest with their SHA-256, and nothing used that does not fit it."""

import hashlib
import json
from pathlib import Path
from typing import Any, Final

from purport.errors import ModelError
from purport.records import Model

MANIFEST: Final = "manifest.json"
FORMAT: Final = 1
"""The layout of manifests that this version reads."""


def manifest_of(folder: Path) -> dict[str, Any]:
    """What the folder says about itself: `format`, `name`, `sha256` by file, and more. Raises ModelError."""
    path = folder / MANIFEST
    try:
        values: dict[str, Any] = json.loads(path.read_text(encoding="utf8"))
    except FileNotFoundError:
        raise ModelError(f"no model in {folder}: {MANIFEST} is missing; reinstall the package") from None
    except ValueError as error:
        raise ModelError(f"{path} is not JSON ({error}); reinstall the package") from error
    if values.get("format") != FORMAT:
        raise ModelError(f"{path} has format {values.get('format')!r}, this version reads {FORMAT}")
    return values


def checked_bytes(folder: Path, part: str, manifest: dict[str, Any]) -> bytes:
    """The bytes of a file of the folder after comparing their SHA-256. Raises ModelError."""
    path, expected = folder / part, manifest["sha256"].get(part)
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
    manifest = manifest_of(folder)
    digest = hashlib.sha256((folder / MANIFEST).read_bytes()).hexdigest()
    return Model(name=manifest["name"], version=str(FORMAT), sha256=digest)
