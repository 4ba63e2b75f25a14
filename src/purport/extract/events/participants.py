"""Who takes part in an act: the words for those who did it and for those it was done to."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Final

from purport.extract.events.act import Act, Participants, Slots
from purport.extract.events.entities import Standing, can_act, names_someone, standing
from purport.extract.events.frames import Frame, frame_of
from purport.extract.events.noun_phrases import is_head, is_time, joined, nouns_before, phrase
from purport.extract.events.pronouns import is_pronoun, meant_by
from purport.extract.events.subjects import is_passive, is_verb, object_of_preposition, subject_of
from purport.language.parse import Parse, Token, span_of
from purport.records import Spans
from purport.reference.nouns import noun_of

_DOING: Final = ("subject", "by", "possessive", "modifier", "means", "from")
_SURE: Final = frozenset(("subject", "possessive", "modifier", "by", "means", "between"))
"""Slots whose words do it even if they name a thing: 'a bomb killed'."""
_SUFFERING: Final = (
    "object", "to", "against", "on", "upon", "at", "with", "from", "for", "of", "between", "among", "victims", "toward",
    "towards",
)  # fmt: skip
_AROUND: Final = ("near", "over", "about", "into", "content", "clause", "in", "outside", "inside", "across")
"""Slots that are looked into, in this order, where those of the lexicon are empty; first the ones of `_SUFFERING`."""
_NARROWED: Final = frozenset(("to", "against", "on", "for", "with", "of", "from", "by", "between", "at"))
"""What stands between a thing and whom it is done to: 'sanctions against Tarfa', 'a request from Tarfa'."""
_STRUCK: Final = frozenset(("on", "against", "at"))
_CONDITIONS: Final = frozenset(("if", "unless", "until", "till", "when", "once", "while", "because"))
_FORETOLD: Final = frozenset(("THREATEN", "MOBILIZE"))
"""Acts whose content says what its own actor will do; in that of others someone else does it."""
_HURTS: Final = frozenset(("ASSAULT", "COERCE", "SANCTION"))
"""Acts that are done to things too: 'attacked a bus'."""
_ENDS: Final = frozenset('"“”;:')
_NO_SLOTS: Final = Slots((), ())
_LONGEST_SENTENCE: Final = 400
"""Tokens; what is longer is no sentence, and its syntax says nothing."""
_NEAR: Final = 25
"""Tokens on either side of an act in which those who take part are looked for where the syntax names none."""


def participants_of(text: str, parse: Parse, act: Act) -> Participants:
    """The words for those who take part in `act`, by the slots that it names; an act of no known slots has them by the
    usual ones. For a reciprocal act all are actors. Who is not named is not given.

    The spans of a pronoun are preceded by those of the noun of its sentence that it means, where syntax tells.
    """
    del text  # the steps all take it; here the parse is enough
    sentence = parse.sentences[parse.tokens[act.head].sentence]
    if sentence.last - sentence.first > _LONGEST_SENTENCE:
        return Participants((), ())
    frame = frame_of(parse, act)
    taken: set[int] = {act.head, *act.words}
    if act.slots.reciprocal:
        heads = _all_of(parse, frame, (*act.slots.actor, *act.slots.recipient))
        return Participants(_entries(parse, heads, taken), ())
    doing = _doing(parse, frame, act)
    done = _done(parse, frame, act, doing)
    actors = _entries(parse, doing, taken)
    return Participants(actors, _entries(parse, done, taken))


def _doing(parse: Parse, frame: Frame, act: Act) -> list[Token]:
    """Those who do it."""
    for slots in (act.slots.actor, _DOING):
        for slot in slots:
            found = [one for one in frame.get(slot, []) if not is_time(parse, one)]
            if slot not in _SURE:
                found = [one for one in found if standing(parse, one) == "someone"]
            if found:
                return found[:1]
    verbs = [parse.tokens[index] for index in (act.head, *act.words) if is_verb(parse.tokens[index])]
    if not verbs or ("object" in frame and any(is_passive(parse, verb) for verb in verbs)):
        return []
    return _before(parse, act)


def _done(parse: Parse, frame: Frame, act: Act, doing: Sequence[Token]) -> list[Token]:
    """Those it is done to: of what fills the slots someone before something of someone's, before a thing."""
    barred = {act.head, *act.words, *(token.index for token in doing)}
    verbal = any(is_verb(parse.tokens[index]) for index in (act.head, *act.words))
    for slots in (act.slots.recipient, _SUFFERING, _AROUND if verbal else ()):
        found = [one for one in _candidates(parse, frame, slots, act, doing) if one[0].index not in barred]
        if act.type in _FORETOLD and slots == ("content",):
            threatened = [one for one, _ in found if names_someone(parse, one)]
            if threatened:
                return threatened
        best = _best(parse, found, act)
        if best is not None:
            return [best]
    return _after(parse, act, barred) if verbal else []


def _best(parse: Parse, found: Sequence[tuple[Token, Standing]], act: Act) -> Token | None:
    for wanted in ("someone", "someone's", "thing"):
        if wanted == "thing" and act.type not in _HURTS:
            return None
        for one, rank in found:
            if rank == wanted:
                return one if rank != "someone's" else _narrowed(parse, one, whole=act.type in _HURTS)
    return None


def _candidates(
    parse: Parse, frame: Frame, slots: Iterable[str], act: Act, doing: Sequence[Token]
) -> list[tuple[Token, Standing]]:
    found: list[tuple[Token, Standing]] = []
    for slot in slots:
        for one in frame.get(slot, []):
            heads = [one]
            if slot in ("content", "clause"):
                heads = _in_content(parse, one, doing, about=act.type not in _FORETOLD and slot == "content")
            found.extend((head, _standing(parse, head)) for head in heads)
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
    found.extend(one for slot in _SUFFERING for one in inner.get(slot, []))
    for token in parse.tokens[verb.index + 1 : min(parse.right_edge(verb) + 1, verb.index + _NEAR)]:
        if token.dep == "mark" and token.text.lower() in _CONDITIONS:
            break
        struck = token.dep == "dobj" or (token.dep == "pobj" and parse.tokens[token.head].text.lower() in _STRUCK)
        if struck and token not in found:
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


def _all_of(parse: Parse, frame: Frame, slots: Iterable[str]) -> list[Token]:
    """All who fill the slots of a reciprocal act; what they discuss or sign is none of them."""
    found: list[Token] = []
    for slot in slots:
        for token in frame.get(slot, []):
            fits = not is_time(parse, token) if slot in _SURE else standing(parse, token) == "someone"
            if fits and all(token.index != one.index for one in found):
                found.append(token)
    return found


def _before(parse: Parse, act: Act) -> list[Token]:
    """The nearest subject before an act that can act, where its own clause has none."""
    taken = {act.head, *act.words}
    first = max(parse.sentences[parse.tokens[act.head].sentence].first, act.head - _NEAR)
    found = [one for one in nouns_before(parse, act.head, first) if one.index not in taken and can_act(parse, one)]
    subjects = [one for one in found if one.dep in ("nsubj", "nsubjpass")]
    return (subjects or found)[:1]


def _after(parse: Parse, act: Act, barred: set[int]) -> list[Token]:
    """The nearest noun after an act, in its own clause, that something can be done to, where its slots are empty."""
    last = min(parse.sentences[parse.tokens[act.head].sentence].last, act.head + _NEAR)
    for token in parse.tokens[act.head + 1 : last]:
        if token.text in _ENDS or token.dep in ("nsubj", "nsubjpass"):
            return []
        if token.index not in barred and is_head(parse, token) and standing(parse, token) == "someone":
            return [token]
    return []


def _entries(parse: Parse, heads: Iterable[Token], taken: set[int]) -> tuple[Spans, ...]:
    """One entry for each of those named, in the order of the text."""
    found: dict[int, Spans] = {}
    for head in heads:
        meant = meant_by(parse, head) if is_pronoun(head) else None
        own = () if meant is None else (span_of(phrase(parse, head)),)
        for one in joined(parse, meant or head):
            if one.index not in taken and one.index not in found:
                taken.add(one.index)
                found[one.index] = tuple(sorted({span_of(phrase(parse, one)), *own}))
    return tuple(found[index] for index in sorted(found))
