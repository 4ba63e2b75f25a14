"""What queries find: the contract of `purport search`, `purport timeline` and `purport actors` with `--format json`.

Offsets count Unicode code points into the text of the report they stand with, the end exclusive.
"""

from typing import Annotated

from msgspec import Meta

from purport.records import Probability, Record, Span, Spans

_Earliest = Annotated[str | None, Meta(description="First moment meant, ISO 8601; null if unknown.")]
_Latest = Annotated[str | None, Meta(description="Last moment meant, ISO 8601; null if unknown.")]


class FoundReport(Record, frozen=True, kw_only=True):
    """A report in few words."""

    report: Annotated[str, Meta(description="Document id.")]
    location: Annotated[str | None, Meta(description="Path or URL it was first received from.")] = None
    part: Annotated[str | None, Meta(description="Row, message or entry id within the location.")] = None
    outlet: Annotated[str | None, Meta(description="Who published it.")] = None
    title: Annotated[str | None, Meta(description="Headline.")] = None
    earliest: _Earliest = None
    latest: _Latest = None


class Snippet(Record, frozen=True, kw_only=True):
    """Where the words that were looked for stand together best."""

    text: Annotated[str, Meta(description="The characters under `span`.")]
    span: Annotated[Span, Meta(description="The piece of the report's text.")]
    matches: Annotated[Spans, Meta(description="The words that were looked for, within it.")] = ()


class FoundStatement(Record, frozen=True, kw_only=True):
    """A statement that a facet asked for."""

    statement: Annotated[str, Meta(description="Its id in the report.")]
    span: Annotated[Span, Meta(description="From the first to the last of its words: source, cue and what is said.")]
    speaker: Annotated[str | None, Meta(description="Name of who says it; null if unknown.")] = None
    cue: Annotated[str | None, Meta(description="The words that signal that it is said.")] = None
    content: Annotated[str, Meta(description="What is said.")]
    manner: Annotated[str, Meta(description="direct, indirect or mixed.")]
    earliest: _Earliest = None
    latest: _Latest = None


class FoundEvent(Record, frozen=True, kw_only=True):
    """An event of one report: who did what to whom, and who says so."""

    event: Annotated[str, Meta(description="Its id in the report.")]
    type: Annotated[str, Meta(description="PLOVER event type.")]
    mode: Annotated[str | None, Meta(description="PLOVER mode.")] = None
    status: Annotated[str | None, Meta(description="PLOVER auxiliary mode; null if unknown.")] = None
    span: Annotated[Span, Meta(description="The word it was read from.")]
    anchor: Annotated[str, Meta(description="That word.")]
    actors: Annotated[tuple[str, ...], Meta(description="Who did it: names, or the report's words.")] = ()
    recipients: Annotated[tuple[str, ...], Meta(description="To whom it was done, likewise.")] = ()
    place: Annotated[str | None, Meta(description="Where, in the report's words.")] = None
    country: Annotated[str | None, Meta(description="ISO 3166-1 alpha-3 of the place; null if unknown.")] = None
    earliest: _Earliest = None
    latest: _Latest = None
    fatalities_low: Annotated[int | None, Meta(description="People killed, at least.")] = None
    fatalities_high: Annotated[int | None, Meta(description="People killed, at most.")] = None
    injured_low: Annotated[int | None, Meta(description="People injured, at least.")] = None
    injured_high: Annotated[int | None, Meta(description="People injured, at most.")] = None
    voice: Annotated[str | None, Meta(description="Name of the innermost voice that vouches for it.")] = None
    confidence: Annotated[Probability | None, Meta(description="Probability that it is right.")] = None


class Names(Record, frozen=True, kw_only=True):
    """Which names a name that was asked for was taken to mean."""

    field: Annotated[str, Meta(description="outlet, speaker, actor, recipient, place or name.")]
    asked: Annotated[str, Meta(description="As it was asked for.")]
    names: Annotated[tuple[str, ...], Meta(description="Names in the archive, folded; at most 20 of them.")] = ()
    more: Annotated[bool, Meta(description="Whether there are others.")] = False


class Hit(Record, frozen=True, kw_only=True):
    """A report that was found, and what in it was asked for."""

    report: Annotated[FoundReport, Meta(description="The report.")]
    snippet: Annotated[Snippet | None, Meta(description="Where the words stand; null if none were asked for.")] = None
    statements: Annotated[tuple[FoundStatement, ...], Meta(description="Statements a facet asked for.")] = ()
    more_statements: Annotated[int, Meta(description="How many such statements are not listed.", ge=0)] = 0
    events: Annotated[tuple[FoundEvent, ...], Meta(description="Events the facets asked for.")] = ()
    more_events: Annotated[int, Meta(description="How many such events are not listed.", ge=0)] = 0


class Hits(Record, frozen=True, kw_only=True):
    """What `search` finds: reports, the newest first, those of unknown date last."""

    hits: Annotated[tuple[Hit, ...], Meta(description="This page of them.")] = ()
    offset: Annotated[int, Meta(description="How many come before this page.", ge=0)] = 0
    found: Annotated[int, Meta(description="How many there are in all, at least.", ge=0)] = 0
    exact: Annotated[bool, Meta(description="Whether there are no more than `found`.")] = True
    undated: Annotated[
        int, Meta(description="Reports left out only because their date is unknown, at least; counted up to 100.", ge=0)
    ] = 0
    names: Annotated[tuple[Names, ...], Meta(description="Which names were taken to be meant.")] = ()


class TimelineEvent(Record, frozen=True, kw_only=True):
    """An event and the report that tells of it."""

    event: Annotated[FoundEvent, Meta(description="The event.")]
    report: Annotated[FoundReport, Meta(description="The report.")]


class Timeline(Record, frozen=True, kw_only=True):
    """What `timeline` finds: events by the first moment they may have happened; those without one apart."""

    events: Annotated[tuple[TimelineEvent, ...], Meta(description="This page of the dated ones.")] = ()
    offset: Annotated[int, Meta(description="How many come before this page.", ge=0)] = 0
    found: Annotated[int, Meta(description="How many dated ones there are in all, at least.", ge=0)] = 0
    exact: Annotated[bool, Meta(description="Whether there are no more than `found`.")] = True
    undated: Annotated[
        tuple[TimelineEvent, ...],
        Meta(description="Events whose beginning is unknown, in the order in which they were added."),
    ] = ()
    undated_found: Annotated[int, Meta(description="How many of them there are in all, at least.", ge=0)] = 0
    undated_exact: Annotated[bool, Meta(description="Whether there are no more than `undated_found`.")] = True
    names: Annotated[tuple[Names, ...], Meta(description="Which names were taken to be meant.")] = ()


class FoundActor(Record, frozen=True, kw_only=True):
    """All actors of one name, kind and country, in how many reports they occur and what part they play."""

    name: Annotated[str, Meta(description="As the first report wrote it.")]
    kind: Annotated[str | None, Meta(description="What it is; null if unknown.")] = None
    country: Annotated[str | None, Meta(description="ISO 3166-1 alpha-3; null if unknown.")] = None
    reports: Annotated[int, Meta(description="Reports it occurs in.", ge=0)]
    statements: Annotated[int, Meta(description="Statements it speaks in.", ge=0)]
    events_as_actor: Annotated[int, Meta(description="Events it is said to have done.", ge=0)]
    events_as_recipient: Annotated[int, Meta(description="Events said to have been done to it.", ge=0)]
    forms: Annotated[tuple[str, ...], Meta(description="Other forms of the name, folded; at most 20.")] = ()


class Actors(Record, frozen=True, kw_only=True):
    """What `actors` finds: those in most reports first."""

    actors: Annotated[tuple[FoundActor, ...], Meta(description="This page of them.")] = ()
    offset: Annotated[int, Meta(description="How many come before this page.", ge=0)] = 0
    found: Annotated[int, Meta(description="How many there are in all, at least.", ge=0)] = 0
    exact: Annotated[bool, Meta(description="Whether there are no more than `found`.")] = True
    names: Annotated[tuple[Names, ...], Meta(description="Which names were taken to be meant.")] = ()
