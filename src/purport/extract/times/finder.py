"""Document → its time expressions: read, find, resolve in the order of the text."""

from purport.documents.dates import when_of as date_of
from purport.extract.times.anchoring import day_of_report, is_history
from purport.extract.times.figures import with_order
from purport.extract.times.grammar import Expression, expressions_of
from purport.extract.times.known_days import with_events
from purport.extract.times.meanings import Date, Era
from purport.extract.times.places import places_of
from purport.extract.times.ranges import with_years
from purport.extract.times.resolution import Context, placed, when_of
from purport.extract.times.speech import Speeches
from purport.extract.times.spoken import Spoken, spoken_after
from purport.extract.times.tense import Tense, TenseName, tense_at
from purport.extract.times.tokens import Tokens
from purport.language.parse import readable
from purport.language.reading import Reading, joined, reading_of
from purport.records import Document, Span, When


def find_times(document: Document, *, tense: Tense | None = None) -> tuple[When, ...]:
    """The time expressions of `document`, in order, without overlap; offsets are code points into its text.

    `tense` tells the tense of the verb that governs the word at an offset (None: by the words around it). What cannot
    be resolved keeps its place and kind, and says why in `unknown`; nothing is filled with the date of publication. The
    line that dates a report is among them if the report was dated by it.
    """
    reading = joined(reading_of(document.text, block.span) for _, block in readable(document))
    tokens, expressions = expressions_of(reading.text)
    if not expressions:
        return ()
    unused = _unused_datelines(document)
    spans = [reading.span(one.start, one.end) for one in expressions]
    kept = [one for one, span in zip(expressions, spans, strict=True) if span not in unused]
    kept = with_order(tokens, with_events(with_years(tokens, _of_this_age(kept))))
    return tuple(_resolved(document, reading, tokens, kept, tense))


def _resolved(
    document: Document, reading: Reading, tokens: Tokens, expressions: list[Expression], tense: Tense | None
) -> list[When]:
    """The expressions as records, each resolved with what the text has told before it; then those in quoted speech
    once more, with the day on which it was said.
    """
    report = day_of_report(document)
    speeches = Speeches(document, reading)
    history = is_history(expressions, report, speeches.hold)
    spoken = Spoken()
    found, contexts = [], []
    for expression, place in zip(expressions, places_of(document, reading, tokens, expressions), strict=True):

        def asked(expression: Expression = expression) -> TenseName | None:
            return tense(reading.offset(expression.start)) if tense else tense_at(tokens, expression.first)

        context = Context(report, spoken, history, asked, place)
        when = when_of(placed(expression.meaning, context), reading.span(expression.start, expression.end))
        spoken = spoken_after(spoken, when, expression, place, history)
        speeches.tell(when, expression)
        found.append(when)
        contexts.append(context)
    for index, expression in enumerate(expressions):
        said = speeches.day_of(expression)
        if said is not None:
            context = contexts[index]._replace(report=said, history=False)
            found[index] = when_of(placed(expression.meaning, context), found[index].span)
    return found


def _of_this_age(expressions: list[Expression]) -> list[Expression]:
    """The expressions without years of three figures, unless the text tells of years before Christ."""
    if any(isinstance(one.meaning, Date) and one.meaning.before_christ for one in expressions):
        return expressions
    return [one for one in expressions if not (isinstance(one.meaning, Date | Era) and one.meaning.bygone)]


def _unused_datelines(document: Document) -> frozenset[Span]:
    """Lines that only repeat the date which the report has from elsewhere: they are evidence, and no part of what it
    tells.
    """
    published = document.published.earliest
    return frozenset(
        item.span
        for item in document.evidence
        if item.span is not None
        and item.field == "published"
        and item.clue in ("dateline", "label")
        and not item.used
        and published is not None
        and (when := date_of(item.value)) is not None
        and (when.earliest or "")[:10] == published[:10]
    )
