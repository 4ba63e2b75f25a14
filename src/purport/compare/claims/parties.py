"""Who is said to have done it and to whom, under which spellings, and by what means.

An actor that several reports have is one value, whatever they call it; whoever is only described ('gunmen') is a value
for each description. What was sent to do it ('a drone') is nobody and among the means; whoever's it was did it. Two who
are said to have done it contradict each other only where that is certain: two countries, or a government and an armed
group. Spellings and means never do.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from purport.compare.claims.sources import PRONOUNS, Sources, is_name
from purport.compare.claims.tellings import Sighting, Telling, evidenced, harms_nobody, line, sighting
from purport.compare.claims.values import Told, claim, clashing, listed, told
from purport.compare.claims.victims import is_number, without_number
from purport.compare.records import Claim, Incident, SharedActor
from purport.records import Actor, ActorRef, Report, Span, Spans

_ARTICLE: Final = re.compile(r"^(?:the|a|an)\s+", re.I)
_ANYBODY: Final = frozenset(
    "people persons person men man dead bodies body victims victim wounded injured hurt else others other killed "
    "deaths losses casualties nobody anybody any".split()
)
"""Words that say of nobody who they are."""
_SENT: Final = re.compile(
    r"(?:(?P<whose>.+?)(?:['’]s|s['’])\s+)?(?:suicide\s+|attack\s+|combat\s+|fighter\s+|war\s*)?"
    r"(?:drones?|jets?|planes?|aircraft|helicopters?|missiles?|rockets?|shells?|bombs?|mortars?|explosives?)",
    re.I,
)
"""What strikes and is nobody: somebody sent it, who may be told before it ('the army's drones')."""
_MEANS: Final = frozenset(
    "aerial drone explosives suicide-attack vehicle heavy-weapons firearms unconventional beat".split()
)
"""Modes of an assault that are means; others are its aim or manner."""


# ---- who did it, and to whom


def actor_claims(tellings: Sequence[Telling], sources: Sources) -> list[Claim]:
    """The claim on who did it."""
    values, sides = _parties(tellings, "actors", sources)
    if not values:
        return []
    grounds = [
        f"{one.value.value} did it, or {listed([other.value.value for other in others])}."
        for one, others in clashing(values, lambda one, other: _others(sides[id(one)], sides[id(other)]))
    ]
    return [claim("actor", values, grounds=grounds)]


def recipient_claims(tellings: Sequence[Telling], sources: Sources) -> list[Claim]:
    """The claim on whom it was done to."""
    values, _ = _parties(tellings, "recipients", sources)
    return [claim("recipient", values)] if values else []


def _parties(
    tellings: Sequence[Telling], part: str, sources: Sources
) -> tuple[list[Told], dict[int, SharedActor | None]]:
    """Whoever takes a part: as shared actors, else by their words."""
    sightings: dict[str, list[Sighting]] = {}
    shared: dict[str, SharedActor | None] = {}
    names: dict[str, str] = {}
    for one in tellings:
        for ref in () if part == "recipients" and harms_nobody(one.mention) else getattr(one.mention, part):
            name, actor = _name(one.report, ref, sources)
            if part == "actors" and actor is None and (sent := _SENT.fullmatch(name)) is not None:
                name = sent["whose"] or ""
            if not name or (actor is None and (name.casefold() in _ANYBODY or is_number(name))) or _is_toll(one, ref):
                continue
            key = name.casefold()
            names.setdefault(key, name)
            shared[key] = actor
            sightings.setdefault(key, []).append(sighting(one, ref.spans))
    values = {key: told(sources, names[key], its) for key, its in sightings.items()}
    ordered = sorted(values.items(), key=lambda item: (-item[1].value.origins, -len(item[1].value.reports)))
    return [value for _, value in ordered], {id(value): shared[key] for key, value in ordered}


def _name(report: Report, ref: ActorRef, sources: Sources) -> tuple[str, SharedActor | None]:
    actor = sources.actor(report.document.id, ref.actor)
    if actor is not None:
        return line(actor.name), actor
    words = without_number(_ARTICLE.sub("", line(report.words(_named_spans(report, ref)))))
    name = line(sources.actor_name(report.document.id, ref.actor) or "")
    return name or ("" if words.casefold() in PRONOUNS else words), None


def _named_spans(report: Report, ref: ActorRef) -> Spans:
    """The words for who takes part without pronouns, if there are others: 'a gang member … he'."""
    kept = tuple(span for span in ref.spans if report.words((span,)).casefold() not in PRONOUNS)
    return kept or ref.spans


def _is_toll(one: Telling, ref: ActorRef) -> bool:
    """'its losses': a number of victims, and nobody it was done to."""
    last = one.report.words(ref.spans).split()[-1:]
    return bool(last) and last[0].casefold() in ("losses", "casualties", "toll", "dead")


def _others(one: SharedActor | None, other: SharedActor | None) -> bool:
    """Whether two who are said to have done it are certainly two."""
    if one is None or other is None:
        return False
    if one.kind == other.kind == "country":
        return bool(one.country and other.country) and one.country != other.country
    return {one.kind, other.kind} in ({"government", "armed group"}, {"country", "armed group"})


# ---- names


def name_claims(incident: Incident, tellings: Sequence[Telling], sources: Sources) -> list[Claim]:
    """The spellings of everyone who takes part in the incident or vouches for it, where there are several."""
    involved: dict[str, SharedActor] = {}
    for one in tellings:
        ids = [ref.actor for ref in (*one.mention.actors, *one.mention.recipients)]
        for id in (*ids, *(voice.actor for voice in one.mention.voices)):
            actor = sources.actor(one.report.document.id, id)
            if actor is not None:
                involved[actor.id] = actor
    within = {carrier.report for carrier in incident.reports} | {one.report.document.id for one in tellings}
    claims = [_spellings(actor, within, sources) for actor in involved.values()]
    return sorted((one for one in claims if one is not None), key=lambda one: one.about or "")


def _spellings(actor: SharedActor, within: set[str], sources: Sources) -> Claim | None:
    found: dict[str, list[Sighting]] = {}
    for member in actor.members:
        if member.report not in within:
            continue
        index = sources.indexes.get(member.report)
        its = index.actors.get(member.actor) if index else None
        if index is None or its is None:
            continue
        for form, spans in _forms(index.report, its).items():
            found.setdefault(form, []).append(Sighting(member.report, (), evidenced(index.report, tuple(spans))))
    if len({form.casefold() for form in found}) < 2:
        return None
    values = [told(sources, form, its) for form, its in found.items()]
    values.sort(key=lambda one: (-len(one.value.reports), one.value.value))
    return claim("name", values, about=line(actor.name))


def _forms(report: Report, actor: Actor) -> Mapping[str, list[Span]]:
    """The forms of an actor's name that stand among its mentions, and where; 'the committee' is no name."""
    forms: dict[str, list[Span]] = {}
    all_names = (line(name) for name in (actor.name, *actor.aliases))
    names = {name.casefold(): name for name in all_names if is_name(name)}
    for span in actor.mentions:
        words = _ARTICLE.sub("", line(report.words((span,))))
        form = names.get(words.casefold())
        if form is None:
            form = next((name for name in sorted(names.values(), key=len, reverse=True) if name in words), None)
        if form is not None:
            forms.setdefault(form, []).append(span)
    return forms


# ---- means


def means_claims(tellings: Sequence[Telling], sources: Sources) -> list[Claim]:
    """The means, as the codes of the acts have them, each with the words it was read from."""
    found: dict[str, list[Sighting]] = {}
    for one in tellings:
        mode = one.event.mode
        if mode not in _MEANS or one.mention.anchor != one.event.anchor:
            continue
        found.setdefault(mode, []).append(sighting(one, (one.mention.anchor,)))
    values = [told(sources, mode, its) for mode, its in found.items()]
    values.sort(key=lambda one: (-one.value.origins, one.value.value))
    return [claim("means", values)] if values else []
