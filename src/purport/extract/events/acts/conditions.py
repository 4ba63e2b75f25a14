"""Whether what an entry of the lexicon asks for stands around a word: one small function for each kind of condition."""

from collections.abc import Callable, Iterable
from typing import Final

from purport.extract.events.grammar.scene import Scene
from purport.reference.acts import Condition, Entry, exceptions_of


def all_hold(conditions: tuple[Condition, ...], scene: Scene, index: int) -> bool:
    """Whether all of `conditions` hold around the word at `index`."""
    return all(_KINDS[one.kind](one, scene, index) != one.negated for one in conditions)


def first_that_holds(entries: Iterable[Entry], scene: Scene, index: int) -> Entry | None:
    """The first of `entries` whose conditions hold, unless it is none for an act."""
    for entry in entries:
        if all_hold(entry.conditions, scene, index):
            return entry if entry.type is not None else None
    return None


def is_excepted(entry: Entry, lemma: str, scene: Scene, index: int) -> bool:
    """Whether the word stands for no act here: idiom, sport, markets, weather."""
    return any(
        all_hold(conditions, scene, index)
        for conditions, why in exceptions_of(entry.part, lemma)
        if why != "words" or entry.type != "ACCUSE"
    )


def _among(condition: Condition, scene: Scene, found: Iterable[int]) -> bool:
    """Whether one of the words `found` is what the condition asks for."""
    for index in found:
        if not condition.words and not condition.special:
            return True
        if not condition.words.isdisjoint(scene.lemmas(index)) or "any" in condition.special:
            return True
        if "human" in condition.special and scene.is_human(index):
            return True
        if "person" in condition.special and scene.is_person(index):
            return True
        if "name" in condition.special and scene.is_name(index):
            return True
    return False


def _object(condition: Condition, scene: Scene, index: int) -> bool:
    return _among(condition, scene, scene.objects(index))


def _subject(condition: Condition, scene: Scene, index: int) -> bool:
    return _among(condition, scene, scene.subjects(index))


def _preposition(condition: Condition, scene: Scene, index: int) -> bool:
    for one in scene.prepositions(index):
        if one.text.lower() in condition.links:
            if not condition.words and not condition.special:
                return True
            if _among(condition, scene, scene.governed(one)):
                return True
    return False


def _particle(condition: Condition, scene: Scene, index: int) -> bool:
    for kid in scene.kids(index):
        if kid.dep in ("prt", "advmod", "prep") and kid.text.lower() in condition.words and kid.index > index:
            return True
    return any(scene.tokens[at].text.lower() in condition.words for at in scene.ahead(index, 1))


def _infinitive(condition: Condition, scene: Scene, index: int) -> bool:
    return _among(condition, scene, scene.infinitives(index))


def _clause(condition: Condition, scene: Scene, index: int) -> bool:
    verbs = scene.clauses(index)
    if not condition.words:
        return bool(verbs)
    return _among(condition, scene, (at for verb in verbs for at in (verb, *(k.index for k in scene.kids(verb)))))


def _wish(condition: Condition, scene: Scene, index: int) -> bool:
    """Whether the clause that a word governs says what shall be: 'that he go', 'that it must be', 'him to go'."""
    return not condition.words and (
        bool(scene.infinitives(index)) or any(_is_wished(scene, verb) for verb in scene.clauses(index))
    )


def _is_wished(scene: Scene, verb: int) -> bool:
    helpers = [kid for kid in scene.kids(verb) if kid.dep in ("aux", "auxpass")]
    if helpers:
        return any(kid.text.lower() in _WISHED for kid in helpers)
    tag, subjects = scene.tokens[verb].tag, scene.subjects(verb)
    one = bool(subjects) and all(scene.tokens[at].tag in ("NN", "NNP") for at in subjects[:1]) and len(subjects) == 1
    return tag == "VB" or (tag == "VBP" and one)


_WISHED: Final = frozenset({"must", "should", "shall", "be"})


def _modifier(condition: Condition, scene: Scene, index: int) -> bool:
    return _among(condition, scene, scene.modifiers(index))


def _modifier_of_object(condition: Condition, scene: Scene, index: int) -> bool:
    return any(_among(condition, scene, scene.modifiers(thing)) for thing in scene.objects(index))


def _possessive(condition: Condition, scene: Scene, index: int) -> bool:
    return _among(condition, scene, (kid.index for kid in scene.kids(index) if kid.dep == "poss"))


def _as(condition: Condition, scene: Scene, index: int) -> bool:
    """Whether what something is called or taken as is among the words that follow."""
    return _among(condition, scene, scene.ahead(index, 25))


def _passive(condition: Condition, scene: Scene, index: int) -> bool:
    return not condition.words and scene.is_marked_passive(index)


def _near(condition: Condition, scene: Scene, index: int) -> bool:
    return not condition.words.isdisjoint(scene.near(index))


def _several(condition: Condition, scene: Scene, index: int) -> bool:
    """Whether more than one do it together."""
    return "yes" in condition.words and len(scene.subjects(index)) > 1


def _word(condition: Condition, scene: Scene, index: int) -> bool:
    if any(kid.text.lower() in condition.words for kid in scene.kids(index)):
        return True
    return any(scene.tokens[at].text.lower() in condition.words for at in scene.ahead(index, 6))


_KINDS: Final[dict[str, Callable[[Condition, Scene, int], bool]]] = {
    "obj": _object,
    "subj": _subject,
    "prep": _preposition,
    "prt": _particle,
    "to": _infinitive,
    "clause": _clause,
    "wish": _wish,
    "mod": _modifier,
    "objmod": _modifier_of_object,
    "poss": _possessive,
    "as": _as,
    "passive": _passive,
    "near": _near,
    "several": _several,
    "word": _word,
}
