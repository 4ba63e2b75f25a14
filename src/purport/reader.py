"""The one place where the stages meet: locations in, reports out."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import msgspec

from purport import __version__
from purport.documents.build import document_of
from purport.documents.languages import SUPPORTED
from purport.errors import InputError, LanguageNotSupported, NotOneReport, PurportError
from purport.extract.actors import find_actors, with_dated_roles
from purport.extract.events.finding import find_events
from purport.extract.events.model import events_model
from purport.extract.rules import RuleFinder
from purport.extract.speakers import with_speakers
from purport.extract.statements import StatementFinder
from purport.extract.times import conflicts, find_times
from purport.extract.trained import TrainedFinder
from purport.extract.wording import find_wording
from purport.language.spacy_pipeline import SpacyPipeline
from purport.records import Document, Evidence, Failure, Format, Origin, Provenance, Report
from purport.reference.dictionary import Problem, load_dictionary
from purport.settings import Settings
from purport.sources.receive import receive
from purport.sources.received import Received

STAGES = ("statements", "times", "actors", "events", "wording")
"""The records that are looked for."""


class Incoming(NamedTuple):
    """A report as it came in, and its text with what is known about it."""

    received: Received
    document: Document


class Reader:
    """Reads reports. Models are loaded on the first report and shared by all that follow."""

    def __init__(
        self,
        settings: Settings | None = None,
        *,
        statements: StatementFinder | None = None,
        options: Iterable[Evidence] = (),
    ) -> None:
        """`options` are what the user says of every report (outlet, published, language); they outrank all evidence.

        Raises DictionaryError if the actor dictionary that the settings name cannot be read.
        """
        self.settings = settings or Settings.from_environment()
        self._statements = statements or _finder(self.settings)
        self._options = tuple(options)
        self._loaded = load_dictionary(self.settings.actors) if self.settings.actors else None

    @property
    def dictionary_problems(self) -> tuple[Problem, ...]:
        """What in the user's actor dictionary could not be used."""
        return self._loaded.problems if self._loaded is not None else ()

    def with_options(self, options: Iterable[Evidence]) -> "Reader":
        """A reader with the same settings and models and other `options`."""
        return Reader(self.settings, statements=self._statements, options=options)

    def read(self, locations: Iterable[str], *, format: Format | None = None) -> Iterator[Report | Failure]:
        """A Report or a Failure for everything at `locations` (paths, folders, URLs, '-'), in order.

        A report in a language that is not supported comes out as a Report in which nothing was looked for, followed by
        a Failure that says so.
        """
        for incoming in self.receive(locations, format=format):
            yield from (incoming,) if isinstance(incoming, Failure) else self.outcomes(incoming.document)

    def receive(self, locations: Iterable[str], *, format: Format | None = None) -> Iterator[Incoming | Failure]:
        """What is at `locations`, in order, before anything is looked for in it."""
        for received in receive(locations, settings=self.settings, format=format):
            yield received if isinstance(received, Failure) else self.incoming(received)

    def incoming(self, received: Received) -> Incoming | Failure:
        """What was received and the document that it holds; a Failure if it holds none."""
        try:
            return Incoming(received, document_of(received, settings=self.settings, options=self._options))
        except InputError as error:
            return _failure(received.origin, error)

    def outcomes(self, document: Document) -> Iterator[Report | Failure]:
        """The report of `document`, in any language, and the Failure after it if that is not supported."""
        unsupported = _unsupported(document.language)
        if unsupported is None:
            yield self.read_document(document)
        else:
            noted = _with_warnings(document, (str(unsupported),))
            yield Report(purport=self.provenance(document.language), document=noted)
            yield _failure(document.origin, unsupported)

    def provenance(self, language: str | None) -> Provenance:
        """What reads a document in `language`; told without reading it."""
        if _unsupported(language) is not None:
            return Provenance(version=__version__)
        return Provenance(version=__version__, models=(*self._statements.models, events_model()), stages=STAGES)

    def read_document(self, document: Document) -> Report:
        """The report of a document in a language that is supported."""
        found, parse = self._statements.read(document)
        times = find_times(document)
        cast = find_actors(document, parse, found, self._loaded.dictionary if self._loaded is not None else None)
        statements = with_speakers(document, parse, found, cast, times)
        events = find_events(document, parse, statements, cast.actors, times)
        return Report(
            purport=self.provenance(document.language),
            document=_with_warnings(document, conflicts(document)),
            statements=statements,
            events=events,
            actors=with_dated_roles(document.text, cast.actors, times),
            times=times,
            wording=find_wording(document, parse, events),
        )


def _finder(settings: Settings) -> StatementFinder:
    """What the settings name to find statements; models are loaded on first use."""
    if settings.statements == "rules":
        return RuleFinder(SpacyPipeline(settings))
    return TrainedFinder(threads=settings.threads)


def read_all(
    locations: Iterable[str | Path], *, format: Format | None = None, settings: Settings | None = None
) -> Iterator[Report | Failure]:
    """A Report or a Failure for everything at `locations`: paths, folders, URLs, or '-' for standard input."""
    return Reader(settings).read((str(location) for location in locations), format=format)


def read(location: str | Path, *, format: Format | None = None, settings: Settings | None = None) -> Report:
    """The one report at `location`, a path or URL.

    Raises the InputError that stands in its way, LanguageNotSupported, or NotOneReport if there is none or are several.
    """
    outcomes = list(read_all([location], format=format, settings=settings))
    failures = [outcome for outcome in outcomes if isinstance(outcome, Failure)]
    if failures:
        raise _error(failures[0])
    if len(outcomes) != 1 or not isinstance(outcomes[0], Report):
        raise NotOneReport(
            f"{location} holds {len(outcomes)} reports; read them with purport.read_all([{str(location)!r}])"
        )
    return outcomes[0]


def _with_warnings(document: Document, warnings: Iterable[str]) -> Document:
    """`document` with more warnings, each once: one that is read again has some already."""
    return msgspec.structs.replace(document, warnings=tuple(dict.fromkeys((*document.warnings, *warnings))))


def _unsupported(language: str | None) -> LanguageNotSupported | None:
    if language in SUPPORTED:
        return None
    if language is None:
        return LanguageNotSupported("its language cannot be told; if it is English, say so with --language en")
    supported = ", ".join(SUPPORTED)
    return LanguageNotSupported(f"not supported yet: {language} (Purport reads: {supported})")


def _failure(origin: Origin, error: PurportError) -> Failure:
    return Failure(location=origin.location, part=origin.part, error=type(error).__name__, message=str(error))


def _error(failure: Failure) -> PurportError:
    """The exception that `failure` records, its location in the message."""
    import purport.errors

    kind = getattr(purport.errors, failure.error)
    error = kind(f"{failure.location}: {failure.message}")
    assert isinstance(error, PurportError)
    return error
