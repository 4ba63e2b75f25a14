"""A report on its way out of Purport, with what the archive knows of it beyond the report."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from purport.archive.records import Held
from purport.records import Actor, ActorRef, Event, Origin, Report, Span


@dataclass(frozen=True)
class Exported:
    """A report as every writer takes it."""

    report: Report
    origins: tuple[Origin, ...]
    """Every place the same text came from, the first first; of a report that is in no archive its own."""

    added: str | None = None
    """When it was added to the archive, ISO 8601 in UTC; None if it is in none."""

    @cached_property
    def actors(self) -> dict[str, Actor]:
        """The report's actors by id."""
        return {actor.id: actor for actor in self.report.actors}

    def name_of(self, actor: str | None) -> str | None:
        """The name of the actor with that id; None if there is none."""
        found = self.actors.get(actor) if actor is not None else None
        return found.name if found is not None else None

    def party(self, part: ActorRef) -> str | None:
        """The name of who takes part, or the words for them on one line if no name is known; None without either."""
        return self.name_of(part.actor) or " ".join(self.report.words(part.spans).split()) or None


def event_id(report: Report, event: Event) -> str:
    """What tells an event from those of other reports, in formats that want one id a row: the first 16 characters of
    the document's id, the part within its container if there is one, the event's id in the report.
    """
    part = report.document.origin.part
    return f"{report.document.id[:16]}{f'-{part}' if part else ''}-{event.id}"


def anchors_of(event: Event) -> tuple[Span, ...]:
    """The words an event was read from, one for each place that tells of it."""
    return tuple(one.anchor for one in event.mentions) or (event.anchor,)


def as_exported(reports: Iterable[Report | Held]) -> Iterator[Exported]:
    """Reports as they were read or as the archive holds them, in the form that every writer takes.

    Raises TypeError for what is neither, such as a Failure among the outcomes of reading.
    """
    for one in reports:
        if isinstance(one, Held):
            yield Exported(one.report, one.origins, one.added)
        elif isinstance(one, Report):
            yield Exported(one, (one.document.origin,))
        else:
            raise TypeError(f"{type(one).__name__} is neither a Report nor a Held; leave it out of what is exported")
