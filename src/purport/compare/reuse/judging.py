"""Whether what two texts share was carried over, or is only how anybody would put it."""

from purport.compare.reuse.alignment import Aligned
from purport.compare.reuse.texts import Texts

VERBATIM = 12
"""Words of a run without any change that is a passage whatever stands around it; and of any passage at all."""
_SHARED = 12
"""Words in common of the shortest edited passage."""
_TELLING = 4
"""Different telling words in common of an edited passage."""
_SENTENCES = 0.55
"""Least similarity of an edited passage's whole sentences."""
_LONG = 18
"""Words in common of an edited passage that need not be whole sentences …"""
_ALIKE = 0.7
"""… if it is as similar as this."""


def similarity(aligned: Aligned) -> float:
    """Words in common by the words of the longer passage."""
    (a, b), (c, d) = aligned.earlier, aligned.later
    return aligned.shared / max(b - a, d - c)


def is_carried_over(texts: Texts, earlier: int, later: int, aligned: Aligned) -> bool:
    """Whether a passage that `earlier` and `later` share was carried over: twelve words unchanged; or, edited, whole
    sentences that are mostly the same, or many words that are.
    """
    if aligned.longest_run >= VERBATIM:
        return True
    (a, b), (c, d) = aligned.earlier, aligned.later
    if max(b - a, d - c) < VERBATIM or aligned.shared < _SHARED or _telling(texts, later, aligned) < _TELLING:
        return False
    if aligned.shared >= _LONG and similarity(aligned) >= _ALIKE:
        return True
    (a, b), (c, d) = texts.sentence(earlier, a, b), texts.sentence(later, c, d)
    return aligned.shared / max(b - a, d - c) >= _SENTENCES


def _telling(texts: Texts, later: int, aligned: Aligned) -> int:
    """How many different telling words are in common."""
    places = [int(texts.offsets[later]) + at for stretch in aligned.stretches for _, at in stretch.pairs]
    return len({int(texts.words[place]) for place in places if texts.telling[place]})
