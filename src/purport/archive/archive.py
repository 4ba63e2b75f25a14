"""The archive as other programs use it."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final, Self, TypeVar

from sqlalchemy import Connection

from purport.archive import adding, counting, faults, holding, people
from purport.archive.address import address_of, shown
from purport.archive.engine import open_archive
from purport.archive.queries.asking import Queries
from purport.archive.records import Added, Correctable, Correction, Counts, Decision, Held, Shared, Verdict
from purport.archive.sharing import sharing
from purport.archive.writer import MarksOf
from purport.errors import ArchiveLocked
from purport.records import Evidence, Failure, Format, Report, Spans
from purport.settings import Settings

if TYPE_CHECKING:
    from purport.reader import Reader

_T = TypeVar("_T")
_TRIES: Final = 5
"""How often a transaction is tried that meets another over and over."""


class Archive(Queries):
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

    @cached_property
    def reader(self) -> "Reader":
        """What reads the reports. Raises DictionaryError if the settings name an actor dictionary that is none."""
        from purport.reader import Reader

        return Reader(self.settings)

    @cached_property
    def marks_of(self) -> MarksOf:
        """What marks the passages by which reports with the same words find each other."""
        from purport.archive.passages import marks_of

        return marks_of

    @property
    def dialect(self) -> str:
        """`sqlite` or `postgresql`."""
        return self._engine.dialect.name

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection for queries, which all see the same state. What goes wrong is raised as an ArchiveError."""
        level = {"isolation_level": "REPEATABLE READ"} if self.dialect == "postgresql" else {}
        with (
            faults.told(self.place),
            self._engine.connect().execution_options(**level) as connection,
            connection.begin(),
        ):
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

    def write(self, work: Callable[[Connection], _T]) -> _T:
        """What `work` gives, done on a connection as `writing` has it. Where a server broke off because two writers
        waited for one another, `work` is done again from the start.
        """
        for _ in range(_TRIES - 1):
            try:
                with self.writing() as connection:
                    return work(connection)
            except ArchiveLocked as error:
                if not faults.is_deadlock(error):
                    raise
        with self.writing() as connection:
            return work(connection)

    def add(
        self, locations: Iterable[str], *, format: Format | None = None, options: Iterable[Evidence] = ()
    ) -> Iterator[Added | Failure]:
        """Read everything at `locations` (paths, folders, URLs, '-') and keep it; one outcome each, in order, when it
        is written. `options` are what the user says of every report; they outrank all evidence.

        A text that is there and was read by the same version with the same models is not read again. A report in a
        language that is not supported is kept with nothing looked for, and its Failure follows.
        """
        return adding.add(self, self.reader.with_options(options), locations, format=format)

    def store(self, reports: Iterable[tuple[Report, bytes]]) -> Iterator[Added]:
        """Keep reports that were read elsewhere, each with the bytes it came as (those of `document.origin.sha256`).
        Many share a transaction, so this is the quick way for a whole corpus.
        """
        return adding.store(self, reports)

    def reread(self, documents: Iterable[str] | None = None) -> Iterator[Added | Failure]:
        """Read again, from the bytes as received, what another version or other models read last; of `documents` (by
        Document.id) only these, whoever read them.
        """
        return adding.reread(self, self.reader, documents)

    def held(self, documents: Iterable[str] | None = None) -> Iterator[Held]:
        """The reports, of `documents` (by Document.id) only these, in the order of publication; those whose date is
        unknown come last, those of one moment in the order in which they were added. They are fetched a few at a time.

        Raises NotHeld if one of `documents` is not there.
        """
        return holding.held(self, documents)

    def sharing(self, documents: Iterable[str] | None = None, *, most: int = 50) -> Iterator[Shared]:
        """Pairs of documents that share marks of passages which at most `most` documents have; of `documents` only
        pairs with at least one of them. Each pair comes once.
        """
        return sharing(self, documents, most=most)

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
        return people.correct(self, document, record, spans, field, value, author=author)

    def corrections(self, documents: Iterable[str] | None = None) -> tuple[Correction, ...]:
        """All corrections, or those of `documents`, in the order in which they were made."""
        return people.corrections(self, documents)

    def decide(
        self, verdict: Verdict, left: str, right: str, *, author: str | None = None, reason: str | None = None
    ) -> Decision:
        """Keep that two names are the `same` actor's, or belong to actors that stay `apart`."""
        return people.decide(self, verdict, left, right, author=author, reason=reason)

    def decisions(self) -> tuple[Decision, ...]:
        """All decisions about names, in the order in which they were made: the later outranks the earlier."""
        return people.decisions(self)

    def counts(self) -> Counts:
        """How much is in it."""
        return counting.counts(self)
