"""`purport add`: locations into an archive, and what became of each report."""

import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain
from typing import TYPE_CHECKING, Annotated, Any

import typer

from purport.cli.archive_option import ArchiveOption, TableFormat, opened
from purport.cli.output import reports_of
from purport.cli.reading_options import (
    ActorsOption,
    FromOption,
    LanguageOption,
    OutletOption,
    PrivateOption,
    PublishedOption,
    evidence_of,
    format_of,
    settings_of,
)

if TYPE_CHECKING:
    from purport.archive.records import Added
    from purport.records import Failure

_COLUMNS = (
    "outcome", "document", "published", "outlet", "title", "location", "part", "statements", "events", "changes",
    "unfound",
)  # fmt: skip


def add(
    locations: Annotated[
        list[str] | None,
        typer.Argument(metavar="[LOCATION]...", help="Files, folders, web addresses, or - for standard input."),
    ] = None,
    archive: ArchiveOption = None,
    reread: Annotated[
        bool,
        typer.Option(
            "--reread", help="Read again, from the bytes in the archive, what another version of Purport read last."
        ),
    ] = False,
    format: Annotated[TableFormat, typer.Option(help="How it is printed what became of each report.")] = "text",
    from_: FromOption = None,
    published: PublishedOption = None,
    outlet: OutletOption = None,
    language: LanguageOption = None,
    actors: ActorsOption = None,
    allow_private_addresses: PrivateOption = False,
) -> None:
    """Read reports and keep them in an archive, which is made if it is not there.

    What is there already is not read again, unless another version read it or more is known of it now; corrections are
    kept. Exit status: 0 all read, 1 some inputs failed (each is named on standard error; the others are kept), 2 wrong
    usage, or the archive cannot be used.
    """
    if not locations and not reread:
        raise typer.BadParameter("say what to add, or --reread", param_hint="LOCATION")
    settings = settings_of(actors=actors, allow_private_addresses=allow_private_addresses)
    options = list(evidence_of(published=published, outlet=outlet, language=language))
    kind = format_of(from_)
    failures: list[Failure] = []
    with opened(archive, create=bool(locations), settings=settings) as it:
        for problem in it.reader.dictionary_problems:
            typer.echo(f"purport: {problem}", err=True)
        outcomes = chain(it.add(locations or (), format=kind, options=options), it.reread() if reread else ())
        _WRITERS[format](reports_of(outcomes, failures))
    if failures:
        raise typer.Exit(1)


def _write_text(added: "Iterable[Added]") -> None:
    """One line a report, as soon as it is in the archive."""
    for one in added:
        print(_line(one), flush=True)


def _line(added: "Added") -> str:
    from purport.cli.printable import shown

    place = added.location + (f", {added.part}" if added.part else "")
    counts = f"{_number(added.statements, 'statement')}, {_number(added.events, 'event')}"
    parts = [
        f"{added.outcome:10}",
        (added.published or "date unknown")[: 10 if added.published else None].ljust(12),
        shown(added.outlet or "outlet unknown"),
        shown(place),
        counts,
    ]
    if added.outcome == "re-read":
        parts.append(changes_in_words(added))
    if added.unfound:
        parts.append(f"{_number(len(added.unfound), 'correction')} kept that fit nothing in this reading")
    return "  ".join(parts)


def changes_in_words(added: "Added") -> str:
    """`2 statements added, 1 actor changed`."""
    if added.changes is None:
        return "what changed cannot be told"
    counts = Counter((one.record, one.how) for one in added.changes)
    return (
        ", ".join(f"{_number(number, record)} {how}" for (record, how), number in counts.items()) or "nothing changed"
    )


def _number(number: int, noun: str) -> str:
    many = noun if noun == "wording" else f"{noun}s"
    return f"{number} {noun if number == 1 else many}"


def _write_json(added: "Iterable[Added]") -> None:
    from purport.exports.jsonl import encoded

    stream = sys.stdout.buffer
    stream.write(b"[")
    try:
        for number, one in enumerate(added):
            stream.write((b",\n" if number else b"\n") + encoded(one))
            stream.flush()
    finally:
        # Where the archive can take no more, what it took is told all the same.
        stream.write(b"\n]\n")
        stream.flush()


def _write_csv(added: "Iterable[Added]") -> None:
    from purport.cli.found.printing import as_csv

    stream = sys.stdout.buffer
    stream.write(as_csv([_COLUMNS]))
    for one in added:
        stream.write(as_csv([_row(one)]))
        stream.flush()
    stream.flush()


def _row(added: "Added") -> Sequence[Any]:
    changes = changes_in_words(added) if added.outcome == "re-read" else None
    return (
        added.outcome, added.document, added.published, added.outlet, added.title, added.location, added.part,
        added.statements, added.events, changes, len(added.unfound),
    )  # fmt: skip


_WRITERS = {"text": _write_text, "json": _write_json, "csv": _write_csv}
