"""What the confidence of an act is judged by: its entry, its place in the tree, the words around it that are no names.

No feature holds a name, a nationality or another word that begins with a capital, so that exchanging the parties
changes nothing.
"""

from collections import Counter
from typing import Final

from purport.extract.events.acts.lookup import Found
from purport.extract.events.acts.outlook import is_future, is_negated, is_within
from purport.extract.events.grammar.scene import Scene
from purport.records import EventType

_DEEP: Final = 4
"""Links to the root that are counted."""

_NEAR: Final = 120
"""Words of the sentence that are read."""

_CONTENT: Final = ("NN", "VB", "JJ", "RB", "MD")

QUADS: Final = {
    kind: quad
    for quad, kinds in {
        "verbal cooperation": "AGREE CONSULT SUPPORT CONCEDE",
        "material cooperation": "COOPERATE AID RETREAT",
        "verbal conflict": "REQUEST ACCUSE REJECT THREATEN",
        "material conflict": "PROTEST SANCTION MOBILIZE COERCE ASSAULT",
    }.items()
    for kind in kinds.split()
}


def features_of_acts(scene: Scene, acts: list[Found]) -> list[list[str]]:
    """For each of `acts`, all of one sentence and in order, what speaks for or against it."""
    heads = frozenset(one.head for one in acts)
    kinds = {one.head: one.entry.type for one in acts}
    above = [is_within(scene, one.head, heads) for one in acts]
    below = Counter(above)
    return [
        [
            *_of_act(scene, one, place, len(acts)),
            *_of_governor(one, None if over is None else kinds[over]),
            f"over {min(below[one.head], 2)}",
        ]
        for place, (one, over) in enumerate(zip(acts, above, strict=True))
    ]


def _of_act(scene: Scene, one: Found, place: int, count: int) -> list[str]:
    kind, lemma = one.entry.type, one.entry.plain  # one weight for all words of an act: loaded ones count as plain ones
    found = [
        "act", f"type {kind}", f"part {one.entry.part}", f"type {kind} {one.entry.part}", f"lemma {lemma}",
        f"lemma {lemma} {kind}", f"place {min(place, 3)}", f"of {min(count, 4)}",
        f"asks {min(len(one.entry.conditions), 2)}", f"words {min(len(one.words), 2)}",
        f"quad {QUADS[kind or 'AGREE']} root {_root(scene, one.head)}",
    ]  # fmt: skip
    found.extend(f"in {part} {one.entry.part}" for part in _position(scene, one))
    return found if one.verb is None else [*found, *_of_verb(scene, one, one.verb)]


def _of_governor(one: Found, kind: EventType | None) -> list[str]:
    return [] if kind is None else ["under act", f"under {kind}", f"{one.entry.type} under {kind}"]


def _of_verb(scene: Scene, one: Found, verb: int) -> list[str]:
    kind = one.entry.type
    subjects, objects = scene.subjects(verb), scene.objects(verb)
    found = [
        f"subject {_word(scene, subjects)}", f"object {_word(scene, objects)}", f"human {_humans(scene, subjects)}",
        f"to {_humans(scene, objects)} {kind}", f"{scene.lemma(verb)} {_word(scene, objects)}",
    ]  # fmt: skip
    if is_future(scene, verb):
        found += ["future", f"future {kind}"]
    if is_negated(scene, verb):
        found += ["negated", f"negated {kind}"]
    if scene.is_marked_passive(verb):
        found.append("passive")
    found.append(f"tag {scene.tokens[verb].tag}")
    return found


def features_of_none(scene: Scene, sentence: int, acts: list[Found]) -> list[str]:
    """What speaks for a sentence that tells of no act at all."""
    part = scene.parse.sentences[sentence]
    root = _root(scene, acts[0].head)
    found = ["none", f"none root {root}", f"none of {min(len(acts), 4)}"]
    for token in scene.parse.of_sentence(part)[:_NEAR]:
        if token.tag.startswith("VB") and token.dep in ("ROOT", "ccomp", "xcomp"):
            objects = scene.objects(token.index)
            if objects:
                found.append(f"none tells {scene.lemma(token.index)} {_word(scene, objects)}")
    return found


def _root(scene: Scene, index: int) -> str:
    """The main verb of the sentence, or what stands there."""
    for _ in range(_NEAR):
        token = scene.tokens[index]
        if token.head == index:
            break
        index = token.head
    return _plain(scene, index) or "-"


def _position(scene: Scene, one: Found) -> list[str]:
    """Where in the tree an act stands: its label, depth, and what governs it."""
    index = one.verb if one.verb is not None else one.head
    token = scene.tokens[index]
    governor = _plain(scene, token.head) if token.head != index else ""
    depth, at = 0, index
    while depth < _DEEP and scene.tokens[at].head != at:
        at, depth = scene.tokens[at].head, depth + 1
    return [token.dep, f"depth {depth}", f"{token.dep} {governor}"]


def _plain(scene: Scene, index: int) -> str:
    """The base form of a word that is no name; empty for others."""
    token = scene.tokens[index]
    if not token.tag.startswith(_CONTENT) or token.tag.startswith("NNP") or scene.is_name(index):
        return ""
    first = scene.parse.sentences[token.sentence].first
    if not token.text.islower() and not (index == first and token.text[1:].islower() and token.tag[:2] in ("VB", "MD")):
        return ""
    return scene.lemma(index)


def _word(scene: Scene, found: list[int]) -> str:
    return (_plain(scene, found[0]) or "name") if found else "-"


def _humans(scene: Scene, found: list[int]) -> str:
    return "-" if not found else "yes" if any(scene.is_human(at) for at in found[:3]) else "no"
