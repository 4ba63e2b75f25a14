"""What kind of name each name is, settled over the whole text: what comes back is alike everywhere."""

from collections import defaultdict
from collections.abc import Sequence

import msgspec

from purport.extract.actors.boundaries import told_by_tables, with_whole_names
from purport.extract.names.organisations import organisation_parts
from purport.extract.names.titles import LEADING_TITLES
from purport.language.parse import Name, NameKind, Parse
from purport.reference.bodies import body_of
from purport.reference.nouns import noun_of

_LONGEST = 12
"""Tokens of a person's name, hyphens too, at most."""
_TOLD = 3.0
"""What the words beside a name count, a reading by the model counting at most 1."""


def settled(parse: Parse) -> list[Name]:
    """The names of a parse, those with the same words all of one kind: the one that most of them were read as, and that
    the words beside them speak for. What is nothing but a title ('Sheikh'), or has no capital, is no name.
    """
    names = _joined(parse, with_whole_names(parse, _joined(parse, parse.names)))
    words = [" ".join(token.text for token in parse.tokens[name.first : name.last]) for name in names]
    votes: dict[str, dict[NameKind, float]] = defaultdict(lambda: defaultdict(float))
    for form, name in zip(words, names, strict=True):
        votes[form][name.kind] += name.chance
        told = _told_kind(parse, name, form)
        if told is not None:
            votes[form][told] += _TOLD
    elected = {form: max(kinds, key=lambda kind: kinds[kind]) for form, kinds in votes.items()}
    return [
        name if name.kind == elected[form] else msgspec.structs.replace(name, kind=elected[form])
        for form, name in zip(words, names, strict=True)
        if not form.islower() and not all(part.lower().rstrip(".") in LEADING_TITLES for part in form.split())
    ]


def _joined(parse: Parse, given: Sequence[Name]) -> list[Name]:
    """The names of a parse, one that says what kind of body it is joined to the one before it ('Tarfa' 'Movement'), and
    people's names with nothing between them ('Abu' 'Baqer Al-Saadi').
    """
    names: list[Name] = []
    for name in given:
        last = names[-1] if names else None
        joins = last is not None and last.last == name.first
        joins = joins and parse.tokens[name.first].sentence == parse.tokens[name.first - 1].sentence
        if last is None or not joins:
            names.append(name)
        elif last.kind != "group" and name.last == name.first + 1 and _is_kind_of_body(parse.tokens[name.first].text):
            names[-1] = Name(last.first, name.last, "organisation", last.chance)
        elif _are_one(parse, last, name):
            kind: NameKind = "person" if "person" in (last.kind, name.kind) else "organisation"
            names[-1] = Name(last.first, name.last, kind, min(last.chance, name.chance))
        else:
            names.append(name)
    return names


def _are_one(parse: Parse, first: Name, second: Name) -> bool:
    """Whether two names with nothing between them are parts of one: of a person or a body, none known by itself."""
    if second.last - first.first > _LONGEST or not {first.kind, second.kind} <= {"person", "organisation", "other"}:
        return False
    if {first.kind, second.kind} == {"other"}:
        return False
    for name in (first, second):
        words = " ".join(token.text for token in parse.tokens[name.first : name.last])
        if body_of(words) is not None or told_by_tables(words) is not None:
            return False
    return True


def _is_kind_of_body(word: str) -> bool:
    noun = noun_of(word)
    return noun is not None and noun.kind in ("organisation", "armed group", "government", "outlet")


def _told_kind(parse: Parse, name: Name, form: str) -> NameKind | None:
    """What the words of a name or those beside it say it is: 'the X movement', 'X Party', 'Gen. X'."""
    by_tables = told_by_tables(form)
    if by_tables is not None or name.kind not in ("person", "organisation"):
        return by_tables
    after = parse.tokens[name.last] if name.last < len(parse.tokens) else None
    followed = (
        after is not None and after.pos in ("NOUN", "PROPN") and after.sentence == parse.tokens[name.first].sentence
    )
    if (
        (followed and after is not None and _is_kind_of_body(after.text))
        or organisation_parts(form).kinds
        or body_of(form)
    ):
        return "organisation"
    before = parse.tokens[name.first - 1] if name.first else None
    titled = before is not None and before.text.lower().rstrip(".") in LEADING_TITLES and before.text[:1].isupper()
    return "person" if titled else None
