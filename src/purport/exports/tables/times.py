"""Time expressions and what they mean."""

from purport.exports.exported import Exported
from purport.exports.tables.table import table, when_columns, words_column
from purport.records import Span, When


def _times(exported: Exported) -> tuple[When, ...]:
    return exported.report.times


def _span(when: When) -> tuple[Span, ...]:
    return (when.span,) if when.span is not None else ()


def _itself(when: When) -> When:
    return when


TIMES = table(
    "times",
    "One row a time expression.",
    _times,
    words_column("words", "The words.", _span),
    when_columns(_itself, "the expression"),
)
