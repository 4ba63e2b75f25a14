"""To whom an act is done: of what fills its slots the one that can suffer or receive it."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Final

from purport.extract.events.act import Act, Slots
from purport.extract.events.grammar.entities import Standing, names_someone, standing
from purport.extract.events.grammar.noun_phrases import is_head
from purport.extract.events.grammar.subjects import is_verb, object_of_preposition, subject_of
from purport.extract.events.participants.filling import Frame
from purport.extract.events.participants.frames import frame_of
from purport.extract.events.participants.pronouns import is_pronoun
from purport.language.parse import Parse, Token
from purport.reference.nouns import noun_of
from purport.reference.verbs import verb_lemma

_USUAL: Final = (
    "object", "to", "against", "on", "upon", "at", "with", "from", "for", "of", "between", "among", "victims", "toward",
    "towards",
)  # fmt: skip
_WAYS: Final = ("to", "from", "into", "for")
_MOVING: Final = frozenset(
    """send deploy dispatch return give hand provide supply deliver donate contribute grant withdraw pull ship transfer
    extradite move lend sell offer""".split()
)
_AROUND: Final = ("near", "over", "about", "into", "content", "clause", "in", "outside", "inside", "across")
"""Slots that are looked into, in this order, where those of the lexicon are empty; first the ones of `_USUAL`."""
_NARROWED: Final = frozenset(("to", "against", "on", "for", "with", "of", "from", "by", "between", "at"))
"""What stands between a thing and whom it is done to: 'sanctions against Tarfa', 'a request from Tarfa'."""
_STRUCK: Final = frozenset(("on", "against", "at"))
_CONDITIONS: Final = frozenset(("if", "unless", "until", "till", "when", "once", "while", "because"))
_FORETOLD: Final = frozenset(("THREATEN", "MOBILIZE"))
"""Acts whose content says what its own actor will do; in that of others someone else does it."""
_HURTS: Final = frozenset(("ASSAULT", "COERCE", "SANCTION"))
"""Acts that are done to things too: 'attacked a bus'."""
_GIVEN: Final = frozenset(("AID", "AGREE", "COOPERATE", "MOBILIZE"))
"""Acts whose object is what is given, unless it is someone."""
_PLACED: Final = frozenset(("ASSAULT", "COERCE", "AID"))
"""Acts that a place suffers or receives where nobody else is named: 'killings in Tarfa', 'a curfew in Tarfa'."""
_NO_SLOTS: Final = Slots((), ())
_ENDS: Final = frozenset('"“”;:')
_SAKES: Final = frozenset(
    "support favor favour defense defence solidarity honor honour memory response behalf sake".split()
)
_HELPING: Final = frozenset("help assist enable".split())
_STEPS: Final = 6
_NEAR: Final = 25
"""Tokens after an act in which whoever it is done to is looked for."""


def recipients_in(parse: Parse, frame: Frame, act: Act, doing: Sequence[Token]) -> list[Token]:
    """The heads of the words for those `act` is done to; `frame` are its slots, `doing` those who do it.

    In the slots of the lexicon the first counts that names someone or something of someone's; elsewhere someone comes
    first. A thing counts only for acts that are done to things.
    """
    barred = {act.head, *(token.index for token in doing)}
    if act.type == "MOBILIZE":  # whoever is mobilised suffers nothing
        barred.update(token.index for token in frame.get("object", []))
    threatened = _threatened(parse, frame, act, doing)
    if threatened:
        return threatened
    whole = act.type in _HURTS
    for slots, ranks in _looks(parse, act):
        candidates = _candidates(parse, frame, slots, act, doing)
        for wanted in ranks:
            for one, rank in candidates:
                if rank in wanted and one.index not in barred:
                    return [one if rank == "someone" else _narrowed(parse, one, whole=whole)]
    return _after(parse, act, barred | set(act.words)) if _is_verbal(parse, act) else []


def _looks(parse: Parse, act: Act) -> Iterator[tuple[tuple[str, ...], tuple[tuple[Standing, ...], ...]]]:
    """Slots to look into one after the other, each with what may fill them, the best first."""
    thing: tuple[Standing, ...] = ("thing",) if act.type in _HURTS else ()
    yield _slots(act), (("someone", "someone's"), thing)
    objects = not act.slots.recipient or "object" in act.slots.recipient
    yield _usual(parse.tokens[act.head]), (("someone",), ("someone's",), thing if objects else ())
    yield ("victims",), (thing,)
    around = _AROUND if _is_verbal(parse, act) else ("in",) if act.type in _PLACED else ()
    yield around, (("someone",), ("someone's",))


def _is_verbal(parse: Parse, act: Act) -> bool:
    """Whether a verb belongs to an act: its clause says more than the noun's own phrase."""
    return any(is_verb(parse.tokens[index]) for index in (act.head, *act.words))


def _usual(word: Token) -> tuple[str, ...]:
    """The usual slots in their order: where something is moved, the way it goes comes before what is moved."""
    moved = verb_lemma(word.text) in _MOVING
    return (*_WAYS, *(slot for slot in _USUAL if slot not in _WAYS)) if moved else _USUAL


def _slots(act: Act) -> tuple[str, ...]:
    """The slots of the lexicon; whoever mobilises troops does it against someone else."""
    if act.type != "MOBILIZE":
        return act.slots.recipient
    return ("against", "on", *(slot for slot in act.slots.recipient if slot not in ("object", "for")))


def _threatened(parse: Parse, frame: Frame, act: Act, doing: Sequence[Token]) -> list[Token]:
    """All whom a threat says something will be done to."""
    if act.type != "THREATEN" or "content" not in act.slots.recipient:
        return []
    barred = {act.head, *(token.index for token in doing)}
    heads = (one for verb in frame.get("content", []) for one in _in_content(parse, verb, doing, about=False))
    found = {one.index: one for one in heads if one.index not in barred and names_someone(parse, one)}
    return [found[index] for index in sorted(found)]


def _candidates(
    parse: Parse, frame: Frame, slots: Iterable[str], act: Act, doing: Sequence[Token]
) -> list[tuple[Token, Standing]]:
    """What fills `slots`, in their order, with what it can be."""
    found: list[tuple[Token, Standing]] = []
    for slot in slots:
        for one in frame.get(slot, []):
            heads = [one]
            if slot in ("content", "clause"):
                heads = _in_content(parse, one, doing, about=act.type not in _FORETOLD and slot == "content")
            given = slot == "object" and act.type in _GIVEN and "to" in act.slots.recipient  # 'sent Tarfan wheat'
            ranks = ((head, _standing(parse, head)) for head in heads)
            found.extend(one for one in ranks if not given or one[1] == "someone")
    return found


def _standing(parse: Parse, head: Token) -> Standing:
    """What a noun phrase can be in an act; a body of one's own ('withdrew its troops') is a thing."""
    found = standing(parse, head)
    own = any(child.tag == "PRP$" for child in parse.children(head))
    known = noun_of(head.text) if own else None
    return "thing" if known is not None and known.kind != "person" else found


def _in_content(parse: Parse, verb: Token, doing: Sequence[Token], *, about: bool) -> list[Token]:
    """Whom a clause that says what is demanded, alleged or threatened is about: if `about` its subject, where that is
    someone else than who says it; then whom it is done to, in it and in the clauses below it.
    """
    found: list[Token] = []
    subject = subject_of(parse, verb)
    if subject is not None and not about:  # 'the operations against X will go on'
        found.extend(_prepositional(parse, subject, _STRUCK))
    elif subject is not None and all(subject.index != one.index for one in doing) and not is_pronoun(subject):
        found.append(subject)
    inner = frame_of(parse, Act(verb.index, (verb.index,), "REQUEST", None, (), _NO_SLOTS, "", 0.0))
    found.extend(one for slot in _usual(verb) for one in inner.get(slot, []))
    for token in parse.tokens[verb.index + 1 : min(parse.right_edge(verb) + 1, verb.index + _NEAR)]:
        if token.dep == "mark" and token.text.lower() in _CONDITIONS:
            break
        struck = token.dep == "dobj" or (token.dep == "pobj" and parse.tokens[token.head].text.lower() in _STRUCK)
        above = parse.tokens[parse.tokens[token.head].head]
        helped = token.dep == "nsubj" and verb_lemma(above.text) in _HELPING  # 'to help Tarfa cope with the flood'
        if (struck or helped) and token not in found:
            found.append(token)
    return found


def _prepositional(parse: Parse, noun: Token, words: Collection[str]) -> Iterator[Token]:
    """What the prepositions of `words` that hang on a noun govern."""
    for child in parse.children(noun):
        if child.dep in ("prep", "agent") and child.text.lower() in words and child.index > noun.index:
            inner = object_of_preposition(parse, child)
            if inner is not None:
                yield inner


def _narrowed(parse: Parse, thing: Token, *, whole: bool) -> Token:
    """Whom a thing concerns, where a preposition says it: 'Tarfa' for 'sanctions against Tarfa'; else the thing.
    `whole`: what is of someone stays whole ('a camp of Tarfa').
    """
    inner = _prepositional(parse, thing, _NARROWED - {"of"} if whole else _NARROWED)
    return next((noun for noun in inner if standing(parse, noun) == "someone"), thing)


def _after(parse: Parse, act: Act, barred: set[int]) -> list[Token]:
    """The nearest noun after an act, in its own clause, that something can be done to, where its slots are empty."""
    last = min(parse.sentences[parse.tokens[act.head].sentence].last, act.head + _NEAR)
    for token in parse.tokens[act.head + 1 : last]:
        if token.text in _ENDS or token.dep in ("nsubj", "nsubjpass"):
            return []
        if token.dep == "appos" and token.head in barred:  # 'by Oren, the head of …'
            barred.add(token.index)
        if token.index in barred or not is_head(parse, token) or standing(parse, token) != "someone":
            continue
        if not _is_favoured(parse, token):
            return [token]
    return []


def _is_favoured(parse: Parse, token: Token) -> bool:
    """Whether an act is done for the sake of someone, not to them: 'in support of'."""
    for _ in range(_STEPS):
        if token.dep not in ("pobj", "prep", "conj"):
            return False
        token = parse.tokens[token.head]
        if token.text.lower() in _SAKES:
            return True
    return False
