"""The events of a report as they stand in the list of them."""

from collections.abc import Collection, Iterator
from typing import NamedTuple

from purport.exports.event_phrases import EventWords, event_in_words, terms_of
from purport.exports.page.actors import Ranks
from purport.exports.page.visible import on_one_line
from purport.records import Event, Report


class Telling(NamedTuple):
    """One place that tells of an event: its number among all such places, its words, who says it, and its status where
    that is another than the event's; whether it is in the text shown.
    """

    number: int
    words: str
    voice: str
    status: str
    in_text: bool


class EventEntry(NamedTuple):
    """One event: its number from 1 on, who did it to whom, type and mode, status, circumstances, each place that tells
    of it, and the numbers of the statements about it.
    """

    number: int
    who: str
    whom: str
    type: str
    status: str
    circumstances: list[str]
    tellings: list[Telling]
    statements: list[int]


def event_entries(report: Report, ranks: Ranks, found: Collection[int]) -> list[EventEntry]:
    """The entries in the order of the report; `found` are the numbers of the mentions in the text shown."""
    terms = terms_of(report)
    numbers = {statement.id: number for number, statement in enumerate(report.statements, start=1)}
    entries, first = [], 1
    for number, event in enumerate(report.events, start=1):
        words = event_in_words(report, event, ranks.actors, terms)
        told = [event_in_words(report, one, ranks.actors, terms) for one in event.mentions]
        entries.append(
            EventEntry(
                number=number,
                who=on_one_line(words.who),
                whom=on_one_line(words.whom),
                type=" · ".join(one for one in (event.type, event.mode) if one),
                status=words.status,
                circumstances=[on_one_line(one) for one in words.circumstances],
                tellings=list(_tellings(told, words, first, found)),
                statements=[numbers[one] for one in event.statements if one in numbers],
            )
        )
        first += len(event.mentions)
    return entries


def _tellings(told: list[EventWords], event: EventWords, first: int, found: Collection[int]) -> Iterator[Telling]:
    for number, one in enumerate(told, start=first):
        status = one.status if one.status != event.status else ""
        yield Telling(number, on_one_line(one.what), on_one_line(one.voice), status, number in found)


def meaning(event: Event) -> str:
    """What a pointer over a mention is told."""
    return f"{event.type.lower()}, {event.status or 'status unknown'}"
