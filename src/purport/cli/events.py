"""The events of a report as a table for people: who did what to whom, and who says so."""

from collections.abc import Mapping

from rich.table import Table
from rich.text import Text

from purport.cli.printable import shown
from purport.exports.event_phrases import EventWords, event_in_words, terms_of
from purport.records import Actor, Event, Report, Span

_MOST_MENTIONS = 4
_STATUS_STYLE = {"asserted": "green", "denied": "red", "future": "cyan", "hypothetical": "yellow", "historical": "dim"}


def events_table(report: Report) -> Table | None:
    """The events in the order of the text. None if there are none."""
    if not report.events:
        return None
    actors = {actor.id: actor for actor in report.actors}
    terms = terms_of(report)
    table = Table.grid(padding=0)
    table.add_column(width=5)
    table.add_column(overflow="fold")
    for event in report.events:
        words = event_in_words(report, event, actors, terms)
        table.add_row(Text(shown(event.id).rjust(4), style="dim"), _who_did_what(words))
        table.add_row("", _kind(event, words))
        table.add_row("", _who_says(report, event, words, actors, terms))
    return table


def _who_did_what(words: EventWords) -> Text:
    """`Iraq → struck → “a port”`."""
    line = Text(shown(words.who), style="bold") if words.who else Text("not told who", style="dim")
    line.append(" → ", style="not bold dim")
    line.append(shown(words.what), style="not bold italic not dim")
    if words.whom:
        line.append(" → ", style="not bold dim")
        line.append(shown(words.whom), style="bold not dim")
    return line


def _kind(event: Event, words: EventWords) -> Text:
    """Type, mode, status, place, time and victims."""
    line = Text(shown(" ".join(one for one in (event.type, event.mode) if one)))
    line.append(f"  {words.status}", style=_STATUS_STYLE.get(words.status, "dim"))
    for part in words.circumstances:
        line.append(" · ", style="dim")
        line.append(shown(part), style="cyan")
    return line


def _who_says(
    report: Report, event: Event, words: EventWords, actors: Mapping[str, Actor], terms: Mapping[Span, str]
) -> Text:
    """Who tells of it; what is said of it elsewhere, as far as that differs; the statements about it."""
    others = [event_in_words(report, one, actors, terms) for one in event.mentions if one.anchor != event.anchor]
    parts = dict.fromkeys(_also(one, words) for one in others)
    told = [*parts][:_MOST_MENTIONS] + ([f"{len(parts) - _MOST_MENTIONS} more"] if len(parts) > _MOST_MENTIONS else [])
    line = Text(shown(words.voice), style="dim")
    if told:
        line.append("; also " + ", ".join(map(shown, told)))
    if event.statements:
        numbers = ", ".join(shown(one.removeprefix("s")) for one in event.statements)
        line.append(f"; see statement {numbers}")
    line.append("\n")
    return line


def _also(one: EventWords, first: EventWords) -> str:
    """Another mention: its words, and its status and voice where they are others."""
    status = f" {one.status}" if one.status != first.status else ""
    voice = f" {one.voice}" if one.voice != first.voice else ""
    return f"“{one.what}”{status}{voice}"
