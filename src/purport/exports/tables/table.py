"""What a table of flat rows is: columns that each say what they hold and how it is found."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Generic, Literal, NamedTuple, TypeVar

from purport.exports.exported import Exported
from purport.records import Count, Place, Span, When

ColumnType = Literal["text", "integer", "number", "boolean", "texts", "spans", "voices"]
"""The last three hold several values: texts, `Span`s, `Voice`s."""

R = TypeVar("R")


class Column(NamedTuple, Generic[R]):
    """A column of a table whose rows are made of `R`."""

    name: str
    type: ColumnType
    meaning: str
    value: Callable[[Exported, R], Any]
    """What stands in the row of one record; None if that is unknown."""


class Table(NamedTuple, Generic[R]):
    """One kind of record as flat rows."""

    name: str
    meaning: str
    columns: tuple[Column[R], ...]
    records: Callable[[Exported], Iterable[R]]
    """The records of a report that become rows, in their order."""

    def rows(self, exported: Exported) -> Iterator[tuple[Any, ...]]:
        """The rows of one report, a value for each column."""
        for record in self.records(exported):
            yield tuple(column.value(exported, record) for column in self.columns)


def table(
    name: str, meaning: str, records: Callable[[Exported], Iterable[R]], *columns: Column[R] | tuple[Column[R], ...]
) -> Table[R]:
    """A table of Purport's own: the document's id before its columns, the version that read it after them."""
    inner: list[Column[R]] = []
    for one in columns:
        inner.extend((one,) if isinstance(one, Column) else one)
    first: Column[R] = Column("document", "text", "Id of the document: SHA-256 of its text.", _document)
    last: Column[R] = Column("version", "text", "Version of Purport that read it.", _version)
    return Table(name, meaning, (first, *inner, last), records)


def _document(exported: Exported, _: object) -> str:
    return exported.report.document.id


def _version(exported: Exported, _: object) -> str:
    return exported.report.purport.version


def column(name: str, type: ColumnType, meaning: str, value: Callable[[R], Any]) -> Column[R]:
    """A column that is filled from the record alone."""
    return Column(name, type, meaning, lambda _, record: value(record))


def words_column(name: str, meaning: str, spans: Callable[[R], tuple[Span, ...]]) -> Column[R]:
    """A column with the words under spans, as they stand in the text; unknown if there are none."""
    return Column(name, "text", meaning, lambda exported, record: exported.report.words(spans(record)) or None)


def span_columns(span: Callable[[R], Span | None], what: str, prefix: str = "") -> tuple[Column[R], ...]:
    """Two columns: where something starts and ends."""

    def edge(edge: str) -> Callable[[R], int | None]:
        return lambda record: getattr(span(record), edge, None)

    return (
        column(f"{prefix}start", "integer", f"Where {what} starts: code points into the text.", edge("start")),
        column(f"{prefix}end", "integer", f"Where {what} ends, exclusive.", edge("end")),
    )


def when_columns(when: Callable[[R], When | None], what: str, prefix: str = "") -> tuple[Column[R], ...]:
    """The columns of a time: where it stands, the interval, and how it came about."""

    def part(field: str) -> Callable[[R], str | None]:
        return lambda record: getattr(when(record), field, None)

    def span(record: R) -> Span | None:
        return getattr(when(record), "span", None)

    return (
        *span_columns(span, f"the time expression ({what})", prefix),
        column(f"{prefix}earliest", "text", f"First moment meant ({what}), ISO 8601.", part("earliest")),
        column(f"{prefix}latest", "text", f"Last moment meant ({what}), ISO 8601.", part("latest")),
        column(f"{prefix}timex", "text", f"TIMEX3 value ({what}).", part("timex")),
        column(f"{prefix}kind", "text", f"TIMEX3 type ({what}).", part("kind")),
        column(f"{prefix}anchor", "text", f"What it was resolved against ({what}).", part("anchor")),
        column(f"{prefix}unknown", "text", f"Why it is not known, or not all of it ({what}).", part("unknown")),
    )


def count_columns(count: Callable[[R], Count | None], who: str, prefix: str) -> tuple[Column[R], ...]:
    """The columns of a number of people."""

    def part(field: str) -> Callable[[R], Any]:
        return lambda record: getattr(count(record), field, None)

    return (
        column(f"{prefix}_low", "integer", f"{who}: at least.", part("low")),
        column(f"{prefix}_high", "integer", f"{who}: at most.", part("high")),
        column(f"{prefix}_spans", "spans", f"{who}: where the number stands.", part("spans")),
    )


def place_columns(place: Callable[[R], Place | None]) -> tuple[Column[R], ...]:
    """The columns of a place."""

    def part(field: str) -> Callable[[R], Any]:
        return lambda record: getattr(place(record), field, None)

    return (
        column("place", "text", "The words for where.", part("name")),
        *span_columns(part("span"), "the place", "place_"),
        column("country", "text", "Country of the place, ISO 3166-1 alpha-3.", part("country")),
        column("latitude", "number", "Degrees north (WGS 84).", part("latitude")),
        column("longitude", "number", "Degrees east (WGS 84).", part("longitude")),
    )
