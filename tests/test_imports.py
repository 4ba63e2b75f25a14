"""Data flows one way: a package imports only what stands above it, and nothing heavy is imported before it is
needed.
"""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ORDER = (
    "records", "errors", "settings", "reference", "sources", "documents", "language", "extract", "reader", "archive",
    "compare", "evaluate", "exports", "cli", "web", "scale", "data",
)  # fmt: skip
ACTORS = ("mentions", "named", "described", "pronouns", "speaking")
"""The folders of `extract/actors`, in order; the modules beside them put them together."""
ALWAYS_ALLOWED = ("records", "errors", "settings")
PACKAGE = Path(__file__).resolve().parent.parent / "src" / "purport"


def _imported(path: Path) -> Iterator[str]:
    """The parts of purport that a module imports at run time, wherever in it the import stands."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            modules = [node.module or ""]
            if node.module == "purport":
                modules = [f"purport.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.Import):
            modules = [alias.name for alias in node.names]
        else:
            continue
        for module in modules:
            parts = module.split(".")
            if parts[0] == "purport" and len(parts) > 1 and parts[1] in ORDER:
                yield parts[1]


def test_a_package_imports_only_what_stands_above_it() -> None:
    wrong = []
    for path in sorted(PACKAGE.rglob("*.py")):
        home = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
        if home in ("__init__", "__main__"):
            continue
        assert home in ORDER, f"{path} has no place in the order"
        allowed = {*ORDER[: ORDER.index(home) + 1], *ALWAYS_ALLOWED}
        wrong += [f"{path.relative_to(PACKAGE)} imports {name}" for name in _imported(path) if name not in allowed]
    assert wrong == []


def test_a_folder_of_the_actors_imports_only_what_stands_above_it() -> None:
    actors = PACKAGE / "extract" / "actors"
    wrong = []
    for number, folder in enumerate(ACTORS):
        below = {path.stem for path in actors.glob("*.py")} | set(ACTORS[number + 1 :])
        for path in sorted((actors / folder).glob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                parts = (node.module or "").split(".") if isinstance(node, ast.ImportFrom) else []
                if parts[:3] == ["purport", "extract", "actors"] and below & {*parts[3:4]}:
                    wrong.append(f"{path.relative_to(actors)} imports {node.module}")
    assert {path.name for path in actors.iterdir() if path.is_dir() and path.name != "__pycache__"} == set(ACTORS)
    assert wrong == []


def test_records_import_nothing_of_the_project() -> None:
    assert list(_imported(PACKAGE / "records.py")) == []


def test_only_the_language_package_knows_spacy() -> None:
    knowing = {
        path.relative_to(PACKAGE).parts[0]
        for path in PACKAGE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if (isinstance(node, ast.Import) and any(a.name.split(".")[0] == "spacy" for a in node.names))
        or (isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "spacy")
    }
    assert knowing == {"language"}


def test_nothing_heavy_is_imported_for_the_command_line_or_the_package() -> None:
    code = "import sys, purport, purport.cli; print(sorted(set(m.split('.')[0] for m in sys.modules)))"
    loaded = set(
        ast.literal_eval(
            subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True).stdout
        )
    )
    assert (
        loaded
        & {
            "spacy",
            "numpy",
            "trafilatura",
            "lxml",
            "httpx",
            "feedparser",
            "jinja2",
            "py3langid",
            "pandas",
            "sqlalchemy",
            "alembic",
        }
        == set()
    )
