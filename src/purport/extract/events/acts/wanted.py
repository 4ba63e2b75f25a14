"""Acts that are only promised, demanded, refused or threatened by another act, or only possible: they weigh less."""

from typing import Final

from purport.extract.events.acts.lookup import Found
from purport.extract.events.grammar.scene import Scene
from purport.records import EventType

WANTED: Final = 0.3
"""What is left of the confidence of an act that another act of the sentence promises, demands, refuses or threatens."""

POSSIBLE: Final = 0.5
"""What is left of the confidence of an act that is planned, hoped for, possible or a condition."""

_LINKS: Final = 8
"""Links that are followed upwards."""

_MENTIONING: Final[frozenset[EventType]] = frozenset({"AGREE", "REQUEST", "REJECT", "THREATEN"})
_ABOUT_WHAT_WAS_DONE: Final = frozenset({"deny", "denial", "refute", "rebut", "dispute", "contradict"})
"""Words for refusing that are about what is said to have happened, not about what is asked for."""

_CONTENT: Final = frozenset(
    {"xcomp", "ccomp", "dobj", "prep", "acl", "oprd", "pcomp", "dative", "nsubjpass", "pobj", "prt"}
)
_TOWARDS: Final = frozenset({"to", "for", "on", "of", "with", "from", "upon", "against", "between", "among"})
_POSSIBLE: Final = frozenset({"may", "might", "could", "can"})
_HOPING: Final = frozenset(
    "objective goal intention purpose attempt delusion plan intend aim hope want wish seek try consider imagine "
    "expect fear prepare refuse suppose mull weigh contemplate explore urge help ready able".split()
)


def share_left(scene: Scene, one: Found, others: list[Found]) -> float:
    """What is left of the confidence of `one`, which stands among `others` in its sentence."""
    heads = {
        other.head
        for other in others
        if other.entry.type in _MENTIONING
        and other.head not in one.words
        and scene.lemma(other.head) not in _ABOUT_WHAT_WAS_DONE
    }
    if heads and _is_content(scene, one, heads):
        return WANTED
    if _is_towards(scene, one):
        return WANTED
    if one.entry.name.endswith(("+future", "+possible")) and not _is_imagined(scene, one):
        return 1.0  # its type says so already
    return POSSIBLE if _is_only_possible(scene, one) else 1.0


def _is_content(scene: Scene, one: Found, heads: set[int]) -> bool:
    """Whether a word stands in what one of the words `heads` is about: not its subject, nor when, why or after what."""
    index = one.verb if one.verb is not None else one.head
    for _ in range(_LINKS):
        token = scene.tokens[index]
        if token.head == index or token.dep in ("relcl", "appos"):
            return False
        if token.head in heads:
            if token.dep in _CONTENT and (token.dep != "prep" or token.text.lower() in _TOWARDS):
                return True
            if token.dep not in ("conj", "nsubj"):
                return False
        index = token.head
    return False


def _is_towards(scene: Scene, one: Found) -> bool:
    """Whether a noun is what something is done towards or without: 'steps towards a withdrawal'."""
    token = scene.tokens[one.head]
    return token.dep == "pobj" and scene.tokens[token.head].text.lower() in ("toward", "towards", "without")


def _is_imagined(scene: Scene, one: Found) -> bool:
    index = one.verb if one.verb is not None else one.head
    return scene.lemma(scene.tokens[index].head) in _IMAGINING


def _is_only_possible(scene: Scene, one: Found) -> bool:
    index = one.verb if one.verb is not None else one.head
    for kid in scene.kids(index):
        if (kid.dep == "aux" and kid.text.lower() in _POSSIBLE) or (kid.dep == "mark" and kid.text.lower() in _IF):
            return True
    token = scene.tokens[index]
    if (
        one.entry.type != "PROTEST"
        and token.dep == "advcl"
        and token.tag == "VB"
        and any(kid.tag == "TO" for kid in scene.kids(index))
    ):
        return True  # a purpose
    return token.dep in ("xcomp", "ccomp", "acl", "pcomp", "dobj") and scene.lemma(token.head) in _HOPING


_IMAGINING: Final = frozenset({"imagine", "hope", "fear", "suppose", "doubt", "believe", "think", "wish"})
_IF: Final = frozenset({"if", "unless", "whether"})
