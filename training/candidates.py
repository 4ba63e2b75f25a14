"""Which cues the linker is taught in a batch: the gold ones, and the encoder's own mistakes."""

from __future__ import annotations

import random
from dataclasses import dataclass

from torch import Tensor

from purport.language.attribution.proposals import cue_stretches, softmax

from .data import Example, Range, Target


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stretch of words in a window of the batch, and what the linker should answer."""

    window: int
    cue: Range
    source: tuple[Range, ...]
    content: tuple[Range, ...]


def candidates(
    batch: list[Example], tags: Tensor, *, floor: float, most_false: int, chance: random.Random
) -> list[Candidate]:
    """Return gold cues, sometimes with the encoder's borders, and false cues with empty answers."""
    true: list[Candidate] = []
    false: list[Candidate] = []
    for row, example in enumerate(batch):
        probabilities = softmax(tags[row, : len(example.tags)].numpy())
        found = [stretch for stretch, _ in cue_stretches(probabilities, floor)]
        gold_cue_words = {w for w, tag in enumerate(example.tags) if tag in (1, 2)}
        for target in example.targets:
            if target.whole:
                true.append(Candidate(row, _border(target, found, chance), target.source, target.content))
        false += [Candidate(row, stretch, (), ()) for stretch in found if gold_cue_words.isdisjoint(range(*stretch))]
    chance.shuffle(false)
    count = len(true) + min(len(false), most_false)
    return (true + false)[: max(len(true), count // 8 * 8)]


def _border(target: Target, found: list[Range], chance: random.Random) -> Range:
    """Return the gold cue or, half the time, the stretch the encoder found over it."""
    start, end = target.cue
    if chance.random() < 0.5:
        for other_start, other_end in found:
            overlaps = other_start < end and start < other_end
            roomy = all(other_end <= s or e <= other_start for s, e in target.source + target.content)
            if overlaps and roomy:
                return other_start, other_end
    return start, end
