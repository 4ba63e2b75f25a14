"""How likely two Latin spellings are of one name part: a weighted edit distance whose costs were learned.

One name reaches Latin letters by many roads ('Zhelvich', 'Želvić', 'Zhelwitch'). An edit writes one or two letters for
one or two others ('kh' for 'h', 'ou' for 'u', nothing for a final 'e'); its cost was learned from spellings of one name
(`training/names`, `data/names/CARD.md`). Agreement in rare letters says more than in frequent ones, and in long names
more than in short ones: the distance, the length and the rarity of the letters give a probability.
"""

import json
import math
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from purport.compare.names.letters import letters

__all__ = ["EDIT_SHAPES", "Costs", "Edits", "distance", "features", "part_similarity", "same_when_joined", "surprisal"]

EDIT_SHAPES = ((1, 0), (0, 1), (1, 1), (2, 1), (1, 2), (2, 2))
"""Letters on the left and on the right that one edit takes."""

_DROPPED, _OTHER = 7.5, 9.0
"""What an edit costs that the table does not have: leaving a letter out, writing another."""


Edits = dict[str, dict[str, float]]
"""Cost in nats of writing letters (the outer key) as others (the inner key); '^' and '$' stand for the beginning and
the end of a name, '' for none.
"""


class Costs(NamedTuple):
    """What was learned."""

    edits: Edits
    pairs: dict[str, float]
    """Surprisal in nats of a letter after another, by the two letters."""
    weights: tuple[float, ...]
    """Of `features`, in their order."""


@cache
def learned_costs() -> Costs:
    """The table `data/names/spelling.json`."""
    text = (files("purport") / "data" / "names" / "spelling.json").read_text(encoding="utf-8")
    table = json.loads(text)
    return Costs(table["edits"], table["pairs"], tuple(table["weights"]))


def part_similarity(left: str, right: str) -> float:
    """The probability that two name parts ('Qashwari', 'Kashwari') are spellings of one, 0 to 1; symmetric.

    Case, accents, apostrophes and hyphens do not count. 1 for the same letters, 0 where one has none. Cost grows with
    the product of the lengths, of which at most 40 letters are looked at.
    """
    one, other = sorted((letters(left), letters(right)))
    if not one or not other:
        return 0.0
    return 1.0 if one == other else _similarity(one, other)


_END = 6
_BEGINNINGS_ALIKE, _ENDS_ALIKE = 0.1, 0.5


def same_when_joined(left: str, right: str) -> bool:
    """Whether two names whose words are parted differently ('Ansarullah', 'Ansar Allah') are one as written together:
    the whole, and its beginning and end by themselves, since long names outweigh what differs at one end of them.
    """
    one, other = letters(left), letters(right)
    return (
        min(len(one), len(other)) >= _JOINED_LETTERS
        and part_similarity(one, other) >= _JOINED
        and part_similarity(one[:_END], other[:_END]) >= _BEGINNINGS_ALIKE
        and part_similarity(one[-_END:], other[-_END:]) >= _ENDS_ALIKE
    )


_JOINED, _JOINED_LETTERS = 0.9, 9


@lru_cache(maxsize=131072)
def _similarity(left: str, right: str) -> float:
    costs = learned_costs()
    score = sum(map(float.__mul__, costs.weights, features(left, right, costs)))
    return 1 / (1 + math.exp(-score)) if score > -500 else 0.0


def features(left: str, right: str, costs: Costs) -> list[float]:
    """What the probability is weighed from: a constant, the distance, the distance by the shorter length, the shortness
    of the shorter, the surprisal of the letters of both.
    """
    apart = distance(left, right, costs.edits)
    short = min(len(left), len(right))
    rare = surprisal(left, costs.pairs) + surprisal(right, costs.pairs)
    return [1.0, apart, apart / (short + 2), 1 / (short + 1), rare]


def surprisal(part: str, pairs: dict[str, float]) -> float:
    """How unexpected the letters of `part` are in a name, in nats."""
    marked = f"^{part}$"
    return sum(pairs.get(marked[at - 1 : at + 1], _OTHER) for at in range(1, len(marked)))


def distance(left: str, right: str, edits: Edits) -> float:
    """The least cost of writing `left` as `right`, in nats."""
    left, right = f"^{left}$", f"^{right}$"
    dropped = [edits.get("", {}).get(letter, _DROPPED) for letter in right]
    width = _BAND + abs(len(left) - len(right))
    before: list[float] = []
    above = [math.inf] * (len(right) + 1)
    for i in range(len(left) + 1):
        row = [math.inf] * (len(right) + 1)
        if i == 0:
            row[0] = 0.0
        one, two = left[i - 1 : i] if i else "", left[i - 2 : i] if i > 1 else ""
        ones, twos = edits.get(one, {}), edits.get(two, {}) if two else {}
        leaving = ones.get("", _DROPPED)
        for j in range(max(0, i - width), min(len(right), i + width) + 1):
            best = min(row[j], above[j] + leaving)
            if j:
                letter = right[j - 1]
                best = min(
                    best, row[j - 1] + dropped[j - 1], above[j - 1] + (0 if one == letter else ones.get(letter, _OTHER))
                )
                if letter in twos:
                    best = min(best, before[j - 1] + twos[letter])
                if j > 1:
                    pair = right[j - 2 : j]
                    if pair in ones:
                        best = min(best, above[j - 2] + ones[pair])
                    if pair in twos:
                        best = min(best, before[j - 2] + twos[pair])
            row[j] = best
        before, above = above, row
    return above[-1]


_BAND = 4
"""Letters by which what belongs together may be shifted, beside the difference in length."""
