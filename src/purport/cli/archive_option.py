"""The option --archive, the same for every command that has it, and opening what it names."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated, Literal

import typer

if TYPE_CHECKING:
    from purport.archive.archive import Archive
    from purport.settings import Settings

ArchiveOption = Annotated[
    str | None,
    typer.Option(
        "--archive",
        metavar="FILE|URL",
        help="The archive: a file, or postgresql+psycopg://user@host/database. Without it PURPORT_ARCHIVE, else a file "
        "in your data folder.",
    ),
]
TableFormat = Literal["text", "json", "csv"]


@contextmanager
def opened(archive: str | None, *, create: bool = False, settings: "Settings | None" = None) -> Iterator["Archive"]:
    """The archive that the option names; made if it is not there and `create` is true. Raises ArchiveError."""
    from purport.archive.archive import Archive

    with Archive(archive, create=create, settings=settings) as it:
        yield it
