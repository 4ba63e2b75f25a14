"""What `search` found: a report, where the words stand, and what the facets asked for."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rich.console import Console
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from purport.cli.found.events import COLUMNS, cells_of, circumstances, who_did_what
from purport.cli.found.printing import (
    Row,
    names_in_words,
    number_of,
    page_in_words,
    place_of,
    report_in_words,
)  # fmt: skip
from purport.cli.printable import shown

if TYPE_CHECKING:
    from purport.archive.queries.found import FoundEvent, FoundStatement, Hit, Hits, Snippet

_REPORT = ("report", "location", "part", "outlet", "title", "published_earliest", "published_latest", "snippet",
           "snippet_start", "snippet_end")  # fmt: skip
_STATEMENT = ("statement", "speaker", "cue", "content", "manner", "said_earliest", "said_latest", "statement_start",
              "statement_end")  # fmt: skip


def hit_rows(hits: "Hits") -> Iterator[Row]:
    """A row for each statement and event that was asked for; a report without any has one row."""
    yield (*_REPORT, *_STATEMENT, *COLUMNS)
    for hit in hits.hits:
        report, snippet = hit.report, hit.snippet
        place = (snippet.text, snippet.span.start, snippet.span.end) if snippet else (None, None, None)
        start = (
            report.report,
            report.location,
            report.part,
            report.outlet,
            report.title,
            report.earliest,
            report.latest,
        )
        no_statement, no_event = (None,) * len(_STATEMENT), (None,) * len(COLUMNS)
        for one in hit.statements:
            yield (*start, *place, *_statement_cells(one), *no_event)
        for event in hit.events:
            yield (*start, *place, *no_statement, *cells_of(event))
        if not hit.statements and not hit.events:
            yield (*start, *place, *no_statement, *no_event)


def _statement_cells(one: "FoundStatement") -> Row:
    return (one.statement, one.speaker, one.cue, one.content, one.manner, one.earliest, one.latest, one.span.start,
            one.span.end)  # fmt: skip


def print_hits(console: Console, hits: "Hits") -> None:
    """For people."""
    for line in names_in_words(hits.names):
        console.print(line)
    head = Text(number_of(hits.found, hits.exact, "report", "reports"), style="bold")
    page = page_in_words(hits.offset, len(hits.hits), hits.found, hits.exact)
    head.append(f", {page}" if page else "", style="not bold")
    if hits.undated:
        left = number_of(hits.undated, hits.undated < 100, "report", "reports") if hits.undated < 100 else "100 or more"
        head.append(f"; {left} of unknown date left out", style="not bold dim")
    console.print(head)
    for hit in hits.hits:
        console.print()
        _print_hit(console, hit)


def _print_hit(console: Console, hit: "Hit") -> None:
    console.print(Rule(report_in_words(hit.report), align="left", style="dim"))
    if hit.report.title:
        console.print(Padding(Text(shown(hit.report.title), style="italic"), (0, 0, 0, 2)))
    if hit.snippet:
        console.print(Padding(_snippet(hit.snippet), (0, 0, 0, 2)))
    table = Table.grid(padding=0)
    table.add_column(width=4)
    table.add_column(overflow="fold")
    for statement in hit.statements:
        table.add_row("", _statement(statement))
    if hit.more_statements:
        table.add_row("", Text(f"and {hit.more_statements} more statements", style="dim"))
    for event in hit.events:
        table.add_row("", _event(event))
    if hit.more_events:
        table.add_row("", Text(f"and {hit.more_events} more events", style="dim"))
    if table.rows:
        console.print(table)
    console.print(Padding(Text(place_of(hit.report), style="dim", overflow="fold"), (0, 0, 0, 2)))


def _snippet(snippet: "Snippet") -> Text:
    """The words that were looked for in bold."""
    line, at = Text("…" if snippet.span.start else ""), snippet.span.start
    for one in snippet.matches:
        line.append(_plain(snippet, at, one.start))
        line.append(_plain(snippet, one.start, one.end), style="bold green")
        at = one.end
    line.append(_plain(snippet, at, snippet.span.end))
    return line.append("" if snippet.text.endswith((".", "!", "?", "”", '"')) else " …")


def _plain(snippet: "Snippet", start: int, end: int) -> str:
    """Printable words; unlike `shown`, white space at the ends stays, for pieces are put together."""
    words = snippet.text[start - snippet.span.start : end - snippet.span.start]
    lead = " " if words[:1].isspace() else ""
    tail = " " if words.strip() and words[-1:].isspace() else ""
    return f"{lead}{shown(words)}{tail}"


def _statement(one: "FoundStatement") -> Text:
    line = Text(shown(one.speaker or "speaker unknown"), style="bold")
    line.append(f" {shown(one.cue)}" if one.cue else "", style="not bold italic")
    line.append(f": {shown(one.content)}", style="not bold not italic")
    return line.append(f"  {one.span.start}–{one.span.end}", style="not bold dim")


def _event(event: "FoundEvent") -> Text:
    line = who_did_what(event).append("\n")
    line.append_text(circumstances(event, dated=True))
    return line.append(f"  {event.span.start}–{event.span.end}", style="dim")
