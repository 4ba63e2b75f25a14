"""Documentation cannot drift: generated pages are up to date, and the commands it shows are there."""

import ast
import importlib.util
import re
from pathlib import Path
from types import ModuleType
from typing import TypeGuard

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def make_docs() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_docs", ROOT / "tools" / "make_docs.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", ["commands.md", "schema.md", "schema-comparison.md", "exports.md", "search.md"])
def test_generated_pages_are_up_to_date(make_docs: ModuleType, name: str) -> None:
    assert (ROOT / "docs" / name).read_text(encoding="utf-8") == make_docs.pages()[name], "run: make docs"


def test_every_command_and_option_shown_exists(make_docs: ModuleType) -> None:
    reference = make_docs.pages()["commands.md"]
    known = set(re.findall(r"^## purport ?(.*)$", reference, re.MULTILINE))
    unknown = []
    for path in [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]:
        for line in re.findall(
            r"^(?:\$ )?(?:\.venv/bin/)?purport (.+)$", path.read_text(encoding="utf-8"), re.MULTILINE
        ):
            words = line.split("#")[0].split()
            if words[0] not in {name.split()[0] for name in known if name} and not words[0].startswith("-"):
                unknown.append(f"{path.name}: {line}")
            unknown += [f"{path.name}: {word}" for word in words if word.startswith("--") and word not in reference]
    assert unknown == []


def test_every_public_module_and_function_is_documented() -> None:
    bare = []
    for path in sorted((ROOT / "src" / "purport").rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        public = [node for node in tree.body if _is_public(node)]
        methods = [one for node in public if isinstance(node, ast.ClassDef) for one in node.body if _is_public(one)]
        bare += [f"{path.name}: {node.name}" for node in [*public, *methods] if ast.get_docstring(node) is None]
        bare += [path.name] if ast.get_docstring(tree) is None else []
    assert bare == []


def _is_public(node: ast.stmt) -> TypeGuard[ast.FunctionDef | ast.ClassDef]:
    return isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_")
