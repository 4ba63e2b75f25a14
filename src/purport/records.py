"""The vocabulary: every record that Purport hands on, frozen and slotted; imports nothing of the project.

Offsets count Unicode code points into `Document.text`, the end exclusive. A part that could not be determined is
`None` (JSON `null`), never a plausible default. The JSON contract and its schema are generated from this file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

import msgspec
from msgspec import Meta

if TYPE_CHECKING:
    import pandas

__all__ = [
    "Actor", "ActorRef", "Block", "Count", "Document", "Event", "EventMention", "Evidence", "Failure", "Model",
    "Origin", "Place", "Provenance", "Report", "Role", "Span", "Statement", "Via", "Voice", "When", "Wording",
]  # fmt: skip

Format = Literal["text", "eml", "mbox", "pipermail", "html", "feed", "csv", "jsonl"]
"""The formats Purport reads; `--from` takes these words."""

FieldName = Literal["outlet", "title", "byline", "published", "language"]
Clue = Literal[
    "option", "dateline", "masthead", "label", "wire", "forwarded", "header", "metadata", "row", "feed", "text"
]
BlockKind = Literal["paragraph", "heading", "caption", "quoted", "furniture"]
Manner = Literal["direct", "indirect", "mixed"]
ActorKind = Literal["person", "organisation", "armed group", "government", "country", "outlet"]
EventType = Literal[
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST",
    "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
]  # fmt: skip
Probability = Annotated[float, Meta(ge=0, le=1)]
Latitude = Annotated[float, Meta(ge=-90, le=90)]
Longitude = Annotated[float, Meta(ge=-180, le=180)]
Status = Literal["asserted", "denied", "future", "hypothetical", "historical"]


class Record(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Base of all records: frozen and slotted. A subclass repeats the options that are not inherited."""


class Span(msgspec.Struct, frozen=True, array_like=True, order=True, gc=False):
    """`[start, end]`: code points into `Document.text`, end exclusive."""

    start: Annotated[int, Meta(ge=0)]
    end: Annotated[int, Meta(ge=0)]


Spans = tuple[Span, ...]


class When(Record, frozen=True, kw_only=True):
    """A time expression and the interval it denotes."""

    span: Annotated[
        Span | None, Meta(description="Where it stands in the text; null if it came from outside the text.")
    ] = None
    earliest: Annotated[str | None, Meta(description="First moment meant, an ISO 8601 date or date-time.")] = None
    latest: Annotated[str | None, Meta(description="Last moment meant, an ISO 8601 date or date-time.")] = None
    timex: Annotated[str | None, Meta(description="TIMEX3 value, for instance 2024-02 or XXXX-02-07.")] = None
    kind: Annotated[Literal["date", "time", "duration", "set"] | None, Meta(description="TIMEX3 type.")] = None
    anchor: Annotated[str | None, Meta(description="What it was resolved against.")] = None
    unknown: Annotated[str | None, Meta(description="Why the interval, or a part of it, is not known.")] = None


class Evidence(Record, frozen=True, kw_only=True):
    """One thing that speaks for a field of the document: what was found, where, and whether it was used."""

    field: Annotated[FieldName, Meta(description="The field of the document it speaks for.")]
    clue: Annotated[
        Clue,
        Meta(
            description="Where it was found: an option of the command, a dateline or masthead or labelled line of the "
            "text, a wire dateline such as 'BAGHDAD, Feb 7 (Agency) –', the headers of a forwarded message, a mail "
            "header, page metadata, a table row, a feed entry, or the whole text (language)."
        ),
    ]
    value: Annotated[str, Meta(description="The words as found.")]
    span: Annotated[Span | None, Meta(description="Where they stand in the text; null if outside it.")] = None
    used: Annotated[bool, Meta(description="Whether the document's field was taken from it.")] = False


class Origin(Record, frozen=True, kw_only=True):
    """Where the bytes came from."""

    location: Annotated[str, Meta(description="Path or URL as given; '-' is standard input.")]
    part: Annotated[str | None, Meta(description="Row id, message id or entry id within the location.")] = None
    format: Annotated[Format, Meta(description="The format it was read as.")]
    sha256: Annotated[str, Meta(description="SHA-256 of the bytes of this report as received, in hexadecimal.")]
    charset: Annotated[str | None, Meta(description="The charset the bytes were read with.")] = None


class Via(Record, frozen=True, kw_only=True):
    """Someone who passed the report on without writing it."""

    kind: Annotated[Literal["list", "forwarder", "aggregator"], Meta(description="What passed it on.")]
    name: Annotated[str | None, Meta(description="Name or address as found.")] = None
    id: Annotated[str | None, Meta(description="List-Id, message id or feed address.")] = None


class Block(Record, frozen=True, kw_only=True):
    """A piece of the text with one function. Blocks are in order and do not overlap."""

    kind: Annotated[
        BlockKind,
        Meta(
            description="paragraph; heading (headlines, mastheads, datelines); caption (of a picture); quoted (another "
            "message repeated in a reply); furniture (image placeholders, 'Read more', mail footers, navigation)."
        ),
    ]
    span: Annotated[Span, Meta(description="The block's characters, without indentation and bullet.")]


class Document(Record, frozen=True, kw_only=True):
    """A report as received: an immutable text and what is known about it."""

    id: Annotated[str, Meta(description="SHA-256 of the text in UTF-8, in hexadecimal.")]
    text: Annotated[
        str, Meta(description="The text every offset points into; for a plain-text file the decoded file itself.")
    ]
    outlet: Annotated[str | None, Meta(description="Who publishes it.")] = None
    title: Annotated[str | None, Meta(description="Headline.")] = None
    byline: Annotated[str | None, Meta(description="Author, as found.")] = None
    published: Annotated[When, Meta(description="When it was published; `unknown` says why it is not known.")]
    language: Annotated[str | None, Meta(description="ISO 639-1 code; null if too little text to tell.")] = None
    origin: Annotated[Origin, Meta(description="Where the bytes came from.")]
    via: Annotated[tuple[Via, ...], Meta(description="Who passed it on, the last first.")] = ()
    blocks: Annotated[tuple[Block, ...], Meta(description="The text cut into blocks.")] = ()
    evidence: Annotated[
        tuple[Evidence, ...], Meta(description="What speaks for outlet, title, byline, date and language.")
    ] = ()
    warnings: Annotated[
        tuple[str, ...], Meta(description="What a reader of this report should know about how it was read.")
    ] = ()


class Role(Record, frozen=True, kw_only=True):
    """An office an actor holds, as the text or the user's actor dictionary says."""

    role: Annotated[str, Meta(description="The words for the role.")]
    organisation: Annotated[str | None, Meta(description="The body it is held in.")] = None
    span: Annotated[
        Span | None, Meta(description="Where it was read; null if the user's actor dictionary says it.")
    ] = None
    when: Annotated[When | None, Meta(description="When it was held.")] = None


class Actor(Record, frozen=True, kw_only=True):
    """Someone who speaks or acts."""

    id: Annotated[str, Meta(description="Unique within the report.")]
    name: Annotated[str, Meta(description="Fullest form seen.")]
    kind: Annotated[ActorKind | None, Meta(description="What it is; null if unknown.")] = None
    country: Annotated[str | None, Meta(description="ISO 3166-1 alpha-3; null if unknown.")] = None
    sector: Annotated[str | None, Meta(description="PLOVER sector code; null if unknown.")] = None
    mentions: Annotated[Spans, Meta(description="Names, titles, descriptions and pronouns that mean it.")] = ()
    aliases: Annotated[tuple[str, ...], Meta(description="Other forms of the name.")] = ()
    roles: Annotated[tuple[Role, ...], Meta(description="Offices it holds.")] = ()


class Voice(Record, frozen=True, kw_only=True):
    """One link of the chain that vouches for a record."""

    role: Annotated[
        Literal["outlet", "venue", "speaker", "agency"], Meta(description="What the voice is in the chain.")
    ]
    actor: Annotated[str | None, Meta(description="Id of the actor; null if not resolved.")] = None
    name: Annotated[str | None, Meta(description="Name or words as found; null if unknown.")] = None
    spans: Annotated[
        Spans, Meta(description="What shows this voice in the text; empty if it came from outside the text.")
    ] = ()


class Statement(Record, frozen=True, kw_only=True):
    """An attribution: who is said to have said what."""

    id: Annotated[str, Meta(description="Unique within the report: s1, s2, … in the order of the text.")]
    source: Annotated[
        Spans, Meta(description="The words for who says it; empty if its sentence does not name them.")
    ] = ()
    cue: Annotated[Spans, Meta(description="The words that signal that it is said; empty if there are none.")] = ()
    content: Annotated[Spans, Meta(description="What is said, its quotation marks included.")]
    manner: Annotated[Manner, Meta(description="direct: all in quotation marks; indirect: none; mixed: part.")]
    speaker: Annotated[str | None, Meta(description="Id of the actor who speaks; null if unknown.")] = None
    venue: Annotated[Voice | None, Meta(description="The outlet or occasion it was said to.")] = None
    said: Annotated[When | None, Meta(description="When it was said.")] = None
    voices: Annotated[
        tuple[Voice, ...], Meta(description="The chain that vouches for it, from the publisher inwards.")
    ] = ()
    confidence: Annotated[
        Probability | None, Meta(description="Probability that it is right; null if the method gives none.")
    ] = None
    parent: Annotated[str | None, Meta(description="Id of the statement whose content it stands in.")] = None


class ActorRef(Record, frozen=True, kw_only=True):
    """A part that an actor plays in an event."""

    actor: Annotated[str | None, Meta(description="Id of the actor; null if not resolved.")] = None
    spans: Annotated[Spans, Meta(description="The words that name it.")] = ()


class Count(Record, frozen=True, kw_only=True):
    """A number of people as the text gives it."""

    low: Annotated[int | None, Meta(description="At least.")] = None
    high: Annotated[int | None, Meta(description="At most.")] = None
    spans: Annotated[Spans, Meta(description="The words that give it.")] = ()


class Place(Record, frozen=True, kw_only=True):
    """Where something happened, as the text says; country and coordinates only when they are certain."""

    name: Annotated[str, Meta(description="The words for it.")]
    span: Annotated[Span, Meta(description="Where they stand.")]
    country: Annotated[str | None, Meta(description="ISO 3166-1 alpha-3; null if unknown.")] = None
    latitude: Annotated[Latitude | None, Meta(description="Degrees north (WGS 84); null if unknown.")] = None
    longitude: Annotated[Longitude | None, Meta(description="Degrees east (WGS 84); null if unknown.")] = None


class EventMention(Record, frozen=True, kw_only=True):
    """One place in the text that tells of an event: what is said there, and who vouches for it."""

    anchor: Annotated[Span, Meta(description="The word the event was read from.")]
    actors: Annotated[tuple[ActorRef, ...], Meta(description="Who did it, as named here.")] = ()
    recipients: Annotated[tuple[ActorRef, ...], Meta(description="To whom it was done, as named here.")] = ()
    place: Annotated[Place | None, Meta(description="Where, as said here.")] = None
    when: Annotated[When | None, Meta(description="When, as said here.")] = None
    fatalities: Annotated[Count | None, Meta(description="People killed, as said here.")] = None
    injured: Annotated[Count | None, Meta(description="People injured, as said here.")] = None
    status: Annotated[Status, Meta(description="PLOVER auxiliary mode; asserted if it has none.")] = "asserted"
    statement: Annotated[str | None, Meta(description="Id of the innermost statement whose content it stands in.")] = (
        None
    )
    voices: Annotated[
        tuple[Voice, ...], Meta(description="The chain that vouches for it, from the publisher inwards.")
    ] = ()
    rule: Annotated[str, Meta(description="What produced it: an entry of the lexicon, or a model.")]
    confidence: Annotated[Probability | None, Meta(description="Probability that it is right.")] = None


class Event(Record, frozen=True, kw_only=True):
    """Who did what to whom, in PLOVER's terms, with the voices that vouch for it.

    Its own fields are those of its first mention (of the verb, where a noun before it only names the whole: 'in its
    raid the army shelled …'), filled from later ones of the same voices where that is silent.
    """

    id: Annotated[str, Meta(description="Unique within the report: e1, e2, … in the order of the text.")]
    type: Annotated[EventType, Meta(description="PLOVER event type.")]
    mode: Annotated[str | None, Meta(description="PLOVER mode.")] = None
    contexts: Annotated[tuple[str, ...], Meta(description="PLOVER contexts.")] = ()
    anchor: Annotated[Span, Meta(description="The word the event was read from.")]
    actors: Annotated[
        tuple[ActorRef, ...], Meta(description="Who did it; for a reciprocal event everyone involved.")
    ] = ()
    recipients: Annotated[tuple[ActorRef, ...], Meta(description="To whom it was done.")] = ()
    place: Annotated[Place | None, Meta(description="Where.")] = None
    when: Annotated[When | None, Meta(description="When.")] = None
    fatalities: Annotated[Count | None, Meta(description="People killed.")] = None
    injured: Annotated[Count | None, Meta(description="People injured.")] = None
    status: Annotated[Status | None, Meta(description="PLOVER auxiliary mode; asserted if it has none.")] = None
    voices: Annotated[
        tuple[Voice, ...], Meta(description="The chain that vouches for it, from the publisher inwards.")
    ] = ()
    mentions: Annotated[
        tuple[EventMention, ...], Meta(description="Every place that tells of it, in the order of the text.")
    ] = ()
    statements: Annotated[
        tuple[str, ...], Meta(description="Ids of statements about it: who claims, denies or condemns it.")
    ] = ()
    confidence: Annotated[
        Probability | None,
        Meta(description="Probability that the text tells of it and that nobody who takes part is missing."),
    ] = None


class Wording(Record, frozen=True, kw_only=True):
    """A term that the text uses for something."""

    referent: Annotated[str | None, Meta(description="Id of the actor or event meant.")] = None
    term: Annotated[str, Meta(description="The words.")]
    span: Annotated[Span, Meta(description="Where they stand.")]
    voice: Annotated[Voice, Meta(description="Who uses them.")]
    quoted: Annotated[bool, Meta(description="Whether they stand in quotation marks.")]


class Model(Record, frozen=True, kw_only=True):
    """A model that took part in the reading."""

    name: Annotated[str, Meta(description="Package or file name.")]
    version: Annotated[str, Meta(description="Its version.")]
    sha256: Annotated[str, Meta(description="SHA-256 over its files, in hexadecimal.")]


class Provenance(Record, frozen=True, kw_only=True):
    """What read the report."""

    version: Annotated[str, Meta(description="Version of Purport.")]
    models: Annotated[tuple[Model, ...], Meta(description="Models that took part.")] = ()
    stages: Annotated[
        tuple[str, ...],
        Meta(description="Records that were looked for; an empty list of others means 'not looked for', not 'none'."),
    ] = ()


class Report(Record, frozen=True, kw_only=True):
    """One document with all that was read from it."""

    purport: Annotated[Provenance, Meta(description="What read it.")]
    document: Annotated[Document, Meta(description="The text and what is known about it.")]
    statements: Annotated[tuple[Statement, ...], Meta(description="Who is said to have said what.")] = ()
    events: Annotated[tuple[Event, ...], Meta(description="Who did what to whom.")] = ()
    actors: Annotated[tuple[Actor, ...], Meta(description="Everyone referred to by id.")] = ()
    times: Annotated[tuple[When, ...], Meta(description="Time expressions.")] = ()
    wording: Annotated[tuple[Wording, ...], Meta(description="Terms used.")] = ()

    def words(self, spans: Spans) -> str:
        """The characters under `spans`, pieces joined by ' … '."""
        return " … ".join(self.document.text[span.start : span.end] for span in spans)

    def to_frames(self) -> dict[str, pandas.DataFrame]:
        """The records as pandas DataFrames by name: 'document' (one row), 'statements', 'events', 'actors', 'times',
        'wording'.

        Each row carries the document's id; spans stay lists of `[start, end]`; `source`, `cue` and `content` of a
        statement come with their words in `source_text`, `cue_text` and `content_text`, its `speaker` with the actor's
        name in `speaker_name` (missing if unknown); an event with its word in `anchor_text` and lists of the names or
        words of its `actors` and `recipients` in `actor_names` and `recipient_names`. Needs pandas (`pip install
        "purport[frames]"`).
        """
        import pandas

        def frame(name: str, records: tuple[Record, ...]) -> pandas.DataFrame:
            rows = [{"document": self.document.id, **msgspec.to_builtins(record)} for record in records]
            columns = ["document", *_RECORD_FIELDS[name]]
            return pandas.DataFrame(rows, columns=columns)

        frames = {name: frame(name, getattr(self, name)) for name in _RECORD_FIELDS}
        for part in ("source", "cue", "content"):
            frames["statements"][f"{part}_text"] = [self.words(getattr(one, part)) for one in self.statements]
        names = {actor.id: actor.name for actor in self.actors}
        frames["statements"]["speaker_name"] = [names.get(one.speaker or "") for one in self.statements]
        frames["events"]["anchor_text"] = [self.words((one.anchor,)) for one in self.events]
        for part in ("actor", "recipient"):
            refs = [getattr(one, f"{part}s") for one in self.events]
            frames["events"][f"{part}_names"] = [
                [names.get(one.actor or "") or self.words(one.spans) for one in its] for its in refs
            ]
        frames["document"] = pandas.DataFrame([msgspec.to_builtins(self.document)])
        return frames


_RECORD_FIELDS = {
    "statements": Statement.__struct_fields__,
    "events": Event.__struct_fields__,
    "actors": Actor.__struct_fields__,
    "times": When.__struct_fields__,
    "wording": Wording.__struct_fields__,
}


class Failure(Record, frozen=True, kw_only=True):
    """An input that could not be read, and why; it takes the report's place in the order of the inputs."""

    location: Annotated[str, Meta(description="Path or URL as given.")]
    part: Annotated[str | None, Meta(description="Row id, message id or entry id within the location.")] = None
    error: Annotated[str, Meta(description="The kind of error, a class name of `purport.errors`.")]
    message: Annotated[str, Meta(description="What was given, what was expected, what to do.")]
