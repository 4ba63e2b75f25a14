"""Whether two names of people, met in whatever reports, can be one person's.

What one report does with names (`extract.names`: titles, kunya, initials, order of the parts) holds across reports,
too; there its readers are strict about spellings, since one report seldom spells a name in two ways. Across reports
spellings differ, and how much they may is learned.
"""

from collections.abc import Iterator, Sequence

from purport.compare.names.agreement import Agreement, agreement
from purport.compare.names.east_asian import east_asian, is_vietnamese, same_east_asian
from purport.compare.names.judgement import Judgement
from purport.compare.names.letters import consonantal
from purport.compare.names.script import in_latin_letters
from purport.compare.names.spelling import part_similarity, same_when_joined
from purport.extract.names.folding import is_initial
from purport.extract.names.gender import given_name_gender
from purport.extract.names.particles import KUNYA
from purport.extract.names.parts import NameParts, core, name_parts
from purport.extract.names.people import PersonReason, are_two_people, same_person
from purport.reference.titles import split_titles

__all__ = ["judge_people"]

_REASONS: dict[PersonReason, tuple[float, str]] = {
    "same name": (1.0, "the same name"),
    "name order": (0.95, "the same words in another order"),
    "kunya": (0.95, "the kunya that stands with one of them"),
    "other name": (0.95, "the other name that stands with one of them"),
    "shorter form": (0.9, "a shorter form of the name"),
    "nickname": (0.9, "a customary short form of the given name"),
    "initials": (0.85, "initials that fit"),
    "middle name": (0.8, "known by the middle name"),
    "surname": (0.6, "the surname alone"),
    "surname, spelling": (0.55, "the surname alone, in another spelling"),
    "given name": (0.55, "the given name alone"),
    "given name, spelling": (0.5, "the given name alone, in another spelling"),
}
"""What each reason is worth, and its words; 'spelling' is weighed by itself."""


_WEIGHED = ("spelling", "surname, spelling", "given name, spelling", "initials", "nickname")
"""Reasons that say little of how far the spellings of the other parts are apart: they are weighed here."""


def judge_people(left: str, right: str) -> Judgement:
    """Whether two names of people are taken for one person's; symmetric."""
    bare = consonantal(left) or consonantal(right)
    one, other = in_latin_letters(left), in_latin_letters(right)
    if are_two_people(one, other):
        return Judgement(score=0.0, same=False, grounds=("titles, generations or initials that differ",))
    judged = _judge(one, other, bare)
    untitled = _untitled(one), _untitled(other)
    if judged.same or untitled == (one, other):
        return judged
    again = _judge(*untitled, bare)  # titles of languages that the reading of one report knows less of
    return again if again.same else judged


def _untitled(name: str) -> str:
    """The name without the titles in front, if a whole name is left: 'Amir' is a title and a name."""
    bare = split_titles(name)[1]
    return bare if len(name_parts(bare).units) > 1 else name


def _judge(one: str, other: str, bare: bool) -> Judgement:
    reason = same_person(one, other)
    weighed = reason in _WEIGHED or (reason == "middle name" and _are_whole(one, other))
    if reason is not None and not weighed:
        score, words = _REASONS[reason]
        return Judgement(score=score, same=True, grounds=(words,))
    found = max(_by_spelling(one, other, bare), key=lambda judged: judged.score, default=None)
    if found is not None:
        return found
    return Judgement(score=_likeness(one, other), same=False, grounds=_differing(one, other))


def _are_whole(left: str, right: str) -> bool:
    """Whether both have several parts: then a name without the first given name ('Saeed al-Masri' for 'Omar Saeed
    al-Masri') may be the father's.
    """
    return min(len(name_parts(name).units) for name in (left, right)) > 1


def _by_spelling(left: str, right: str, bare: bool) -> Iterator[Judgement]:
    """Every way in which the two, or other names that stand with them, agree part by part."""
    for one, by in _forms(left):
        for other, also in _forms(right):
            judged = _compared(one, other, bare)
            if judged is not None:
                words = by or also
                yield (
                    judged
                    if not words
                    else judged.__class__(score=min(judged.score, 0.95), same=True, grounds=(words, *judged.grounds))
                )


def _forms(name: str) -> Iterator[tuple[NameParts, str]]:
    """The name, and the names in parentheses or quotation marks with it, each with what it is."""
    parts = name_parts(name)
    yield parts, ""
    for other in parts.others:
        kunya = other.lower().replace("-", " ").split()[:1]
        yield name_parts(other), _REASONS["kunya" if kunya and kunya[0] in KUNYA else "other name"][1]


def _compared(left: NameParts, right: NameParts, bare: bool) -> Judgement | None:
    short, long = (left, right) if len(left.units) <= len(right.units) else (right, left)
    if not short.units:
        return None
    one, other = east_asian(left), east_asian(right)
    if one and other:
        return _romanised(one, other) if not bare else None
    if is_vietnamese(left) and is_vietnamese(right):
        return None  # the same words would have been found
    if len(short.units) == 1:
        return _one_part(short, long, bare) or _joined(short, long)
    return _in_order(short, long, bare) or _turned(short, long, bare) or _joined(short, long)


def _romanised(left: tuple[str, str], right: tuple[str, str]) -> Judgement | None:
    """Chinese or Korean names, surname and given name."""
    if not same_east_asian(left, right):
        return None
    return Judgement(score=0.9, same=True, grounds=("romanisations of one name",))


def _one_part(short: NameParts, long: NameParts, bare: bool) -> Judgement | None:
    """One word for a whole name: its surname, or its only word."""
    word = short.units[0]
    if len(long.units) == 1:
        agreed = agreement(word, long.units[0], consonants=bare)
        return _judgement([(word, long.units[0], agreed)]) if agreed and agreed.how != "initial" else None
    for surname in long.surname:
        agreed = agreement(word, surname, consonants=bare)
        if agreed and agreed.how in ("exact", "spelling", "piece", "consonants"):
            score, words = _REASONS["surname, spelling"]
            return Judgement(score=score * agreed.score, same=True, grounds=(words, *_spelt([(word, surname, agreed)])))
    return None


_Agreed = list[tuple[str, str, Agreement]]


def _in_order(short: NameParts, long: NameParts, bare: bool) -> Judgement | None:
    """Each part of the shorter name among those of the longer one, in order; both begin alike and share a surname, or
    the longer goes on after the end of the shorter.
    """
    found: _Agreed = []
    places: list[int] = []
    for unit in short.units:
        start = places[-1] + 1 if places else 0
        choices = [
            (agreed, at)
            for at in range(start, len(long.units))
            if (agreed := agreement(unit, long.units[at], consonants=bare))
        ]
        if not choices:
            return None
        agreed, at = max(choices, key=lambda choice: (choice[0].score, -choice[1]))
        found.append((unit, long.units[at], agreed))
        places.append(at)
    surname_agrees = places[-1] >= len(long.units) - len(long.surname) and found[-1][2].how != "nickname"
    if places[0] != 0 or not (surname_agrees or (len(short.units) >= 2 and places[-1] == len(places) - 1)):
        return None
    return _judgement(found)


def _turned(short: NameParts, long: NameParts, bare: bool) -> Judgement | None:
    """The same parts in another order; not two given names ('Ahmed Ali' is the son of 'Ali Ahmed')."""
    units = short.units
    if len(units) != len(long.units):
        return None
    if len(units) == 2 and all(given_name_gender(unit) is not None for unit in (*units, *long.units)):
        return None
    rest = list(long.units)
    found: _Agreed = []
    for unit in units:
        best = max(
            ((agreed, other) for other in rest if (agreed := agreement(unit, other, consonants=bare))),
            key=lambda choice: choice[0].score,
            default=None,
        )
        if best is None or best[0].how in ("initial", "nickname"):
            return None
        found.append((unit, best[1], best[0]))
        rest.remove(best[1])
    judged = _judgement(found)
    if judged is None:
        return None
    return Judgement(score=0.95 * judged.score, same=True, grounds=(_REASONS["name order"][1], *judged.grounds))


def _joined(short: NameParts, long: NameParts) -> Judgement | None:
    """All parts written as one: 'Benhamid', 'bin Hamid'; only where they are parted differently."""
    if len(short.units) < 2 or len(short.units) == len(long.units):
        return None
    one, other = ("".join(map(core, parts.units)) for parts in (short, long))
    if not same_when_joined(one, other):
        return None
    score = part_similarity(one, other)
    return Judgement(
        score=score, same=True, grounds=(f"{one!r} and {other!r} are spellings of one name ({score:.2f})",)
    )


def _judgement(found: _Agreed) -> Judgement | None:
    """One person, if more than initials agree."""
    if all(agreed.how == "initial" for _, _, agreed in found):
        return None
    words = _spelt(found)
    hows = {agreed.how for _, _, agreed in found}
    if hows & {"initial", "nickname"} and any(
        agreed.how == "spelling" and agreed.score < _SURE for *_, agreed in found
    ):
        return None
    if "initial" in hows:
        words += (_REASONS["initials"][1],)
    if "nickname" in hows:
        words += (_REASONS["nickname"][1],)
    return Judgement(score=min(agreed.score for _, _, agreed in found), same=True, grounds=words or ("the same name",))


_SURE = 0.97
"""Beside an initial or a short form of the given name, a surname is not spelt otherwise unless it is as likely as this:
'Mike Coffman' is not 'Michael Kofman'.
"""


def _spelt(found: _Agreed) -> tuple[str, ...]:
    return tuple(
        f"{one!r} and {other!r} are spellings of one name ({agreed.score:.2f})"
        if agreed.how in ("spelling", "consonants")
        else f"{one!r} is part of {other!r}"
        for one, other, agreed in found
        if agreed.how in ("spelling", "consonants", "piece")
    )


def _likeness(left: str, right: str) -> float:
    """How alike two names are that are not one: below what is taken for one."""
    one, other = name_parts(left).units, name_parts(right).units
    if not one or not other:
        return 0.0
    ends = (_part(one[0], other[0]) + _part(one[-1], other[-1])) / 2
    return round(min(ends, 0.49), 4)


def _part(left: str, right: str) -> float:
    return part_similarity(core(left), core(right))


def _differing(left: str, right: str) -> tuple[str, ...]:
    one, other = name_parts(left), name_parts(right)
    pairs: Sequence[tuple[str, tuple[str, ...], tuple[str, ...]]] = (
        ("given names", one.given, other.given),
        ("surnames", one.surname, other.surname),
    )
    return tuple(
        f"{what} that differ: {first[0]!r} and {second[0]!r}"
        for what, first, second in pairs
        if first
        and second
        and not any(is_initial(unit) for unit in (*first, *second))
        and not agreement(first[0], second[0])
    )
