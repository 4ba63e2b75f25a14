"""What the statements of a report refer to, as tables for people: its actors and its times."""

from collections import Counter
from collections.abc import Iterable

from rich.table import Table
from rich.text import Text

from purport.cli.printable import shown
from purport.exports.phrases import aliases_of, role_in_words, when_in_words
from purport.exports.prominence import by_prominence
from purport.records import Actor, Report, When

_MOST_ALIASES = 8
_MOST_PASSING = 40


def actors_table(report: Report) -> Table | None:
    """Who speaks, acts or is described, those who speak most first; who is only named once comes in one last row. None
    if there are no actors.
    """
    if not report.actors:
        return None
    spoken = Counter(statement.speaker for statement in report.statements)
    ranked = by_prominence(report, report.actors)
    passing = [one for one in ranked if not spoken[one.id] and len(one.mentions) <= 1 and not one.roles]
    table = _columns(2)
    for actor in ranked:
        if actor not in passing:
            table.add_row(Text(shown(actor.name)), _about(actor, spoken[actor.id]))
    if passing:
        names = ", ".join(shown(one.name) for one in passing[:_MOST_PASSING])
        more = f" and {len(passing) - _MOST_PASSING} more" if len(passing) > _MOST_PASSING else ""
        table.add_row(Text("named once", style="dim"), Text(names + more, style="dim"))
    return table


def times_table(report: Report) -> Table | None:
    """The time expressions in the order of the text, each once: the words, what they mean, and what that was resolved
    against or why it is unknown. None if there are none.
    """
    if not report.times:
        return None
    rows = Counter((_words(report, when), when_in_words(when, short=True), _told(when)) for when in report.times)
    table = _columns(3)
    for (words, meaning, told), number in rows.items():
        times = f" ×{number}" if number > 1 else ""
        meant = Text(shown(meaning)) if meaning else Text("unknown", style="red")
        table.add_row(Text(words + times), meant, Text(told, style="dim"))
    return table


def _words(report: Report, when: When) -> str:
    return shown(report.words((when.span,))) if when.span else "(not in the text)"


def _told(when: When) -> str:
    """What it was resolved against, and why it is unknown."""
    return _joined([f"from {when.anchor}" if when.anchor else None, when.unknown])


def _columns(number: int) -> Table:
    """A table with that many columns, none but the last wider than it need be."""
    table = Table.grid(padding=(0, 2, 0, 0))
    for _ in range(number - 1):
        table.add_column(max_width=26, overflow="fold")
    table.add_column(ratio=1, overflow="fold")
    return table


def _about(actor: Actor, statements: int) -> Text:
    """Kind, country, sector, how often it speaks and is mentioned; roles; other names."""
    what = [actor.kind or "kind unknown", actor.country, actor.sector]
    mentions = f"{len(actor.mentions)} mention{'' if len(actor.mentions) == 1 else 's'}"
    speaks = f"speaks {statements}×" if statements else None
    line = Text(_joined([*what, speaks, mentions]))
    for role in actor.roles:
        line.append(f"\n{shown(role_in_words(role, short=True))}", style="dim")
    if also := aliases_of(actor):
        more = f", {len(also) - _MOST_ALIASES} more" if len(also) > _MOST_ALIASES else ""
        line.append("\nalso " + ", ".join(map(shown, also[:_MOST_ALIASES])) + more, style="dim")
    return line


def _joined(parts: Iterable[str | None]) -> str:
    return " · ".join(shown(part) for part in parts if part)
