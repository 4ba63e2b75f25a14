"""The rest of a sentence: equal words between the end of what is shared and the ends of both sentences.

A word or two in common beyond a changed one prove nothing on their own, and drawing a stretch out word by word stops
before them. But what was carried over and edited ends with its sentence in both texts, and its words stand as far from
that end, or from what is shared, as they did.
"""

from collections.abc import Sequence

from purport.compare.reuse.runs import Pair

Ends = tuple[Sequence[bool], Sequence[bool]]
"""Whether each word of the earlier text, and of the later one, ends a sentence."""

_LONGEST = 20
"""Words of the longest rest that is looked at."""
_SHIFT = 3
"""Words by which one rest may be longer than the other."""
_EQUAL = 1 / 3
"""Share of the longer rest's words that must be equal."""


def rest_after(earlier: Sequence[int], later: Sequence[int], pair: Pair, ends: Ends) -> list[Pair]:
    """The equal words after `pair`, in order, up to the words that end both sentences.

    None if too few are equal, if a sentence ends with `pair`, or does not end soon.
    """
    a, b = pair[0] + 1, pair[1] + 1
    if ends[0][pair[0]] or ends[1][pair[1]]:
        return []
    theirs, ours = _until(ends[0], a), _until(ends[1], b)
    if theirs is None or ours is None:
        return []
    return [(a + left, b + right) for left, right in _equal(earlier[a:theirs], later[b:ours])]


def rest_before(earlier: Sequence[int], later: Sequence[int], pair: Pair, ends: Ends) -> list[Pair]:
    """The same before `pair`, back to the words that begin both sentences."""
    a, b = pair
    theirs, ours = _since(ends[0], a), _since(ends[1], b)
    if theirs is None or ours is None:
        return []
    found = _equal(earlier[theirs:a][::-1], later[ours:b][::-1])
    return [(a - 1 - left, b - 1 - right) for left, right in reversed(found)]


def _until(ends: Sequence[bool], begin: int) -> int | None:
    """The word after the first from `begin` on that ends a sentence."""
    for at in range(begin, min(begin + _LONGEST, len(ends))):
        if ends[at]:
            return at + 1
    return None


def _since(ends: Sequence[bool], end: int) -> int | None:
    """The word that begins the sentence in which the word before `end` stands."""
    for at in range(end - 1, max(end - _LONGEST, 0) - 2, -1):
        if at < 0 or ends[at]:
            return at + 1
    return None


def _equal(one: Sequence[int], other: Sequence[int]) -> list[Pair]:
    """The words that are equal as far from the beginning of both, and from some word on as far from the end of both."""
    least, most = min(len(one), len(other)), max(len(one), len(other))
    shift = len(other) - len(one)
    if not least or abs(shift) > _SHIFT:
        return []
    forth = [at for at in range(least) if one[at] == other[at]]
    best = [(at, at) for at in forth]
    if shift:
        back = [at for at in range(least) if one[len(one) - 1 - at] == other[len(other) - 1 - at]]
        for turn in range(least):
            # `turn` words counted from the beginning, the others from the end
            found = [(at, at) for at in forth if at < turn]
            found += [(len(one) - 1 - at, len(other) - 1 - at) for at in reversed(back) if at < least - turn]
            best = max(best, found, key=len)
    return best if len(best) >= _EQUAL * most else []
