"""Write the generated pages of docs/: the command reference and the schema reference.

usage: python tools/make_docs.py

A test fails when these pages are not what this script writes, so they cannot drift from the code.
"""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import typer

from purport.archive.queries.found import Actors, Hits, Timeline
from purport.cli import app
from purport.exports.acled import ACLED
from purport.exports.acled.types import RULES
from purport.exports.comparison.schema import schema_of_comparison
from purport.exports.formats import FORMATS
from purport.exports.jsonl import schema_of_report
from purport.exports.polecat import POLECAT
from purport.exports.tables import TABLES

DOCS = Path(__file__).resolve().parent.parent / "docs"
NOTE = "<!-- Written by `make docs`; do not edit. -->\n\n"


def pages() -> dict[str, str]:
    """The generated pages by file name."""
    return {
        "commands.md": NOTE + "".join(_commands()),
        "schema.md": NOTE + "".join(_schema()),
        "schema-comparison.md": NOTE + "".join(_comparison()),
        "exports.md": _with_tables("exports.md", _tables()),
        "search.md": _with_tables("search.md", {"answers": _answers()}),
    }


def _with_tables(file: str, tables: dict[str, Iterable[str]]) -> str:
    """A page of docs/ as it is, with every table between its marks written anew."""
    page = (DOCS / file).read_text(encoding="utf-8")
    for name, lines in tables.items():
        before, mark, rest = page.partition(f"<!-- table: {name} -->\n")
        _, end, after = rest.partition("<!-- end -->")
        if not end:
            raise ValueError(f"docs/{file} has no place for the table {name!r}, from its mark to '<!-- end -->'")
        page = "".join((before, mark, *lines, end, after))
    return page


def _tables() -> dict[str, Iterable[str]]:
    """The tables of docs/exports.md that the code knows."""
    formats = ((f"`{name}`", one.meaning, _goes_to(one)) for name, one in FORMATS.items())
    rules = ((one.type, f"`{one.mode}`", one.parties, *(part or "" for part in one.gives)) for one in RULES)
    return {
        "formats": _markdown(("format", "what it is", "written to"), formats),
        "acled": _columns(ACLED),
        "acled types": _markdown(
            ("PLOVER type", "mode", "parties", "disorder_type", "event_type", "sub_event_type"), rules
        ),
        "polecat": _columns(POLECAT),
        "tables": (
            line
            for table in TABLES.values()
            for line in (f"\n#### {table.name}\n\n{table.meaning}\n\n", *_columns(table))
        ),
    }


def _goes_to(format: Any) -> str:
    if format.folder is None:
        return "a file"
    return "a folder, or one table to a file" if format.table is not None else "a folder"


def _columns(table: Any) -> Iterator[str]:
    rows = ((f"`{one.name}`", one.type, one.meaning) for one in table.columns)
    return _markdown(("column", "type", "what stands in it"), rows)


def _markdown(heading: Iterable[str], rows: Iterable[Iterable[str]]) -> Iterator[str]:
    heading = tuple(heading)
    yield f"| {' | '.join(heading)} |\n| {' | '.join('---' for _ in heading)} |\n"
    for row in rows:
        yield f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in row)} |\n"


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
    """The records of a report."""
    yield (
        "# The JSON of a report\n\nWhat `purport read --format jsonl` prints, one report a line. `purport schema` "
        "prints the same as a JSON Schema. Spans are `[start, end]`: code points into `document.text`, the end "
        "exclusive.\n"
    )
    yield from _records(json.loads(schema_of_report())["$defs"], "##")


def _comparison() -> Iterator[str]:
    """The records of a comparison."""
    yield (
        "# The JSON of a comparison\n\nWhat `purport compare --format json` prints. `purport schema comparison` prints "
        "the same as a JSON Schema. Spans are `[start, end]`: code points into the text of the report that is named "
        "with them, the end exclusive.\n"
    )
    yield from _records(json.loads(schema_of_comparison())["$defs"], "##")


def _answers() -> Iterator[str]:
    """The records that queries of an archive find."""
    _, records = msgspec.json.schema_components((Hits, Timeline, Actors))
    known = json.loads(schema_of_report())["$defs"]
    yield from _records({name: one for name, one in records.items() if name not in known}, "###")


def _records(records: dict[str, Any], heading: str) -> Iterator[str]:
    for name, record in records.items():
        yield f"\n{heading} {name}\n\n{record.get('description', '')}\n"
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
