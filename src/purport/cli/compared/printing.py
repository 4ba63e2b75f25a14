"""A comparison → standard output or a file, in the form asked for."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, BinaryIO, Literal

if TYPE_CHECKING:
    from purport.compare.records import Comparison
    from purport.records import Failure, Report

ComparisonFormat = Literal["text", "html", "json", "csv"]


def write_comparison(
    comparison: "Comparison",
    reports: "Mapping[str, Report]",
    stream: BinaryIO,
    *,
    format: ComparisonFormat,
    left_out: Sequence[str] = (),
    failures: "Sequence[Failure]" = (),
    is_terminal: bool = False,
) -> None:
    """Write it. JSON and CSV hold all of the comparison; text and HTML say what they leave out."""
    if format == "json":
        from purport.exports.comparison.schema import to_json

        stream.write(to_json(comparison) + b"\n")
    elif format == "csv":
        from purport.exports.comparison.rows import csv_parts

        for row in csv_parts(comparison):
            stream.write(row)
    elif format == "html":
        from purport.exports.comparison.render import comparison_page

        for part in comparison_page(comparison, reports, left_out=left_out, failures=failures):
            stream.write(part.encode())
    else:
        from purport.cli.compared.text import print_comparison
        from purport.cli.found.printing import as_text
        from purport.exports.comparison.view import TERMINAL, view_of

        view = view_of(comparison, reports, left_out=left_out, most=TERMINAL)
        stream.write(as_text(lambda console: print_comparison(console, view), is_terminal=is_terminal))
