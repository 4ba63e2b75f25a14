"""A comparison → all that the page and the terminal show of it, in words. Words of reports are handed on as they are:
whoever prints them makes them safe for where they go.
"""

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from purport.compare.records import Comparison, Incident, SharedActor
from purport.exports.comparison.incidents import IncidentEntry, incident_entry
from purport.exports.comparison.passages import RecycledEntry, recycled_entries
from purport.exports.comparison.reports import Named, named_reports, outlets_of
from purport.exports.comparison.wordings import count_of, heading_of
from purport.exports.phrases import role_in_words
from purport.records import Report


class StoryEntry(NamedTuple):
    """One text with its carriers, the first first, and the incidents shown that it tells of: number and heading."""

    first: Named
    others: list[Named]
    incidents: list[tuple[int, str]]


class TermEntry(NamedTuple):
    """A term, how often it is used, and how often of these in quotation."""

    text: str
    uses: int
    quoted: int


class WordingEntry(NamedTuple):
    """What each outlet calls one party or act."""

    name: str
    outlets: list[tuple[str, list[TermEntry]]]


class ActorEntry(NamedTuple):
    """An actor with its spellings and how many reports have each, its offices, and why it is one."""

    name: str
    what: str
    spellings: list[tuple[str, int]]
    roles: list[str]
    grounds: list[str]


class ComparisonView(NamedTuple):
    """All that is shown. `outlets` says how many there are, `left_out` what is not shown."""

    outlets: str
    reports: list[Named]
    sources: list[Named]
    incidents: list[IncidentEntry]
    recycled: list[RecycledEntry]
    stories: list[StoryEntry]
    wording: list[WordingEntry]
    actors: list[ActorEntry]
    boilerplate: list[tuple[str, int]]
    left_out: list[str]


class Most(NamedTuple):
    """How many of each part are shown at most; how many more there are is said."""

    incidents: int
    recycled: int
    stories: int
    wording: int
    actors: int


PAGE: Final = Most(incidents=200, recycled=200, stories=200, wording=200, actors=400)
TERMINAL: Final = Most(incidents=20, recycled=20, stories=20, wording=30, actors=60)


def view_of(
    comparison: Comparison, reports: Mapping[str, Report], *, left_out: Sequence[str] = (), most: Most = PAGE
) -> ComparisonView:
    """The view of `comparison`; `reports` by document id are those it compares. An incident that one report alone tells
    of is left out, unless there is no other; `left_out` are further things to say of what is not there.
    """
    named = named_reports([*comparison.reports, *comparison.sources])
    shared = [one for one in comparison.incidents if len(one.reports) > 1]
    all_shown = shared or list(comparison.incidents)
    shown = all_shown[: most.incidents]
    single = len(comparison.incidents) - len(all_shown)
    names = {actor.id: actor.name for actor in comparison.actors}
    recycled = recycled_entries(comparison.recycled, reports, named, most=most.recycled)
    stories = _stories(comparison, named, shown)
    carried = {id: (one.first, one.others) for id, one in stories.items()}
    wording = _wording(comparison, {one.id: heading_of(one) for one in shown})
    actors = [actor for actor in comparison.actors if len(actor.members) > 1]
    return ComparisonView(
        outlets=outlets_of(named[one.report] for one in comparison.reports),
        reports=[named[one.report] for one in comparison.reports],
        sources=[named[one.report] for one in comparison.sources],
        incidents=[
            incident_entry(number, one, reports, named, names, carried) for number, one in enumerate(shown, start=1)
        ],
        recycled=recycled,
        stories=list(stories.values())[: most.stories],
        wording=wording[: most.wording],
        actors=[_actor(actor) for actor in actors[: most.actors]],
        boilerplate=[(one.words.text, one.reports) for one in comparison.boilerplate],
        left_out=[
            *_more(single, "incident that only one report tells of", "incidents that only one report tells of"),
            *_more(len(all_shown) - len(shown), "more incident"),
            *_more(len(comparison.recycled) - len(recycled), "more recycled passage"),
            *_more(len(stories) - most.stories, "more story", "more stories"),
            *_more(len(wording) - most.wording, "more table of wording", "more tables of wording"),
            *_more(len(actors) - most.actors, "more actor"),
            *left_out,
        ],
    )


def _more(number: int, noun: str, plural: str = "") -> list[str]:
    return [count_of(number, noun, plural)] if number > 0 else []


def _stories(comparison: Comparison, named: Mapping[str, Named], shown: Sequence[Incident]) -> dict[str, StoryEntry]:
    """Texts with several carriers, by id."""
    telling: dict[str, list[tuple[int, str]]] = {}
    for number, incident in enumerate(shown, start=1):
        for id in incident.stories:
            telling.setdefault(id, []).append((number, heading_of(incident)))
    found = {}
    for story in comparison.stories:
        carriers = [named[one.report] for one in story.reports if one.report in named]
        first = named.get(story.first)
        if first is not None and len(carriers) > 1:
            others = [one for one in carriers if one is not first]
            found[story.id] = StoryEntry(first, others, telling.get(story.id, []))
    return found


# ---- words and people


def _wording(comparison: Comparison, headings: Mapping[str, str]) -> list[WordingEntry]:
    """Referents that more than one outlet names, an incident's first."""
    tables: dict[tuple[str, str], WordingEntry] = {}
    for one in comparison.wording:
        name = f"{headings[one.referent]}: {one.name}" if one.referent in headings else one.name
        table = tables.setdefault((one.referent, one.name), WordingEntry(name, []))
        terms = [TermEntry(term.text, term.count, term.quoted) for term in one.terms]
        table.outlets.append((one.outlet or "unknown outlet", terms))
    kept = {key: table for key, table in tables.items() if len(table.outlets) > 1}
    return [kept[key] for key in sorted(kept, key=lambda key: key[0] not in headings)]


def _actor(actor: SharedActor) -> ActorEntry:
    return ActorEntry(
        name=actor.name,
        what=" · ".join(one for one in (actor.kind or "", actor.country or "") if one),
        spellings=[(one.text, len(one.reports) or one.count) for one in actor.spellings],
        roles=list(dict.fromkeys(role_in_words(held.role) for held in actor.roles)),
        grounds=list(actor.grounds),
    )
