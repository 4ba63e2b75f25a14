"""Who takes part in an act: the words for those who did it and for those it was done to."""

from collections.abc import Iterable, Sequence
from typing import Final

from purport.extract.events.act import Act, Participants
from purport.extract.events.grammar.entities import can_act, is_named, standing
from purport.extract.events.grammar.noun_phrases import is_time, joined, nouns_before, phrase
from purport.extract.events.grammar.subjects import is_passive, is_verb, own_subject
from purport.extract.events.grammar.words import is_claimed
from purport.extract.events.participants.filling import Frame
from purport.extract.events.participants.frames import frame_of
from purport.extract.events.participants.nominals import suffers
from purport.extract.events.participants.pronouns import is_pronoun, meant_by
from purport.extract.events.participants.recipients import recipients_in
from purport.language.parse import Parse, Token, span_of
from purport.records import Span, Spans
from purport.reference.acts import noun_lemma
from purport.reference.verbs import verb_lemma

_USUAL: Final = ("subject", "by", "possessive", "modifier", "means", "from")
"""Slots of those who do it that are looked into, in this order, where those of the lexicon are empty."""
_DEVICES: Final = frozenset(
    "bomb rocket missile mine landmine shell grenade drone ied explosive device torpedo".split()
)
"""Things that do harm by themselves, once somebody has set or fired them."""
_DEPLOYING: Final = frozenset("deploy redeploy dispatch mobilise mobilize station".split())
"""Verbs that say of those who act that somebody made them."""
_SURE: Final = frozenset(("subject", "possessive", "modifier", "by", "means", "between"))
"""Slots whose words do it even if they name a thing: 'a bomb killed'."""
_LONGEST_SENTENCE: Final = 400
"""Tokens; what is longer is no sentence, and its syntax says nothing."""
_NEAR: Final = 25
"""Tokens before an act in which whoever does it is looked for where the syntax names nobody."""


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
    taken: set[int] = {act.head}
    if act.slots.reciprocal:
        doing = _all_of(parse, frame, (*act.slots.actor, *act.slots.recipient))
        return Participants(_entries(parse, doing, taken | set(act.words)), ())
    doing = _doing(parse, frame, act)
    done = recipients_in(parse, frame, act, doing)
    actors = _entries(parse, doing, taken - {one.index for one in doing})
    return Participants(actors, _entries(parse, done, taken))


def _doing(parse: Parse, frame: Frame, act: Act) -> list[Token]:
    """Those who do it."""
    for slot in (*act.slots.actor, *_USUAL):
        for one in frame.get(slot, []):
            if not is_time(parse, one) if slot in _SURE else standing(parse, one) == "someone":
                return [one]
    verbs = [parse.tokens[index] for index in (act.head, *act.words) if is_verb(parse.tokens[index])]
    itself = _means_itself(parse, frame, act, verbs)
    if itself is not None:
        return [itself]
    suffered = "object" in frame and any(is_passive(parse, verb) or suffers(verb) for verb in verbs)
    if not verbs or suffered:
        return []
    if not is_claimed(parse, parse.tokens[act.head]) and any(_is_subject(parse, verb, act) for verb in verbs):
        return []
    return _before(parse, act)


def _means_itself(parse: Parse, frame: Frame, act: Act, verbs: Sequence[Token]) -> Token | None:
    """What does the act where nobody is named who does: the bomb of 'a car bomb killed two', the troops of 'two
    battalions were deployed'.
    """
    head = parse.tokens[act.head]
    if not is_verb(head):
        return head if verbs and head.dep == "nsubj" and noun_lemma(head.text) in _DEVICES else None
    sent = frame.get("object", [])[:1] if verb_lemma(head.text) in _DEPLOYING else []
    return next((one for one in sent if standing(parse, one) == "someone"), None)


def _is_subject(parse: Parse, verb: Token, act: Act) -> bool:
    """Whether the act's own noun is the subject of its verb, so that nobody is: 'an attack killed six'."""
    subject = own_subject(parse, verb)
    return subject is not None and subject.index in act.words


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


def _entries(parse: Parse, heads: Iterable[Token], taken: set[int]) -> tuple[Spans, ...]:
    """One entry for each of those named, in the order of the text; `taken` are the tokens that stand for others."""
    found: dict[int, Spans] = {}
    for head in heads:
        meant = meant_by(parse, head) if is_pronoun(head) else None
        own = () if meant is None else (span_of(phrase(parse, head)),)
        parts = joined(parse, meant or head)
        if _is_one_body(parse, parts):
            found[head.index] = (Span(span_of(phrase(parse, parts[0])).start, span_of(phrase(parse, parts[1])).end),)
            continue
        for one in parts:
            if one.index not in taken and one.index not in found:
                taken.add(one.index)
                found[one.index] = tuple(sorted({span_of(phrase(parse, one)), *own, *_apposed_name(parse, one)}))
    return tuple(dict.fromkeys(found[index] for index in sorted(found)))


def _is_one_body(parse: Parse, parts: Sequence[Token]) -> bool:
    """Whether two nouns name one body though no name was seen: 'Rivers and Forests Authority'; 'Rivers' are no one."""
    if len(parts) != 2 or standing(parse, parts[0]) == "someone":
        return False
    words = phrase(parse, parts[1])
    upper = all(word.text[:1].isupper() for word in (parts[0], *words))
    return upper and len(words) > 1 and words[0].index - parts[0].index == 2


def _apposed_name(parse: Parse, head: Token) -> Spans:
    """The name set beside a description of someone: 'the then president, Rada Velm'."""
    if head.pos == "PROPN" and is_named(parse, head):
        return ()
    between = _name_between_commas(parse, phrase(parse, head)[-1].index)
    if between is not None:
        return (between,)
    beside = (child for child in parse.children(head) if child.dep == "appos" and child.index > head.index)
    return tuple(span_of(phrase(parse, child)) for child in beside if parse.is_named(child.index, "person"))[:1]


def _name_between_commas(parse: Parse, last: int) -> Span | None:
    """The person's name that stands alone between two commas after the token `last`, wherever the parse hangs it."""
    name = next(iter(parse.names_between(last + 2, last + _NEAR)), None)
    if name is None or name.kind != "person" or name.first != last + 2 or name.last + 1 >= len(parse.tokens):
        return None
    closing, after = parse.tokens[name.last], parse.tokens[name.last + 1]
    if parse.tokens[last + 1].text != "," or closing.text != "," or after.tag == "CC":
        return None  # 'a clerk, Rada Velm, and her son'
    return Span(parse.tokens[name.first].start, parse.tokens[name.last - 1].end)
