"""The JSON Schema of PLOVER's records, written by hand from its manual; it is shipped in `data/plover`."""

from importlib.resources import files


def schema_of_plover() -> str:
    """The schema (draft 2020-12) of one record, that is of one line, indented, ending in a newline."""
    return (files("purport") / "data" / "plover" / "schema.json").read_text(encoding="utf-8")
