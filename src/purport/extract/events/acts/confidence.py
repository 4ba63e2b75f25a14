"""How likely an act is what its sentence tells of: a log-linear choice among the acts of a sentence and none of them.

The weights (`data/events/confidence.json`) are trained by `training/events/train.py`. They change no type and find no
act, they only weigh; what another act only demands or promises weighs less (`wanted.py`).
"""

from functools import cache
from importlib.resources import files
from math import exp
from typing import Final, NamedTuple

import msgspec

from purport.extract.events.act import Participants
from purport.extract.events.acts.features import features_of_acts, features_of_none
from purport.extract.events.acts.lookup import Found
from purport.extract.events.acts.told import is_main
from purport.extract.events.acts.wanted import share_left
from purport.extract.events.grammar.scene import Scene
from purport.extract.events.grammar.words import is_claimed

LEAST: Final = 0.4
"""Where no act of a sentence has this confidence, the sentence is more likely to tell of none."""
LEAST_OF_PREDICATE: Final = 0.01
"""Enough for the verb of a main clause: what a sentence says of its subject is rarely only mentioned. Appeals need not
even that: PLOVER has "all requests" in REQUEST, but the sentences that the weights are trained on count them as none.
"""
NO_ACTOR: Final = 0.6
NO_RECIPIENT: Final = 0.85
"""What is left of the confidence where nobody is found who did it, and nobody whom it was done to. Chosen with
the figures of all of `cameo/ner-train.txt` in view; from .5 to .7 and from .8 to .9 they differ by 0.3 at most.
"""


class Weighed(NamedTuple):
    """An act with its confidence, and whether it counts as told of rather than only mentioned."""

    act: Found
    confidence: float
    told: bool


def weighed(scene: Scene, acts: list[Found], *, least: float = LEAST) -> list[Weighed]:
    """`acts`, all of one sentence, with the probability that the sentence tells of each rather than of no act.

    If none reaches `least`, the sentence tells of none but the verb of its main clause. Else all count that are not
    merely promised, demanded, refused or possible, and of these those that reach it nevertheless.
    """
    weights = _weights()
    sentence = scene.tokens[acts[0].head].sentence
    nothing = sum(weights.get(name, 0.0) for name in features_of_none(scene, sentence, acts))
    scores = [sum(weights.get(name, 0.0) for name in bag) for bag in features_of_acts(scene, acts)]
    left = [share_left(scene, one, acts) for one in acts]
    chances = [share / (1 + exp(min(nothing - score, 50.0))) for share, score in zip(left, scores, strict=True)]
    any_told = max(chances) >= least
    return [
        Weighed(one, chance, (any_told and (share == 1.0 or chance >= least)) or _is_said(scene, one, chance))
        for one, chance, share in zip(acts, chances, left, strict=True)
    ]


def of_record(confidence: float, who: Participants) -> float:
    """The confidence that a whole record is right: that the sentence tells of the act, and that nobody is missing."""
    named = (1.0 if who.actors else NO_ACTOR) * (1.0 if who.recipients else NO_RECIPIENT)
    return round(confidence * named, 4)


def _is_said(scene: Scene, one: Found, chance: float) -> bool:
    """Whether an act is what a main clause says (see `told.is_main`), or what somebody claims or denies responsibility
    for.
    """
    if not scene.tokens[one.head].tag.startswith("VB") and is_claimed(scene.parse, scene.tokens[one.head]):
        return True
    least = 0.0 if one.entry.type == "REQUEST" else LEAST_OF_PREDICATE
    return one.verb is not None and chance >= least and is_main(scene, one.verb)


@cache
def _weights() -> dict[str, float]:
    data = (files("purport") / "data" / "events" / "confidence.json").read_bytes()
    return msgspec.json.decode(data, type=dict[str, float])
