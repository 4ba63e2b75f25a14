"""Incidents as they are shown: claims side by side, each value with the sentences it was read from, and a timeline."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from purport.compare.claims.denials import HAPPENED, PLANNED
from purport.compare.claims.sources import PRONOUNS, is_name, is_the_outlet
from purport.compare.records import Chain, Claim, ClaimValue, Evidenced, Incident
from purport.compare.sentences import sentence_around
from purport.exports.comparison.reports import Named
from purport.exports.comparison.wordings import FIELDS, heading_of
from purport.exports.event_phrases import voices_in_words
from purport.exports.phrases import interval_in_words
from purport.records import Report, Span

_ARTICLES: Final = re.compile(r"(?<=\s)(?:A|An|The|My|His|Her|Its|Their)(?=\s)")

SHARED: Final = (HAPPENED, PLANNED)
"""Values that all who tell of an incident share: of these only the outlets are named."""
_MOST_VOICES: Final = 3
_MOST_OUTLETS: Final = 8
MOST_EVIDENCE: Final = 12
"""Places that are shown for one value; how many more there are is said."""


class EvidenceEntry(NamedTuple):
    """The sentence that has a value, cut around its words, and who says so."""

    report: Named
    voice: str
    before: str
    words: str
    after: str


class ValueEntry(NamedTuple):
    """One value of a claim. `said_by` has each outlet with the voices it cites, `first_by` those who had it first."""

    value: str
    origins: int
    reports: int
    first: str
    seen: str
    said_by: list[str]
    first_by: list[str]
    evidence: list[EvidenceEntry]
    more: int


class ClaimEntry(NamedTuple):
    """One claim: what it is about, its values, whether they contradict each other, and why; and what explains values
    that differ and are no contradiction.
    """

    field: str
    label: str
    about: str
    contradiction: bool
    grounds: list[str]
    notes: list[str]
    values: list[ValueEntry]


class Moment(NamedTuple):
    """A day on which a value was first seen; `date` is that day in words."""

    day: str
    date: str
    label: str
    value: str
    said_by: str


class IncidentEntry(NamedTuple):
    """One incident as it is told to people. `stories` are texts with several carriers: the first, and the others."""

    number: int
    id: str
    heading: str
    actors: list[str]
    recipients: list[str]
    reports: list[Named]
    stories: list[tuple[Named, list[Named]]]
    contradicted: list[str]
    claims: list[ClaimEntry]
    timeline: list[Moment]


def incident_entry(
    number: int,
    incident: Incident,
    reports: Mapping[str, Report],
    named: Mapping[str, Named],
    names: Mapping[str, str],
    stories: Mapping[str, tuple[Named, list[Named]]],
) -> IncidentEntry:
    """The entry of an incident; `names` are those of shared actors, `stories` the texts with several carriers, both by
    id.
    """
    claims = [_claim(claim, reports, named) for claim in incident.claims]
    return IncidentEntry(
        number=number,
        id=incident.id,
        heading=heading_of(incident),
        actors=[names[one] for one in incident.actors if one in names],
        recipients=[names[one] for one in incident.recipients if one in names],
        reports=[named[one.report] for one in incident.reports if one.report in named],
        stories=[stories[one] for one in incident.stories if one in stories],
        contradicted=[_labelled(claim) for claim in claims if claim.contradiction],
        claims=claims,
        timeline=_timeline(claims),
    )


def _labelled(claim: ClaimEntry) -> str:
    return f"{claim.label} ({claim.about})" if claim.about else claim.label


def _claim(claim: Claim, reports: Mapping[str, Report], named: Mapping[str, Named]) -> ClaimEntry:
    return ClaimEntry(
        field=claim.field,
        label=FIELDS[claim.field],
        about=claim.about or "",
        contradiction=claim.contradiction,
        grounds=[one for one in claim.grounds if one not in claim.notes],
        notes=list(claim.notes),
        values=[_value(value, reports, named) for value in claim.values],
    )


def _value(value: ClaimValue, reports: Mapping[str, Report], named: Mapping[str, Named]) -> ValueEntry:
    chains: dict[str, list[Chain]] = {}
    for chain in value.voices:
        chains.setdefault(chain.report, []).append(chain)
    known = [words for words in value.spans if words.report in reports and words.report in named]
    said = {one: sorted({_voice(chain, reports[one]) for chain in chains.get(one, ())} - {""})
            for one in value.reports if one in reports}  # fmt: skip
    first = {one: voices for one, voices in said.items() if _day(reports[one]) == value.first_seen}
    return ValueEntry(
        value=interval_in_words(value.earliest, value.latest, short=True) or value.value,
        origins=value.origins,
        reports=len(value.reports),
        first=value.first_seen or "",
        seen=interval_in_words(value.first_seen, value.last_seen, short=True) or _only_day(value, named),
        said_by=_outlets(said, named) if value.value in SHARED else _said_by(said, named),
        first_by=_said_by(first or said, named),
        evidence=[_evidence(one, reports[one.report], named[one.report], said) for one in known[:MOST_EVIDENCE]],
        more=max(0, len(known) - MOST_EVIDENCE),
    )


def _only_day(value: ClaimValue, named: Mapping[str, Named]) -> str:
    """`7 Feb, year unknown`: what is known of the day of a value that one report has; else empty."""
    return named[value.reports[0]].day if len(value.reports) == 1 and value.reports[0] in named else ""


def _day(report: Report) -> str | None:
    earliest = report.document.published.earliest
    return earliest[:10] if earliest else None


def _said_by(said: Mapping[str, list[str]], named: Mapping[str, Named]) -> list[str]:
    """`Telvane, according to the ministry; according to a nurse`: each outlet with all whom it cites."""
    outlets: dict[str, dict[str, None]] = {}
    for report, voices in said.items():
        outlet = named[report].publisher if report in named else "unknown outlet"
        outlets.setdefault(outlet, {}).update(dict.fromkeys(voices))
    return [f"{outlet}, {_some(list(voices))}" if voices else outlet for outlet, voices in outlets.items()]


def _outlets(said: Iterable[str], named: Mapping[str, Named]) -> list[str]:
    """`Telvane, Marvopress, Radio Velim 94`: outlets alone, each once, in one line."""
    outlets = list(dict.fromkeys(named[one].publisher for one in said if one in named))
    more = [f"{len(outlets) - _MOST_OUTLETS} more"] if len(outlets) > _MOST_OUTLETS else []
    return [", ".join([*outlets[:_MOST_OUTLETS], *more])]


def _some(voices: list[str]) -> str:
    """The first few, and how many more there are."""
    more = [f"{len(voices) - _MOST_VOICES} more"] if len(voices) > _MOST_VOICES else []
    return "; ".join([*voices[:_MOST_VOICES], *more])


def _voice(chain: Chain, report: Report) -> str:
    """`according to the ministry`; empty for the outlet's own words. Who has no name is called as in the report."""
    pronouns = {voice.actor for voice in chain.voices if (voice.name or "").casefold() in PRONOUNS}
    named = {actor.id: actor for actor in report.actors if is_name(actor.name) or actor.id in pronouns}
    words = voices_in_words([voice for voice in chain.voices if not is_the_outlet(voice)], named)
    if words == "told by the outlet":
        return ""
    return _UNCLEAR.sub(_quoted, _ARTICLES.sub(lambda found: found[0].lower(), words))


_UNCLEAR: Final = re.compile(rf"(?<=\s)(?:{'|'.join(sorted(PRONOUNS))})$", re.I)


def _quoted(pronoun: re.Match[str]) -> str:
    """Who is meant by it was not told."""
    return f"“{pronoun[0].lower()}” (who that is is unclear)"


def _evidence(words: Evidenced, report: Report, named: Named, said: Mapping[str, list[str]]) -> EvidenceEntry:
    text = report.document.text
    around = sentence_around(text, words.span)
    voices = said.get(words.report, [])
    return EvidenceEntry(
        report=named,
        voice=voices[0] if len(voices) == 1 else "",
        before=_flat(text, Span(around.start, words.span.start)),
        words=_flat(text, words.span),
        after=_flat(text, Span(words.span.end, around.end)),
    )


def _flat(text: str, span: Span) -> str:
    """Characters on one line, a blank at either end kept."""
    words = text[span.start : span.end]
    flat = " ".join(words.split())
    return (" " if words[:1].isspace() else "") + flat + (" " if words[-1:].isspace() and flat else "")


_TIMED: Final = ("fatalities", "injured", "date", "place", "responsibility", "denial")


def _timeline(claims: Sequence[ClaimEntry]) -> list[Moment]:
    """When each figure, date, place, claim and denial was first seen, by day; values without a day last."""
    moments = [
        Moment(
            day=value.first,
            date=interval_in_words(value.first, value.first, short=True),
            label=_labelled(claim),
            value=value.value,
            said_by=" · ".join(value.first_by[:2]),
        )
        for claim in claims
        if claim.field in _TIMED
        for value in claim.values
        if value.value not in SHARED
    ]
    return sorted(moments, key=lambda one: one.day or "9999")
