"""What an event can be recognised by in another report: parties, place, time, figures, and the words that tell of it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Final, NamedTuple

from purport.archive.records import Held
from purport.compare.incidents.resemblance import Vector, vector_of
from purport.compare.incidents.sentences import number_at, sentences_of
from purport.compare.incidents.settings import IncidentSettings
from purport.compare.incidents.spelling import proper_names
from purport.compare.incidents.terms import Term, strengths_of, terms_within
from purport.compare.records import SharedActor
from purport.records import Actor, ActorRef, Event, EventType, Report, Span, Status, When

FAMILIES: Final[Mapping[EventType, str]] = {
    "ASSAULT": "violence", "COERCE": "force", "SANCTION": "force", "AGREE": "talks", "CONSULT": "talks",
    "COOPERATE": "talks", "AID": "help", "SUPPORT": "help", "RETREAT": "yielding", "CONCEDE": "yielding",
    "PROTEST": "protest", "MOBILIZE": "troops", "REQUEST": "asking", "ACCUSE": "accusing", "REJECT": "rejecting",
    "THREATEN": "threatening",
}  # fmt: skip
"""Types that reports use for one act are of one family: what one calls an agreement another calls talks."""

Interval = tuple[date, date]
"""First and last day."""


class Party(NamedTuple):
    """One who takes part. `name` is folded, empty if none is known; `settled` says that the id is a shared actor's, so
    that spellings were compared already.
    """

    id: str
    name: str
    person: bool
    settled: bool


class Signs(NamedTuple):
    """One event of one report. Empty parts are unknown."""

    report: int
    event: Event
    family: str
    status: Status
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    named: tuple[Party, ...]
    """People named in its sentences who neither take part nor vouch for it, as far as reading knows."""
    places: tuple[str, ...]
    """Proper names of its place, folded."""
    scene: tuple[str, ...]
    """Proper names in its sentences that are places of events somewhere in the archive."""
    point: tuple[float, float] | None
    when: Interval | None
    published: date | None
    figures: frozenset[tuple[str, int]]
    sentences: tuple[int, ...]
    """Numbers of the sentences that tell of it, in order."""
    early: bool
    """Whether it is told in the first half of the report, where reports tell what they are about."""
    terms: Vector
    tokens: tuple[Term, ...]
    """The terms of its first sentence, in order."""


def signs_of(
    held: Sequence[Held],
    actors: Iterable[SharedActor],
    weights: Mapping[Term, float],
    *,
    settings: IncidentSettings,
) -> list[Signs]:
    """The signs of every event of `held`, report by report, in the order of the text."""
    shared = {(member.report, member.actor): actor for actor in actors for member in actor.members}
    places = {
        name for one in held for event in one.report.events if event.place for name in proper_names(event.place.name)
    }
    found: list[Signs] = []
    for number, one in enumerate(held):
        cut = sentences_of(one.report.document)
        found += (
            _signs_of_event(number, one.report, event, cut, shared, places, weights, settings)
            for event in sorted(one.report.events, key=lambda event: event.anchor)
        )
    return found


def _signs_of_event(
    number: int,
    report: Report,
    event: Event,
    cut: Sequence[Span],
    shared: Mapping[tuple[str, str], SharedActor],
    known_places: set[str],
    weights: Mapping[Term, float],
    settings: IncidentSettings,
) -> Signs:
    text = report.document.text
    anchors = [event.anchor, *(one.anchor for one in event.mentions)]
    sentences = tuple(sorted({number_at(cut, one.start) for one in anchors})) if cut else ()
    voices = [span for one in (event, *event.mentions) for voice in one.voices for span in voice.spans]
    words = [terms_within(text, _without(cut[one], voices)) for one in sentences]
    strengths = strengths_of((term for its in words for term in its), lead_weight=0, lead_words=1)
    named = [name for one in sentences for name in proper_names(text[cut[one].start : cut[one].end])]
    own = proper_names(event.place.name) if event.place else ()
    stands = number_at(cut, event.anchor.start) if cut else 0
    return Signs(
        report=number,
        event=event,
        family=FAMILIES[event.type],
        status=event.status or "asserted",
        actors=tuple(_parties(report, event.actors, shared)),
        recipients=tuple(_parties(report, event.recipients, shared)),
        named=tuple(_people_in(report, [cut[one] for one in sentences], voices, event, shared)),
        places=own,
        scene=tuple(dict.fromkeys(name for name in named if name in known_places and name not in own)),
        point=_point_of(event),
        when=interval_of(event.when, settings=settings),
        published=_day(report.document.published.earliest),
        figures=frozenset(_figures(event)),
        sentences=sentences,
        early=not sentences or 2 * sentences[0] <= len(cut),
        terms=vector_of(strengths, weights),
        tokens=tuple(words[sentences.index(stands)]) if sentences else (),
    )


def _parties(report: Report, refs: Iterable[ActorRef], shared: Mapping[tuple[str, str], SharedActor]) -> Iterator[Party]:
    own = {one.id: one for one in report.actors}
    for ref in refs:
        party = _party(report, own[ref.actor], shared) if ref.actor in own else None
        if party is not None:
            yield party


def _party(report: Report, actor: Actor, shared: Mapping[tuple[str, str], SharedActor]) -> Party | None:
    one = shared.get((report.document.id, actor.id))
    name = next(iter(proper_names(actor.name)), "")
    if one is None and not name:
        return None
    person = actor.kind == "person" and bool(name)
    return Party(name if one is None else one.id, name, person, settled=one is not None)


def _people_in(
    report: Report,
    sentences: Sequence[Span],
    voices: Sequence[Span],
    event: Event,
    shared: Mapping[tuple[str, str], SharedActor],
) -> Iterator[Party]:
    taking_part = {ref.actor for ref in (*event.actors, *event.recipients)}
    for actor in report.actors:
        if actor.kind != "person" or actor.id in taking_part:
            continue
        inside = (one for one in actor.mentions if any(it.start <= one.start < it.end for it in sentences))
        if any(not any(it.start <= one.start < it.end for it in voices) for one in inside):
            party = _party(report, actor, shared)
            if party is not None and party.person:
                yield party


def _without(sentence: Span, voices: Iterable[Span]) -> list[Span]:
    """`sentence` without the words for who vouches for it."""
    pieces, start = [], sentence.start
    for voice in sorted(voices):
        if start <= voice.start and voice.end <= sentence.end:
            pieces.append(Span(start, voice.start))
            start = voice.end
    return [one for one in (*pieces, Span(start, sentence.end)) if one.start < one.end]


def _point_of(event: Event) -> tuple[float, float] | None:
    place = event.place
    if place is None or place.latitude is None or place.longitude is None:
        return None
    return place.latitude, place.longitude


def interval_of(when: When | None, *, settings: IncidentSettings) -> Interval | None:
    """First and last day of `when`; None if either is unknown, or if it is too long to tell one act from another."""
    if when is None:
        return None
    first, last = _day(when.earliest), _day(when.latest)
    if first is None or last is None or (last - first).days > settings.longest_time:
        return None
    return first, last


def _day(moment: str | None) -> date | None:
    try:
        return date.fromisoformat((moment or "")[:10])
    except ValueError:
        return None


def _figures(event: Event) -> Iterable[tuple[str, int]]:
    counts = [("killed", event.fatalities), ("injured", event.injured)]
    for mention in event.mentions:
        counts += [("killed", mention.fatalities), ("injured", mention.injured)]
    for kind, count in counts:
        if count is not None and count.low:
            yield kind, count.low
