"""`purport schema`: the JSON Schemas of what Purport prints."""

from typing import Annotated, Literal

import typer

SchemaName = Literal["report", "comparison"]


def schema(
    of: Annotated[
        SchemaName, typer.Argument(metavar="[report|comparison]", help="What `purport read` or `compare` prints.")
    ] = "report",
) -> None:
    """Print the JSON Schema of a report, or of a comparison."""
    if of == "comparison":
        from purport.exports.comparison.schema import schema_of_comparison

        typer.echo(schema_of_comparison(), nl=False)
        return
    from purport.exports.jsonl import schema_of_report

    typer.echo(schema_of_report(), nl=False)
