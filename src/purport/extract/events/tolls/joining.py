"""Which event a number of dead or injured is of.

A toll has no act of its own, so it is of an act of violence told nearby: the latest before it that tells of victims,
else the latest before it, else the next, else the only one of the report. It stays apart if anything speaks against it:
another place or time, words such as 'elsewhere' and 'separate', or another number by the same voice. A toll that is of
no event is one of its own, with all others of its kind, if the report tells of violence otherwise.
"""

from collections.abc import Iterable, Sequence
from typing import Final

from purport.extract.events.casualties import HARMFUL
from purport.extract.events.harm import DYING, KILLING, WOUNDING
from purport.extract.events.merging import Tale, same_place, same_time, voice_key
from purport.extract.events.words import is_armed
from purport.language.parse import Parse
from purport.records import ActorRef, Count

_REACH: Final = 6
"""Sentences from a toll back to its event."""
_AHEAD: Final = 3
"""Sentences from a toll on to its event."""
_MOST: Final = 12
"""Events looked at on either side of a toll."""
_APART: Final = frozenset(
    "elsewhere separate separately another unrelated previous previously meanwhile earlier other different".split()
)
"""Words of a sentence whose numbers are of something else."""
_NO_EVENT: Final = ("toll/remains", "toll/names", "toll/in care")
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
    whole = [group for group in groups if group[0].act.type == "ASSAULT" and not any(group is one for one in bare)]
    whole = [group for group in whole if group[0].mention.status in ("asserted", "denied")]
    kept = [group for group in groups if not any(group is one for one in (*bare, *whole))]
    joined = {id(group): list(group) for group in whole}
    is_violent = any(group[0].act.type in HARMFUL for group in groups) or is_armed(parse)
    left: list[Tale] = []
    tales = sorted([*tolls, *(group[0] for group in bare)], key=_anchor)
    for tale in sorted(tales, key=lambda one: not _is_placed(one)):  # others may be of what these tell
        target = _target(text, parse, tale, whole)
        if target is not None:
            joined[id(target)].append(tale)
        elif is_toll(tale) and _is_placed(tale) and is_violent:
            whole.append([tale])
            joined[id(whole[-1])] = [tale]
        elif is_toll(tale):
            left.append(tale)
        else:
            kept.append([tale])
    own = _of_their_own(parse, left) if is_violent else []
    found = [*kept, *(sorted(one, key=_anchor) for one in joined.values()), *own]
    return sorted(found, key=lambda group: _anchor(next((one for one in group if not is_toll(one)), group[0])))


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


def _target(text: str, parse: Parse, toll: Tale, groups: Sequence[list[Tale]]) -> list[Tale] | None:
    """The event that a toll is of."""
    at = parse.tokens[toll.act.head].sentence
    near = [group for group in groups if _fits(text, parse, toll, group)]
    back = [(at - _last_sentence(parse, group, at), group) for group in near]
    before = [group for far, group in back if 0 <= far <= _REACH][-_MOST:]
    telling = [group for _, group in back if _has_counts(group)]
    earlier = [group for far, group in back if far >= 0 and _has_counts(group)]
    after = [group for group in near if 0 < parse.tokens[group[0].act.head].sentence - at <= _AHEAD]
    choices = (
        [group for group in before if _has_counts(group)][-1:],
        earlier if len(earlier) == 1 else [],
        before[-1:],
        after[:1],
        telling if len(telling) == 1 else [],
        near if len(near) == 1 else [],
    )
    return next((some[0] for some in choices if some), None)


def _last_sentence(parse: Parse, group: Sequence[Tale], at: int) -> int:
    """The last sentence up to `at` that tells of an event; `at` and one more if it is told later only."""
    sentences = [parse.tokens[tale.act.head].sentence for tale in group]
    return max((one for one in sentences if one <= at), default=at + 1)


def _has_counts(group: Iterable[Tale]) -> bool:
    return any(tale.mention.fatalities or tale.mention.injured for tale in group)


def _fits(text: str, parse: Parse, toll: Tale, group: Sequence[Tale]) -> bool:
    """Whether nothing speaks against a toll's being of an event."""
    mention, told = toll.mention, [tale.mention for tale in group]
    if _is_apart(parse, toll):
        return False
    place = next((one.place for one in told if one.place is not None), None)
    when = next((one.when for one in told if one.when is not None), None)
    if mention.place is not None and (place is None or not same_place(mention.place, place)):
        return False
    if mention.status == "denied" and not is_toll(toll) and all(one.status == "denied" for one in told):
        return False
    if mention.when is not None and (when is None or not same_time(mention.when, when)):
        return False
    rising = toll.act.rule in ("toll/number", *_NO_EVENT)
    if not rising and _is_of_one(group):
        return False
    own = voice_key(mention.voices)
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


def _is_of_one(group: Sequence[Tale]) -> bool:
    """Whether an event is that one person was killed, as far as it tells of victims."""
    counts = [count for tale in group for count in (tale.mention.fatalities, tale.mention.injured) if count is not None]
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
