"""How likely an act is what its sentence tells of: a log-linear choice among the acts of a sentence and none of them.

The weights (`data/events/confidence.json`) are trained by `training/events/train.py`. Without them every act of the
lexicon counts alike; they change no type and find no act, they only weigh.
"""

from functools import cache
from importlib.resources import files
from math import exp
from typing import Final

import msgspec

from purport.extract.events.features import features_of_act, features_of_none
from purport.extract.events.lookup import Found
from purport.extract.events.scene import Scene

LEAST: Final = 0.5
"""Acts below this confidence are more likely none at all than what the sentence tells of."""


def confidences(scene: Scene, acts: list[Found]) -> list[float]:
    """For each of `acts`, all of one sentence, the probability that the sentence tells of it rather than of no act."""
    weights = _weights()
    sentence = scene.tokens[acts[0].head].sentence
    nothing = sum(weights.get(name, 0.0) for name in features_of_none(scene, sentence, acts))
    scores = (sum(weights.get(name, 0.0) for name in features_of_act(scene, one, acts)) for one in acts)
    return [1 / (1 + exp(min(nothing - score, 50.0))) for score in scores]


@cache
def _weights() -> dict[str, float]:
    data = (files("purport") / "data" / "events" / "confidence.json").read_bytes()
    return msgspec.json.decode(data, type=dict[str, float])
