"""The events of a document: acts in it, who took part, where and when, whether they happened, and who says so."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TypeVar

import msgspec

from purport.extract.events.act import Act
from purport.extract.events.anchors import weighed_acts
from purport.extract.events.circumstances import circumstances_of
from purport.extract.events.confidence import of_record
from purport.extract.events.linking import is_cataphoric
from purport.extract.events.merging import Tale, merged, voice_key
from purport.extract.events.nested import sayings_around
from purport.extract.events.participants import participants_of
from purport.extract.events.resolving import Resolver
from purport.extract.events.status import status_of
from purport.extract.events.striking import is_only_thought, is_somebodys
from purport.extract.events.voices import Tellers, Telling, is_about
from purport.language.parse import Parse
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
    by_id = {one.id: one for one in statements}
    return tuple(
        _event(f"e{number}", parse, its, by_id)
        for number, its in enumerate(filter(is_somebodys, merged(document.text, parse, tales)), start=1)
    )


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
        self._text, self._parse, self._times = document.text, parse, times
        self._tellers, self._resolver = Tellers(document, statements, actors), Resolver(parse, actors)
        year = (document.published.earliest or "")[:4]
        self._year = int(year) if year.isdecimal() else None

    def told(self, act: Act) -> Tale:
        """An act with all that its sentence says of it."""
        token = self._parse.tokens[act.head]
        telling = self._tellers.at(token.start)
        voices = (*telling.voices, *self._nested(act.head, telling))
        who = participants_of(self._text, self._parse, act)
        around = circumstances_of(self._text, self._parse, act, self._times)
        acting = any(_holds(around.place, spans) for spans in (*who.actors, *who.recipients))
        doing = self._resolver.refs(who.actors)
        mention = EventMention(
            anchor=Span(token.start, token.end),
            actors=doing,
            recipients=tuple(one for one in self._resolver.refs(who.recipients) if not _is_among(one, doing)),
            place=None if acting else around.place,
            when=around.when,
            fatalities=around.fatalities,
            injured=around.injured,
            status=status_of(self._text, self._parse, act.head, act.words, published=self._year),
            statement=telling.statement.id if telling.statement is not None else None,
            voices=voices,
            rule=act.rule,
            confidence=act.confidence,
        )
        return Tale(act._replace(confidence=of_record(act.confidence, who)), mention)

    def _nested(self, head: int, telling: Telling) -> Iterator[Voice]:
        """Those who say it within the innermost statement, or in the outlet's own sentence, without being a source."""
        for verb, speaker in sayings_around(self._parse, head):
            if self._tellers.at(verb).statement is telling.statement and not self._tellers.is_cue(verb):
                name = " ".join(self._text[speaker.start : speaker.end].split())
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


def _is_among(ref: ActorRef, others: Iterable[ActorRef]) -> bool:
    """Whether the same words stand for the same actor on the other side."""
    return any(
        ref.actor == other.actor and any(a.start < b.end and b.start < a.end for a in ref.spans for b in other.spans)
        for other in others
    )


def _holds(place: Place | None, spans: Spans) -> bool:
    """Whether the words for a place are those for somebody: 'an agreement between Tarfa and Velm'."""
    return place is not None and all(place.span.start <= one.start and one.end <= place.span.end for one in spans)


def _event(id: str, parse: Parse, tales: Sequence[Tale], statements: Mapping[str, Statement]) -> Event:
    """One event of all that is told of it."""
    whole = len(tales) > 1 and is_cataphoric(parse, tales[0].act, tales[1].act)
    (act, first), mentions = tales[1 if whole else 0], tuple(tale.mention for tale in tales)
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
        confidence=max(tale.act.confidence for tale in tales),
    )


def _statements_about(parse: Parse, tales: Iterable[Tale], statements: Mapping[str, Statement]) -> Iterator[str]:
    """The statements that claim, deny or condemn what is told."""
    for act, mention in tales:
        statement = statements.get(mention.statement or "")
        if statement is not None and is_about(parse, statement, act.head, denied=mention.status == "denied"):
            yield statement.id


def _first_told(values: Iterable[Value], otherwise: Value) -> Value:
    """The first value that tells something."""
    return next((value for value in values if value), otherwise)
