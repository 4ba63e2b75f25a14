"""Segments of the text → pieces that look alike, each with the marks of all layers on it."""

from collections.abc import Iterator
from typing import NamedTuple

from purport.exports.page.actors import PICKS, Ranks
from purport.exports.page.events import meaning as event_meaning
from purport.exports.page.marks import Role, Segment
from purport.exports.page.times import meaning
from purport.exports.page.voices import Voices
from purport.records import Report


class Label(NamedTuple):
    """The number that stands where a statement's content begins; `anchor` only at its first piece."""

    number: int
    hue: int
    anchor: str
    speaker: str


class Anchor(NamedTuple):
    """Where an actor is first mentioned, a time stands, or an event is told, to be led to; `rank` is that of the actor,
    or 0.
    """

    id: str
    rank: int


class Piece(NamedTuple):
    """Characters that look alike: what stands before them, their classes and what a pointer over them is told."""

    labels: tuple[Label, ...]
    anchors: tuple[Anchor, ...]
    words: str
    tag: str = ""
    classes: str = ""
    title: str = ""


class PieceWriter:
    """Segments → pieces; remembers what of each layer has been met in the text."""

    def __init__(self, prefix: str, report: Report, voices: Voices, ranks: Ranks) -> None:
        self._prefix, self._report, self._voices = prefix, report, voices.by_statement
        self._names = [actor.name for actor in ranks.actors.values()]
        self._sizes = [sum(span.end - span.start for span in one.content) for one in report.statements]
        self.statements: list[int] = []
        """The indices of the statements, in the order in which they begin."""
        self.actors: set[int] = set()
        self.times: set[int] = set()
        self.mentions: set[int] = set()
        """The numbers of the mentions of events."""
        self._events = [event for event in report.events for _ in event.mentions]
        self._seen: set[int] = set()

    def pieces(self, segments: list[Segment]) -> list[Piece]:
        """The pieces of one block."""
        pieces, before = [], set[int]()
        for segment in segments:
            content = segment.of("content")
            labels = tuple(self._label(index) for index in content if index not in before)
            pieces.append(self._piece(segment, content, labels))
            before = set(content)
        return pieces

    def _label(self, index: int) -> Label:
        first = index not in self._seen
        if first:
            self._seen.add(index)
            self.statements.append(index)
        voice = self._voices[index]
        return Label(index + 1, voice.hue, f"{self._prefix}-s{index + 1}" if first else "", voice.name or "unknown")

    def _piece(self, segment: Segment, content: tuple[int, ...], labels: tuple[Label, ...]) -> Piece:
        words = self._report.document.text[segment.start : segment.end]
        told = list(self._told(segment))
        if not told:
            return Piece(labels, (), words)
        classes = (*self._said(segment, content), *self._voice(segment, "source"), *self._voice(segment, "cue"),
                   *self._named(segment))  # fmt: skip
        anchors = tuple(self._anchors(segment))
        return Piece(labels, anchors, words, "mark" if content else "span", " ".join(classes), "; ".join(told))

    def _told(self, segment: Segment) -> Iterator[str]:
        """Everything a segment is, in words."""
        roles: tuple[tuple[str, Role], ...] = (("statement", "content"), ("source of", "source"), ("cue of", "cue"))
        for role, kind in roles:
            if indices := segment.of(kind):
                yield f"{role} {', '.join(str(index + 1) for index in indices)}"
        for rank in segment.of("actor"):
            yield self._names[rank - 1]
        for number in segment.of("time"):
            yield meaning(self._report.times[number - 1])
        for number in segment.of("event"):
            yield event_meaning(self._events[number - 1])

    def _said(self, segment: Segment, content: tuple[int, ...]) -> Iterator[str]:
        """The innermost statement gives the tint, the one around it a line above."""
        inward = sorted(content, key=lambda index: (self._sizes[index], -index))
        if not inward:
            return
        manner = self._report.statements[inward[0]].manner
        solid = manner == "direct" or (manner == "mixed" and segment.quoted)
        yield f"said-{self._voices[inward[0]].hue}"
        yield "own-words" if solid else "retold"
        if len(inward) > 1:
            yield f"around-{self._voices[inward[1]].hue}"

    def _voice(self, segment: Segment, role: Role) -> Iterator[str]:
        if indices := segment.of(role):
            yield role
            yield f"{role}-{self._voices[indices[0]].hue}"

    def _named(self, segment: Segment) -> Iterator[str]:
        """The classes of actors, times and events; a pick shows all mentions of one actor."""
        ranks = segment.of("actor")
        if ranks:
            yield "actor"
        yield from (f"pick-{rank}" for rank in ranks if rank <= PICKS)
        if segment.of("time"):
            yield "time"
        if segment.of("event"):
            yield "event"

    def _anchors(self, segment: Segment) -> Iterator[Anchor]:
        for rank in segment.of("actor"):
            if rank not in self.actors:
                self.actors.add(rank)
                yield Anchor(f"{self._prefix}-m{rank}", rank)
        for number in segment.of("time"):
            if number not in self.times:
                self.times.add(number)
                yield Anchor(f"{self._prefix}-w{number}", 0)
        for number in segment.of("event"):
            if number not in self.mentions:
                self.mentions.add(number)
                yield Anchor(f"{self._prefix}-e{number}", 0)
