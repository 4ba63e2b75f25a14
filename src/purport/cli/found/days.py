"""What `timeline` found: days, and what is said to have happened on them."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table
from rich.text import Text

from purport.cli.found.events import COLUMNS, cells_of, circumstances, who_did_what
from purport.cli.found.printing import Row, names_in_words, number_of, page_in_words, place_of, report_in_words
from purport.cli.printable import shown

if TYPE_CHECKING:
    from purport.archive.queries.found import Timeline, TimelineEvent

_REPORT = ("report", "location", "part", "outlet", "title", "published_earliest", "published_latest")


def event_rows(found: "Timeline") -> Iterator[Row]:
    """A row for each event, those of unknown date last."""
    yield (*COLUMNS, *_REPORT)
    for one in (*found.events, *found.undated):
        report = one.report
        yield (
            *cells_of(one.event), report.report, report.location, report.part, report.outlet, report.title,
            report.earliest, report.latest,
        )  # fmt: skip


def print_days(console: Console, found: "Timeline") -> None:
    """For people."""
    for line in names_in_words(found.names):
        console.print(line)
    head = Text(number_of(found.found, found.exact, "dated event", "dated events"), style="bold")
    page = page_in_words(found.offset, len(found.events), found.found, found.exact)
    head.append(f", {page}" if page else "", style="not bold")
    if found.undated_found:
        head.append(f"; {number_of(found.undated_found, found.undated_exact, 'event', 'events')} of unknown date",
                    style="not bold dim")  # fmt: skip
    console.print(head)
    if found.events:
        console.print(_table(found.events, dated=True))
    if found.undated:
        console.print(Text("Date unknown", style="bold"))
        console.print(_table(found.undated, dated=False))


def _table(events: Sequence["TimelineEvent"], *, dated: bool) -> Table:
    """A day stands once, beside the first of its events."""
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(width=13 if dated else 2, overflow="fold")
    table.add_column(ratio=1, overflow="fold")
    before: str | None = None
    for one in events:
        day = _day(one) if dated else ""
        table.add_row(Text("" if day == before else day, style="cyan"), _told(one, dated=dated))
        before = day
    return table


def _day(one: "TimelineEvent") -> str:
    from purport.exports.phrases import interval_in_words

    return shown(interval_in_words(one.event.earliest, one.event.latest, short=True))


def _told(one: "TimelineEvent", *, dated: bool) -> Text:
    line = who_did_what(one.event).append("\n")
    line.append_text(circumstances(one.event, dated=not dated)).append("\n")
    voice = one.event.voice
    if voice and voice != one.report.outlet:
        line.append(f"says {shown(voice)}, in ", style="dim")
    line.append_text(report_in_words(one.report))
    return line.append(f"\n{place_of(one.report)} · {one.event.span.start}–{one.event.span.end}\n", style="dim")
