"""Bodies by their initials with full stops, 'the T.N.B.': one name, where a model of syntax reads letter by letter."""

from collections.abc import Mapping, Sequence
from typing import Final

from purport.extract.naming.surface import Surface, with_found
from purport.language.parse import Name
from purport.reference.bodies import body_of
from purport.reference.nouns import noun_of
from purport.reference.places import country_of

_FEWEST: Final = 3
"""Letters of initials that stand for a body that no table has; two are as often somebody's or a state's."""
_MOST: Final = 7
_ONE: Final = frozenset(("a", "an"))


def with_initials(surface: Surface, names: Sequence[Name]) -> list[Name]:
    """`names`, the initials of bodies among them whole, where a part of them was read as a name or a table has them:
    not those of people ('J.R.K. Velm') and what one can be or have ('a C.E.O.').
    """
    return with_found(surface, names, _initials_at)


def _initials_at(surface: Surface, at: int, taken: Mapping[int, Name]) -> Name | None:
    """The body whose initials begin at a token."""
    last = _end(surface, at)
    letters = "".join(token.text for token in surface.tokens[at:last:2])
    known = len(letters) > 1 and body_of(letters) is not None
    if not known and not (_FEWEST <= len(letters) <= _MOST and _may_be_body(surface, at, last, letters, taken)):
        return None
    beside = taken.get(last) or taken.get(at - 1)
    if beside is not None and beside.kind == "person" and not _is_apart(surface, at, last, beside):
        return None
    whole = taken.get(at)
    if whole is not None and (whole.first < at or whole.last > last):
        return None
    match = country_of(letters)
    country = match is not None and match.alpha3 is not None
    return Name(at, last, "place" if country and not known else "organisation")


def _end(surface: Surface, at: int) -> int:
    """The token after single capitals that each have a full stop, the last one's included; `at` if it does not begin
    such, or if they are too many.
    """
    if at and surface.glued(at - 1) and (surface.tokens[at - 1].text[-1].isalnum() or _is_initial(surface, at - 2)):
        return at
    last = at
    while _is_initial(surface, last) and last - at <= 2 * _MOST:
        last += 2
        if not surface.glued(last - 1):
            break
    return last


def _is_initial(surface: Surface, at: int) -> bool:
    """Whether a token is one capital with a full stop right behind it."""
    if at < 0 or at + 1 >= len(surface.tokens):
        return False
    text = surface.tokens[at].text
    return len(text) == 1 and text.isupper() and surface.tokens[at + 1].text == "." and surface.glued(at)


def _may_be_body(surface: Surface, at: int, last: int, letters: str, taken: Mapping[int, Name]) -> bool:
    """Whether letters that no table has may be a body's: read as a name in part, and no noun for what one can be."""
    before = surface.tokens[at - 1].text.lower() if at else ""
    read = any(index in taken for index in range(at, last))
    return read and before not in _ONE and noun_of(letters) is None


def _is_apart(surface: Surface, at: int, last: int, beside: Name) -> bool:
    """Whether a person's name beside initials is not of the same person: an apostrophe or a title stands between."""
    if beside.first >= last:
        return beside.first > last or not surface.together(last - 1, last)
    return not surface.together(at - 1, at) or not surface.capital(at - 1)
