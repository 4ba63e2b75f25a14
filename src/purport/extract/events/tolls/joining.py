"""Which event a number of dead or injured is of.

A toll has no act of its own, so it is of an act of violence told nearby: the latest before it that tells of victims,
else the latest before it, else the next, else the only one of the report. It stays apart if anything speaks against it:
another place or time, words such as 'elsewhere' and 'separate', or another number by the same voice. A toll that is of
no event is one of its own, with all others of its kind, if the report tells of violence otherwise.
"""

from bisect import bisect_right, insort
from collections.abc import Sequence
from typing import Final, NamedTuple

from purport.extract.events.act import Tale
from purport.extract.events.grammar.words import is_armed
from purport.extract.events.harm.casualties import HARMFUL
from purport.extract.events.harm.words import DYING, KILLING, WOUNDING
from purport.extract.events.mentions.comparing import same_place, same_time
from purport.extract.events.mentions.voices import voice_key
from purport.language.parse import Parse
from purport.records import ActorRef, Count

_REACH: Final = 6
"""Sentences from a toll back to its event."""
_AHEAD: Final = 3
"""Sentences from a toll on to its event."""
_MOST: Final = 16
"""Events that begin before a toll and are looked at."""
_FEW: Final = 4
"""Those that begin after it; and events with victims in a whole report, of which one may be meant from afar."""
_MENTIONS: Final = 40
"""Mentions of an event that are compared with a toll."""
_FEWER: Final = frozenset(("only", "just", "merely"))
_APART: Final = frozenset(
    "elsewhere separate separately another unrelated previous previously meanwhile earlier other different".split()
)
"""Words of a sentence whose numbers are of something else."""
_NO_EVENT: Final = ("toll/remains", "toll/names", "toll/in care", "toll/returned")
"""Tolls of what stands for the dead and injured, which make no event by themselves."""
_HARMING: Final = frozenset(("harm", "harms", "harmed", "harming"))
_ANYBODY: Final = frozenset("people persons victims dead wounded injured hurt deaths casualties those others".split())
_HARM: Final = KILLING | WOUNDING | DYING


def is_toll(tale: Tale) -> bool:
    """Whether a tale gives a number apart from a word for the act."""
    return tale.act.rule.startswith("toll/")


def with_tolls(text: str, parse: Parse, groups: Sequence[list[Tale]], tolls: Sequence[Tale]) -> list[list[Tale]]:
    """The events with the tolls joined to those they are of, all in the order of the text; `groups` are the tales of
    each event, `tolls` those of numbers told apart.
    """
    bare = [group for group in groups if len(group) == 1 and _is_bare(parse, group[0])]
    apart = {id(group) for group in bare}
    whole = _Events(parse, [group for group in groups if id(group) not in apart and _is_violent(group)])
    kept = [group for group in groups if id(group) not in apart and not _is_violent(group)]
    joined = {id(one.tales): list(one.tales) for one in whole.all}
    is_violent = any(group[0].act.type in HARMFUL for group in groups) or is_armed(parse)
    left: list[Tale] = []
    tales = sorted([*tolls, *(group[0] for group in bare)], key=_anchor)
    for tale in sorted(tales, key=lambda one: not _is_placed(one)):  # others may be of what these tell
        target = _target(text, parse, tale, whole)
        if target is not None:
            joined[id(target.tales)].append(tale)
        elif is_toll(tale) and _is_placed(tale) and is_violent:
            joined[id(whole.add([tale]).tales)] = [tale]
        elif is_toll(tale):
            left.append(tale)
        else:
            kept.append([tale])
    own = _of_their_own(parse, left) if is_violent else []
    found = [*kept, *(sorted(one, key=_anchor) for one in joined.values()), *own]
    return sorted(found, key=lambda group: _anchor(next((one for one in group if not is_toll(one)), group[0])))


class _Event(NamedTuple):
    """An event with what is asked of it for every toll: the sentences that tell it, whether it tells of victims."""

    tales: list[Tale]
    sentences: tuple[int, ...]
    telling: bool


class _Events:
    """The events that tolls can be of, in the order of their first mention; for each toll few of them are looked at."""

    def __init__(self, parse: Parse, groups: Sequence[list[Tale]]) -> None:
        self._parse = parse
        self.all = sorted(map(self._event, groups), key=_first_sentence)
        self._telling = [one for one in self.all if one.telling]

    def _event(self, tales: list[Tale]) -> _Event:
        sentences = sorted(self._parse.tokens[tale.act.head].sentence for tale in tales)
        return _Event(tales, tuple(sentences), any(tale.mention.fatalities or tale.mention.injured for tale in tales))

    def add(self, tales: list[Tale]) -> _Event:
        """One event more."""
        event = self._event(tales)
        insort(self.all, event, key=_first_sentence)
        if event.telling:
            insort(self._telling, event, key=_first_sentence)
        return event

    def around(self, sentence: int) -> list[_Event]:
        """Those that begin not long before or after a sentence."""
        at = bisect_right(self.all, sentence, key=_first_sentence)
        return self.all[max(0, at - _MOST) : at + _FEW]

    @property
    def telling(self) -> list[_Event]:
        """All that tell of victims, if they are few, so that one of them may be meant from afar."""
        return self._telling if len(self._telling) <= _FEW else []


def _first_sentence(event: _Event) -> int:
    return event.sentences[0]


def _is_violent(group: Sequence[Tale]) -> bool:
    """Whether an act of violence is told, as what happened or is denied to have."""
    return group[0].act.type == "ASSAULT" and group[0].mention.status in ("asserted", "denied")


def _anchor(tale: Tale) -> tuple[int, int]:
    return tale.mention.anchor.start, tale.mention.anchor.end


def _is_placed(tale: Tale) -> bool:
    """Whether a toll says when or where people came to harm, so that it tells of what happened by itself."""
    return tale.mention.place is not None or tale.mention.when is not None


def _is_bare(parse: Parse, tale: Tale) -> bool:
    """Whether an act is only a verb of harm with a number of people, or with people of whom it is denied, without
    anyone who did it, place or time.
    """
    token, mention = parse.tokens[tale.act.head], tale.mention
    counted = [one for one in (mention.fatalities, mention.injured) if one is not None]
    denied = mention.status == "denied" and mention.statement is not None
    return (
        tale.act.type == "ASSAULT"
        and token.tag.startswith("VB")
        and token.text.lower() in _HARM | _HARMING
        and len(tale.act.words) == 1
        and not (mention.actors or mention.place or mention.when)
        and (denied or (mention.status == "asserted" and any((one.low, one.high) != (1, 1) for one in counted)))
    )


def _target(text: str, parse: Parse, toll: Tale, events: _Events) -> _Event | None:
    """The event that a toll is of."""
    at = parse.tokens[toll.act.head].sentence
    near = [one for one in events.around(at) if _fits(text, parse, toll, one.tales)]
    back = [(at - _last_sentence(one, at), one) for one in near]
    before = [one for far, one in back if 0 <= far <= _REACH]
    after = [one for one in near if 0 < _first_sentence(one) - at <= _AHEAD]
    telling = [one for one in events.telling if _fits(text, parse, toll, one.tales)]
    earlier = [one for one in telling if _first_sentence(one) <= at]
    choices = (
        [one for one in before if one.telling][-1:],
        earlier if len(earlier) == 1 else [],
        before[-1:],
        after[:1],
        telling if len(telling) == 1 else [],
        near if len(near) == len(events.all) == 1 else [],
    )
    return next((some[0] for some in choices if some), None)


def _last_sentence(event: _Event, at: int) -> int:
    """The last sentence up to `at` that tells of an event; `at` and one more if it is told later only."""
    told = bisect_right(event.sentences, at)
    return event.sentences[told - 1] if told else at + 1


def _fits(text: str, parse: Parse, toll: Tale, group: Sequence[Tale]) -> bool:
    """Whether nothing speaks against a toll's being of an event."""
    mention, told = toll.mention, [tale.mention for tale in group[:_MENTIONS]]
    if _is_apart(parse, toll):
        return False
    place = next((one.place for one in told if one.place is not None), None)
    when = next((one.when for one in told if one.when is not None), None)
    if mention.place is not None and (place is None or not same_place(mention.place, place)):
        return False
    if mention.status == "denied" and not is_toll(toll) and all(one.status == "denied" for one in told):
        return False
    own = voice_key(mention.voices)
    contested = _is_fewer(parse, toll) and any(voice_key(one.voices) != own for one in told)
    if mention.when is not None and not contested and (when is None or not same_time(mention.when, when)):
        return False
    rising = toll.act.rule in ("toll/number", *_NO_EVENT)
    if not rising and _is_of_one(group):
        return False
    victims = next((one.recipients for one in told if one.recipients), ())
    same = [one for one in told if voice_key(one.voices) == own]
    return rising or all(
        _agree(mine, theirs)
        for one in same
        if not _are_others(text, mention.recipients, one.recipients or victims)
        for mine, theirs in ((mention.fatalities, one.fatalities), (mention.injured, one.injured))
    )


def _is_apart(parse: Parse, toll: Tale) -> bool:
    """Whether the sentence of a toll says that it tells of something else."""
    token = parse.tokens[toll.act.head]
    first = parse.sentences[token.sentence].first
    opening = parse.tokens[first : first + 2]
    return any(one.text.lower() in _APART for one in opening)


def _is_fewer(parse: Parse, toll: Tale) -> bool:
    """Whether a toll says 'only' so many, which answers to another number, whatever day it gives."""
    counts = [one for one in (toll.mention.fatalities, toll.mention.injured) if one is not None and one.spans]
    return any(parse.tokens[max(0, parse.at(one.spans[0].start) - 1)].text.lower() in _FEWER for one in counts)


def _is_of_one(group: Sequence[Tale]) -> bool:
    """Whether an event is that one person was killed, as far as it tells of victims."""
    counts = [
        count
        for tale in group[:_MENTIONS]
        for count in (tale.mention.fatalities, tale.mention.injured)
        if count is not None
    ]
    return bool(counts) and all((one.low, one.high) == (1, 1) for one in counts)


def _are_others(text: str, some: Sequence[ActorRef], others: Sequence[ActorRef]) -> bool:
    """Whether two counts are of different people: soldiers and civilians, one side's dead and the other's."""
    if not (some and others):
        return False
    one, other = ({ref.actor for ref in refs} - {None} for refs in (some, others))
    if one and other:
        return one.isdisjoint(other)
    nouns = {
        " ".join(text[span.start : span.end].split()[-1:]).lower() for span in (some[0].spans[-1], others[0].spans[-1])
    }
    return len(nouns) == 2 and _ANYBODY.isdisjoint(nouns)


def _agree(one: Count | None, other: Count | None) -> bool:
    """Whether two counts may be of the same."""
    return one is None or other is None or (one.low, one.high) == (other.low, other.high)


def _of_their_own(parse: Parse, left: Sequence[Tale]) -> list[list[Tale]]:
    """The tolls that are of no event told, as one event: 'The committee speaks of 23 dead, the ministry of nine.'"""
    if all(tale.act.rule in _NO_EVENT for tale in left):
        return []
    asserted = [tale for tale in left if tale.mention.status in ("asserted", "denied") and not _is_apart(parse, tale)]
    return [list(asserted)] if asserted else []
