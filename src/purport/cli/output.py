"""Outcomes → standard output or a file: reports in the form asked for, failures on standard error."""

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Literal, TypeVar

import typer

if TYPE_CHECKING:
    from purport.records import Failure, Report

T = TypeVar("T")
OutputFormat = Literal["text", "json", "jsonl", "html", "brat", "plover"]
_A_HANDFUL = 5


def write_outcomes(outcomes: "Iterable[Report | Failure]", *, format: OutputFormat, output: Path | None = None) -> bool:
    """Write every report in its turn, name every failure on standard error; True if there was none."""
    failures: list[Failure] = []
    reports = reports_of(outcomes, failures)
    if format == "brat":
        _write_brat(reports, output)
    else:
        with opened_output(output) as stream:
            _write(format, reports, failures, stream)
    return not failures


def _write(
    format: "Literal['text', 'json', 'jsonl', 'html', 'plover']",
    reports: "Iterable[Report]",
    failures: "list[Failure]",
    stream: BinaryIO,
) -> None:
    """What only people read is written here, the rest as `purport export` writes it."""
    if format == "text":
        _write_text(reports, stream)
    elif format == "html":
        _write_html(reports, failures, stream)
    else:
        from purport.exports.export import export

        export(reports, format=format, output=stream)


def reports_of(outcomes: "Iterable[T | Failure]", failures: "list[Failure]") -> "Iterator[T]":
    """The reports among `outcomes`, or what became of them; a failure is named at once and kept in `failures`."""
    from purport.cli.printable import shown
    from purport.records import Failure

    for outcome in outcomes:
        if isinstance(outcome, Failure):
            failures.append(outcome)
            part = f" ({outcome.part})" if outcome.part else ""
            print(f"purport: {shown(outcome.location + part)}: {shown(outcome.message)}", file=sys.stderr)
        else:
            yield outcome


@contextmanager
def opened_output(output: Path | None) -> Iterator[BinaryIO]:
    """The file to write to, or standard output; wrong usage if the file cannot be written."""
    if output is None:
        sys.stdout.flush()
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    try:
        stream = output.open("wb")
    except OSError as error:
        raise typer.BadParameter(
            f"{str(output)!r} cannot be written: {error.strerror}", param_hint="--output"
        ) from error
    with stream:
        yield stream


def _write_text(reports: "Iterable[Report]", stream: BinaryIO) -> None:
    """For people: at the width of the terminal and with its colours, or 80 columns wide without any."""
    from rich.console import Console

    from purport.cli.terminal import print_report

    is_terminal = stream is sys.stdout.buffer and sys.stdout.isatty()
    console = Console(file=sys.stdout, highlight=False, force_terminal=is_terminal, width=None if is_terminal else 80)
    for report in reports:
        with console.capture() as captured:
            print_report(console, report)
        # Rich fills lines up with spaces, which only get in the way of whoever copies or searches the text.
        lines = (line.rstrip(" ") for line in captured.get().splitlines())
        stream.write("".join(f"{line}\n" for line in lines).encode())
        stream.flush()


def _write_html(reports: "Iterable[Report]", failures: "list[Failure]", stream: BinaryIO) -> None:
    from purport.exports.page.render import page_parts

    for part in page_parts(reports, failures):
        stream.write(part.encode())


def _write_brat(reports: "Iterable[Report]", output: Path | None) -> None:
    """A .txt and an .ann file for each report and one annotation.conf, in the folder `output`."""
    from purport.exports.brat import write_brat

    if output is None:
        raise typer.BadParameter("brat needs a folder to write its files into", param_hint="--output")
    try:
        output.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise typer.BadParameter(f"{str(output)!r} is no folder: {error.strerror}", param_hint="--output") from error
    write_brat(reports, output)


def with_progress(outcomes: "Iterable[Report | Failure]", locations: list[str]) -> "Iterator[Report | Failure]":
    """`outcomes`, with a progress bar on standard error if that is a terminal and there are more than a handful of
    files.
    """
    if not sys.stderr.isatty():
        yield from outcomes
        return
    from purport.sources.receive import count_files

    total = count_files(locations)
    if total <= _A_HANDFUL:
        yield from outcomes
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("Reading", total=total)
        yield from _advancing(outcomes, lambda: progress.advance(task))


def _advancing(outcomes: "Iterable[Report | Failure]", advance: Callable[[], None]) -> "Iterator[Report | Failure]":
    """`outcomes`, with a step for each new location: an archive of many reports is one file."""
    from purport.records import Failure

    before: str | None = None
    for outcome in outcomes:
        location = outcome.location if isinstance(outcome, Failure) else outcome.document.origin.location
        if location != before:
            advance()
            before = location
        yield outcome
