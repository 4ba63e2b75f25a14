"""What the archive hands on, besides the reports themselves."""

from typing import Annotated, Any, Literal

from msgspec import Meta

from purport.records import Model, Origin, Record, Report, Spans

RecordKind = Literal["statement", "event", "actor", "time", "wording"]
Correctable = Literal["statement", "event", "actor"]
Outcome = Literal["new", "known", "new origin", "re-read"]
Verdict = Literal["same", "apart"]


class Held(Record, frozen=True, kw_only=True):
    """A report in the archive: as it was last read, corrections applied, and every place it was received from."""

    report: Annotated[Report, Meta(description="The current reading.")]
    origins: Annotated[tuple[Origin, ...], Meta(description="Where the same text came from, the first first.")]
    added: Annotated[str, Meta(description="When it was first added, ISO 8601 in UTC.")]


class Changed(Record, frozen=True, kw_only=True):
    """A record that one reading of a document has and another has not, or has otherwise."""

    record: Annotated[RecordKind, Meta(description="Its kind.")]
    how: Annotated[Literal["added", "removed", "changed"], Meta(description="What became of it.")]
    spans: Annotated[Spans, Meta(description="Where it stands: content, anchor, mentions, or the words themselves.")]
    fields: Annotated[tuple[str, ...], Meta(description="Which fields differ; confidence is not compared.")] = ()


class Correction(Record, frozen=True, kw_only=True):
    """What a person put right in a record of the current reading."""

    id: Annotated[int, Meta(description="Number of the correction.")]
    document: Annotated[str, Meta(description="Document id.")]
    record: Annotated[Correctable, Meta(description="The kind of the record.")]
    spans: Annotated[
        Spans, Meta(description="Where it stands: a statement's content, an event's anchor, an actor's mentions.")
    ]
    field: Annotated[str, Meta(description="The field that was put right.")]
    value: Annotated[
        Any,
        Meta(description='What it should be; an actor is {"name": …, "spans": …}, for ids do not outlive a reading.'),
    ]
    before: Annotated[Any, Meta(description="What it was, in the same form.")]
    author: Annotated[str | None, Meta(description="Who put it right.")] = None
    made: Annotated[str, Meta(description="When, ISO 8601 in UTC.")]


class Added(Record, frozen=True, kw_only=True):
    """What became of one report that was added."""

    document: Annotated[str, Meta(description="Document id.")]
    outcome: Annotated[
        Outcome,
        Meta(
            description="new: the text was not there; known: it was, from this place; new origin: it was, from another "
            "place; re-read: it was, read by another version or with less known of it, and was read again."
        ),
    ]
    location: Annotated[str, Meta(description="Path or URL as given.")]
    part: Annotated[str | None, Meta(description="Row id, message id or entry id within the location.")] = None
    outlet: Annotated[str | None, Meta(description="Who publishes it.")] = None
    title: Annotated[str | None, Meta(description="Headline.")] = None
    published: Annotated[str | None, Meta(description="First moment of its publication; null if unknown.")] = None
    statements: Annotated[int, Meta(description="How many statements it holds.", ge=0)] = 0
    events: Annotated[int, Meta(description="How many events it holds.", ge=0)] = 0
    changes: Annotated[
        tuple[Changed, ...] | None,
        Meta(description="What the new reading changed; null if there was none before, or it cannot be compared."),
    ] = None
    unfound: Annotated[
        tuple[Correction, ...],
        Meta(description="Corrections whose record the new reading does not have; all are kept."),
    ] = ()


class Decision(Record, frozen=True, kw_only=True):
    """What a person decided about two names. The later outranks the earlier, and both outrank every rule."""

    verdict: Annotated[Verdict, Meta(description="Whether the two are one actor.")]
    left: Annotated[str, Meta(description="One name, folded as `purport.reference.folding.folded` does.")]
    right: Annotated[str, Meta(description="The other, likewise.")]
    author: Annotated[str | None, Meta(description="Who decided.")] = None
    reason: Annotated[str | None, Meta(description="Why.")] = None
    made: Annotated[str, Meta(description="When, ISO 8601 in UTC.")]


class Shared(Record, frozen=True, kw_only=True):
    """Two documents that share marks of passages which few documents have."""

    left: Annotated[str, Meta(description="Document id; the one that was added first.")]
    right: Annotated[str, Meta(description="The other.")]
    marks: Annotated[int, Meta(description="How many such marks they share.", ge=1)]


class ReadBy(Record, frozen=True, kw_only=True):
    """How many documents one version with its models read last."""

    version: Annotated[str, Meta(description="Version of Purport.")]
    models: Annotated[tuple[Model, ...], Meta(description="Models that took part.")]
    reports: Annotated[int, Meta(description="How many current readings are of it.", ge=0)]


class Counts(Record, frozen=True, kw_only=True):
    """How much an archive holds."""

    archive: Annotated[str, Meta(description="Where it is; a password is not shown.")]
    layout: Annotated[str, Meta(description="Revision of its tables.")]
    size: Annotated[int, Meta(description="Bytes it takes on disk.", ge=0)]
    reports: Annotated[int, Meta(description="Documents.", ge=0)]
    origins: Annotated[int, Meta(description="Places they came from.", ge=0)]
    outlets: Annotated[int, Meta(description="Different outlets.", ge=0)]
    first: Annotated[str | None, Meta(description="First known date of publication.")]
    last: Annotated[str | None, Meta(description="Last known date of publication.")]
    undated: Annotated[int, Meta(description="Documents whose date is unknown.", ge=0)]
    statements: Annotated[int, Meta(description="Statements.", ge=0)]
    events: Annotated[int, Meta(description="Events.", ge=0)]
    actors: Annotated[int, Meta(description="Actors of single reports.", ge=0)]
    read_by: Annotated[tuple[ReadBy, ...], Meta(description="What read them, most first.")]
    unindexed: Annotated[int, Meta(description="Documents that the index of words lacks; 0 in a sound archive.", ge=0)]
    corrections: Annotated[int, Meta(description="Corrections.", ge=0)]
    unfound: Annotated[int, Meta(description="Corrections whose record the current reading does not have.", ge=0)]
    decisions: Annotated[int, Meta(description="Decisions about names.", ge=0)]
