"""Names behind an article: words with capitals, two or more, which are nothing but a name, are one."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from purport.extract.naming.bodies import is_kind_of_body
from purport.extract.naming.kinds import PORTFOLIOS
from purport.extract.naming.surface import CLOSED, Surface, by_token, in_order, is_day, is_title
from purport.language.parse import Name
from purport.reference.nouns import noun_of
from purport.reference.places import country_of

_LONGEST: Final = 6
"""Tokens of such a name, hyphens too."""
_UNSEEN: Final = 0.5
"""How sure a name is of which nothing was read."""
_MODIFIED: Final = ("NN", "JJ", "CD", "POS", "HYPH", "VBG")
"""Tags of words after a name that it may be said of: 'the Velm Tarfa case'."""


def with_names_after_articles(surface: Surface, names: Sequence[Name]) -> list[Name]:
    """`names`, and what stands alone behind 'the' in several words with capitals that mean nothing by themselves, as
    the name of a body: 'the Velm Tarfa said', of which only 'Velm' was read, or nothing.
    """
    taken = by_token(names)
    found = list(_found(surface, taken))
    covered = by_token(found)
    return in_order((*found, *(name for name in names if name.first not in covered)))


def _found(surface: Surface, taken: Mapping[int, Name]) -> Iterator[Name]:
    for first in surface.capitals:
        if not surface.together(first - 1, first) or surface.tokens[first - 1].text.lower() != "the":
            continue
        last = _run_ends(surface, first)
        inside = {taken[at] for at in range(first, last) if at in taken}
        crossing = any(name.first < first or name.last > last for name in inside)
        whole = any(name.last - name.first == last - first for name in inside)
        if last and not crossing and not whole:
            yield Name(first, last, "organisation", max((name.chance for name in inside), default=_UNSEEN))


def _run_ends(surface: Surface, first: int) -> int:
    """The token after a run of words with capitals that stands alone; 0 if it does not, or if they say something."""
    last, words = first, 0
    while surface.together(first, last) and last - first <= _LONGEST and _is_part(surface, last):
        words += surface.capital(last) and not surface.inside_word(last - 1)
        last += 1
    if words < 2 or last - first > _LONGEST or not surface.capital(last - 1):
        return 0
    after = surface.tokens[last] if surface.together(first, last) else None
    if after is not None and (surface.capital(last) or after.tag[:4].startswith(_MODIFIED)):
        return 0
    return last


def _is_part(surface: Surface, at: int) -> bool:
    """Whether a token can be a part of such a name: a word that no table knows, or what joins two."""
    token = surface.tokens[at]
    if surface.inside_word(at) or (surface.particle(at) and not surface.capital(at)):
        return True
    if not surface.by_choice(at) or token.text.isupper() or token.tag in CLOSED:
        return False
    word = token.text
    if is_title(word) or is_day(word) or is_kind_of_body(word) or word.lower() in PORTFOLIOS:
        return False
    return noun_of(word) is None and country_of(word) is None
