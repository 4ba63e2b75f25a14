"""Where a name stands: behind words that only a place stands behind, or behind such as most often have one.

Asked are the words beside the name as they are written, not the tree, which hangs on what the name was taken for.
"""

from collections.abc import Mapping
from typing import Final

from purport.extract.naming.surface import JOINERS, Surface, is_day
from purport.language.parse import Name
from purport.reference.verbs import verb_lemma

_IN: Final = frozenset("in near outside into across throughout inside around".split())
_AT: Final = frozenset("from at over on to toward towards through".split())
"""Where people may stand, too: 'a letter from Velm'."""
_PARTS: Final = frozenset(
    "resident residents citizen citizens inhabitant inhabitants native natives mayor governor outskirts suburb suburbs"
    " streets neighborhood neighborhoods neighbourhood neighbourhoods town city village port province district region"
    " valley north south east west northeast northwest southeast southwest siege shelling bombardment liberation"
    " occupation recapture encirclement".split()
)
"""Words before 'of' and the name of a place."""
_PARTS_OF_SOMEBODY: Final = frozenset("people capture fall defense defence battle bombing seizure loss".split())
_LOCALS: Final = frozenset(
    "resident residents mayor native natives suburb suburbs outskirts neighborhood neighborhoods neighbourhood"
    " neighbourhoods airport".split()
)
"""Nouns that a place stands before: 'Tarfa residents'."""
_TAKEN: Final = frozenset(
    "enter bomb shell bombard besiege encircle evacuate retake recapture liberate occupy overrun".split()
)
"""Verbs of what is done to places."""
_REACHED: Final = frozenset("leave reach visit attack strike hit defend flee capture seize hold storm lose".split())
"""Verbs of what is done to places and people."""
_LISTING: Final = frozenset((",", "and", "or"))


def stands_as_place(surface: Surface, first: int, last: int) -> bool:
    """Whether only a place stands where the tokens `first` up to `last` (exclusive) do: 'in Tarfa', 'residents of
    Tarfa', 'Tarfa residents', 'shelled Tarfa'; not 'in Velm's', 'in Velm Ports'.
    """
    if goes_on(surface, last):
        return False
    if surface.together(first, last) and surface.tokens[last].text in _LOCALS:
        return True
    if opens_dateline(surface, first, last):
        return True
    before = _word_before(surface, first)
    if before in _IN or (before == "of" and _word_before(surface, first - 1) == "out"):
        return not _is_owner(surface, first, last)
    return _of_these(surface, first, _PARTS) or _done_to(surface, first, _TAKEN)


def may_stand_as_place(surface: Surface, first: int, last: int) -> bool:
    """Whether a place stands well where the tokens do, though somebody could: 'from Tarfa', 'left Tarfa'."""
    if goes_on(surface, last) or _is_owner(surface, first, last):
        return False
    if _word_before(surface, first) in _AT:
        return True
    return _of_these(surface, first, _PARTS_OF_SOMEBODY) or _done_to(surface, first, _REACHED)


def is_listed_with_place(surface: Surface, first: int, taken: Mapping[int, Name]) -> bool:
    """Whether a name follows on a place's: 'Veska and Tarfa'."""
    at = first - 1
    while surface.together(at, first) and first - at <= len(_LISTING) and surface.tokens[at].text in _LISTING:
        at -= 1
    return at < first - 1 and surface.together(at, first) and at in taken and taken[at].kind == "place"


def opens_dateline(surface: Surface, first: int, last: int) -> bool:
    """Whether a sentence begins with the name and a date: 'Tarfa, May 4 (Oskar News) – …'."""
    if surface.together(first - 1, first) or not surface.together(first, last + 2):
        return False
    comma, month, day = surface.tokens[last : last + 3]
    return comma.text == "," and is_day(month.text) and day.text.isdigit()


def goes_on(surface: Surface, last: int) -> bool:
    """Whether the words before a token are a part of a longer name: another capital follows, or a hyphen."""
    if not surface.together(last - 1, last):
        return False
    word = surface.tokens[last]
    if word.text in JOINERS:
        return surface.inside_word(last)
    return surface.capital(last) and not is_day(word.text) and not surface.opens(last)


def _word_before(surface: Surface, first: int) -> str:
    return surface.tokens[first - 1].text.lower() if surface.together(first - 1, first) else ""


def _is_owner(surface: Surface, first: int, last: int) -> bool:
    return surface.together(first, last) and surface.tokens[last].tag == "POS"


def _of_these(surface: Surface, first: int, words: frozenset[str]) -> bool:
    """Whether a name follows on one of these words and 'of', a quotation mark beside them aside."""
    if _word_before(surface, first) != "of":
        return False
    at = first - 2
    if surface.together(at, first) and not surface.tokens[at].text[0].isalnum():
        at -= 1
    return surface.together(at, first) and surface.tokens[at].text.lower() in words


def _done_to(surface: Surface, first: int, verbs: frozenset[str]) -> bool:
    """Whether a name follows on one of these verbs; some are tagged as nouns: 'if Norland attacks Tarfa'."""
    if not surface.together(first - 1, first):
        return False
    word = surface.tokens[first - 1]
    return (word.tag[:2] == "VB" or word.tag == "NNS") and verb_lemma(word.text) in verbs
