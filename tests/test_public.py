"""The public surface is listed, complete and typed."""

import purport


def test_public_names() -> None:
    assert sorted(purport.__all__) == [
        "Archive", "Document", "Failure", "PurportError", "Report", "Settings", "Span", "Statement", "Voice", "When",
        "__version__", "read", "read_all",
    ]  # fmt: skip


def test_each_public_name_is_there_and_documented() -> None:
    undocumented = [name for name in purport.__all__ if name != "__version__" and not getattr(purport, name).__doc__]
    assert undocumented == []


def test_every_record_field_is_described_in_the_schema() -> None:
    import json

    from purport.exports.jsonl import schema_of_report

    definitions = json.loads(schema_of_report())["$defs"]
    bare = [
        f"{record}.{field}"
        for record, definition in definitions.items()
        for field, schema in definition.get("properties", {}).items()
        if "description" not in schema
    ]
    assert bare == []
