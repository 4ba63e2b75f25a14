"""The chains that vouch for statements, events and mentions of events, one row a link."""

from collections.abc import Iterator
from typing import NamedTuple

from purport.exports.exported import Exported
from purport.exports.tables.events import told
from purport.exports.tables.table import Column, column, table, words_column
from purport.records import Voice


class Link(NamedTuple):
    """A voice, and which link of which chain it is."""

    record: str
    id: str
    mention: int | None
    position: int
    voice: Voice


def _links(exported: Exported) -> Iterator[Link]:
    for statement in exported.report.statements:
        yield from _chain("statement", statement.id, None, statement.voices)
    for event in exported.report.events:
        yield from _chain("event", event.id, None, event.voices)
    for one in told(exported):
        yield from _chain("event mention", one.event.id, one.position, one.mention.voices)


def _chain(record: str, id: str, mention: int | None, voices: tuple[Voice, ...]) -> Iterator[Link]:
    return (Link(record, id, mention, position, voice) for position, voice in enumerate(voices))


VOICES = table(
    "voices",
    "One row for each link of the chain that vouches for a statement, an event or a mention of an event.",
    _links,
    column("record", "text", "statement, event or event mention.", lambda one: one.record),
    column("id", "text", "Id of the statement or event.", lambda one: one.id),
    column("mention", "integer", "Which mention of the event.", lambda one: one.mention),
    column("position", "integer", "0 is the publisher.", lambda one: one.position),
    column("role", "text", "outlet, venue, speaker or agency.", lambda one: one.voice.role),
    column("actor", "text", "Id of the actor.", lambda one: one.voice.actor),
    Column("actor_name", "text", "Name of the actor.", lambda exported, one: exported.name_of(one.voice.actor)),
    column("name", "text", "Name or words as found.", lambda one: one.voice.name),
    words_column("words", "The words that show the voice.", lambda one: one.voice.spans),
    column("spans", "spans", "Where they stand; empty if it came from outside the text.", lambda one: one.voice.spans),
)
