"""`purport schema`: the JSON Schema of what `purport read` prints."""

import typer


def schema() -> None:
    """Print the JSON Schema of a report."""
    from purport.exports.jsonl import schema_of_report

    typer.echo(schema_of_report(), nl=False)
