"""Who takes part in an act: the words for those who did it and for those it was done to."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from purport.extract.events.act import Act, Participants, Slots
from purport.extract.events.entities import Standing, can_act, standing
from purport.extract.events.frames import Frame, frame_of
from purport.extract.events.noun_phrases import is_time, joined, nouns_after, nouns_before, phrase
from purport.extract.events.pronouns import is_pronoun, meant_by
from purport.extract.events.subjects import is_passive, subject_of
from purport.language.parse import Parse, Token, span_of
from purport.records import Span, Spans

_DOING: Final = ("subject", "by", "possessive", "modifier", "means", "from")
_SUFFERING: Final = (
    "object", "to", "against", "on", "upon", "at", "with", "from", "for", "of", "between", "among", "victims", "near",
    "over", "about", "into", "toward", "towards", "content", "clause", "in",
)  # fmt: skip
"""Slots that are looked into, in this order, where those of the lexicon are empty."""
_PLAIN: Final = tuple(slot for slot in _SUFFERING if slot not in ("content", "clause", "in"))
_HURTS: Final = frozenset(("ASSAULT", "COERCE", "SANCTION"))
"""Acts that are done to things too: 'attacked a bus'."""
_NO_SLOTS: Final = Slots((), ())
_NEAR: Final = 25
"""Tokens on either side of an act in which those who take part are looked for where the syntax names none."""


def participants_of(text: str, parse: Parse, act: Act) -> Participants:
    """The words for those who take part in `act`, by the slots that it names; an act of no known slots has them by the
    usual ones. For a reciprocal act all are actors. Who is not named is not given.

    The spans of a pronoun are preceded by those of the noun of its sentence that it means, where syntax tells.
    """
    frame = frame_of(parse, act)
    taken: set[int] = {act.head, *act.words}
    if act.slots.reciprocal:
        heads = _all_of(frame, (*act.slots.actor, *act.slots.recipient))
        return Participants(_entries(parse, heads, taken), ())
    doing = _doing(parse, frame, act)
    done = _done(parse, frame, act, doing)
    actors = _entries(parse, doing, taken)
    return Participants(actors, _entries(parse, done, taken))


def _doing(parse: Parse, frame: Frame, act: Act) -> list[Token]:
    """Those who do it."""
    for slots in (act.slots.actor, _DOING):
        for slot in slots:
            found = [one for one in frame.get(slot, []) if not is_time(one)]
            if slot not in ("subject", "possessive", "modifier", "by", "means"):
                found = [one for one in found if standing(parse, one) == "someone"]
            if found:
                return found[:1]
    if "object" in frame and any(is_passive(parse, parse.tokens[index]) for index in (act.head, *act.words)):
        return []
    return _before(parse, act)


def _done(parse: Parse, frame: Frame, act: Act, doing: Sequence[Token]) -> list[Token]:
    """Those it is done to: of what fills the slots someone before something of someone's, before a thing."""
    barred = {act.head, *act.words, *(token.index for token in doing)}
    for slots in (act.slots.recipient, _SUFFERING):
        found = _candidates(parse, frame, slots, doing)
        found = [(one, rank) for one, rank in found if one.index not in barred]
        for wanted in ("someone", "someone's"):
            for one, rank in found:
                if rank == wanted:
                    return [one]
        if act.type in _HURTS:
            for one, rank in found:
                if rank == "thing":
                    return [one]
    return _after(parse, act, barred)


def _candidates(
    parse: Parse, frame: Frame, slots: Iterable[str], doing: Sequence[Token]
) -> list[tuple[Token, Standing]]:
    found: list[tuple[Token, Standing]] = []
    for slot in slots:
        for one in frame.get(slot, []):
            if slot in ("content", "clause"):
                found.extend((inner, standing(parse, inner)) for inner in _in_content(parse, one, doing))
            else:
                found.append((one, standing(parse, one)))
    return found


def _in_content(parse: Parse, verb: Token, doing: Sequence[Token]) -> list[Token]:
    """Whom a clause that says what is demanded, threatened or claimed is about: its subject if that is someone else
    than who says it, or whom it is done to.
    """
    subject = subject_of(parse, verb)
    found = []
    if subject is not None and all(subject.index != one.index for one in doing) and not is_pronoun(subject):
        found.append(subject)
    inner = frame_of(parse, Act(verb.index, (verb.index,), "REQUEST", None, (), _NO_SLOTS, "", 0.0))
    found.extend(one for slot in _PLAIN for one in inner.get(slot, []))
    return found


def _all_of(frame: Frame, slots: Iterable[str]) -> list[Token]:
    found: list[Token] = []
    for slot in slots:
        found.extend(token for token in frame.get(slot, []) if all(token.index != one.index for one in found))
    return found


def _before(parse: Parse, act: Act) -> list[Token]:
    """The nearest subject before an act that can act, where its own clause has none."""
    taken = {act.head, *act.words}
    first = max(parse.sentences[parse.tokens[act.head].sentence].first, act.head - _NEAR)
    found = [one for one in nouns_before(parse, act.head, first) if one.index not in taken and can_act(parse, one)]
    subjects = [one for one in found if one.dep in ("nsubj", "nsubjpass")]
    return (subjects or found)[:1]


def _after(parse: Parse, act: Act, barred: set[int]) -> list[Token]:
    """The nearest noun after an act that something can be done to, where its slots are empty."""
    last = min(parse.sentences[parse.tokens[act.head].sentence].last, act.head + _NEAR)
    for token in nouns_after(parse, act.head, last):
        if token.index not in barred and can_act(parse, token) and not is_time(token):
            return [token]
    return []


def _entries(parse: Parse, heads: Iterable[Token], taken: set[int]) -> tuple[Spans, ...]:
    """One entry for each of those named, in the order of the text."""
    found: dict[int, Spans] = {}
    for head in heads:
        for one in joined(parse, head):
            if one.index not in taken and one.index not in found:
                taken.add(one.index)
                found[one.index] = tuple(_spans(parse, one))
    return tuple(found[index] for index in sorted(found))


def _spans(parse: Parse, head: Token) -> Iterator[Span]:
    if is_pronoun(head):
        meant = meant_by(parse, head)
        if meant is not None:
            yield span_of(phrase(parse, meant))
    yield span_of(phrase(parse, head))
