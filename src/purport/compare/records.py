"""What a comparison gives: the contract of `purport compare --format json`, whose schema is generated from here.

Offsets count Unicode code points into the text of the report they are named with, the end exclusive. Nothing here says
which report is right.
"""

from typing import Annotated, Literal

from msgspec import Meta

from purport.records import EventType, Place, Probability, Record, Role, Span, Status, Voice, When

ClaimField = Literal[
    "fatalities", "injured", "date", "place", "actor", "recipient", "means", "name", "responsibility", "denial"
]
ChangeKind = Literal["replaced", "dropped", "added", "figure", "attribution", "moved"]


class Carrier(Record, frozen=True, kw_only=True):
    """A report as others point to it: the same text from two places is two carriers of one document."""

    report: Annotated[str, Meta(description="Document id.")]
    location: Annotated[str, Meta(description="Path or URL it was received from.")]
    part: Annotated[str | None, Meta(description="Row, message or entry id within the location.")] = None
    outlet: Annotated[str | None, Meta(description="Who published it.")] = None
    title: Annotated[str | None, Meta(description="Headline.")] = None
    published: Annotated[When | None, Meta(description="When it was published, as far as it is known.")] = None


class Evidenced(Record, frozen=True, kw_only=True):
    """Words of one report that show something."""

    report: Annotated[str, Meta(description="Document id.")]
    span: Annotated[Span, Meta(description="Where they stand in its text.")]
    text: Annotated[str, Meta(description="The words.")]


class Chain(Record, frozen=True, kw_only=True):
    """The voices that vouch for something in one report, from the publisher inwards."""

    report: Annotated[str, Meta(description="Document id; the voices' actors are those of this report.")]
    voices: Annotated[tuple[Voice, ...], Meta(description="The chain.")]


# --- recycled passages ---------------------------------------------------------------------------------------------


class Passage(Record, frozen=True, kw_only=True):
    """A stretch of one report."""

    report: Annotated[str, Meta(description="Document id.")]
    location: Annotated[str, Meta(description="Path or URL it was first received from.")]
    part: Annotated[str | None, Meta(description="Row, message or entry id within the location.")] = None
    span: Annotated[Span, Meta(description="From its first shared word to its last.")]


class Change(Record, frozen=True, kw_only=True):
    """What differs between the earlier and the later passage."""

    kind: Annotated[
        ChangeKind,
        Meta(
            description="replaced, dropped or added words; figure: a number became another; attribution: words "
            "that say who says it were dropped or replaced; moved: a sentence stands elsewhere."
        ),
    ]
    earlier: Annotated[Span | None, Meta(description="The words in the earlier report; null if added.")] = None
    later: Annotated[Span | None, Meta(description="The words in the later report; null if dropped.")] = None
    earlier_text: Annotated[str, Meta(description="The earlier words.")] = ""
    later_text: Annotated[str, Meta(description="The later words.")] = ""


class StaleTime(Record, frozen=True, kw_only=True):
    """A time expression that was carried over: what it says where it stands now, and what it said at first."""

    span: Annotated[Span, Meta(description="Where it stands in the later report.")]
    text: Annotated[str, Meta(description="The words.")]
    as_published: Annotated[When, Meta(description="Resolved against the later report, as a reader takes it.")]
    as_first: Annotated[When, Meta(description="Resolved against the first report.")]


class Recycled(Record, frozen=True, kw_only=True):
    """A passage that stood in an earlier report. Which is earlier is unknown where `dated` is false."""

    later: Annotated[Passage, Meta(description="Who carried it over.")]
    earlier: Annotated[Passage, Meta(description="Who had it first, of the reports in the archive.")]
    dated: Annotated[bool, Meta(description="Whether the dates of both reports tell which came first.")] = True
    words: Annotated[int, Meta(description="Words of the later passage that the earlier has too.", ge=0)]
    similarity: Annotated[Probability, Meta(description="Shared words by the longer passage's words.")]
    changes: Annotated[tuple[Change, ...], Meta(description="What differs; empty if verbatim.")] = ()
    stale_times: Annotated[
        tuple[StaleTime, ...], Meta(description="Time expressions whose meaning moved with the passage.")
    ] = ()


class Boilerplate(Record, frozen=True, kw_only=True):
    """Words so many reports carry that they are nobody's passage: footers, notices, standing background."""

    words: Annotated[Evidenced, Meta(description="One place where they stand.")]
    reports: Annotated[int, Meta(description="How many reports carry them.", ge=1)]


# --- stories, actors, incidents -------------------------------------------------------------------------------------


class Story(Record, frozen=True, kw_only=True):
    """One text with all that carry it, word for word or nearly."""

    id: Annotated[str, Meta(description="Stays the same when carriers are added.")]
    reports: Annotated[tuple[Carrier, ...], Meta(description="Its carriers, the first first.")]
    first: Annotated[str, Meta(description="Document id of the first carrier, by date, then by when it was added.")]


class Spelling(Record, frozen=True, kw_only=True):
    """One form of a name."""

    text: Annotated[str, Meta(description="The form.")]
    count: Annotated[int, Meta(description="How often it stands in the reports compared.", ge=0)]
    reports: Annotated[tuple[str, ...], Meta(description="Document ids.")] = ()


class HeldRole(Record, frozen=True, kw_only=True):
    """An office, and the report that says so."""

    report: Annotated[str, Meta(description="Document id.")]
    role: Annotated[Role, Meta(description="The office.")]


class Member(Record, frozen=True, kw_only=True):
    """An actor of one report."""

    report: Annotated[str, Meta(description="Document id.")]
    actor: Annotated[str, Meta(description="Its id in that report.")]


class SharedActor(Record, frozen=True, kw_only=True):
    """One actor under all its spellings."""

    id: Annotated[str, Meta(description="Unique within the comparison.")]
    name: Annotated[str, Meta(description="The form most reports use, of those that are fullest.")]
    kind: Annotated[str | None, Meta(description="What it is; null if unknown or not agreed on.")] = None
    country: Annotated[str | None, Meta(description="ISO 3166-1 alpha-3; null if unknown.")] = None
    spellings: Annotated[tuple[Spelling, ...], Meta(description="Every form of its name.")]
    roles: Annotated[tuple[HeldRole, ...], Meta(description="Offices, as each report says.")] = ()
    members: Annotated[tuple[Member, ...], Meta(description="The actors of single reports it was put together from.")]
    grounds: Annotated[tuple[str, ...], Meta(description="Why they are taken for one.")] = ()


class IncidentEvent(Record, frozen=True, kw_only=True):
    """An event of one report that belongs to an incident."""

    report: Annotated[str, Meta(description="Document id.")]
    event: Annotated[str, Meta(description="Its id in that report.")]
    status: Annotated[Status, Meta(description="Whether the report asserts, denies, plans it.")]
    grounds: Annotated[tuple[str, ...], Meta(description="Why it is taken for this incident.")] = ()


class ClaimValue(Record, frozen=True, kw_only=True):
    """One value of a claim, and all who vouch for it."""

    value: Annotated[str, Meta(description="For people: 'at least 14', '2025-02-06', 'fish market'.")]
    low: Annotated[int | None, Meta(description="For numbers: at least.")] = None
    high: Annotated[int | None, Meta(description="For numbers: at most.")] = None
    earliest: Annotated[str | None, Meta(description="For dates: first moment meant.")] = None
    latest: Annotated[str | None, Meta(description="For dates: last moment meant.")] = None
    voices: Annotated[tuple[Chain, ...], Meta(description="The chains that vouch for it.")]
    reports: Annotated[tuple[str, ...], Meta(description="Document ids.")]
    origins: Annotated[
        int, Meta(description="Independent origins: all carriers of one story, or of one agency's, are one.", ge=1)
    ]
    spans: Annotated[tuple[Evidenced, ...], Meta(description="The words.")]
    first_seen: Annotated[str | None, Meta(description="Date of the first report that has it; null if unknown.")] = None
    last_seen: Annotated[str | None, Meta(description="Date of the last report that has it; null if unknown.")] = None


class Claim(Record, frozen=True, kw_only=True):
    """What the reports say of one thing about an incident."""

    field: Annotated[ClaimField, Meta(description="What it is about.")]
    about: Annotated[str | None, Meta(description="Whom or what, where an incident has several: a name, a group.")] = (
        None
    )
    values: Annotated[tuple[ClaimValue, ...], Meta(description="Every value.")]
    contradiction: Annotated[bool, Meta(description="Whether two of the values cannot both be so.")]
    grounds: Annotated[
        tuple[str, ...],
        Meta(description="Which values cannot, and why; then the `notes`, which are no contradictions."),
    ] = ()
    notes: Annotated[
        tuple[str, ...],
        Meta(description="What explains values that differ and are none: a later figure, a year that was not given."),
    ] = ()


class Incident(Record, frozen=True, kw_only=True):
    """One thing that happened, or is said to have, as told by several reports."""

    id: Annotated[str, Meta(description="Stays the same when reports are added.")]
    type: Annotated[EventType, Meta(description="PLOVER event type.")]
    reports: Annotated[tuple[Carrier, ...], Meta(description="Who tells of it, the first first.")]
    actors: Annotated[tuple[str, ...], Meta(description="Ids of actors said to have done it.")] = ()
    recipients: Annotated[tuple[str, ...], Meta(description="Ids of actors it is said to have been done to.")] = ()
    when: Annotated[When | None, Meta(description="The time that most independent origins give.")] = None
    place: Annotated[Place | None, Meta(description="The place, likewise.")] = None
    stories: Annotated[
        tuple[str, ...],
        Meta(description="Ids of the stories that tell of it: all carriers of one are one telling of the incident."),
    ] = ()
    events: Annotated[tuple[IncidentEvent, ...], Meta(description="The events it was put together from.")]
    claims: Annotated[tuple[Claim, ...], Meta(description="What the reports say, side by side.")] = ()


# --- wording, and the whole -----------------------------------------------------------------------------------------


class Term(Record, frozen=True, kw_only=True):
    """A term and how often it is used."""

    text: Annotated[str, Meta(description="The words.")]
    count: Annotated[int, Meta(description="How often in all.", ge=1)]
    quoted: Annotated[int, Meta(description="How often of these in quotation marks or in another's mouth.", ge=0)]
    spans: Annotated[tuple[Evidenced, ...], Meta(description="Where.")]


class OutletWording(Record, frozen=True, kw_only=True):
    """What one outlet calls one party or act. Counts only: no term is judged."""

    referent: Annotated[str, Meta(description="Id of a shared actor or of an incident.")]
    name: Annotated[str, Meta(description="Its name, or the incident's act.")]
    outlet: Annotated[str | None, Meta(description="Who publishes; null if unknown.")]
    terms: Annotated[tuple[Term, ...], Meta(description="Most used first.")]


class Comparison(Record, frozen=True, kw_only=True):
    """Many reports side by side."""

    purport: Annotated[str, Meta(description="Version of Purport.")]
    reports: Annotated[tuple[Carrier, ...], Meta(description="What was compared, the first first.")]
    sources: Annotated[
        tuple[Carrier, ...],
        Meta(description="Other reports of the archive that share passages with them; nothing else of these is shown."),
    ] = ()
    incidents: Annotated[tuple[Incident, ...], Meta(description="What they tell of.")] = ()
    recycled: Annotated[tuple[Recycled, ...], Meta(description="Passages carried over.")] = ()
    boilerplate: Annotated[tuple[Boilerplate, ...], Meta(description="Standing words, left out of the above.")] = ()
    stories: Annotated[tuple[Story, ...], Meta(description="Texts with several carriers.")] = ()
    wording: Annotated[tuple[OutletWording, ...], Meta(description="What each outlet calls whom.")] = ()
    actors: Annotated[tuple[SharedActor, ...], Meta(description="Actors under all their spellings.")] = ()
