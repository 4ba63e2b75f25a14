"""Reports → PLOVER's JSON: one record an event, as the data chapter of its manual (draft 2.0) lays down."""

from purport.exports.plover.events import plover_events, to_plover
from purport.exports.plover.schema import schema_of_plover

__all__ = ["plover_events", "schema_of_plover", "to_plover"]
