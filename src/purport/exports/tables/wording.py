"""The terms a text uses, and who uses them."""

from purport.exports.exported import Exported
from purport.exports.tables.table import Column, column, span_columns, table
from purport.records import Wording


def _wording(exported: Exported) -> tuple[Wording, ...]:
    return exported.report.wording


WORDING = table(
    "wording",
    "One row for each use of a term.",
    _wording,
    column("referent", "text", "Id of the actor or event meant.", lambda one: one.referent),
    Column("referent_name", "text", "Its name, if it is an actor.", lambda to, one: to.name_of(one.referent)),
    column("term", "text", "The words.", lambda one: one.term),
    span_columns(lambda one: one.span, "the term"),
    column("quoted", "boolean", "Whether they stand in quotation marks.", lambda one: one.quoted),
    column("voices", "voices", "Who uses them.", lambda one: (one.voice,)),
)
