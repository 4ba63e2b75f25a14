"""What is marked in the text, layer by layer: statements, actors, times, events."""

from collections.abc import Iterator

from purport.exports.page.actors import Ranks
from purport.exports.page.marks import Mark
from purport.extract.quotations import is_speech, quotations_of
from purport.records import Block, Report


def marks_of(report: Report, blocks: tuple[Block, ...], ranks: Ranks) -> Iterator[Mark]:
    """The marks of all layers. The number of a statement is its index, of an actor its rank, of a time its
    number, of a mention of an event its number among all of them.
    """
    yield from _statements(report)
    yield from _quoted(report, blocks)
    for rank, actor in enumerate(ranks.actors.values(), start=1):
        for span in actor.mentions:
            yield Mark(span.start, span.end, "actor", rank)
    for number, when in enumerate(report.times, start=1):
        if when.span is not None:
            yield Mark(when.span.start, when.span.end, "time", number)
    mentions = (mention for event in report.events for mention in event.mentions)
    for number, mention in enumerate(mentions, start=1):
        yield Mark(mention.anchor.start, mention.anchor.end, "event", number)


def _statements(report: Report) -> Iterator[Mark]:
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
