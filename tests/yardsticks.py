"""The project's yardsticks, run as they stand on reports made here."""

import ast
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from purport.exports.jsonl import to_json
from purport.records import Actor, Document, Event, Origin, Provenance, Report, When


def report(
    id: str, text: str, *, times: Iterable[When] = (), actors: Iterable[Actor] = (), events: Iterable[Event] = ()
) -> Report:
    """A report as reading a table's row gives it."""
    origin = Origin(location="gold.jsonl", part=id, format="jsonl", sha256="0" * 64)
    document = Document(id="0" * 64, text=text, published=When(), origin=origin)
    return Report(
        purport=Provenance(version="0"),
        document=document,
        times=tuple(times),
        actors=tuple(actors),
        events=tuple(events),
    )


def figures_of(yardstick: Path, gold: Path, reports: Iterable[Report], folder: Path, *what: str) -> Any:
    """What `yardstick` prints for `reports`, which are written into `folder`; `what` it asks for before the gold."""
    path = folder / "reports.jsonl"
    path.write_bytes(b"\n".join(map(to_json, reports)))
    command = [sys.executable, str(yardstick), *what, str(gold), str(path)]
    return ast.literal_eval(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
