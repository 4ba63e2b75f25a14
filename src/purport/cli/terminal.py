"""A report for people: who said what, when, and in which words, and what happened, at the width of the terminal."""

import calendar
import re
from collections import Counter
from collections.abc import Mapping

from rich.console import Console
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from purport.cli.events import events_table
from purport.cli.gathered import actors_table, times_table
from purport.cli.printable import shown
from purport.exports.phrases import interval_in_words, speaking
from purport.records import Actor, Document, Report, Spans, Statement

_WITHOUT_YEAR = re.compile(r"XXXX-(\d\d)-(\d\d)")
_QUOTED = re.compile(r"[\"“”„«][^\"“”„«»]+[\"“”»]")
_A_FEW = 3
_MOST_NAMED = 6
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


def print_report(console: Console, report: Report) -> None:
    """Print `report` to `console`: what it is, its statements and events, then the actors and times of both."""
    document = report.document
    actors = {actor.id: actor for actor in report.actors}
    console.print(Rule(Text(_heading(document), style="bold"), align="left", style="dim"))
    console.print(_about(document))
    if "statements" in report.purport.stages and not report.statements:
        console.print(Text("  no statements found\n", style="dim"))
    if len(report.statements) > _A_FEW and any(statement.speaker for statement in report.statements):
        console.print(_summary(report, actors))
    table = Table.grid(padding=0)
    table.add_column(width=5)
    table.add_column(overflow="fold")
    for statement in report.statements:
        number = Text(_number(statement.id).rjust(3), style="dim")
        table.add_row(number, _who(report, statement, actors))
        if circumstances := _circumstances(statement):
            table.add_row("", circumstances)
        table.add_row("", _words(report, statement))
        table.add_row("", Text(_spans(statement) + "\n", style="dim"))
    console.print(table)
    if (events := events_table(report)) is not None:
        console.print(Text("  Events", style="bold"))
        console.print(events)
    for title, gathered in (("Actors", actors_table(report)), ("Times", times_table(report))):
        if gathered is not None:
            console.print(Text(f"  {title}", style="bold"))
            console.print(Padding(gathered, (0, 0, 1, 2)))


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


def _summary(report: Report, actors: Mapping[str, Actor]) -> Padding:
    """Who speaks how often, the most frequent first and the unknown last."""
    names = Counter(_name(report, statement, actors) for statement in report.statements)
    unknown = names.pop("", 0)
    parts = [f"{name} {number}" for name, number in names.most_common(_MOST_NAMED)]
    others = sum(names.values()) - sum(number for _, number in names.most_common(_MOST_NAMED))
    parts += [f"others {others}"] if others else []
    parts += [f"speaker unknown {unknown}"] if unknown else []
    return Padding(Text(f"{len(report.statements)} statements: " + " · ".join(parts)), (0, 0, 1, 2))


def _name(report: Report, statement: Statement, actors: Mapping[str, Actor]) -> str:
    """The name of who says `statement`: the actor's, or the words where nobody looked for actors; else empty."""
    who = speaking(report, statement, actors)
    return shown(who.name or ("" if who.looked_for else who.words))


def _number(id: str) -> str:
    return shown(id.removeprefix("s"))


def _who(report: Report, statement: Statement, actors: Mapping[str, Actor]) -> Text:
    """Speaker, cue and manner."""
    line = _speaker(report, statement, actors)
    cue = shown(report.words(statement.cue))
    if cue:
        line.append(f"  {cue}", style="not bold italic")
    line.append(f"  {statement.manner}", style="not bold " + _MANNER_STYLE[statement.manner])
    if statement.parent:
        line.append(f"  inside {_number(statement.parent)}", style="not bold dim")
    return line


def _circumstances(statement: Statement) -> Text | None:
    """When and where it was said, if that is told."""
    said = statement.said
    when = interval_in_words(said.earliest, said.latest, short=True) if said else ""
    venue = statement.venue.name if statement.venue else ""
    parts = [f"said {shown(when)}" if when else "", f"venue {shown(venue)}" if venue else ""]
    told = " · ".join(part for part in parts if part)
    return Text(told, style="cyan") if told else None


def _words(report: Report, statement: Statement) -> Text:
    """What is said, its quotations coloured."""
    words = Text(shown(report.words(statement.content)))
    words.highlight_regex(_QUOTED, style="green")
    return words


def _speaker(report: Report, statement: Statement, actors: Mapping[str, Actor]) -> Text:
    """`Ada Korr (“the chair”)`, `speaker unknown (“a guard”)`; the words alone where nobody looked for actors."""
    who = speaking(report, statement, actors)
    name = _name(report, statement, actors)
    line = Text(name, style="bold") if name else Text("speaker unknown", style="red")
    if who.words and name != shown(who.words):
        line.append(f" (“{shown(who.words)}”)", style="not bold default")
    if who.carried_on:
        line.append(" (carried on)", style="not bold dim")
    return line


def _spans(statement: Statement) -> str:
    def of(name: str, spans: Spans) -> str:
        return f"{name} " + ", ".join(f"{span.start}–{span.end}" for span in spans) if spans else ""

    parts = (of("source", statement.source), of("cue", statement.cue), of("content", statement.content))
    return " · ".join(part for part in parts if part)
