"""The most likely stretch of words, or pair of stretches, from a cue's scores.

A stretch from word i to word j scores `inside[i] + … + inside[j] + begin[i] + stop[j]`; a source is no
stretch or one, a content none, one or two. All are compared exactly, in time linear in the window, so what
comes out is never a scatter of fragments and its probability is that of the whole.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Choice:
    """What was chosen for one role of one cue."""

    stretches: tuple[Stretch, ...]
    """Word ranges, end exclusive; empty when the role is empty."""
    log_probability: float
    """Of exactly this choice."""
    log_empty: float
    """Of the empty choice."""


def choose_one(inside: Floats, begin: Floats, stop: Floats, empty: float, *, allow_empty: bool = True) -> Choice:
    """Choose no stretch or one."""
    total = np.cumsum(inside)
    left = begin - total + inside
    right = total + stop
    reach = np.maximum.accumulate(left) + right
    mass = np.logaddexp.accumulate(left) + right
    everything = np.logaddexp(empty, np.logaddexp.reduce(mass))
    last = int(reach.argmax())
    if allow_empty and empty >= reach[last]:
        return Choice((), float(empty - everything), float(empty - everything))
    start = int(left[: last + 1].argmax())
    return Choice(((start, last + 1),), float(reach[last] - everything), float(empty - everything))


def choose_two(
    inside: Floats,
    begin: Floats,
    stop: Floats,
    begin_second: Floats,
    stop_second: Floats,
    empty: float,
    second: float,
    *,
    allow_empty: bool = True,
) -> Choice:
    """Choose no stretch, one, or two with at least one word between them; `second` scores having two."""
    total = np.cumsum(inside)
    left, right = begin - total + inside, total + stop
    reach = np.maximum.accumulate(left) + right
    mass = np.logaddexp.accumulate(left) + right
    left_two, right_two = begin_second - total + inside + second, total + stop_second
    before = _shifted(np.maximum.accumulate(reach))
    masses = np.logaddexp.accumulate(mass)
    before_mass = _shifted(masses)
    reach_two = np.maximum.accumulate(left_two + before) + right_two
    mass_two = np.logaddexp.accumulate(left_two + before_mass) + right_two
    parts = np.logaddexp(masses[-1], np.logaddexp.reduce(mass_two))
    everything = np.logaddexp(empty, parts)
    last, last_two = int(reach.argmax()), int(reach_two.argmax())
    best, log_empty = max(float(reach[last]), float(reach_two[last_two])), float(empty - everything)
    if allow_empty and empty >= best:
        return Choice((), log_empty, log_empty)
    stretches: tuple[Stretch, ...]
    if reach[last] >= reach_two[last_two]:
        stretches = ((int(np.argmax(left[: last + 1])), last + 1),)
    else:
        start_two = int(np.argmax((left_two + before)[: last_two + 1]))
        end_one = int(np.argmax(reach[: start_two - 1]))
        start_one = int(np.argmax(left[: end_one + 1]))
        stretches = ((start_one, end_one + 1), (start_two, last_two + 1))
    return Choice(stretches, float(best - everything), log_empty)


def _shifted(values: Floats) -> Floats:
    """Move the values two places to the right, so that two stretches never touch."""
    out = np.full_like(values, -1e9)
    out[2:] = values[:-2]
    return out
