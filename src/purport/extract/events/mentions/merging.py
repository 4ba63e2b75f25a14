"""Which places of a text tell of one event.

Two mentions are of one event if they have the same type, nothing in them speaks against it (mode, whether it has
happened or lies ahead, who did it and to whom, where, when), and something speaks for it: the same word with the same
participants ('struck the port … the strike on the port'), a definite noun that takes up an event told a few sentences
before ('the attack'), or syntax that makes them one act (see `linking`). What is in doubt stays apart. A denial is a
mention of the event that is denied if another voice tells of it.
"""

from collections import deque
from collections.abc import Collection, Iterable, Sequence
from typing import Final

from purport.extract.events.act import Tale
from purport.extract.events.mentions.comparing import compared, same_place, same_time
from purport.extract.events.mentions.linking import is_linked
from purport.extract.events.mentions.traits import Side, Traits, traits_of
from purport.language.parse import Parse
from purport.records import Place, Status, When

_HAPPENED: Final[dict[Status, str]] = {
    "asserted": "told", "denied": "told", "future": "ahead", "hypothetical": "ahead", "historical": "long ago",
}  # fmt: skip
_REACH = 5
"""Sentences back to the event that a definite noun without a name of its own can take up."""
_CLOSE = 2
"""Sentences back where it names victims who are not known."""
_NEAR = 3
"""Sentences back where a speaker owns up to it."""
_AIRBORNE: Final = frozenset(
    "drone drones jet jets warplane warplanes aircraft plane planes helicopter helicopters missile missiles rocket "
    "rockets shell shells".split()
)
"""What strikes and is nobody, so that somebody else must have sent it."""
_KEPT = 12
"""Events of one type, and of one word, that a mention is compared with, the latest first."""


class _Group:
    """The mentions of one event; it grows while the mentions are read in the order of the text."""

    def __init__(self, first: Traits) -> None:
        self.first = self.latest = first
        self.tales: list[Tale] = []
        self.actors: Side = frozenset()
        self.recipients: Side = frozenset()
        self.stems: set[str] = set()
        self.plural: bool | None = None
        """The number of the nouns for it; None while there are only verbs."""
        self.place: Place | None = None
        self.when: When | None = None
        self.take(first)

    def take(self, one: Traits) -> None:
        """Add a mention; the first place, time and number that are told count."""
        self.latest = one
        self.tales.append(Tale(one.act, one.mention))
        self.stems |= one.stems
        self.actors |= one.actors
        self.recipients |= one.recipients | one.nouns
        self.place = self.place or one.mention.place
        self.when = self.when or one.mention.when
        if self.plural is None and one.nominal:
            self.plural = one.plural


def merged(text: str, parse: Parse, tales: Sequence[Tale], headings: Collection[int] = frozenset()) -> list[list[Tale]]:
    """The tales of each event, both in the order of the text; `tales` are in that order, `headings` the numbers of the
    blocks that are headlines.
    """
    groups: list[_Group] = []
    by_word: dict[tuple[str, str], deque[_Group]] = {}
    by_type: dict[str, deque[_Group]] = {}
    for tale in tales:
        one = traits_of(text, parse, tale)
        word, type = (one.act.type, one.stem), one.act.type
        alike = by_word.setdefault(word, deque(maxlen=_KEPT))
        near = by_type.setdefault(type, deque(maxlen=_KEPT))
        group = (
            _linked(parse, one, near)
            or _taken_up(one, near)
            or _same_word(one, alike)
            or _owned(parse, one, near)
            or _headlined(parse, one, near, headings)
        )
        if group is None:
            group = _Group(one)
            groups.append(group)
        else:
            group.take(one)
        for known in (alike, near):
            if group in known:
                known.remove(group)
            known.append(group)
    return [group.tales for group in groups]


def _linked(parse: Parse, one: Traits, groups: deque[_Group]) -> _Group | None:
    """The event told last, if syntax makes both words one act; modes are then of its parts."""
    group = groups[-1] if groups else None
    if group is None or not is_linked(parse, group.latest.act, one.act):
        return None
    return group if _fits(one, group, any_mode=True) else None


def _same_word(one: Traits, groups: Iterable[_Group]) -> _Group | None:
    """The event told by the same word with a participant in common and none that differs; of two verbs neither may
    name somebody where the other is silent.
    """
    for group in reversed(list(groups)):
        sides = {compared(one.actors, group.actors), compared(one.recipients, group.recipients)}
        nominal = one.nominal or group.plural is not None
        allowed = {"same", "neither", "one"} if nominal else {"same", "neither"}
        if one.mention.status == "denied" and group.first.mention.status == "asserted":
            allowed = {"same", "neither", "one", "open"}  # a denial names whom the text has not: 'X denied striking it'
        if "same" in sides and sides <= allowed and _same_number(one, group) and _fits(one, group):
            return group
    return None


def _taken_up(one: Traits, groups: Iterable[_Group]) -> _Group | None:
    """The event that a definite noun takes up: the latest that fits, within reach; with a participant in common also
    from further up. Victims who are not known may be those of an event close by that the same actor did; whoever claims
    responsibility may do so for what others are said to have done.
    """
    if not one.nominal or not one.definite or one.brings_new:
        return None
    latest_first = list(reversed(list(groups)))
    called_so = [group for group in latest_first if one.stem in group.stems]
    if one.claimed or len(called_so) == 1:  # what was called so comes first: 'the ambush' is the ambush told of
        latest_first.sort(key=lambda group: one.stem not in group.stems)
    for group in latest_first:
        doing, done = compared(one.actors, group.actors), compared(one.recipients, group.recipients)
        apart = one.sentence - group.latest.sentence
        if one.claimed:
            told = done not in ("differ", "open") and apart <= _REACH
        elif done == "open":
            told = doing == "same" and apart <= _CLOSE
        else:
            near = apart <= _REACH or "same" in (doing, done) or called_so == [group]
            told = done != "differ" and doing not in ("differ", "open") and near
        if told and _same_number(one, group) and _fits(one, group):
            return group
    return None


def _owned(parse: Parse, one: Traits, groups: Iterable[_Group]) -> _Group | None:
    """The event that a speaker says was his own act, where others have told only of what came through the air: 'a drone
    struck the market … the ministry said it had targeted a depot'; none if several could be meant.
    """
    last = one.mention.voices[-1]
    mine = last.actor is not None and f"id {last.actor}" in one.actors
    if not mine or one.act.type != "ASSAULT" or one.nominal or one.mention.when or one.mention.place:
        return None
    if not any(
        child.dep == "aux" and child.text.lower() == "had" for child in parse.children(parse.tokens[one.act.head])
    ):
        return None
    found = [
        group
        for group in groups
        if 0 < one.sentence - group.latest.sentence <= _NEAR
        and any(words.rpartition(" ")[2] in _AIRBORNE for words in group.actors)
        and one.voice != group.first.voice
        and compared(one.recipients, group.recipients) != "differ"
        and _fits(one, group, any_mode=True)
    ]
    return found[0] if len(found) == 1 else None


def _headlined(parse: Parse, one: Traits, groups: Iterable[_Group], headings: Collection[int]) -> _Group | None:
    """The event of the headline that the first paragraph tells, if it is the first of its type there."""
    if not headings:
        return None
    block = parse.sentences[one.sentence].block
    last = next(reversed(list(groups)), None)
    if last is None or block - 1 not in headings or parse.sentences[last.latest.sentence].block != block - 1:
        return None
    sides = {compared(one.actors, last.actors), compared(one.recipients, last.recipients)}
    return last if "differ" not in sides and _fits(one, last, any_mode=True) else None


def _same_number(one: Traits, group: _Group) -> bool:
    """Whether not one of two nouns is in the plural, the other in the singular."""
    return not one.nominal or group.plural is None or group.plural == one.plural


def _fits(one: Traits, group: _Group, *, any_mode: bool = False) -> bool:
    """Whether nothing but the participants tells two mentions apart."""
    first = group.first
    mine, theirs = one.mention, first.mention
    return (
        (any_mode or one.act.mode is None or first.act.mode is None or one.act.mode == first.act.mode)
        and _HAPPENED[mine.status] == _HAPPENED[theirs.status]
        and (mine.status == theirs.status or one.voice != first.voice)
        and same_place(mine.place, group.place)
        and same_time(mine.when, group.when)
    )
