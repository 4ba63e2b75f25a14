"""A report → all that its template needs."""

from typing import NamedTuple

from purport.exports.page.about import About, about
from purport.exports.page.actors import PICKS, ActorEntry, Ranks, actor_entries, ranks_of
from purport.exports.page.events import EventEntry, event_entries
from purport.exports.page.layers import marks_of
from purport.exports.page.marks import segments_of
from purport.exports.page.notes import Note, NoteWriter
from purport.exports.page.pieces import Piece, PieceWriter
from purport.exports.page.times import TimeEntry, time_entries
from purport.exports.page.voices import Speaker, Voices, voices_of
from purport.records import Block, Document, Report, Span


class Row(NamedTuple):
    """A block of the text, and the statements that begin in it."""

    kind: str
    pieces: list[Piece]
    notes: list[Note]


class Entry(NamedTuple):
    """A report in the table of contents, with how much of each layer it has."""

    number: int
    heading: str
    outlet: str
    published: str
    statements: int
    actors: int
    times: int
    events: int


class View(NamedTuple):
    """All that the template of a report needs."""

    entry: Entry
    report: Report
    about: About
    rows: list[Row]
    speakers: list[Speaker]
    actors: list[ActorEntry]
    times: list[TimeEntry]
    events: list[EventEntry]
    picks: int = PICKS


def view_of(number: int, report: Report) -> View:
    """The view of the report that is the page's `number`th."""
    head, ranks = about(report.document), ranks_of(report)
    voices = voices_of(report, ranks)
    writer = PieceWriter(f"r{number}", report, voices, ranks)
    rows = _rows(report, voices, ranks, writer)
    entry = Entry(
        number=number,
        heading=head.heading,
        outlet=head.outlet.value,
        published=head.published.value,
        statements=len(report.statements),
        actors=len(report.actors),
        times=len(report.times),
        events=len(report.events),
    )
    return View(
        entry=entry,
        report=report,
        about=head,
        rows=rows,
        speakers=voices.speakers,
        actors=actor_entries(ranks, writer.actors),
        times=time_entries(report, writer.times),
        events=event_entries(report, ranks, writer.mentions),
    )


def _rows(report: Report, voices: Voices, ranks: Ranks, writer: PieceWriter) -> list[Row]:
    """The blocks of a report, each with the statements that begin in it; at the end those that begin in none."""
    document = report.document
    blocks = document.blocks or (Block(kind="paragraph", span=Span(0, len(document.text))),)
    marks = marks_of(report, blocks, ranks)
    noted = NoteWriter(report, voices)
    rows = []
    for block, segments in zip(blocks, segments_of([block.span for block in blocks], marks), strict=True):
        begun = len(writer.statements)
        pieces = writer.pieces(segments)
        notes = noted.notes(writer.statements[begun:], in_text=True)
        rows.append(Row(_kind(document, block), pieces, notes))
    missing = set(range(len(report.statements))) - set(writer.statements)
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
