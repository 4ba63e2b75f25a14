"""Actors, the words that mean them, and the offices they hold."""

from collections.abc import Iterator
from typing import NamedTuple

from purport.exports.exported import Exported
from purport.exports.tables.table import column, span_columns, table, when_columns, words_column
from purport.records import Actor, Role, Span


class Mention(NamedTuple):
    """Words that mean an actor."""

    actor: Actor
    span: Span


class Held(NamedTuple):
    """An office of an actor, and which of them."""

    actor: Actor
    position: int
    role: Role


def _actors(exported: Exported) -> tuple[Actor, ...]:
    return exported.report.actors


def _mentions(exported: Exported) -> Iterator[Mention]:
    return (Mention(actor, span) for actor in exported.report.actors for span in actor.mentions)


def _offices(exported: Exported) -> Iterator[Held]:
    for actor in exported.report.actors:
        for position, role in enumerate(actor.roles):
            yield Held(actor, position, role)


ACTORS = table(
    "actors",
    "One row an actor of a report.",
    _actors,
    column("actor", "text", "Id, unique within the report.", lambda one: one.id),
    column("name", "text", "Fullest form seen.", lambda one: one.name),
    column("kind", "text", "person, organisation, armed group, government, country, outlet.", lambda one: one.kind),
    column("country", "text", "ISO 3166-1 alpha-3.", lambda one: one.country),
    column("sector", "text", "PLOVER sector code.", lambda one: one.sector),
    column("aliases", "texts", "Other forms of the name.", lambda one: one.aliases),
    column("mentions", "spans", "Where it is meant.", lambda one: one.mentions),
)

ACTOR_MENTIONS = table(
    "actor_mentions",
    "One row for each name, title, description or pronoun that means an actor.",
    _mentions,
    column("actor", "text", "Id of the actor.", lambda one: one.actor.id),
    column("name", "text", "Its name.", lambda one: one.actor.name),
    words_column("words", "The words.", lambda one: (one.span,)),
    span_columns(lambda one: one.span, "the mention"),
)

ROLES = table(
    "roles",
    "One row an office of an actor.",
    _offices,
    column("actor", "text", "Id of the actor.", lambda one: one.actor.id),
    column("name", "text", "Its name.", lambda one: one.actor.name),
    column("position", "integer", "0 is the first.", lambda one: one.position),
    column("role", "text", "The words for the office.", lambda one: one.role.role),
    column("organisation", "text", "The body it is held in.", lambda one: one.role.organisation),
    span_columns(lambda one: one.role.span, "the office"),
    when_columns(lambda one: one.role.when, "when it was held", "held_"),
)
