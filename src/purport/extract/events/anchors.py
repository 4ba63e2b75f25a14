"""The acts that a report tells of: the word for each, its type, mode and contexts, and where who takes part stands."""

from itertools import groupby
from typing import Final

from purport.extract.events.act import Act, Slots
from purport.extract.events.confidence import LEAST, weighed
from purport.extract.events.lookup import Found, acts_by_lexicon
from purport.extract.events.manner import contexts_of, mode_of
from purport.extract.events.outlook import with_outlook
from purport.extract.events.scene import Scene
from purport.language.parse import Parse

_MOST: Final = 60
"""Acts of one sentence that are weighed against each other; what is beyond is no sentence of a report."""


def find_acts(text: str, parse: Parse, *, least: float = LEAST) -> list[Act]:  # noqa: ARG001 - as the other steps
    """The acts that `text` tells of, in its order, by its `parse`. Those of a sentence in which none reaches the
    confidence `least`, and those only promised, demanded, refused or possible, are left out (see `weighed`).

    A noun and the verb that only carries it ('launched an attack') are one act, whose head is the noun. With `least=0`
    all acts come out that the lexicon knows.
    """
    scene = Scene(parse)
    found = with_outlook(scene, acts_by_lexicon(scene))
    acts: list[Act] = []
    for _, group in groupby(found, key=lambda one: parse.tokens[one.head].sentence):
        some = list(group)
        for start in range(0, len(some), _MOST):
            part = weighed(scene, some[start : start + _MOST], least=least)
            acts.extend(_act(scene, one.act, one.confidence) for one in part if one.told)
    return acts


def _act(scene: Scene, one: Found, confidence: float) -> Act:
    entry = one.entry
    assert entry.type is not None
    frame = entry.frame
    named = [link for condition in entry.conditions if condition.kind == "prep" for link in sorted(condition.links)]
    recipient = (*(link for link in named if link in _TOWARDS), *frame.recipient)
    return Act(
        head=one.head,
        words=one.words,
        type=entry.type,
        mode=mode_of(scene, one),
        contexts=contexts_of(scene, one),
        slots=Slots(
            frame.actor,
            () if frame.reciprocal and not frame.recipient else tuple(dict.fromkeys(recipient)),
            frame.reciprocal,
        ),
        rule=entry.name,
        confidence=round(confidence, 4),
    )


_TOWARDS: Final = frozenset({"on", "upon", "against", "at", "to", "from", "into", "with", "of"})
