"""Actors of single reports that bear one name, ready to be compared with others."""

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from purport.archive.records import Held
from purport.compare.actors.decisions import Decisions
from purport.compare.names.generic import are_sisters, is_generic, kind_words
from purport.compare.names.script import in_latin_letters
from purport.extract.names.acronyms import is_acronym
from purport.extract.names.particles import KUNYA
from purport.extract.names.parts import name_parts
from purport.records import Actor
from purport.reference.folding import folded
from purport.reference.nouns import noun_of
from purport.reference.places import country_of

__all__ = ["Entry", "Node", "Sort", "entries_of", "nodes_of"]

Sort = Literal["person", "lone person", "body", "acronym", "generic body", "described", "country", "nameless"]
"""A person by a whole name or by one word alone; a body by a name of its own, an acronym, words that many bodies bear,
or a description with a name in it ('Larkmoor supporters').
"""


class Entry(NamedTuple):
    """An actor of one report."""

    report: str
    actor: Actor
    sort: Sort
    forms: tuple[str, ...]
    """Its name, then the other names that tell it from others."""

    @property
    def kind(self) -> str | None:
        """person, body or country; None for what has no name."""
        return {"person": "person", "lone person": "person", "country": "country", "nameless": None}.get(
            self.sort, "body"
        )


class Node(NamedTuple):
    """Entries that bear one name and whose countries do not differ."""

    sort: Sort
    folded: str
    country: str | None
    forms: tuple[str, ...]
    entries: tuple[Entry, ...]

    @property
    def main(self) -> str:
        """The name."""
        return self.forms[0]

    @property
    def kind(self) -> str | None:
        """As `Entry.kind`."""
        return self.entries[0].kind


def entries_of(held: Iterable[Held], decisions: Decisions) -> list[Entry]:
    """Every actor of the reports, in their order."""
    found = []
    for one in held:
        for actor in one.report.actors:
            sort = _sort(actor)
            forms = _forms(actor, sort)
            forms = (forms[0], *(form for form in forms[1:] if folded(form) not in decisions.apart(folded(forms[0]))))
            found.append(Entry(one.report.document.id, actor, sort, forms))
    return _with_kinds(found)


def _with_kinds(entries: list[Entry]) -> list[Entry]:
    """What a report names without telling its kind is what others by that name are, if they are of one sort."""
    sorts: dict[str, set[Sort]] = {}
    for entry in entries:
        if entry.actor.kind is not None:
            sorts.setdefault(folded(entry.forms[0]), set()).add(entry.sort)
    found = []
    for entry in entries:
        known = sorts.get(folded(entry.forms[0]), set()) if entry.actor.kind is None else set()
        found.append(entry._replace(sort=next(iter(known))) if known in ({"person"}, {"body"}) else entry)
    return found


def _sort(actor: Actor) -> Sort:
    name = actor.name
    capital = any(letter.isalpha() and not letter.islower() for letter in name)
    if actor.kind == "person":
        if not capital or noun_of(name) is not None or _is_description(name):
            return "nameless"
        return "person" if len(name_parts(in_latin_letters(name)).units) > 1 else "lone person"
    if actor.kind == "country":
        return "country" if capital and country_of(name) is not None else "nameless"
    if not capital:
        telling = "government" in kind_words(name) or len(kind_words(name)) > 1
        return "generic body" if actor.kind == "government" and telling and is_generic(name) else "nameless"
    if is_generic(name):
        return "generic body" if kind_words(name) else "nameless"
    if _is_description(name):
        return "described"
    return "acronym" if " " not in name and is_acronym(name) else "body"


def _is_description(name: str) -> bool:
    """'Orla Venn's doctor' is a person by another's name."""
    last = name.split()[-1]
    return last.islower() and noun_of(last) is not None


def _forms(actor: Actor, sort: Sort) -> tuple[str, ...]:
    """The name and the aliases that are names of their own, not only parts of it."""
    found = [actor.name]
    for alias in actor.aliases:
        if sort in ("person", "lone person"):
            parts = name_parts(alias)
            whole = len(parts.units) > 1 or (parts.alone or "").lower().split(" ")[0] in KUNYA
        else:
            whole = sort != "nameless" and any(map(str.isupper, alias)) and not is_generic(alias)
            whole = whole and not are_sisters(actor.name, alias)
        if whole and folded(alias) not in map(folded, found):
            found.append(alias)
    return tuple(found)


def nodes_of(entries: Sequence[Entry]) -> list[Node]:
    """The entries by name. People and bodies with a name or a country of their own are one where nothing differs; a
    single word for a person, words that many bodies bear and what has no name stay by themselves here.
    """
    groups: dict[tuple[str, str, str | None], list[Entry]] = {}
    for number, entry in enumerate(entries):
        name = folded(entry.forms[0])
        alone = entry.sort in ("lone person", "nameless") or not name
        alone = alone or (entry.sort == "generic body" and entry.actor.country is None)
        key = (f"#{number}" if alone else name, entry.kind or "", entry.actor.country)
        groups.setdefault(key, []).append(entry)
    groups = _with_unknown_country(groups)
    return [
        Node(its[0].sort, folded(its[0].forms[0]), country, _all_forms(its), tuple(its))
        for (_, _, country), its in groups.items()
    ]


_Groups = dict[tuple[str, str, str | None], list[Entry]]


def _with_unknown_country(groups: _Groups) -> _Groups:
    """Those whose country is unknown go to the bearers of the name whose country is known, if that is one country."""
    known: dict[tuple[str, str], list[str]] = {}
    for name, kind, country in groups:
        if country is not None:
            known.setdefault((name, kind), []).append(country)
    found: _Groups = {}
    for (name, kind, country), its in groups.items():
        countries = known.get((name, kind), [])
        if country is None and len(countries) == 1:
            country = countries[0]
        found.setdefault((name, kind, country), []).extend(its)
    return found


def _all_forms(entries: Sequence[Entry]) -> tuple[str, ...]:
    """Each form once, by its folded form."""
    found: dict[str, str] = {}
    for entry in entries:
        for form in entry.forms:
            found.setdefault(folded(form), form)
    return tuple(found.values())
