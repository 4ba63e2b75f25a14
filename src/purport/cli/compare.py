"""`purport compare`: many reports side by side."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from purport.cli.archive_option import ArchiveOption, opened
from purport.cli.compared.printing import ComparisonFormat

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from purport.archive.records import Decision
    from purport.compare.selecting import Selection
    from purport.records import Failure, Report


def compare(
    what: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="INCIDENT|QUERY",
            help="An incident's id, or words that a report has; nothing for all reports. With --read: LOCATIONs.",
        ),
    ] = None,
    archive: ArchiveOption = None,
    read: Annotated[
        bool, typer.Option("--read", help="Read files, folders and web addresses instead, and keep no archive.")
    ] = False,
    format: Annotated[ComparisonFormat, typer.Option(help="How it is printed; csv has a row for each value.")] = "text",
    limit: Annotated[int, typer.Option(min=2, help="How many reports are compared at most, the newest.")] = 5000,
    every: Annotated[
        bool,
        typer.Option(
            "--every", help="Tell a recycled passage of each earlier report that has it, not only of the first."
        ),
    ] = False,
    output: Annotated[Path | None, typer.Option("--output", "-o", help="Write to this file.")] = None,
) -> None:
    """Compare reports: what happened as each tells it, who contradicts whom, and what was carried over.

    Exit status: 0 compared, 1 some inputs of --read failed (each is named on standard error), 2 wrong usage.
    """
    from purport.compare.selecting import Selection, as_held, select

    if read and archive is not None:
        raise typer.BadParameter("give either --read or an archive, not both", param_hint="--archive")
    if read and not what:
        raise typer.BadParameter("--read needs files, folders or web addresses to read", param_hint="LOCATION")
    failures: list[Failure] = []
    decisions: tuple[Decision, ...] = ()
    if read:
        selection = Selection(as_held(_read(what or [], failures)))
    else:
        with opened(archive) as it:
            selection, decisions = select(it, what or (), limit=limit), it.decisions()
    _write(selection, decisions, failures, every=every, format=format, output=output)
    if failures:
        raise typer.Exit(1)


def _read(locations: list[str], failures: "list[Failure]") -> "Iterator[Report]":
    """The reports at `locations`; what cannot be read is named at once and kept in `failures`."""
    from purport.cli.output import reports_of, with_progress
    from purport.reader import Reader

    return reports_of(with_progress(Reader().read(locations), locations), failures)


def _write(
    selection: "Selection",
    decisions: "Sequence[Decision]",
    failures: "Sequence[Failure]",
    *,
    every: bool,
    format: ComparisonFormat,
    output: Path | None,
) -> None:
    """Compare and print."""
    from purport.cli.compared.printing import write_comparison
    from purport.cli.output import opened_output
    from purport.compare.comparing import compare, one_incident

    comparison = compare(selection.held, decisions=decisions, beyond=selection.beyond, every=every)
    if selection.incident is not None:
        found = one_incident(comparison, selection.incident)
        if found is None:
            ids = ", ".join(one.id for one in comparison.incidents[:_SOME]) or "none"
            message = f"there is no incident {selection.incident!r} here; there are {ids} and so on"
            raise typer.BadParameter(message, param_hint="INCIDENT")
        comparison = found
    reports = {one.report.document.id: one.report for one in (*selection.held, *selection.beyond)}
    with opened_output(output) as stream:
        is_terminal = output is None and sys.stdout.isatty()
        write_comparison(
            comparison, reports, stream, format=format, left_out=selection.left_out, failures=failures,
            is_terminal=is_terminal,
        )  # fmt: skip


_SOME = 5
