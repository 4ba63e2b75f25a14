"""From an act to the words for killing and wounding that belong to it, along the tree.

They belong to it if the act itself is one ('killed four'), if a clause or phrase of it tells of them ('an attack that
killed 13', 'attacked the base, wounding 12', 'with two dead'), if it is the subject of theirs ('the blast left 20
dead', 'the strikes resulted in the death of'), or if theirs happened in it or by it ('13 people were killed in an
attack', 'when gunmen opened fire'). Those of another clause that has a subject of its own do not.
"""

from collections import deque
from collections.abc import Iterator
from typing import Final

from purport.extract.events.act import Act
from purport.extract.events.grammar.tree import MOST, dependents, top_noun
from purport.extract.events.harm.victims import is_verb, subject_is_victim
from purport.extract.events.harm.words import harm_of
from purport.language.parse import Parse, Token
from purport.reference.nouns import noun_of

_MOST: Final = 120
"""Words looked at for one act, so that no sentence costs the square of its length."""
_NEAR: Final = 8
"""Words after 'and' in which the other half of a pair may stand."""
_LEAVING: Final = frozenset(
    "leave leaves left leaving result results resulted resulting cause causes caused causing claim claims claimed "
    "claiming take takes took taking inflict inflicts inflicted inflicting lead leads led leading lose loses lost "
    "losing shoot shoots shot shooting beat beats beaten beating stab stabs stabbed stabbing hack hacked burn burned "
    "burnt find found report reported reports see saw suffer suffered bring brings brought rise rose climb climbed be "
    "is are was were been there's sustain sustained set put".split()
)
"""Verbs of which the victims are told in what depends on them: 'left 20 dead', 'resulted in the death of'."""
_LIGHT: Final = frozenset(
    "carry carries carried carrying launch launches launched launching conduct conducts conducted conducting stage "
    "stages staged staging mount mounts mounted mounting perpetrate perpetrated open opens opened opening "
    "make makes made making execute executed".split()
)
"""Verbs that only carry the noun of the act."""
_WITHIN: Final = frozenset("in during by from at inside amid".split())
"""Prepositions between a harm and the act in which it was done."""
_SPANS: Final = frozenset("day days night nights week weeks time hour hours month months".split())
_TOWARDS: Final = frozenset(
    "on in at near against of into inside outside by from to upon across between during with through".split()
)
"""Prepositions of what an act is done to or where, behind whose noun the parse may hang what came of the act."""
_WHEN: Final = frozenset("when as after".split())
_CLAUSES: Final = ("acl", "relcl", "advcl", "xcomp", "conj", "dep", "parataxis")
_SUBJECTS: Final = ("nsubj", "nsubjpass")


def harms_of(parse: Parse, act: Act) -> Iterator[Token]:
    """The words for harm that belong to `act`, the nearest first, each once."""
    seen: set[int] = set()
    own = [parse.tokens[index] for index in dict.fromkeys((act.head, *act.words))]
    waiting = deque((token, True) for token in (*own, *_above(parse, own)))
    while waiting and len(seen) < _MOST:
        token, of_act = waiting.popleft()
        if token.index in seen:
            continue
        seen.add(token.index)
        if is_harm(token):
            yield token
        waiting.extend((child, False) for child in _below(parse, token, of_act=of_act))
        waiting.extend((stray, False) for stray in _beside(parse, token))


def _beside(parse: Parse, token: Token) -> Iterator[Token]:
    """The other half of '13 people were killed and 40 others wounded' where the parse has cut it in two."""
    if not (is_harm(token) and is_verb(token)):
        return
    noun = parse.tokens[token.head]
    edge = parse.left_edge(noun)
    if token.dep == "acl" and noun.head == noun.index and edge and parse.tokens[edge - 1].dep in ("cc", "punct"):
        before = parse.tokens[parse.tokens[edge - 1].head]
        if before.sentence == token.sentence and is_harm(before):
            yield before
    joint = next((one.index + 1 for one in dependents(parse, token) if one.dep == "cc"), len(parse.tokens))
    for index in range(joint, min(joint + _NEAR, len(parse.tokens))):
        other = parse.tokens[index]
        noun = parse.tokens[other.head]
        if other.dep == "acl" and is_harm(other) and noun.head == noun.index and parse.left_edge(noun) == joint:
            yield other


def is_harm(token: Token) -> bool:
    """Whether a word tells of killing or wounding, of lives or of a toll."""
    word = token.text.lower()
    return word in ("lives", "toll") or harm_of(word, verb=is_verb(token)) is not None


def _below(parse: Parse, token: Token, *, of_act: bool) -> Iterator[Token]:
    """What depends on a word and goes on telling of the same."""
    leaving = token.text.lower() in _LEAVING
    for child in dependents(parse, token):
        if child.dep in _CLAUSES:
            if _goes_on(parse, token, child):
                yield child
        elif child.dep == "prep":
            if leaving or child.text.lower() == "with":
                yield from _told_in(parse, child)
            if of_act and (child.text.lower() in _TOWARDS or _is_span(parse, child)):
                yield from _after_object(parse, child)
        elif child.dep in ("dobj", "attr", "oprd", "acomp", "advmod", "amod", "nsubj", "nsubjpass") and is_harm(child):
            yield child
        elif child.dep in ("dobj", "attr", "nsubj"):
            if leaving:
                yield child
            if of_act:
                yield from _after_object(parse, child)
        elif child.dep == "ccomp" and leaving:
            yield child
        elif of_act and child.dep == "agent":
            yield from _after_object(parse, child)


def _is_span(parse: Parse, preposition: Token) -> bool:
    """'for a sixth day': a length of time, behind which what came of the act may stand."""
    return any(one.text.lower() in _SPANS for one in dependents(parse, preposition))


def _told_in(parse: Parse, preposition: Token) -> Iterator[Token]:
    """'with 13 people dead', 'in the death of 12'."""
    for inner in dependents(parse, preposition):
        if inner.dep in ("pobj", "pcomp"):
            yield inner


def _goes_on(parse: Parse, above: Token, clause: Token) -> bool:
    """Whether a clause tells what came of the act above it."""
    subjects = [one for one in dependents(parse, clause) if one.dep in _SUBJECTS]
    own = any(one.tag not in ("WDT", "WP") for one in subjects)
    suffered = is_harm(clause) and (
        not is_verb(clause) or subject_is_victim(parse, clause) or "d" not in clause.tag.lower()
    )
    if clause.dep == "advcl":
        marked = any(one.dep in ("mark", "advmod") and one.text.lower() in _WHEN for one in dependents(parse, clause))
        return not own and not marked
    if clause.dep == "relcl":
        return not own or _is_suffered(parse, clause) or is_in_which(parse, clause)
    if clause.dep in ("conj", "dep", "parataxis"):
        if any(is_harm(one) and not is_verb(one) for one in subjects):
            return True
        joined = is_harm(above) or above.tag.startswith("VB") or clause.tag.startswith("VB")
        return joined and (not own or (suffered and _is_suffered(parse, clause)))
    return not own or _is_suffered(parse, clause)


def _is_suffered(parse: Parse, clause: Token) -> bool:
    """Whether the subject of a clause is who is harmed: '13 people were killed', '13 died'."""
    return (
        is_harm(clause)
        and is_verb(clause)
        and (subject_is_victim(parse, clause) or clause.text.lower() in ("died", "die"))
    )


def _after_object(parse: Parse, noun: Token) -> Iterator[Token]:
    """Participles that the parse ties to a noun of the clause instead of its verb: 'attacked a bus, killing 12'; and
    'that killed 12' after a noun that is nobody.
    """
    waiting, steps = [noun], 0
    while waiting and steps < MOST:
        at = waiting.pop()
        steps += 1
        for child in dependents(parse, at):
            if child.dep in ("acl", "relcl", "advcl", "conj") and is_verb(child):
                told = is_harm(child) or child.text.lower() in _LEAVING
                if told and (child.tag == "VBG" or (child.dep == "relcl" and _is_of_act(parse, at, child))):
                    yield child
            elif child.dep in ("pobj", "conj", "appos") or (child.dep == "prep" and child.text.lower() in _TOWARDS):
                waiting.append(child)


def _is_of_act(parse: Parse, noun: Token, clause: Token) -> bool:
    """Whether a relative clause with 'that' or 'which' tells of the act, since the noun it follows is nobody."""
    known = noun_of(noun.text)
    subjects = [one.text.lower() for one in dependents(parse, clause) if one.dep in _SUBJECTS]
    is_somebody = known is not None and known.kind in ("person", "armed group")
    return not is_somebody and bool(subjects) and set(subjects) <= {"that", "which"}


def is_in_which(parse: Parse, clause: Token) -> bool:
    """'the attack in which 13 people were killed on Monday'."""
    return any(
        one.dep == "prep" and any(inner.text.lower() == "which" for inner in dependents(parse, one))
        for one in dependents(parse, clause)
    )


def _above(parse: Parse, own: list[Token]) -> Iterator[Token]:
    """The words that govern the act and tell what came of it."""
    words = {token.index for token in own}
    for token in own:
        top = top_noun(parse, token)
        head = parse.tokens[top.head]
        if head.index in words or head.index == top.index:
            continue
        if top.dep in _SUBJECTS and head.tag.startswith("VB"):
            if top.dep == "nsubj" or head.text.lower() in _LEAVING:
                yield head
        elif top.dep == "dobj" and head.text.lower() in _LIGHT:
            yield head
            if head.dep == "advcl" and _is_when(parse, head):
                yield from _suffered(parse, parse.tokens[head.head])
        elif top.dep in ("pobj", "pcomp") and head.text.lower() in _WITHIN:
            yield from _place_of_harm(parse, head)
        elif top.dep == "advcl" and _is_when(parse, top):
            yield from _suffered(parse, head)


def _is_when(parse: Parse, clause: Token) -> bool:
    return any(one.text.lower() in _WHEN and one.dep in ("mark", "advmod") for one in dependents(parse, clause))


def _place_of_harm(parse: Parse, preposition: Token) -> Iterator[Token]:
    """The harm that was done in or by the act: of the verb that the phrase depends on, or that its noun depends on."""
    at = parse.tokens[preposition.head]
    for _ in range(4):
        found = list(_harm_chain(parse, at))
        if found:
            yield from found
            return
        if at.head == at.index or not (at.tag.startswith(("NN", "CD")) or at.dep in ("prep", "agent")):
            return
        at = parse.tokens[at.head]


def _suffered(parse: Parse, verb: Token) -> Iterator[Token]:
    """The harm that befell somebody when the act was done; of who did it by another act it is that one's."""
    return (one for one in _harm_chain(parse, verb) if not is_verb(one) or _is_suffered(parse, one))


def _harm_chain(parse: Parse, verb: Token) -> Iterator[Token]:
    """A word of harm and those it is joined to: 'two died and three were injured in the attack'."""
    for _ in range(4):
        if is_harm(verb) or (verb.text.lower() in _LEAVING and _leaves_harm(parse, verb)):
            yield verb
        if verb.dep != "conj":
            return
        verb = parse.tokens[verb.head]


def _leaves_harm(parse: Parse, verb: Token) -> bool:
    return any(is_harm(one) or any(map(is_harm, dependents(parse, one))) for one in dependents(parse, verb))
