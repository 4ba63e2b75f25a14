"""`purport status`: how much an archive holds."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from purport.cli.archive_option import ArchiveOption, TableFormat, opened

if TYPE_CHECKING:
    from rich.console import Console

    from purport.archive.records import Counts, ReadBy


def status(
    archive: ArchiveOption = None,
    format: Annotated[TableFormat, typer.Option(help="How it is printed.")] = "text",
) -> None:
    """Tell how much an archive holds, what read it, and whether its parts agree."""
    with opened(archive) as it:
        counts = it.counts()
    from purport.cli.found.printing import print_found

    print_found(counts, format=format, text=_print, rows=_rows)


def _rows(counts: "Counts") -> Iterator[Sequence[Any]]:
    yield counts.__struct_fields__
    yield [getattr(counts, field) for field in counts.__struct_fields__]


def _print(console: "Console", counts: "Counts") -> None:
    """For people."""
    from rich.table import Table
    from rich.text import Text

    from purport.cli.printable import shown

    table = Table.grid(padding=(0, 2, 0, 0))
    for name, words in _lines(counts):
        table.add_row(Text(name, style="bold"), Text(shown(words)))
    console.print(table)


def _lines(counts: "Counts") -> Iterator[tuple[str, str]]:
    yield "Archive", f"{counts.archive}, {counts.size / 2**20:,.1f} MB, layout {counts.layout}"
    yield "Reports", f"{counts.reports:,} from {_number(counts.origins, 'place')}, {_number(counts.outlets, 'outlet')}"
    if counts.first is not None:
        yield "Published", f"{counts.first[:10]} to {(counts.last or counts.first)[:10]}"
    if counts.undated:
        yield "", f"{counts.undated:,} of unknown date"
    records = ("statement", counts.statements), ("event", counts.events), ("actor", counts.actors)
    yield "Records", ", ".join(_number(number, noun) for noun, number in records)
    for number, one in enumerate(counts.read_by):
        yield "" if number else "Read by", _read_by(one)
    yield "Index of words", _index(counts)
    fitting = f", {counts.unfound:,} of them fit nothing in the current readings" if counts.unfound else ""
    yield "Put right", f"{_number(counts.corrections, 'correction')}{fitting}"
    yield "", f"{_number(counts.decisions, 'decision')} about names"


def _read_by(one: "ReadBy") -> str:
    models = ", ".join(f"{model.name} {model.sha256[:12]}" for model in one.models)
    return f"Purport {one.version}: {_number(one.reports, 'report')}" + f" ({models or 'nothing was looked for'})"


def _index(counts: "Counts") -> str:
    if not counts.unindexed:
        return "complete"
    return (
        f"lacks {_number(counts.unindexed, 'report')}; make it again with: sqlite3 FILE "
        "\"INSERT INTO documents_text(documents_text) VALUES('rebuild')\""
    )


def _number(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
