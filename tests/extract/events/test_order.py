"""The rooms of `extract/events` import one way."""

import ast
from collections.abc import Iterator
from pathlib import Path

import purport.extract.events

ROOMS = {
    "act": (),
    "model": (),
    "grammar": (),
    "harm": ("act", "grammar"),
    "acts": ("act", "grammar", "harm"),
    "participants": ("act", "grammar", "harm"),
    "status": ("act", "grammar", "harm"),
    "circumstances": ("act", "grammar", "harm"),
    "mentions": ("act", "grammar", "harm"),
    "tolls": ("act", "grammar", "harm", "mentions"),
    "apart": ("act", "grammar"),
    "finding": ("act", "grammar", "acts", "participants", "status", "circumstances", "mentions", "tolls", "apart"),
}
FOLDER = Path(purport.extract.events.__file__).parent


def _imported(path: Path) -> Iterator[str]:
    """The rooms that a module imports from, wherever in it the import stands."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            parts = (node.module or "").split(".")
            if parts[:3] == ["purport", "extract", "events"]:
                yield from parts[3:4] or (alias.name for alias in node.names)


def test_every_room_imports_only_those_before_it() -> None:
    modules = {path: path.relative_to(FOLDER).parts[0].removesuffix(".py") for path in FOLDER.rglob("*.py")}
    assert {*modules.values()} - {"__init__"} == {*ROOMS}
    wrong = [
        f"{path.relative_to(FOLDER)} imports {room}"
        for path, home in sorted(modules.items())
        for room in _imported(path)
        if room not in (home, *ROOMS.get(home, ()))
    ]
    assert wrong == []
