"""`purport decide`: what a person says about two names."""

from typing import Annotated, Literal

import typer

from purport.cli.archive_option import ArchiveOption, opened


def decide(
    verdict: Annotated[
        Literal["same", "apart"], typer.Argument(help="same: the names are one actor's; apart: they are two actors'.")
    ],
    left: Annotated[str, typer.Argument(metavar="NAME", help="A name as reports have it.")],
    right: Annotated[str, typer.Argument(metavar="NAME", help="The other one.")],
    archive: ArchiveOption = None,
    author: Annotated[str | None, typer.Option(metavar="NAME", help="Who decides.")] = None,
    reason: Annotated[str | None, typer.Option(metavar="TEXT", help="Why.")] = None,
) -> None:
    """Say that two names are one actor's or two actors', whatever the rules of `purport compare` make of them.

    A later decision outranks an earlier one, so that what was decided can be undone.
    """
    from purport.cli.printable import shown

    with opened(archive) as it:
        decision = it.decide(verdict, left, right, author=author, reason=reason)
    typer.echo(f"{decision.verdict}: {shown(decision.left)}, {shown(decision.right)}")
