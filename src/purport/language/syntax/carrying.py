"""Syntax of a text, read with stand-ins in the place of names, carried over to the words that stand there.

Outside names each word has the labels that it was given in that reading, so that they hang on nobody's name. A name
hangs where its stand-in does, as what the stand-in is; within, it has a shape that follows from how it is written,
whoever bears it.
"""

from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from purport.language.attribution.views import View
from purport.language.attribution.words import Ints
from purport.language.syntax.collector import Collector
from purport.language.syntax.network import Labels

_HYPHENS: Final = frozenset("-‐‑–—/")
_APOSTROPHES: Final = frozenset("'’‘`´")
_PREPOSITIONS: Final = frozenset("of for in on at to against from with by".split())
_ARTICLES: Final = frozenset(("the", "a", "an"))
_JOINED: Final = frozenset(("and", "&"))


class Carried(NamedTuple):
    """Labels of the words of a text, as a `Collector` has them."""

    tag: Ints
    head: Ints
    dep: Ints
    opens: NDArray[np.bool_]


class _Inner(NamedTuple):
    """The tag of a word within a name, its dependency, and the word of the name that it depends on."""

    tag: str
    dep: str
    head: int


def carried(own: View, other: View, found: Collector, labels: Labels) -> Carried:
    """The labels of the words of `own`. `found` has those of `other`: the same text with stand-ins, in equal units."""
    outer = _outer(other, found)
    above = np.repeat(np.arange(len(other)), np.diff(other.first))[found.head[outer]]
    tag, head, dep = (np.zeros(len(own.text.words), dtype=np.int64) for _ in range(3))
    speaks = own.first[:-1].copy()
    for unit in np.flatnonzero(np.diff(own.first) > 1).tolist():
        first, last = int(own.first[unit]), int(own.first[unit + 1])
        written = [one.lower() for one in own.text.words.surfaces[first:last]]
        glued = (own.text.words.gap[first:last] == 0).tolist()
        speaker, inner = _shape(written, glued)
        speaks[unit] = first + speaker
        tag[first:last] = [labels.tags.index(one.tag) for one in inner]
        dep[first:last] = [labels.deps.index(one.dep) for one in inner]
        head[first:last] = [first + one.head for one in inner]
    tag[speaks], dep[speaks], head[speaks] = found.tag[outer], found.dep[outer], speaks[above]
    opens = np.zeros(len(tag), dtype=np.bool_)
    opens[own.first[:-1]] = found.opens[other.first[:-1]]
    return Carried(tag, head, dep, opens)


def _outer(view: View, found: Collector) -> Ints:
    """Of each unit the word that hangs on another unit, or on none: the last one, if there are several."""
    out: Ints = view.first[:-1].copy()
    for unit in np.flatnonzero(np.diff(view.first) > 1).tolist():
        first, last = int(view.first[unit]), int(view.first[unit + 1])
        heads = found.head[first:last]
        outside = np.flatnonzero((heads < first) | (heads >= last) | (heads == np.arange(first, last)))
        out[unit] = first + int(outside[-1]) if len(outside) else last - 1
    return out


def _shape(written: list[str], glued: list[bool]) -> tuple[int, list[_Inner]]:
    """The word that speaks for a name, and how its words, given in small letters, hang together: on the last one, or on
    the last before a preposition. `glued` tells which have no space before them.
    """
    count = len(written)
    marks = [not one[0].isalnum() and one not in _JOINED for one in written]
    between = next((k for k in range(1, count - 1) if written[k] in _PREPOSITIONS), count)
    head = _last_word(marks, 0, between)
    below = _last_word(marks, between + 1, count) if between < count else head
    inner = []
    for k, word in enumerate(written):
        if k == between:
            inner.append(_Inner("IN", "prep", head))
        elif k == below != head:
            inner.append(_Inner("NNP", "pobj", between))
        else:
            inner.append(_Inner(*_inside(word, glued=glued[k] and k > 0), head if k < between else below))
    return head, inner


def _last_word(marks: list[bool], first: int, last: int) -> int:
    """The last of some words that is no mark; the last one if all are."""
    return next((k for k in range(last - 1, first - 1, -1) if not marks[k]), last - 1)


def _inside(word: str, *, glued: bool) -> tuple[str, str]:
    """The tag and the dependency of a word of a name that others do not hang on."""
    if word in _HYPHENS:
        return "HYPH", "punct"
    if word in _APOSTROPHES:
        return "POS", "case"
    if word in _JOINED:
        return "CC", "cc"
    if not word[0].isalnum():
        return ",", "punct"
    return ("DT", "det") if word in _ARTICLES and not glued else ("NNP", "compound")
