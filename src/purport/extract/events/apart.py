"""When an act took place, told in another sentence: 'It was the morning of the 6th.', 'Ambulances crossed the square on
Thursday.'

Such a time is that of the one act of violence in its paragraph, else of the one that the report tells of, if no clause
of that act has a time and the sentence stands near it. It is a mention of the act with nothing but the time, in the
voices of its own sentence; its `rule` begins with 'time/'.

- `time/it was`: a sentence that says of 'it' or 'this' when it was or happened, and no more ('It was Monday when …').
- `time/ambulances`: ambulances or fire engines came; they come when people have come to harm.
"""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from purport.extract.events.act import Act, Slots, Tale
from purport.extract.events.grammar.tree import dependents
from purport.language.parse import Parse, Sentence, Token
from purport.records import When

_REACH: Final = 3
"""Sentences between the act and a time that is told of 'it'."""
_IT: Final = frozenset(("it", "this"))
_HAPPENED: Final = frozenset("was happened occurred began".split())
_BEFORE_A_TIME: Final = frozenset("on at in just about around early late before after the".split())
_WHO: Final = frozenset("that when who which before after since until till".split())
_COMING: Final = frozenset("ambulance ambulances".split())
_MOVING: Final = frozenset(
    "came arrived rushed raced sped hurried crossed drove went headed ferried took carried brought streamed".split()
)
_PLACES: Final = 5
"""Words from the beginning of a sentence within which 'it was' and the time begin."""


class TimeApart(NamedTuple):
    """A time told in a sentence of its own: the word for what it is the time of, and the rule that read it."""

    head: Token
    when: When
    rule: str


def times_apart(parse: Parse, times: Sequence[When]) -> Iterator[TimeApart]:
    """The times of sentences that tell when 'it' was, or when ambulances came."""
    told: dict[int, list[tuple[When, list[Token]]]] = {}
    for when in times:
        tokens = parse.within((when.span,)) if when.span is not None else []
        if tokens and when.kind in ("date", "time") and not (when.timex or "").endswith("_REF"):
            told.setdefault(tokens[0].sentence, []).append((when, tokens))
    for number, whens in told.items():
        sentence = parse.sentences[number]
        found = _it_was(parse, sentence, whens) or _ambulances(parse, sentence, whens)
        if found is not None:
            yield found


def _it_was(parse: Parse, sentence: Sentence, whens: Sequence[tuple[When, list[Token]]]) -> TimeApart | None:
    words = parse.tokens[sentence.first : sentence.last]
    if len(words) < 3 or words[0].text.lower() not in _IT or words[1].text.lower() not in _HAPPENED:
        return None
    first, tokens = whens[0]
    between = parse.tokens[sentence.first + 2 : tokens[0].index]
    after = parse.tokens[tokens[-1].index + 1 : sentence.last]
    if len(between) >= _PLACES or any(one.text.lower() not in _BEFORE_A_TIME for one in between):
        return None
    if any(one.text.lower() in _WHO for one in after[:_PLACES]):
        return None
    inner = [when for when, _ in whens[1:] if _is_within(when, first)]
    return TimeApart(words[0], inner[-1] if inner else first, "time/it was")


def _is_within(inner: When, outer: When) -> bool:
    """Whether a time is a part of another: 'ten past five' of 'the morning of the 6th'."""
    if inner.earliest is None or inner.latest is None or outer.earliest is None or outer.latest is None:
        return False
    return outer.earliest[:10] == inner.earliest[:10] and inner.latest[:10] <= outer.latest[:10]


def _ambulances(parse: Parse, sentence: Sentence, whens: Sequence[tuple[When, list[Token]]]) -> TimeApart | None:
    for token in parse.tokens[sentence.first : sentence.last]:
        verb = parse.tokens[token.head]
        if token.dep != "nsubj" or token.text.lower() not in _COMING or verb.text.lower() not in _MOVING:
            continue
        below = {one.index for child in dependents(parse, verb) if child.dep in _TIMELY for one in parse.subtree(child)}
        when = next((when for when, tokens in whens if tokens[0].index in below), None)
        if when is not None:
            return TimeApart(token, when, "time/ambulances")
    return None


_TIMELY: Final = ("prep", "npadvmod", "advmod")


def act_of(apart: TimeApart) -> Act:
    """The word for what a time is of, as an act."""
    return Act(apart.head.index, (apart.head.index,), "ASSAULT", None, (), Slots((), ()), apart.rule, 0.0)


def is_apart(tale: Tale) -> bool:
    """Whether a tale gives nothing but a time told apart."""
    return tale.act.rule.startswith("time/")


def event_of_time(parse: Parse, groups: Sequence[list[Tale]], apart: TimeApart) -> list[Tale] | None:
    """The event that a time told apart is of: the one act of violence near it in its paragraph, else the one of the
    report if it is near; None if that has a time.
    """
    violent = [one for one in groups if one[0].act.type == "ASSAULT" and one[0].mention.status == "asserted"]
    at = apart.head.sentence
    near = [one for one in violent if any(abs(other - at) <= _REACH for other in _sentences(parse, one))]
    block = parse.sentences[at].block
    inside = [one for one in near if any(block == parse.sentences[other].block for other in _sentences(parse, one))]
    found = inside or (near if len(violent) == 1 else [])
    dated = any(tale.mention.when is not None for one in found for tale in one)
    return found[0] if len(found) == 1 and not dated else None


def _sentences(parse: Parse, tales: Sequence[Tale]) -> list[int]:
    return [parse.tokens[tale.act.head].sentence for tale in tales]
