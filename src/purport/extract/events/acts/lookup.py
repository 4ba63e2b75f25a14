"""Which words of a parse stand for an act, by the lexicon alone."""

from typing import Final, NamedTuple

from purport.extract.events.acts.conditions import first_that_holds, is_excepted
from purport.extract.events.grammar.scene import Scene
from purport.language.parse import Token
from purport.reference.acts import Entry, Frame, PartOfSpeech, entries_of, noun_lemma, word_class
from purport.reference.verbs import verb_lemma

_NOMINAL: Final = frozenset({"nsubj", "nsubjpass", "dobj", "pobj"})
_PREDICATES: Final = frozenset({"acomp", "ROOT", "ccomp", "conj", "attr", "oprd", "xcomp", "advcl"})
_HELPERS: Final = frozenset({"aux", "auxpass", "amod", "compound"})


class Found(NamedTuple):
    """A word for an act and its entry; `words` are all that belong to it, in the order of the text."""

    head: int
    words: tuple[int, ...]
    entry: Entry
    verb: int | None
    """The verb that carries tense and negation: the word itself, or the light verb of a noun."""


def acts_by_lexicon(scene: Scene) -> list[Found]:
    """The words for acts, in the order of the text; a verb and the noun it only carries are one."""
    found = {one.head: one for token in scene.tokens for one in _looked_up(scene, token)}
    for join in (_join, _join_subject):
        for index in sorted(found):
            one = found.get(index)
            if one is not None and one.verb == index:
                join(scene, one, found)
    for index in sorted(found):
        _join_coordinated(scene, found[index], found)
    light = word_class("light")
    for token in scene.tokens:
        if token.tag.startswith("VB") and token.index not in found and scene.lemma(token.index) in light:
            _carry(scene, token, found)
    return [found[index] for index in sorted(found)]


def _looked_up(scene: Scene, token: Token) -> list[Found]:
    part, lemmas = _as_part_of_speech(scene, token)
    if part is None:
        return []
    for lemma in lemmas:
        entries = entries_of(part, lemma)
        entry = first_that_holds(entries, scene, token.index) if entries else None
        if entry is not None:
            if is_excepted(entry, lemma, scene, token.index):
                return []
            return [Found(token.index, (token.index,), entry, token.index if part != "n" else None)]
    return []


def _as_part_of_speech(scene: Scene, token: Token) -> tuple[PartOfSpeech | None, tuple[str, ...]]:
    """How a word is looked up: as a verb, noun or adjective, and in which forms."""
    if token.tag == "VBG" and token.dep in _NOMINAL and entries_of("n", token.text.lower()):
        return "n", (token.text.lower(),)
    if token.tag.startswith("VB"):
        return (None, ()) if token.dep in _HELPERS and token.tag != "VBD" else ("v", (verb_lemma(token.text),))
    if token.tag in ("NN", "NNS"):
        if token.dep == "compound" and token.head > token.index:
            return None, ()
        plain = noun_lemma(token.text)
        if token.index and scene.tokens[token.index - 1].tag == "HYPH":
            return "n", (scene.compound(token.index), plain)
        if token.dep in ("ROOT", "ccomp") and not entries_of("n", plain) and token.index:
            return "v", (verb_lemma(token.text),)
        return "n", (plain,)
    is_said = token.tag == "JJ" and token.dep in _PREDICATES
    return ("a", (token.text.lower(),)) if is_said else (None, ())


def _join(scene: Scene, one: Found, found: dict[int, Found]) -> None:
    """Make a verb and the noun for the act that is its object one, if the entry of the verb asks for an object.

    The noun is the head if both mean the same type and it is the object itself; else the verb.
    """
    if not any(condition.kind == "obj" and not condition.negated for condition in one.entry.conditions):
        return
    things = scene.objects(one.head)
    for place, thing in enumerate(things):
        other = found.get(thing)
        if other is None or other.entry.part != "n":
            continue
        words = tuple(sorted({*one.words, *other.words}))
        del found[thing]
        if place == 0 and other.entry.type == one.entry.type:
            del found[one.head]
            apart = other.entry.frame.reciprocal and not one.entry.frame.reciprocal  # 'X declared a truce with Y'
            frame = one.entry.frame if apart else _carried(other)
            found[thing] = Found(thing, words, one.entry._replace(frame=frame), one.head)
        else:
            found[one.head] = one._replace(words=words)
        return


def _join_coordinated(scene: Scene, one: Found, found: dict[int, Found]) -> None:
    """Make two nouns for the same type of act that 'and' joins one: 'the killing and wounding of'."""
    token = scene.tokens[one.head]
    first = found.get(token.head)
    if token.dep == "conj" and one.entry.part == "n" and first is not None and first.entry.type == one.entry.type:
        del found[one.head]
        found[first.head] = first._replace(words=tuple(sorted({*first.words, *one.words})))


def _join_subject(scene: Scene, one: Found, found: dict[int, Found]) -> None:
    """Make a verb and the noun for an act that is its subject one if both mean the same: 'the attack killed six'."""
    if scene.is_marked_passive(one.head):
        return
    for thing in scene.subjects(one.head)[:1]:
        other = found.get(thing)
        if other is None or other.entry.part != "n" or other.verb is not None:
            return
        if other.entry.type != one.entry.type:
            if any(condition.kind == "subj" and not condition.negated for condition in one.entry.conditions):
                del found[thing]
                found[one.head] = one._replace(words=tuple(sorted({*one.words, *other.words})))
            return
        frame = other.entry.frame
        actor = tuple(slot for slot in frame.actor if slot != "subject")
        recipient = tuple(dict.fromkeys(("object", *frame.recipient)))
        entry = other.entry._replace(frame=frame._replace(actor=actor, recipient=recipient))
        del found[one.head]
        found[thing] = Found(thing, tuple(sorted({*one.words, *other.words})), entry, one.head)


def _carried(noun: Found) -> Frame:
    """The frame of a noun whose verb has the actor as its subject."""
    actor = ("subject", *(slot for slot in noun.entry.frame.actor if slot != "subject"))
    return noun.entry.frame._replace(actor=actor)


def _carry(scene: Scene, token: Token, found: dict[int, Found]) -> None:
    """Give the noun for an act the light verb that carries it: 'staged a protest', 'issued a threat'."""
    if token.dep in _HELPERS:
        return
    things = scene.objects(token.index)
    for place, thing in enumerate(things):
        one = found.get(thing)
        if one is None or one.entry.part != "n" or one.verb is not None:
            continue
        frame = _carried(one)
        words = tuple(sorted({token.index, *one.words}))
        entry = one.entry._replace(frame=frame)
        if place == 0:
            found[thing] = one._replace(words=words, entry=entry, verb=token.index)
        else:
            del found[thing]
            found[token.index] = Found(token.index, words, entry, token.index)
        return
