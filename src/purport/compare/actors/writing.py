"""Nodes that are one actor → `SharedActor`."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from purport.archive.records import Held
from purport.compare.actors.nodes import Entry, Node
from purport.compare.records import HeldRole, Member, SharedActor, Spelling
from purport.extract.names.folding import without_possessive
from purport.extract.names.parts import name_parts

__all__ = ["shared_actor"]


def shared_actor(number: int, nodes: Sequence[Node], grounds: Iterable[str], held: Mapping[str, Held]) -> SharedActor:
    """The record of one actor, `number` its place among all."""
    entries = [entry for node in nodes for entry in node.entries]
    kinds = {entry.actor.kind for entry in entries} - {None}
    countries = {entry.actor.country for entry in entries} - {None}
    return SharedActor(
        id=f"a{number}",
        name=_name(entries),
        kind=next(iter(kinds)) if len(kinds) == 1 else None,
        country=next(iter(countries)) if len(countries) == 1 else None,
        spellings=_spellings(entries, held),
        roles=tuple(HeldRole(report=entry.report, role=role) for entry in entries for role in entry.actor.roles),
        members=tuple(Member(report=entry.report, actor=entry.actor.id) for entry in entries),
        grounds=tuple(grounds),
    )


_SELDOM = 0.2
"""A form in fewer reports than this share of what the most usual form has is not the actor's name: it may be misread.
"""


def _name(entries: Sequence[Entry]) -> str:
    """The form most reports use, of those that are fullest; of equals the first."""
    uses = Counter(dict.fromkeys((entry.forms[0] for entry in entries), 0))
    for name, _ in {(entry.forms[0], entry.report) for entry in entries}:
        uses[name] += 1
    usual = [name for name in uses if uses[name] >= _SELDOM * max(uses.values())]
    fullest = max(map(_fullness, usual))
    return max((name for name in usual if _fullness(name) == fullest), key=lambda name: uses[name])


def _fullness(name: str) -> int:
    return max(len(name_parts(name).units), len(name.split()) if len(name.split()) > 1 else 1)


def _spellings(entries: Sequence[Entry], held: Mapping[str, Held]) -> tuple[Spelling, ...]:
    """Every form with the times it stands in the text and the reports that have it, the most frequent first."""
    counts: Counter[str] = Counter()
    reports: dict[str, dict[str, None]] = {}
    for entry in entries:
        forms = dict.fromkeys((entry.actor.name, *entry.actor.aliases))
        for form in forms:
            reports.setdefault(form, {})[entry.report] = None
        counts.update(_mentioned(entry, tuple(forms), held[entry.report].report.document.text))
    return tuple(
        Spelling(text=form, count=counts[form], reports=tuple(reports[form]))
        for form in sorted(reports, key=lambda form: (-counts[form], -len(reports[form])))
    )


def _mentioned(entry: Entry, forms: tuple[str, ...], text: str) -> Iterable[str]:
    """The form that each mention has: the longest one within its words."""
    longest = sorted(forms, key=len, reverse=True)
    for span in entry.actor.mentions:
        words = " ".join(without_possessive(text[span.start : span.end]).split())
        form = next((form for form in longest if form in words), None)
        if form is not None:
            yield form
