"""Whether a verb is what its sentence says rather than what it only mentions: by the way up to the main clause."""

from typing import Final

from purport.extract.events.grammar.scene import Scene
from purport.language.parse import Token

_STEPS: Final = 3
"""Links that are followed upwards."""
_WEIGHING: Final = frozenset(
    "consider mull weigh contemplate explore seek plan intend prepare try attempt begin start continue".split()
)
"""Verbs whose content is what their own subject may do, does or did: 'is considering sending aid'."""
_DENYING: Final = frozenset("deny reject dismiss disclaim refute".split())
"""Verbs that tell of what they deny."""
_WRITINGS: Final = frozenset(
    """statement letter report message note declaration communique communiqué resolution petition post tweet video
    appeal decree order document release memorandum speech article""".split()
)
"""Nouns for what somebody says or writes in public."""


def is_main(scene: Scene, verb: int) -> bool:
    """Whether a verb is that of the main clause of its sentence, or told by it as what its subject does: joined to it
    ('met and shook hands'), the clause that a saying at the end follows ('X fell, officials said'), what the speaker
    says of himself ('X said it had shelled the port') or denies ('X denied shelling the port'), what someone weighs
    ('is considering sending aid') or puts in writing ('issued a statement urging X').
    """
    token = scene.tokens[verb]
    for _ in range(_STEPS):
        above = _next(scene, token)
        if above is None:
            break
        token = above
    return token.dep == "ROOT"


def _next(scene: Scene, token: Token) -> Token | None:
    """The verb above, where what is below it is told with it; None if it is only mentioned."""
    above = scene.tokens[token.head]
    if token.dep == "conj":
        return above
    if token.dep in ("xcomp", "ccomp", "pcomp") and scene.lemma(above.index) in _WEIGHING:
        return above
    if scene.lemma(above.index) in _DENYING and token.dep in ("xcomp", "ccomp"):
        return above
    if token.dep == "acl" and above.dep == "dobj" and scene.lemma(scene.tokens[above.head].index) in _DENYING:
        return scene.tokens[above.head]
    if token.dep == "ccomp" and above.tag.startswith("VB"):
        return above if token.index < above.index or _is_of_speaker(scene, token) else None
    if token.dep == "acl" and token.tag == "VBG" and above.dep == "dobj" and scene.lemma(above.index) in _WRITINGS:
        return scene.tokens[above.head]
    if token.dep == "acl" and token.tag in ("VBN", "VBD") and above.dep == "ROOT":
        return above  # the main verb, which the parse takes for a participle: 'A report called for'
    return None


def _is_of_speaker(scene: Scene, verb: Token) -> bool:
    """Whether the subject of a reported clause is a pronoun, or someone's of one, which mostly means the one who
    speaks: 'said it had shelled', 'said that its forces had shelled'.
    """
    kids = scene.kids(verb.index)
    subjects = [kid for kid in kids if kid.dep == "nsubj"]
    ahead = any(kid.tag == "MD" for kid in kids)
    return any(
        kid.tag == "PRP" or (not ahead and any(one.tag == "PRP$" for one in scene.kids(kid.index))) for kid in subjects
    )
