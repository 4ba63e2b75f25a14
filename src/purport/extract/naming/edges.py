"""Where a name begins and ends: no articles and small words around it, no word cut in two."""

from collections.abc import Iterator, Sequence

import msgspec

from purport.extract.naming.surface import JOINERS, LONGEST, PROPER, Surface, in_order, is_title
from purport.language.parse import Name

_ARTICLES = frozenset(("the", "a", "an"))
_SHORT_FORM = 4
"""Letters of the longest short forms that stand in names: 'Corp.', 'Bros.'"""


def with_edges(surface: Surface, names: Sequence[Name]) -> list[Name]:
    """`names` without the small words around them, and with the rest of the words that they begin or end in."""
    bare = (without_small_words(surface, one) for name in names for one in _of_sentences(surface, name))
    return in_order(unbroken(surface, name) for name in bare if name is not None)


def _of_sentences(surface: Surface, name: Name) -> Iterator[Name]:
    """The parts of a name that a full stop with a space after it parts, which ends a sentence and no short form: 'Velm'
    and 'Tran Quoc Bao' of 'Velm. Tran Quoc Bao'; not 'St. Velm', 'J. Velm', 'Gen. Velm'.
    """
    first = name.first
    for at in range(name.first + 1, name.last - 1):
        if surface.tokens[at].text == "." and not surface.glued(at) and _ends_sentence(surface.tokens[at - 1].text):
            yield msgspec.structs.replace(name, first=first, last=at)
            first = at + 1
    yield msgspec.structs.replace(name, first=first)


def _ends_sentence(word: str) -> bool:
    """Whether a full stop after a word of a name is none of a short form."""
    return len(word) > _SHORT_FORM and not is_title(word)


def without_small_words(surface: Surface, name: Name) -> Name | None:
    """A name without an article before it and without words in small letters around it, but for particles before it:
    'Tarfa' of 'The Tarfa', 'al-Dawari' of 'spokesman al-Dawari'. None if nothing is left.
    """
    first, last = name.first, name.last
    while first < last and _is_small_before(surface, first):
        first += 1
    while last > first and _is_small_after(surface, last - 1):
        last -= 1
    return msgspec.structs.replace(name, first=first, last=last) if first < last else None


def _is_small_before(surface: Surface, at: int) -> bool:
    text = surface.tokens[at].text
    if text.lower() in _ARTICLES or text in JOINERS:
        return True
    return text[0].isalpha() and not text[0].isupper() and not surface.particle(at)


def _is_small_after(surface: Surface, at: int) -> bool:
    text = surface.tokens[at].text
    return text in JOINERS or (text.islower() and text[0].isalpha() and not surface.glued(at - 1))


def unbroken(surface: Surface, name: Name) -> Name:
    """A name with the rest of the words that it begins or ends in: 'Oren-Velm' of 'Velm', 'Sun-cheol' of 'Sun'."""
    first, last = name.first, name.last
    while first > 0 and last - first < LONGEST and _of_one_word(surface, first - 1):
        first -= 1
    while last < len(surface.tokens) and last - first < LONGEST and _of_one_word(surface, last - 1):
        last += 1
    while first < name.first and not surface.tokens[first].text[0].isalnum():
        first += 1
    while last > name.last and not surface.tokens[last - 1].text[0].isalnum():
        last -= 1
    return msgspec.structs.replace(name, first=first, last=last)


def _of_one_word(surface: Surface, at: int) -> bool:
    """Whether token `at` and the one after it belong to one word of a name: a hyphen or apostrophe with what stands on
    both sides of it.
    """
    if not surface.glued(at):
        return False
    if surface.tokens[at].text in JOINERS:
        return surface.glued(at - 1) and _goes_on(surface, at + 1)
    if surface.tokens[at + 1].text in JOINERS:  # not the 'ex' of 'ex-Velm'
        return surface.glued(at + 1) and _goes_on(surface, at + 2) and (surface.capital(at) or surface.particle(at))
    return False


def _goes_on(surface: Surface, at: int) -> bool:
    """Whether what stands behind a hyphen belongs to a name: not the 'led' of 'Norland-led', not a possessive."""
    token = surface.tokens[at]
    return token.text[0].isalpha() and token.text.lower() != "s" and (surface.capital(at) or token.tag in PROPER)
