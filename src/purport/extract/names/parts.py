"""The parts of a person's name as it stands in the news: titles, given names, surnames, other names."""

import re
from typing import NamedTuple

from purport.extract.names.around import (
    before_comma,
    cut_suffixes,
    cut_titles,
    one_person,
    other_names,
    table_key,
)
from purport.extract.names.caching import cached_name
from purport.extract.names.folding import folded, is_initial
from purport.extract.names.particles import (
    ARTICLES,
    CHINESE_SURNAMES,
    EAST_ASIAN_SYLLABLE,
    FILIAL,
    IBERIAN_SURNAMES,
    KOREAN_SURNAMES,
    KUNYA,
    MAYBE_GIVEN,
    PARTICLES,
    PATRONYMIC,
    PINYIN,
    SERVANT,
    VIETNAMESE_SURNAMES,
    VIETNAMESE_SYLLABLE,
)
from purport.extract.names.titles import GIVEN_NAME_TITLES

__all__ = ["NameParts", "core", "name_parts"]


class NameParts(NamedTuple):
    """A person's name cut into parts; each part is written as found and keeps its particle ('al-Saadi', 'van Gogh').

    One word alone can be a given name or a surname: it is `alone`, and in neither, unless a particle or a title tells.
    """

    titles: tuple[str, ...] = ()
    given: tuple[str, ...] = ()
    patronymic: str | None = None
    surname: tuple[str, ...] = ()
    alone: str | None = None
    suffix: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    """Kunya, nom de guerre, nickname: what stood in parentheses or quotation marks, or after 'known as'."""
    family_first: bool = False
    """Whether the surname stood first ('Xi Jinping')."""

    @property
    def units(self) -> tuple[str, ...]:
        """Given names, patronymic, surnames, in this order whatever the order in the text."""
        middle = (self.patronymic,) if self.patronymic else ()
        return self.given + middle + self.surname if self.alone is None else (self.alone,)


@cached_name
def name_parts(words: str) -> NameParts:
    """Cut a person's name into its parts.

    `words` may carry titles in front, a role after a comma, another name in parentheses or quotation marks, and a
    possessive ending. Nothing is invented: what is no name gives empty parts, and no input raises.
    """
    main, others = other_names(words)
    tokens, inverted = before_comma(main)
    tokens = one_person(tokens)
    titles, tokens = cut_titles(tokens)
    tokens, suffix = cut_suffixes(tokens)
    if "of" in tokens[1:]:  # 'Anna of Norland'
        tokens = tokens[: tokens.index("of", 1)]
    parts = _sorted_parts(tokens, inverted)
    if parts.alone and any(table_key(title) in GIVEN_NAME_TITLES for title in titles):
        parts = parts._replace(alone=None, given=(parts.alone,))
    return parts._replace(titles=titles, suffix=suffix, others=others)


def _sorted_parts(tokens: list[str], inverted: bool) -> NameParts:
    """Tell given names and surnames apart."""
    if _is_family_first(tokens) and not inverted:
        return NameParts(given=_given_of_family_first(tokens), surname=(tokens[0],), family_first=True)
    units = _units(tokens)
    if len(units) <= 1:
        return _lone(units)
    surnames = _surname_start(units)
    given, patronymic = units[:surnames], None
    if len(given) > 1 and PATRONYMIC.fullmatch(folded(given[-1])):
        given, patronymic = given[:-1], given[-1]
    return NameParts(given=tuple(given), patronymic=patronymic, surname=tuple(units[surnames:]), family_first=inverted)


def _lone(units: list[str]) -> NameParts:
    if not units:
        return NameParts()
    if _particle(units[0]) in ARTICLES | FILIAL:
        return NameParts(surname=(units[0],))
    return NameParts(alone=units[0])


def _is_family_first(tokens: list[str]) -> bool:
    """Whether the first word is a Chinese, Korean or Vietnamese surname before a given name of the same language."""
    if not 2 <= len(tokens) <= 4 or any(is_initial(token) for token in tokens):
        return False
    first, rest = folded(tokens[0]), [folded(token) for token in tokens[1:]]
    if first in VIETNAMESE_SURNAMES and len(rest) >= 2 and all(map(VIETNAMESE_SYLLABLE.fullmatch, rest)):
        return all(token[0].isupper() for token in tokens)
    if first not in CHINESE_SURNAMES | KOREAN_SURNAMES or len(tokens) > 3:
        return False
    halves = [folded(half) for half in tokens[1].split("-")]
    hyphenated = len(rest) == 1 and len(halves) == 2 and all(map(EAST_ASIAN_SYLLABLE.fullmatch, halves))
    two_syllables = len(rest) == 2 and all(map(EAST_ASIAN_SYLLABLE.fullmatch, rest))
    pinyin = first in CHINESE_SURNAMES and len(rest) == 1 and len(rest[0]) <= 12 and bool(PINYIN.fullmatch(rest[0]))
    return hyphenated or two_syllables or (pinyin and not _is_clearly_western(tokens))


def _is_clearly_western(tokens: list[str]) -> bool:
    """'Jin Li' and 'Li Jin' are both possible; a first word of two syllables before a surname is a given name."""
    first, last = folded(tokens[0]), folded(tokens[-1])
    return last in CHINESE_SURNAMES and not EAST_ASIAN_SYLLABLE.fullmatch(first)


def _given_of_family_first(tokens: list[str]) -> tuple[str, ...]:
    """Vietnamese given names stay words of their own (the last one is the name used); others are one name."""
    if folded(tokens[0]) in VIETNAMESE_SURNAMES and folded(tokens[0]) not in CHINESE_SURNAMES | KOREAN_SURNAMES:
        return tuple(tokens[1:])
    return (" ".join(tokens[1:]),)


def _units(tokens: list[str]) -> list[str]:
    """The words of the name, particles joined to what they belong to."""
    units: list[str] = []
    pending: list[str] = []
    for index, token in enumerate(tokens):
        last = index == len(tokens) - 1
        if not last and _is_particle(token, first=index == 0, words=len(tokens), pending=bool(pending)):
            pending.append(token)
        else:
            units.append(" ".join([*pending, token]))
            pending = []
    return units


def _is_particle(token: str, *, first: bool, words: int, pending: bool) -> bool:
    key = table_key(token)
    if key not in PARTICLES or (is_initial(token) and token.endswith(".")):
        return False
    if token[0].islower() or pending:
        return True
    return not (first and key in MAYBE_GIVEN and words <= 3) and len(key) > 1


def _particle(unit: str) -> str | None:
    """The particle a unit begins with."""
    head, *rest = re.split(r"[ \-]", unit.lower(), maxsplit=1)
    if rest and head.rstrip(".") in PARTICLES:
        return head.rstrip(".")
    return "d'" if unit.lower().startswith(("d'", "l'")) else None


def _surname_start(units: list[str]) -> int:
    """Where the surnames begin: the last unit, more of them with particles or of the Iberian kind; never the first."""
    start = len(units) - 1
    while start > 1 and _particle(units[start - 1]) in ARTICLES | FILIAL:
        start -= 1
    if start > 1 and start == len(units) - 1:
        before = folded(core(units[start - 1]))
        if before in IBERIAN_SURNAMES or (len(before) > 4 and before.endswith("ez")):
            start -= 1
    return start


@cached_name
def core(unit: str) -> str:
    """A part of a name without articles: 'al-Saadi' and 'Al Saadi' give 'Saadi', 'van der Berg' gives 'Berg'.

    'bin', 'Abu', 'Abd' and their like stay, in one spelling and joined ('Abou Baqer' gives 'abuBaqer'): Salman is not
    bin Salman.
    """
    kept = []
    pieces = [piece for piece in re.split(r"[ \-]|(?<=^d)'|(?<=^l)'|(?<=^D)'|(?<=^L)'", unit) if piece]
    for index, piece in enumerate(pieces):
        key = piece.lower().rstrip(".")
        if index == len(pieces) - 1:
            kept.append(piece)
        elif key in FILIAL:
            kept.append("bin" if key in ("bin", "ibn", "ben") else key)
        elif key in KUNYA:
            kept.append("abu" if key.startswith("a") else "umm")
        elif key in SERVANT:
            kept.append("abd")
        elif key not in ARTICLES and key not in ("d", "l"):
            kept.append(piece)
    return "".join(kept)
