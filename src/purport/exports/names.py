"""The names of formats and nothing else, so that the command line can list them without loading what writes them."""

from typing import Literal

FormatName = Literal["jsonl", "json", "csv", "parquet", "plover", "polecat", "acled", "ftm", "webannotation", "brat"]
"""What `purport export --format` takes."""
