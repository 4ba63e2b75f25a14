"""`purport demo`: the main job on the sample reports that come with Purport."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from purport.records import Failure, Report


def demo() -> None:
    """Read the bundled sample reports, print who said what, and compare what they tell of one incident."""
    from purport.cli.output import write_outcomes
    from purport.reader import Reader

    reports: list[Report] = []
    write_outcomes(_kept(Reader().read(sample_paths()), reports), format="text")
    _compare(reports)
    typer.echo("Next: purport read YOUR_REPORT.txt    (or a folder, an .eml, an .mbox, a feed, https://…)")
    typer.echo("      purport compare --read YOUR_REPORTS…    (or purport add them to an archive first)")


def sample_paths() -> list[str]:
    """The sample reports, in order. An installed wheel has them in the package, a checkout at its root."""
    package = Path(__file__).resolve().parent.parent
    folder = next(one for one in (package / "samples", package.parent.parent / "samples") if one.is_dir())
    paths = sorted(str(path) for path in folder.iterdir() if path.suffix not in (".md", ".json"))
    return [min(path, os.path.relpath(path), key=len) for path in paths]


def _kept(outcomes: "Iterator[Report | Failure]", reports: "list[Report]") -> "Iterator[Report | Failure]":
    """`outcomes`, the reports among them kept."""
    from purport.records import Failure

    for outcome in outcomes:
        if not isinstance(outcome, Failure):
            reports.append(outcome)
        yield outcome


def _compare(reports: "list[Report]") -> None:
    """Print where the reports contradict each other on the incident that most of them tell of."""
    from purport.cli.compared.text import print_incident
    from purport.cli.found.printing import as_text
    from purport.compare.comparing import compare
    from purport.compare.selecting import as_held
    from purport.exports.comparison.view import view_of

    view = view_of(compare(as_held(reports)), {one.document.id: one for one in reports})
    incident = view.incidents[0]
    contradicted = incident._replace(claims=[claim for claim in incident.claims if claim.contradiction])
    typer.echo("Where these reports contradict each other on one incident (purport compare shows all of it):\n")
    sys.stdout.flush()
    text = as_text(lambda console: print_incident(console, contradicted), is_terminal=sys.stdout.isatty())
    sys.stdout.buffer.write(text + b"\n")
    sys.stdout.buffer.flush()
