"""Reports → one self-contained HTML page on which every statement is marked in the text and listed beside it.

The page needs no network and no script; its content security policy forbids both. All colours have the same lightness
and strength, so that no speaker stands out for another reason than what is said.
"""

import base64
import hashlib
import re
from collections.abc import Iterable, Iterator
from functools import cache
from tempfile import SpooledTemporaryFile
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlsplit

from purport.exports.marks import Mark, Segment, segments_of
from purport.extract.quotations import is_speech, quotations_of
from purport.records import Block, Document, Evidence, Failure, FieldName, Report, Span, Spans, Statement, Via, When

if TYPE_CHECKING:
    from jinja2 import Environment

HUES = (250, 65, 160, 345, 205, 110, 300, 25)
"""Angles on the OKLCH colour circle, for the speakers in the order in which they first speak; then they begin again."""

_IN_MEMORY = 32 * 1024 * 1024
_SNIPPET = 150
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_CLUES = {
    "option": "as stated when it was read", "dateline": "from its dateline", "masthead": "from its masthead",
    "label": "from a labelled line", "wire": "from its wire dateline",
    "forwarded": "from the headers of the forwarded message",
    "header": "from its mail header", "metadata": "from the page’s metadata", "row": "from its row of the table",
    "feed": "from its entry in the feed", "text": "from the whole text",
}  # fmt: skip
_VIA = {"list": "through the list", "forwarder": "forwarded by", "aggregator": "collected by"}

# What a reader cannot see must not act: control characters, halves of surrogate pairs, non-characters, and the
# characters that turn the direction of all that follows them.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
    + "".join(chr(plane * 0x10000 + last) for plane in range(1, 17) for last in (0xFFFE, 0xFFFF))
    + "]"
)
_BREAKS = re.compile("[\r\f\u2028\u2029]")


class Evidenced(NamedTuple):
    """A value of the document in words, and what it was taken from."""

    value: str
    evidence: str = ""


class Speaker(NamedTuple):
    """One voice of a report: its name as first found, its colour, the numbers of what it says."""

    name: str
    hue: int
    numbers: list[int]


class Label(NamedTuple):
    """The number that stands where a statement's content begins; `anchor` only at its first piece."""

    number: int
    hue: int
    anchor: str
    speaker: str


class Piece(NamedTuple):
    """Characters that look alike: the labels before them, their classes and what a pointer over them is told."""

    labels: tuple[Label, ...]
    words: str
    tag: str = ""
    classes: str = ""
    title: str = ""


class Note(NamedTuple):
    """A statement as it stands in the list 'Who said what'."""

    number: int
    hue: int
    speaker: str
    actor: str
    carried: bool
    cue: str
    manner: str
    words: str
    parent: int | None
    in_text: bool


class Row(NamedTuple):
    """A block of the text, and the statements that begin in it."""

    kind: str
    pieces: list[Piece]
    notes: list[Note]


class Entry(NamedTuple):
    """A report in the table of contents."""

    number: int
    heading: str
    outlet: str
    published: str
    statements: int


def render_page(reports: Iterable[Report], failures: Iterable[Failure] = ()) -> str:
    """The page for `reports`, with `failures` at its end. `failures` is read after the last report."""
    return "".join(page_parts(reports, failures))


def page_parts(reports: Iterable[Report], failures: Iterable[Failure] = ()) -> Iterator[str]:
    """The same page in pieces. Reports are taken one at a time, and a large page waits on disk, not in memory, until
    the contents that stand at its top are known.
    """
    environment = _environment()
    article = environment.get_template("report.html.jinja")
    entries: list[Entry] = []
    with SpooledTemporaryFile(_IN_MEMORY, mode="w+", encoding="utf-8", newline="") as waiting:
        for number, report in enumerate(reports, start=1):
            view = _view(number, report)
            entries.append(view.entry)
            waiting.write(article.render(view._asdict()))
        waiting.seek(0)
        yield from environment.get_template("page.html.jinja").generate(
            entries=entries, failures=list(failures), articles=_marked_safe(waiting)
        )


def _marked_safe(rendered: Iterable[str]) -> Iterator[str]:
    """What a template has escaped already."""
    from markupsafe import Markup

    return map(Markup, rendered)


@cache
def _environment() -> "Environment":
    """The templates. Whatever they print is made visible and escaped, in this one place."""
    from jinja2 import Environment, PackageLoader, StrictUndefined
    from markupsafe import Markup

    def finalize(value: object) -> object:
        return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value

    environment = Environment(
        loader=PackageLoader("purport.exports"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=finalize,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    style = environment.get_template("style.css.jinja").render(hues=HUES)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    environment.globals.update(style=Markup(style), style_digest=digest)
    return environment


def visible(words: str) -> str:
    """`words` with everything that is not seen but acts shown as U+FFFD, and every line break an ordinary one."""
    return _UNSEEN.sub("\ufffd", _BREAKS.sub("\n", words))


class _View(NamedTuple):
    """All that the template of a report needs."""

    entry: Entry
    report: Report
    outlet: Evidenced
    published: Evidenced
    byline: Evidenced
    via: list[str]
    link: str | None
    rows: list[Row]
    speakers: list[Speaker]
    clues: dict[str, str]


def _view(number: int, report: Report) -> _View:
    document = report.document
    speakers, voices = _speakers(report)
    published = _published(document)
    entry = Entry(number, _heading(document), document.outlet or "", published.value, len(report.statements))
    return _View(
        entry=entry,
        report=report,
        outlet=Evidenced(document.outlet or "", _evidence(document, "outlet")),
        published=published,
        byline=Evidenced(document.byline or "", _evidence(document, "byline")),
        via=[_via(one) for one in document.via],
        link=_link(document.origin.location),
        rows=_rows(number, report, voices),
        speakers=speakers,
        clues=_CLUES,
    )


def _heading(document: Document) -> str:
    """What a report is called: its title, else its outlet, else its file."""
    name = document.origin.location.rstrip("/").rsplit("/", 1)[-1]
    part = f" ({document.origin.part})" if document.origin.part else ""
    return document.title or document.outlet or (f"{name}{part}" if name not in ("", "-") else "A report")


def _link(location: str) -> str | None:
    """`location` if a reader may follow it."""
    try:
        parts = urlsplit(location)
    except ValueError:
        return None
    plain = not _UNSEEN.search(location) and not re.search(r"\s", location)
    return location if plain and parts.scheme in ("http", "https") and parts.netloc else None


def _via(via: Via) -> str:
    names = [name for name in (via.name, via.id) if name]
    return f"{_VIA[via.kind]} {names[0] if names else 'someone unnamed'}" + (f" ({names[1]})" if len(names) > 1 else "")


def _published(document: Document) -> Evidenced:
    """The date of publication in words, or that it is unknown and why."""
    published = document.published
    if published.earliest is None and published.latest is None:
        known = f", as far as it goes {published.timex}" if published.timex else ""
        return Evidenced(f"unknown{known}", f"– {published.unknown}" if published.unknown else "")
    return Evidenced(_dates(published), _evidence(document, "published"))


def _dates(when: When) -> str:
    """The interval of `when` in words."""
    earliest, latest = (_day(moment) for moment in (when.earliest, when.latest))
    return earliest if earliest == latest else f"{earliest} to {latest}"


def _day(moment: str | None) -> str:
    """An ISO 8601 date or date-time in words; as it is if it is something else."""
    if moment is None:
        return "unknown"
    found = re.fullmatch(r"(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2})(?::\d{2})?(Z|[+-]\d{2}:\d{2})?)?", moment)
    if found is None or not 1 <= int(found[2]) <= 12:
        return moment
    zone = {None: "", "Z": " UTC", "+00:00": " UTC"}.get(found[5], f" UTC{found[5]}")
    return f"{int(found[3])} {_MONTHS[int(found[2]) - 1]} {found[1]}" + (f", {found[4]}{zone}" if found[4] else "")


def _evidence(document: Document, field: FieldName) -> str:
    """Where the document's `field` was taken from, in words."""
    used = [item for item in document.evidence if item.field == field and item.used]
    return "; ".join(_in_words(item) for item in used)


def _in_words(item: Evidence) -> str:
    return f"{_CLUES[item.clue]} “{_shortened(item.value)}”" if item.clue != "option" else _CLUES[item.clue]


def _shortened(words: str, longest: int = _SNIPPET) -> str:
    """`words` on one line, cut between two of them if there are too many."""
    line = " ".join(visible(words[: longest * 4]).split())
    if len(line) <= longest and len(words) <= longest * 4:
        return line
    cut = line[:longest]
    return (cut[: cut.rfind(" ")] if cut.rfind(" ") > longest // 2 else cut).rstrip(" ,;:–—-") + " …"


def _speakers(report: Report) -> tuple[list[Speaker], list[Speaker]]:
    """The speakers in the order in which they first speak, and for each statement its own."""
    by_key: dict[str, Speaker] = {}
    voices, known = [], 0
    for number, statement in enumerate(report.statements, start=1):
        name = _name(report, statement)
        key = f"id {statement.speaker}" if statement.speaker else f"words {name.casefold()}"
        if key not in by_key:
            known += bool(name)
            by_key[key] = Speaker(name, (known - 1) % len(HUES) + 1 if name else 0, [])
        by_key[key].numbers.append(number)
        voices.append(by_key[key])
    return sorted(by_key.values(), key=lambda speaker: not speaker.name), voices


def _name(report: Report, statement: Statement) -> str:
    """The words for the speaker, also where they stand in an earlier sentence; empty if there are none."""
    carried = next((voice.name for voice in reversed(statement.voices) if voice.role == "speaker" and voice.name), "")
    return _words(report, statement.source) or " ".join(visible(carried).split())


def _words(report: Report, spans: Spans) -> str:
    return " ".join(visible(report.words(spans)).split())


def _rows(number: int, report: Report, voices: list[Speaker]) -> list[Row]:
    """The blocks of a report, each with the statements that begin in it; at the end those that begin in none."""
    document = report.document
    blocks = document.blocks or (Block(kind="paragraph", span=Span(0, len(document.text))),)
    marks = [*_marks(report), *_quoted(report, blocks)]
    sizes = [sum(span.end - span.start for span in one.content) for one in report.statements]
    writer, noted = _PieceWriter(f"r{number}", report, voices, sizes), _NoteWriter(report, voices)
    rows = []
    for block, segments in zip(blocks, segments_of([block.span for block in blocks], marks), strict=True):
        begun = len(writer.anchored)
        pieces = writer.pieces(segments)
        notes = noted.notes(writer.anchored[begun:], in_text=True)
        rows.append(Row(_kind(document, block), pieces, notes))
    missing = set(range(len(voices))) - set(writer.anchored)
    if missing:
        rows.append(Row("nowhere", [], noted.notes(missing, in_text=False)))
    return rows


def _kind(document: Document, block: Block) -> str:
    """The kind of a block; a heading that is masthead or dateline, and no headline, is told apart."""
    if block.kind != "heading":
        return block.kind
    for item in document.evidence:
        inside = item.span is not None and block.span.start <= item.span.start and item.span.end <= block.span.end
        if item.used and inside and item.field in ("outlet", "published", "byline"):
            return "imprint"
    return "heading"


def _marks(report: Report) -> Iterator[Mark]:
    for index, statement in enumerate(report.statements):
        for span in statement.content:
            yield Mark(span.start, span.end, "content", index)
        for span in statement.source:
            yield Mark(span.start, span.end, "source", index)
        for span in statement.cue:
            yield Mark(span.start, span.end, "cue", index)


def _quoted(report: Report, blocks: tuple[Block, ...]) -> Iterator[Mark]:
    """The quotations in the blocks, if any statement mixes them with the reporter's words."""
    if not any(statement.manner == "mixed" for statement in report.statements):
        return
    text = report.document.text
    for block in blocks:
        for quotation in quotations_of(text, block.span):
            if is_speech(text, quotation):
                yield Mark(quotation.span.start, quotation.span.end, "quoted")


class _NoteWriter:
    """Statements → notes."""

    def __init__(self, report: Report, voices: list[Speaker]) -> None:
        self._report, self._voices = report, voices
        self._numbers = {statement.id: number for number, statement in enumerate(report.statements, start=1)}
        self._actors = {actor.id: actor.name for actor in report.actors}

    def notes(self, indices: Iterable[int], *, in_text: bool) -> list[Note]:
        """The notes of some statements, in the order of their numbers."""
        return [self._note(index, in_text=in_text) for index in sorted(indices)]

    def _note(self, index: int, *, in_text: bool) -> Note:
        statement = self._report.statements[index]
        name = _name(self._report, statement)
        actor = self._actors.get(statement.speaker or "", "")
        return Note(
            number=index + 1,
            hue=self._voices[index].hue,
            speaker=name or actor,
            actor=actor if name and actor.casefold() != name.casefold() else "",
            carried=bool(name) and not statement.source,
            cue=_cue(_words(self._report, statement.cue)),
            manner=statement.manner,
            words=_shortened(" … ".join(self._beginning(span) for span in statement.content)),
            parent=self._numbers.get(statement.parent or ""),
            in_text=in_text,
        )

    def _beginning(self, span: Span) -> str:
        """As much of `span` as a snippet can show."""
        return self._report.document.text[span.start : min(span.end, span.start + 5 * _SNIPPET)]


def _cue(words: str) -> str:
    """A cue as a note shows it: one that is only a mark, such as a colon, in quotation marks."""
    return words if not words or re.search(r"\w", words) else f"“{words}”"


class _PieceWriter:
    """Segments → pieces; remembers which statements have their number in the text, in the order they got it."""

    def __init__(self, prefix: str, report: Report, voices: list[Speaker], sizes: list[int]) -> None:
        self._prefix, self._report, self._voices, self._sizes = prefix, report, voices, sizes
        self.anchored: list[int] = []
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
            self.anchored.append(index)
        voice = self._voices[index]
        return Label(index + 1, voice.hue, f"{self._prefix}-s{index + 1}" if first else "", voice.name or "unknown")

    def _piece(self, segment: Segment, content: tuple[int, ...], labels: tuple[Label, ...]) -> Piece:
        words = self._report.document.text[segment.start : segment.end]
        source, cue = segment.of("source"), segment.of("cue")
        told = [
            f"{role} {', '.join(str(index + 1) for index in indices)}"
            for role, indices in (("statement", content), ("source of", source), ("cue of", cue))
            if indices
        ]
        if not told:
            return Piece(labels, words)
        classes = [*self._said(segment, content), *self._voice("source", source), *self._voice("cue", cue)]
        return Piece(labels, words, "mark" if content else "span", " ".join(classes), "; ".join(told))

    def _said(self, segment: Segment, content: tuple[int, ...]) -> Iterator[str]:
        """The innermost statement gives the tint, the one around it a line below."""
        inward = sorted(content, key=lambda index: (self._sizes[index], -index))
        if not inward:
            return
        manner = self._report.statements[inward[0]].manner
        solid = manner == "direct" or (manner == "mixed" and segment.quoted)
        yield f"said-{self._voices[inward[0]].hue}"
        yield "own-words" if solid else "retold"
        if len(inward) > 1:
            yield f"around-{self._voices[inward[1]].hue}"

    def _voice(self, role: str, indices: tuple[int, ...]) -> Iterator[str]:
        if indices:
            yield role
            yield f"{role}-{self._voices[indices[0]].hue}"
