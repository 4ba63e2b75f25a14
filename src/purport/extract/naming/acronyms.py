"""Short names: the initials of a body's name in parentheses after it are that body's name from there on."""

from collections.abc import Sequence
from typing import Final

from purport.extract.names import acronym_of
from purport.extract.naming.surface import LONGEST, Surface, by_token, in_order
from purport.language.parse import Name

_SHORTEST: Final = 2
"""Letters of a short name."""


def with_short_names(surface: Surface, names: Sequence[Name]) -> list[Name]:
    """`names`, and the short names of bodies wherever they stand: 'NTM' after 'the National Tarfa Movement (NTM)'."""
    defined = {surface.tokens[name.last + 1].text: name.last + 1 for name in reversed(names) if _defines(surface, name)}
    if not defined:
        return list(names)
    taken = by_token(names)
    found = (
        Name(token.index, token.index + 1, "organisation")
        for token in surface.tokens
        if defined.get(token.text, len(surface.tokens)) <= token.index and token.index not in taken
    )
    return in_order((*names, *found))


def _defines(surface: Surface, name: Name) -> bool:
    """Whether a body's name is followed by its initials in parentheses."""
    if (
        name.kind != "organisation"
        or name.last - name.first > LONGEST
        or not surface.together(name.first, name.last + 2)
    ):
        return False
    opening, short, closing = surface.tokens[name.last : name.last + 3]
    if opening.text != "(" or closing.text != ")" or len(short.text) < _SHORTEST or not short.text.isupper():
        return False
    return short.text in acronym_of(surface.words(name.first, name.last))
