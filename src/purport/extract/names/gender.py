"""What a name tells of a person's gender: titles first, then forms of the name, then a table of given names."""

import re
from collections.abc import Set
from functools import cache
from pathlib import Path
from typing import Final, Literal

from purport.extract.names.around import table_key
from purport.extract.names.caching import cached_name
from purport.extract.names.folding import folded, is_initial
from purport.extract.names.parts import NameParts, name_parts
from purport.extract.names.titles import FEMALE_TITLES, MALE_OFFICES, MALE_TITLES, NAME_LIKE_TITLES

__all__ = ["Gender", "gender_of", "gender_said", "given_name_gender"]

GIVEN_NAMES: Final = Path(__file__).resolve().parents[2] / "data" / "names" / "given.tsv"

Gender = Literal["f", "m"]


@cached_name
def gender_of(name: str) -> Gender | None:
    """'f' or 'm' if the name tells; None if it does not, or if what it tells is at odds.

    A title tells more than a name. A word alone that may be a surname ('Thornbury') tells nothing.
    """
    parts = name_parts(name)
    evidence = _by_title(parts) or _by_form(parts) or _by_name(parts)
    return None if evidence == "at odds" else evidence


@cached_name
def gender_said(name: str) -> Gender | None:
    """Like `gender_of`, but only what titles and forms ('Mrs.', '-ovna', 'Umm') say outright, no table of names."""
    parts = name_parts(name)
    evidence = _by_title(parts) or _by_form(parts)
    return None if evidence == "at odds" else evidence


def given_name_gender(given: str) -> Gender | None:
    """What the table knows of one given name; None if it is not in it or borne by both."""
    name = folded(given)
    known = _table().get(name) or _table().get(_plainer(name))
    return known if known != "fm" else None


_PLAINER = tuple((re.compile(pattern), letters) for pattern, letters in (("ou|oo", "u"), ("ee|ie", "i"), ("h$", "")))


def _plainer(name: str) -> str:
    """A folded name in the plainer of its spellings: 'Fathimah', 'Nouraldeen' have no line of their own."""
    for pattern, letters in _PLAINER:
        name = pattern.sub(letters, name)
    return _DOUBLED.sub(r"\1", name)


_DOUBLED = re.compile(r"(.)\1")


_Evidence = Literal["f", "m", "at odds"]


def _one(genders: set[Gender]) -> _Evidence | None:
    if len(genders) > 1:
        return "at odds"
    return next(iter(genders), None)


def _by_title(parts: NameParts) -> _Evidence | None:
    """Titles that are nothing else; the Lord Mayor may be a woman."""
    words = {table_key(title) for title in parts.titles}
    return _title_genders(words - NAME_LIKE_TITLES - ({"lord"} if "mayor" in words else set()))


def _title_genders(words: Set[str]) -> _Evidence | None:
    genders: set[Gender] = set()
    if words & FEMALE_TITLES:
        genders.add("f")
    if words & (MALE_TITLES | MALE_OFFICES):
        genders.add("m")
    return _one(genders)


def _by_name(parts: NameParts) -> _Evidence | None:
    """The given name, and titles that are names, too."""
    found = {_by_given_name(parts), _title_genders({table_key(title) for title in parts.titles} & NAME_LIKE_TITLES)}
    found.discard(None)
    return "at odds" if len(found) > 1 else next(iter(found), None)


def _by_form(parts: NameParts) -> _Evidence | None:
    """Patronymics, kunya and filial particles."""
    genders: set[Gender] = set()
    if parts.patronymic:
        genders.add("f" if folded(parts.patronymic).endswith(("na", "kyzy")) else "m")
    for index, unit in enumerate(parts.units):
        head = unit.lower().replace("-", " ").split()[0]
        if head == unit.lower():
            continue
        if head in ("bint", "binti", "bat") or (index == 0 and head in ("umm", "um", "oum")):
            genders.add("f")
    if parts.surname and folded(parts.surname[-1]).endswith(("skaya", "skaia", "dottir")):
        genders.add("f")
    return _one(genders)


def _by_given_name(parts: NameParts) -> _Evidence | None:
    for given in parts.given:
        if is_initial(given):
            continue
        whole = given_name_gender(given)
        return whole if whole is not None or parts.family_first else _by_pieces(given)
    return None


def _by_pieces(given: str) -> _Evidence | None:
    """'Jean-Pierre' by 'Jean' and 'Pierre', 'Abdel Fattah' and 'Abu Baqer' by their first half."""
    pieces = given.lower().replace("-", " ").split()
    if len(pieces) < 2:
        return "m" if folded(given).startswith(("abdul", "abdel", "abdal")) else None
    if pieces[0].startswith("abd") or pieces[0] in ("abu", "abou", "abo"):
        return "m"
    return _one({gender for piece in pieces if (gender := given_name_gender(piece)) is not None})


_Known = Literal["f", "fm", "m"]
_KNOWN: tuple[_Known, ...] = ("f", "fm", "m")


@cache
def _table() -> dict[str, _Known]:
    """Folded given name → gender, 'fm' if borne by both; from `data/names/given.tsv`, read when first asked for.

    Its lines are sorted by gender, so that three splits read them all.
    """
    rest = GIVEN_NAMES.read_text(encoding="ascii")
    table: dict[str, _Known] = {}
    for gender in _KNOWN:
        names, _, rest = rest.rpartition(f"\t{gender}\n")
        table |= dict.fromkeys(names.split(f"\t{gender}\n"), gender)
    return table
