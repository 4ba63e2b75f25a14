"""Events, the places of the text that tell of them, and who takes part."""

from collections.abc import Iterator
from typing import NamedTuple

from purport.exports.exported import Exported
from purport.exports.tables.table import (
    Column,
    column,
    count_columns,
    place_columns,
    span_columns,
    table,
    when_columns,
    words_column,
)
from purport.records import ActorRef, Event, EventMention, Status, Voice


class Told(NamedTuple):
    """A mention, and which it is of which event."""

    event: Event
    position: int
    mention: EventMention


class Part(NamedTuple):
    """One who takes part in an event, or in one mention of it."""

    event: Event
    mention: int | None
    role: str
    position: int
    ref: ActorRef
    status: Status | None
    voices: tuple[Voice, ...]


def _events(exported: Exported) -> tuple[Event, ...]:
    return exported.report.events


def told(exported: Exported) -> Iterator[Told]:
    """Every mention of every event."""
    for event in exported.report.events:
        for position, mention in enumerate(event.mentions):
            yield Told(event, position, mention)


def _parts(exported: Exported) -> Iterator[Part]:
    for event in exported.report.events:
        yield from _parts_of(event, event, None)
        for position, mention in enumerate(event.mentions):
            yield from _parts_of(event, mention, position)


def _parts_of(event: Event, told: Event | EventMention, mention: int | None) -> Iterator[Part]:
    for role, refs in (("actor", told.actors), ("recipient", told.recipients)):
        for position, ref in enumerate(refs):
            yield Part(event, mention, role, position, ref, told.status, told.voices)


def _names(exported: Exported, refs: tuple[ActorRef, ...]) -> tuple[str, ...]:
    return tuple(name for ref in refs if (name := exported.party(ref)) is not None)


EVENTS = table(
    "events",
    "One row an event.",
    _events,
    column("event", "text", "Id, unique within the report.", lambda one: one.id),
    column("type", "text", "PLOVER event type.", lambda one: one.type),
    column("mode", "text", "PLOVER mode.", lambda one: one.mode),
    column("contexts", "texts", "PLOVER contexts.", lambda one: one.contexts),
    column("status", "text", "asserted, denied, future, hypothetical or historical.", lambda one: one.status),
    words_column("anchor_text", "The word it was read from.", lambda one: (one.anchor,)),
    span_columns(lambda one: one.anchor, "that word", "anchor_"),
    Column("actor_names", "texts", "Names of, or words for, who did it.", lambda to, one: _names(to, one.actors)),
    Column(
        "recipient_names", "texts", "Names of, or words for, to whom it was done.",
        lambda to, one: _names(to, one.recipients),
    ),
    place_columns(lambda one: one.place),
    when_columns(lambda one: one.when, "when", "when_"),
    count_columns(lambda one: one.fatalities, "People killed", "fatalities"),
    count_columns(lambda one: one.injured, "People injured", "injured"),
    column("statements", "texts", "Ids of statements about it.", lambda one: one.statements),
    column("confidence", "number", "Probability that the text tells of it.", lambda one: one.confidence),
    column("voices", "voices", "Who vouches for it, from the publisher inwards.", lambda one: one.voices),
)  # fmt: skip

EVENT_MENTIONS = table(
    "event_mentions",
    "One row for each place in the text that tells of an event.",
    told,
    column("event", "text", "Id of the event.", lambda one: one.event.id),
    column("mention", "integer", "0 is the first in the text.", lambda one: one.position),
    column("type", "text", "PLOVER event type.", lambda one: one.event.type),
    column("status", "text", "As said here.", lambda one: one.mention.status),
    words_column("anchor_text", "The word it was read from.", lambda one: (one.mention.anchor,)),
    span_columns(lambda one: one.mention.anchor, "that word", "anchor_"),
    Column("actor_names", "texts", "Who did it, as named here.", lambda to, one: _names(to, one.mention.actors)),
    Column(
        "recipient_names", "texts", "To whom it was done, as named here.",
        lambda to, one: _names(to, one.mention.recipients),
    ),
    place_columns(lambda one: one.mention.place),
    when_columns(lambda one: one.mention.when, "when", "when_"),
    count_columns(lambda one: one.mention.fatalities, "People killed", "fatalities"),
    count_columns(lambda one: one.mention.injured, "People injured", "injured"),
    column("statement", "text", "Id of the innermost statement it stands in.", lambda one: one.mention.statement),
    column("rule", "text", "What produced it.", lambda one: one.mention.rule),
    column("confidence", "number", "Probability that it is right.", lambda one: one.mention.confidence),
    column("voices", "voices", "Who vouches for it, from the publisher inwards.", lambda one: one.mention.voices),
)  # fmt: skip

EVENT_PARTIES = table(
    "event_parties",
    "One row for each who takes part in an event, and in each mention of it.",
    _parts,
    column("event", "text", "Id of the event.", lambda one: one.event.id),
    column("mention", "integer", "Which mention; empty: the event as a whole.", lambda one: one.mention),
    column("part", "text", "actor or recipient.", lambda one: one.role),
    column("position", "integer", "0 is the first of its part.", lambda one: one.position),
    column("actor", "text", "Id of the actor.", lambda one: one.ref.actor),
    Column("name", "text", "Name of the actor.", lambda exported, one: exported.name_of(one.ref.actor)),
    words_column("words", "The words that name it.", lambda one: one.ref.spans),
    column("spans", "spans", "Where they stand.", lambda one: one.ref.spans),
    column("status", "text", "Status of the event or mention.", lambda one: one.status),
    column("voices", "voices", "Who vouches for the event or mention.", lambda one: one.voices),
)
