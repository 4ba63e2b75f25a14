"""Whether what two texts share was carried over, or is only how anybody would put it."""

from purport.archive.passages import RUN
from purport.compare.reuse.alignment import Aligned
from purport.compare.reuse.texts import Texts

_LEAST = 8
"""Words in common of any passage."""
_LEAST_TELLING = 3
"""Different telling words in common of any edited passage."""
_LONG = 18
"""Words in common of an edited passage that need not be whole sentences …"""
_ALIKE = 0.7
"""… if it is as similar as this."""
_SHARED = 12
"""Words in common of edited whole sentences …"""
_SENTENCES = 0.55
"""… if they are as similar as this."""
_TELLING = 4
"""Different telling words in common of both."""
_SHORT = ((17, 0.65), (15, 0.75))
"""Words in common of shorter whole sentences, each different telling one counted three times, if they are as similar
as this.
"""
_STRAY = 2
"""Words of one more sentence, at either end of a passage, that may be in common by chance."""


def similarity(aligned: Aligned) -> float:
    """Words in common by the words of the longer passage."""
    (a, b), (c, d) = aligned.earlier, aligned.later
    return aligned.shared / max(b - a, d - c)


def is_carried_over(texts: Texts, earlier: int, later: int, aligned: Aligned) -> bool:
    """Whether a passage that `earlier` and `later` share was carried over: twelve words unchanged; or, edited, whole
    sentences that are mostly the same, or many words that are. The shorter the sentences, the more must tell.
    """
    if aligned.longest_run >= RUN:
        return True
    telling = _telling(texts, earlier, later, aligned, stock=True)
    if aligned.shared < _LEAST or telling < _LEAST_TELLING:
        return False
    if telling >= _TELLING and aligned.shared >= _LONG and similarity(aligned) >= _ALIKE:
        return True
    telling = _telling(texts, earlier, later, aligned, stock=False)
    if telling >= _TELLING and aligned.shared >= _SHARED:
        (a, b), (c, d) = texts.sentence(earlier, *aligned.earlier), texts.sentence(later, *aligned.later)
        if aligned.shared / max(b - a, d - c) >= _SENTENCES:
            return True
    return _is_short_sentence(texts, earlier, later, aligned, telling)


def _is_short_sentence(texts: Texts, earlier: int, later: int, aligned: Aligned, telling: int) -> bool:
    """Whether whole sentences are alike enough; one more of which only a word or two are in common does not count."""
    (a, b), (c, d) = _trimmed(texts, earlier, *aligned.earlier), _trimmed(texts, later, *aligned.later)
    shared = sum(a <= one < b and c <= other < d for stretch in aligned.stretches for one, other in stretch.pairs)
    told = shared + 2 * telling
    if shared < _LEAST or all(told < least for least, _ in _SHORT):
        return False
    (a, b), (c, d) = texts.sentence(earlier, a, b), texts.sentence(later, c, d)
    return any(told >= least and shared / max(b - a, d - c) >= alike for least, alike in _SHORT)


def _trimmed(texts: Texts, text: int, first: int, last: int) -> tuple[int, int]:
    """The words `first` to `last` (exclusive) without the last words of one sentence and the first of another that
    stand at their ends.
    """
    offset = int(texts.offsets[text])
    ends = [at for at in range(first, min(first + _STRAY, last)) if texts.closing[offset + at]]
    first = ends[-1] + 1 if ends else first
    ends = [at for at in range(max(first, last - _STRAY - 1), last - 1) if texts.closing[offset + at]]
    return first, ends[0] + 1 if ends else last


def _telling(texts: Texts, earlier: int, later: int, aligned: Aligned, *, stock: bool) -> int:
    """How many different telling words are in common; those of stock phrases, in either text, only if `stock`."""
    found = set()
    for stretch in aligned.stretches:
        for theirs, ours in stretch.pairs:
            one, other = int(texts.offsets[earlier]) + theirs, int(texts.offsets[later]) + ours
            if texts.telling[other] and (stock or not (texts.stock[one] or texts.stock[other])):
                found.add(int(texts.words[other]))
    return len(found)
