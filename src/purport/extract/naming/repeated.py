"""Names of several words that stand again where nothing was read: what was a name once is one everywhere."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

from purport.extract.naming.surface import Surface, by_token, in_order
from purport.language.parse import Name, NameKind

_LONGEST: Final = 8
"""Tokens of a name that is looked for again."""
_MOST: Final = 40
"""Names with one first word that are looked for."""
_CHANCE: Final = 0.5
_KINDS: Final = frozenset(("person", "organisation"))


def with_names_again(surface: Surface, names: Sequence[Name]) -> list[Name]:
    """`names`, and the same words elsewhere in the text that were read as nothing: '(Abu Selwan)' where another place
    has 'said Abu Selwan'.
    """
    taken = by_token(names)
    known = _by_first_word(surface, names)
    found: list[Name] = []
    done = 0
    for at, token in enumerate(surface.tokens):
        of_first = known.get(token.text)
        if of_first is None or at < done or at in taken:
            continue
        length, kind = _known_at(surface, at, of_first)
        if kind is not None and taken.keys().isdisjoint(range(at, at + length)):
            found.append(Name(at, at + length, kind, _CHANCE))
            done = at + length
    return in_order((*names, *found))


def _by_first_word(surface: Surface, names: Sequence[Name]) -> dict[str, dict[tuple[str, ...], NameKind]]:
    """The names of two to eight tokens by their first, each with its words and its kind."""
    known: dict[str, dict[tuple[str, ...], NameKind]] = defaultdict(dict)
    for name in names:
        if name.kind in _KINDS and 2 <= name.last - name.first <= _LONGEST:
            words = tuple(token.text for token in surface.tokens[name.first : name.last])
            of_first = known[words[0]]
            if len(of_first) < _MOST:
                of_first.setdefault(words, name.kind)
    return known


def _known_at(surface: Surface, at: int, of_first: Mapping[tuple[str, ...], NameKind]) -> tuple[int, NameKind | None]:
    """How many tokens of the longest name begin at a token, and its kind; 0 and None if none does. `of_first` are the
    names that begin with its word.
    """
    for length in range(_LONGEST, 1, -1):
        words = tuple(token.text for token in surface.tokens[at : at + length])
        if len(words) == length and words in of_first and surface.together(at, at + length - 1):
            return length, of_first[words]
    return 0, None
