"""A report as rows: what it says, spread out over the tables that are searched."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final, NamedTuple

from purport.extract.names.caching import cached_name
from purport.records import Actor, ActorRef, Count, Document, Event, Report, Span, Statement, Voice
from purport.reference.folding import folded

Row = dict[str, Any]
_UNSTORABLE: Final = re.compile("[\x00\ud800-\udfff]")
_LARGEST: Final = 2**63 - 1
_LONGEST_NAME: Final = 500
"""Characters of what is indexed; a longer name is hostile, and whole in the reading all the same."""


class Ids(NamedTuple):
    """Numbers of rows that are free, one for each record of a report that others refer to."""

    actors: Sequence[int]
    statements: Sequence[int]
    events: Sequence[int]


def storable(text: str) -> str:
    """`text` with what not every database takes (NUL, lone surrogates) replaced by U+FFFD, one for one."""
    return _UNSTORABLE.sub("\ufffd", text)


@cached_name
def folded_name(name: str) -> str:
    """A name as it is looked up (`reference.folding`); one without letters stays as it is, in lower case."""
    return (folded(name) or name.lower())[:_LONGEST_NAME]


def document_row(document: Document) -> Row:
    """The document without its id and the date on which it was added."""
    return {
        "sha256": document.id,
        "outlet": short(document.outlet),
        "title": _clean(document.title),
        "byline": _clean(document.byline),
        "earliest": document.published.earliest,
        "latest": document.published.latest,
        "language": document.language,
        "text": storable(document.text),
        "words": len(document.text.split()),
    }


def record_rows(report: Report, document: int, ids: Ids) -> dict[str, list[Row]]:
    """The rows of all records of `report`, by table, in the order in which they can be inserted."""
    return _Spread(report, document, ids).rows()


class _Spread:
    """One report on its way into rows."""

    def __init__(self, report: Report, document: int, ids: Ids) -> None:
        self._report, self._document, self._ids = report, document, ids
        self._actors = {actor.id: row for actor, row in zip(report.actors, ids.actors, strict=True)}
        self._events = {event.id: row for event, row in zip(report.events, ids.events, strict=True)}
        self._names = {actor.id: actor.name for actor in report.actors}

    def rows(self) -> dict[str, list[Row]]:
        """All of them."""
        report, ids = self._report, self._ids
        actors = list(zip(report.actors, ids.actors, strict=True))
        statements = list(zip(report.statements, ids.statements, strict=True))
        events = list(zip(report.events, ids.events, strict=True))
        return {
            "actors": [self._actor(one, row) for one, row in actors],
            "actor_names": [name for one, row in actors for name in _names(one, row)],
            "statements": [self._statement(one, row) for one, row in statements],
            "events": [self._event(one, row) for one, row in events],
            "event_parties": [party for one, row in events for party in self._parties(one, row)],
            "voices": [
                *(voice for one, row in statements for voice in self._voices(one.voices, statement=row)),
                *(voice for one, row in events for voice in self._voices(one.voices, event=row)),
            ],
            "wording": list(self._wording()),
        }

    def _actor(self, actor: Actor, row: int) -> Row:
        return {
            "id": row,
            "document": self._document,
            "key": actor.id,
            "name": short(actor.name),
            "kind": actor.kind,
            "country": actor.country,
            "sector": actor.sector,
            "mentions": len(actor.mentions),
        }

    def _statement(self, statement: Statement, row: int) -> Row:
        spans = (*statement.source, *statement.cue, *statement.content)
        said = statement.said
        return {
            "id": row,
            "document": self._document,
            "key": statement.id,
            "start": min((span.start for span in spans), default=0),
            "end": max((span.end for span in spans), default=0),
            "source": self._words(statement.source) or None,
            "cue": self._words(statement.cue) or None,
            "content": self._words(statement.content),
            "manner": statement.manner,
            "speaker": self._actors.get(statement.speaker or ""),
            "venue": _clean(statement.venue.name) if statement.venue else None,
            "earliest": said.earliest if said else None,
            "latest": said.latest if said else None,
            "confidence": statement.confidence,
        }

    def _event(self, event: Event, row: int) -> Row:
        place, when = event.place, event.when
        return {
            "id": row,
            "document": self._document,
            "key": event.id,
            "type": event.type,
            "mode": event.mode,
            "status": event.status,
            "start": event.anchor.start,
            "end": event.anchor.end,
            "anchor": self._words((event.anchor,)),
            "place": short(place.name) if place else None,
            "country": place.country if place else None,
            "latitude": place.latitude if place else None,
            "longitude": place.longitude if place else None,
            "earliest": when.earliest if when else None,
            "latest": when.latest if when else None,
            **_count("fatalities", event.fatalities),
            **_count("injured", event.injured),
            "voice": _clean(event.voices[-1].name) if event.voices else None,
            "confidence": event.confidence,
        }

    def _parties(self, event: Event, row: int) -> Iterator[Row]:
        for part, refs in (("actor", event.actors), ("recipient", event.recipients)):
            for ref in refs:
                actor = self._actors.get(ref.actor or "")
                yield {"event": row, "part": part, "actor": actor, "name": short(self._name(ref))}

    def _voices(
        self, voices: Iterable[Voice], *, statement: int | None = None, event: int | None = None
    ) -> Iterator[Row]:
        for position, voice in enumerate(voices):
            yield {
                "event": event,
                "statement": statement,
                "position": position,
                "role": voice.role,
                "name": _clean(voice.name),
                "actor": self._actors.get(voice.actor or ""),
            }

    def _wording(self) -> Iterator[Row]:
        for one in self._report.wording:
            yield {
                "document": self._document,
                "actor": self._actors.get(one.referent or ""),
                "event": self._events.get(one.referent or ""),
                "term": storable(one.term),
                "start": one.span.start,
                "end": one.span.end,
                "voice": _clean(one.voice.name),
                "role": one.voice.role,
                "quoted": one.quoted,
            }

    def _name(self, ref: ActorRef) -> str | None:
        return self._names.get(ref.actor or "") or self._words(ref.spans) or None

    def _words(self, spans: tuple[Span, ...]) -> str:
        return storable(self._report.words(spans))


def _names(actor: Actor, row: int) -> Iterator[Row]:
    """Every form of the name, each once."""
    for name in dict.fromkeys((actor.name, *actor.aliases)):
        yield {"actor": row, "name": short(name), "folded": folded_name(storable(name))}


def _count(field: str, count: Count | None) -> Row:
    """The two columns of a number; one that no database could hold is left out."""
    low, high = (count.low, count.high) if count else (None, None)
    return {
        f"{field}_{end}": value if value is not None and abs(value) <= _LARGEST else None
        for end, value in (("low", low), ("high", high))
    }


def _clean(text: str | None) -> str | None:
    return None if text is None else storable(text)


def short(text: str | None) -> str | None:
    """`text` as far as it may stand in an index."""
    return None if text is None else storable(text)[:_LONGEST_NAME]
