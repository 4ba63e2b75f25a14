"""The command line: one file per command, each a thin shell over an importable function.

Nothing heavy is imported here, so that `--help` answers at once; a command imports what it needs when it runs.
"""

import sys

import typer

from purport import __version__
from purport.cli.actors import actors
from purport.cli.add import add
from purport.cli.compare import compare
from purport.cli.decide import decide
from purport.cli.demo import demo
from purport.cli.evaluate import evaluate
from purport.cli.export import export
from purport.cli.read import read
from purport.cli.schema import schema
from purport.cli.search import search
from purport.cli.status import status
from purport.cli.timeline import timeline

app = typer.Typer(
    name="purport",
    help="Read news reports as they are received and write down who says what happened.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"purport {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: bool = typer.Option(False, "--version", callback=_show_version, is_eager=True, help="Print the version."),
) -> None:
    """Options of the program itself."""


app.command()(read)
app.command()(add)
app.command()(status)
app.command()(search)
app.command()(timeline)
app.command()(actors)
app.command()(export)
app.add_typer(evaluate, name="evaluate")
app.command()(compare)
app.command()(decide)
app.command()(demo)
app.command()(schema)


def main() -> None:
    """Entry point. A closed pipe ends the program quietly; an error of Purport's own is one line, not a traceback."""
    from purport.errors import PurportError

    try:
        app()
    except BrokenPipeError:
        # Python would flush standard output once more on its way out, and complain about the same pipe.
        sys.stdout = None
        sys.exit(141)
    except PurportError as error:
        print(f"purport: {error}", file=sys.stderr)
        sys.exit(2)
    except ImportError as error:
        if not _is_interrupt(error):
            raise
        sys.exit(130)


def _is_interrupt(error: BaseException) -> bool:
    """Whether an error is what a module written in C makes of Ctrl-C while it is imported."""
    cause = error.__cause__ or error.__context__
    return isinstance(error, KeyboardInterrupt) or (cause is not None and _is_interrupt(cause))
