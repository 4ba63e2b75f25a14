"""The acts that a report tells of: the word for each, its type, mode and contexts, and where who takes part stands."""

from collections.abc import Iterator
from itertools import groupby
from typing import Final

from purport.extract.events.act import Act, Slots
from purport.extract.events.acts.conditions import first_that_holds
from purport.extract.events.acts.confidence import LEAST, weighed
from purport.extract.events.acts.coordinated import with_harm_joined
from purport.extract.events.acts.discounting import without_idle
from purport.extract.events.acts.lookup import Found, acts_by_lexicon
from purport.extract.events.acts.manner import contexts_of, mode_of
from purport.extract.events.acts.outlook import with_outlook
from purport.extract.events.grammar.scene import Scene
from purport.language.parse import Parse
from purport.reference.acts import Entry, entries_of

_MOST: Final = 60
"""Acts of one sentence that are weighed against each other; what is beyond is no sentence of a report."""


def find_acts(text: str, parse: Parse, *, least: float = LEAST) -> list[Act]:  # noqa: ARG001 - as the other steps
    """The acts that `text` tells of, in its order, by its `parse`. Those of a sentence in which none reaches the
    confidence `least`, and those only promised, demanded, refused or possible, are left out (see `weighed`).

    A noun and the verb that only carries it ('launched an attack') are one act, whose head is the noun. With `least=0`
    all acts come out that the lexicon knows.
    """
    return [act for act, told in weighed_acts(parse, least=least) if told]


def weighed_acts(parse: Parse, *, least: float = LEAST) -> Iterator[tuple[Act, bool]]:
    """All acts that the lexicon knows, in the order of the text, each with whether the text tells of it (see
    `find_acts`) rather than only mentions it.
    """
    scene = Scene(parse)
    found = with_outlook(scene, without_idle(scene, with_harm_joined(scene, acts_by_lexicon(scene))))
    for _, group in groupby(found, key=lambda one: parse.tokens[one.head].sentence):
        some = list(group)
        for start in range(0, len(some), _MOST):
            for one in weighed(scene, some[start : start + _MOST], least=least):
                yield _act(scene, one.act, one.confidence), one.told


def _act(scene: Scene, one: Found, confidence: float) -> Act:
    entry = one.entry
    assert entry.type is not None
    frame = entry.frame
    named_acts = _named_acts(scene, one)
    named = [link for condition in entry.conditions if condition.kind == "prep" for link in sorted(condition.links)]
    recipient = (*(link for link in named if link in _TOWARDS), *frame.recipient)
    return Act(
        head=one.head,
        words=tuple(sorted({*one.words, *named_acts})),
        type=entry.type,
        mode=mode_of(scene, one) or next(filter(None, (_mode_of_noun(scene, index) for index in named_acts)), None),
        contexts=contexts_of(scene, one),
        slots=Slots(
            frame.actor,
            () if frame.reciprocal and not frame.recipient else tuple(dict.fromkeys(recipient)),
            frame.reciprocal,
        ),
        rule=entry.name,
        confidence=round(confidence, 4),
    )


def _named_acts(scene: Scene, one: Found) -> list[int]:
    """The nouns for an act that its verb's entry asks for: 'operations' of 'launched operations'."""
    asked = [condition.words for condition in one.entry.conditions if condition.kind == "obj" and condition.words]
    if one.entry.part != "v" or not asked:
        return []
    verb = one.head if one.verb is None else one.verb
    return [index for index in scene.objects(verb) if _names(scene, index, one.entry, asked[0])]


def _names(scene: Scene, index: int, entry: Entry, asked: frozenset[str]) -> bool:
    """Whether a noun stands for an act of the same type as its verb."""
    lemma = scene.lemma(index)
    return lemma in asked and any(known.type == entry.type for known in entries_of("n", lemma))


def _mode_of_noun(scene: Scene, index: int) -> str | None:
    """The mode that the entry of a noun for an act tells: 'launched a suicide attack'."""
    entry = first_that_holds(entries_of("n", scene.lemma(index)), scene, index)
    return entry.mode if entry is not None else None


_TOWARDS: Final = frozenset({"on", "upon", "against", "at", "to", "from", "into", "with", "of"})
