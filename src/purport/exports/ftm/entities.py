"""A report → entities of FollowTheMoney; docs/exports.md has the table.

Nothing is matched across reports: an actor of one report is an entity of its own, for FollowTheMoney's tools to
compare.
"""

import re
from collections.abc import Iterator, Mapping

from purport.exports.event_phrases import event_in_words, terms_of, voices_in_words
from purport.exports.exported import Exported, anchors_of
from purport.exports.ftm.entity import LONGEST_TEXT, Entity, address, country, dates, entity, name, string, text
from purport.exports.phrases import role_in_words, when_in_words
from purport.records import Actor, ActorRef, Event, Span, Spans, Statement

_SCHEMAS = {
    "person": "Person",
    "organisation": "Organization",
    "armed group": "Organization",
    "outlet": "Organization",
    "government": "PublicBody",
}
"""A country that acts, and an actor of unknown kind, are no more than a LegalEntity."""
_UNFIT = re.compile("[^0-9A-Za-z]+")


def entities(exported: Exported) -> Iterator[Entity]:
    """The document, its actors, statements and events, and what ties them together."""
    yield from _document(exported)
    for actor in exported.report.actors:
        yield _actor(exported, actor)
    bodies = {one.name.casefold(): one for one in exported.report.actors if one.kind != "person"}
    for actor in exported.report.actors:
        yield from _offices(exported, actor, bodies)
    for statement in exported.report.statements:
        yield _statement(exported, statement)
    terms = terms_of(exported.report)
    for event in exported.report.events:
        yield _event(exported, event, terms)
        yield from _parties(exported, event)


def id_of(exported: Exported, key: str = "") -> str:
    """The id of a document, or of a record of it."""
    document = f"purport-{exported.report.document.id}"
    return f"{document}-{_UNFIT.sub('-', key).strip('-')}" if key else document


def _document(exported: Exported) -> Iterator[Entity]:
    """An Article; Pages with a Page for every 65,000 characters if the text is longer than that."""
    report, document = exported.report, exported.report.document
    published = dates(document.published)
    whole = len(document.text) <= LONGEST_TEXT
    yield entity(
        id_of(exported),
        "Article" if whole else "Pages",
        title=string(document.title),
        author=string(document.byline),
        publisher=string(document.outlet),
        publishedAt=published[0] if published[0] == published[1] else None,
        language="eng" if document.language == "en" else None,
        bodyText=text(document.text) if whole else None,
        sourceUrl=[address(one.location) for one in exported.origins],
        fileName=[string(one.location) for one in exported.origins if address(one.location) is None],
        messageId=[string(one.part) for one in exported.origins],
        notes=[
            f"document {document.id}",
            f"language {document.language or 'unknown'}",
            *(text(one) for one in document.warnings),
        ],
        processingAgent=f"purport {report.purport.version}",
    )
    if not whole:
        for number, start in enumerate(range(0, len(document.text), LONGEST_TEXT), start=1):
            yield entity(
                id_of(exported, f"page-{number}"),
                "Page",
                document=id_of(exported),
                index=str(number),
                bodyText=text(document.text[start : start + LONGEST_TEXT]),
            )


def _actor(exported: Exported, actor: Actor) -> Entity:
    is_person = actor.kind == "person"
    return entity(
        id_of(exported, actor.id),
        _SCHEMAS.get(actor.kind or "", "LegalEntity"),
        name=name(actor.name),
        alias=[name(alias) for alias in actor.aliases],
        country=country(actor.country),
        sector=actor.sector,
        position=[string(role_in_words(role)) for role in actor.roles] if is_person else None,
        proof=id_of(exported),
        notes=[f"kind {actor.kind or 'unknown'}", *_told(exported, mentions=actor.mentions)],
    )


def _offices(exported: Exported, actor: Actor, bodies: Mapping[str, Actor]) -> Iterator[Entity]:
    """A link to each body among the report's actors that the actor holds an office in."""
    for number, role in enumerate(actor.roles, start=1):
        body = bodies.get((role.organisation or "").casefold())
        if body is not None and body.id != actor.id:
            first, last = dates(role.when)
            yield entity(
                id_of(exported, f"{actor.id}-role-{number}"),
                "UnknownLink",
                subject=id_of(exported, actor.id),
                object=id_of(exported, body.id),
                role=string(role.role),
                startDate=first,
                endDate=last,
                proof=id_of(exported),
                description=[f"document {exported.report.document.id}", *_told(exported, role=_one(role.span))],
            )


def _statement(exported: Exported, statement: Statement) -> Entity:
    report = exported.report
    said = when_in_words(statement.said) if statement.said is not None else None
    speaker = exported.name_of(statement.speaker) or report.words(statement.source)
    return entity(
        id_of(exported, statement.id),
        "Note",
        entity=id_of(exported, statement.speaker) if statement.speaker in exported.actors else None,
        description=text(report.words(statement.content)),
        summary=text(" ".join(f"{speaker or 'unknown speaker'}: {report.words(statement.cue)}".split())),
        proof=id_of(exported),
        publisher=string(report.document.outlet),
        keywords=["statement", statement.manner],
        notes=[
            text(voices_in_words(statement.voices, exported.actors)),
            f"said {said}" if said else None,
            *_told(exported, content=statement.content, source=statement.source, cue=statement.cue),
        ],
    )


def _event(exported: Exported, event: Event, terms: dict[Span, str]) -> Entity:
    report = exported.report
    words = event_in_words(report, event, exported.actors, terms)
    what = " → ".join(part for part in (words.who, words.what, words.whom) if part)
    first, last = dates(event.when)
    return entity(
        id_of(exported, event.id),
        "Event",
        name=name(f"{event.type}{f' {event.mode}' if event.mode else ''}: {what}"),
        date=first if first == last else None,
        startDate=first if first != last else None,
        endDate=last if first != last else None,
        location=string(event.place.name) if event.place is not None else None,
        country=country(event.place.country) if event.place is not None else None,
        involved=[id_of(exported, actor) for actor, _ in _known(exported, (*event.actors, *event.recipients))],
        summary=text("; ".join((words.status, *words.circumstances))),
        description=text(words.voice),
        recordId=event.id,
        proof=id_of(exported),
        publisher=string(report.document.outlet),
        keywords=[event.type, event.mode, *event.contexts, f"status {event.status or 'unknown'}"],
        notes=_told(exported, event=anchors_of(event)),
    )


def _parties(exported: Exported, event: Event) -> Iterator[Entity]:
    """A link from the event to each who takes part, with the part."""
    for part, refs in (("actor", event.actors), ("recipient", event.recipients)):
        for actor, ref in _known(exported, refs):
            yield entity(
                id_of(exported, f"{event.id}-{part}-{actor}"),
                "UnknownLink",
                subject=id_of(exported, event.id),
                object=id_of(exported, actor),
                role=f"{part} in {event.type}",
                status=event.status,
                proof=id_of(exported),
                description=_told(exported, words=ref.spans),
            )


def _known(exported: Exported, refs: tuple[ActorRef, ...]) -> Iterator[tuple[str, ActorRef]]:
    """Those of `refs` whose actor is known, with its id."""
    return ((ref.actor, ref) for ref in refs if ref.actor is not None and ref.actor in exported.actors)


def _told(exported: Exported, **places: Spans) -> list[str]:
    """Where words stand, by what they are, and what read them: in code points of the document's text."""
    spans = (
        f"{what} {', '.join(f'{one.start}-{one.end}' for one in where)}" for what, where in places.items() if where
    )
    return [*spans, f"purport {exported.report.purport.version}"]


def _one(span: Span | None) -> Spans:
    return (span,) if span is not None else ()
