"""How likely two Latin spellings are of one name part: a weighted edit distance whose costs were learned.

One name reaches Latin letters by many roads ('Zhelvich', 'Želvić', 'Zhelwitch'). What it costs to write one as the
other was learned from spellings of one name (`training/names`, `data/names/CARD.md`). Agreement in rare letters says
more than in frequent ones, and in long names more than in short ones. Two things are weighed from this: whether it is
one name rather than any other one, also the most similarly spelt; and whether it is one rather than another met by
chance. The second counts only where two names may have nothing to do with each other: it puts those in order that the
first finds all alike unlikely.
"""

import json
import math
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from purport.compare.names.alignment import Edits, alignment
from purport.compare.names.letters import letters

__all__ = ["Costs", "features", "part_similarity", "same_when_joined", "surprisal"]

_OTHER = 9.0
"""The surprisal of a letter that never stands after another."""

_BEYOND_CHANCE, _CHANCE = 2.0, 2.0
"""Log-odds from which on chance does not count any more, and how much it counts below. Probabilities from 0.5 on are
hardly ever touched by it.
"""


class Costs(NamedTuple):
    """What was learned."""

    edits: Edits
    pairs: dict[str, float]
    """Surprisal in nats of a letter after another, by the two letters."""
    weights: tuple[float, ...]
    """Of the first `features`, in their order: one name rather than another one, be it alike or not."""
    chance: tuple[float, ...]
    """Of all `features`: one name rather than another one met by chance."""


@cache
def learned_costs() -> Costs:
    """The table `data/names/spelling.json`."""
    text = (files("purport") / "data" / "names" / "spelling.json").read_text(encoding="utf-8")
    table = json.loads(text)
    return Costs(table["edits"], table["pairs"], tuple(table["weights"]), tuple(table["chance"]))


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
_BEGINNINGS_ALIKE, _ENDS_ALIKE = 0.005, 0.5


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
    found = features(left, right, costs)
    beyond = sum(map(float.__mul__, costs.chance, found)) - _BEYOND_CHANCE
    score = sum(map(float.__mul__, costs.weights, found)) + _CHANCE * min(0.0, beyond)
    return 1 / (1 + math.exp(-score)) if score > -500 else 0.0


def features(left: str, right: str, costs: Costs) -> list[float]:
    """What the probability is weighed from: a constant, the distance, the distance by the shorter length, the shortness
    of the shorter, the surprisal of the letters of both; the distance by the longer length, the cost of the edits at
    the beginning, of those at the end, and the most letters on end that stay.
    """
    cost, beginning, ending, run = alignment(left, right, costs.edits)
    short, long = sorted((len(left), len(right)))
    rare = surprisal(left, costs.pairs) + surprisal(right, costs.pairs)
    return [1.0, cost, cost / (short + 2), 1 / (short + 1), rare, cost / (long + 2), beginning, ending, float(run)]


def surprisal(part: str, pairs: dict[str, float]) -> float:
    """How unexpected the letters of `part` are in a name, in nats."""
    marked = f"^{part}$"
    return sum(pairs.get(marked[at - 1 : at + 1], _OTHER) for at in range(1, len(marked)))
