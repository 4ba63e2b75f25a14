"""A comparison as JSON, and the schema of that JSON, both generated from the records."""

import json

import msgspec

from purport.compare.records import Comparison
from purport.exports.jsonl import encoded


def to_json(comparison: Comparison) -> bytes:
    """A comparison as one line of JSON in UTF-8, without a line end. The order of keys is that of the records."""
    return encoded(comparison)


def schema_of_comparison() -> str:
    """The JSON Schema (draft 2020-12) of a comparison, indented, ending in a newline."""
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **msgspec.json.schema(Comparison)}
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
