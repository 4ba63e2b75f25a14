"""The claims of an incident as a table: value, independent origins, who says so."""

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from purport.cli.printable import shown
from purport.exports.comparison.incidents import SHARED, ClaimEntry, IncidentEntry, ValueEntry
from purport.exports.comparison.wordings import count_of

_MOST_SAYING = 4
_LONGEST = 200
_LONGEST_GROUND = 300


def print_claims(console: Console, incident: IncidentEntry) -> None:
    """Print all claims but those on spellings: one row a value; of denials the day, the words and below who says so."""
    for claim in incident.claims:
        if claim.field != "name":
            console.print(_table(claim))
            console.print()


def _table(claim: ClaimEntry) -> Table:
    table = Table.grid(padding=(0, 2))
    table.add_column(width=22, overflow="fold")
    table.add_column(width=7)
    table.add_column(overflow="fold")
    _add_heading(table, claim)
    for value in claim.values:
        origins = Text(str(value.origins).rjust(4))
        if claim.field == "denial" and value.value not in SHARED:
            day = Text(value.seen or "dates unknown", style="dim")
            table.add_row(Padding(day, (0, 0, 0, 2)), origins, Text(f"{_cut(value.value)}\n").append_text(_who(value)))
        else:
            table.add_row(Padding(Text(_cut(value.value)), (0, 0, 0, 2)), origins, _who(value, details=True))
    for label, ground in (*(("why", one) for one in claim.grounds), *(("note", one) for one in claim.notes)):
        words = shown(ground)
        cut = words if len(words) <= _LONGEST_GROUND else words[:_LONGEST_GROUND].rsplit(" ", 1)[0] + " …"
        table.add_row(Text(), Text(label, style="dim"), Text(cut, style="dim"))
    return table


def spellings_table(incident: IncidentEntry) -> Table | None:
    """Each name with its spellings and how many reports have each; None if none has several."""
    names = [claim for claim in incident.claims if claim.field == "name"]
    if not names:
        return None
    table = Table.grid(padding=(0, 2))
    table.add_column(width=24, overflow="fold")
    table.add_column(overflow="fold")
    for claim in names:
        forms = "; ".join(f"{shown(value.value)} {value.reports}" for value in claim.values)
        table.add_row(Text(shown(claim.about)), Text(forms))
    return table


def _add_heading(table: Table, claim: ClaimEntry) -> None:
    heading = Text(claim.label, style="bold")
    if claim.about:
        heading.append(f", {shown(claim.about)}", style="not bold")
    flag = Text("CONTRADICTION", style="bold red") if claim.contradiction else Text()
    table.add_row(heading, Text("origins", style="dim"), flag)


def _who(value: ValueEntry, *, details: bool = False) -> Text:
    """Who says so; with `details` also in which words and when."""
    more = [f"{len(value.said_by) - _MOST_SAYING} more"] if len(value.said_by) > _MOST_SAYING else []
    line = Text("; ".join([*map(shown, value.said_by[:_MOST_SAYING]), *more]))
    if not details:
        return line
    words = [] if value.value in SHARED else list(dict.fromkeys(shown(one.words) for one in value.evidence))
    if words and shown(value.value) not in words:
        cut = ", ".join(f"“{_cut(one)}”" for one in words[:2])
        line.append(f" · {cut}{' …' if len(words) > 2 else ''}", style="dim")
    if value.seen:
        line.append(f" · {value.seen}", style="dim")
    if value.reports > 1:
        line.append(f" · {count_of(value.reports, 'report')}", style="dim")
    return line


def _cut(words: str) -> str:
    flat = shown(words)
    return flat if len(flat) <= _LONGEST else flat[:_LONGEST].rsplit(" ", 1)[0] + " …"
