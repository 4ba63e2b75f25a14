"""A report for people: who said what, when, and in which words, at the width of the terminal."""

import calendar
import re

from rich.console import Console
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from purport.records import Document, Report, Spans, Statement

_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_WITHOUT_YEAR = re.compile(r"XXXX-(\d\d)-(\d\d)")
_QUOTED = re.compile(r"[\"“”„«][^\"“”„«»]+[\"“”»]")
_MANNER_STYLE = {"direct": "green", "mixed": "cyan", "indirect": "yellow"}
_CLUE_WORDS = {
    "option": "as given",
    "label": "labelled line",
    "wire": "wire dateline",
    "forwarded": "forwarded headers",
    "header": "mail header",
    "metadata": "page metadata",
    "row": "table row",
}
"""Clues whose code is no word for people."""


def shown(words: str) -> str:
    """`words` on one line, without anything that could steer a terminal or turn its direction."""
    return _UNPRINTABLE.sub("�", " ".join(words.split()))


def print_report(console: Console, report: Report) -> None:
    """Print `report` to `console`."""
    document = report.document
    console.print(Rule(Text(_heading(document), style="bold"), align="left", style="dim"))
    console.print(_about(document))
    if report.purport.stages and not report.statements:
        console.print(Text("  no statements found\n", style="dim"))
    table = Table.grid(padding=0)
    table.add_column(width=5)
    table.add_column(overflow="fold")
    for statement in report.statements:
        number = Text(statement.id.removeprefix("s").rjust(3), style="dim")
        table.add_row(number, _who(report, statement))
        table.add_row("", _words(report, statement))
        table.add_row("", Text(_spans(statement) + "\n", style="dim"))
    console.print(table)


def _heading(document: Document) -> str:
    return shown(document.outlet or "outlet unknown") + " · " + _date(document)


def _date(document: Document) -> str:
    published = document.published
    if published.earliest is None:
        without_year = _WITHOUT_YEAR.fullmatch(published.timex or "")
        if without_year is None:
            return f"published {published.timex}" if published.timex else "date unknown"
        return f"{int(without_year[2])} {calendar.month_name[int(without_year[1])]}, year unknown"
    return (
        published.earliest if published.earliest == published.latest else f"{published.earliest} – {published.latest}"
    )


def _about(document: Document) -> Padding:
    """Title, origin, evidence for the date, who passed it on, warnings."""
    lines = Text(style="dim")
    if document.title:
        lines.append(shown(document.title) + "\n", style="not dim italic")
    part = f", {document.origin.part}" if document.origin.part else ""
    lines.append(f"{shown(document.origin.location + part)} ({document.origin.format})")
    used = {item.field: _CLUE_WORDS.get(item.clue, item.clue) for item in document.evidence if item.used}
    known = [f"{field} from {used[field]}" for field in ("outlet", "published") if field in used]
    if known:
        lines.append("\n" + "; ".join(known))
    for via in document.via:
        lines.append(f"\nvia {via.kind} {shown(via.name or via.id or 'unknown')}")
    for warning in document.warnings:
        lines.append(f"\n! {shown(warning)}", style="not dim yellow")
    return Padding(lines, (0, 0, 1, 2))


def _who(report: Report, statement: Statement) -> Text:
    """Speaker, cue and manner."""
    line = _speaker(report, statement)
    cue = shown(report.words(statement.cue))
    if cue:
        line.append(f"  {cue}", style="not bold italic")
    line.append(f"  {statement.manner}", style="not bold " + _MANNER_STYLE[statement.manner])
    if statement.parent:
        line.append(f"  inside {statement.parent.removeprefix('s')}", style="not bold dim")
    return line


def _words(report: Report, statement: Statement) -> Text:
    """What is said, its quotations coloured."""
    words = Text(shown(report.words(statement.content)))
    words.highlight_regex(_QUOTED, style="green")
    return words


def _speaker(report: Report, statement: Statement) -> Text:
    if statement.source:
        return Text(shown(report.words(statement.source)), style="bold")
    carried = next((voice.name for voice in reversed(statement.voices) if voice.role == "speaker" and voice.name), None)
    if carried:
        return Text(f"{shown(carried)} (carried on)", style="bold")
    return Text("speaker unknown", style="red")


def _spans(statement: Statement) -> str:
    def of(name: str, spans: Spans) -> str:
        return f"{name} " + ", ".join(f"{span.start}–{span.end}" for span in spans) if spans else ""

    parts = (of("source", statement.source), of("cue", statement.cue), of("content", statement.content))
    return " · ".join(part for part in parts if part)
