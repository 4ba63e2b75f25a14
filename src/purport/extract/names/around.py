"""What stands around a person's name: titles, roles, degrees, other names in parentheses. Here it is cut off."""

import re
from collections.abc import Iterable

from purport.extract.names.folding import name_tokens
from purport.extract.names.particles import PARTICLES
from purport.extract.names.titles import (
    AFTER_NAME,
    LEADING_TITLES,
    NEVER_NAMES,
    NUMERALS,
    OFFICES,
    QUALIFIERS,
    SUFFIXES,
)

__all__ = ["before_comma", "cut_suffixes", "cut_titles", "one_person", "other_names", "table_key"]

_PARENTHESES = re.compile(r"\(([^()]{1,80})(?:\)|$)")
_QUOTED = re.compile(r"[\"“”„«]([^\"“”„«»]{1,80})[\"“”»]|(?:(?<=\s)|^)['‘]([^'‘’]{1,80})['’](?=\s|$)")
_KNOWN_AS = re.compile(
    r",?\s+(?:(?:also|better|widely|commonly)\s+)?(?:known\s+as|nicknamed|dubbed|alias|a\.?k\.?a\.?|nom\s+de\s+guerre)\s+",
    re.IGNORECASE,
)


def other_names(words: str) -> tuple[str, tuple[str, ...]]:
    """What is left of the name, and the other names that stood in it."""
    found: list[str] = []

    def take(match: re.Match[str]) -> str:
        inside = next(group for group in match.groups() if group is not None)
        if _is_other_name(inside):
            found.append(_KNOWN_AS.sub(" ", f" {inside}").strip())
        return " "

    main = _QUOTED.sub(take, _PARENTHESES.sub(take, words))
    if not name_tokens(main) and found:  # all of it stood in quotation marks: that is the name itself
        return found[0], tuple(found[1:])
    main, *known = _KNOWN_AS.split(main, maxsplit=2)
    return main, tuple(found + [name.strip() for name in known if name_tokens(name)])


def _is_other_name(words: str) -> bool:
    """Not '(R-Texas)', '(45)', '(PMF)', '(right)'."""
    tokens = name_tokens(words)
    return (
        bool(tokens)
        and not any(letter.isdigit() for letter in words)
        and any(token[0].isupper() and len(token) > 1 for token in tokens)
        and not any(token.isupper() and len(token) > 1 for token in tokens)
        and not re.match(r"[A-Z]-", words)
    )


def before_comma(words: str) -> tuple[list[str], bool]:
    """The words of the name without a role after a comma; and whether it was written 'Surname, Given'."""
    before, _, after = words.partition(",")
    tokens, rest = name_tokens(before), name_tokens(after.partition(",")[0])
    if rest and table_key(rest[0]) in ("and", "or"):
        return tokens, False
    if rest and _is_role(tokens) and any(token[0].isupper() for token in rest):
        return rest, False
    if rest and _only_suffixes(rest):
        return tokens + rest, False
    plain = [token for token in tokens if table_key(token) not in PARTICLES]
    inverted = (
        len(plain) == 1
        and 1 <= len(rest) <= 3
        and all(token[0].isupper() and table_key(token) not in LEADING_TITLES | OFFICES for token in rest)
    )
    return (rest + tokens, True) if inverted else (tokens, False)


def _is_role(tokens: list[str]) -> bool:
    """'the Prime Minister of Norland' before a comma: what follows is the name."""
    keys = [table_key(token) for token in tokens]
    return bool(keys) and (keys[-1] in NEVER_NAMES or ("of" in keys and keys[keys.index("of") - 1] in NEVER_NAMES))


def one_person(tokens: list[str]) -> list[str]:
    """The words without a trailing 'and'; none if two people are named ('Ada and Maud Thornbury')."""
    while tokens and tokens[-1].lower() in ("and", "or"):
        tokens = tokens[:-1]
    return [] if "and" in tokens or "&" in tokens else tokens


def table_key(token: str) -> str:
    """A word as the tables have it."""
    return token.lower().rstrip(".").replace(".", "")


def cut_titles(tokens: list[str]) -> tuple[tuple[str, ...], list[str]]:
    """Cut off the titles, as long as a name is left; 'the President', 'Home Secretary' are titles and no name."""
    if tokens and (table_key(tokens[-1]) in NEVER_NAMES or (tokens[0].lower() == "the" and _all_titles(tokens))):
        return tuple(tokens), []
    start = 0
    for index, token in enumerate(tokens[:-1]):
        if _is_office(token) and not _only_suffixes(tokens[index + 1 :]) and not _inside_a_name(tokens, index):
            start = index + 1
    while start < len(tokens) - 1 and not _only_suffixes(tokens[start + 1 :]) and _is_title(tokens, start):
        start += 1
    return tuple(tokens[:start]), tokens[start:]


_OFFICE_PIECES = OFFICES | QUALIFIERS | {"co", "elect", "in", "under", "editor", "founder"}
_NO_OFFICE = PARTICLES | {"the", "of", "and", "for", "in"}


def _is_office(token: str) -> bool:
    """An office, also with hyphens ('ex-president'), or another word in lower case ('the Norland billionaire')."""
    key = table_key(token)
    if "-" in key:
        return all(piece in _OFFICE_PIECES for piece in key.split("-"))
    return (
        key in OFFICES
        or key.removesuffix("s") in OFFICES
        or (token.islower() and token.isalpha() and key not in _NO_OFFICE)
    )


def _inside_a_name(tokens: list[str], index: int) -> bool:
    """An office that is not the first word counts only after words of offices, lower-case words or a single word
    (a country, as in 'Iraqi President'): 'Martin Speaker Jones' is a name."""
    before = [token for token in tokens[:index] if table_key(token) not in OFFICES | QUALIFIERS | LEADING_TITLES]
    return sum(token[0].isupper() for token in before) > 2


_ABBREVIATION = re.compile(r"[A-Z][a-z]{2,5}\.")
"""'Del.', 'Atty.': a title that no list has."""


def _is_title(tokens: list[str], index: int) -> bool:
    token, key = tokens[index], table_key(tokens[index])
    if key in ("private", "field", "right", "major", "justice", "guru", "chief") and len(tokens) - index <= 2:
        return index > 0 or key in ("private", "major", "justice", "chief")
    if key in LEADING_TITLES or _is_office(token) or _ABBREVIATION.fullmatch(token):
        return True
    lower_word = token[0].islower() and key not in PARTICLES
    return lower_word or (key in QUALIFIERS and (index > 0 or key in ("the", "former", "late")))


def _all_titles(tokens: list[str]) -> bool:
    return all(_is_office(token) or table_key(token) in LEADING_TITLES | QUALIFIERS for token in tokens)


def _only_suffixes(tokens: Iterable[str]) -> bool:
    return all(table_key(token) in SUFFIXES or token in NUMERALS for token in tokens)


def cut_suffixes(tokens: list[str]) -> tuple[list[str], tuple[str, ...]]:
    """The words of a name without what stands after it ('Jr.', 'III', 'Ph.D.'), and that."""
    end = len(tokens)
    while end > 1 and (_only_suffixes(tokens[end - 1 : end]) or table_key(tokens[end - 1]) in AFTER_NAME):
        end -= 1
    return tokens[:end], tuple(tokens[end:])
