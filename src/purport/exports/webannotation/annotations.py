"""A report → annotations, one for each thing that was read, in the order of the records.

An annotation's first body is the record as Purport's own JSON has it, spans, voices and status included; its second
says it in words. The parts of a statement (source, cue) and of an event (who takes part) are annotations of their own,
whose body names the record they belong to. docs/exports.md has the table.
"""

from collections.abc import Iterator
from typing import Literal

import msgspec

from purport.exports.event_phrases import event_in_words, terms_of, voices_in_words
from purport.exports.exported import Exported, anchors_of
from purport.exports.jsonl import encoded
from purport.exports.phrases import when_in_words
from purport.exports.webannotation.selectors import SpecificResource, targets, text_iri
from purport.records import Event, Spans, Statement

Motivation = Literal["describing", "identifying", "tagging", "classifying"]


class TextualBody(msgspec.Struct, frozen=True, kw_only=True, tag_field="type"):
    """What is said of the words selected."""

    value: str
    format: Literal["text/plain", "application/json"]
    purpose: Motivation


class Software(msgspec.Struct, frozen=True, tag_field="type"):
    """What made an annotation."""

    name: str


class Annotation(msgspec.Struct, frozen=True, kw_only=True, tag_field="type"):
    """One annotation. Every selection of `target` is meant."""

    id: str
    motivation: Motivation
    generator: Software
    body: tuple[TextualBody, ...]
    target: tuple[SpecificResource, ...]


def annotations(exported: Exported) -> Iterator[Annotation]:
    """The annotations of a report. What has no words in the text has none."""
    make = _Maker(exported)
    for statement in exported.report.statements:
        yield from make.statement(statement)
    terms = terms_of(exported.report)
    for event in exported.report.events:
        words = event_in_words(exported.report, event, exported.actors, terms)
        did = " → ".join(part for part in (words.who, words.what, words.whom) if part)
        yield from make.event(event, "; ".join((did, words.status, *words.circumstances, words.voice)))
    for actor in exported.report.actors:
        yield from make.one(actor.id, actor.mentions, "identifying", _json(actor), actor.name)
    for number, when in enumerate(exported.report.times, start=1):
        spans = (when.span,) if when.span is not None else ()
        yield from make.one(f"t{number}", spans, "classifying", _json(when), when_in_words(when) or "unknown time")
    for number, one in enumerate(exported.report.wording, start=1):
        who = exported.name_of(one.referent) or one.referent or "unknown"
        yield from make.one(f"w{number}", (one.span,), "classifying", _json(one), f"term for {who}")


class _Maker:
    """Makes the annotations of one report."""

    def __init__(self, exported: Exported) -> None:
        self._exported = exported
        self._document = exported.report.document
        self._generator = Software(f"Purport {exported.report.purport.version}")
        self._base = f"{text_iri(self._document)}#purport-{exported.report.purport.version}"

    def one(self, key: str, spans: Spans, motivation: Motivation, *values: TextualBody | str) -> Iterator[Annotation]:
        """An annotation of the words under `spans`; none if there are none."""
        if spans:
            yield Annotation(
                id=f"{self._base}-{key}",
                motivation=motivation,
                generator=self._generator,
                body=tuple(_plain(one, motivation) if isinstance(one, str) else one for one in values),
                target=targets(self._document, spans),
            )

    def statement(self, statement: Statement) -> Iterator[Annotation]:
        """The content, and the source and the cue that belong to it."""
        speaker = self._exported.name_of(statement.speaker) or self._exported.report.words(statement.source)
        told = voices_in_words(statement.voices, self._exported.actors)
        words = f"{speaker or 'unknown speaker'}: {statement.manner} statement; {told}"
        yield from self.one(statement.id, statement.content, "describing", _json(statement), words)
        yield from self.one(f"{statement.id}-source", statement.source, "tagging", f"source of {statement.id}")
        yield from self.one(f"{statement.id}-cue", statement.cue, "tagging", f"cue of {statement.id}")

    def event(self, event: Event, words: str) -> Iterator[Annotation]:
        """The words that tell of it, and those for who takes part, where, and when."""
        yield from self.one(event.id, anchors_of(event), "describing", _json(event), words)
        for part, refs in (("actor", event.actors), ("recipient", event.recipients)):
            for number, ref in enumerate(refs, start=1):
                yield from self.one(f"{event.id}-{part}-{number}", ref.spans, "tagging", f"{part} of {event.id}")
        if event.place is not None:
            yield from self.one(f"{event.id}-place", (event.place.span,), "tagging", f"place of {event.id}")
        if event.when is not None and event.when.span is not None:
            yield from self.one(f"{event.id}-when", (event.when.span,), "tagging", f"time of {event.id}")


def _json(record: object) -> TextualBody:
    return TextualBody(value=encoded(record).decode(), format="application/json", purpose="describing")


def _plain(words: str, purpose: Motivation) -> TextualBody:
    return TextualBody(value=" ".join(words.split()), format="text/plain", purpose=purpose)
