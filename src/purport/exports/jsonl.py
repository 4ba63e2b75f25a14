"""Reports as JSON, and the schema of that JSON, both generated from the records."""

import json
from typing import Any

import msgspec

from purport.records import Report
from purport.sources.charset import without_surrogates

_encoder = msgspec.json.Encoder()


def to_json(report: Report) -> bytes:
    """One report as one line of JSON in UTF-8, without a line end. The order of keys is that of the records."""
    return encoded(report)


def encoded(value: Any) -> bytes:
    """Records as one line of JSON in UTF-8. Half a surrogate pair, which has no UTF-8, becomes U+FFFD: one for one, so
    that offsets stay. No reader of Purport's lets one into a text; records that others made may have some.
    """
    try:
        return _encoder.encode(value)
    except UnicodeEncodeError:
        written = json.dumps(msgspec.to_builtins(value), ensure_ascii=False, separators=(",", ":"))
        return without_surrogates(written).encode()


def schema_of_report() -> str:
    """The JSON Schema (draft 2020-12) of one report, indented, ending in a newline."""
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **msgspec.json.schema(Report)}
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
