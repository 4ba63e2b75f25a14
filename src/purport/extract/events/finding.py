"""The events of a document: acts in it, who took part, where and when, whether they happened, and who says so."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TypeVar

import msgspec

from purport.extract.events.act import Act, Slots, Tale
from purport.extract.events.acts import is_only_thought, is_somebodys, of_record, weighed_acts
from purport.extract.events.apart import TimeApart, act_of, event_of_time, is_apart, times_apart
from purport.extract.events.circumstances import circumstances_of
from purport.extract.events.grammar.noun_phrases import phrase
from purport.extract.events.mentions import Tellers, Telling, is_about, is_cataphoric, merged, sayings_around, voice_key
from purport.extract.events.participants import Resolver, participants_of
from purport.extract.events.status import status_of
from purport.extract.events.tolls import OF_THE_ACT, Toll, find_tolls, is_toll, with_tolls
from purport.language.parse import Parse, span_of
from purport.records import Actor, ActorRef, Document, Event, EventMention, Place, Span, Spans, Statement, Voice, When

LEAST_OF_NAMED = 0.2
"""Confidence enough for an act that is only mentioned if two who are known take part in it."""
Value = TypeVar("Value")


def find_events(
    document: Document, parse: Parse, statements: Sequence[Statement], actors: Sequence[Actor], times: Sequence[When]
) -> tuple[Event, ...]:
    """The events of `document` in the order of their first mention; `statements` have their speakers and chains.

    An event's own fields are those of its first mention, filled from later ones of the same voices where it is silent.
    """
    acts = _Acts(document, parse, statements, actors, times)
    weighed = ((acts.told(act), told) for act, told in weighed_acts(parse) if told or act.confidence >= LEAST_OF_NAMED)
    found = (one for one, told in weighed if (told or _names_two(one)) and not is_only_thought(parse, one))
    tales = sorted(found, key=lambda tale: tale.mention.anchor)
    tales = _with_later_actors(parse, tales)
    headings = {number for number, block in enumerate(document.blocks) if block.kind == "heading"}
    groups = with_tolls(
        document.text, parse, merged(document.text, parse, tales, headings), list(_tolls(acts, parse, tales))
    )
    for apart in times_apart(parse, times):
        undated = event_of_time(parse, groups, apart)
        if undated is not None:
            undated.append(acts.timed(apart))
    by_id = {one.id: one for one in statements}
    return tuple(
        _event(f"e{number}", parse, its, by_id) for number, its in enumerate(filter(is_somebodys, groups), start=1)
    )


def _tolls(acts: "_Acts", parse: Parse, tales: Sequence[Tale]) -> Iterator[Tale]:
    """The numbers of dead and injured that no act of its sentence tells."""
    counts = [one for tale in tales for one in (tale.mention.fatalities, tale.mention.injured) if one is not None]
    told = {token.index for one in counts for token in parse.within(one.spans)}
    for toll in find_tolls(acts.text, parse, {index for tale in tales for index in tale.act.words}):
        given = [one for one in (toll.fatalities, toll.injured) if one is not None]
        if not any(token.index in told for one in given for token in parse.within(one.spans)):
            yield acts.counted(toll)


class _Acts:
    """All that the steps need to know of a document to tell of an act in it."""

    def __init__(
        self,
        document: Document,
        parse: Parse,
        statements: Sequence[Statement],
        actors: Sequence[Actor],
        times: Sequence[When],
    ) -> None:
        self.text, self._parse, self._times = document.text, parse, times
        self._tellers, self._resolver = Tellers(document, statements, actors), Resolver(parse, actors)
        year = (document.published.earliest or "")[:4]
        self._year = int(year) if year.isdecimal() else None

    def told(self, act: Act) -> Tale:
        """An act with all that its sentence says of it."""
        token = self._parse.tokens[act.head]
        telling = self._tellers.at(token.start)
        voices = (*telling.voices, *self._nested(act.head, telling))
        who = participants_of(self.text, self._parse, act)
        around = circumstances_of(self.text, self._parse, act, self._times)
        holding = (
            who.actors if act.type == "ASSAULT" else (*who.actors, *who.recipients)
        )  # a town that is shelled is both
        inside = around.place is not None and self._stands_in(around.place)
        acting = not inside and any(_holds(around.place, spans) for spans in holding)
        doing = self._resolver.refs(who.actors)
        mention = EventMention(
            anchor=Span(token.start, token.end),
            actors=doing,
            recipients=tuple(one for one in self._resolver.refs(who.recipients) if not _is_among(one, doing)),
            place=None if acting else around.place,
            when=around.when,
            fatalities=around.fatalities,
            injured=around.injured,
            status=status_of(self.text, self._parse, act.head, act.words, published=self._year),
            statement=telling.statement.id if telling.statement is not None else None,
            voices=voices,
            rule=act.rule,
            confidence=act.confidence,
        )
        return Tale(act._replace(confidence=of_record(act.confidence, who)), mention)

    def timed(self, apart: TimeApart) -> Tale:
        """A time told in a sentence of its own, as a mention of what it is the time of."""
        telling = self._tellers.at(apart.head.start)
        mention = EventMention(
            anchor=Span(apart.head.start, apart.head.end),
            when=apart.when,
            status="asserted",
            statement=telling.statement.id if telling.statement is not None else None,
            voices=telling.voices,
            rule=apart.rule,
        )
        return Tale(act_of(apart), mention)

    def _stands_in(self, place: Place) -> bool:
        """Whether a place is said to be where something is: 'will meet in Veska', not 'a treaty with Veska'."""
        at = self._parse.at(place.span.start)
        return at > 0 and self._parse.tokens[at - 1].text.lower() == "in"

    def counted(self, toll: Toll) -> Tale:
        """A number of dead or injured with all that its sentence says of it."""
        act = Act(toll.head.index, (toll.head.index,), "ASSAULT", None, (), Slots((), ()), toll.rule, 0.0)
        telling = self._tellers.at(toll.head.start)
        around = circumstances_of(self.text, self._parse, act, self._times)
        nobody = any(one is not None and one.high == 0 for one in (toll.fatalities, toll.injured))
        status = toll.status or status_of(self.text, self._parse, act.head, act.words, published=self._year)
        mention = EventMention(
            anchor=Span(toll.head.start, toll.head.end),
            recipients=self._counted_people(toll),
            place=around.place if toll.rule in OF_THE_ACT else None,
            when=around.when if toll.rule in OF_THE_ACT else None,
            fatalities=toll.fatalities,
            injured=toll.injured,
            status="asserted" if nobody and status in ("denied", "hypothetical") else status,
            statement=telling.statement.id if telling.statement is not None else None,
            voices=self._voices_of(toll, (*telling.voices, *self._nested(act.head, telling))),
            rule=toll.rule,
        )
        return Tale(act, mention)

    def _counted_people(self, toll: Toll) -> tuple[ActorRef, ...]:
        """The words for those who are counted: the noun phrase for them, or the number with the word for their state
        ('two dead'), which are whose 'its' or 'their' before it says.
        """
        if toll.victims is None:
            return ()
        if toll.victims.index != toll.head.index:
            return self._resolver.refs([(span_of(phrase(self._parse, toll.victims)),)])
        starts = [one.spans[0].start for one in (toll.fatalities, toll.injured) if one is not None and one.spans]
        owner = next((one for one in self._parse.children(toll.head) if one.dep == "poss"), None)
        first = min([toll.head.start, *starts, *([owner.start] if owner is not None else [])])
        meant = self._resolver.actors_of((Span(owner.start, owner.end),)) if owner is not None else []
        return (ActorRef(actor=meant[0] if meant else None, spans=(Span(first, toll.head.end),)),)

    def _voices_of(self, toll: Toll, voices: tuple[Voice, ...]) -> tuple[Voice, ...]:
        """The chain with whoever counts at its end, unless that is who speaks."""
        if toll.teller is None:
            return voices
        words = span_of(phrase(self._parse, toll.teller))
        actor = next(iter(self._resolver.actors_of((words,))), None)
        last = voices[-1]
        name = " ".join(self.text[words.start : words.end].split())
        known = {str(one.name).casefold() for one in voices}
        if (actor is not None and actor == last.actor) or any(_touch(words, one) for one in last.spans):
            return voices
        if name.casefold() in known:  # the outlet itself: 'Veska News counted nine bodies'
            return voices
        return (*voices, Voice(role="speaker", actor=actor, name=name, spans=(words,)))

    def _nested(self, head: int, telling: Telling) -> Iterator[Voice]:
        """Those who say it within the innermost statement, or in the outlet's own sentence, without being a source."""
        for verb, speaker in sayings_around(self._parse, head):
            if self._tellers.at(verb).statement is telling.statement and not self._tellers.is_cue(verb):
                name = " ".join(self.text[speaker.start : speaker.end].split())
                actor = next((ref.actor for ref in self._resolver.refs([(speaker,)])), None)
                yield Voice(role="speaker", actor=actor, name=name, spans=(speaker,))


def _names_two(tale: Tale) -> bool:
    """Whether an act that is only mentioned has two who are known: 'no results of the talks between … and …'."""
    happened = tale.mention.status in ("asserted", "denied")
    return happened and len({one.actor for one in (*tale.mention.actors, *tale.mention.recipients)} - {None}) > 1


def _with_later_actors(parse: Parse, tales: list[Tale]) -> list[Tale]:
    """The tales, those who did it taken from the next where a pronoun means them: 'in its raid the army shelled …'."""
    found = list(tales)
    for number, (one, after) in enumerate(pairwise(tales)):
        if is_cataphoric(parse, one.act, after.act):
            found[number] = Tale(one.act, msgspec.structs.replace(one.mention, actors=after.mention.actors))
    return found


def _touch(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _is_among(ref: ActorRef, others: Iterable[ActorRef]) -> bool:
    """Whether the same words stand for the same actor on the other side."""
    return any(
        ref.actor == other.actor and any(_touch(a, b) for a in ref.spans for b in other.spans) for other in others
    )


def _holds(place: Place | None, spans: Spans) -> bool:
    """Whether the words for a place are those for somebody: 'an agreement between Tarfa and Velm'."""
    return place is not None and all(place.span.start <= one.start and one.end <= place.span.end for one in spans)


def _event(id: str, parse: Parse, tales: Sequence[Tale], statements: Mapping[str, Statement]) -> Event:
    """One event of all that is told of it."""
    acts = [tale for tale in tales if not is_apart(tale)]
    telling = [tale for tale in acts if not is_toll(tale)] or acts
    whole = len(telling) > 1 and is_cataphoric(parse, telling[0].act, telling[1].act)
    (act, first), mentions = telling[1 if whole else 0], tuple(tale.mention for tale in tales)
    own = voice_key(first.voices)
    same = [first, *(one for one in mentions if voice_key(one.voices) == own)]
    return Event(
        id=id,
        type=act.type,
        mode=_first_told((tale.act.mode for tale in tales), None),
        contexts=tuple(dict.fromkeys(context for tale in tales for context in tale.act.contexts)),
        anchor=first.anchor,
        actors=_first_told((one.actors for one in same), ()),
        recipients=_first_told((one.recipients for one in same), ()),
        place=_first_told((one.place for one in same), None),
        when=_first_told((one.when for one in same), None),
        fatalities=_first_told((one.fatalities for one in same), None),
        injured=_first_told((one.injured for one in same), None),
        status=first.status,
        voices=first.voices,
        mentions=mentions,
        statements=tuple(dict.fromkeys(_statements_about(parse, tales, statements))),
        confidence=max((tale.act.confidence for tale in acts if not is_toll(tale)), default=None),
    )


def _statements_about(parse: Parse, tales: Iterable[Tale], statements: Mapping[str, Statement]) -> Iterator[str]:
    """The statements that claim, deny or condemn what is told."""
    for act, mention in tales:
        statement = statements.get(mention.statement or "")
        if statement is None or act.rule.startswith(("toll/", "time/")):
            continue
        doing = statement.speaker is not None and any(ref.actor == statement.speaker for ref in mention.actors)
        owned = (
            doing and act.type == "ASSAULT" and mention.status == "asserted"
        )  # 'said that its fighters had attacked'
        if owned or is_about(parse, statement, act.head, denied=mention.status == "denied"):
            yield statement.id


def _first_told(values: Iterable[Value], otherwise: Value) -> Value:
    """The first value that tells something."""
    return next((value for value in values if value), otherwise)
