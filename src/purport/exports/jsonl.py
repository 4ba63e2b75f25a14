"""Reports as JSON, and the schema of that JSON, both generated from the records."""

import msgspec

from purport.records import Report

_encoder = msgspec.json.Encoder()


def to_json(report: Report) -> bytes:
    """One report as one line of JSON in UTF-8, without a line end. The order of keys is that of the records."""
    return _encoder.encode(report)


def schema_of_report() -> str:
    """The JSON Schema (draft 2020-12) of one report, indented, ending in a newline."""
    import json

    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **msgspec.json.schema(Report)}
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
