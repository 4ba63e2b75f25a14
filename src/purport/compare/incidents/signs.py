"""What an event can be recognised by in another report: parties, place, time, figures, the words that tell of it."""

import re
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

_NO_YEAR: Final = re.compile(r"XXXX-(\d\d-\d\d)")

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
    day: str | None
    """Month and day ('03-14') of a date whose year is not known."""
    dated: bool
    """Whether the report says when it was, however vaguely."""
    published: date | None
    figures: frozenset[tuple[str, int]]
    sentences: tuple[int, ...]
    """Numbers of the sentences that tell of it, in order."""
    early: bool
    """Whether it is told in the first half of the report, where reports tell what they are about."""
    names: frozenset[str]
    """The words of the names of its places and parties."""
    terms: Vector
    tokens: tuple[Term, ...]
    """The terms of its first sentence, in order."""
    sketch: int
    """A bit for each of these terms, one of 64: a bit that only one of two has shows a term that the other lacks."""


class _Scope(NamedTuple):
    """A report, by its number, and what its events are read against."""

    number: int
    report: Report
    sentences: list[Span]
    actors: Mapping[str, Actor]
    shared: Mapping[tuple[str, str], SharedActor]
    places: frozenset[str]
    """Proper names of places of events, in any report."""
    weights: Mapping[Term, float]


def signs_of(
    held: Sequence[Held],
    actors: Iterable[SharedActor],
    weights: Mapping[Term, float],
    *,
    settings: IncidentSettings,
) -> list[Signs]:
    """The signs of every event of `held`, report by report, in the order of the text."""
    shared = {(member.report, member.actor): actor for actor in actors for member in actor.members}
    known = (event.place.name for one in held for event in one.report.events if event.place is not None)
    places = frozenset(name for words in known for name in proper_names(words))
    found: list[Signs] = []
    for number, one in enumerate(held):
        own = {actor.id: actor for actor in one.report.actors}
        scope = _Scope(number, one.report, sentences_of(one.report.document), own, shared, places, weights)
        ordered = sorted(one.report.events, key=lambda event: event.anchor)
        found += (_signs_of_event(event, scope, settings) for event in ordered)
    return found


def _signs_of_event(event: Event, scope: _Scope, settings: IncidentSettings) -> Signs:
    report, cut = scope.report, scope.sentences
    anchors = [event.anchor, *(one.anchor for one in event.mentions)]
    sentences = tuple(sorted({number_at(cut, one.start) for one in anchors})) if cut else ()
    voices = [
        span for its in (event.voices, *(one.voices for one in event.mentions)) for it in its for span in it.spans
    ]
    words = [terms_within(report.document.text, _without(cut[one], voices)) for one in sentences]
    strengths = strengths_of((term for its in words for term in its), lead_weight=0, lead_words=1)
    own = proper_names(event.place.name) if event.place else ()
    scene = tuple(name for name in _names_in(scope, sentences) if name in scope.places and name not in own)
    actors, recipients = tuple(_parties(scope, event.actors)), tuple(_parties(scope, event.recipients))
    names = (*own, *scene, *(party.name for party in (*actors, *recipients)))
    tokens = tuple(words[sentences.index(number_at(cut, event.anchor.start))]) if sentences else ()
    return Signs(
        report=scope.number,
        event=event,
        family=FAMILIES[event.type],
        status=event.status or "asserted",
        actors=actors,
        recipients=recipients,
        named=tuple(_people_in(scope, [cut[one] for one in sentences], voices, event)),
        places=own,
        scene=scene,
        point=_point_of(event),
        when=interval_of(event.when, settings=settings),
        day=_day_of_unknown_year(event.when),
        dated=event.when is not None and event.when.earliest is not None,
        published=_day(report.document.published.earliest),
        figures=frozenset(_figures(event)),
        sentences=sentences,
        early=not sentences or 2 * sentences[0] <= len(cut),
        names=frozenset(word for name in names for word in name.split()),
        terms=vector_of(strengths, scope.weights),
        tokens=tokens,
        sketch=_sketch(tokens),
    )


def _sketch(tokens: Iterable[Term]) -> int:
    found = 0
    for term in tokens:
        found |= 1 << hash(term) % 64
    return found


def _names_in(scope: _Scope, sentences: Iterable[int]) -> dict[str, None]:
    """The proper names in some sentences, each once."""
    text = scope.report.document.text
    spans = (scope.sentences[one] for one in sentences)
    return dict.fromkeys(name for span in spans for name in proper_names(text[span.start : span.end]))


def _parties(scope: _Scope, refs: Iterable[ActorRef]) -> Iterator[Party]:
    for ref in refs:
        own = None if ref.actor is None else scope.actors.get(ref.actor)
        party = None if own is None else _party(scope, own)
        if party is not None:
            yield party


def _party(scope: _Scope, actor: Actor) -> Party | None:
    one = scope.shared.get((scope.report.document.id, actor.id))
    name = next(iter(proper_names(actor.name)), "")
    if one is None and not name:
        return None
    person = actor.kind == "person" and bool(name)
    return Party(name if one is None else one.id, name, person, settled=one is not None)


def _people_in(scope: _Scope, sentences: Sequence[Span], voices: Sequence[Span], event: Event) -> Iterator[Party]:
    """People named in `sentences` who neither take part in the event nor vouch for it."""
    taking_part = {ref.actor for ref in (*event.actors, *event.recipients)}
    for actor in scope.report.actors:
        if actor.kind == "person" and actor.id not in taking_part:
            inside = [one for one in actor.mentions if any(it.start <= one.start < it.end for it in sentences)]
            if any(not any(it.start <= one.start < it.end for it in voices) for one in inside):
                party = _party(scope, actor)
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


def _day_of_unknown_year(when: When | None) -> str | None:
    found = _NO_YEAR.match(when.timex or "") if when is not None else None
    return found.group(1) if found else None


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
