"""`purport evaluate`: how good the reading is, measured on gold data; one file a command."""

import typer

from purport.cli.evaluate.events import events
from purport.cli.evaluate.incidents import incidents
from purport.cli.evaluate.names import names
from purport.cli.evaluate.speakers import speakers
from purport.cli.evaluate.statements import statements
from purport.cli.evaluate.status import status
from purport.cli.evaluate.times import times

evaluate = typer.Typer(help="Measure the reading on gold data.", no_args_is_help=True)


@evaluate.callback()
def _group() -> None:
    """Measure the reading on gold data."""


evaluate.command()(statements)
evaluate.command()(times)
evaluate.command()(speakers)
evaluate.command()(events)
evaluate.command()(status)
evaluate.command()(names)
evaluate.command()(incidents)
