"""The claims of an incident as a table: value, independent origins, who says so."""

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from purport.cli.printable import shown
from purport.exports.comparison.incidents import ClaimEntry, IncidentEntry, ValueEntry
from purport.exports.comparison.wordings import count_of

_MOST_SAYING = 4
_LONGEST = 200
_LONGEST_GROUND = 300


def claims_table(incident: IncidentEntry) -> Table:
    """All claims but those on spellings, one row a value."""
    table = Table.grid(padding=(0, 2))
    table.add_column(width=22, overflow="fold")
    table.add_column(width=7)
    table.add_column(overflow="fold")
    for claim in incident.claims:
        if claim.field != "name":
            _add(table, claim)
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


def _add(table: Table, claim: ClaimEntry) -> None:
    heading = Text(claim.label, style="bold")
    if claim.about:
        heading.append(f", {shown(claim.about)}", style="not bold")
    flag = Text("CONTRADICTION", style="bold red") if claim.contradiction else Text()
    table.add_row(heading, Text("origins", style="dim"), flag)
    for value in claim.values:
        indented = Padding(Text(_cut(value.value)), (0, 0, 0, 2))
        table.add_row(indented, Text(str(value.origins).rjust(4)), _who(value))
    for ground in claim.grounds:
        words = shown(ground)
        cut = words if len(words) <= _LONGEST_GROUND else words[:_LONGEST_GROUND].rsplit(" ", 1)[0] + " …"
        label = "note" if ground.endswith("no contradiction.") else "why"
        table.add_row(Text(), Text(label, style="dim"), Text(cut, style="dim"))
    table.add_row(Text(), Text(), Text())


def _who(value: ValueEntry) -> Text:
    """Who says so, when, and in which words."""
    more = [f"{len(value.said_by) - _MOST_SAYING} more"] if len(value.said_by) > _MOST_SAYING else []
    line = Text("; ".join([*map(shown, value.said_by[:_MOST_SAYING]), *more]))
    words = list(dict.fromkeys(shown(one.words) for one in value.evidence))
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
