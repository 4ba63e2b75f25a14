"""Events in a few words for people: who did what to whom, where, when, with how many victims, and who says so. Words
that come from a report are handed on as they are: whoever prints them makes them safe for where they go.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from purport.exports.phrases import when_in_words
from purport.records import Actor, ActorRef, Count, Event, EventMention, Place, Report, Span, Spans, Voice, When

_LONGEST = 60
"""Characters of the words for somebody who is not known by name."""


class EventWords(NamedTuple):
    """An event, or one mention of it. What is not told is empty; `who` and `whom` have a name or words in quotation
    marks for each of those who take part; `circumstances` are place, time and victims.
    """

    who: str
    what: str
    whom: str
    status: str
    circumstances: tuple[str, ...]
    voice: str


def event_in_words(
    report: Report, one: Event | EventMention, actors: Mapping[str, Actor], terms: Mapping[Span, str]
) -> EventWords:
    """`one` in words; `actors` are those of the report by id, `terms` those of `terms_of`."""
    found = (
        f"in {place_in_words(one.place)}" if one.place else "",
        _when(report, one.when) if one.when else "",
        f"killed {count_in_words(report, one.fatalities)}" if one.fatalities else "",
        f"injured {count_in_words(report, one.injured)}" if one.injured else "",
    )
    return EventWords(
        who=parties_in_words(report, one.actors, actors),
        what=terms.get(one.anchor) or report.words((one.anchor,)),
        whom=parties_in_words(report, one.recipients, actors),
        status=one.status or "status unknown",
        circumstances=tuple(part for part in found if part),
        voice=voices_in_words(one.voices, actors),
    )


def terms_of(report: Report) -> dict[Span, str]:
    """For each anchor of an event the whole term for it, as the report's wording has it."""
    by_event: dict[str, list[tuple[Span, str]]] = {}
    for one in report.wording:
        by_event.setdefault(one.referent or "", []).append((one.span, one.term))
    found = {}
    for event in report.events:
        ordered = iter(sorted(by_event.get(event.id, ())))
        term = next(ordered, None)
        for mention in event.mentions:
            while term is not None and term[0].end < mention.anchor.end:
                term = next(ordered, None)
            if term is not None and term[0].start <= mention.anchor.start:
                found[mention.anchor] = term[1]
    return found


def parties_in_words(report: Report, refs: Iterable[ActorRef], actors: Mapping[str, Actor]) -> str:
    """`Iraq, “three men”`: names where they are known, else words of the text."""
    words = (_party(report, one, actors) for one in refs)
    return ", ".join(dict.fromkeys(one for one in words if one))


def _party(report: Report, ref: ActorRef, actors: Mapping[str, Actor]) -> str:
    actor = actors.get(ref.actor or "")
    if actor is not None:
        return actor.name
    words = _cut(report, ref.spans)
    return f"“{words}”" if words else ""


def _cut(report: Report, spans: Spans) -> str:
    line = " ".join(report.words(spans).split())
    return line if len(line) <= _LONGEST else line[:_LONGEST].rsplit(" ", 1)[0] + " …"


def count_in_words(report: Report, count: Count) -> str:
    """`13`, `at least 13`, `up to 20`, `13–20`; the words of the text where there is no number."""
    if count.low is None and count.high is None:
        return f"“{_cut(report, count.spans)}”"
    if count.low is None or count.high is None:
        return f"at least {count.low}" if count.high is None else f"up to {count.high}"
    return str(count.low) if count.low == count.high else f"{count.low}–{count.high}"


def _when(report: Report, when: When) -> str:
    """The interval; where that is unknown the words of the text."""
    if when.span is not None and when.earliest is None and when.latest is None:
        return f"“{_cut(report, (when.span,))}”"
    return when_in_words(when, short=True)


def place_in_words(place: Place) -> str:
    """`Tarfa (IRQ)`; without a country if that is unknown."""
    return f"{place.name} ({place.country})" if place.country else place.name


def voices_in_words(voices: Sequence[Voice], actors: Mapping[str, Actor]) -> str:
    """`told by the outlet`, `told by the agency Tarfa News`, `according to Ada Korr (to the Moor Daily)`; of a nested
    chain the outer ones first: `according to the Moor Daily › officials`.
    """
    inner = [one for one in voices if one.role != "outlet"]
    if not inner:
        return "told by the outlet" if voices else ""
    links: list[str] = []
    venue = ""
    for one in inner:
        actor = actors.get(one.actor or "")
        name = " ".join((actor.name if actor else one.name or "").split())
        if one.role == "venue":
            venue = f" (to {name})" if name else ""
        elif one.role == "agency":
            links.append(f"the agency {name or 'unknown'}")
        else:
            links.append((name or "an unknown speaker") + venue)
            venue = ""
    told = "told by" if inner[-1].role == "agency" else "according to"
    return f"{told} {' › '.join(links)}" if links else "told by the outlet"
