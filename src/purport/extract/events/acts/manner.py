"""How an act is done and in what connection: PLOVER's modes and contexts, from the entry and the words around it."""

from typing import Final

from purport.extract.events.acts.lookup import Found
from purport.extract.events.grammar.scene import Scene
from purport.reference.acts import contexts_by_word, modes_by_words

_BEFORE: Final = 8
_AFTER: Final = 14
"""Words before and after an act that may tell its mode."""


def mode_of(scene: Scene, one: Found) -> str | None:
    """The mode of the entry, or that which the words around tell; None if nothing does."""
    if one.entry.mode is not None:
        return one.entry.mode
    table = modes_by_words().get(one.entry.type or "", ())
    if not table:
        return None
    sentence = scene.parse.sentences[scene.tokens[one.head].sentence]
    first, last = max(sentence.first, one.head - _BEFORE), min(sentence.last, one.head + _AFTER)
    near = {form for at in range(first, last) for form in scene.lemmas(at)}
    return next((mode for mode, words in table if not words.isdisjoint(near)), None)


def contexts_of(scene: Scene, one: Found) -> tuple[str, ...]:
    """The contexts of the entry and those that words of the sentence tell, each once."""
    table = contexts_by_word()
    told = (context for word in sorted(scene.near(one.head)) for context in table.get(word, ()))
    return (*one.entry.contexts, *sorted({*told} - {*one.entry.contexts}))
