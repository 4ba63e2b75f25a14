"""Whether two names of one report can be the same person's, and by what."""

from typing import Literal, NamedTuple

from purport.extract.names.caching import cached_pair
from purport.extract.names.folding import folded, is_initial
from purport.extract.names.gender import gender_of, gender_said, given_name_gender
from purport.extract.names.nicknames import are_nicknames
from purport.extract.names.particles import FILIAL, KUNYA, MAYBE_GIVEN, SERVANT
from purport.extract.names.parts import NameParts, core, name_parts
from purport.extract.names.spelling import same_spelling
from purport.extract.names.titles import NUMERALS

__all__ = ["PERSON_REASONS", "PersonReason", "acronyms_of_person", "are_two_people", "same_person"]

PersonReason = Literal[
    "same name", "name order", "shorter form", "kunya", "other name", "initials", "nickname", "spelling", "surname",
    "surname, spelling", "middle name", "given name", "given name, spelling",
]  # fmt: skip
PERSON_REASONS: tuple[PersonReason, ...] = PersonReason.__args__  # type: ignore[attr-defined]
"""The reasons, roughly from the strongest to the weakest."""

_How = Literal["exact", "initial", "nickname", "spelling"]


@cached_pair
def same_person(a: str, b: str) -> PersonReason | None:
    """Why `b` can be another form of the person's name `a` within one report, fuller or shorter; None if it cannot.

    Symmetric. A reason says that the two may be one person, not that they are: 'Bush' can be George and Laura Bush,
    and which one is for the caller to decide. Titles that tell a woman from a man, different given names, initials or
    generations (Jr., III) speak against it.
    """
    if are_two_people(a, b):
        return None
    left, right = name_parts(a), name_parts(b)
    for one in _readings(left):
        for other in _readings(right):
            reason = _compare(one, other)
            if reason is not None:
                return reason
    return _by_other_name(left, right)


def are_two_people(a: str, b: str) -> bool:
    """Whether titles (a woman's, a man's), generations (Jr., III) or middle initials say that `a` and `b` are two."""
    return _conflict(name_parts(a), name_parts(b)) or _genders_differ(a, b)


def _genders_differ(a: str, b: str) -> bool:
    """Only if one of them is said outright: where both come from given names, those are compared themselves."""
    return {gender_said(a), gender_of(b)} == {"f", "m"} or {gender_of(a), gender_said(b)} == {"f", "m"}


_GENERATIONS = frozenset({"jr", "sr", *map(folded, NUMERALS)})


def _conflict(left: NameParts, right: NameParts) -> bool:
    """Generations that differ, or initials after the first given name that differ (George W., George H. W.)."""
    generations = [{folded(word) for word in parts.suffix} & _GENERATIONS for parts in (left, right)]
    if all(generations) and generations[0] != generations[1]:
        return True
    initials = [[unit[0] for unit in parts.given[1:] if is_initial(unit)] for parts in (left, right)]
    return all(initials) and initials[0][0] != initials[1][0]


def _readings(parts: NameParts) -> list[NameParts]:
    """The parts, and once more with a particle that could be a given name taken as a particle ('Ben Gurion')."""
    if len(parts.given) == 1 and len(parts.surname) == 1 and parts.given[0].lower() in MAYBE_GIVEN:
        return [parts, parts._replace(given=(), surname=(f"{parts.given[0]} {parts.surname[0]}",))]
    return [parts]


class _Match(NamedTuple):
    """Unit `short` of the shorter name is unit `long` of the longer one."""

    short: int
    long: int
    how: _How


def _compare(left: NameParts, right: NameParts) -> PersonReason | None:
    short, long = (left, right) if len(left.units) <= len(right.units) else (right, left)
    if not short.units:
        return None
    if _joined(short) == _joined(long):
        return "same name" if len(short.units) == len(long.units) else "spelling"
    if len(short.units) == 1:
        return _one_word(short, long)
    return _several_words(short, long) or _other_order(short, long)


def _joined(parts: NameParts) -> str:
    return "".join(folded(core(unit)) for unit in parts.units)


def _match(one: str, other: str) -> _How | None:
    """How two units agree."""
    left, right = core(one), core(other)
    if folded(left) == folded(right) or folded(one) == folded(other):
        return "exact" if folded(left) else None
    if is_initial(one) or is_initial(other):
        short, long = sorted((folded(one), folded(other)), key=len)
        return "initial" if short and long.startswith(short) else None
    if same_spelling(left, right):
        return "spelling"
    return "nickname" if are_nicknames(folded(left), folded(right)) else None


def _one_word(short: NameParts, long: NameParts) -> PersonReason | None:
    """A surname or a given name alone."""
    word = short.units[0]
    if is_initial(word):
        return None
    if word in acronyms_of_person(long):
        return "initials"
    if len(long.units) == 1:
        how = _match(word, long.units[0])
        return how if how in ("nickname", "spelling") else None
    for surname in long.surname:
        how = _match(word, surname) or _match_piece(word, surname)
        if how in ("exact", "spelling"):
            return "surname" if how == "exact" else "surname, spelling"
    if word in short.surname:  # 'bin Salman', 'al-Saadi' alone are no given names
        return None
    how = _match(word, long.given[0]) or _match_piece(word, long.given[0]) if long.given else None
    if how is None and long.family_first and long.given:  # 'Trong' for Nguyen Phu Trong
        how = _match(word, long.given[-1])
    if how in ("exact", "nickname", "spelling"):
        return "given name, spelling" if how == "spelling" else "given name"
    chained = long.given[1:] if any(core(surname) != surname for surname in long.surname) else ()
    return "middle name" if any(_match(word, unit) in ("exact", "spelling") for unit in chained) else None


def _match_piece(word: str, unit: str) -> _How | None:
    """'Jones' for 'Smith-Jones', 'Jean' for 'Jean-Pierre', 'Latif' for 'Abdul Latif'; not 'Baqer' for 'Abu-Baqer'."""
    servant, _, name = unit.replace("-", " ").partition(" ")
    if servant.lower() in SERVANT:
        return "exact" if folded(word) == folded(core(name)) else None
    pieces = unit.split("-")
    if len(pieces) < 2 or pieces[0].lower() in FILIAL | KUNYA or any(len(piece) < 4 for piece in pieces):
        return None
    return "exact" if any(folded(word) == folded(piece) for piece in pieces) else None


def acronyms_of_person(parts: NameParts) -> frozenset[str]:
    """'MBS' for Mohammed bin Salman, 'JFK': the initials of all words, if there are three or more."""
    words = [piece for unit in parts.units for piece in unit.replace("-", " ").split()]
    letters = "".join(folded(word)[:1] for word in words).upper()
    return frozenset({letters}) if len(letters) >= 3 else frozenset()


def _several_words(short: NameParts, long: NameParts) -> PersonReason | None:
    """Two or more words each: those of the shorter must be among those of the longer, in order."""
    matches = _in_order(short.units, long.units)
    if matches is None or all(match.how == "initial" for match in matches):
        return None
    if not _ends_agree(short, long, matches):
        return None
    hows = {match.how for match in matches}
    if "initial" in hows:
        return "initials"
    if "nickname" in hows:
        return "nickname"
    if "spelling" in hows:
        return "spelling"
    if matches[0].long >= len(long.units) - len(long.surname):
        return "surname"
    if matches[0].long == 0 or is_initial(long.units[0]):
        return "shorter form"
    return None if _all_given_names(short) else "middle name"


def _in_order(short: tuple[str, ...], long: tuple[str, ...]) -> list[_Match] | None:
    """The units of `short` found one after another in `long`; None if one of them is not."""
    found: list[_Match] = []
    start = 0
    for index, unit in enumerate(short):
        hit = next(
            (_Match(index, at, how) for at in range(start, len(long)) if (how := _match(unit, long[at])) is not None),
            None,
        )
        if hit is None:
            return None
        found.append(hit)
        start = hit.long + 1
    return found


def _ends_agree(short: NameParts, long: NameParts, matches: list[_Match]) -> bool:
    """The last words are one surname, or both names begin alike and the longer goes on ('Gabriel García')."""
    first_surname = len(long.units) - len(long.surname)
    surname_agrees = matches[-1].long >= first_surname and matches[-1].how in ("exact", "spelling")
    begins_alike = matches[0].long == 0 and matches[0].how != "initial"
    return surname_agrees or (begins_alike and matches[-1].how != "initial" and len(short.units) >= 2)


def _other_order(short: NameParts, long: NameParts) -> PersonReason | None:
    """'Orbán Viktor', 'Viktor Orbán': the same two words turned round."""
    if len(short.units) != 2 or len(long.units) != 2:
        return None
    if _all_given_names(short):
        return None
    hows = [_match(short.units[0], long.units[1]), _match(short.units[1], long.units[0])]
    return "name order" if all(how in ("exact", "spelling") for how in hows) else None


def _all_given_names(parts: NameParts) -> bool:
    """'Ahmed Ali': then 'Ali Ahmed' is somebody else, and 'Karim Ahmed Ali' his child, named after the father."""
    return given_name_gender(parts.units[0]) is not None and given_name_gender(parts.units[-1]) is not None


def _by_other_name(left: NameParts, right: NameParts) -> PersonReason | None:
    """By a kunya or nickname that stands with one of the names."""
    for parts, other in ((left, right), (right, left)):
        for words in parts.others:
            alias = name_parts(words)
            whole = len(alias.units) == 1 and alias.alone is not None and len(other.units) > 1
            nickname = parts._replace(given=(words,)) if whole and parts.surname else None
            candidates = [alias, *([nickname] if nickname else [])]
            others = [other, *(name_parts(name) for name in other.others)]
            if any(_compare(one, two) for one in candidates for two in others):
                return "kunya" if _is_kunya(words) else "other name"
    return None


def _is_kunya(words: str) -> bool:
    return words.lower().replace("-", " ").split()[0] in KUNYA
