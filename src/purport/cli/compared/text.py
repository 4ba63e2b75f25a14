"""A comparison for people, at the width of the terminal."""

from rich.console import Console
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from purport.cli.compared.claims import print_claims, spellings_table
from purport.cli.printable import shown
from purport.exports.comparison.incidents import IncidentEntry
from purport.exports.comparison.passages import Piece, RecycledEntry
from purport.exports.comparison.view import ComparisonView, WordingEntry
from purport.exports.comparison.wordings import count_of


def print_comparison(console: Console, view: ComparisonView) -> None:
    """Print incidents, recycled passages, stories, wording and actors, and what is left out of each."""
    console.print(Text(f"{count_of(len(view.reports), 'report')} of {view.outlets}, side by side"))
    console.print(Text("Which of them is right is not said here.\n", style="dim"))
    for incident in view.incidents:
        print_incident(console, incident)
    if not view.incidents:
        console.print(Text("  no incident found\n", style="dim"))
    _print_recycled(console, view.recycled)
    _print_stories(console, view)
    _print_wording(console, view.wording)
    _print_actors(console, view)
    if view.left_out:
        console.print(Text("Not shown: " + "; ".join(map(shown, view.left_out)) + ".", style="dim"))


def print_incident(console: Console, incident: IncidentEntry) -> None:
    """Print one incident: who tells of it, and the claims side by side."""
    console.print(Rule(style="dim"))
    console.print(Text(shown(incident.heading), style="bold"))
    console.print(Text(f"Incident {shown(incident.id)}", style="dim"))
    told = "; ".join(shown(report.short) for report in incident.reports)
    console.print(Text(f"Told by {told}", style="dim"))
    for first, others in incident.stories:
        carriers = "; ".join(shown(other.short) for other in others)
        console.print(Text(f"One text: {shown(first.short)}, also carried by {carriers}", style="dim"))
    if incident.contradicted:
        line = Text("Contradicting claims: ", style="bold red")
        line.append(", ".join(map(shown, incident.contradicted)), style="not bold")
        console.print(line)
    console.print()
    print_claims(console, incident)
    spellings = spellings_table(incident)
    if spellings is not None:
        console.print(Text("Spellings of one name", style="bold"))
        console.print(Padding(spellings, (0, 0, 1, 2)))


# ---- passages and stories


def _print_recycled(console: Console, recycled: list[RecycledEntry]) -> None:
    if not recycled:
        return
    console.print(Rule(Text("Recycled passages", style="bold"), align="left", style="dim"))
    for one in recycled:
        verb, side = ("carries over", "from") if one.dated else ("shares", "with")
        line = Text(shown(one.later.short), style="bold")
        line.append(f" {verb} {count_of(one.words, 'word')} {side} ", style="not bold")
        line.append(shown(one.earlier.short))
        console.print(line)
        if not one.dated:
            console.print(Text("  Which came first is unknown.", style="dim"))
        for time in one.stale:
            now, then = shown(time.as_published), shown(time.as_first)
            note = f" ({shown(time.note)})" if time.note else ""
            told = f"TIME MOVED: “{shown(time.words)}” reads as {now} now; it meant {then}{note}."
            console.print(Padding(Text(told, style="yellow"), (0, 0, 0, 2)))
        console.print(Padding(_passage(one.later_pieces), (0, 0, 0, 2)))
        for change in one.changes:
            earlier, later = shown(change.earlier), shown(change.later)
            told = " → ".join(f"“{words}”" for words in (earlier, later) if words)
            console.print(Text(f"  {change.kind}: {told}", style="cyan"))
        console.print(Text("" if one.changes else "  Nothing was changed.\n", style="dim"))


def _passage(pieces: list[Piece]) -> Text:
    line = Text("“")
    for piece in pieces:
        lead, trail = (" " if piece.words[:1].isspace() else ""), (" " if piece.words[-1:].isspace() else "")
        style = {"changed": "bold cyan", "time": "bold yellow"}.get(piece.mark, "")
        line.append(f"{lead}{shown(piece.words)}{trail}", style=style)
    line.append("”")
    return line


def _print_stories(console: Console, view: ComparisonView) -> None:
    if not view.stories:
        return
    console.print(Rule(Text("One text, several carriers", style="bold"), align="left", style="dim"))
    for one in view.stories:
        others = "; ".join(shown(other.short) for other in one.others)
        told = "; ".join(shown(heading) for _, heading in one.incidents)
        line = Text(f"{shown(one.first.short)} is also carried by {others}.")
        line.append(f" It tells of: {told}." if told else "", style="dim")
        console.print(line)
    console.print()


# ---- words and people


def _print_wording(console: Console, wording: list[WordingEntry]) -> None:
    if not wording:
        return
    console.print(Rule(Text("Who calls it what", style="bold"), align="left", style="dim"))
    console.print(Text("How often; “so” where only in quotation marks or in another's mouth.\n", style="dim"))
    for one in wording:
        console.print(Text(shown(one.name), style="bold"))
        table = Table.grid(padding=(0, 2))
        table.add_column(width=20, overflow="fold")
        table.add_column(overflow="fold")
        for outlet, terms in one.outlets:
            words = []
            for term in terms:
                text = f"“{shown(term.text)}”" if term.quoted == term.uses else shown(term.text)
                some = f", {term.quoted} quoted" if 0 < term.quoted < term.uses else ""
                words.append(f"{text} {term.uses}{some}")
            table.add_row(Text(shown(outlet), style="dim"), Text("; ".join(words)))
        console.print(Padding(table, (0, 0, 1, 2)))


def _print_actors(console: Console, view: ComparisonView) -> None:
    if not view.actors:
        return
    console.print(Rule(Text("Actors and their spellings", style="bold"), align="left", style="dim"))
    table = Table.grid(padding=(0, 2))
    table.add_column(width=24, overflow="fold")
    table.add_column(overflow="fold")
    for one in view.actors:
        forms = "; ".join(f"{shown(text)} {reports}" for text, reports in one.spellings)
        table.add_row(Text(shown(one.name), style="bold"), Text(forms))
    console.print(Padding(table, (0, 0, 1, 0)))
