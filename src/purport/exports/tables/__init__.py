"""Reports → flat rows, one table for each kind of record: the one place that flattens a report."""

from typing import Any, Final

from purport.exports.tables.actors import ACTOR_MENTIONS, ACTORS, ROLES
from purport.exports.tables.documents import BLOCKS, DOCUMENTS, EVIDENCE, MODELS, ORIGINS, VIA
from purport.exports.tables.events import EVENT_MENTIONS, EVENT_PARTIES, EVENTS
from purport.exports.tables.statements import STATEMENTS
from purport.exports.tables.table import Column, ColumnType, Table
from purport.exports.tables.times import TIMES
from purport.exports.tables.voices import VOICES
from purport.exports.tables.wording import WORDING

__all__ = ["TABLES", "Column", "ColumnType", "Table"]

TABLES: Final[dict[str, Table[Any]]] = {
    one.name: one
    for one in (
        DOCUMENTS, ORIGINS, VIA, BLOCKS, EVIDENCE, MODELS, STATEMENTS, EVENTS, EVENT_MENTIONS, EVENT_PARTIES, ACTORS,
        ACTOR_MENTIONS, ROLES, TIMES, WORDING, VOICES,
    )
}  # fmt: skip
"""Every table by its name."""
