"""`purport schema`: the JSON Schema of what `purport read` prints."""

import typer


def schema() -> None:
    """Print the JSON Schema of a report, as `purport read --format jsonl` prints one a line."""
    from purport.exports.jsonl import schema_of_report

    typer.echo(schema_of_report(), nl=False)
