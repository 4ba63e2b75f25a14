"""What becomes of an act that is still to come, refused, or demanded: PLOVER gives it a type of its own.

Cooperation, concessions and retreats announced for the future or held possible are AGREE, any of them refused REJECT;
violence or protests announced by those who would take part are THREATEN, and what someone says others must do is
REQUEST. The last two are told by the verb of saying, which is the head, as is a refusal of what is no act by itself.
"""

from typing import Final

from purport.extract.events.acts.lookup import Found
from purport.extract.events.grammar.scene import Scene
from purport.records import EventType
from purport.reference.acts import Entry, Frame, word_class
from purport.reference.verbs import verb_lemma

_FUTURE: Final = frozenset({"will", "'ll", "’ll", "shall", "wo"})
_CONDITIONAL: Final = frozenset({"would", "'d", "’d"})
_POSSIBLE: Final = frozenset({"may", "might", "could"})
_ABLE: Final = frozenset({"can", "could"})
_MUST: Final = frozenset({"must", "should", "ought"})
_PLANS: Final = frozenset(
    "plan intend expect schedule set due aim prepare go propose arrange about ready hope consider want".split()
)
_WEIGHING: Final = frozenset("consider weigh mull contemplate".split())
_SAYING: Final = frozenset(
    "say announce declare state tell insist add affirm stress reiterate warn note proclaim emphasize emphasise vow "
    "pledge promise reaffirm repeat confirm hint signal indicate suggest".split()
)
_COMMITTING: Final = frozenset("declare announce proclaim vow pledge promise affirm reaffirm".split())
_NO_DEED: Final = frozenset(
    "be have know comment say think believe happen seem need matter become want see expect".split()
)
_STOPS: Final = frozenset("stop cease halt end".split())
_COOPERATION: Final[frozenset[EventType]] = frozenset({"CONSULT", "SUPPORT", "COOPERATE", "AID"})
_YIELDING: Final[frozenset[EventType]] = _COOPERATION | {"RETREAT", "CONCEDE"}
_REFUSABLE: Final[frozenset[EventType]] = _YIELDING | {"AGREE"}
_VIOLENCE: Final[frozenset[EventType]] = frozenset({"ASSAULT", "COERCE", "SANCTION", "MOBILIZE", "PROTEST"})
_SAY: Final = Frame(("subject",), ("to", "object", "content"), reciprocal=False)
_STEPS: Final = 3


def with_outlook(scene: Scene, found: list[Found]) -> list[Found]:
    """`found` with the types that future, refusal and demand give, in the order of the text."""
    changed = {one.head: _changed(scene, one) for one in found}
    verbs = {one.verb: one for one in changed.values() if one.verb is not None}
    for token in scene.tokens:
        if not token.tag.startswith("VB"):
            continue
        if scene.lemma(token.index) in _SAYING:
            told = _told(scene, token.index, changed, verbs)
            if told is not None and (token.index not in changed or changed[token.index].entry.type != "THREATEN"):
                changed[token.index] = told
        elif scene.lemma(token.index) == "want" and token.index not in changed and _wants_of_others(scene, token.index):
            changed[token.index] = _by_saying(scene, token.index, "REQUEST", "others")
    return [changed[index] for index in sorted(changed)]


def is_future(scene: Scene, verb: int) -> bool:
    """Whether a verb is in the future, or hangs on a verb of planning."""
    if _auxiliaries(scene, verb) & _FUTURE:
        return True
    token = scene.tokens[verb]
    if token.dep in ("xcomp", "ccomp", "advcl", "acl") and token.tag in ("VB", "VBG") and token.head != verb:
        above = scene.lemma(token.head)
        if above == "be" and token.tag == "VB" and token.dep == "xcomp":  # 'is to grant'
            return any(scene.is_human(at) for at in scene.subjects(token.head))
        return above in (_PLANS if token.tag == "VB" else _WEIGHING)
    return False


def is_negated(scene: Scene, verb: int) -> bool:
    """Whether 'not', 'never' or 'cannot' stands with a verb."""
    kids = scene.kids(verb)
    return any(kid.dep == "neg" or kid.text.lower() in ("not", "never", "n't", "cannot", "n’t") for kid in kids)


def is_within(scene: Scene, index: int, heads: frozenset[int]) -> int | None:
    """The nearest of `heads` whose clause or object a word stands in, a few links up; None if there is none."""
    for _ in range(_STEPS):
        token = scene.tokens[index]
        if token.head == index or token.dep in ("conj", "nsubj", "nsubjpass", "relcl", "appos"):
            return None
        index = token.head
        if index in heads:
            return index
    return None


def _auxiliaries(scene: Scene, verb: int) -> frozenset[str]:
    found = [kid.text.lower() for kid in scene.kids(verb) if kid.dep in ("aux", "auxpass")]
    token = scene.tokens[verb]
    if token.dep == "conj" and token.tag == "VB":
        found.extend(kid.text.lower() for kid in scene.kids(token.head) if kid.dep == "aux")
    return frozenset(found)


def _changed(scene: Scene, one: Found) -> Found:
    """`one` with the type that the future or a refusal gives it."""
    kind = one.entry.type
    verb = one.verb if one.verb is not None else _governing(scene, one.head)
    if kind == "AGREE" and _is_denied(scene, one):
        return _as(one, "REJECT", "refused")
    if kind is None or verb is None:
        return one
    modals, within = _auxiliaries(scene, verb), _is_told(scene, verb)
    ahead = is_future(scene, verb) or (within and modals & _CONDITIONAL)
    if is_negated(scene, verb):
        refused = ahead or (within and modals & _ABLE)
        return _as(one, "REJECT", "refused") if refused and kind in _REFUSABLE else one
    if kind in _YIELDING and "have" not in modals:
        if ahead:
            return _as(one, "AGREE", "future")
        if modals & (_POSSIBLE if within else _POSSIBLE - _ABLE):
            return _as(one, "AGREE", "possible")
    return one


def _is_denied(scene: Scene, one: Found) -> bool:
    """Whether a willingness is denied: 'is not ready to', 'has not agreed to'."""
    if one.entry.part == "n":
        return False
    above = scene.tokens[one.head].head
    return is_negated(scene, one.head) or (scene.lemma(above) == "be" and is_negated(scene, above))


def _is_told(scene: Scene, verb: int) -> bool:
    """Whether a verb stands in the content of another, or is joined to one that does."""
    token = scene.tokens[verb]
    if token.dep == "conj":
        token = scene.tokens[token.head]
    return token.dep == "ccomp"


def _governing(scene: Scene, noun: int) -> int | None:
    """The verb whose subject or object a noun is."""
    token = scene.tokens[noun]
    governor = scene.tokens[token.head]
    if token.dep in ("nsubj", "nsubjpass", "dobj") and governor.tag.startswith("VB"):
        return governor.index
    return None


def _as(one: Found, kind: EventType, why: str) -> Found:
    mode = None if kind != "REJECT" or one.entry.type != "CONSULT" else "meet"
    frame = _intended(one.entry.frame) if kind == "AGREE" else one.entry.frame
    return one._replace(entry=one.entry._replace(type=kind, mode=mode, frame=frame, name=f"{one.entry.name} +{why}"))


def _intended(frame: Frame) -> Frame:
    """The slots of what is to come: whoever will meet means to, and that goes towards those they will meet."""
    if not frame.reciprocal:
        return frame
    actor = tuple(slot for slot in frame.actor if slot not in ("object", "with"))
    return Frame(actor, ("with", "object", "to"), reciprocal=False)


def _told(scene: Scene, say: int, found: dict[int, Found], verbs: dict[int, Found]) -> Found | None:
    """The threat or demand that a verb of saying makes of the clause it governs."""
    clauses = _with_joined(scene, scene.clauses(say))
    for clause in clauses:
        if _auxiliaries(scene, clause) & _MUST:
            return _by_saying(scene, say, "REQUEST", "must")
        if not (_auxiliaries(scene, clause) & (_FUTURE | _CONDITIONAL | _POSSIBLE)):
            continue
        act = verbs.get(clause) or next((found[at] for at in scene.objects(clause) if at in found), None)
        if act is not None and act.entry.type in _VIOLENCE and not is_negated(scene, clause):
            if _speaks_for(scene, say, clause):
                return _by_saying(scene, say, "THREATEN", "announced")
        elif verb_lemma(scene.tokens[clause].text) in _STOPS and is_negated(scene, clause):
            within = [
                found[at]
                for at in (*scene.subjects(clause), *scene.objects(clause), *_after(scene, clause))
                if at in found
            ]
            if any(one.entry.type in _VIOLENCE for one in within):
                return _by_saying(scene, say, "THREATEN", "announced")
        elif verbs.keys().isdisjoint(clauses) and act is None:
            if _is_refused(scene, say, clause):
                return _by_saying(scene, say, "REJECT", "refused")
            if scene.lemma(clause) in word_class("cooperate") and _is_intended(scene, say, clause):
                return _by_saying(scene, say, "AGREE", "intended")
    return None


def _is_refused(scene: Scene, say: int, clause: int) -> bool:
    """Whether speakers say of themselves that they will not do something: 'it would never join'."""
    if not is_negated(scene, clause) or not (_auxiliaries(scene, clause) & (_FUTURE | _CONDITIONAL)):
        return False
    token = scene.tokens[clause]
    return (
        token.tag == "VB"
        and scene.lemma(clause) not in _NO_DEED
        and not scene.is_marked_passive(clause)
        and bool(scene.subjects(clause))
        and _speaks_for(scene, say, clause)
    )


def _is_intended(scene: Scene, say: int, clause: int) -> bool:
    """Whether speakers say of themselves that they will do something: 'they would work more closely'."""
    ahead = _auxiliaries(scene, clause) & (_FUTURE | _CONDITIONAL)
    return bool(ahead) and not is_negated(scene, clause) and _speaks_for(scene, say, clause)


def _wants_of_others(scene: Scene, want: int) -> bool:
    """Whether what is wanted is that someone else do something: 'wants the two sides to meet'."""
    return any(
        kid.dep == "nsubj" and kid.index > want and scene.tokens[clause].tag == "VB"
        for clause in scene.clauses(want)
        for kid in scene.kids(clause)
    )


def _with_joined(scene: Scene, verbs: list[int]) -> list[int]:
    """`verbs` and those that 'and' joins to them."""
    joined = [kid.index for verb in verbs for kid in scene.kids(verb) if kid.dep == "conj" and kid.tag.startswith("VB")]
    return [*verbs, *joined]


def _after(scene: Scene, verb: int) -> list[int]:
    return [kid.index for kid in scene.kids(verb) if kid.dep in ("xcomp", "pcomp")]


def _speaks_for(scene: Scene, say: int, clause: int) -> bool:
    """Whether the one who would act may be the one who speaks: 'it', 'they', 'his forces', or the same word."""
    if scene.lemma(say) in _COMMITTING:
        return True
    speakers = {scene.tokens[at].text for at in scene.subjects(say)}
    for at in scene.subjects(clause):
        token = scene.tokens[at]
        if token.tag == "PRP" or token.text in speakers:
            return True
        if any(kid.tag == "PRP$" for kid in scene.kids(at)):
            return True
    return not scene.subjects(clause)


def _by_saying(scene: Scene, say: int, kind: EventType, why: str) -> Found:
    lemma = verb_lemma(scene.tokens[say].text)
    mode = "violence" if kind == "THREATEN" else None
    entry = Entry(f"{lemma}/v +{why}", "v", (), _SAY, kind, mode, (), lemma)
    return Found(say, (say,), entry, say)
