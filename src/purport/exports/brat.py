"""Reports → brat standoff files, in the layout of PolNeAR: an event `Attribution` for each statement, with its parts;
after them what the statements refer to, and what happened.

Each mention of an actor is an entity `Actor`, each time expression a `Time`. Mentions of one actor are tied by the
relation `Coreference`, each to the one before; a statement whose speaker is known is tied to a mention of it, the one
in its source if there is one, by the relation `Speaker`. What brat has no form for stands in notes: name, kind,
country, sector and roles at an actor's first mention, value and interval at a time, time and venue at a statement.

Each mention of an event is an event of its PLOVER type, its word the trigger, with `Participant` entities as `Actor`
and `Recipient` and a `Place`; its status is an attribute, and the mentions of one event are tied by the relation
`SameEvent`. Mode, time, victims and voices stand in a note.

brat knows no fragment that runs over a line, so spans are cut at line breaks; only the breaks are left out.
Offsets point into the text as it is, so write it as UTF-8 without translating line ends (`newline=""`).
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import count, pairwise
from pathlib import Path
from typing import NamedTuple, get_args
from urllib.parse import urlsplit

from purport.exports.event_phrases import count_in_words, voices_in_words
from purport.exports.phrases import role_in_words
from purport.records import (
    Actor,
    ActorRef,
    Count,
    Event,
    EventMention,
    EventType,
    Report,
    Span,
    Spans,
    Statement,
    Status,
    When,
)

_TYPES = "\n".join(f"{type}\tActor*:Participant, Recipient*:Participant, Place?:Place" for type in get_args(EventType))
ANNOTATION_CONF = f"""\
[entities]
Source
Cue
Content
Actor
Time
Participant
Place

[relations]
Speaker\tArg1:Attribution, Arg2:Actor
Coreference\tArg1:Actor, Arg2:Actor
SameEvent\tArg1:<EVENT>, Arg2:<EVENT>

[events]
Attribution\tSource*:Source, Cue*:Cue, Content*:Content
{_TYPES}

[attributes]
Status\tArg:<EVENT>, Value:{"|".join(get_args(Status))}
"""
"""The `annotation.conf` that brat needs beside the files to show them."""

_LONGEST_STEM = 100
_EXTENSION = re.compile(r"(?:\.txt\.gz|\.[A-Za-z][A-Za-z0-9]{0,4})$")
# Everything that ends a line or a field for one of the programs that read these files.
_FRAGMENT = re.compile("[^\\t\\n\\v\\f\\r\\x1c-\\x1e\\x85\\u2028\\u2029]+")


class Standoff(NamedTuple):
    """One report as two files: `stem`.txt with `text` and `stem`.ann with `annotations`."""

    stem: str
    text: str
    annotations: str


def write_brat(reports: Iterable[Report], folder: Path) -> None:
    """Write a .txt and an .ann file for each report, and annotation.conf, into `folder`, which exists."""
    (folder / "annotation.conf").write_text(ANNOTATION_CONF, encoding="utf-8")
    taken: set[str] = set()
    for report in reports:
        standoff = brat_files(report, taken)
        taken.add(standoff.stem.casefold())
        for suffix, content in ((".txt", standoff.text), (".ann", standoff.annotations)):
            # Half a surrogate pair has no UTF-8; a question mark keeps every offset where it is.
            (folder / (standoff.stem + suffix)).write_bytes(content.encode("utf-8", "replace"))


def brat_files(report: Report, taken: Collection[str] = ()) -> Standoff:
    """`report` as brat files, under a stem that is none of `taken` (given in lower case)."""
    lines = _Lines(report.document.text)
    events = [(statement, lines.add_statement(statement)) for statement in report.statements]
    mentions = {actor.id: lines.add_actor(actor) for actor in report.actors}
    for when in report.times:
        lines.add_time(when)
    for statement, event in events:
        if event is not None:
            lines.add_circumstances(event, statement, mentions.get(statement.speaker or "", []))
    actors = {actor.id: actor for actor in report.actors}
    for one in report.events:
        lines.add_event(report, one, actors)
    return Standoff(stem_of(report, taken), report.document.text, "".join(f"{line}\n" for line in lines.written))


def stem_of(report: Report, taken: Collection[str] = ()) -> str:
    """A safe file name without extension, from where the report came from; if it is `taken`, with the start of the
    document's id, and then with a number.
    """
    origin = report.document.origin
    names = [_safe(name) for name in (_base(origin.location), origin.part or "")]
    stem = "-".join(name for name in names if name)[:_LONGEST_STEM] or "report"
    if stem.casefold() not in taken:
        return stem
    stem = f"{stem}-{report.document.id[:8]}"
    numbered = (f"{stem}-{number}" for number in count(2))
    return stem if stem.casefold() not in taken else next(one for one in numbered if one.casefold() not in taken)


def _safe(name: str) -> str:
    """`name` in characters that every file system takes, and no hidden file."""
    within = re.sub(r"^[^A-Za-z0-9._-]+|[^A-Za-z0-9._-]+$", "", name)
    return re.sub(r"[^A-Za-z0-9._-]+", "-", within).lstrip(".-").rstrip(".")


def _base(location: str) -> str:
    """The last name in a path or URL, without its extension."""
    path = location
    if "://" in location:
        try:
            path = urlsplit(location).path.strip("/") or urlsplit(location).netloc
        except ValueError:
            path = location.split("://", 1)[1]
    return _EXTENSION.sub("", re.split(r"[/\\]", path.rstrip("/\\"))[-1])


class _Lines:
    """The lines of an .ann file, numbered as they are added."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._numbers: Counter[str] = Counter()
        self.written: list[str] = []

    def add_statement(self, statement: Statement) -> str | None:
        """A T line for each part of `statement`, one for its trigger, and the E line that ties them together. The name
        of that line; None if nothing of the statement is in the text.
        """
        parts = {
            "Source": self._fragments(statement.source),
            "Cue": self._fragments(statement.cue),
            "Content": self._fragments(statement.content),
        }
        present = {role: fragments for role, fragments in parts.items() if fragments}
        if not present:
            return None
        arguments = {role: self._mark(role, fragments) for role, fragments in present.items()}
        trigger = self._mark("Attribution", _trigger(present))
        pairs = " ".join(f"{role}:{mark}" for role, mark in arguments.items())
        return self._line("E", f"Attribution:{trigger} {pairs}")

    def add_actor(self, actor: Actor) -> list[tuple[Span, str]]:
        """A T line for each mention, each tied to the one before, and a note at the first. The mentions in the order of
        the text, with the names of their lines.
        """
        mentions = []
        for span in sorted(actor.mentions):
            if fragments := self._fragments((span,)):
                mentions.append((span, self._mark("Actor", fragments)))
        for (_, before), (_, mark) in pairwise(mentions):
            self._line("R", f"Coreference Arg1:{mark} Arg2:{before}")
        if mentions:
            what = (actor.name, actor.kind, actor.country, actor.sector, *map(role_in_words, actor.roles))
            self._note(mentions[0][1], what)
        return mentions

    def add_time(self, when: When) -> None:
        """A T line, and a note of what it means."""
        fragments = self._fragments((when.span,)) if when.span else []
        if fragments:
            self._note(self._mark("Time", fragments), (when.timex, _interval(when), when.unknown))

    def add_circumstances(self, event: str, statement: Statement, speaker: Sequence[tuple[Span, str]]) -> None:
        """Ties `event` to a mention of its `speaker`, if it has one, and notes when and where it was said."""
        if speaker:
            mention = _mention_in(statement.source, speaker) or speaker[0][1]
            self._line("R", f"Speaker Arg1:{event} Arg2:{mention}")
        said = _interval(statement.said) if statement.said else None
        venue = statement.venue.name if statement.venue else None
        self._note(event, (f"said {said}" if said else None, f"venue {venue}" if venue else None))

    def add_event(self, report: Report, event: Event, actors: Mapping[str, Actor]) -> None:
        """An E line for each mention with what takes part in it, each tied to the one before, and notes."""
        named = [self._add_mention(event, mention) for mention in event.mentions]
        for before, after in pairwise(one for one in named if one is not None):
            self._line("R", f"SameEvent Arg1:{after} Arg2:{before}")
        for mention, name in zip(event.mentions, named, strict=True):
            if name is not None:
                contexts = f"contexts {', '.join(event.contexts)}" if event.contexts else None
                when = _interval(mention.when) if mention.when else None
                harm = (_harm(report, "killed", mention.fatalities), _harm(report, "injured", mention.injured))
                self._note(name, (event.mode, contexts, when, *harm, voices_in_words(mention.voices, actors)))

    def _add_mention(self, event: Event, mention: EventMention) -> str | None:
        """The name of the E line; None if its word is not in the text."""
        trigger = self._fragments((mention.anchor,))
        if not trigger:
            return None
        arguments = [*self._participants("Actor", mention.actors), *self._participants("Recipient", mention.recipients)]
        if mention.place is not None and (place := self._fragments((mention.place.span,))):
            arguments.append(f"Place:{self._mark('Place', place)}")
        name = self._line("E", " ".join((f"{event.type}:{self._mark(event.type, trigger)}", *arguments)))
        self._line("A", f"Status {name} {mention.status}")
        return name

    def _participants(self, role: str, refs: Iterable[ActorRef]) -> Iterator[str]:
        """An argument for each of `refs` that is in the text; a second and third have a number after the role."""
        marked = [fragments for one in refs if (fragments := self._fragments(one.spans))]
        for number, fragments in enumerate(marked, start=1):
            yield f"{role}{number if number > 1 else ''}:{self._mark('Participant', fragments)}"

    def _fragments(self, spans: Spans) -> list[Span]:
        """`spans` cut at line breaks, without pieces of nothing but white space."""
        return list(_cut(self._text, spans))

    def _mark(self, kind: str, fragments: list[Span]) -> str:
        where = ";".join(f"{span.start} {span.end}" for span in fragments)
        words = " ".join(self._text[span.start : span.end] for span in fragments)
        return self._line("T", f"{kind} {where}\t{words}")

    def _note(self, on: str, parts: Iterable[str | None]) -> None:
        """A note on the line `on`, if there is anything to note."""
        words = "; ".join(" ".join(_FRAGMENT.findall(part)) for part in parts if part)
        if words:
            self._line("#", f"AnnotatorNotes {on}\t{words}")

    def _line(self, letter: str, rest: str) -> str:
        """Writes a line of its kind and gives back its name."""
        self._numbers[letter] += 1
        name = f"{letter}{self._numbers[letter]}"
        self.written.append(f"{name}\t{rest}")
        return name


def _cut(text: str, spans: Spans) -> Iterator[Span]:
    for span in spans:
        for match in _FRAGMENT.finditer(text, span.start, span.end):
            if match.group().strip():
                yield Span(match.start(), match.end())


def _trigger(present: dict[str, list[Span]]) -> list[Span]:
    """What the event hangs on: the cue, else the first fragment of the source or of the content."""
    return present.get("Cue") or present.get("Source", present.get("Content", []))[:1]


def _mention_in(source: Spans, mentions: Sequence[tuple[Span, str]]) -> str | None:
    """The name of the last of `mentions` (in the order of the text) that overlaps `source`; None if none does."""
    for span in source:
        before = bisect_left(mentions, span.end, key=lambda mention: mention[0].start) - 1
        if before >= 0 and mentions[before][0].end > span.start:
            return mentions[before][1]
    return None


def _harm(report: Report, done: str, count: Count | None) -> str | None:
    """`killed at least 13`."""
    return f"{done} {count_in_words(report, count)}" if count is not None else None


def _interval(when: When) -> str | None:
    """`2024-02-01 – 2024-02-29`; an end that is unknown stays open."""
    if when.earliest == when.latest:
        return when.earliest
    return f"{when.earliest or '…'} – {when.latest or '…'}"
