"""How certain a text makes an act: a number from -3 (certainly not) over 0 (open) to 3 (certainly), by a linear model.

The features are what the walk from the act to the root finds (`judge`): which kinds of words govern the act, in which
way, what status follows, and the act's own form. No word of the text is a feature, so no name, no party and no act is.
The coefficients (`data/events/factuality.json`) come from `training/events/factuality.py`.
"""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Final

import msgspec

from purport.extract.events.status.judging import Judgement, judge
from purport.language.parse import Parse, Token

_MOST: Final = 6
"""Reasons counted; more make no difference."""


class FactualityModel(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The model's file: its name, what it was trained on, the cuts that turn its number into a class, its weights.

    `cuts` are by the gold's own border between unsure and the rest ('1.5'): the number from which on an act counts as
    asserted, and the one down to which it counts as denied.
    """

    name: str
    corpus: str
    cuts: dict[str, tuple[float, float]]
    weights: dict[str, float]


@cache
def factuality_model() -> FactualityModel:
    """The model, read when first asked for."""
    data = (files("purport") / "data" / "events" / "factuality.json").read_bytes()
    return msgspec.json.decode(data, type=FactualityModel)


def certainty_of(
    text: str, parse: Parse, head: int, words: tuple[int, ...] = (), *, published: int | None = None
) -> float:
    """How certain the text makes the act read from token `head`, from -3 to 3; arguments as in `status_of`."""
    weights = factuality_model().weights
    judgement = judge(text, parse, head, words, published=published)
    total = sum(weights.get(feature, 0.0) for feature in sorted(set(features_of(judgement, parse.tokens[head]))))
    return min(3.0, max(-3.0, total))


def features_of(judgement: Judgement, token: Token) -> Iterator[str]:
    """The features of an act, `token` being the word it is read from; some may come twice."""
    status, why = judgement.status, judgement.why
    yield "always"
    yield f"status {status}"
    yield f"dep {token.dep}"
    yield f"tag {token.tag}"
    yield f"status {status} tag {token.tag[:2]}"
    yield f"status {status} dep {token.dep}"
    yield f"reasons {min(len(why), _MOST)}"
    for reason in why:
        yield f"any {reason}"
    if why:
        yield f"last {why[-1]}"
        yield f"last {why[-1]} status {status}"
    if len(why) > 1:
        yield f"before last {why[-2]}"
