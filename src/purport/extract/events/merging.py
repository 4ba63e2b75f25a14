"""Which places of a text tell of one event.

Two mentions are of one event if they have the same type, nothing in them speaks against it (mode, whether it has
happened or lies ahead, who did it and to whom, where, when), and something speaks for it: the same word with the same
participants ('struck the port … the strike on the port'), a definite noun that takes up an event told a few sentences
before ('the attack'), or syntax that makes them one act (see `linking`). What is in doubt stays apart. A denial is a
mention of the event that is denied if another voice tells of it.
"""

from collections import deque
from collections.abc import Collection, Iterable, Sequence
from typing import Final, NamedTuple

from purport.extract.events.act import Act
from purport.extract.events.linking import is_linked
from purport.extract.events.words import is_claimed, is_definite, is_plural, stem_of
from purport.language.parse import Parse
from purport.records import ActorRef, EventMention, Place, Status, Voice, When

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
_NEAR_DEGREES = 0.5
"""Places whose coordinates differ by more are different ones."""

Side = frozenset[str]
"""Who takes part on one side: ids of actors, or the words where it is not known who is meant."""


class Tale(NamedTuple):
    """An act with the mention that is made of it."""

    act: Act
    mention: EventMention


class _Traits(NamedTuple):
    """What is compared of a mention."""

    act: Act
    mention: EventMention
    sentence: int
    stem: str
    stems: frozenset[str]
    """Those of all its words: 'ambush', too, of 'the ambush was crushed'."""
    nominal: bool
    definite: bool
    plural: bool
    actors: Side
    recipients: Side
    nouns: Side
    """The nouns for those whom it was done to, under which a definite noun may take them up."""
    brings_new: bool
    """Whether words for a participant that is not known are indefinite: they bring somebody new."""
    claimed: bool
    """Whether it stands for what responsibility is claimed for."""
    voice: tuple[str, ...]


class _Group:
    """The mentions of one event; it grows while the mentions are read in the order of the text."""

    def __init__(self, first: _Traits) -> None:
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

    def take(self, one: _Traits) -> None:
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
        one = _traits(text, parse, tale)
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


def voice_key(voices: Sequence[Voice]) -> tuple[str, ...]:
    """What tells one chain of voices from another: for each link its role and its actor, or its words."""
    return tuple(f"{one.role} {one.actor or one.name}" for one in voices)


def _linked(parse: Parse, one: _Traits, groups: deque[_Group]) -> _Group | None:
    """The event told last, if syntax makes both words one act; modes are then of its parts."""
    group = groups[-1] if groups else None
    if group is None or not is_linked(parse, group.latest.act, one.act):
        return None
    return group if _fits(one, group, any_mode=True) else None


def _same_word(one: _Traits, groups: Iterable[_Group]) -> _Group | None:
    """The event told by the same word with a participant in common and none that differs; of two verbs neither may
    name somebody where the other is silent.
    """
    for group in reversed(list(groups)):
        sides = {_compared(one.actors, group.actors), _compared(one.recipients, group.recipients)}
        nominal = one.nominal or group.plural is not None
        allowed = {"same", "neither", "one"} if nominal else {"same", "neither"}
        if one.mention.status == "denied" and group.first.mention.status == "asserted":
            allowed = {"same", "neither", "one", "open"}  # a denial names whom the text has not: 'X denied striking it'
        if "same" in sides and sides <= allowed and _same_number(one, group) and _fits(one, group):
            return group
    return None


def _taken_up(one: _Traits, groups: Iterable[_Group]) -> _Group | None:
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
        doing, done = _compared(one.actors, group.actors), _compared(one.recipients, group.recipients)
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


def _owned(parse: Parse, one: _Traits, groups: Iterable[_Group]) -> _Group | None:
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
        and _compared(one.recipients, group.recipients) != "differ"
        and _fits(one, group, any_mode=True)
    ]
    return found[0] if len(found) == 1 else None


def _headlined(parse: Parse, one: _Traits, groups: Iterable[_Group], headings: Collection[int]) -> _Group | None:
    """The event of the headline that the first paragraph tells, if it is the first of its type there."""
    if not headings:
        return None
    block = parse.sentences[one.sentence].block
    last = next(reversed(list(groups)), None)
    if last is None or block - 1 not in headings or parse.sentences[last.latest.sentence].block != block - 1:
        return None
    sides = {_compared(one.actors, last.actors), _compared(one.recipients, last.recipients)}
    return last if "differ" not in sides and _fits(one, last, any_mode=True) else None


def _same_number(one: _Traits, group: _Group) -> bool:
    """Whether not one of two nouns is in the plural, the other in the singular."""
    return not one.nominal or group.plural is None or group.plural == one.plural


def _compared(one: Side, other: Side) -> str:
    """'neither' if none of two mentions tells this side, 'one' if one does, 'same' if somebody is in both, 'open' if it
    is not known who is in one of them, else 'differ'.
    """
    if not one or not other:
        return "one" if one or other else "neither"
    if one & other:
        return "same"
    return "differ" if _is_known(one) and _is_known(other) else "open"


def _is_known(side: Side) -> bool:
    return any(one.startswith("id ") for one in side)


def _fits(one: _Traits, group: _Group, *, any_mode: bool = False) -> bool:
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


def same_place(one: Place | None, other: Place | None) -> bool:
    """Whether two places can be one: none is unknown, and they differ neither in country nor by far."""
    if one is None or other is None:
        return True
    if one.country is not None and other.country is not None and one.country != other.country:
        return False
    if one.latitude is None or other.latitude is None or one.longitude is None or other.longitude is None:
        return True
    apart = max(abs(one.latitude - other.latitude), abs(one.longitude - other.longitude))
    return apart <= _NEAR_DEGREES


def same_time(one: When | None, other: When | None) -> bool:
    """Whether two intervals can be of one moment; dates compare as they are written."""
    if one is None or other is None:
        return True
    return not (_before(one.latest, other.earliest) or _before(other.latest, one.earliest))


def _before(end: str | None, start: str | None) -> bool:
    if end is None or start is None:
        return False
    length = min(len(end), len(start))
    return end[:length] < start[:length]


def _traits(text: str, parse: Parse, tale: Tale) -> _Traits:
    act, mention = tale
    token = parse.tokens[act.head]
    return _Traits(
        act=act,
        mention=mention,
        sentence=token.sentence,
        stem=stem_of(token),
        stems=frozenset(stem_of(parse.tokens[index]) for index in act.words) | {stem_of(token)},
        nominal=token.tag.startswith("NN"),
        definite=is_definite(parse, token),
        plural=is_plural(token),
        actors=_side(text, parse, mention.actors),
        recipients=_side(text, parse, mention.recipients),
        nouns=frozenset(_noun(parse, ref) for ref in mention.recipients if ref.actor is None),
        brings_new=any(_is_new(text, one) for one in (*mention.actors, *mention.recipients)),
        claimed=is_claimed(parse, token),
        voice=voice_key(mention.voices),
    )


def _side(text: str, parse: Parse, refs: Iterable[ActorRef]) -> Side:
    """Who takes part on one side; what is pointed to ('the market') also by its noun, under which all are kept."""
    known = {f"id {one.actor}" if one.actor is not None else _words(text, one) for one in refs}
    return frozenset(known | {_noun(parse, one) for one in refs if one.actor is None and not _is_new(text, one)})


def _noun(parse: Parse, ref: ActorRef) -> str:
    """The noun that heads the words for a participant."""
    tokens = parse.within(ref.spans[:1])
    inside = {token.index for token in tokens}
    tops = [token for token in tokens if token.head not in inside or token.head == token.index]
    return f"noun {tops[0].text.lower()}" if tops else "noun"


def _words(text: str, ref: ActorRef) -> str:
    return " ".join(" ".join(text[span.start : span.end].split()) for span in ref.spans).lower()


def _is_new(text: str, ref: ActorRef) -> bool:
    """Whether a participant that is not known is named by words that do not point back."""
    lead = _words(text, ref).partition(" ")[0]
    return ref.actor is None and lead not in ("the", "this", "that", "these", "those", "his", "her", "its", "their")
