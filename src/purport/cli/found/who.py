"""What `actors` found."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table
from rich.text import Text

from purport.cli.found.printing import Row, names_in_words, number_of, page_in_words
from purport.cli.printable import shown

if TYPE_CHECKING:
    from purport.archive.queries.found import Actors

_COLUMNS = (
    "name", "kind", "country", "reports", "statements", "events_as_actor", "events_as_recipient", "forms",
)  # fmt: skip


def actor_rows(found: "Actors") -> Iterator[Row]:
    """A row for each actor; the other forms of its name are parted by semicolons."""
    yield _COLUMNS
    for one in found.actors:
        yield (
            one.name, one.kind, one.country, one.reports, one.statements, one.events_as_actor,
            one.events_as_recipient, "; ".join(one.forms),
        )  # fmt: skip


def print_actors(console: Console, found: "Actors") -> None:
    """For people."""
    for line in names_in_words(found.names):
        console.print(line)
    head = Text(number_of(found.found, found.exact, "actor", "actors"), style="bold")
    page = page_in_words(found.offset, len(found.actors), found.found, found.exact)
    console.print(head.append(f", {page}" if page else "", style="not bold"))
    if not found.actors:
        return
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="dim")
    table.add_column("name", overflow="fold", ratio=1)
    table.add_column("kind")
    table.add_column("country")
    for title in ("reports", "says", "does", "undergoes"):
        table.add_column(title, justify="right")
    for one in found.actors:
        table.add_row(
            Text(shown(one.name), style="bold"), Text(shown(one.kind or "unknown"), style="" if one.kind else "dim"),
            Text(shown(one.country or "–")), str(one.reports), str(one.statements), str(one.events_as_actor),
            str(one.events_as_recipient),
        )  # fmt: skip
    console.print(table)
