"""What was found → standard output, as text, JSON or CSV."""

import csv
import io
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from rich.console import Console
from rich.text import Text

from purport.cli.archive_option import TableFormat
from purport.cli.printable import shown
from purport.exports.cells import cell

if TYPE_CHECKING:
    from purport.archive.queries.found import FoundReport, Names

T = TypeVar("T")

Row = Sequence[Any]
SHORT_ID = 12
"""Characters of a document's id that are printed for people."""


def print_found(
    found: T, *, format: TableFormat, text: Callable[[Console, T], None], rows: Callable[[T], Iterable[Row]]
) -> None:
    """Print `found`: with `text` for people, or the first of `rows` as the heading of a CSV table."""
    sys.stdout.flush()
    stream = sys.stdout.buffer
    if format == "json":
        import msgspec

        stream.write(msgspec.json.encode(found) + b"\n")
    elif format == "csv":
        stream.write(as_csv(rows(found)))
    else:
        stream.write(as_text(lambda console: text(console, found), is_terminal=sys.stdout.isatty()))
    stream.flush()


def as_csv(rows: Iterable[Row]) -> bytes:
    """The rows as CSV (RFC 4180, UTF-8), without a cell that a spreadsheet takes for a formula."""
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerows([cell(value) for value in row] for row in rows)
    return out.getvalue().encode()


def as_text(draw: Callable[[Console], None], *, is_terminal: bool) -> bytes:
    """What `draw` prints: at the width of the terminal and with its colours, or 80 columns wide without any."""
    console = Console(
        file=io.StringIO(), highlight=False, force_terminal=is_terminal, width=None if is_terminal else 80
    )
    with console.capture() as captured:
        draw(console)
    return "".join(f"{line.rstrip(' ')}\n" for line in captured.get().splitlines()).encode()


def number_of(number: int, exact: bool, one: str, many: str) -> str:
    """`1 report`, `12 reports`, `more than 100 reports`."""
    words = one if number == 1 and exact else many
    return f"{number:,} {words}" if exact else f"more than {number:,} {words}"


def page_in_words(offset: int, listed: int, number: int, exact: bool) -> str:
    """Which of those found are listed, if not all: `21 to 40`."""
    if exact and listed >= number:
        return ""
    return f"{offset + 1:,} to {offset + listed:,}" if listed else f"none after the first {offset:,}"


def names_in_words(names: Iterable["Names"]) -> Iterator[Text]:
    """A line for each name that was asked for: what it was taken to mean."""
    for one in names:
        line = Text(f"{one.field} ", style="dim")
        line.append(f"“{shown(one.asked)}”", style="not dim")
        taken = ", ".join(map(shown, one.names)) or "nobody here has that name"
        if one.field in ("place", "outlet") and not one.names:
            taken = "nothing here has that name"
        line.append(f" → {taken}{' and others' if one.more else ''}")
        yield line


def report_in_words(report: "FoundReport", *, dated: bool = True) -> Text:
    """`Telvane · 4 March 2025`."""
    from purport.exports.phrases import interval_in_words

    line = Text(shown(report.outlet or "outlet unknown"), style="bold")
    if dated:
        day = interval_in_words(_day(report.earliest), _day(report.latest), short=True)
        line.append(" · " + (shown(day) or "date unknown"), style="not bold")
    return line


def place_of(report: "FoundReport") -> str:
    """Where it was received from and its id: `inbox/post.mbox, m1 · 3f0c9a5177de`."""
    part = f", {report.part}" if report.part else ""
    return " · ".join((shown((report.location or "place unknown") + part), report.report[:SHORT_ID]))


def _day(moment: str | None) -> str | None:
    return moment[:10] if moment else None
