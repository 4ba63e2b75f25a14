"""Write the generated pages of docs/: the command reference and the schema reference.

usage: python tools/make_docs.py

A test fails when these pages are not what this script writes, so they cannot drift from the code.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import typer

from purport.cli import app
from purport.exports.jsonl import schema_of_report

DOCS = Path(__file__).resolve().parent.parent / "docs"
NOTE = "<!-- Written by `make docs`; do not edit. -->\n\n"


def pages() -> dict[str, str]:
    """The generated pages by file name."""
    return {"commands.md": NOTE + "".join(_commands()), "schema.md": NOTE + "".join(_schema())}


def _commands() -> Iterator[str]:
    """The help of every command, as the program prints it at 80 columns."""
    yield "# Commands\n\nWhat `purport COMMAND --help` prints.\n"
    yield from _help(typer.main.get_command(app), "purport", None)


def _help(command: Any, path: str, parent: Any) -> Iterator[str]:
    context = command.make_context(path.rsplit(" ", 1)[-1], [], parent=parent, resilient_parsing=True)
    context.terminal_width = context.max_content_width = 80
    yield f"\n## {path}\n\n```\n{command.get_help(context).rstrip()}\n```\n"
    for name, child in sorted(getattr(command, "commands", {}).items()):
        yield from _help(child, f"{path} {name}", context)


def _schema() -> Iterator[str]:
    """Every record with its fields, types and meanings."""
    yield (
        "# The JSON of a report\n\nWhat `purport read --format jsonl` prints, one report a line. `purport schema` "
        "prints the same as a JSON Schema. Spans are `[start, end]`: code points into `document.text`, the end "
        "exclusive.\n"
    )
    for name, record in json.loads(schema_of_report())["$defs"].items():
        yield f"\n## {name}\n\n{record.get('description', '')}\n"
        if "properties" in record:
            yield "\n| field | type | meaning |\n| --- | --- | --- |\n"
            for field, value in record["properties"].items():
                yield f"| `{field}` | {_type(value)} | {value['description']} |\n"


def _type(schema: dict[str, Any]) -> str:
    """A type in words."""
    if "$ref" in schema:
        name = schema["$ref"].rsplit("/", 1)[1]
        return f"[{name}](#{name.lower()})"
    if "anyOf" in schema:
        return " or ".join(_type(one) for one in schema["anyOf"])
    if "enum" in schema:
        return " or ".join("null" if one is None else f"`{one}`" for one in schema["enum"])
    if schema.get("type") == "array":
        return f"list of {_type(schema['items'])}" if schema.get("items") else "list"
    return str(schema.get("type", "any"))


if __name__ == "__main__":
    for file, text in pages().items():
        (DOCS / file).write_text(text, encoding="utf-8")
        print(f"wrote docs/{file}")
