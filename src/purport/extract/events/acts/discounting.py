"""Words that look like acts and are none, by what stands around them in the tree: one small rule for each reason.

A coder strikes out what nobody did, what a thing did that cannot act, the crime of a charge whose victim is not told,
those who were harmed instead of the harm, and the fights of a contest.
"""

from collections.abc import Callable
from typing import Final

from purport.extract.events.acts.lookup import Found
from purport.extract.events.grammar.scene import Scene
from purport.extract.events.harm.words import DYING, KILLING, STATES, WOUNDING
from purport.records import EventType
from purport.reference.acts import noun_lemma, word_class
from purport.reference.nouns import noun_of

_NOBODY: Final = frozenset({"nobody", "none", "no-one", "whoever", "whatever", "anyone", "anybody", "nothing"})
_DONE_BY_SOMEONE: Final[frozenset[EventType]] = frozenset(
    {"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN",
     "MOBILIZE"}
)  # fmt: skip
"""Acts that nothing does but people and their bodies, and the words and moves that stand for them."""
_NOT_BY_WORDS: Final[frozenset[EventType]] = frozenset({"CONSULT", "AID", "RETREAT", "COOPERATE", "MOBILIZE"})
_AGENTS: Final = (
    "er",
    "or",
    "ist",
    "ant",
    "ian",
    "eer",
    "man",
    "men",
    "ee",
    "ers",
    "ors",
    "ists",
    "ants",
    "ians",
    "ees",
)
"""How words for those who act end that no table has."""
_CHARGES: Final = frozenset("charge accuse convict indict acquit arraign suspect sentence try clear face deny".split())
_OF_CHARGES: Final = frozenset(
    "charge count conviction guilty suspicion accusation allegation trial indictment".split()
)
_CHARGING: Final = frozenset({"with", "of", "for", "on", "to"})
_LONGEST: Final = 4
"""Words from a crime up to the charge."""
_NAMING: Final = frozenset(
    "call describe label brand term dub denounce condemn dismiss deem regard see view name".split()
)
_PAPERS: Final = frozenset("complaint indictment lawsuit petition appeal accusation".split())
_TELLING: Final = frozenset("allege say charge claim state accuse name note add describe argue list detail".split())
_HARMED: Final = KILLING | WOUNDING | DYING | frozenset(STATES)
_AS_NOUN: Final = frozenset({"pobj", "dobj", "nsubj", "nsubjpass", "attr", "conj", "npadvmod", "appos", "pcomp"})
_HELPING: Final = frozenset({"aux", "auxpass", "agent", "dobj"})
_FIGHTING: Final = frozenset(
    """battle fight war combat clash attack assault offensive strike hit pound hammer batter blast target fire salvo
    barrage onslaught skirmish pummel assail bombard besiege ambush retaliate retaliation counterattack storm rally
    march struggle""".split()
)
_VERBAL: Final = frozenset(
    "attack assault assail blast pound hammer hit pummel batter target salvo barrage onslaught".split()
)
"""Words for fights that in a contest stand for words against somebody."""
_AROUND: Final = 2
"""Sentences before and after one that tell whether it is about a contest."""
_ENOUGH: Final = 2
"""Different words of a contest that make one."""


def without_idle(scene: Scene, found: list[Found]) -> list[Found]:
    """`found` without what no rule of `_REASONS` leaves standing; verbal attacks of a contest become ACCUSE."""
    kept = [_in_words(scene, one) for one in found if not any(holds(scene, one) for holds in _REASONS)]
    return [one for one in kept if one is not None]


def _is_by_nobody(scene: Scene, one: Found) -> bool:
    """'nobody guarded the bridge', 'whoever shelters them': there is no one who did it."""
    verb = one.verb
    if verb is None or scene.is_marked_passive(verb):
        return False
    return any(kid.dep == "nsubj" and _is_nobody(scene, kid.index) for kid in scene.kids(verb))


def _is_nobody(scene: Scene, index: int) -> bool:
    """Whether a word, or 'no one', is nobody or anybody."""
    word = scene.tokens[index].text.lower()
    return word in _NOBODY or (word == "one" and index > 0 and scene.tokens[index - 1].text.lower() == "no")


def _is_by_a_thing(scene: Scene, one: Found) -> bool:
    """'the sea gives the names back', 'his ideas met with resistance': what is said to do it cannot."""
    if (one.entry.type not in _DONE_BY_SOMEONE and one.entry.mode != "abduct") or one.verb is None:
        return False
    subjects = scene.subjects(one.verb)
    silent = one.entry.type in _NOT_BY_WORDS
    return bool(subjects) and all(_is_thing(scene, at, silent=silent) for at in subjects)


def _is_thing(scene: Scene, index: int, *, silent: bool) -> bool:
    """Whether a word is a noun for a thing that no one acts by; `silent`: nor is it done by reports and views."""
    token = scene.tokens[index]
    if token.tag not in ("NN", "NNS") or scene.is_human(index) or token.text[:1].isupper():
        return False
    lemma = noun_lemma(token.text)
    known = noun_of(scene.parse.written(token)) or noun_of(token.text)
    if known is not None and (known.kind is not None or not silent):
        return False
    return not lemma.endswith(_AGENTS) and lemma not in word_class("acting")


def _is_charge(scene: Scene, one: Found) -> bool:
    """'charged with murder', 'guilty of assault': the crime itself is told only with its victim."""
    if one.entry.part != "n" or one.entry.type not in ("ASSAULT", "COERCE", "PROTEST"):
        return False
    if any(kid.dep == "poss" or kid.text.lower() in ("of", "against") for kid in scene.kids(one.head)):
        return False
    index = one.head
    for _ in range(_LONGEST):
        token = scene.tokens[index]
        above = scene.tokens[token.head]
        if above.index == index or token.dep not in ("pobj", "prep", "conj", "dobj", "compound", "acomp"):
            return False
        if token.dep == "prep" and token.text.lower() not in _CHARGING:
            return False
        lemma = scene.lemma(above.index)
        if token.dep == "prep" and lemma in (_CHARGES if above.tag.startswith("VB") else _OF_CHARGES):
            return True
        index = above.index
    return False


def _is_people(scene: Scene, one: Found) -> bool:
    """'three of the seven wounded', 'the number of injured': those who were harmed, not the harm."""
    token = scene.tokens[one.head]
    if token.tag not in ("VBN", "VBD", "JJ", "NNS", "NN") or token.text.lower() not in _HARMED:
        return False
    if token.tag.startswith("NN"):
        return token.text.lower() in STATES
    if token.dep not in _AS_NOUN or any(kid.dep in _HELPING for kid in scene.kids(one.head)):
        return False
    if token.dep == "conj":
        return scene.tokens[token.head].text.lower() in STATES
    counted = any(kid.dep in ("det", "nummod", "amod", "poss") for kid in scene.kids(one.head))
    return counted or token.dep in ("pobj", "pcomp")


def _is_label(scene: Scene, one: Found) -> bool:
    """'called the strike a massacre', 'condemned it as an attack on …': a name for what is told elsewhere."""
    token = scene.tokens[one.head]
    above = scene.tokens[token.head]
    if one.entry.part != "n":
        return False
    if token.dep == "pobj" and above.text.lower() == "as":
        return scene.lemma(above.head) in _NAMING
    return (
        token.dep in ("oprd", "dobj", "attr", "ccomp")
        and scene.lemma(above.index) in _NAMING
        and any(kid.dep in ("dobj", "nsubj") and above.index < kid.index < one.head for kid in scene.kids(above.index))
    )


def _is_plan(scene: Scene, one: Found) -> bool:
    """'a plan to bar them', 'the power to arrest': what somebody could or would do, told as what there is."""
    token = scene.tokens[one.head]
    if one.verb != one.head or token.dep not in ("acl", "relcl") or token.tag != "VB":
        return False
    return scene.lemma(token.head) in word_class("plans")


def _is_general(scene: Scene, one: Found) -> bool:
    """'preventing them from coming is wrong': an opinion of acts of a kind."""
    token = scene.tokens[one.head]
    return token.dep in ("csubj", "csubjpass") and token.tag in ("VBG", "VB")


def _in_words(scene: Scene, one: Found) -> Found | None:
    """`one`; None for the fight of a contest ('the battle for the nomination'), ACCUSE for words against a rival."""
    lemma = scene.lemma(one.head)
    if lemma not in _FIGHTING or one.entry.type not in ("ASSAULT", "PROTEST") or not _is_contest(scene, one.head):
        return one
    if lemma in _VERBAL and one.entry.type == "ASSAULT":
        entry = one.entry._replace(type="ACCUSE", mode="disapprove", contexts=(), name=f"{one.entry.name} +words")
        return one._replace(entry=entry)
    return None


def _is_contest(scene: Scene, index: int) -> bool:
    """Whether the sentences around a word are about a contest for votes, and tell of no arms and no harm; in a text
    that is about one its own sentence is enough.
    """
    if scene.is_about("contest", "arms"):
        return word_class("bloodshed").isdisjoint(scene.near(index) - {scene.lemma(index)})
    near = _around(scene, index)
    return len(near & word_class("contest")) >= _ENOUGH and word_class("bloodshed").isdisjoint(near)


def _around(scene: Scene, index: int) -> set[str]:
    """The base forms in the sentence of a word and those beside it."""
    number, sentences = scene.tokens[index].sentence, scene.parse.sentences
    near: set[str] = set()
    for at in range(max(0, number - _AROUND), min(len(sentences), number + _AROUND + 1)):
        near |= scene.near(sentences[at].first)
    return near


def _is_disaster(scene: Scene, one: Found) -> bool:
    """'ten were killed', 'the town was razed' where the sentences around tell of an earthquake or a crash, and of no
    arms.
    """
    if one.entry.type != "ASSAULT" or one.verb is None:
        return False
    if any(scene.is_human(at) for at in scene.subjects(one.verb)):
        return False
    near = _around(scene, one.head)
    return not word_class("disaster").isdisjoint(near) and word_class("arms").isdisjoint(near)


def _is_forecast(scene: Scene, one: Found) -> bool:
    """'warned that his style would do harm': what a thing will bring is no threat of anyone."""
    if one.entry.type != "THREATEN" or scene.lemma(one.head) != "warn":
        return False
    subjects = [at for verb in scene.clauses(one.head) for at in scene.subjects(verb)]
    return bool(subjects) and all(_is_thing(scene, at, silent=True) for at in subjects)


def _is_document(scene: Scene, one: Found) -> bool:
    """'the complaint alleged': a paper, and not that somebody complains."""
    token = scene.tokens[one.head]
    paper = one.entry.part == "n" and token.dep == "nsubj" and scene.lemma(one.head) in _PAPERS
    return paper and scene.lemma(token.head) in _TELLING


_REASONS: Final[tuple[Callable[[Scene, Found], bool], ...]] = (
    _is_by_nobody,
    _is_by_a_thing,
    _is_charge,
    _is_people,
    _is_label,
    _is_plan,
    _is_general,
    _is_disaster,
    _is_document,
    _is_forecast,
)
