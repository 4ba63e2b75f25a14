"""One event in words and as cells."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from rich.text import Text

from purport.cli.printable import shown

if TYPE_CHECKING:
    from purport.archive.queries.found import FoundEvent

_STATUS_STYLE = {"asserted": "green", "denied": "red", "future": "cyan", "hypothetical": "yellow", "historical": "dim"}

COLUMNS = (
    "event", "earliest", "latest", "type", "mode", "status", "actors", "anchor", "recipients", "place", "country",
    "fatalities_low", "fatalities_high", "injured_low", "injured_high", "voice", "confidence", "start", "end",
)  # fmt: skip


def cells_of(event: "FoundEvent") -> Sequence[Any]:
    """The values of COLUMNS; several names are parted by semicolons."""
    return (
        event.event, event.earliest, event.latest, event.type, event.mode, event.status, "; ".join(event.actors),
        event.anchor, "; ".join(event.recipients), event.place, event.country, event.fatalities_low,
        event.fatalities_high, event.injured_low, event.injured_high, event.voice, event.confidence, event.span.start,
        event.span.end,
    )  # fmt: skip


def who_did_what(event: "FoundEvent") -> Text:
    """`Iraq → struck → a port`."""
    who, whom = ", ".join(map(shown, event.actors)), ", ".join(map(shown, event.recipients))
    line = Text(who, style="bold") if who else Text("not told who", style="dim")
    line.append(" → ", style="not bold dim")
    line.append(shown(event.anchor), style="not bold italic not dim")
    if whom:
        line.append(" → ", style="not bold dim")
        line.append(whom, style="bold not dim")
    return line


def circumstances(event: "FoundEvent", *, dated: bool) -> Text:
    """Type, mode, status, place, time, victims."""
    from purport.exports.phrases import interval_in_words

    line = Text(shown(" ".join(one for one in (event.type, event.mode) if one)))
    line.append(f"  {shown(event.status or 'status unknown')}", style=_STATUS_STYLE.get(event.status or "", "dim"))
    place = f"{event.place} ({event.country})" if event.place and event.country else event.place
    when = interval_in_words(event.earliest, event.latest, short=True) if dated else ""
    killed = number_in_words(event.fatalities_low, event.fatalities_high)
    injured = number_in_words(event.injured_low, event.injured_high)
    told = (
        f"in {place}" if place else "", when, f"killed {killed}" if killed else "",
        f"injured {injured}" if injured else "",
    )  # fmt: skip
    for part in filter(None, told):
        line.append(" · ", style="dim")
        line.append(shown(part), style="cyan")
    return line


def number_in_words(low: int | None, high: int | None) -> str:
    """`13`, `at least 13`, `up to 20`, `13–20`; empty without a number."""
    if low is None or high is None:
        return f"at least {low}" if low is not None else f"up to {high}" if high is not None else ""
    return str(low) if low == high else f"{low}–{high}"
