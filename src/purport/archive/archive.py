"""The archive as other programs use it."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from sqlalchemy import Connection

from purport.archive import faults
from purport.archive.address import address_of, shown
from purport.archive.engine import open_archive
from purport.archive.records import Added, Correctable, Correction, Counts, Decision, Held, Shared, Verdict
from purport.records import Evidence, Failure, Format, Report, Spans
from purport.settings import Settings


class Archive:
    """Many reports in one database, with the bytes they came as and all that was read from them.

    >>> with Archive("news.db") as archive:
    ...     for outcome in archive.add(["inbox/"]):
    ...         print(outcome)
    """

    def __init__(
        self, where: str | Path | None = None, *, settings: Settings | None = None, create: bool = True
    ) -> None:
        """`where` is a path, or an address such as `postgresql+psycopg://user@host/database`; without one that of the
        settings, else `archive.db` in the user's data folder. It is made if it is not there, unless `create` is false.

        Raises ArchiveError: NoArchive, ArchiveAddress, ArchiveUnreachable, ArchiveBroken, ArchiveTooNew and others.
        """
        self.settings = settings or Settings.from_environment()
        address = address_of(where, self.settings)
        self.place = shown(address)
        self._engine = open_archive(address, self.settings, create=create)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Give the connections back. An archive that was closed opens them again when it is used."""
        self._engine.dispose()

    @property
    def dialect(self) -> str:
        """`sqlite` or `postgresql`."""
        return self._engine.dialect.name

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection for queries, which all see the same state. What goes wrong is raised as an ArchiveError."""
        with faults.told(self.place), self._engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A connection on which everything is written, or after an error nothing. SQLite lets one writer in at a time;
        the next waits. What goes wrong is raised as an ArchiveError.
        """
        with (
            faults.told(self.place),
            self._engine.connect().execution_options(writes=True) as connection,
            connection.begin(),
        ):
            yield connection

    def add(
        self, locations: Iterable[str], *, format: Format | None = None, options: Iterable[Evidence] = ()
    ) -> Iterator[Added | Failure]:
        """Read everything at `locations` (paths, folders, URLs, '-') and keep it; one outcome each, in order, when it
        is written. `options` are what the user says of every report; they outrank all evidence.

        A text that is there and was read by the same version with the same models is not read again. A report in a
        language that is not supported is kept with nothing looked for, and its Failure follows.
        """
        raise NotImplementedError

    def store(self, reports: Iterable[tuple[Report, bytes]]) -> Iterator[Added]:
        """Keep reports that were read elsewhere, each with the bytes it came as (those of `document.origin.sha256`).
        Many share a transaction, so this is the quick way for a whole corpus.
        """
        raise NotImplementedError

    def reread(self, documents: Iterable[str] | None = None) -> Iterator[Added | Failure]:
        """Read again, from the bytes as received, what another version or other models read last; of `documents` (by
        Document.id) only these, whoever read them.
        """
        raise NotImplementedError

    def held(self, documents: Iterable[str] | None = None) -> Iterator[Held]:
        """The reports, of `documents` (by Document.id) only these, in the order of publication; those whose date is
        unknown come last, those of one moment in the order in which they were added. They are fetched a few at a time.

        Raises NotHeld if one of `documents` is not there.
        """
        raise NotImplementedError

    def sharing(self, documents: Iterable[str] | None = None, *, most: int = 50) -> Iterator[Shared]:
        """Pairs of documents that share marks of passages which at most `most` documents have; of `documents` only
        pairs with at least one of them. Each pair comes once.
        """
        raise NotImplementedError

    def correct(
        self,
        document: str,
        record: Correctable,
        spans: Spans,
        field: str,
        value: Any,
        *,
        author: str | None = None,
    ) -> Correction:
        """Put a field of a record right: that of the kind `record` which stands at `spans` (a statement's content, an
        event's anchor, an actor's mentions). `value` is as in the report's JSON. Raises NotHeld and CorrectionRefused.
        """
        raise NotImplementedError

    def corrections(self, documents: Iterable[str] | None = None) -> tuple[Correction, ...]:
        """All corrections, or those of `documents`, in the order in which they were made."""
        raise NotImplementedError

    def decide(
        self, verdict: Verdict, left: str, right: str, *, author: str | None = None, reason: str | None = None
    ) -> Decision:
        """Keep that two names are the `same` actor's, or belong to actors that stay `apart`."""
        raise NotImplementedError

    def decisions(self) -> tuple[Decision, ...]:
        """All decisions about names, in the order in which they were made: the later outranks the earlier."""
        raise NotImplementedError

    def counts(self) -> Counts:
        """How much is in it."""
        raise NotImplementedError
