"""The dateline of a wire report: 'VESKA, Tarfa, Feb 6 (Oskar News) –' names a town and the agency that reports."""

from collections.abc import Iterator, Sequence
from typing import Final

from purport.extract.naming.surface import Surface, by_token, in_order
from purport.language.parse import Name, NameKind

_LONGEST: Final = 5
"""Tokens of the town, and of the agency, at most."""
_FURTHEST: Final = 16
"""Tokens from the beginning to the dash, at most."""
_DASHES: Final = frozenset("-–—")


def with_datelines(surface: Surface, names: Sequence[Name]) -> list[Name]:
    """`names`, the town and the agency of each dateline whole and of their kind instead of what was read of them."""
    found = list(_found(surface))
    if not found:
        return list(names)
    covered = by_token(found)
    kept = (name for name in names if not any(at in covered for at in range(name.first, name.last)))
    return in_order((*found, *kept))


def _found(surface: Surface) -> Iterator[Name]:
    for at, token in enumerate(surface.tokens):
        if token.text.isupper() and len(token.text) > 1 and not surface.together(at - 1, at):
            yield from _dateline(surface, at)


def _dateline(surface: Surface, first: int) -> Iterator[Name]:
    """The names of the dateline that begins at a token; none if none does."""
    last = first
    while surface.together(first, last) and last - first < _LONGEST and _is_capitals(surface.tokens[last].text):
        last += 1
    if not surface.together(first, last) or surface.tokens[last].text != ",":
        return
    window = range(last, min(last + _FURTHEST, len(surface.tokens)))
    opened = next((at for at in window if surface.tokens[at].text == "("), None)
    closed = next((at for at in window if surface.tokens[at].text == ")"), None)
    if opened is None or closed is None or not opened < closed - 1 <= opened + _LONGEST:
        return
    if surface.together(first, closed + 1) and surface.tokens[closed + 1].text[0] in _DASHES:
        town: NameKind = "place"
        yield Name(first, last, town, 1.0)
        yield Name(opened + 1, closed, "organisation", 1.0)


def _is_capitals(word: str) -> bool:
    return word.isupper() or word == "-"
