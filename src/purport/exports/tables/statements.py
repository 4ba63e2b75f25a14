"""Statements: who is said to have said what."""

from purport.exports.exported import Exported
from purport.exports.tables.table import Column, column, table, when_columns, words_column
from purport.records import Statement


def _statements(exported: Exported) -> tuple[Statement, ...]:
    return exported.report.statements


STATEMENTS = table(
    "statements",
    "One row a statement.",
    _statements,
    column("statement", "text", "Id, unique within the report.", lambda one: one.id),
    column("speaker", "text", "Id of the actor who speaks.", lambda one: one.speaker),
    Column("speaker_name", "text", "Name of the speaker.", lambda exported, one: exported.name_of(one.speaker)),
    words_column("source_text", "The words for who says it.", lambda one: one.source),
    words_column("cue_text", "The words that signal that it is said.", lambda one: one.cue),
    words_column("content_text", "What is said.", lambda one: one.content),
    column("manner", "text", "direct, indirect or mixed.", lambda one: one.manner),
    column("venue", "text", "The outlet or occasion it was said to.", lambda one: one.venue and one.venue.name),
    column("venue_spans", "spans", "Where that stands.", lambda one: one.venue and one.venue.spans),
    when_columns(lambda one: one.said, "when it was said", "said_"),
    column("parent", "text", "Id of the statement whose content it stands in.", lambda one: one.parent),
    column("confidence", "number", "Probability that it is right.", lambda one: one.confidence),
    column("source", "spans", "Where the source stands.", lambda one: one.source),
    column("cue", "spans", "Where the cue stands.", lambda one: one.cue),
    column("content", "spans", "Where the content stands.", lambda one: one.content),
    column("voices", "voices", "Who vouches for it, from the publisher inwards.", lambda one: one.voices),
)
